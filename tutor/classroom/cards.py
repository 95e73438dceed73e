"""Cards to fold and hold up: A, B, C and D, each with its shape, pattern and colour.

Owns the page. It names nobody and loads nothing. The tests pin that there is a sheet for each
learner, and that a letter is as high as eight metres need.
"""

from __future__ import annotations

import html

from tutor.classroom.html_words import html_words
from tutor.classroom.posing import OWN_OPTIONS
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
}
_PATTERNS = {
    "█": "",
    "▓": "repeating-linear-gradient(45deg,#0003 0 2mm,transparent 2mm 6mm)",
    "▒": "repeating-linear-gradient(90deg,#0003 0 2mm,transparent 2mm 8mm)",
    "░": "radial-gradient(#0004 1.2mm,transparent 1.3mm) 0 0/8mm 8mm",
}
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
.letter { font-size: HIGHmm; font-weight: 900; line-height: 1; background: #fff; padding: 2mm 4mm }
.card svg { width: 26mm; height: 26mm; background: #fff; padding: 2mm }
.how { padding: 6mm; font-size: 4mm }
@media print { .how { display: none } }
"""


def cards_html(count: int, language: str) -> str:
    """Write a page of cards to be printed, one sheet for each learner.

    Args:
        count: How many learners.
        language: The language of what is said about them.
    """
    title = html.escape(html_words("cards-title", language))
    how = html.escape(html_words("cards-how", language))
    # A letter's face is about 0.73 of the size of its type.
    style = _STYLE.replace("HIGH", f"{LETTER_MM / 0.73:.0f}")
    sheet = "\n".join(map(_card, range(OWN_OPTIONS)))
    sheets = "\n".join(f'<section class="sheet">\n{sheet}\n</section>' for _ in range(count))
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<p class="how">{how}</p>\n{sheets}\n</body>\n</html>\n'
    )


def _card(index: int) -> str:
    sign: Sign = SIGNS[index]
    pattern = _PATTERNS[sign.pattern]
    background = f"background:{pattern + ',' if pattern else ''}{sign.fill}"
    place = "card top" if index < 2 else "card"
    return (
        f'<div class="{place}" style="{background}"><span class="letter">{sign.letter}</span>'
        f'<svg viewBox="0 0 100 100" aria-hidden="true">{_SVG[sign.shape]}</svg></div>'
    )
