"""One option of a card: a number, the words, and later why they are right or wrong."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tutor.ui.widgets.hanging import Hanging


class OptionRow(Widget):
    """An option that can be clicked. Its card decides what it shows."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """The option was clicked; `index` counts from 0."""

        def __init__(self, row: OptionRow) -> None:
            self.row = row
            self.index = row.index
            super().__init__()

        @property
        def control(self) -> OptionRow:
            """The option that was clicked."""
            return self.row

    def __init__(self, index: int) -> None:
        self.index = index
        self._shown = Hanging(Content(""), Content(""))
        super().__init__()

    def show(self, lead: str | Content, words: Content, classes: str = "") -> None:
        """Show a lead and words, in the manner of some state classes."""
        self._shown = Hanging(Content(lead) if isinstance(lead, str) else lead, words)
        self.set_classes(classes)
        self.refresh(layout=True)

    def render(self) -> Hanging:
        """Return what is shown."""
        return self._shown

    def on_click(self, event: events.Click) -> None:
        """Tell the card."""
        event.stop()
        self.post_message(self.Clicked(self))
