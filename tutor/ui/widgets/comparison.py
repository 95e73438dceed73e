"""A comparison table in the conversation: caption, cells, and what is still hidden.

Owns how a drawing becomes coloured strips. Where the lines run is decided by `tutor.text.table`.
"""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.css.styles import RulesMap
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

from tutor.lesson.grids import grid_of
from tutor.lesson.revealing import revealing
from tutor.text.cells import ambiguous_width
from tutor.text.table import Drawing, Grid, Piece, draw
from tutor.text.texts import in_language
from tutor.ui.entries import TableEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.changing import Changing
from tutor.wording import lesson_words

_STYLES = {
    "rule": "$text-muted",
    "head": "bold $text-primary",
    "row-head": "bold",
    "cell": "",
    "hidden": "$text-warning",
    "space": "",
}


class DrawnTable(Visual):
    """Draws a grid at whatever width there is."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid

    def drawing(self, width: int) -> Drawing:
        """Return the drawing at a width in cells."""
        return draw(self.grid, width, ascii_rules=ambiguous_width() == 2)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Return the drawn lines."""
        lines = self.drawing(width).lines
        return [
            _line(pieces).render_strips(width, 1, style, options)[0] for pieces in lines[:height]
        ]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width the table takes when it may have all of the container's."""
        return self.drawing(container_width).width_cells

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width in cells."""
        return len(self.drawing(width).lines)


def _line(pieces: tuple[Piece, ...]) -> Content:
    return Content.assemble(*((piece.text, style_of(piece)) for piece in pieces))


def style_of(piece: Piece) -> str:
    """Return how a piece of a table is coloured."""
    style = _STYLES[piece.role]
    if piece.strong:
        style = f"bold {style}"
    elif piece.code:
        style = f"{style} $text-secondary"
    return style.strip()


class Comparison(Changing, Widget):
    """A table as far as it is revealed."""

    ALLOW_SELECT = False

    class TitleClicked(Message):
        """The caption in the frame was clicked."""

        def __init__(self, comparison: Comparison) -> None:
            self.comparison = comparison
            self.entry = comparison.entry
            super().__init__()

        @property
        def control(self) -> Comparison:
            """The table."""
            return self.comparison

    def __init__(self, entry: TableEntry, speech: Speech) -> None:
        self.entry = entry
        super().__init__()
        self.speak(speech)

    def speak(self, speech: Speech) -> None:
        """Show the table in another language."""
        self.speech = speech
        self.show_all()

    def show_all(self) -> None:
        """Show the table as far as it is revealed now."""
        table, language = self.entry.table, self.speech.language
        order = revealing(table)
        visible = order.visible(self.entry.shown)
        self._drawn = DrawnTable(grid_of(table, language, visible))
        self.border_title = Content(in_language(table.caption, language))
        left = len(table.rows) * len(table.columns) - len(visible)
        cells_left = lesson_words("cells-left", language, count=left) if left else ""
        self.border_subtitle = Content(cells_left)
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Tell when the caption was clicked."""
        if event.y == 0:
            event.stop()
            self.post_message(self.TitleClicked(self))

    def newest_lines(self) -> tuple[int, int]:
        """Return the lines from the top of the frame on which the last revealed cells stand."""
        table = self.entry.table
        newest = {place.row for place in revealing(table).groups[self.entry.shown - 1]}
        rows = {number for number, row in enumerate(table.rows) if row.id in newest}
        lines = self._drawn.drawing(self.content_size.width).lines
        at = [y for y, line in enumerate(lines, 1) if any(piece.row in rows for piece in line)]
        return at[0], at[-1]

    def render(self) -> DrawnTable:
        """Return the table."""
        return self._drawn
