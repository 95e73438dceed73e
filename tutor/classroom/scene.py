"""What stands before the class: the phase, the conversation, the question and its votes.

Owns the frozen `Scene` and what can be read off it. Whatever a teacher can take back is part of it.
Pure.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from msgspec import Struct

from tutor.classroom.posing import Posed, pose_cell, pose_explanation, pose_own, pose_question
from tutor.classroom.script import Script
from tutor.dialogue.effects import AnyEffect
from tutor.dialogue.machine import open_choice
from tutor.dialogue.state import State
from tutor.lesson.records import ChoiceStep, ExplainStep, QuizStep, TableStep
from tutor.lesson.revealing import CellPlace, place_of, revealing
from tutor.lesson.table_records import Table

MOST_ROUNDS = 2


class Phase(StrEnum):
    """What the class is doing."""

    LOBBY = "lobby"
    STEP = "step"
    CHOOSING = "choosing"
    READ = "read"
    OPEN = "open"
    CLOSED = "closed"
    DISCUSS = "discuss"
    HINT = "hint"
    REVEAL = "reveal"
    ENDED = "ended"


Decision = Literal["discuss", "hint", "reveal", "skip"]


class Item(Struct, frozen=True, kw_only=True):
    """What is asked about: the step the lesson stands at, a cell of its table, or nothing prepared.

    `name` is the cell as `row.column`, or the number of the improvised question. `ask` is what an
    improvised question asks, where that was typed; `right` its right letter, once it is revealed.
    """

    of: Literal["step", "cell", "own"]
    name: str = ""
    ask: str = ""
    right: str = ""


class Vote(Struct, frozen=True, kw_only=True):
    """Hands for each option in the order of the letters, and how many were present (0: unknown)."""

    hands: tuple[int, ...]
    present: int = 0


class Ballot(Struct, frozen=True, kw_only=True):
    """A question before the class.

    `number` is how many were asked before it, `at` the node of the lesson where it was asked,
    `shown` how many groups of its table were seen then, `opened` which cells besides, `said` how
    much of the trail. `votes` has one for each round, None where nobody counted; `round` is 0
    before hands first go up. `hints` counts those given, `seconds` how long hands could go up,
    `opened_ms` since when they can.
    """

    item: Item
    number: int = 0
    at: int
    shown: int = 0
    opened: frozenset[CellPlace] = frozenset()
    said: int = 0
    round: int = 0
    votes: tuple[Vote | None, ...] = ()
    decisions: tuple[Decision, ...] = ()
    hints: int = 0
    opened_ms: int = 0
    seconds: float = 0.0
    is_revealed: bool = False

    @property
    def was_put(self) -> bool:
        """Whether the class had anything to do with it."""
        return self.round > 0 or self.is_revealed

    @property
    def vote(self) -> Vote | None:
        """The last count, if there is one."""
        return next((vote for vote in reversed(self.votes) if vote is not None), None)


class Opened(Struct, frozen=True, kw_only=True):
    """A cell that stays open: the node of its table, `row.column`, how much was said by then."""

    at: int
    cell: str
    said: int = 0


class Jumped(Struct, frozen=True, kw_only=True):
    """A jump: the node it led to, and how much of the trail was said before it."""

    to: int
    said: int


class Held(Struct, frozen=True, kw_only=True):
    """Where the class stood, and what it was asked there, when an improvised question came up."""

    phase: Phase
    ballot: Ballot | None


class Scene(Struct, frozen=True, kw_only=True):
    """What stands before the class.

    `trail` is everything the conversation has said, oldest first, `jumps` where it did not go on
    from what it had said. `opened` are cells of tables that stay open, `cursor` is the highlighted
    one (empty: the next one to come). `done` are the questions that are over, `own` counts the
    improvised ones; `held` waits for the end of the one under way.
    """

    phase: Phase
    talk: State
    trail: tuple[AnyEffect, ...] = ()
    jumps: tuple[Jumped, ...] = ()
    ballot: Ballot | None = None
    held: Held | None = None
    opened: tuple[Opened, ...] = ()
    cursor: str = ""
    done: tuple[Ballot, ...] = ()
    own: int = 0
    page: int = 0


def table_of(script: Script, scene: Scene) -> Table | None:
    """Return the table the lesson stands at, if it stands at one."""
    if scene.phase in (Phase.LOBBY, Phase.ENDED) or scene.talk.at >= script.flow.end:
        return None
    step = script.flow.nodes[scene.talk.at].step
    return step.table if isinstance(step, TableStep) else None


def opened_cells(scene: Scene) -> frozenset[CellPlace]:
    """Return the cells of the table there that stay open."""
    return frozenset(place_of(each.cell) for each in scene.opened if each.at == scene.talk.at)


def visible_cells(scene: Scene, table: Table) -> frozenset[CellPlace]:
    """Return the cells of the table that the class can see."""
    return revealing(table).visible(scene.talk.shown) | opened_cells(scene)


def highlighted(script: Script, scene: Scene) -> CellPlace | None:
    """Return the highlighted cell: the one chosen, else the next hidden one, else none."""
    table = table_of(script, scene)
    if table is None:
        return None
    if scene.cursor:
        return place_of(scene.cursor)
    seen = visible_cells(scene, table)
    for group in revealing(table).groups:
        for place in group:
            if place not in seen:
                return place
    return None


def choice_of(script: Script, scene: Scene) -> ChoiceStep | None:
    """Return the choice the class stands at, if it stands at one."""
    return open_choice(script.flow, scene.talk) if scene.phase is Phase.CHOOSING else None


def posed(script: Script, scene: Scene) -> Posed | None:
    """Return what the class is asked, if it is asked anything."""
    return None if scene.ballot is None else posed_by(script, scene.ballot)


def posed_by(script: Script, ballot: Ballot) -> Posed:
    """Return what was asked with a ballot, be it under way or over."""
    match ballot.item.of:
        case "own":
            return pose_own(ballot.item.name, ballot.item.ask, ballot.item.right)
        case "cell":
            step = script.flow.nodes[ballot.at].step
            assert isinstance(step, TableStep)
            return pose_cell(
                step.table, ballot.item.name, script, seen_when_asked(step.table, ballot)
            )
        case "step":
            return _pose_step(script, ballot)


def asked_now(scene: Scene, item: Item) -> Ballot:
    """Return the ballot of a question that is asked where the class stands."""
    return Ballot(
        item=item,
        number=len(scene.done) + (scene.held is not None),
        at=scene.talk.at,
        shown=scene.talk.shown,
        opened=opened_cells(scene),
        said=len(scene.trail),
    )


def results(scene: Scene) -> tuple[Ballot, ...]:
    """Return every question that was put to the class, as they were asked, with those under way."""
    held = scene.held.ballot if scene.held is not None else None
    under_way = (each for each in (held, scene.ballot) if each is not None and each.was_put)
    return tuple(sorted((*scene.done, *under_way), key=lambda ballot: ballot.number))


def _pose_step(script: Script, ballot: Ballot) -> Posed:
    match script.flow.nodes[ballot.at].step:
        case QuizStep(question=question):
            return pose_question(question, script)
        case ExplainStep() as explain:
            return pose_explanation(explain)
        case TableStep(table=table):
            ask = revealing(table).asked(ballot.shown)
            assert ask is not None
            return pose_cell(table, ask.cell, script, seen_when_asked(table, ballot))
        case other:
            raise AssertionError(f"{other!r} asks nothing")


def seen_when_asked(table: Table, ballot: Ballot) -> frozenset[CellPlace]:
    """Return the cells of a table that could be seen when something was asked at it."""
    return revealing(table).visible(ballot.shown) | ballot.opened
