"""The list of all lessons, of which only the lines in view are drawn.

Owns cursor, mouse and drawing of the course map. A thousand lessons cost no more than ten: a title
is only broken into lines when it does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal

from msgspec import Struct
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tutor.text.cells import pad, width_cells
from tutor.text.wrap import wrap


class Item(Struct, frozen=True, kw_only=True):
    """A line of the list: something to open, or a heading when it has no `value`."""

    title: str
    sign: str = " "
    state: str = ""
    kind: Literal["", "done", "broken", "plan", "note"] = ""
    value: object = None


class _Line(Struct, frozen=True):
    item: int
    lead: str
    text: str
    state: str


class CourseList(ScrollView, can_focus=True):
    """Items with a cursor on those that can be opened."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "course-list--cursor",
        "course-list--heading",
        "course-list--done",
        "course-list--broken",
        "course-list--plan",
        "course-list--note",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-10)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("home", "move(-1000000)", show=False),
        Binding("end", "move(1000000)", show=False),
        Binding("enter,space,ideographic_space", "open", show=False),
    ]

    class Opened(Message):
        """An item was chosen."""

        def __init__(self, course_list: CourseList, value: object) -> None:
            self.course_list = course_list
            self.value = value
            super().__init__()

        @property
        def control(self) -> CourseList:
            """The list."""
            return self.course_list

    def __init__(self) -> None:
        self._items: Sequence[Item] = ()
        self._lines: list[_Line] = []
        self._top_of: dict[int, int] = {}
        self._width = 0
        self.cursor: int | None = None
        super().__init__()

    @property
    def items(self) -> Sequence[Item]:
        """The items shown."""
        return self._items

    def show(self, items: Sequence[Item]) -> None:
        """Show items; the cursor stays where it is, and begins at the first that can be opened.

        Args:
            items: Headings and lessons.
        """
        self._items = items
        if self.cursor is None or self.cursor >= len(items):
            opens = (n for n, item in enumerate(items) if item.value is not None)
            self.cursor = next(opens, None)
        self._width = 0
        self._lay_out()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Break the titles again when the width has changed."""
        self._lay_out()
        self._keep_cursor_in_view()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width == self._width or width <= 0:
            return
        self._width = width
        self._lines = []
        self._top_of = {}
        for index, item in enumerate(self._items):
            self._top_of[index] = len(self._lines)
            lead = f" {item.sign} " if item.value is not None else ""
            state = f"  {item.state}" if item.state else ""
            room = max(4, width - width_cells(lead) - width_cells(state) - 1)
            whole = room >= 16 or not item.state
            if not whole:
                room = max(4, width - width_cells(lead) - 1)
            titles = (item.title,) if width_cells(item.title) <= room else wrap(item.title, room)
            for number, title in enumerate(titles):
                first_lead = lead if number == 0 else " " * width_cells(lead)
                first_state = state if number == 0 and whole else ""
                self._lines.append(_Line(index, first_lead, title, first_state))
            if not whole:
                self._lines.append(_Line(index, " " * width_cells(lead), item.state, ""))
        self.virtual_size = Size(width, len(self._lines))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        self._lay_out()
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        room = max(0, width - width_cells(line.state) - 1)
        style = self._style(line.item)
        return Strip(
            [
                Segment(pad(f"{line.lead}{line.text}", room), style),
                Segment(f"{line.state} ", style),
            ]
        ).adjust_cell_length(width, style)

    def _style(self, index: int) -> Style:
        """Return how an item is drawn: under the cursor, or in the manner of its kind."""
        item = self._items[index]
        style = self.rich_style
        kind = item.kind or ("heading" if item.value is None else "")
        if kind:
            style += self.get_component_rich_style(f"course-list--{kind}", partial=True)
        if index == self.cursor:
            # Whole, so that its background is mixed with ours; the colour of the kind stays.
            style += Style(bgcolor=self.get_component_rich_style("course-list--cursor").bgcolor)
        return style

    def action_move(self, by: int) -> None:
        """Move the cursor over the lessons, stopping at both ends."""
        open_to = [n for n, item in enumerate(self._items) if item.value is not None]
        if not open_to or self.cursor is None:
            return
        here = open_to.index(self.cursor) if self.cursor in open_to else 0
        self.place_cursor(open_to[min(max(here + by, 0), len(open_to) - 1)])

    def place_cursor(self, index: int) -> None:
        """Put the cursor on an item and bring it into view."""
        self.cursor = index
        self._keep_cursor_in_view()
        self.refresh()

    def _keep_cursor_in_view(self) -> None:
        if self.cursor is not None and self.cursor in self._top_of:
            top = self._top_of[self.cursor]
            height = self._top_of.get(self.cursor + 1, len(self._lines)) - top
            self.scroll_to_region(
                Region(0, top, 1, height), animate=False, force=True, immediate=True
            )

    def action_open(self) -> None:
        """Open what is under the cursor."""
        if self.cursor is not None:
            self.post_message(self.Opened(self, self._items[self.cursor].value))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on what was clicked; a second click opens it."""
        number = event.y + self.scroll_offset.y
        if number >= len(self._lines):
            return
        index = self._lines[number].item
        if self._items[index].value is None:
            return
        if index == self.cursor:
            self.action_open()
        else:
            self.place_cursor(index)
