"""A text that hangs beside its lead: `1  a long option`, every line of it indented.

Owns that way of drawing, and several of them one below the other. Pins that lead and body together
are never wider than asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Hanging(Visual):
    """Draws a short lead once, and a body beside it."""

    def __init__(self, lead: Content, body: Content) -> None:
        self.lead = lead
        self.body = body
        self.indent = lead.cell_length

    def _body_width(self, width: int) -> int:
        return max(1, width - self.indent)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw both, within a width in cells."""
        beside = self.body.render_strips(self._body_width(width), height, style, options)
        first = self.lead.render_strips(self.indent, 1, style, options)
        blank = Strip.blank(self.indent, style.rich_style)
        leads = [*first, *[blank] * len(beside)]
        return [Strip.join(pair) for pair in zip(leads, beside, strict=False)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing needs to wrap."""
        return self.indent + self.body.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width below which a phrase is torn."""
        return self.indent + self.body.get_minimal_width(rules)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width in cells."""
        return max(1, self.body.get_height(rules, self._body_width(width)))


class Stacked(Visual):
    """Draws several things, each below the one before."""

    def __init__(self, parts: Sequence[Visual]) -> None:
        self.parts = parts

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw all of them, within a width in cells."""
        drawn = (part.render_strips(width, None, style, options) for part in self.parts)
        return [strip for strips in drawn for strip in strips]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width at which nothing needs to wrap."""
        widths = (part.get_optimal_width(rules, container_width) for part in self.parts)
        return max(widths, default=0)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """Return the width below which a phrase is torn."""
        return max((part.get_minimal_width(rules) for part in self.parts), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width in cells."""
        return sum(part.get_height(rules, width) for part in self.parts)
