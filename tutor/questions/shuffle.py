"""The order in which parts are shown.

Owns the shuffling. It has no dice: the same seed gives the same order on every machine and in every
version of Python, so that a replay looks as the lesson did. The tests pin that every order is a
permutation which respects the pins.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from tutor.text.texts import Text, in_language

Pin = Literal["free", "first", "last"]

_NUMBER = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?")


def shuffled(count: int, pins: Sequence[Pin], seed: str) -> tuple[int, ...]:
    """Shuffle the indexes from 0 to before `count`.

    Args:
        count: How many there are.
        pins: For each index whether it stays first or last; none given, all are free.
        seed: What the order depends on.

    Returns:
        All indexes, each once. Those pinned to one end keep the author's order among themselves.

    Source:
        Ours: sorting by SHA-256 of seed and index, because the order of `random.shuffle` is
        promised for no other version of Python.
    """
    from hashlib import sha256

    def pinned(end: Pin) -> list[int]:
        return [index for index in range(count) if pins and pins[index] == end]

    first, last = pinned("first"), pinned("last")
    free = [index for index in range(count) if index not in first and index not in last]
    free.sort(key=lambda index: sha256(f"{seed}\0{index}".encode(errors="replace")).digest())
    return (*first, *free, *last)


def shuffled_keys(
    keys: tuple[str, ...], pins: Sequence[Pin], seed: str, never: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Shuffle keys as `shuffled` does their indexes.

    Args:
        keys: The keys in the author's order.
        pins: As for `shuffled`.
        seed: What the order depends on.
        never: An order that would give the answer away; the keys then move on by one place.

    Returns:
        All keys, each once.
    """
    order = tuple(keys[index] for index in shuffled(len(keys), pins, seed))
    return (*order[1:], *order[:1]) if order == never else order


def is_ordered_run(texts: Sequence[Text]) -> bool:
    """Tell whether texts are numbers, amounts or dates that already stand in order.

    Args:
        texts: The texts, in the author's order.

    Returns:
        True where, in some language, at least two texts differ in their numbers alone, and these
        only rise or only fall, as in 7日, 14日, 30日.
    """
    if len(texts) < 2:
        return False
    languages = texts[0] if isinstance(texts[0], dict) else ("",)
    return any(_runs([in_language(text, language) for text in texts]) for language in languages)


def _runs(texts: list[str]) -> bool:
    from tutor.text.fold import fold

    plain = [unicodedata.normalize("NFKC", text) for text in texts]
    if len({fold(_NUMBER.sub("", text)) for text in plain}) > 1:
        return False
    numbers = [
        [float(number.replace(",", "")) for number in _NUMBER.findall(text)] for text in plain
    ]
    pairs = list(pairwise(numbers))
    return all(one < other for one, other in pairs) or all(one > other for one, other in pairs)
