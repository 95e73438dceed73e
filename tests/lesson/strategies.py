"""Lessons made by hypothesis: nested, with every kind of step, and without silent circles."""

from hypothesis import strategies as st

from tutor.lesson.circles import calls_in_circles, endless_jumps
from tutor.lesson.flow import lay_out
from tutor.lesson.records import (
    CallStep,
    ChoiceOption,
    ChoiceStep,
    GotoStep,
    LessonRecord,
    LineStep,
    NoteStep,
    Point,
    QuizStep,
    RecapStep,
    SectionStep,
    Step,
    TableStep,
    WhenStep,
)
from tutor.lesson.table_records import Column, Row, Table
from tutor.questions.choice import Choice
from tutor.questions.choices import Choices
from tutor.questions.question import Option

SECTIONS = ("s0", "s1", "s2")


class _Names:
    """Gives out ids that no other step of the lesson has."""

    def __init__(self) -> None:
        self.count = 0

    def new(self, kind: str) -> str:
        self.count += 1
        return f"{kind}-{self.count}"


@st.composite
def lessons(draw: st.DrawFn) -> LessonRecord:
    """Make lessons that `check` would let pass."""
    names = _Names()
    body = list(draw(_steps(names, 3)))
    for name in draw(st.lists(st.sampled_from(SECTIONS), unique=True)):
        inside = draw(st.just(()) | _steps(names, 1))
        at = draw(st.integers(0, len(body)))
        body.insert(at, SectionStep(id=name, steps=inside))
    steps = tuple(body) or (LineStep(who="teacher", text="a"),)
    flow = lay_out(steps)
    if calls_in_circles(flow) or endless_jumps(flow):
        steps = _without_jumps(steps)
    return LessonRecord(lesson="made", title="Made", steps=steps)


def _steps(names: _Names, depth: int) -> st.SearchStrategy[tuple[Step, ...]]:
    return st.lists(_step(names, depth), max_size=5).map(tuple)


@st.composite
def _step(draw: st.DrawFn, names: _Names, depth: int) -> Step:
    kinds = ["line", "recap", "note", "table", "quiz", "goto", "call"]
    match draw(st.sampled_from([*kinds, *(["choice", "when"] if depth else [])])):
        case "line":
            name = draw(st.sampled_from(["", names.new("line")]))
            return LineStep(who="teacher", text=f"line {names.count}", id=name)
        case "recap":
            return RecapStep(points=(Point(text="point"),))
        case "note":
            return NoteStep(note="note")
        case "table":
            return TableStep(table=draw(_table(names)))
        case "quiz":
            return QuizStep(question=draw(questions(names.new("quiz"))))
        case "goto":
            return GotoStep(to=draw(st.sampled_from(SECTIONS)))
        case "call":
            return CallStep(to=draw(st.sampled_from(SECTIONS)))
        case "choice":
            options = st.builds(
                ChoiceOption, say=st.just("say"), once=st.booleans(), steps=_steps(names, depth - 1)
            )
            name = names.new("choice")
            return ChoiceStep(
                id=name, options=tuple(draw(st.lists(options, min_size=1, max_size=3)))
            )
        case _:
            return draw(_when(names, depth))


@st.composite
def _when(draw: st.DrawFn, names: _Names, depth: int) -> WhenStep:
    number = draw(st.integers(0, names.count))
    field, name = draw(
        st.sampled_from(
            [
                ("got", f"quiz-{number}"),
                ("missed", f"quiz-{number}"),
                ("seen", f"table-{number}"),
                ("chose", f"choice-{number}.1"),
            ]
        )
    )
    inside = draw(_steps(names, depth - 1))
    otherwise = draw(_steps(names, depth - 1))
    return WhenStep(steps=inside, otherwise=otherwise, **{field: name})


@st.composite
def _table(draw: st.DrawFn, names: _Names) -> Table:
    count = draw(st.integers(1, 3))
    return Table(
        id=names.new("table"),
        caption="caption",
        columns=(Column(id="a", head="A"),),
        rows=tuple(Row(id=f"r{n}", head="row", cells={"a": "cell"}) for n in range(count)),
        reveal=draw(st.sampled_from(["all", "row"])),
    )


@st.composite
def questions(draw: st.DrawFn, name: str = "quiz") -> Choice | Choices:
    """Make questions of every kind that are in order."""
    count = draw(st.integers(2, 12))
    kind = draw(st.sampled_from([Choice, Choices]))
    most = count if kind is Choices else 1
    right = draw(st.sets(st.integers(1, count), min_size=1, max_size=most))
    ids = draw(st.booleans())
    options = tuple(
        Option(text=f"option {n}", id=f"o{n}" if ids else "", right=n in right)
        for n in range(1, count + 1)
    )
    hints = tuple(f"hint {n}" for n in range(draw(st.integers(0, 3))))
    if kind is Choice:
        return Choice(id=name, ask="ask", options=options, hints=hints)
    return Choices(id=name, ask="ask", options=options, hints=hints)


def _without_jumps(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Put a line in the place of every goto and call."""
    return tuple(_without_jump(step) for step in steps)


def _without_jump(step: Step) -> Step:
    from msgspec.structs import replace

    match step:
        case GotoStep() | CallStep():
            return LineStep(who="teacher", text="no jump")
        case ChoiceStep():
            options = tuple(
                replace(option, steps=_without_jumps(option.steps)) for option in step.options
            )
            return replace(step, options=options)
        case WhenStep():
            return replace(
                step, steps=_without_jumps(step.steps), otherwise=_without_jumps(step.otherwise)
            )
        case SectionStep():
            return replace(step, steps=_without_jumps(step.steps))
        case _:
            return step
