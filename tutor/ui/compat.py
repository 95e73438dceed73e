"""Where Textual and rich are corrected for Japanese; see also `fields` and `unix_driver`.

Owns the functions replaced for that; those of lists are in `lists`. May not hold anything of ours
that Textual does not call. Each replacement asserts that what it replaces is what it was written
for, and each has a test that fails when Textual no longer needs it or no longer calls it.

Call `install` once, after `set_ambiguous_width` and before the first widget is measured.
"""

import sys
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

import rich.cells
import rich.segment
import rich.text
import textual._border
import textual.content
from rich._unicode_data import load as stock_load_cell_table
from rich._wrap import divide_line as stock_divide_line
from rich.cells import CellTable
from rich.console import RenderableType
from textual._box_drawing import BOX_CHARACTERS
from textual._wrap import compute_wrap_offsets as stock_compute_wrap_offsets
from textual.app import App
from textual.content import Content, Span
from textual.css.styles import RulesMap
from textual.geometry import Offset
from textual.screen import Screen
from textual.scrollbar import ScrollBarRender
from textual.selection import Selection
from textual.style import Style

from tutor.text.cells import ambiguous_width, grapheme_width, is_ambiguous
from tutor.text.inline import Inline, SpanKind, parse_inline
from tutor.text.wrap import break_offsets, minimal_width

stock_extract = Selection.extract
stock_get_minimal_width = Content.get_minimal_width
_stock_is_single_cell_widths = rich.cells._is_single_cell_widths  # noqa: SLF001 - see `install`

_SHOW_CURSOR = "\x1b[?25h"
_HIDE_CURSOR = "\x1b[?25l"

_STYLES: MappingProxyType[SpanKind, str] = MappingProxyType(
    {"strong": "bold", "code": "bold $text-secondary", "link": "underline"}
)

_Result = TypeVar("_Result")


def install() -> None:
    """Put our line breaking, our widths and the selection clamp in place of Textual's own.

    Raises:
        AssertionError: Textual or rich is not as these corrections expect it.
    """
    _replace(textual.content, "divide_line", stock_divide_line, divide_line)
    _replace(rich.text, "divide_line", stock_divide_line, divide_line)
    _replace(Content, "get_minimal_width", stock_get_minimal_width, get_minimal_width)
    _replace(Selection, "extract", stock_extract, extract)
    if sys.platform != "win32":
        from tutor.ui.unix_driver import install_for_unix

        install_for_unix()
    if ambiguous_width() == 2:
        _widen_ambiguous()


def install_for_fields() -> None:
    """Put our line breaking into the fields of several lines; their modules are loaded with it.

    Raises:
        AssertionError: Textual is not as this correction expects it.
    """
    from textual.document import _wrapped_document

    _replace(
        _wrapped_document, "compute_wrap_offsets", stock_compute_wrap_offsets, compute_wrap_offsets
    )


def content(text: str, base_style: str = "") -> Content:
    """Turn an authored text into something Textual can show, without reading it as markup.

    Args:
        text: A text with our inline marks.
        base_style: A Textual style for the whole, such as `$text-muted`.

    Returns:
        The plain text with a style for each span; links are underlined and the terminal's own.
    """
    return styled(parse_inline(text), base_style)


def styled(inline: Inline, base_style: str = "") -> Content:
    """Turn a text whose marks were read already into something Textual can show."""
    spans = [Span(0, len(inline.plain), base_style)] if base_style else []
    for span in inline.spans:
        style: Style | str = _STYLES[span.kind]
        if span.target is not None:
            style = Style(underline=True, link=span.target)
        spans.append(Span(span.start, span.end, style))
    return Content(inline.plain, spans=spans)


class KeepsCursor(App[_Result]):
    """An app whose hardware cursor stands in the focused field, and is shown there only.

    Textual moves it when the text changes, but not when a layout moves the field, and hides it;
    input methods draw what is being composed at the cursor, some only at a visible one.
    """

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        visibility = _HIDE_CURSOR
        offset: Offset | None = getattr(self.focused, "cursor_screen_offset", None)
        if offset is not None:  # the focused widget is a field
            self.cursor_position = offset
            visibility = _SHOW_CURSOR
        super()._display(screen, renderable)
        if self._driver is not None:
            self._driver.write(visibility)


