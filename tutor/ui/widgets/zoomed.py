"""A table alone on the screen, with a cell cursor.

Owns its drawing and the mouse; keys belong to the screen. Its heads stay in view while it scrolls.
"""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tutor.text.cells import ambiguous_width, width_cells
from tutor.text.table import Piece, draw
from tutor.text.texts import in_language
from tutor.ui.widgets.comparison import style_of
from tutor.ui.widgets.sheet import Sheet
from tutor.ui.words import ui_words
from tutor.ui.zooming import Zoom
from tutor.wording import lesson_words

_CURSOR = "bold on $primary 35%"


class Zoomed(ScrollView, can_focus=False):
    """Draws a zoom."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """A cell was clicked; its row and column count from 0, as they are drawn."""

        def __init__(self, zoomed: Zoomed, row: int, column: int) -> None:
            self.zoomed = zoomed
            self.row = row
            self.column = column
            super().__init__()

        @property
        def control(self) -> Zoomed:
            """The table."""
            return self.zoomed

    def __init__(self, zoom: Zoom, language: str) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._dimmed: frozenset[int] = frozenset()
        self._width = 0
        self.show(zoom, language)

    @property
    def as_cards(self) -> bool:
        """Whether each row is drawn as a card."""
        return self._sheet is not None and self._sheet.as_cards

    def show(self, zoom: Zoom, language: str) -> None:
        """Show a table, with the cursor in view."""
        self.zoom = zoom
        self.language = language
        self.border_title = Content(in_language(zoom.table.caption, language))
        self.border_subtitle = Content(_remains(zoom, language))
        self._width = 0
        self._lay_out()
        self.keep_cursor_in_view()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Draw the table again for the new width."""
        self._lay_out()
        self.keep_cursor_in_view()

    def keep_cursor_in_view(self) -> None:
        """Scroll as little as is needed to see the cell under the cursor."""
        if self._sheet is None:
            return
        height = self._view.height
        self._scroll_down_to(self._sheet.scroll_to(*self.zoom.shown_cursor, self._scroll, height))

    def read_on(self, by: int) -> bool:
        """Scroll within the cell under the cursor when it goes on beyond the view.

        Args:
            by: 1 for down, -1 for up.

        Returns:
            Whether there was more of it to be seen.
        """
        if self._sheet is None:
            return False
        row, column = self.zoom.shown_cursor
        top, bottom = self._sheet.span(row, column)
        height = self._view.height
        kept = self._sheet.kept_lines(row, height)
        hidden = bottom + 1 - height - self._scroll if by > 0 else self._scroll + kept - top
        if hidden <= 0:
            return False
        self._scroll_down_to(self._scroll + by * min(hidden, max(1, height - kept - 1)))
        return True

    def page(self, by: int) -> None:
        """Scroll by half a screenful, down for 1 and up for -1."""
        self._scroll_down_to(self._scroll + by * max(1, self._view.height // 2))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        self._lay_out()
        parts = [(piece.text, self._style(piece)) for piece in self._line(y)]
        width = self._view.width
        line = Content.assemble(*parts)
        strips = Visual.to_strips(self, line, width, 1, self.visual_style)
        return strips[0].adjust_cell_length(width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Say which cell was clicked."""
        place = event.get_content_offset(self)
        if place is None or self._sheet is None:
            return
        at = 0
        for piece in self._line(place.y):
            at += width_cells(piece.text)
            if place.x < at:
                if piece.row >= 0 and piece.column >= 0:
                    self.post_message(self.Clicked(self, piece.row, piece.column))
                return

    @property
    def _view(self) -> Size:
        return self.scrollable_content_region.size

    @property
    def _scroll(self) -> int:
        return self.scroll_offset.y

    def _scroll_down_to(self, y: int) -> None:
        self.scroll_to(y=y, animate=False, force=True, immediate=True)

    def _line(self, y: int) -> tuple[Piece, ...]:
        if self._sheet is None:
            return ()
        return self._sheet.line(y, self._scroll, self._view.height)

    def _lay_out(self) -> None:
        width = self._view.width
        if width == self._width or width <= 0:
            return
        self._width = width
        grid = self.zoom.grid(self.language)
        drawing = draw(grid, width, ascii_rules=ambiguous_width() == 2)
        self._dimmed = self.zoom.dimmed()
        self._sheet = Sheet(drawing, *self.zoom.shown_cursor)
        self.virtual_size = Size(width, len(drawing.lines))

    def _style(self, piece: Piece) -> str:
        line = piece.column if self.zoom.is_swapped else piece.row
        style = "$text-muted dim" if line in self._dimmed else style_of(piece)
        is_here = (piece.row, piece.column) == self.zoom.shown_cursor
        return f"{style} {_CURSOR}".strip() if is_here else style


def _remains(zoom: Zoom, language: str) -> str:
    """Say how many cells are covered and which columns are hidden."""
    parts = []
    if zoom.count_covered:
        parts.append(lesson_words("cells-left", language, count=zoom.count_covered))
    numbers = [
        str(number)
        for number, column in enumerate(zoom.all_columns, 1)
        if column not in zoom.columns
    ]
    if numbers:
        between = "・" if language == "ja" else ", "
        parts.append(ui_words("columns-hidden", language, numbers=between.join(numbers)))
    return "  ".join(parts)
