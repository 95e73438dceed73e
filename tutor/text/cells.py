"""How wide a text is on a terminal, in cells, and where its characters begin and end.

Owns the width of every character and the one setting about it: how many cells the terminal gives
to characters whose East Asian width is ambiguous (○ × △ ※ → ① … “ ”). May not know lines or
screens. Its tests pin that every width agrees with the one Textual paints by, and that no
grapheme is split.

wcwidth takes 19 ms to import, so characters whose width no Unicode version will change are
answered from two ranges here, and wcwidth is asked about the others only.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal
from unicodedata import east_asian_width

_NARROW = (
    "\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0373\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482"
    "\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2460-\u24ff\u2500-\u25fc\u2605\u2606\u2713\u2717\uff61-\uff9d"
)
_WIDE = (
    "\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uff01-\uff60\uffe0-\uffe6"
)
_SETTLED_RUN = re.compile(f"[{_NARROW}{_WIDE}]*")
_NARROW_RUN = re.compile(f"[{_NARROW}]+")

_ELLIPSIS = "…"

_ambiguous_width: Literal[1, 2] = 1


def set_ambiguous_width(width_cells: Literal[1, 2]) -> None:
    """Say, once and at the edge of the program, how wide this terminal draws ambiguous characters.

    Args:
        width_cells: 1 for most terminals, 2 for those set up the East Asian way.

    Raises:
        ValueError: The width is neither 1 nor 2.
    """
    global _ambiguous_width  # noqa: PLW0603 - a fact about the terminal, the same for the process
    if width_cells not in {1, 2}:
        raise ValueError(f"an ambiguous character is 1 or 2 cells wide, not {width_cells}")
    _ambiguous_width = width_cells
    _character_width.cache_clear()
    _mixed_width.cache_clear()


def ambiguous_width() -> Literal[1, 2]:
    """The width in cells of characters whose East Asian width is ambiguous."""
    return _ambiguous_width


def is_ambiguous(grapheme: str) -> bool:
    """Whether terminals disagree about the width of this grapheme.

    Source: Unicode Standard Annex #11, East_Asian_Width=Ambiguous.
    """
    return bool(grapheme) and east_asian_width(grapheme[0]) == "A"


def width_cells(text: str) -> int:
    """Measure a text.

    Args:
        text: Any text. Control characters, newlines and tabs among them, count nothing.

    Returns:
        The number of terminal cells the text takes when painted on one line.

    Source: wcwidth (Unicode's tables), with the terminal's own width for ambiguous characters.
    """
    if text.isascii():
        return len(text) if text.isprintable() else sum(map(str.isprintable, text))
    return _mixed_width(text)


def graphemes(text: str) -> Iterator[str]:
    """Split a text into what a reader calls characters.

    Args:
        text: Any text.

    Returns:
        The grapheme clusters in order; joined, they give the text back. Combining marks, joined
        emoji, variation selectors and flags stay with their base.

    Source: Unicode Standard Annex #29, extended grapheme clusters, by way of wcwidth.
    """
    if is_one_per_character(text):
        return iter(text)
    from wcwidth import iter_graphemes

    return iter_graphemes(text)


def is_one_per_character(text: str) -> bool:
    """Whether every code point of the text is certainly a grapheme of its own."""
    return _SETTLED_RUN.fullmatch(text) is not None


def grapheme_width(grapheme: str) -> int:
    """The width in cells of one grapheme."""
    if len(grapheme) == 1:
        return _character_width(grapheme)
    from wcwidth import wcswidth

    return _settle(grapheme, wcswidth(grapheme))


def fit(text: str, width_cells: int) -> str:
    """Shorten a text to a width, with an ellipsis where something was left out.

    Args:
        text: One line of text.
        width_cells: The room in cells; nothing wider is returned.

    Returns:
        The text itself when it fits; otherwise its first graphemes and "…" (which is left out
        when the room is narrower than the ellipsis).
    """
    if _measure(text) <= width_cells:
        return text
    ellipsis = _ELLIPSIS if _measure(_ELLIPSIS) <= width_cells else ""
    room_cells = width_cells - _measure(ellipsis)
    kept: list[str] = []
    for grapheme in graphemes(text):
        room_cells -= grapheme_width(grapheme)
        if room_cells < 0:
            break
        kept.append(grapheme)
    return "".join(kept) + ellipsis


def pad(text: str, width_cells: int) -> str:
    """Lengthen a text with spaces to a width.

    Args:
        text: One line of text.
        width_cells: The width in cells to reach.

    Returns:
        The text with spaces behind it; a text that is wide enough already is left as it is.
    """
    return text + " " * (width_cells - _measure(text))


_measure = width_cells  # `fit` and `pad` name their room as a caller would


@lru_cache(maxsize=4096)
def _mixed_width(text: str) -> int:
    if not is_one_per_character(text):
        return sum(map(grapheme_width, graphemes(text)))
    if _ambiguous_width == 1:
        return 2 * len(text) - sum(map(len, _NARROW_RUN.findall(text)))
    return sum(map(_character_width, text))


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    if is_one_per_character(character):
        return _settle(character, 1) if _NARROW_RUN.match(character) else 2
    from wcwidth import wcwidth

    return _settle(character, wcwidth(character))


def _settle(grapheme: str, width: int) -> int:
    if width == 1 and is_ambiguous(grapheme):
        return _ambiguous_width
    return max(0, width)
