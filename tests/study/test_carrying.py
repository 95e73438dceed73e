"""What was done in a lesson is carried over to its edited self, as far as it fits."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dialogue.play import actions_in
from tests.lesson.examples import QUIZ, lesson_of
from tests.lesson.strategies import lessons
from tests.study.sessions import CHOICE, TABLE
from tutor.dialogue.actions import Action, Answer, AskHint, Choose, Continue, GiveUp, Jump, Skip
from tutor.dialogue.machine import begin, step
from tutor.dialogue.state import Ending, Phase, State
from tutor.lesson.flow import Flow, lay_out, step_id
from tutor.lesson.records import LessonRecord, LineStep
from tutor.study.carrying import Carried, carry_over, place_after, place_at_start

RIGHT, WRONG = Answer(("1",)), Answer(("2",))
Q_TWO = QUIZ.replace("q-one", "q-two")
STEPS = (
    "  - teacher: a\n    id: start\n  - teacher: b\n"
    + QUIZ
    + "      hints: [first, second]\n"
    + "  - teacher: c\n  - teacher: d\n"
    + TABLE
    + CHOICE
    + "  - section: late\n  - teacher: e\n  - teacher: f\n"
    + Q_TWO
)
Log = list[tuple[str, Action]]


def _flow(steps: str) -> Flow:
    return lay_out(lesson_of(steps).steps)


def _logged(flow: Flow, *actions: Action) -> tuple[State, Log]:
    """Play, and return where that leads and the log as a session writes it."""
    state, _ = begin(flow)
    place = place_at_start(flow, state)
    log: Log = []
    for action in actions:
        log.append((place, action))
        before = state
        state, _ = step(flow, before, action)
        place = place_after(flow, before, action, state, place)
    return state, log


def _carried(edited: str, *actions: Action, steps: str = STEPS) -> tuple[Carried, str]:
    """Carry a way through the lesson over to its edited self; also return what stands there."""
    _, log = _logged(_flow(steps), *actions)
    flow = _flow(edited)
    carried = carry_over(flow, log)
    return carried, _shown(flow, carried.state)


def _shown(flow: Flow, state: State) -> str:
    if state.at == flow.end:
        return "END"
    stood_at = flow.nodes[state.at].step
    return str(stood_at.text) if isinstance(stood_at, LineStep) else step_id(stood_at)


TO_QUIZ = (Continue(), Continue())
TO_C = (*TO_QUIZ, AskHint(), WRONG, RIGHT, Continue())
TO_TABLE = (*TO_C, Continue(), Continue())
TO_CHOICE = (*TO_TABLE, Continue(), Continue(), Continue())
TO_INSIDE = (*TO_CHOICE, Choose("more"))
TO_F = (*TO_INSIDE, Continue(), Continue())
WAYS = {
    "start": ((), "a"),
    "b": ((Continue(),), "b"),
    "question": (TO_QUIZ, "q-one"),
    "after the question": (TO_C, "c"),
    "two lines after": ((*TO_C, Continue()), "d"),
    "table": (TO_TABLE, "t"),
    "choice": (TO_CHOICE, "c"),
    "inside the option": (TO_INSIDE, "inside"),
    "after the section": (TO_F, "f"),
    "second question": ((*TO_F, Continue()), "q-two"),
    "skipped": ((*TO_QUIZ, Skip()), "c"),
    "jumped": ((Continue(), Jump("late")), "e"),
    "jumped and read on": ((Continue(), Jump("late"), Continue()), "f"),
    "back again": ((*TO_C, Jump("q-one")), "q-one"),
    "back again and answered": ((*TO_C, Jump("q-one"), WRONG), "q-one"),
    "end": ((*TO_F, Continue(), RIGHT, Continue()), "END"),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_lesson_that_reads_the_same_is_gone_on_with_at_the_same_line(way: str) -> None:
    """Where only other files or wordings changed, the place and all that was done are kept."""
    actions, shown = WAYS[way]
    state, log = _logged(_flow(STEPS), *actions)
    carried = carry_over(_flow(STEPS), log)

    assert _shown(_flow(STEPS), state) == shown
    assert carried.state == state


@pytest.mark.parametrize(
    ("edited", "shown"),
    [
        (STEPS.replace("  - teacher: b\n", "  - teacher: b\n  - teacher: new\n"), "d"),
        (STEPS.replace("  - teacher: b\n", ""), "d"),
        (STEPS.replace("  - teacher: c\n", "  - teacher: new\n  - teacher: c\n"), "c"),
        (STEPS.replace("  - teacher: a\n", "  - teacher: new\n  - teacher: a\n"), "d"),
        (QUIZ.replace("q-one", "q-new") + STEPS, "d"),
        (STEPS.replace("  - teacher: b\n", QUIZ.replace("q-one", "q-new")), "d"),
        (STEPS.replace("  - teacher: b\n", CHOICE.replace("id: c\n", "id: new\n")), "d"),
        (STEPS.replace("id: start", "id: begin"), "d"),
        (STEPS.replace("これ", "それ"), "d"),
    ],
    ids=[
        "line before",
        "line removed",
        "line after the id",
        "line at the start",
        "question first",
        "question before",
        "choice before",
        "other id",
        "other words",
    ],
)
def test_lines_and_questions_may_come_and_go(edited: str, shown: str) -> None:
    """After an edit elsewhere the answers are kept and the place is as far after the same id."""
    carried, stands_at = _carried(edited, *TO_C, Continue())
    outcome = carried.state.outcomes["q-one"]

    assert stands_at == shown
    assert (outcome.tries, outcome.hints, outcome.ending) == (
        (("2",), ("1",)),
        2,
        Ending.RIGHT,
    )


def test_a_removed_question_leads_to_the_last_id_before_it() -> None:
    """Where the last step with an id is gone, the one before it is the place."""
    edited = STEPS.replace(QUIZ + "      hints: [first, second]\n", "")
    carried, shown = _carried(edited, *TO_C, Continue())

    assert shown == "c"
    assert carried.place == "start"
    assert carried.state.outcomes == {}


def test_a_renamed_question_is_a_new_one() -> None:
    """Its answers are not given to the new name; the place is before it, or at it."""
    carried, shown = _carried(STEPS.replace("q-one", "q-other"), *TO_C)

    assert shown == "q-other"
    assert carried.state.outcomes["q-other"].tries == ()


def test_a_removed_option_is_not_chosen() -> None:
    """Where the option that was chosen is gone, the learner stands at the choice again."""
    edited = STEPS.replace("id: more", "id: less")
    carried, shown = _carried(edited, *TO_INSIDE)

    assert (shown, carried.state.phase) == ("c", Phase.CHOOSING)
    assert carried.state.chosen == ()


def test_a_removed_answer_leaves_the_question_open() -> None:
    """An answer that is no answer any more is left out, the others stay."""
    three = QUIZ + "        - text: {ja: そ, en: Third}\n          why: {ja: い, en: No}\n"
    steps = "  - teacher: a\n    id: start\n" + three
    way = (Continue(), Answer(("3",)), WRONG)
    carried, shown = _carried(steps.replace(three, QUIZ), *way, steps=steps)

    assert (shown, carried.state.phase) == ("q-one", Phase.ASKED_NO_HINT_LEFT)
    assert carried.state.outcomes["q-one"].tries == (("2",),)


def test_an_answer_that_became_right_ends_the_question() -> None:
    """A later answer to a question that is closed now does not open it again."""
    swapped = STEPS.replace("          right: true\n", "", 1).replace(
        "en: That}\n", "en: That}\n          right: true\n", 1
    )
    carried, shown = _carried(swapped, *TO_C)

    assert shown == "c"
    assert carried.state.outcomes["q-one"].tries == (("2",),)
    assert carried.state.outcomes["q-one"].ending is Ending.RIGHT


def test_a_moved_section_is_found_where_it_is_now() -> None:
    """A place that stands earlier now is gone to."""
    late = "  - section: late\n  - teacher: e\n  - teacher: f\n"
    edited = late + STEPS.replace(late, "")
    carried, shown = _carried(edited, *TO_F)

    assert shown == "f"
    assert carried.state.outcomes["q-one"].ending is Ending.RIGHT
    assert carried.state.chosen == ("c.more",)


def test_a_shorter_table_is_shown_whole() -> None:
    """Rows that are gone need not be opened."""
    edited = STEPS.replace("        - {id: s, head: S, a: x}\n", "")
    carried, shown = _carried(edited, *TO_TABLE, Continue(), Continue())

    assert shown == "c"
    assert carried.state.phase is Phase.CHOOSING


def test_a_lesson_written_anew_begins_at_its_start() -> None:
    """Where nothing of the old lesson is left, the new one begins."""
    edited = "  - student: x\n" + QUIZ.replace("q-one", "q-new")
    carried, shown = _carried(edited, *TO_F)

    assert (shown, carried.actions) == ("x", ())


def test_giving_up_is_carried_over() -> None:
    """A question whose answer was shown is not asked again."""
    carried, shown = _carried(STEPS.replace("  - teacher: b\n", ""), *TO_QUIZ, GiveUp())

    assert (shown, carried.state.phase) == ("q-one", Phase.ANSWERED)
    assert carried.state.outcomes["q-one"].ending is Ending.SHOWN


def _random_way(flow: Flow, data: st.DataObject, most: int) -> tuple[State, Log]:
    state, _ = begin(flow)
    place = place_at_start(flow, state)
    log: Log = []
    for _ in range(data.draw(st.integers(0, most))):
        possible = actions_in(flow, state)
        if not possible:
            break
        action = data.draw(st.sampled_from(possible))
        log.append((place, action))
        before = state
        state, _ = step(flow, before, action)
        place = place_after(flow, before, action, state, place)
    return state, log


@settings(max_examples=80, deadline=None)
@given(lessons(), lessons(), st.data())
def test_any_way_is_carried_over_to_any_lesson(
    old: LessonRecord, new: LessonRecord, data: st.DataObject
) -> None:
    """Carrying over never raises, and gives actions that replay to exactly the state returned."""
    _, log = _random_way(lay_out(old.steps), data, 15)
    flow = lay_out(new.steps)
    carried = carry_over(flow, log)

    state, effects = begin(flow)
    place = place_at_start(flow, state)
    told = [*effects]
    for name, action in carried.actions:
        assert name == place
        before = state
        state, effects = step(flow, before, action)
        place = place_after(flow, before, action, state, place)
        told += effects
    assert msgspec.json.encode(state) == msgspec.json.encode(carried.state)
    assert (tuple(told), place) == (carried.effects, carried.place)


@settings(max_examples=80, deadline=None)
@given(lessons(), st.data())
def test_answers_are_kept_when_the_lesson_reads_the_same(
    lesson: LessonRecord, data: st.DataObject
) -> None:
    """Every question answered and every option chosen is still answered and chosen."""
    flow = lay_out(lesson.steps)
    state, log = _random_way(flow, data, 12)
    carried = carry_over(flow, log)

    assert set(state.chosen) <= set(carried.state.chosen)
    for name, outcome in state.outcomes.items():
        assert carried.state.outcomes[name].first == outcome.first
