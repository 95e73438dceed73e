"""Cards to hold up: a letter for each option, with its shape, pattern and colour.

Owns the page: a sheet with four letters is folded, one with more is cut into six. It names nobody
and loads nothing. The tests pin that every learner has every letter once, and that a letter is as
high as eight metres need.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from tutor.classroom.html_words import html_words
from tutor.classroom.signs import SIGNS, Sign

LETTER_MM = 60
"""The height of a letter's face.

Source: AVIXA's basic method as AETM gives it: what is read at a distance is that over 200 high; at
8 m that is 40 mm. Half as much again, because cards tremble.
"""

_SVG = {
    "▲": '<path d="M50 8 95 92H5z"/>',
    "◆": '<path d="M50 4 96 50 50 96 4 50z"/>',
    "●": '<circle cx="50" cy="50" r="44"/>',
    "■": '<path d="M8 8h84v84H8z"/>',
    "▼": '<path d="M50 92 5 8h90z"/>',
    "★": '<path d="M50 4 61 37h35L68 58l11 34-29-21-29 21 11-34L4 37h35z"/>',
    "○": '<circle cx="50" cy="50" r="38" fill="none" stroke="#000" stroke-width="12"/>',
    "□": '<path d="M14 14h72v72H14z" fill="none" stroke="#000" stroke-width="12"/>',
    "△": '<path d="M50 18 88 86H12z" fill="none" stroke="#000" stroke-width="12"/>',
    "◇": '<path d="M50 12 88 50 50 88 12 50z" fill="none" stroke="#000" stroke-width="12"/>',
}
_PATTERNS = {
    "█": "",
    "▓": "repeating-linear-gradient(45deg,#0003 0 2mm,transparent 2mm 6mm)",
    "▒": "repeating-linear-gradient(90deg,#0003 0 2mm,transparent 2mm 8mm)",
    "░": "radial-gradient(#0004 1.2mm,transparent 1.3mm) 0 0/8mm 8mm",
    "▚": "repeating-conic-gradient(#0003 0 25%,transparent 0 50%) 0 0/12mm 12mm",
    "▞": "repeating-linear-gradient(-45deg,#0003 0 2mm,transparent 2mm 6mm)",
    "▤": "repeating-linear-gradient(0deg,#0003 0 2mm,transparent 2mm 8mm)",
    "▥": "repeating-linear-gradient(90deg,#0003 0 1mm,transparent 1mm 4mm)",
    "▦": "repeating-linear-gradient(0deg,#0003 0 1mm,transparent 1mm 6mm),"
    "repeating-linear-gradient(90deg,#0003 0 1mm,transparent 1mm 6mm)",
    "▧": "repeating-linear-gradient(45deg,#0003 0 1mm,transparent 1mm 3mm)",
}
_FOLDED = 4
_CUT = 6
_STYLE = """
@page { size: A4 portrait; margin: 0 }
body { margin: 0; font-family: "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", sans-serif }
.sheet { width: 210mm; height: 296mm; display: grid;
  grid-template: repeat(2, minmax(0, 1fr)) / repeat(2, minmax(0, 1fr));
  page-break-after: always; break-after: page; position: relative; overflow: hidden }
.card { display: flex; align-items: center; justify-content: center; gap: 6mm;
  flex-direction: column; color: #000;
  border: .3mm dotted #555; box-sizing: border-box; print-color-adjust: exact;
  -webkit-print-color-adjust: exact }
.card.top { transform: rotate(180deg) }
.sheet.cut { grid-template-rows: repeat(3, minmax(0, 1fr)) }
.cut .card { flex-direction: row; gap: 3mm }
.cut .card svg { width: 20mm; height: 20mm }
.letter { font-size: HIGHmm; font-weight: 900; line-height: 1; background: #fff; padding: 2mm 4mm }
.card svg { width: 26mm; height: 26mm; background: #fff; padding: 2mm }
.how { padding: 6mm; font-size: 4mm }
@media print { .how { display: none } }
"""


def cards_html(count: int, letters: int, language: str) -> str:
    """Write a page of cards to be printed: for each learner a sheet, or two for many letters.

    Args:
        count: How many learners.
        letters: How many letters, 4 to 10.
        language: The language of what is said about them.
    """
    last = SIGNS[letters - 1].letter
    is_folded = letters <= _FOLDED
    title = html.escape(html_words("cards-title", language, last=last))
    how = html.escape(html_words("cards-fold" if is_folded else "cards-cut", language))
    # A letter's face is about 0.73 of the size of its type.
    style = _STYLE.replace("HIGH", f"{LETTER_MM / 0.73:.0f}")
    own = _folded(letters) if is_folded else "\n".join(_cut(range(letters)))
    sheets = "\n".join([own] * count)
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<p class="how">{how}</p>\n{sheets}\n</body>\n</html>\n'
    )


def _folded(letters: int) -> str:
    """Write one sheet; folded in the middle, its upper half stands on its head."""
    cards = "\n".join(_card(index, "card top" if index < 2 else "card") for index in range(letters))
    return f'<section class="sheet">\n{cards}\n</section>'


def _cut(indexes: range) -> Iterator[str]:
    """Write as many sheets as the letters need."""
    for begin in range(0, len(indexes), _CUT):
        cards = "\n".join(_card(index, "card") for index in indexes[begin : begin + _CUT])
        yield f'<section class="sheet cut">\n{cards}\n</section>'


def _card(index: int, place: str) -> str:
    sign: Sign = SIGNS[index]
    pattern = _PATTERNS[sign.pattern]
    background = f"background:{pattern + ',' if pattern else ''}{sign.fill}"
    return (
        f'<div class="{place}" style="{background}"><span class="letter">{sign.letter}</span>'
        f'<svg viewBox="0 0 100 100" aria-hidden="true">{_SVG[sign.shape]}</svg></div>'
    )
