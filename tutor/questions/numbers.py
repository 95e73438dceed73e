"""Reading the numbers of options from what a learner types. Owns that, and nothing else."""

from __future__ import annotations

import re
import unicodedata

_SEPARATORS = r"(?i)[\s,、。.・と&+]+|and"
_MOST_DIGITS = 4


def numbers_typed(typed: str, highest: int) -> tuple[int, ...] | None:
    """Read option numbers such as `2`, `１ ３`, `1,3`, `13` or `1と3`.

    Digits written together are separate numbers as long as there are no more than nine options.

    Args:
        typed: What the learner typed, in any width of digits.
        highest: The number of the last option, at least 1.

    Returns:
        The numbers in the order typed, each once, all between 1 and `highest`; None when anything
        else was typed.
    """
    words = [
        word for word in re.split(_SEPARATORS, unicodedata.normalize("NFKC", typed).strip()) if word
    ]
    if not words or not all(word.isascii() and word.isdigit() for word in words):
        return None
    if highest <= 9:
        words = [digit for word in words for digit in word]
    if any(len(word) > _MOST_DIGITS for word in words):
        return None
    numbers = tuple(dict.fromkeys(int(word) for word in words))
    return numbers if all(1 <= number <= highest for number in numbers) else None
