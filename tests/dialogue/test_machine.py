"""The machine takes what the table of phase and action allows, and nothing else."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dialogue.explanations import EXPLAIN
from tests.dialogue.play import Player, actions_in, play
from tests.lesson.examples import QUIZ, lesson_of
from tests.lesson.strategies import lessons
from tutor.dialogue.actions import (
    Act,
    Action,
    Answer,
    AskHint,
    Choose,
    Continue,
    Explain,
    GiveUp,
    Judge,
    Jump,
    Skip,
)
from tutor.dialogue.conditions import holds
from tutor.dialogue.machine import begin, offered, open_choice, open_question, step
from tutor.dialogue.state import LEGAL, Ending, IllegalAction, Phase, State
from tutor.lesson.flow import lay_out
from tutor.lesson.records import ExamStep, LessonRecord, LineStep, QuizStep, Step, WhenStep
from tutor.questions.verdict import Mark

TABLE = """\
  - table:
      id: t
      caption: Table
      columns:
        - {id: a, head: A}
      rows:
        - {id: r, head: R, a: x}
        - {id: s, head: S, a: x}
        - {id: u, head: U, a: x}
      reveal: row
"""
HINTS = """\
      hints: [first, second]
"""
CHOICE = """\
  - choice:
      id: c
      options:
        - say: x
          once: true
          steps:
            - teacher: inside
        - say: y
