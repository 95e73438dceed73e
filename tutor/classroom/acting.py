"""What a command does to the scene.

Owns every change that can be taken back. `room` decides whether a command is possible at all. Pure.
The tests pin that a class always goes through the lesson as the engine plays it.
"""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from tutor.classroom.advice import DISCUSS_UP_TO, advise, share_right
from tutor.classroom.commands import (
    AskCell,
    Command,
    Count,
    Discuss,
    End,
    GiveHint,
    Highlight,
    IllegalCommand,
    Improvise,
    Jump,
    Next,
    Pick,
    Reopen,
    Reveal,
    RevealCell,
    Skip,
)
from tutor.classroom.scene import (
    MOST_ROUNDS,
    Decision,
    Held,
    Item,
    Opened,
    Phase,
    Scene,
    asked_now,
    highlighted,
    posed_by,
    results,
    table_of,
    visible_cells,
)
from tutor.classroom.script import Script
from tutor.classroom.talking import answer_for_class, go_on, jumped, left, picked, skipped, started
from tutor.classroom.voting import ballot_of, closed, counted, opened, reopened


def lobby(script: Script) -> Scene:
    """Return the scene before anything is shown."""
    talk, trail = started(script)
    return Scene(phase=Phase.LOBBY, talk=talk, trail=trail)


def act(script: Script, scene: Scene, command: Command, present: int, at_ms: int) -> Scene:
    """Do what changes the scene.

    Args:
        script: The lesson.
        scene: The scene, in a phase in which the command is legal.
        command: What is wanted.
        present: How many are there; 0 when that is not known.
        at_ms: The moment, in milliseconds of Unix time.

    Raises:
        IllegalCommand: It names what is not there.
    """
    match command:
        case Next():
            return _next(script, scene, at_ms)
        case Pick(option=key):
            return picked(script, scene, key)
        case RevealCell():
            return _with_cell(scene, _hidden_cell(script, scene))
        case AskCell():
            cell = _hidden_cell(script, scene)
            return _asked(scene, Item(of="cell", name=cell))
        case Improvise(ask=ask):
            return _improvised(scene, ask, at_ms)
        case Jump(to=to):
            if not 0 <= to < len(script.flow.nodes):
                raise IllegalCommand(f"there is no step {to}")
            return jumped(script, _over(closed(scene, at_ms)), to)
        case End():
            return replace(_over(closed(scene, at_ms)), phase=Phase.ENDED)
        case Count(hands=hands):
            return counted(script, scene, hands, present, at_ms)
        case _:
            return _asked_about(script, scene, command, at_ms)


def _asked_about(script: Script, scene: Scene, command: Command, at_ms: int) -> Scene:
    """Do what a question that is under way allows."""
    match command:
        case Discuss():
            return _discussed(scene, at_ms)
        case GiveHint():
            return _hinted(closed(scene, at_ms))
        case Reveal(right=right):
            return _revealed(script, _marked(script, closed(scene, at_ms), right))
        case Reopen():
            return reopened(script, scene, at_ms)
        case Skip():
            return _skipped(script, closed(scene, at_ms), at_ms)
        case _:
            raise AssertionError(f"{command!r} changes no scene")


def moved(script: Script, scene: Scene, command: Highlight) -> Scene:
    """Move the highlight; it stays on the table.

    Raises:
        IllegalCommand: There is no table.
    """
    table = table_of(script, scene)
    if table is None:
        raise IllegalCommand("there is no table")
    rows = [row.id for row in table.rows]
    columns = [column.id for column in table.columns]
    here = highlighted(script, scene)
    row, column = (rows.index(here.row), columns.index(here.column)) if here else (0, 0)
    row = min(max(row + command.down, 0), len(rows) - 1)
    column = min(max(column + command.right, 0), len(columns) - 1)
    return replace(scene, cursor=f"{rows[row]}.{columns[column]}")


def _next(script: Script, scene: Scene, at_ms: int) -> Scene:
    """Do the recommended thing."""
    match scene.phase:
        case Phase.LOBBY | Phase.STEP:
            return go_on(script, scene)
        case Phase.CHOOSING:
            return picked(script, scene, "")
        case Phase.READ:
            is_counted = posed_by(script, ballot_of(scene)).is_counted
            return opened(scene, at_ms) if is_counted else replace(scene, phase=Phase.DISCUSS)
        case Phase.OPEN:
            return closed(scene, at_ms)
        case Phase.CLOSED:
            return _advised(script, scene, at_ms)
        case Phase.DISCUSS | Phase.HINT:
            return _asked_again(script, scene, at_ms)
        case Phase.REVEAL:
            return _left(script, scene, at_ms)
        case Phase.ENDED:
            raise IllegalCommand("it is over")
        case _:
            assert_never(scene.phase)


