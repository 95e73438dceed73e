"""The rows of a table that belong to a question which compares.

Owns their choice. It draws no table. The tests pin that a table has the columns that are compared.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tutor.ask.holding import tells_of
from tutor.ask.passage import Passage
from tutor.ask.replies import Comparison
from tutor.ask.searching import Found

_MOST_ROWS = 3
_LEAST_COVERED = 0.3


def rows_for(
    tokens: Collection[str], found: Sequence[Found], held: Collection[str] = ()
) -> Comparison | None:
    """Choose the rows of one table for a question that compares.

    Args:
        tokens: The tokens of the question.
        found: What was found for it, best first.
        held: Addresses of which nothing may be said.

    Returns:
        The rows of the table that fits best; None when the question does not compare, or names a
        place or firm, or no table has what it compares.
    """
    if not is_comparing(tokens):
        return None
    if any(token[0] == "@" for token in tokens):
        return None
    compared = {token for token in tokens if token[0] == "#"}
    rows = [each for each in found if each.passage.kind == "row"]
    fitting = [
        each
        for each in rows
        if each.match.covered >= _LEAST_COVERED
        and (not compared or compared <= _tokens_of(each))
        and not any(tells_of(each.passage.address, address) for address in held)
    ]
    if not fitting:
        return None
    table = _table(fitting[0].passage)
    chosen = [each.passage for each in fitting if _table(each.passage) == table][:_MOST_ROWS]
    return Comparison(
        columns=fitting[0].passage.columns, rows=tuple(passage.cells for passage in chosen)
    )


def is_comparing(tokens: Collection[str]) -> bool:
    """Tell whether a question asks for a difference."""
    return "?differ" in tokens or "=differ" in tokens


def _table(passage: Passage) -> str:
    return passage.address.rpartition("/")[0]


def _tokens_of(found: Found) -> set[str]:
    bag = found.course.index.bag(found.match.number)
    return {token for prompt in bag.prompts for token in prompt} | set(bag.body)