"""
ALL_KINDS = "  - teacher: a\n    id: start\n" + TABLE + QUIZ + HINTS + EXPLAIN + CHOICE
WAY_TO: dict[Phase, tuple[Action, ...]] = {
    Phase.READING: (),
    Phase.REVEALING: (Continue(),),
    Phase.ASKED: (Jump("q-one"),),
    Phase.ASKED_NO_HINT_LEFT: (Jump("q-one"), AskHint(), AskHint()),
    Phase.EXPLAINING: (Jump("e"),),
    Phase.JUDGING: (Jump("e"), Explain(said="?", language="en")),
    Phase.ANSWERED: (Jump("q-one"), GiveUp()),
    Phase.CHOOSING: (Jump("c"),),
    Phase.ENDED: (Jump("c"), Skip()),
}
ACTS: dict[type[Act], Action] = {
    Continue: Continue(),
    Answer: Answer(("1",)),
    AskHint: AskHint(),
    GiveUp: GiveUp(),
    Choose: Choose("1"),
    Skip: Skip(),
    Explain: Explain(said="one", language="en"),
    Judge: Judge(),
    Jump: Jump("start"),
}


def exam() -> tuple[Step, ...]:
    """Return an exam of one question with hints, and a line after it."""
    (quiz,) = lesson_of(QUIZ + HINTS).steps
    assert isinstance(quiz, QuizStep)
    return ExamStep(question=quiz.question), LineStep(who="teacher", text="end", id="start")


def _in(phase: Phase) -> Player:
    in_exam = phase is Phase.EXAMINED
    player = Player(lay_out(exam())) if in_exam else play(ALL_KINDS, *WAY_TO[phase])
    assert player.state.phase is phase
    return player


@pytest.mark.usefixtures("simple_reader")
@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("phase", Phase)
def test_the_table_of_phase_and_action_is_true(phase: Phase, act: type[Act]) -> None:
    """What LEGAL holds works and says something; all else raises, and nothing has happened."""
    player = _in(phase)
    before = player.state

    if act in LEGAL[phase]:
        after, effects = step(player.flow, before, ACTS[act])
        assert effects
        assert after != before or act is Jump
    else:
        with pytest.raises(IllegalAction, match=act.__name__):
            step(player.flow, before, ACTS[act])
    assert player.state == before == _in(phase).state


def test_the_table_names_every_phase_and_action() -> None:
    """No phase and no action is forgotten, and none can be nowhere used."""
    assert set(LEGAL) == set(Phase)
    assert (
        {act for acts in LEGAL.values() for act in acts} == set(ACTS) == set(Act.__subclasses__())
    )


@pytest.mark.parametrize(
    ("phase", "action"),
    [
        (Phase.ASKED, Answer(())),
        (Phase.ASKED, Answer(("3",))),
        (Phase.ASKED, Answer(("1", "2"))),
        (Phase.CHOOSING, Choose("3")),
        (Phase.CHOOSING, Choose("")),
        (Phase.READING, Jump("nowhere")),
        (Phase.ENDED, Jump("")),
    ],
)
def test_what_is_not_there_cannot_be_picked(phase: Phase, action: Action) -> None:
    """An answer, option or step that does not exist raises, and nothing has happened."""
    player = _in(phase)
    before = player.state

    with pytest.raises(IllegalAction):
        step(player.flow, before, action)
    assert player.state == before


def test_an_option_said_once_is_not_offered_again() -> None:
    """A `once` option can be chosen one time only; the others stay."""
    player = play(CHOICE, Choose("1"), Jump("c"))
    choice = open_choice(player.flow, player.state)

    assert choice is not None
    assert offered(player.state, choice) == ("2",)
    with pytest.raises(IllegalAction):
        player.act(Choose("1"))
    assert play(CHOICE, Choose("2"), Jump("c"), Choose("2")).words == ["y", "END"] * 2


def test_a_choice_with_nothing_left_is_passed_over() -> None:
    """When every option has been said, the lesson goes on by itself."""
    steps = CHOICE.replace("        - say: y\n", "") + "  - teacher: after\n"

    assert play(steps, Choose("1"), Jump("c")).words == ["x", "inside", "after"]


def test_the_options_steps_follow_and_rejoin() -> None:
    """After what an option contains, the lesson goes on below the choice."""
    steps = CHOICE + "  - teacher: after\n"

    assert play(steps, Choose("1"), Continue()).words == ["x", "inside", "after"]
    assert play(steps, Choose("2")).words == ["y", "after"]
    assert play(steps, Skip()).words == ["SKIPPED c", "after"]


def test_a_table_opens_row_by_row() -> None:
    """Each Continue shows a row more; after the last one the lesson goes on."""
    steps = TABLE + "  - teacher: after\n"

    assert play(steps).words == ["TABLE 0"]
    assert play(steps, *[Continue()] * 4).words == [
        "TABLE 0",
        "ROWS 1",
        "ROWS 2",
        "ROWS 3",
        "after",
    ]
    assert play(steps, Continue(), Skip(), Continue()).words == [
        "TABLE 0",
        "ROWS 1",
        "ROWS 3",
        "after",
    ]


def test_a_whole_table_needs_no_opening() -> None:
    """A table shown at once has all its rows and waits to be read."""
    player = play(TABLE.replace("reveal: row", "reveal: all"))

    assert (player.words, player.state.phase) == (["TABLE 0"], Phase.READING)


def test_slips_bring_hints_as_long_as_there_are_some() -> None:
    """Every wrong answer brings the next hint, then none; the question stays open until right."""
    wrong, right = Answer(("2",)), Answer(("1",))
    player = play(QUIZ + HINTS, wrong, wrong, wrong, right)

    assert player.words == [
        "ASK q-one",
        "wrong 1",
        "HINT first",
        "wrong 2",
        "HINT second",
        "wrong 3",
        "right 4",
    ]
    assert player.state.outcomes["q-one"].first is Mark.WRONG
    assert player.state.phase is Phase.ANSWERED


def test_hints_asked_for_and_earned_are_one_ladder() -> None:
    """A hint that was asked for is not given again after a slip."""
    player = play(QUIZ + HINTS, AskHint(), Answer(("2",)))

    assert player.words == ["ASK q-one", "HINT first", "wrong 1", "HINT second"]
    assert player.state.phase is Phase.ASKED_NO_HINT_LEFT


@pytest.mark.parametrize(("action", "word"), [(GiveUp(), "SHOWN"), (Skip(), "SKIPPED q-one")])
def test_a_question_can_be_left_without_the_answer(action: Action, word: str) -> None:
    """Giving up shows the answer and waits; skipping goes on at once."""
    player = play(QUIZ + "  - teacher: after\n", action)

    assert player.words[:2] == ["ASK q-one", word]
    assert (player.words[-1] == "after") == (action == Skip())


def test_a_question_met_again_is_asked_anew() -> None:
    """Coming back to a question gives all tries and hints again, but the first mark stays."""
    player = play(QUIZ + HINTS, Answer(("2",)), Answer(("1",)), Jump("q-one"))
    outcome = player.state.outcomes["q-one"]

    assert (outcome.tries, outcome.hints, player.state.phase) == ((), 0, Phase.ASKED)
    assert outcome.first is Mark.WRONG
    player.act(Answer(("1",)))
    assert player.state.outcomes["q-one"].first is Mark.WRONG


WHEN = (
    QUIZ
    + CHOICE
    + """\
  - section: here
  - when:
      {condition}
      steps:
        - teacher: then
      else:
        - teacher: otherwise