def divide_line(text: str, width: int, fold: bool = True) -> list[int]:
    """Break a line where our rules say: `rich._wrap.divide_line` for Japanese."""
    return list(break_offsets(text, width, fold))


def compute_wrap_offsets(
    text: str,
    width: int,
    tab_size: int,
    fold: bool = True,
    precomputed_tab_sections: list[tuple[str, int]] | None = None,
) -> list[int]:
    """Break a line of a TextArea where our rules say; lines with tabs are left to Textual."""
    if "\t" in text:
        return stock_compute_wrap_offsets(text, width, tab_size, fold, precomputed_tab_sections)
    return list(break_offsets(text, width, fold, hang=False))


def get_minimal_width(self: Content, rules: RulesMap) -> int:
    """The width of the widest phrase; Textual takes a whole Japanese sentence for a word."""
    line_pad: int = rules.get("line_pad", 0)
    return minimal_width(self.plain) + line_pad * 2


def extract(self: Selection, text: str) -> str:
    """The selected text; a selection that begins below the last line holds nothing (#6708)."""
    if self.start is not None and self.start.y >= len(text.splitlines()):
        return ""
    return stock_extract(self, text)


def _replace(owner: object, name: str, stock: object, ours: object) -> None:
    found = getattr(owner, name)
    assert found is stock or found is ours, f"{owner}.{name} is not what we know: {found}"
    setattr(owner, name, ours)


def _widen_ambiguous() -> None:
    """Let rich, and Textual through it, count two cells for ambiguous characters.

    Every measuring function of both ends in the two names replaced here. Borders, keylines and
    scroll bars are drawn one character a cell, so they become ASCII.
    """
    narrow = frozenset(c for c in rich.cells._SINGLE_CELLS if not is_ambiguous(c))  # noqa: SLF001
    is_single_cell_widths = narrow.issuperset
    for module in (rich.cells, rich.segment):
        _replace(
            module, "_is_single_cell_widths", _stock_is_single_cell_widths, is_single_cell_widths
        )
    _replace(rich.cells, "load_cell_table", stock_load_cell_table, load_wide_cell_table)
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()
    rich.segment.Segment._split_cells.cache_clear()  # noqa: SLF001 - remembers widths
    _draw_in_ascii()


@lru_cache(maxsize=4)
def load_wide_cell_table(unicode_version: str = "auto") -> CellTable:
    """rich's table of widths with the ambiguous characters two cells wide."""
    stock = stock_load_cell_table(unicode_version)
    wide = [
        (code, code, 2)
        for code in range(0xA1, 0x1F200)
        if is_ambiguous(chr(code)) and grapheme_width(chr(code)) == 2
    ]
    return CellTable(
        stock.unicode_version,
        sorted([*stock.widths, *wide]),
        frozenset(c for c in stock.narrow_to_wide if not is_ambiguous(c)),
    )


def _draw_in_ascii() -> None:
    borders, places = textual._border.BORDER_CHARS, textual._border.BORDER_LOCATIONS  # noqa: SLF001
    for edge, rows in borders.items():
        if any(is_ambiguous(character) for row in rows for character in row):
            borders[edge], places[edge] = borders["ascii"], places["ascii"]
    textual._border.get_box.cache_clear()  # noqa: SLF001 - remembers borders
    for quad in BOX_CHARACTERS:
        top, right, bottom, left = map(bool, quad)
        upright, level = top or bottom, right or left
        BOX_CHARACTERS[quad] = "+" if upright and level else "|" if upright else "-"
    BOX_CHARACTERS[0, 0, 0, 0] = " "
    ScrollBarRender.VERTICAL_BARS = [" "] * len(ScrollBarRender.VERTICAL_BARS)
    ScrollBarRender.HORIZONTAL_BARS = [" "] * len(ScrollBarRender.HORIZONTAL_BARS)
