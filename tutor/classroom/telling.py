"""What a class has heard and seen, in its order: lines, tables as far as revealed, questions.

Owns how the trail of a scene becomes that, and what of it still stands before the class after a
jump. Pure. The tests pin that nothing which was hidden is in it, that nothing is told twice because
the class went back, and that no cell is told before the question about it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tutor.classroom.scene import Ballot, Scene, results, seen_when_asked
from tutor.classroom.script import Script
from tutor.dialogue.effects import (
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    LineSpoken,
    RecapShown,
    TableShown,
)
from tutor.lesson.flow import SectionEnd
from tutor.lesson.records import Step, TableStep
from tutor.lesson.revealing import CellPlace, place_of, revealing
from tutor.lesson.table_records import Table
from tutor.text.texts import Text

STUDENT = "student"
"""Who says what was chosen."""


class Told(Struct, frozen=True, kw_only=True):
    """A line with who said it, or points to take home, or a table, or a question."""

    who: str = ""
    text: Text = ""
    points: tuple[Text, ...] = ()
    table: Table | None = None
    cells: frozenset[CellPlace] = frozenset()
    ballot: Ballot | None = None


def conversation(script: Script, scene: Scene) -> tuple[AnyEffect, ...]:
    """Return what was said up to where the class stands.

    Args:
        script: The lesson.
        scene: Where the class stands. After a jump only what comes before that step in the lesson
            counts as said: so what is said again stands there once.
    """
    if not scene.jumps:
        return scene.trail
    places = {id(_shown_by(node.step)): number for number, node in enumerate(script.flow.nodes)}
    heard: list[AnyEffect] = []
    begin = 0
    for jump in scene.jumps:
        heard += scene.trail[begin : jump.said]
        heard = [each for each in heard if places.get(id(_source(each)), 0) < jump.to]
        begin = jump.said
    return (*heard, *scene.trail[begin:])


def told(script: Script, scene: Scene) -> Iterator[Told]:
    """Tell what the class has heard and seen so far; what it went back to is told once.

    Args:
        script: The lesson.
        scene: Where the class stands.
    """
    asked = list(results(scene))
    drawn: dict[int, frozenset[CellPlace]] = {}
    heard: set[tuple[int, str]] = set()
    before_jump: set[tuple[int, str]] = set()
    jumps = {jump.said for jump in scene.jumps}
    for number, effect in enumerate(scene.trail):
        if number in jumps:
            before_jump = {*heard}
        while asked and asked[0].said <= number:
            yield Told(ballot=asked.pop(0))
        if isinstance(effect, TableShown):
            yield from _visited(script, scene, number, effect.table, asked, drawn)
            continue
        name = (id(_source(effect)), effect.key if isinstance(effect, ChoiceMade) else "")
        if name not in before_jump:
            yield from _said(effect)
        heard.add(name)
    yield from (Told(ballot=ballot) for ballot in asked)


def _said(effect: AnyEffect) -> Iterator[Told]:
    match effect:
        case LineSpoken(line=line):
            yield Told(who=line.who, text=line.text)
        case ChoiceMade(option=option):
            yield Told(who=STUDENT, text=option.say)
        case RecapShown(recap=recap):
            yield Told(points=tuple(point.text for point in recap.points))
        case _:
            return


def _visited(
    script: Script,
    scene: Scene,
    number: int,
    table: Table,
    asked: list[Ballot],
    drawn: dict[int, frozenset[CellPlace]],
) -> Iterator[Told]:
    """Tell of a table as it was before each question about it, and as it was left.

    Args:
        script: The lesson.
        scene: Where the class stands.
        number: Where in the trail the table was shown.
        table: The table.
        asked: The questions still to be told; those up to the last one about the table are taken.
        drawn: The cells of each table that were told; those of this one are put there.
    """
    end, left = number + 1, revealing(table).at_once
    while end < len(scene.trail) and isinstance(effect := scene.trail[end], CellsRevealed):
        left = revealing(table).visible(effect.shown)
        end += 1
    here = [ballot for ballot in asked if ballot.said <= end]
    about = [ballot for ballot in here if _is_about(script, ballot, table)]
    while about:
        ballot = asked.pop(0)
        if ballot is about[0]:
            yield from _drawn(table, seen_when_asked(table, about.pop(0)), drawn)
        yield Told(ballot=ballot)
    yield from _drawn(table, left | _opened(script, scene, table, end), drawn)


def _drawn(
    table: Table, cells: frozenset[CellPlace], drawn: dict[int, frozenset[CellPlace]]
) -> Iterator[Told]:
    """Tell of a table, unless it was told with all of these cells."""
    known = drawn.get(id(table))
    if known is None or not cells <= known:
        drawn[id(table)] = cells | (known or frozenset())
        yield Told(table=table, cells=drawn[id(table)])


def _opened(script: Script, scene: Scene, table: Table, end: int) -> frozenset[CellPlace]:
    """Return the cells of a table that stayed open when so much of the trail was said."""
    return frozenset(
        place_of(each.cell)
        for each in scene.opened
        if each.said <= end and _shown_by(script.flow.nodes[each.at].step) is table
    )


def _is_about(script: Script, ballot: Ballot, table: Table) -> bool:
    return ballot.item.of != "own" and _shown_by(script.flow.nodes[ballot.at].step) is table


def _shown_by(step: Step | SectionEnd) -> object:
    """Return what of a step its effect holds: its table, or the step itself."""
    return step.table if isinstance(step, TableStep) else step


def _source(effect: AnyEffect) -> object:
    """Return what an effect comes from, as `_shown_by` names it."""
    match effect:
        case LineSpoken(line=line):
            return line
        case ChoiceMade(choice=choice):
            return choice
        case RecapShown(recap=recap):
            return recap
        case TableShown(table=table) | CellsRevealed(table=table):
            return table
        case _:
            return None
