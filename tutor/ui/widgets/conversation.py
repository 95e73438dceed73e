"""How what is said stands in a conversation: one below the other, on two sides."""

from __future__ import annotations

from textual.geometry import Size
from textual.layout import ArrangeResult
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget


class ConversationLayout(VerticalLayout):
    """One below the other; what is said on the right side stands at the right edge."""

    name = "conversation"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Place the children, then push those of the right side to the right."""
        placements = super().arrange(parent, children, size, greedy)
        return [
            placement._replace(
                region=placement.region.translate((size.width - placement.region.right, 0))
            )
            if placement.widget.has_class("-right")
            else placement
            for placement in placements
        ]
