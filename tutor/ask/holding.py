"""Whether an answer would give away the question at which the learner stands.

Owns that judgement. The tests pin that the solution of an open question is never told, neither by
its own words nor by those of another passage, and that other questions are answered.
"""

from __future__ import annotations

from collections.abc import Collection

from msgspec import Struct

from tutor.ask.index import Index
from tutor.ask.searching import Found, tokens_asked
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language

_SAME_QUESTION = 0.45
_SAME_ANSWER = 0.6
_SAME_CELL = 0.6


class Open(Struct, frozen=True, kw_only=True):
    """What stands open: the addresses of questions, tables and cells, and what is being asked."""

    at: Collection[str] = ()
    asks: tuple[Text, ...] = ()


def gives_away(found: Found, tokens: Collection[str], standing: Open) -> bool:
    """Tell whether a passage may not be told now.

    Args:
        found: The passage.
        tokens: The tokens of what was asked.
        standing: What is open.

    Returns:
        True where it stands there, or where what is asked is much the same as what is open, or
        where it says what the solution says.
    """
    course, index = found.course, found.course.index
    for ask in standing.asks:
        asked = tokens_asked(plain(in_language(ask, course.language)), course)
        if _likeness(asked, tokens, index) >= _SAME_QUESTION:
            return True
    for address in standing.at:
        if tells_of(found.passage.address, address):
            return True
        for number in index.under(address):
            kind = index.passage(number).kind
            if kind == "solution" and _tells(found, number, tokens, index):
                return True
            if kind == "cell" and _asks(number, tokens, index) >= _SAME_CELL:
                return True
    return False


def _tells(found: Found, solution: int, tokens: Collection[str], index: Index) -> bool:
    bag = index.bag(solution)
    if _asks(solution, tokens, index) >= _SAME_QUESTION:
        return True
    said = set(index.bag(found.match.number).body)
    solved = sum(index.weight(token) for token in bag.body)
    told = sum(index.weight(token) for token in bag.body if token in said)
    return bool(solved) and told / solved >= _SAME_ANSWER


def _asks(number: int, tokens: Collection[str], index: Index) -> float:
    """Return how much a question is like that which a passage answers, from 0 to 1."""
    asked = {token for prompt in index.bag(number).prompts for token in prompt}
    return _likeness(asked, tokens, index)


def _likeness(one: Collection[str], other: Collection[str], index: Index) -> float:
    both = sum(index.weight(token) for token in one if token in other)
    whole = sum(map(index.weight, one)) + sum(map(index.weight, other))
    return 2 * both / whole if whole else 0.0


def tells_of(address: str, standing: str) -> bool:
    """Tell whether a passage says what stands open: it is that, or a part of it, or its row."""
    return address == standing or address.startswith(f"{standing}/") or _is_row(address, standing)


def _is_row(address: str, standing: str) -> bool:
    """Tell whether one of two addresses is a row of a table and the other one a cell of it."""
    return standing.startswith(f"{address}.") or address.startswith(f"{standing}.")
