"""The map of a lesson as indented lines, for the terminal.

Owns the layout: a line for each step, branches indented below it. The tests pin that no line is
wider than the terminal and that what nobody reaches is marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tutor.authoring.map_words import map_words
from tutor.authoring.mapping import Title, option_title, reached_nodes, talk_title, title_of
from tutor.lesson.flow import Flow, lay_out
from tutor.lesson.records import (
    ChoiceStep,
    LessonRecord,
    LineStep,
    NoteStep,
    SectionStep,
    Step,
    WhenStep,
)
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.text.wrap import wrap

_INDENT = 2
_HANGING = 4
_UNREACHED = "! "


class _Line(Struct, frozen=True, kw_only=True):
    depth: int
    title: Title
    is_reached: bool


def map_text(lesson: LessonRecord, language: str, room_cells: int) -> str:
    """Draw the way through a lesson as text.

    Args:
        lesson: The lesson.
        language: The language of its texts and of the labels.
        room_cells: The width of the terminal.

    Returns:
        Lines that fit into it. Those which nobody reaches begin with `!`.
    """
    head = f"{lesson.lesson}  {plain(in_language(lesson.title, language))}"
    drawn = [*wrap(head, room_cells), ""]
    lines = list(_Outline(lay_out(lesson.steps), language).lines(lesson.steps, 0))
    was_reached = True
    for line in lines:
        first = was_reached and not line.is_reached
        drawn += _drawn(line, language, room_cells, is_first=first)
        was_reached = line.is_reached
    if not all(line.is_reached for line in lines):
        drawn += ["", *wrap(map_words("count-unreached", language), room_cells)]
    return "\n".join(drawn)


def _drawn(line: _Line, language: str, room_cells: int, *, is_first: bool) -> Iterator[str]:
    """Wrap one line of the map; what does not fit hangs below it."""
    told = f"  [{map_words('unreached', language)}]" if is_first else ""
    margin = " " * len(_UNREACHED) if line.is_reached else _UNREACHED
    indent = min(line.depth * _INDENT, room_cells // 2)
    text = line.title.text + told
    room = room_cells - len(margin) - indent
    first, *rest = wrap(text, room)
    yield margin + " " * indent + first
    if rest:
        left = text[len(first) :].lstrip()
        yield from (
            margin + " " * (indent + _HANGING) + each for each in wrap(left, room - _HANGING)
        )


class _Outline:
    """The steps of a lesson one by one, each with its depth and whether anybody reaches it."""

    def __init__(self, flow: Flow, language: str) -> None:
        self.language = language
        self.flow = flow
        self.reached = reached_nodes(flow)
        self.node_of = {id(node.step): at for at, node in enumerate(flow.nodes)}

    def lines(self, steps: Sequence[Step], depth: int) -> Iterator[_Line]:
        talk: list[LineStep] = []
        for step in steps:
            if talk and not self._goes_on(talk[-1], step):
                yield self._talk(talk, depth)
                talk = []
            match step:
                case NoteStep():
                    pass
                case LineStep():
                    talk.append(step)
                case _:
                    yield from self._step(step, depth)
        if talk:
            yield self._talk(talk, depth)

    def _goes_on(self, last: LineStep, step: Step) -> bool:
        """Tell whether a step belongs to a run of lines; a line with an id begins its own."""
        if isinstance(step, NoteStep):
            return True
        is_talk = isinstance(step, LineStep) and not step.id and not last.id
        return is_talk and self.is_reached(step) == self.is_reached(last)

    def _talk(self, lines: list[LineStep], depth: int) -> _Line:
        title = talk_title(tuple(lines), self.language)
        return _Line(depth=depth, title=title, is_reached=self.is_reached(lines[0]))

    def _step(self, step: Step, depth: int) -> Iterator[_Line]:
        is_reached = self.is_reached(step)
        yield _Line(depth=depth, title=title_of(step, self.language), is_reached=is_reached)
        match step:
            case ChoiceStep(options=options):
                for option, key in zip(options, step.keys, strict=True):
                    title = option_title(option, key, self.language)
                    yield _Line(depth=depth + 1, title=title, is_reached=is_reached)
                    yield from self.lines(option.steps, depth + 2)
            case WhenStep():
                yield from self.lines(step.steps, depth + 1)
                if step.otherwise:
                    title = Title(kind=map_words("else", self.language))
                    yield _Line(depth=depth, title=title, is_reached=is_reached)
                    yield from self.lines(step.otherwise, depth + 1)
            case SectionStep():
                yield from self.lines(step.steps, depth + 1)

    def is_reached(self, step: Step) -> bool:
        """Tell whether anybody reaches a step; an aside is where its first step is."""
        at = self.node_of[id(step)]
        branches = self.flow.nodes[at].branches
        is_aside = isinstance(step, SectionStep) and branches
        return (branches[0] if is_aside else at) in self.reached
