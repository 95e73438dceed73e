"""What a class has heard and seen, in its order: lines, tables as far as revealed, questions.

Owns how the trail of a scene becomes that. Pure. The tests pin that nothing which was hidden is in
it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tutor.classroom.scene import Ballot, Scene, results
from tutor.classroom.script import Script
from tutor.dialogue.effects import (
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    LineSpoken,
    RecapShown,
    TableShown,
)
from tutor.lesson.records import TableStep
from tutor.lesson.revealing import CellPlace, place_of, revealing
from tutor.lesson.table_records import Table
from tutor.text.texts import Text

STUDENT = "student"
"""Who says what was chosen."""


class Told(Struct, frozen=True, kw_only=True):
    """A line with who said it (empty: a point to take home), or a table, or a question."""

    who: str = ""
    text: Text = ""
    table: Table | None = None
    cells: frozenset[CellPlace] = frozenset()
    ballot: Ballot | None = None


def told(script: Script, scene: Scene) -> Iterator[Told]:
    """Tell what the class has heard and seen so far.

    Args:
        script: The lesson.
        scene: Where the class stands.
    """
    asked = list(results(scene))
    for number, effect in enumerate(scene.trail):
        while asked and asked[0].said <= number:
            yield Told(ballot=asked.pop(0))
        yield from _told(script, scene, number, effect)
    yield from (Told(ballot=ballot) for ballot in asked)


def _told(script: Script, scene: Scene, number: int, effect: AnyEffect) -> Iterator[Told]:
    match effect:
        case LineSpoken(line=line):
            yield Told(who=line.who, text=line.text)
        case ChoiceMade(option=option):
            yield Told(who=STUDENT, text=option.say)
        case RecapShown(recap=recap):
            yield from (Told(text=point.text) for point in recap.points)
        case TableShown(table=table):
            yield Told(table=table, cells=_seen(script, scene, number, table))
        case _:
            return


def _seen(script: Script, scene: Scene, number: int, table: Table) -> frozenset[CellPlace]:
    """Return the cells of a table that came to be seen before the next one was shown."""
    shown = 0
    for effect in scene.trail[number + 1 :]:
        if isinstance(effect, TableShown):
            break
        if isinstance(effect, CellsRevealed):
            shown = effect.shown
    opened = (
        place_of(each.cell)
        for each in scene.opened
        for step in (script.flow.nodes[each.at].step,)
        if isinstance(step, TableStep) and step.table is table
    )
    return revealing(table).visible(shown) | set(opened)
