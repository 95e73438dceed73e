"""The first line of a screen: where one is, how far, in which language."""

from __future__ import annotations

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

from tutor.text.cells import fit, pad, width_cells


class _Line(Visual):
    """A title at the left, the rest at the right; the title gives way."""

    def __init__(self, title: str, rest: str) -> None:
        self.title = title
        self.rest = rest

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the line."""
        rest = f"  {self.rest}" if self.rest else ""
        room = width - width_cells(rest)
        if room < 8:
            room, rest = width, ""
        left = pad(fit(self.title, room), room)
        line = Content.assemble((left, "bold"), (rest, "$text-muted"))
        return line.render_strips(width, 1, style, options)[:1]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing is cut."""
        return width_cells(self.title) + 2 + width_cells(self.rest)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return 1."""
        return 1


class TopBar(Widget):
    """One line at the top."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        self._line = _Line("", "")
        super().__init__()

    def show(self, title: str, rest: str) -> None:
        """Show a title and what stands at the right."""
        self._line = _Line(title, rest)
        self.refresh()

    def render(self) -> _Line:
        """Return the line."""
        return self._line
