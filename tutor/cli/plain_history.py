"""What of a lesson so far is said again: on request, and when it is taken up later.

Owns how the history falls into things said one after the other: a line, a table with everything
that happened in it, a question with its answers, a choice, a recap. Pure. The tests pin that what
stands open is always among what is said again, with the words before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.cli.plain_tables import asked_in
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    CellsRevealed,
    ChoiceOffered,
    ExplanationAsked,
    LessonEnded,
    LineSpoken,
    QuestionPosed,
    RecapShown,
    TableShown,
)

_LEAST_THINGS = 3
_OPENERS = (
    LineSpoken,
    TableShown,
    QuestionPosed,
    ExplanationAsked,
    ChoiceOffered,
    RecapShown,
    LessonEnded,
)
_OPEN = (QuestionPosed, ExplanationAsked, ChoiceOffered)
_TOLD = (LineSpoken, TableShown, RecapShown)

Effects = tuple[AnyEffect, ...]


def current(history: Sequence[AnyEffect]) -> Effects:
    """Return what the learner stands before, as it would be told now.

    Args:
        history: Every effect since the lesson began; at least one.

    Returns:
        A line; a table with the cells seen so far; a question, its last answer and what followed.
    """
    thing = _things(history)[-1]
    if isinstance(thing[0], TableShown):
        table, *prediction = _table_so_far(thing)
        thing = tuple(prediction) or (table,)
    answers = [index for index, effect in enumerate(thing) if isinstance(effect, AnswerMarked)]
    return (thing[0], *thing[answers[-1] if answers else 1 :])


def scene(history: Sequence[AnyEffect]) -> Effects:
    """Return what one must hear to be in the midst of the lesson again.

    Args:
        history: Every effect since the lesson began; at least one.

    Returns:
        The last three things, and more when there is no line and no table among those before an
        open question.
    """
    things = _things(history)
    start = max(0, len(things) - _LEAST_THINGS)
    if isinstance(things[-1][0], _OPEN):
        while start and not any(isinstance(thing[0], _TOLD) for thing in things[start:]):
            start -= 1
    told: list[AnyEffect] = []
    for thing in things[start:]:
        told += _table_so_far(thing) if isinstance(thing[0], TableShown) else thing
    return tuple(told)


def _things(history: Sequence[AnyEffect]) -> list[Effects]:
    things: list[list[AnyEffect]] = []
    for effect in history:
        if isinstance(effect, _OPENERS) and not (things and _is_inside(things[-1][0], effect)):
            things.append([])
        things[-1].append(effect)
    return [tuple(thing) for thing in things]


def _is_inside(opener: AnyEffect, effect: AnyEffect) -> bool:
    """Tell whether an effect is a question about a cell of the table that came last."""
    return (
        isinstance(opener, TableShown)
        and isinstance(effect, QuestionPosed)
        and asked_in(opener.table, effect.question) is not None
    )


def _table_so_far(thing: Effects) -> Effects:
    """Return a table as it was before the question in it that the learner stands at, and that."""
    shown, rest = thing[0], thing[1:]
    assert isinstance(shown, TableShown)
    posed = [index for index, effect in enumerate(rest) if isinstance(effect, QuestionPosed)]
    prediction = rest[posed[-1] :] if posed else ()
    if sum(isinstance(effect, CellsRevealed) for effect in prediction) > 1:
        prediction = ()
    known = rest[: len(rest) - len(prediction)]
    seen = [effect.shown for effect in known if isinstance(effect, CellsRevealed)]
    return (TableShown(table=shown.table, shown=max(seen, default=shown.shown)), *prediction)
