"""The public screen: what the class sees, and one line of keys for the teacher."""

from __future__ import annotations

from textual.app import ComposeResult

from tutor.classroom.commands import Lay
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.screens.teach_screen import TeachScreen
from tutor.ui.widgets.hall_stage import Stage
from tutor.ui.widgets.hall_warning import Warned

MOST_ROWS = 30
"""How many rows can still be read from the back.

Source: AVIXA's basic method, as AETM gives it: a picture four of its heights away has 33 rows.
"""


class PublicScreen(TeachScreen):
    """For the projector."""

    CSS_PATH = "teach.tcss"
    covers_hands = True

    def __init__(self) -> None:
        self.stage = Stage()
        self.warning = Warned()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, picture, messages and keys."""
        yield self.top_bar
        yield self.warning
        yield self.stage
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the room, and the time that is left every second."""
        self.show_room()
        self.set_interval(1.0, self._show_bar)

    def on_resize(self) -> None:
        """Warn when nobody at the back could read this."""
        rows = self.app.size.height
        if rows > MOST_ROWS:
            self.warning.show(self.words("too-many-rows", rows=rows))
        else:
            self.warning.hide()

    def on_stage_laid(self, message: Stage.Laid) -> None:
        """Tell the room how many pages there are to be turned."""
        message.stop()
        if self.seat.is_seated:
            self.seat.order(Lay(pages=message.pages))

    def show_room(self) -> None:
        """Show the room as it is now."""
        room = self.seat.room
        self.stage.show(self.seat.script, room, self.teaching.language)
        for bar in (self.top_bar, self.key_bar):
            bar.set_class(room.is_blank, "-blank")
        self._show_bar()
        self.show_keys()

    def refused(self, cause: str) -> None:
        """Say why a command had no effect; a blank screen stays blank."""
        if not self.seat.room.is_blank:
            super().refused(cause)

    def _show_bar(self) -> None:
        seat, language = self.seat, self.teaching.language
        if seat.room.is_blank:
            self.top_bar.show("", "")
            return
        title = plain(in_language(seat.script.lesson.title, language))
        parts = [self.stage.place, self.time_left()]
        parts.append(self.step_now())
        self.top_bar.show(title, "  ".join(part for part in parts if part))
