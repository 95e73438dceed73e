"""A lesson as its author looks at it: any step can be gone to, and edits keep the place.

Owns the names of steps that have no id: the id before them and how many steps after it they come,
so that edits further above do not change what is meant. It draws nothing and watches nothing. The
tests pin that every step can be gone to, and that the place is the same after an edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tutor.dialogue.actions import Action, Continue, Jump
from tutor.dialogue.effects import AnyEffect
from tutor.dialogue.machine import step
from tutor.dialogue.state import LEGAL
from tutor.lesson.flow import Flow, SectionEnd, step_id
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    ExplainStep,
    GotoStep,
    LineStep,
    NoteStep,
    QuizStep,
    RecapStep,
    SectionStep,
    Step,
    TableStep,
    WhenStep,
)
from tutor.study.carrying import carry_over
from tutor.study.session import Session
from tutor.text.texts import Text

if TYPE_CHECKING:
    from tutor.clock import Clock
    from tutor.learner.store import Store
    from tutor.lesson.reading import LessonReading

_MOST_NEW_STEPS = 20
"""How many steps an author may have written in above the place, to be read on past."""
_CONDITIONS = ("got", "missed", "unsure", "seen", "chose", "believes", "mastered")


class Listed(Struct, frozen=True, kw_only=True):
    """A step as the list of all steps says it: its name, what it is, its words, its note."""

    name: str
    kind: str
    text: Text = ""
    note: Text = ""


class PreviewSession(Session):
    """A session that can go to every step, and begin where another one stood."""

    def __init__(self, *, course: str, reading: LessonReading, store: Store, clock: Clock) -> None:
        assert reading.lesson is not None
        self.done: list[tuple[str, Action]] = []
        """Every action, with the id of the place it was taken at."""
        super().__init__(
            course=course,
            lesson=reading.lesson,
            content_hash=reading.content_hash,
            store=store,
            clock=clock,
        )
        self._names = names_of(self.flow)
        numbered = {name: at for at, name in enumerate(self._names)}
        self.flow = replace(self.flow, ids={**numbered, **self.flow.ids})

    @property
    def seed(self) -> str:
        """The same after every edit: options keep their order."""
        return "preview"

    def act(self, action: Action) -> tuple[AnyEffect, ...]:
        """Do what the author wants, and remember where it was done."""
        place = self._place
        effects = super().act(action)
        self.done.append((place, action))
        return effects

    def restart(self) -> None:
        """Begin the lesson again."""
        super().restart()
        self.done = []

    @property
    def here(self) -> str:
        """The name of the step stood at; empty at the end."""
        at = self.state.at
        return self._names[at] if at < self.flow.end else ""

    def carry(self, before: PreviewSession) -> None:
        """Go to where a session of this lesson, as it was before an edit, stood."""
        carried = carry_over(self.flow, before.done)
        self.state, self.history = carried.state, list(carried.effects)
        self._place, self.done = carried.place, list(carried.actions)
        if before.here in self.flow.ids and self.here != before.here:
            self._come_to(before.here)

    def _come_to(self, name: str) -> None:
        """Read on to a step that is not far ahead; else jump to it."""
        state = self.state
        for count in range(1, _MOST_NEW_STEPS):
            if Continue not in LEGAL[state.phase]:
                break
            state, _ = step(self.flow, state, Continue())
            if state.at == self.flow.ids[name]:
                for _ in range(count):
                    self.act(Continue())
                return
        self.act(Jump(name))


def names_of(flow: Flow) -> tuple[str, ...]:
    """Return a name for each step of a lesson: its id, or the id before it and a number."""
    names: list[str] = []
    last, since = "", 0
    for node in flow.nodes:
        own = step_id(node.step)
        last, since = (own, 0) if own else (last, since + 1)
        names.append(own or f"{last}+{since}")
    return tuple(names)


def listed(flow: Flow) -> tuple[Listed, ...]:
    """Return every step of a lesson in the order of its file, with notes and conditions."""
    pairs = zip(names_of(flow), flow.nodes, strict=True)
    return tuple(
        _listed(name, node.step) for name, node in pairs if not isinstance(node.step, SectionEnd)
    )


def listed_here(flow: Flow, at: int) -> tuple[Listed, ...]:
    """Return the step stood at, after the conditions, notes and sections that led to it."""
    first = at
    while first and isinstance(
        flow.nodes[first - 1].step, NoteStep | WhenStep | SectionStep | CallStep
    ):
        first -= 1
    names = names_of(flow)
    return tuple(
        _listed(names[index], shown)
        for index in range(first, min(at + 1, flow.end))
        if not isinstance(shown := flow.nodes[index].step, SectionEnd)
    )


def _listed(name: str, shown: Step) -> Listed:
    kind, text = _told(shown)
    note: Text = "" if isinstance(shown, NoteStep) else shown.note
    return Listed(name=name, kind=kind, text=text, note=note)


def _told(shown: Step) -> tuple[str, Text]:
    """Say what a step is, as an author writes it, and its words."""
    match shown:
        case LineStep(who=who, text=text):
            return who, text
        case TableStep(table=table):
            return f"table {table.id}", table.caption
        case QuizStep(question=question):
            return f"quiz {question.id}", question.ask
        case ExplainStep(explanation=explanation):
            return f"explain {explanation.id}", explanation.ask
        case ChoiceStep(id=name, ask=ask):
            return f"choice {name}", ask
        case WhenStep():
            held = ((each, getattr(shown, each)) for each in _CONDITIONS)
            return "when " + ", ".join(f"{each}: {value}" for each, value in held if value), ""
        case SectionStep(id=name):
            return f"section {name}", ""
        case GotoStep(to=target):
            return f"goto {target}", ""
        case CallStep(to=target):
            return f"call {target}", ""
        case RecapStep(points=points):
            return "recap", points[0].text
        case NoteStep(note=note):
            return "note", note
