"""The public screen's picture: one page of a sheet, at whatever size the terminal has.

Owns which page is shown and how many there are; it tells when that number changes.
"""

from __future__ import annotations

from msgspec.structs import replace
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tutor.classroom.room import Room
from tutor.classroom.scene import Scene
from tutor.classroom.script import Script
from tutor.ui.widgets.hall_pages import page_with_focus, pages_of
from tutor.ui.widgets.hall_public import Seen, public_sheet


class Stage(Widget):
    """Shows a room to the class."""

    ALLOW_SELECT = False

    class Laid(Message):
        """What stands there takes this many pages that the teacher turns."""

        def __init__(self, pages: int) -> None:
            self.pages = pages
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Script, Room, str] | None = None
        self._content = Content("")
        self._told_scene: Scene | None = None
        self._told_pages = 1
        self._covered_from_below = 0
        self.place = ""

    def show(self, script: Script, room: Room, language: str) -> None:
        """Show a room as it is now."""
        self._shown = (script, room, language)
        self._draw()

    def cover(self, rows: int) -> None:
        """Know how many rows of the screen, from its foot, are covered for now."""
        self._covered_from_below = rows
        self._draw()

    def on_resize(self, event: events.Resize) -> None:
        """Cut the pages anew."""
        self._draw()

    def render(self) -> Content:
        """Return the page."""
        return self._content

    def _draw(self) -> None:
        width, height = self.content_size
        if self._shown is None or width <= 0 or height <= 0:
            return
        script, room, language = self._shown
        sheet = public_sheet(Seen(script=script, room=room, language=language, width=width))
        if sheet.stands_low:
            height = max(1, height - self._covered_rows)
            sheet = sheet.newest(height)
        pages = pages_of(sheet, height)
        is_turned = sheet.focus is None
        page = room.scene.page if is_turned else page_with_focus(sheet, height)
        lines = pages[min(page, len(pages) - 1)]
        if sheet.stands_low:
            lines = [Content("")] * (height - len(lines)) + lines
        self.place = f"{min(page, len(pages) - 1) + 1}/{len(pages)}" if len(pages) > 1 else ""
        self._content = Content("\n").join(lines)
        self.refresh()
        if not self._covered_from_below:
            self._tell(room, len(pages) if is_turned else 1)

    @property
    def _covered_rows(self) -> int:
        """How many of its own rows are covered."""
        return max(0, self._covered_from_below - (self.screen.size.height - self.region.bottom))

    def _tell(self, room: Room, pages: int) -> None:
        """Tell the number of pages, once for each scene: screens of two sizes must not argue."""
        scene = replace(room.scene, page=0)
        if scene != self._told_scene:
            self._told_scene, self._told_pages = scene, room.pages
        if pages != self._told_pages:
            self._told_pages = pages
            self.post_message(self.Laid(pages))
