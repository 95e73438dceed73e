"""The order in which the steps of a lesson follow each other.

Owns the flattening of nested steps into one tuple of nodes, each knowing the node that comes after
it: branches rejoin, labels end where the next label of their list begins, asides are passed over.
It decides nothing: which branch is taken is the engine's business. The tests pin that every step
of a lesson has exactly one node and that every `next` is a node or the end.
"""

from __future__ import annotations

from msgspec import Struct

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


class SectionEnd(Struct, frozen=True):
    """The place where a called section returns."""

    section: str


class Node(Struct, frozen=True, kw_only=True):
    """One step, and where the lesson goes from it.

    `next` is the node that follows (for a goto, its target). `branches` are the first nodes of what
    the step contains: one for each option of a choice, then and else of a when, the body of an
    aside, the target of a call. `top` counts those steps of the lesson's own list that a learner
    would count, from 1.
    """

    step: Step | SectionEnd
    next: int
    branches: tuple[int, ...] = ()
    top: int = 1


class Extent(Struct, frozen=True):
    """A section's first node and the node at which it ends."""

    start: int
    end: int

    def __contains__(self, at: int) -> bool:
        return self.start <= at <= self.end


class Flow(Struct, frozen=True, kw_only=True):
    """A lesson as the engine plays it. The index `len(nodes)` is the end of the lesson."""

    nodes: tuple[Node, ...]
    sections: dict[str, Extent]
    ids: dict[str, int]
    length: int

    @property
    def end(self) -> int:
        """The index that means the lesson is over."""
        return len(self.nodes)


def step_id(step: Step | SectionEnd) -> str:
    """Return the id under which a step leaves a trace; empty when it has none."""
    match step:
        case QuizStep(question=question):
            return question.id
        case ExplainStep(explanation=explanation):
            return explanation.id
        case TableStep(table=table):
            return table.id
        case LineStep() | ChoiceStep() | SectionStep() | RecapStep():
            return step.id
        case _:
            return ""


def lay_out(steps: tuple[Step, ...]) -> Flow:
    """Flatten the steps of a lesson.

    Args:
        steps: The lesson's own list of steps.

    Returns:
        The flow. A goto or call to a section that does not exist simply goes on.
    """
    drafts = _Drafts()
    drafts.lay(steps, top=0)
    return drafts.flow(max(1, sum(counts(step) for step in steps)))


def counts(step: Step) -> bool:
    """Tell whether a learner would count this step: notes, names and jumps pass unseen."""
    return not isinstance(step, NoteStep | SectionStep | GotoStep | CallStep)


class _Draft:
    """A node whose `next` may still be open (None: whatever comes after its block)."""

    __slots__ = ("branches", "next", "step", "top")

    def __init__(self, step: Step | SectionEnd, top: int) -> None:
        self.step = step
        self.top = top
        self.next: int | None = None
        self.branches: list[int] = []


class _Drafts:
    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.sections: dict[str, Extent] = {}

    def lay(self, steps: tuple[Step, ...], top: int) -> list[_Draft]:
        """Lay one list of steps down; return the nodes that leave it, their `next` still open."""
        leaving: list[_Draft] = []
        label: SectionStep | None = None
        label_start = 0
        number = 0
        for step in steps:
            number += counts(step)
            if isinstance(step, SectionStep) and not step.steps:
                if label is not None:
                    leaving = self.close(label, label_start, leaving, top or max(1, number))
                label, label_start = step, len(self.drafts)
            leaving = self.lay_step(step, leaving, top or max(1, number))
        if label is not None:
            leaving = self.close(label, label_start, leaving, top or max(1, number))
        return leaving

    def close(
        self, label: SectionStep, start: int, leaving: list[_Draft], top: int
    ) -> list[_Draft]:
        end = self.add(SectionEnd(label.id), leaving, top)
        self.sections.setdefault(label.id, Extent(start, len(self.drafts) - 1))
        return [end]

    def add(self, step: Step | SectionEnd, leaving: list[_Draft], top: int) -> _Draft:
        """Add a node; whatever was leaving the steps before it comes here."""
        for draft in leaving:
            draft.next = len(self.drafts)
        draft = _Draft(step, top)
        self.drafts.append(draft)
        return draft

    def lay_step(self, step: Step, leaving: list[_Draft], top: int) -> list[_Draft]:
        draft = self.add(step, leaving, top)
        match step:
            case ChoiceStep():
                return self.branch(draft, [option.steps for option in step.options], top)
            case WhenStep():
                return self.branch(draft, [step.steps, step.otherwise], top)
            case SectionStep(steps=body) if body:
                draft.branches.append(len(self.drafts))
                inside = self.lay(body, top)
                end = self.add(SectionEnd(step.id), inside, top)
                self.sections.setdefault(step.id, Extent(draft.branches[0], len(self.drafts) - 1))
                return [draft, end]
            case _:
                return [draft]

    def branch(self, draft: _Draft, blocks: list[tuple[Step, ...]], top: int) -> list[_Draft]:
        """Lay the blocks one after another; an empty one starts at the rejoining place (-1)."""
        leaving = [draft]
        for block in blocks:
            draft.branches.append(len(self.drafts) if block else -1)
            leaving += self.lay(block, top)
        return leaving

    def flow(self, length: int) -> Flow:
        nodes = []
        for draft in self.drafts:
            after = len(self.drafts) if draft.next is None else draft.next
            branches = tuple(after if start < 0 else start for start in draft.branches)
            if isinstance(draft.step, (GotoStep, CallStep)) and draft.step.to in self.sections:
                target = self.sections[draft.step.to].start
                if isinstance(draft.step, GotoStep):
                    after = target
                else:
                    branches = (target,)
            nodes.append(Node(step=draft.step, next=after, branches=branches, top=draft.top))
        ids: dict[str, int] = {}
        for index, node in enumerate(nodes):
            if name := step_id(node.step):
                ids.setdefault(name, index)
        for name, extent in self.sections.items():
            ids[name] = extent.start
        return Flow(nodes=tuple(nodes), sections=self.sections, ids=ids, length=length)
