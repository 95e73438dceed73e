"""A panel over the screen: the list of keys, or why a lesson cannot be opened."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.visual import Visual
from textual.widgets import Static

from tutor.ui.screens.closing import ClosesOnce


class Panel(ClosesOnce[None], ModalScreen[None]):
    """Shows some lines until a key closes it."""

    CSS_PATH = "panel.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space,ideographic_space,question_mark,？,q,ｑ", "close", show=False),
    ]

    def __init__(self, title: str, body: Visual, foot: str) -> None:
        self._heading = title
        self._body = body
        self._foot = foot
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        with VerticalScroll() as panel:
            panel.border_title = Content(self._heading)
            panel.border_subtitle = Content(self._foot)
            yield Static(self._body)

    def action_close(self) -> None:
        """Go back to the screen below."""
        self.dismiss()

    def on_click(self) -> None:
        """Close on a click."""
        self.dismiss()
