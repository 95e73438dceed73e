"""Small slips of typing, told from other words.

Owns how much two folded texts may differ and still be the same words mistyped. It may not accept a
change of meaning: a text that is as near to an opposite as to what is expected is not near, nor is
one with another count of negations. Kanji, digits and symbols are never slips: an input method
offers whole words. Invariants: no opposite is ever near, and nearness is 1 only for texts that fold
alike.

A slip costs two units, a small one half of that: a kana with the wrong voicing mark or size, a
missing or added っ, ん or ー, a long vowel spelled with the other sign. How many units a text may
cost depends on the length of the shorter one, after folding:

    up to 2 signs   none
    3               one small slip between kana, none between letters
    4 to 7          one slip
    8 and more      two slips
"""

from tutor.text.fold import fold
from tutor.text.language import language_of
from tutor.text.negation import negated
from tutor.text.opposites import lookalikes, opposites

_SMALL, _FULL, _NEVER = 1, 2, 99

_VOICED_OR_SMALL = (
    "かが きぎ くぐ けげ こご さざ しじぢ すずづ せぜ そぞ ただ ちぢじ つづずっ てで とど "
    "はばぱ ひびぴ ふぶぷ へべぺ ほぼぽ ぼぽ うゔ あぁ いぃ うぅ えぇ おぉを やゃ ゆゅ よょ わゎは"
)
_SMALL_SUBSTITUTIONS = frozenset(
    (one, other)
    for group in _VOICED_OR_SMALL.split()
    for one in group
    for other in group
    if one != other
) | frozenset(pair for vowel in "あいうえお" for pair in ((vowel, "ー"), ("ー", vowel)))
_SMALL_ADDITIONS = frozenset("っんー")


def near(typed: str, expected: str) -> bool:
    """Tell whether a typed text is what was expected, apart from small slips.

    Args:
        typed: what the learner typed.
        expected: a form that would be right.

    Returns:
        True for texts that fold alike and for slips within the bounds of this module.
    """
    return nearness(typed, expected) > 0


def nearness(typed: str, expected: str) -> float:
    """Measure how near a typed text is to an expected one.

    Args:
        typed: what the learner typed.
        expected: a form that would be right.

    Returns:
        1.0 where both fold alike, 0.0 beyond the bounds, for opposites and for empty texts, and
        between them one minus the slips per sign.

    Source:
        Optimal string alignment (Damerau 1964), with bounds that are ours: because in
        this course one syllable turns a term into its opposite.
    """
    one, other = fold(typed), fold(expected)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    allowed = _allowed(one, other)
    cost = _cost(one, other, allowed) if allowed else _NEVER
    if cost > allowed or _means_something_else(typed, expected, cost):
        return 0.0
    return 1 - cost / (_FULL * max(len(one), len(other)))


def _allowed(one: str, other: str) -> int:
    """Return the units that two folded texts may differ by."""
    match min(len(one), len(other)):
        case 0 | 1 | 2:
            return 0
        case 3:
            return _SMALL
        case length if length < 8:
            return _FULL
        case _:
            return 2 * _FULL


def _means_something_else(typed: str, expected: str, cost: int) -> bool:
    """Tell whether a slip this small turned one text into another meaning."""
    one = fold(typed)
    return (
        one in lookalikes(expected)
        or any(_cost(one, turned, cost) <= cost for turned in opposites(expected))
        or _count_negations(typed) != _count_negations(expected)
    )


def _count_negations(text: str) -> int:
    return len(negated(text, language_of(text, "ja")))


def _cost(one: str, other: str, allowed: int) -> int:
    """Return the units that turn one folded text into the other, or more than `allowed`.

    Every addition costs at least one unit, so only the columns within `allowed` of the diagonal are
    computed; the rest count as out of reach, and long texts take no longer than their length asks.
    """
    if abs(len(one) - len(other)) > allowed:
        return _NEVER
    one, other = _without_common_ends(one, other)
    before_last: dict[int, int] = {}
    last = {0: 0}
    for column in range(1, min(len(other), allowed) + 1):
        last[column] = last[column - 1] + _addition(other[column - 1])
    for row, sign in enumerate(one, start=1):
        current: dict[int, int] = {}
        for column in range(max(0, row - allowed), min(len(other), row + allowed) + 1):
            best = last.get(column, _NEVER) + _addition(sign)
            if column > 0:
                counterpart = other[column - 1]
                best = min(
                    best,
                    current.get(column - 1, _NEVER) + _addition(counterpart),
                    last.get(column - 1, _NEVER) + _substitution(sign, counterpart),
                )
                if (
                    row > 1
                    and column > 1
                    and (sign, one[row - 2]) == (other[column - 2], counterpart)
                ):
                    swapped = before_last.get(column - 2, _NEVER)
                    best = min(best, swapped + _transposition(sign, counterpart))
            current[column] = best
        if min(current.values()) > allowed and min(last.values()) > allowed:
            return _NEVER
        before_last, last = last, current
    return last.get(len(other), _NEVER)


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start = 0
    shorter = min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _is_slippable(sign: str) -> bool:
    return "a" <= sign <= "z" or "\u3041" <= sign <= "\u3096" or sign == "ー"


def _addition(sign: str) -> int:
    if sign in _SMALL_ADDITIONS:
        return _SMALL
    return _FULL if _is_slippable(sign) else _NEVER


def _substitution(sign: str, counterpart: str) -> int:
    if sign == counterpart:
        return 0
    if (sign, counterpart) in _SMALL_SUBSTITUTIONS:
        return _SMALL
    return _FULL if _is_slippable(sign) and _is_slippable(counterpart) else _NEVER


def _transposition(sign: str, counterpart: str) -> int:
    return _FULL if _is_slippable(sign) and _is_slippable(counterpart) else _NEVER
