"""A text that hangs beside its lead: `1  a long option`, every line of it indented.

Owns that one way of drawing. Pins that lead and body together are never wider than asked for.
"""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Hanging(Visual):
    """Draws a short lead once, and a body beside it."""

    def __init__(self, lead: Content, body: Content) -> None:
        self.lead = lead
        self.body = body
        self.indent = lead.cell_length

    def _body_width(self, width: int) -> int:
        return max(1, width - self.indent)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw both, within a width in cells."""
        beside = self.body.render_strips(self._body_width(width), height, style, options)
        first = self.lead.render_strips(self.indent, 1, style, options)
        blank = Strip.blank(self.indent, style.rich_style)
        leads = [*first, *[blank] * len(beside)]
        return [Strip.join(pair) for pair in zip(leads, beside, strict=False)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing needs to wrap."""
        return self.indent + self.body.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width below which a phrase is torn."""
        return self.indent + self.body.get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width in cells."""
        return max(1, self.body.get_height(rules, self._body_width(width)))
