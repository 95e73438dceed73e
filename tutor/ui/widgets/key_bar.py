"""The footer: the keys that work now, and nothing else.

Owns how hints are laid out in as few lines as they need; a click on one does what
its key does. Hints come in the order of their importance; those that find no room are left out, and
the last one given (the list of all keys) is always kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widget import Widget

from tutor.text.cells import width_cells

_GAP = 2


def most_lines(width: int) -> int:
    """Return how many lines the footer may take at a width in cells."""
    return 2 if width >= 60 else 3


class KeyHint(Struct, frozen=True):
    """A key, what it does in a word or two, and the action behind it."""

    key: str
    does: str
    action: str

    @property
    def width(self) -> int:
        """Its width in cells."""
        return width_cells(self.key) + 1 + width_cells(self.does)


def lay_out(hints: Sequence[KeyHint], width: int) -> list[list[KeyHint]]:
    """Lay hints out in lines.

    Args:
        hints: The hints, the most important first; the last one is always kept.
        width: The width of a line in cells.

    Returns:
        At most `most_lines` of them.
    """
    for kept in range(len(hints), 0, -1):
        chosen = [*hints[: kept - 1], hints[-1]]
        lines: list[list[KeyHint]] = [[]]
        room = width
        for hint in chosen:
            needed = hint.width + (_GAP if lines[-1] else 0)
            if needed > room and lines[-1]:
                lines.append([])
                room, needed = width, hint.width
            lines[-1].append(hint)
            room -= needed
        if len(lines) <= most_lines(width):
            return lines
    return [list(hints[-1:])]


class _Laid(Visual):
    """Hints at whatever width there is."""

    def __init__(self, hints: Sequence[KeyHint]) -> None:
        self.hints = hints

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines."""
        strips = []
        for line in lay_out(self.hints, width):
            parts: list[Content] = []
            for hint in line:
                key = Content.styled(hint.key, "bold $text-primary")
                words = Content.assemble(key, f" {hint.does}")
                parts.append(words.stylize(Style.from_meta({"@click": hint.action})))
            joined = Content(" " * _GAP).join(parts)
            strips += joined.render_strips(width, 1, style, options)[:1]
        return strips

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of all hints in one line."""
        return sum(hint.width + _GAP for hint in self.hints)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width in cells."""
        return len(lay_out(self.hints, width))


class KeyBar(Widget):
    """The footer."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        self._laid = _Laid(())
        super().__init__()
        self.set_reactive(KeyBar.auto_links, False)

    @property
    def hints(self) -> Sequence[KeyHint]:
        """The hints given."""
        return self._laid.hints

    def show(self, hints: Sequence[KeyHint]) -> None:
        """Show these hints, if they are not shown already."""
        if tuple(hints) != tuple(self._laid.hints):
            lines = len(lay_out(self._laid.hints, self.size.width or 80))
            self._laid = _Laid(tuple(hints))
            now = len(lay_out(self._laid.hints, self.size.width or 80))
            self.refresh(layout=now != lines)

    def render(self) -> _Laid:
        """Return the hints."""
        return self._laid
