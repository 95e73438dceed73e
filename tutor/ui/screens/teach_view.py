"""The teacher's view, in a second terminal: everything the class must not see."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.ui.screens.teach_screen import TeachScreen
from tutor.ui.widgets.hall_private import private_lines
from tutor.ui.widgets.hall_warning import Warned


class ViewScreen(TeachScreen):
    """For the teacher's own eyes."""

    CSS_PATH = "teach.tcss"

    def __init__(self) -> None:
        self.body = Static()
        self.warning = Warned()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the clock, the lines, messages and keys."""
        yield self.top_bar
        yield self.warning
        with VerticalScroll():
            yield self.body
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the room, and the clock every second."""
        self.show_room()
        self.set_interval(1.0, self._show_clock)

    def on_resize(self) -> None:
        """Break the lines anew."""
        self.show_room()

    def show_room(self) -> None:
        """Show the room as it is now."""
        self.body.update(Content("\n").join(private_lines(self.seen)))
        if self.seat.is_seated:
            self.warning.hide()
        else:
            self.warning.show(self.words("alone"))
        self._show_clock()
        self.show_keys()

    def _show_clock(self) -> None:
        now_ms, began_ms = self.teaching.now_ms, self.teaching.began_ms
        clock = self.words(
            "clock",
            clock=self.teaching.local_clock(),
            total=_elapsed(now_ms - began_ms),
            here=_elapsed(now_ms - (self.seat.room.since_ms or began_ms)),
        )
        parts = [self.time_left(), self.step_now()]
        self.top_bar.show(clock, "  ".join(part for part in parts if part))


def _elapsed(elapsed_ms: int) -> str:
    minutes, seconds = divmod(max(0, elapsed_ms) // 1000, 60)
    return f"{minutes}:{seconds:02}"
