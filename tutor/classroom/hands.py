"""Reading the hands that a teacher typed: `12 5 3 1`, or `A12 B5`.

Owns how they are read and when they cannot be right. Pure. The tests pin that full-width digits
count, and that what was read is never more than there are people.
"""

from __future__ import annotations

import re
import unicodedata

from tutor.classroom.posing import LETTERS

_PAIR = re.compile(r"([A-J])\s*[:=]?\s*([0-9]{1,4})")
_BETWEEN = re.compile(r"[\s,、。・/;]+")
_MOST_DIGITS = 4


class Miscounted(Exception):  # noqa: N818 - named for what the teacher is told
    """What was typed is no count of hands; `cause` says why, `count` how many there were."""

    def __init__(self, cause: str, count: int = 0) -> None:
        super().__init__(cause)
        self.cause = cause
        self.count = count


def read_hands(typed: str, options: int, present: int, *, picks_many: bool) -> tuple[int, ...]:
    """Read the hands counted for each option.

    Args:
        typed: Numbers in the order of the letters, or letters with numbers; options that are not
            named had none.
        options: How many options there are, 1 to 10.
        present: How many are present; 0 when that is not known.
        picks_many: Whether one may raise a hand for several options.

    Returns:
        A number for each option.

    Raises:
        Miscounted: `unread`, `too-many-numbers`, `no-such-letter`, `repeated-letter`, or
            `more-than-present`.
    """
    said = unicodedata.normalize("NFKC", typed).upper().strip()
    hands = _by_letter(said, options) if said[:1].isalpha() else _in_order(said, options)
    most = max(hands) if picks_many else sum(hands)
    if present and most > present:
        raise Miscounted("more-than-present", most)
    return hands


def _in_order(said: str, options: int) -> tuple[int, ...]:
    numbers = [part for part in _BETWEEN.split(said) if part]
    if not numbers or not all(_is_count(number) for number in numbers):
        raise Miscounted("unread")
    if len(numbers) > options:
        raise Miscounted("too-many-numbers", len(numbers))
    counts = [int(number) for number in numbers]
    return (*counts, *(0 for _ in range(options - len(counts))))


def _by_letter(said: str, options: int) -> tuple[int, ...]:
    if _BETWEEN.sub("", _PAIR.sub("", said)):
        raise Miscounted("unread")
    pairs = _PAIR.findall(said)
    counts = {letter: int(number) for letter, number in pairs}
    letters = LETTERS[:options]
    if not counts.keys() <= set(letters):
        raise Miscounted("no-such-letter")
    if len(counts) < len(pairs):
        raise Miscounted("repeated-letter")
    return tuple(counts.get(letter, 0) for letter in letters)


def _is_count(number: str) -> bool:
    return number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS
