"""Every step has one node, every way leads to a node or the end, and circles are found."""

import pytest
from hypothesis import given, settings

from tests.lesson.examples import QUIZ, found, lesson_of, read_steps
from tests.lesson.strategies import lessons
from tutor.lesson.circles import endless_jumps
from tutor.lesson.flow import Flow, SectionEnd, counts, lay_out, step_id
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    GotoStep,
    LessonRecord,
    LineStep,
    SectionStep,
    Step,
    WhenStep,
)


def _all_steps(steps: tuple[Step, ...]) -> list[Step]:
    found: list[Step] = []
    for step in steps:
        found.append(step)
        match step:
            case ChoiceStep():
                for option in step.options:
                    found += _all_steps(option.steps)
            case WhenStep():
                found += [*_all_steps(step.steps), *_all_steps(step.otherwise)]
            case SectionStep():
                found += _all_steps(step.steps)
            case _:
                pass
    return found


def _order(flow: Flow, start: int = 0) -> str:
    """Return the words said when every `next` is followed."""
    said = []
    at = start
    while at < flow.end:
        step = flow.nodes[at].step
        if isinstance(step, LineStep):
            said.append(str(step.text))
        at = flow.nodes[at].next
    return "".join(said)


@settings(max_examples=60, deadline=None)
@given(lessons())
def test_every_step_has_exactly_one_node(lesson: LessonRecord) -> None:
    """Nodes are the steps in the author's order, and an end for every section."""
    flow = lay_out(lesson.steps)
    nodes = [node.step for node in flow.nodes if not isinstance(node.step, SectionEnd)]
    ends = [node.step for node in flow.nodes if isinstance(node.step, SectionEnd)]
    steps = _all_steps(lesson.steps)

    assert [id(step) for step in nodes] == [id(step) for step in steps]
    assert sorted(end.section for end in ends) == sorted(
        step.id for step in steps if isinstance(step, SectionStep)
    )


@settings(max_examples=60, deadline=None)
@given(lessons())
def test_every_way_leads_to_a_node_or_the_end(lesson: LessonRecord) -> None:
    """Next nodes, branches, ids and sections lie inside the flow; tops never go down."""
    flow = lay_out(lesson.steps)
    tops = [node.top for node in flow.nodes]

    for node in flow.nodes:
        assert all(0 <= at <= flow.end for at in (node.next, *node.branches))
        if isinstance(node.step, ChoiceStep):
            assert len(node.branches) == len(node.step.options)
        if isinstance(node.step, WhenStep):
            assert len(node.branches) == 2
    for name, at in flow.ids.items():
        assert name in flow.sections or step_id(flow.nodes[at].step) == name
    for extent in flow.sections.values():
        assert 0 <= extent.start <= extent.end < flow.end
    assert tops == sorted(tops)
    assert flow.length == max(1, sum(counts(step) for step in lesson.steps))
    assert not tops or (tops[0], tops[-1]) == (1, flow.length)


def test_branches_rejoin_after_their_step() -> None:
    """After an option or a condition the lesson goes on with the step below."""
    flow = lay_out(
        lesson_of(
            "  - teacher: a\n"
            "  - choice:\n      id: c\n      options:\n        - say: x\n"
            "          steps:\n            - teacher: b\n            - teacher: c\n"
            "        - say: y\n        - say: z\n          steps:\n            - teacher: d\n"
            "  - when:\n      seen: c\n      steps:\n        - teacher: e\n"
            "  - teacher: f\n"
        ).steps
    )
    choice = flow.nodes[1]

    assert [_order(flow, at) for at in choice.branches] == ["bcf", "f", "df"]
    assert _order(flow, choice.next) == "f"
    when = flow.nodes[choice.next]
    assert [_order(flow, at) for at in when.branches] == ["ef", "f"]


def test_an_aside_is_passed_over() -> None:
    """A section with steps of its own is only played when it is named."""
    flow = lay_out(
        lesson_of(
            "  - teacher: a\n  - section: s\n    steps:\n      - teacher: b\n  - teacher: c\n"
        ).steps
    )

    assert _order(flow) == "ac"
    assert _order(flow, flow.sections["s"].start) == "bc"


def test_a_label_ends_where_the_next_begins() -> None:
    """A section without steps reaches to the next one of its list, or to the list's end."""
    flow = lay_out(
        lesson_of(
            "  - section: s\n  - teacher: a\n  - section: t\n  - teacher: b\n  - call: s\n"
        ).steps
    )
    ends = {name: flow.nodes[extent.end].step for name, extent in flow.sections.items()}

    assert _order(flow) == "ab"
    assert ends == {"s": SectionEnd("s"), "t": SectionEnd("t")}
    assert flow.sections["s"].end + 1 == flow.sections["t"].start


def test_jumps_know_their_targets() -> None:
    """A goto's next is its section; a call has it as a branch, and goes on below."""
    flow = lay_out(
        lesson_of(
            "  - section: s\n  - teacher: a\n  - call: t\n  - goto: s\n"
            "  - section: t\n    steps:\n      - teacher: b\n"
        ).steps
    )
    call = next(node for node in flow.nodes if isinstance(node.step, CallStep))
    goto = next(node for node in flow.nodes if isinstance(node.step, GotoStep))

    assert goto.next == flow.sections["s"].start
    assert call.branches == (flow.sections["t"].start,)
    assert flow.nodes[call.next] is goto


def test_a_jump_to_nowhere_goes_on() -> None:
    """A flow can be laid out even for a lesson with findings."""
    flow = lay_out((GotoStep(to="x"), CallStep(to="y"), LineStep(who="a", text="b")))

    assert [node.next for node in flow.nodes] == [1, 2, 3]


ASIDE = "  - section: aside\n    steps:\n      - note: a\n      - call: deeper\n"
DEEPER = """\
  - section: deeper
    steps:
      - when:
          seen: s
          steps:
            - teacher: x
"""
ONCE = """\
  - section: s
  - choice:
      id: c
      options:
        - say: a
          once: true
          steps:
            - goto: s
        - say: b
"""
ALL_IN_ONE = """\
  - teacher: a
  - section: s
  - call: t
  - goto: x
  - section: x
  - goto: s
  - section: t
    steps:
      - note: n
"""


@pytest.mark.parametrize(
    "steps",
    [
        "  - section: s\n  - teacher: a\n  - goto: s\n",
        "  - section: s\n"
        + QUIZ
        + "  - when:\n      missed: q-one\n      steps:\n        - goto: s\n",
        "  - section: s\n  - choice:\n      id: c\n      options:\n        - say: a\n  - goto: s\n",
        ONCE,
        "  - section: s\n  - note: a\n  - call: aside\n  - call: aside\n" + ASIDE + DEEPER,
        "  - section: s\n  - note: a\n  - section: t\n  - call: s\n  - teacher: a\n",
        "  - section: s\n  - teacher: a\n  - call: deeper\n  - goto: s\n" + DEEPER,
        "  - goto: s\n  - section: t\n  - teacher: x\n  - section: s\n  - note: a\n",
        "  - section: s\n  - recap: {points: [a]}\n  - goto: s\n",
    ],
    ids=[
        "line",
        "when",
        "choice",
        "menu",
        "two calls",
        "label called later",
        "call in a loop",
        "forward",
        "recap",
    ],
)
def test_a_circle_with_the_learner_in_it_is_no_finding(steps: str) -> None:
    """Loops in which something is said, and sections called twice, are in order."""
    assert found(read_steps(steps)) == []


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        ("  - section: s\n  - goto: s\n", 5),
        ("  - section: s\n  - note: a\n  - goto: t\n  - section: t\n  - goto: s\n", 6),
        ("  - section: s\n  - call: deeper\n  - goto: s\n" + DEEPER, 5),
        (ALL_IN_ONE, 6),
        ("  - section: t\n    steps:\n      - goto: s\n  - section: s\n  - call: t\n", 6),
    ],
    ids=["itself", "two gotos", "silent call", "call and gotos", "goto out of a call"],
)
def test_a_circle_without_the_learner_is_found(steps: str, line: int) -> None:
    """A way round on which nobody says anything is reported at its jumps."""
    codes = found(read_steps(steps))

    assert {code for code, _, _ in codes} == {"R209"}
    assert codes[0][1] == line


def test_the_way_into_a_circle_is_not_blamed() -> None:
    """Only jumps on the circle are reported, and only calls that come back to themselves."""
    goto = found(read_steps("  - goto: s\n  - section: s\n  - goto: s\n"))
    call = found(
        read_steps("  - call: s\n  - section: s\n    steps:\n      - teacher: a\n      - call: s\n")
    )

    assert goto == [("R209", 6, 11)]
    assert call == [("R210", 8, 15)]


@pytest.mark.parametrize(("levels", "is_given_up"), [(8, False), (25, True)])
def test_too_many_ways_count_as_a_circle(levels: int, is_given_up: bool) -> None:
    """Sections that double at each level are given up on, not waited for."""
    steps = tuple(
        SectionStep(id=f"s{n}", steps=(CallStep(to=f"s{n + 1}"), CallStep(to=f"s{n + 1}")))
        for n in range(levels)
    )

    assert bool(endless_jumps(lay_out(steps))) == is_given_up
