"""What tells the options of a question apart: letter, shape, pattern and colour.

Owns these signs, for the screen and for paper. Pure. The tests pin that options differ in every one
of the four, so that none is needed.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.classroom.posing import LETTERS


class Sign(Struct, frozen=True, kw_only=True):
    """The signs of one option. `pattern` fills a bar; colours are a fill and the text on it.

    Source:
        M. Okabe and K. Ito, "Color Universal Design" (2008); contrast of the text on the fill is
        5.1 or more (WCAG 2.2, 1.4.3).
    """

    letter: str
    shape: str
    pattern: str
    ascii_shape: str
    ascii_pattern: str
    fill: str
    ink: str = "#000000"


_SHAPES = "▲◆●■▼★○□△◇"
_PATTERNS = "█▓▒░▚▞▤▥▦▧"
_ASCII_SHAPES = "^*o#v+()<>"
_ASCII_PATTERNS = "#=-.%:~|/x"
_FILLS = (
    "#e69f00",
    "#56b4e9",
    "#009e73",
    "#f0e442",
    "#d55e00",
    "#cc79a7",
    "#bbbbbb",
    "#ffffff",
    "#c8e6a0",
    "#ffccbc",
)

SIGNS = tuple(
    Sign(
        letter=letter,
        shape=shape,
        pattern=pattern,
        ascii_shape=ascii_shape,
        ascii_pattern=ascii_pattern,
        fill=fill,
    )
    for letter, shape, pattern, ascii_shape, ascii_pattern, fill in zip(
        LETTERS, _SHAPES, _PATTERNS, _ASCII_SHAPES, _ASCII_PATTERNS, _FILLS, strict=True
    )
)
