"""The public screen: what the class sees, and one line of keys for the teacher."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

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
    BINDINGS: ClassVar[list[BindingType]] = [Binding("n,ｎ", "notes", show=False)]

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

    def tell(self, words: str) -> None:
        """Say something in passing; a blank screen stays blank."""
        if not self.seat.room.is_blank:
            super().tell(words)

    def cover(self, rows: int) -> None:
        """Keep what was said last above what covers the foot."""
        self.stage.cover(rows)

    def action_notes(self) -> None:
        """Show what the teacher alone should see, if the teacher wants everyone to see it."""
        has_other = bool(self.seat.guests) or not self.seat.owns
        ask = self.words("sure-notes-elsewhere" if has_other else "sure-notes")
        self.ask_once(ask, "n", self.words("show-here"), self._show_notes)

    def _show_notes(self, is_sure: bool | None) -> None:
        from tutor.ui.screens.teach_notes import TeachNotes
        from tutor.ui.widgets.hall_private import private_lines

        if is_sure:
            seen = replace(self.seen, width=self.seen.width - 12)
            lines = Content("\n").join(private_lines(seen))
            self.app.push_screen(TeachNotes(self.words("view"), lines, "n  Esc"))

    def _show_bar(self) -> None:
        seat, language = self.seat, self.teaching.language
        if seat.room.is_blank:
            self.top_bar.show("", "")
            return
        title = plain(in_language(seat.script.lesson.title, language))
        parts = [self.stage.place, self.time_left()]
        parts.append(self.step_now())
        self.top_bar.show(title, "  ".join(part for part in parts if part))
