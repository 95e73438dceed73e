"""Where a line of Japanese, English or both may break: the grade of every place in a text.

Owns the classes of characters and the rule for two neighbours. May not know widths, lines or
phrases: how the grades are spent is `wrap`'s business. Its tests pin that no graded place puts a
closing mark first on a line or an opening bracket last.

Source: JIS X 4051 and the W3C's Requirements for Japanese Text Layout (3.1.7 line-start, 3.1.8
line-end, 3.1.10 inseparable characters), Unicode Standard Annex #14 for the Latin side. Ours: how
places inside Japanese are ranked, because a terminal's short lines must often break a phrase.
"""

from enum import IntEnum, IntFlag, auto
from functools import lru_cache
from unicodedata import east_asian_width, name


class Grade(IntEnum):
    """How good it is to begin a new line at a place, worst first."""

    FORBIDDEN = 0
    """A line would begin or end with a character that must not stand there."""
    WORD = 1
    """Inside a Latin word, a number or something glued together."""
    JOINT = 2
    """Inside such a word, behind one of its marks: `https://`, `opt-`."""
    ALLOWED = 3
    """Between two Japanese characters."""
    TURN = 4
    """Where the script turns, as from kana to kanji: most often the edge of a word."""
    PHRASE = 5
    """Between two phrases, or behind a space or a full stop."""


class Trait(IntFlag):
    """What matters about a character for the places on its two sides."""

    JAPANESE = auto()
    HIRAGANA = auto()
    KATAKANA = auto()
    CLOSING = auto()
    """May not begin a line."""
    OPENING = auto()
    """May not end a line."""
    STOP = auto()
    """Ends a clause or a sentence."""
    SPACE = auto()
    DIGIT = auto()
    COUNTER = auto()
    """Belongs to the number before it, as 年 in 2008年."""
    PREFIX = auto()
    """Belongs to the number or word behind it, as ￥ in ￥100."""
    HONORIFIC = auto()
    """A kana that most often belongs to the word behind it, as in お知らせ."""
    GLUE = auto()
    """Holds both neighbours, as a no-break space does."""
    QUOTE = auto()
    """A straight quotation mark, which does not say which way it faces."""
    MARK = auto()
    """A mark behind which an over-long Latin word is best folded."""
    DOUBLED = auto()
    """Is never separated from its like, as in ……."""


_SMALL_KANA = (
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
)

_MEMBERS: dict[Trait, str] = {
    Trait.CLOSING: (
        "、。，．・：；？！‼⁇⁈⁉｡､･゛゜ﾞﾟゝゞヽヾ々〻ーｰ～〜…‥"
        "」』】〕〉》］｝）〙〗〟｠»”’｣,.:;?!)]}/／%％‰℃°′″" + _SMALL_KANA
    ),
    Trait.OPENING: "「『（【〔〈《［｛〘〖〝｟«“‘｢([{",
    Trait.STOP: "、。，．：；？！‼⁇⁈⁉｡､",
    Trait.PREFIX: "￥＄￡＃¥$£€#№第約",
    Trait.COUNTER: (
        "年月日時分秒人名件個回本冊枚章節条項号版歳才円社国度倍割点問番位行列文字語通週台歩つヶか"
    ),
    Trait.HONORIFIC: "おご",
    Trait.GLUE: "\u00a0\u2007\u202f\u2060\ufeff",
    Trait.QUOTE: "\"'",
    Trait.MARK: "/-_.?&=#:,",
    Trait.DOUBLED: "…‥—―─〜～",
}

_MIDDLE_DOT = "・"
"""Stands between words, and so is of no script, whatever its Unicode name says."""

ZERO_WIDTH_SPACE = "\u200b"


@lru_cache(maxsize=4096)
def traits(grapheme: str) -> Trait:
    """What matters about one grapheme, judged by its first character."""
    first = grapheme[0]
    found = Trait(0)
    for trait, members in _MEMBERS.items():
        if first in members:
            found |= trait
    if first.isdecimal():
        found |= Trait.DIGIT
    if Trait.GLUE in found:
        return found
    if grapheme.isspace() or grapheme == ZERO_WIDTH_SPACE:
        return found | Trait.SPACE
    return found | _script(first)


def _script(character: str) -> Trait:
    if character.isascii():
        return Trait(0)
    if character == _MIDDLE_DOT:
        return Trait.JAPANESE
    block = name(character, "").removeprefix("HALFWIDTH ")
    if block.startswith("HIRAGANA"):
        return Trait.JAPANESE | Trait.HIRAGANA
    if block.startswith("KATAKANA"):
        return Trait.JAPANESE | Trait.KATAKANA
    if block.startswith("FULLWIDTH") and character.isalnum():
        return Trait(0)  # ＡＢＣ and １０ are words and numbers, however wide
    return Trait.JAPANESE if east_asian_width(character) in "WF" else Trait(0)


def grades(text_graphemes: tuple[str, ...]) -> list[Grade]:
    """Grade the place before every grapheme of one line of text.

    Args:
        text_graphemes: The graphemes of a text without newlines.

    Returns:
        As many grades as graphemes; the first, before which no line can break, is FORBIDDEN.
    """
    found: list[Grade] = []
    before = Trait.OPENING
    last_visible = Trait.OPENING
    previous = ""
    for grapheme in text_graphemes:
        after = traits(grapheme)
        if grapheme == previous and Trait.DOUBLED in after:
            found.append(Grade.FORBIDDEN)
        else:
            found.append(_between(last_visible, before, after))
        if Trait.SPACE not in after:
            last_visible = after
        before, previous = after, grapheme
    return found


@lru_cache(maxsize=4096)
def _between(last_visible: Trait, before: Trait, after: Trait) -> Grade:
    if Trait.SPACE in after:
        return Grade.WORD  # a space hangs at the end of its line
    if Trait.GLUE in before | after:
        return Grade.WORD
    if Trait.SPACE in before:
        barred = Trait.CLOSING in after or Trait.OPENING in last_visible
        return Grade.FORBIDDEN if barred else Grade.PHRASE
    if Trait.JAPANESE not in before | after:
        return _within_word(before)
    if Trait.CLOSING in after or Trait.OPENING in before:
        return Grade.FORBIDDEN
    return _within_japanese(before, after)


def _within_word(before: Trait) -> Grade:
    return Grade.JOINT if Trait.MARK in before else Grade.WORD


def _within_japanese(before: Trait, after: Trait) -> Grade:
    if Trait.QUOTE in before | after:
        return Grade.WORD
    if Trait.PREFIX in before and Trait.DIGIT in after:
        return Grade.WORD
    if Trait.DIGIT in before and Trait.COUNTER in after:
        return Grade.WORD
    if Trait.STOP in before:
        return Grade.PHRASE
    if Trait.OPENING in after:
        return Grade.TURN
    scripts = Trait.JAPANESE | Trait.HIRAGANA | Trait.KATAKANA
    if Trait.DOUBLED in before:
        return Grade.TURN
    if Trait.HONORIFIC in before or Trait.DOUBLED in after:
        return Grade.ALLOWED
    if Trait.HIRAGANA not in after and before & scripts != after & scripts:
        return Grade.TURN
    return Grade.ALLOWED