def _advised(script: Script, scene: Scene, at_ms: int) -> Scene:
    match advise(posed_by(script, ballot_of(scene)), ballot_of(scene)):
        case "discuss":
            return _discussed(scene, at_ms)
        case "hint":
            return _hinted(scene)
        case _:
            return _revealed(script, scene)


def _asked_again(script: Script, scene: Scene, at_ms: int) -> Scene:
    """Ask a second time; a question that is not counted has been talked about, and is revealed."""
    ballot = ballot_of(scene)
    if not posed_by(script, ballot).is_counted or ballot.round >= MOST_ROUNDS:
        return _revealed(script, scene)
    return opened(scene, at_ms)


def _improvised(scene: Scene, ask: str, at_ms: int) -> Scene:
    """Ask what nobody has prepared; whatever the class was at waits for it."""
    phase, timed = scene.phase, closed(scene, at_ms)
    number = scene.own + 1
    held = replace(timed, own=number, held=Held(phase=phase, ballot=timed.ballot))
    return opened(_asked(held, Item(of="own", name=str(number), ask=ask)), at_ms)


def _asked(scene: Scene, item: Item) -> Scene:
    ballot = asked_now(scene, item)
    return replace(scene, phase=Phase.READ, ballot=ballot)


def _discussed(scene: Scene, at_ms: int) -> Scene:
    ballot = ballot_of(scene)
    if ballot.round >= MOST_ROUNDS:
        raise IllegalCommand("they have discussed it already")
    return replace(_decided(closed(scene, at_ms), "discuss"), phase=Phase.DISCUSS)


def _hinted(scene: Scene) -> Scene:
    ballot = ballot_of(scene)
    if ballot.round >= MOST_ROUNDS:
        raise IllegalCommand("the second vote is the last")
    scene = _decided(scene, "hint")
    ballot = replace(ballot_of(scene), hints=ballot.hints + 1)
    return replace(scene, phase=Phase.HINT, ballot=ballot)


def _revealed(script: Script, scene: Scene) -> Scene:
    """Show the right answer; the engine is told how the class did."""
    scene = _decided(scene, "reveal")
    ballot = replace(ballot_of(scene), is_revealed=True)
    scene = replace(scene, phase=Phase.REVEAL, ballot=ballot)
    if ballot.item.of == "cell":
        return _with_cell(scene, ballot.item.name)
    if ballot.item.of == "step":
        posed = posed_by(script, ballot)
        share = share_right(posed, ballot.vote)
        # Ours: a class that nobody counted is not kept longer by what only those who missed see.
        return answer_for_class(script, scene, got=share is None or share > DISCUSS_UP_TO)
    return scene


def _marked(script: Script, scene: Scene, right: str) -> Scene:
    """Say which option of an improvised question is right."""
    ballot = ballot_of(scene)
    if not right:
        return scene
    letters = [option.key for option in posed_by(script, ballot).options]
    if ballot.item.of != "own" or right not in letters:
        raise IllegalCommand(f"{right!r} cannot be made right")
    return replace(scene, ballot=replace(ballot, item=replace(ballot.item, right=right)))


def _skipped(script: Script, scene: Scene, at_ms: int) -> Scene:
    ballot = scene.ballot
    if ballot is None:
        return skipped(script, scene)
    scene = _decided(scene, "skip")
    if ballot.item.of == "step":
        return skipped(script, _over(scene))
    return _left(script, scene, at_ms)


def _left(script: Script, scene: Scene, at_ms: int) -> Scene:
    """Go on after a question is over; after an improvised one, where the class stood before it."""
    ballot, held = ballot_of(scene), scene.held
    scene = _over(replace(scene, held=None))
    if held is None:
        return left(script, scene, ballot)
    back = held.ballot
    if back is not None and held.phase is Phase.OPEN:
        back = replace(back, opened_ms=at_ms)
    return replace(scene, phase=held.phase, ballot=back)


def _over(scene: Scene) -> Scene:
    """Put what was asked and is under way to the questions that are over."""
    return replace(scene, ballot=None, held=None, done=results(scene))


def _decided(scene: Scene, decision: Decision) -> Scene:
    ballot = ballot_of(scene)
    return replace(scene, ballot=replace(ballot, decisions=(*ballot.decisions, decision)))


def _with_cell(scene: Scene, cell: str) -> Scene:
    opened = Opened(at=scene.talk.at, cell=cell, said=len(scene.trail))
    return replace(scene, opened=(*scene.opened, opened))


def _hidden_cell(script: Script, scene: Scene) -> str:
    table, place = table_of(script, scene), highlighted(script, scene)
    if table is None or place is None or place in visible_cells(scene, table):
        raise IllegalCommand("no hidden cell is highlighted")
    return place.name
