"""A field of a card into which an answer is typed: its mark, its name, the field, its unit."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tutor.ui.fields import JapaneseInput
from tutor.ui.widgets.feedback import signed


class AnswerField(Horizontal):
    """One line to type into."""

    def __init__(self, value: str = "") -> None:
        self.input = JapaneseInput(value, compact=True, select_on_focus=False)
        self._lead = Static(classes="lead")
        self._unit = Static(classes="unit")
        super().__init__()

    @property
    def value(self) -> str:
        """What was typed."""
        return self.input.value

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not self.input.value.strip()

    def compose(self) -> ComposeResult:
        """Lay out one line."""
        yield self._lead
        yield self.input
        yield self._unit

    def show(self, sign: str, label: Content, unit: Content, *, is_settled: bool = False) -> None:
        """Show a mark, a name and a unit, the last two of which may be empty.

        Args:
            sign: What is known of the answer typed here; a blank for nothing.
            label: What the field is called.
            unit: What stands behind it.
            is_settled: Nothing can be typed any more: it was right.
        """
        lead = Content.assemble(" ", signed(sign), " ", label)
        self._lead.update(Content.assemble(lead, "  ") if label else lead)
        self._unit.update(Content.assemble("  ", unit) if unit else unit)
        self._unit.display = bool(unit)
        self.input.disabled = is_settled
