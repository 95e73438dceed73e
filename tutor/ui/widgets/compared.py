"""The learner's answer and the right one, side by side, so that nobody takes one for the other.

Owns that drawing: each has its name, its sign and its colour above it, and there is a line between
them; where the room is too narrow, one stands below the other. The tests pin that no line is wider
than it may be, and that a line too long goes on under its own words.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

_NARROWEST = 56
"""In how many cells there is room for two columns."""

_LINE = " │ "


class _SideBySide(Visual):
    """Columns of words, beside each other where there is room."""

    def __init__(self, columns: Sequence[Visual]) -> None:
        self.columns = columns

    def _width(self, width: int) -> int:
        count = len(self.columns)
        if count < 2 or width < _NARROWEST:
            return width
        return (width - len(_LINE) * (count - 1)) // count

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the columns, within a width in cells."""
        each = max(1, self._width(width))
        drawn = [column.render_strips(each, None, style, options) for column in self.columns]
        if each == width:
            return [strip for column in drawn for strip in column]
        line = Content(_LINE).render_strips(len(_LINE), 1, style, options)[0]
        blank = Strip.blank(each, style.rich_style)
        rows = []
        for row in range(max(map(len, drawn))):
            strips: list[Strip] = []
            for column in drawn:
                strips += [line] if strips else []
                words = column[row] if row < len(column) else blank
                strips.append(words.extend_cell_length(each, style.rich_style))
            rows.append(Strip.join(strips))
        return rows

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing needs to wrap."""
        widths = (column.get_optimal_width(rules, container_width) for column in self.columns)
        return len(self.columns) * max((*widths, 0)) + len(_LINE)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width below which a phrase is torn."""
        return max((column.get_minimal_width(rules) for column in self.columns), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width in cells."""
        each = max(1, self._width(width))
        heights = [column.get_height(rules, each) for column in self.columns]
        return sum(heights) if each == width else max(heights, default=0)


class Compared(Widget):
    """Two answers, or one."""

    def __init__(self) -> None:
        self._shown = _SideBySide(())
        super().__init__()
        self.display = False

    def show(self, *answers: Visual) -> None:
        """Show these; without any, nothing."""
        self._shown = _SideBySide(answers)
        self.display = bool(answers)
        self.refresh(layout=True)

    def render(self) -> _SideBySide:
        """Return what is shown."""
        return self._shown
