"""The map of a lesson as points and the ways between them, whatever draws them.

Owns which steps are points: notes, ends of sections and jumps are none, and lines that only follow
each other are one. The tests pin that every way leads from a point of the chart to another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from tutor.authoring.map_words import map_words
from tutor.authoring.mapping import reached_nodes, saying, talk_title, title_of
from tutor.lesson.flow import Flow, SectionEnd, lay_out
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    GotoStep,
    LessonRecord,
    LineStep,
    NoteStep,
    SectionStep,
    Step,
    WhenStep,
)

Shape = Literal["end", "talk", "choice", "when", "section", "step"]

START, FINISH = -1, -2
"""The points that are no steps: where the lesson begins and ends."""


class Point(Struct, frozen=True, kw_only=True):
    """A place of the chart."""

    number: int
    shape: Shape
    text: str
    is_reached: bool = True


class Way(Struct, frozen=True, kw_only=True):
    """From one point to another; `is_back` where a called section returns."""

    start: int
    end: int
    label: str = ""
    is_back: bool = False


class Chart(Struct, frozen=True, kw_only=True):
    """A lesson as points and ways."""

    title: str
    points: tuple[Point, ...]
    ways: tuple[Way, ...]


def chart_of(lesson: LessonRecord, language: str) -> Chart:
    """Make the chart of a lesson.

    Args:
        lesson: The lesson.
        language: The language of its texts and of the labels.
    """
    flow = lay_out(lesson.steps)
    ways = tuple(dict.fromkeys(_Tracer(flow, language).ways()))
    runs = _runs(flow, ways)
    kept = tuple(
        Way(
            start=runs.get(way.start, (way.start,))[0],
            end=way.end,
            label=way.label,
            is_back=way.is_back,
        )
        for way in ways
        if way.end not in runs or runs[way.end][0] == way.end
    )
    points = tuple(_points(flow, runs, language))
    return Chart(title=lesson.lesson, points=points, ways=kept)


class _Tracer:
    """The ways of a flow, each followed until it comes to a point."""

    def __init__(self, flow: Flow, language: str) -> None:
        self.flow = flow
        self.language = language
        self.asides = {
            node.branches[0]: at
            for at, node in enumerate(flow.nodes)
            if isinstance(node.step, SectionStep) and node.branches
        }
        self.calls: dict[str, list[int]] = {}
        self.goals: set[str] = set()
        for at, node in enumerate(flow.nodes):
            if isinstance(node.step, CallStep):
                self.calls.setdefault(node.step.to, []).append(at)
            elif isinstance(node.step, GotoStep):
                self.goals.add(node.step.to)

    def ways(self) -> Iterator[Way]:
        yield from self._from(START, 0)
        for at, node in enumerate(self.flow.nodes):
            step = node.step
            if isinstance(step, SectionEnd) or not _is_point(step):
                continue
            match step:
                case WhenStep():
                    for branch, answer in zip(node.branches, ("yes", "no"), strict=True):
                        yield from self._from(at, branch, map_words(answer, self.language))
                case ChoiceStep(options=options):
                    for branch, option in zip(node.branches, options, strict=True):
                        yield from self._from(at, branch, saying(option.say, self.language))
                    if all(option.once for option in options):
                        yield from self._from(at, node.next, map_words("all-taken", self.language))
                case CallStep():
                    for branch in node.branches:
                        goal = self.asides.get(branch, branch)
                        yield Way(start=at, end=goal, label=map_words("call", self.language))
                    yield from self._from(at, node.next)
                case SectionStep() if step.steps:
                    yield from self._from(at, node.branches[0])
                case _:
                    yield from self._from(at, node.next)

    def _from(self, start: int, at: int, label: str = "") -> Iterator[Way]:
        """Follow a way through what is no point; a called section goes back, too."""
        passed: set[int] = set()
        while at < self.flow.end and at not in passed:
            passed.add(at)
            node = self.flow.nodes[at]
            match node.step:
                case SectionEnd(section=name):
                    calls = self.calls.get(name, [])
                    back = map_words("back", self.language)
                    for call in calls:
                        yield Way(start=start, end=call, label=back, is_back=True)
                    is_aside = self.flow.sections[name].start in self.asides
                    if calls and is_aside and name not in self.goals:
                        return
                    at = node.next
                case GotoStep():
                    if node.next in self.asides:
                        yield Way(start=start, end=self.asides[node.next], label=label)
                        return
                    at = node.next
                case NoteStep():
                    at = node.next
                case SectionStep() if node.branches:
                    at = node.next
                case _:
                    yield Way(start=start, end=at, label=label)
                    return
        if at == self.flow.end:
            yield Way(start=start, end=FINISH, label=label)


def _is_point(step: Step) -> bool:
    return not isinstance(step, GotoStep | NoteStep)


def _runs(flow: Flow, ways: tuple[Way, ...]) -> dict[int, tuple[int, ...]]:
    """Find the lines that only follow each other, by each of them."""
    leaving = Counter(way.start for way in ways)
    coming = Counter(way.end for way in ways)
    runs: dict[int, tuple[int, ...]] = {}
    for way in ways:
        pair = (way.start, way.end)
        is_talk = way.start != way.end and all(at >= 0 and _is_plain_line(flow, at) for at in pair)
        if is_talk and leaving[way.start] == coming[way.end] == 1:
            run = (*runs.get(way.start, (way.start,)), *runs.get(way.end, (way.end,)))
            if len(set(run)) == len(run):
                runs.update(dict.fromkeys(run, run))
    return runs


def _is_plain_line(flow: Flow, at: int) -> bool:
    step = flow.nodes[at].step
    return isinstance(step, LineStep) and not step.id


def _points(flow: Flow, runs: dict[int, tuple[int, ...]], language: str) -> Iterator[Point]:
    reached = reached_nodes(flow)
    yield Point(number=START, shape="end", text=map_words("start", language))
    for at, node in enumerate(flow.nodes):
        step = node.step
        run = runs.get(at, (at,))
        if isinstance(step, SectionEnd) or not _is_point(step) or run[0] != at:
            continue
        lines = tuple(each for n in run if isinstance(each := flow.nodes[n].step, LineStep))
        title = talk_title(lines, language) if lines else title_of(step, language)
        is_aside = isinstance(step, SectionStep) and node.branches
        seen_at = node.branches[0] if is_aside else at
        yield Point(number=at, shape=_shape(step), text=title.text, is_reached=seen_at in reached)
    yield Point(number=FINISH, shape="end", text=map_words("finish", language))


def _shape(step: Step) -> Shape:
    match step:
        case LineStep():
            return "talk"
        case ChoiceStep():
            return "choice"
        case WhenStep():
            return "when"
        case SectionStep() | CallStep():
            return "section"
        case _:
            return "step"
