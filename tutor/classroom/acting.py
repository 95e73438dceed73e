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
    Ballot,
    Decision,
    Item,
    Opened,
    Phase,
    Scene,
    Vote,
    asked_now,
    highlighted,
    posed_by,
    table_of,
    visible_cells,
)
from tutor.classroom.script import Script, mark
from tutor.classroom.talking import answer_for_class, go_on, jumped, left, picked, skipped, started


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
            item = Item(of="own", name=str(scene.own + 1), ask=ask)
            now = replace(_over(scene), own=scene.own + 1)
            return _opened(_asked(now, item), at_ms)
        case Jump(to=to):
            if not 0 <= to < len(script.flow.nodes):
                raise IllegalCommand(f"there is no step {to}")
            return jumped(script, _over(_closed(scene, at_ms)), mark(to))
        case End():
            return replace(_over(_closed(scene, at_ms)), phase=Phase.ENDED)
        case Count(hands=hands):
            return _counted(script, scene, hands, present, at_ms)
        case _:
            return _asked_about(script, scene, command, at_ms)


def _asked_about(script: Script, scene: Scene, command: Command, at_ms: int) -> Scene:
    """Do what a question that is under way allows."""
    match command:
        case Discuss():
            return _discussed(scene, at_ms)
        case GiveHint():
            return _hinted(_closed(scene, at_ms))
        case Reveal(right=right):
            return _revealed(script, _marked(script, _closed(scene, at_ms), right))
        case Reopen():
            return _reopened(script, scene, at_ms)
        case Skip():
            return _skipped(script, _closed(scene, at_ms))
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
            is_counted = posed_by(script, _ballot(scene)).is_counted
            return _opened(scene, at_ms) if is_counted else replace(scene, phase=Phase.DISCUSS)
        case Phase.OPEN:
            return _closed(scene, at_ms)
        case Phase.CLOSED:
            return _advised(script, scene, at_ms)
        case Phase.DISCUSS | Phase.HINT:
            return _asked_again(script, scene, at_ms)
        case Phase.REVEAL:
            return left(script, _over(scene), _ballot(scene))
        case Phase.ENDED:
            raise IllegalCommand("it is over")
        case _:
            assert_never(scene.phase)


def _advised(script: Script, scene: Scene, at_ms: int) -> Scene:
    match advise(posed_by(script, _ballot(scene)), _ballot(scene)):
        case "discuss":
            return _discussed(scene, at_ms)
        case "hint":
            return _hinted(scene)
        case _:
            return _revealed(script, scene)


def _asked_again(script: Script, scene: Scene, at_ms: int) -> Scene:
    """Ask a second time; a question that is not counted has been talked about, and is revealed."""
    ballot = _ballot(scene)
    if not posed_by(script, ballot).is_counted or ballot.round >= MOST_ROUNDS:
        return _revealed(script, scene)
    return _opened(scene, at_ms)


def _asked(scene: Scene, item: Item) -> Scene:
    ballot = asked_now(scene, item)
    return replace(scene, phase=Phase.READ, ballot=ballot)


def _opened(scene: Scene, at_ms: int) -> Scene:
    """Let hands go up in the next round."""
    ballot = _ballot(scene)
    ballot = replace(ballot, round=ballot.round + 1, opened_ms=at_ms, votes=(*ballot.votes, None))
    return replace(scene, phase=Phase.OPEN, ballot=ballot)


def _closed(scene: Scene, at_ms: int) -> Scene:
    """Let no more hands go up, if they can."""
    if scene.phase is not Phase.OPEN:
        return scene
    ballot = _ballot(scene)
    seconds = ballot.seconds + max(0, at_ms - ballot.opened_ms) / 1000
    return replace(scene, phase=Phase.CLOSED, ballot=replace(ballot, seconds=seconds))


def _counted(
    script: Script, scene: Scene, hands: tuple[int, ...], present: int, at_ms: int
) -> Scene:
    ballot = _ballot(scene)
    posed = posed_by(script, ballot)
    if len(hands) != len(posed.options) or any(count < 0 for count in hands):
        raise IllegalCommand(f"{hands} for {len(posed.options)} options")
    most = max(hands) if posed.picks_many else sum(hands)
    if present and most > present:
        raise IllegalCommand(f"{most} hands of {present} present")
    vote = Vote(hands=hands, present=present)
    scene = _closed(scene, at_ms)
    ballot = replace(_ballot(scene), votes=(*ballot.votes[:-1], vote))
    return replace(scene, ballot=ballot)


def _discussed(scene: Scene, at_ms: int) -> Scene:
    ballot = _ballot(scene)
    if ballot.round >= MOST_ROUNDS:
        raise IllegalCommand("they have discussed it already")
    return replace(_decided(_closed(scene, at_ms), "discuss"), phase=Phase.DISCUSS)


def _hinted(scene: Scene) -> Scene:
    ballot = _ballot(scene)
    if ballot.round >= MOST_ROUNDS:
        raise IllegalCommand("the second vote is the last")
    scene = _decided(scene, "hint")
    ballot = replace(_ballot(scene), hints=ballot.hints + 1)
    return replace(scene, phase=Phase.HINT, ballot=ballot)


def _revealed(script: Script, scene: Scene) -> Scene:
    """Show the right answer; the engine is told how the class did."""
    scene = _decided(scene, "reveal")
    ballot = replace(_ballot(scene), is_revealed=True)
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
    ballot = _ballot(scene)
    if not right:
        return scene
    letters = [option.key for option in posed_by(script, ballot).options]
    if ballot.item.of != "own" or right not in letters:
        raise IllegalCommand(f"{right!r} cannot be made right")
    return replace(scene, ballot=replace(ballot, item=replace(ballot.item, right=right)))


def _reopened(script: Script, scene: Scene, at_ms: int) -> Scene:
    ballot = _ballot(scene)
    if not posed_by(script, ballot).is_counted or not ballot.round:
        raise IllegalCommand("no hands went up")
    ballot = replace(ballot, votes=(*ballot.votes[:-1], None), opened_ms=at_ms)
    return replace(scene, phase=Phase.OPEN, ballot=ballot)


def _skipped(script: Script, scene: Scene) -> Scene:
    ballot = scene.ballot
    if ballot is None:
        return skipped(script, scene)
    scene = _over(_decided(scene, "skip"))
    return skipped(script, scene) if ballot.item.of == "step" else left(script, scene, ballot)


def _over(scene: Scene) -> Scene:
    """Put the question under way to those that are over."""
    ballot = scene.ballot
    if ballot is None:
        return scene
    done = (*scene.done, ballot) if ballot.was_put else scene.done
    return replace(scene, ballot=None, done=done)


def _decided(scene: Scene, decision: Decision) -> Scene:
    ballot = _ballot(scene)
    return replace(scene, ballot=replace(ballot, decisions=(*ballot.decisions, decision)))


def _ballot(scene: Scene) -> Ballot:
    assert scene.ballot is not None
    return scene.ballot


def _with_cell(scene: Scene, cell: str) -> Scene:
    return replace(scene, opened=(*scene.opened, Opened(at=scene.talk.at, cell=cell)))


def _hidden_cell(script: Script, scene: Scene) -> str:
    table, place = table_of(script, scene), highlighted(script, scene)
    if table is None or place is None or place in visible_cells(scene, table):
        raise IllegalCommand("no hidden cell is highlighted")
    return place.name
