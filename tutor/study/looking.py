"""A look at a place in a lesson, without playing it: what stands around a step.

Owns what may be seen of a lesson that way: of a table only the cells the learner has seen already,
of a question never more than what is asked, nothing behind a question that is still to be answered,
and nothing between one that stands open and the place. It reads the learner's database and never
writes. The tests pin all of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from msgspec import Struct

from tutor.dialogue.effects import AnyEffect, CellsRevealed, TableShown
from tutor.dialogue.state import ASKING, EXPLANATION, Ending, State
from tutor.errors import StoreTrouble
from tutor.learner.store import Store
from tutor.lesson.flow import Flow, SectionEnd, lay_out
from tutor.lesson.library import CourseShelf
from tutor.lesson.reading import LessonReading
from tutor.lesson.records import (
    ChoiceStep,
    ExplainStep,
    LessonRecord,
    LineStep,
    QuizStep,
    RecapStep,
    Step,
    TableStep,
)
from tutor.lesson.revealing import revealing
from tutor.lesson.table_records import Table
from tutor.study.course_map import Status
from tutor.study.replaying import replay
from tutor.study.session import Session
from tutor.text.texts import Text

AROUND = 10
"""How many steps before the place are shown, and how many after it."""

_SEEN = LineStep | TableStep | QuizStep | ExplainStep | RecapStep


class Looked(Struct, frozen=True, kw_only=True):
    """A step as it is looked at.

    `said` is what the student says to come to it, empty where nothing is chosen; `shown` how many
    groups of the cells of a table may be seen.
    """

    step: Step
    said: Text = ""
    shown: int = 0
    is_here: bool = False


class Look(Struct, frozen=True, kw_only=True):
    """A lesson, how far the learner is in it, and what stands around a place."""

    lesson: LessonRecord
    status: Status
    looked: tuple[Looked, ...]


class _Known(Struct, frozen=True):
    """What the learner has done in a lesson: how it stands, where they are, what happened."""

    status: Status
    state: State | None = None
    history: Sequence[AnyEffect] = ()

    @property
    def held_at(self) -> int | None:
        """The node at which something stands open, if anything does."""
        state = self.state
        is_open = state is not None and state.phase in (*ASKING, *EXPLANATION)
        return state.at if state is not None and is_open else None

    def is_settled(self, step: Step | SectionEnd) -> bool:
        """Tell whether a step asks nothing that is still to be answered."""
        if self.status is Status.DONE:
            return True
        match step:
            case QuizStep(question=question):
                outcome = self.state.outcomes.get(question.id) if self.state is not None else None
                return outcome is not None and outcome.ending is not Ending.OPEN
            case ExplainStep(explanation=explanation):
                said = self.state.explained.get(explanation.id) if self.state is not None else None
                return said is not None and said.ending is not Ending.OPEN
            case _:
                return True

    def groups_seen(self, table: Table) -> int:
        """Return how many groups of the cells of a table may be seen."""
        every = len(revealing(table).groups)
        if self.status is Status.DONE:
            return every
        shown = [
            effect.shown
            for effect in self.history
            if isinstance(effect, TableShown | CellsRevealed) and effect.table.id == table.id
        ]
        return min(max(shown, default=0), every)


def look_at_place(
    shelf: CourseShelf, lesson_id: str, at: int, store: Store, session: Session | None
) -> Look | None:
    """Look at a place in a lesson.

    Args:
        shelf: The course.
        lesson_id: The lesson.
        at: A node of its flow, as `lay_out` numbers them.
        store: The learner's database; what cannot be read counts as not seen.
        session: What is being played, if anything is.

    Returns:
        What may be seen; None when the lesson is broken or has no such node any more.
    """
    reading = shelf.lesson(lesson_id)
    if reading.lesson is None or shelf.course is None:
        return None
    flow = lay_out(reading.lesson.steps)
    if not 0 <= at < flow.end:
        return None
    if session is not None and _plays(session, shelf.course.id, lesson_id):
        status = Status.DONE if session.has_ended else Status.STARTED
        known = _Known(status, session.state, session.history)
    else:
        known = _known(flow, store, shelf.course.id, reading)
    return Look(lesson=reading.lesson, status=known.status, looked=_around(flow, at, known))


def _known(flow: Flow, store: Store, course: str, reading: LessonReading) -> _Known:
    """Look up what the learner has done in a lesson, without changing anything."""
    assert reading.lesson is not None
    with suppress(StoreTrouble):
        run = store.latest_run(course, reading.lesson.lesson)
        if run is None:
            return _Known(Status.NEW)
        if run.ended:
            return _Known(Status.DONE)
        is_same = run.lesson_hash == reading.content_hash
        replayed = replay(flow, store.actions(run.id)) if is_same else None
        if replayed is None:
            return _Known(Status.STARTED)
        return _Known(Status.STARTED, replayed.state, replayed.history)
    return _Known(Status.NEW)


def _around(flow: Flow, at: int, known: _Known) -> tuple[Looked, ...]:
    """Return the steps around a node, as far as they may be seen."""
    steps = [n for n, node in enumerate(flow.nodes) if n == at or isinstance(node.step, _SEEN)]
    here = steps.index(at)
    near = steps[max(0, here - AROUND) : here + AROUND + 1]
    held = known.held_at
    if held is not None and held < at:
        near = [n for n in near if n >= at]
    asked = next((n for n in near if n >= at and not known.is_settled(flow.nodes[n].step)), None)
    if asked is not None:
        near = [n for n in near if n <= asked]
    said = _said_before(flow)
    return tuple(
        Looked(
            step=step,
            said=said.get(index, ""),
            shown=known.groups_seen(step.table) if isinstance(step, TableStep) else 0,
            is_here=index == at,
        )
        for index in near
        if not isinstance(step := flow.nodes[index].step, SectionEnd)
    )


def _said_before(flow: Flow) -> dict[int, Text]:
    """Return what the student says before the first step behind an option, by its node."""
    said: dict[int, Text] = {}
    for node in flow.nodes:
        if isinstance(node.step, ChoiceStep):
            for option, first in zip(node.step.options, node.branches, strict=True):
                if first != node.next:
                    said[first] = option.say
    return said


def _plays(session: Session, course: str, lesson_id: str) -> bool:
    return (session.course, session.lesson.lesson) == (course, lesson_id)