"""
)
RIGHT, WRONG = Answer(("1",)), Answer(("2",))


@pytest.mark.parametrize(
    ("condition", "actions", "said"),
    [
        ("got: q-one", (RIGHT, Jump("here")), "then"),
        ("got: q-one", (WRONG, RIGHT, Jump("here")), "otherwise"),
        ("got: q-one", (Jump("here"),), "otherwise"),
        ("got: q-one", (GiveUp(), Jump("here")), "otherwise"),
        ("got: q-one", (GiveUp(), Jump("q-one"), RIGHT, Jump("here")), "then"),
        ("missed: q-one", (WRONG, RIGHT, Jump("here")), "then"),
        ("missed: q-one", (WRONG, Jump("here")), "then"),
        ("missed: q-one", (GiveUp(), Jump("here")), "then"),
        ("missed: q-one", (WRONG, Skip(), Jump("here")), "then"),
        ("missed: q-one", (Skip(), Jump("here")), "otherwise"),
        ("missed: q-one", (RIGHT, Jump("here")), "otherwise"),
        ("missed: q-one", (Jump("here"),), "otherwise"),
        ("seen: c", (RIGHT, Continue(), Skip()), "then"),
        ("seen: c", (Jump("here"),), "otherwise"),
        ("seen: here", (Jump("here"),), "then"),
        ("chose: c.1", (Jump("c"), Choose("1"), Continue()), "then"),
        ("chose: c.1", (Jump("c"), Choose("2")), "otherwise"),
        ("chose: c.1", (Jump("c"), Skip()), "otherwise"),
        ("got: q-one\n      seen: c", (RIGHT, Jump("c"), Skip()), "then"),
        ("got: q-one\n      seen: c", (Jump("c"), Skip()), "otherwise"),
        ("got: q-one\n      seen: c", (RIGHT, Jump("here")), "otherwise"),
    ],
)
def test_conditions_ask_what_happened(
    condition: str, actions: tuple[Action, ...], said: str
) -> None:
    """A `when` takes its steps when every condition holds, and its else-steps otherwise."""
    assert play(WHEN.replace("{condition}", condition), *actions).words[-1] == said


def test_a_call_comes_back() -> None:
    """A called section plays once and returns; on the way itself it is passed over."""
    steps = (
        "  - call: s\n  - teacher: b\n  - call: s\n"
        "  - section: s\n    steps:\n      - teacher: a\n  - teacher: c\n"
    )

    assert play(steps, *[Continue()] * 4).words == ["a", "b", "a", "c", "END"]


def test_a_called_label_comes_back_and_falls_through_when_passed() -> None:
    """A label is played on the way, and returns only when it was called."""
    steps = (
        "  - section: s\n  - teacher: a\n  - section: t\n  - teacher: b\n  - when:\n"
        "      seen: u\n      steps:\n        - teacher: c\n      else:\n        - call: s\n"
        "        - section: u\n        - teacher: d\n"
    )

    assert play(steps, *[Continue()] * 4).words == ["a", "b", "a", "d", "END"]


def test_calls_within_calls_come_back_in_turn() -> None:
    """A section may call another."""
    steps = (
        "  - call: s\n  - teacher: d\n"
        "  - section: s\n    steps:\n      - teacher: a\n      - call: t\n      - teacher: c\n"
        "  - section: t\n    steps:\n      - teacher: b\n"
    )

    assert play(steps, *[Continue()] * 4).words == ["a", "b", "c", "d", "END"]


def test_a_goto_leaves_the_calls_it_jumps_out_of() -> None:
    """After a goto out of a called section nobody comes back to the call."""
    steps = (
        "  - call: s\n  - teacher: never\n  - section: out\n  - teacher: b\n"
        "  - section: s\n    steps:\n      - teacher: a\n      - goto: out\n"
    )
    player = play(steps, Continue())

    assert player.words == ["a", "b"]
    assert player.state.returns == ()
    player.act(Continue())
    assert player.words[-1] == "END"


def test_a_goto_inside_a_call_stays_in_it() -> None:
    """A jump within the called section still comes back."""
    steps = (
        "  - call: s\n  - teacher: c\n  - section: s\n    steps:\n      - goto: t\n"
        "      - teacher: never\n      - section: t\n      - teacher: b\n"
    )

    assert play(steps, Continue(), Continue()).words == ["b", "c", "END"]


def test_a_jump_forgets_the_calls() -> None:
    """A learner who jumps away does not come back to a call."""
    steps = (
        "  - call: s\n  - teacher: b\n    id: b\n  - section: s\n    steps:\n      - teacher: a\n"
    )
    player = play(steps, Jump("b"))

    assert (player.state.returns, player.words) == ((), ["a", "b"])


def test_notes_are_never_said() -> None:
    """A note and a note on a step are not among the effects."""
    player = play("  - note: x\n  - teacher: a\n    note: y\n", Continue())

    assert player.words == ["a", "END"]


def test_a_lesson_can_be_entered_again_after_its_end() -> None:
    """A jump leads back in, and the end comes again."""
    player = play("  - teacher: a\n    id: a\n", Continue(), Jump("a"), Continue())

    assert player.words == ["a", "END", "a", "END"]


def test_only_an_open_question_and_choice_are_open() -> None:
    """Elsewhere there is none."""
    player = play(ALL_KINDS)

    assert open_question(player.flow, player.state) is None
    assert open_choice(player.flow, player.state) is None
    assert open_question(player.flow, _in(Phase.ANSWERED).state) is not None


def test_a_when_without_conditions_holds() -> None:
    """Every one of no conditions holds."""
    assert holds(State(at=0, phase=Phase.READING), WhenStep(steps=()))


def _bytes(value: object) -> bytes:
    return msgspec.json.encode(value)


@settings(max_examples=100, deadline=None)
@given(lessons(), st.data())
def test_a_random_session_can_always_go_on(lesson: LessonRecord, data: st.DataObject) -> None:
    """In every state what is legal works, and reading on comes to the end or to a known place."""
    flow = lay_out(lesson.steps)
    state, effects = begin(flow)
    for _ in range(25):
        assert effects
        assert (state.phase is Phase.ENDED) == (state.at == flow.end)
        assert (open_choice(flow, state) is not None) == (state.phase is Phase.CHOOSING)
        possible = actions_in(flow, state)
        assert {type(action) for action in possible} == LEGAL[state.phase] - (
            set() if flow.ids else {Jump}
        )
        if state.phase is Phase.ENDED and not flow.ids:
            break
        state, effects = step(flow, state, data.draw(st.sampled_from(possible)))
    places = set()
    for _ in range(2000):
        if state.phase is Phase.ENDED:
            break
        place = _bytes(
            (
                state.at,
                state.shown,
                state.phase,
                state.returns,
                state.chosen,
                state.seen,
                [(name, one.first) for name, one in sorted(state.outcomes.items())],
            )
        )
        if place in places:
            break
        places.add(place)
        onward = next(kind for kind in (Continue, Skip, GiveUp) if kind in LEGAL[state.phase])
        state, effects = step(flow, state, onward())
    else:
        pytest.fail("the lesson goes on for ever without coming round")


@settings(max_examples=100, deadline=None)
@given(lessons(), st.data())
def test_replaying_is_identity(lesson: LessonRecord, data: st.DataObject) -> None:
    """The same actions, written down and read again, give the same states and effects."""
    flow = lay_out(lesson.steps)
    state, effects = begin(flow)
    seen = [(_bytes(state), _bytes(effects))]
    log: list[bytes] = []
    for _ in range(20):
        possible = actions_in(flow, state)
        if not possible:
            break
        action = data.draw(st.sampled_from(possible))
        log.append(_bytes(action))
        state, effects = step(flow, state, action)
        seen.append((_bytes(state), _bytes(effects)))

    flow = lay_out(msgspec.json.decode(_bytes(lesson), type=LessonRecord).steps)
    state, effects = begin(flow)
    again = [(_bytes(state), _bytes(effects))]
    for written in log:
        state, effects = step(flow, state, msgspec.json.decode(written, type=Action))
        again.append((_bytes(state), _bytes(effects)))
    assert again == seen


@settings(max_examples=60, deadline=None)
@given(lessons(), st.data())
def test_what_is_not_legal_changes_nothing(lesson: LessonRecord, data: st.DataObject) -> None:
    """Anywhere in any lesson, every other action raises and leaves the state as it was."""
    flow = lay_out(lesson.steps)
    state, _ = begin(flow)
    for _ in range(data.draw(st.integers(0, 10))):
        possible = actions_in(flow, state)
        if not possible:
            break
        state, _ = step(flow, state, data.draw(st.sampled_from(possible)))
    before = _bytes(state)
    for act, action in ACTS.items():
        if act not in LEGAL[state.phase]:
            with pytest.raises(IllegalAction):
                step(flow, state, action)
    assert _bytes(state) == before


def test_a_lesson_can_be_read_on_to_its_end() -> None:
    """Passing over whatever can be passed over leads from the start to the end."""
    player = play(ALL_KINDS)
    while player.state.phase is not Phase.ENDED:
        player.act(Skip() if Skip in LEGAL[player.state.phase] else Continue())

    assert player.words == [
        "a",
        "TABLE 0",
        "ROWS 3",
        "ASK q-one",
        "SKIPPED q-one",
        "EXPLAIN e",
        "CLOSED skipped",
        "SKIPPED c",
        "END",
    ]


@pytest.mark.parametrize(
    ("action", "ending", "first"),
    [
        (Answer(("1",)), Ending.NOTED, Mark.RIGHT),
        (Answer(("2",)), Ending.NOTED, Mark.WRONG),
        (Skip(), Ending.SKIPPED, None),
    ],
)
def test_an_exam_takes_one_answer_and_says_nothing(
    action: Action, ending: Ending, first: Mark | None
) -> None:
    """Right, wrong or none: it goes on, and the answer is not told."""
    player = Player(lay_out(exam()))

    player.act(action)

    assert player.words == ["ASK q-one", "TAKEN q-one", "end"]
    outcome = player.state.outcomes["q-one"]
    assert (outcome.ending, outcome.first) == (ending, first)
