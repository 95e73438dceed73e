"""The ladder of an explanation: what was said stays said, and it always comes to an end."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dialogue.explanations import EXPLAIN, TEACH
from tests.dialogue.play import Player, play
from tutor.dialogue.actions import AskHint, Continue, Explain, GiveUp, Judge, Skip
from tutor.dialogue.conditions import believed
from tutor.dialogue.effects import ExplanationRead
from tutor.dialogue.explaining import MORE_TURNS
from tutor.dialogue.machine import step
from tutor.dialogue.state import Ending, Explained, Help, IllegalAction, Move, Phase
from tutor.explain.reading import Reading

pytestmark = pytest.mark.usefixtures("simple_reader")


def say(words: str) -> Explain:
    """Say something in English."""
    return Explain(said=words, language="en")


def at_end(player: Player) -> Explained:
    """Return what has happened at the explanation, which must be closed."""
    assert player.state.phase is Phase.ANSWERED
    return player.state.explained["e"]


def test_everything_said_at_once_ends_it() -> None:
    """Nobody who said everything is asked for more."""
    explained = at_end(play(EXPLAIN, say("one and two")))

    assert explained.ending is Ending.RIGHT
    assert explained.covered == {"one": 0, "two": 0}
    assert not explained.moves
    assert not explained.helped


def test_what_is_missing_is_helped_with_step_by_step() -> None:
    """First more is asked for, then comes the hint, then the teacher says it."""
    player = play(EXPLAIN, say("one"))
    moves = [player.state.explained["e"].moves]
    for _ in range(2):
        player.act(say("hm"))
        moves.append(player.state.explained["e"].moves)

    assert moves == [
        (Move(Help.PUMP),),
        (Move(Help.PUMP), Move(Help.HINT, "two")),
        (Move(Help.PUMP), Move(Help.HINT, "two"), Move(Help.ASSERTION, "two")),
    ]
    assert at_end(player).told == ("two",)
    assert player.state.explained["e"].ending is Ending.SHOWN


def test_a_prompt_comes_after_a_hint_and_is_filled_by_a_word() -> None:
    """The word for the gap counts though it says nothing by itself."""
    player = play(EXPLAIN, say("hm"), say("hm"))
    assert player.state.explained["e"].moves[-1] == Move(Help.PROMPT, "one")

    player.act(say("eno"))

    assert player.state.explained["e"].covered == {"one": 2}
    assert player.state.explained["e"].helped == ("one",)


def test_the_words_of_the_prompt_alone_fill_no_gap() -> None:
    """Another word in the gap covers nothing."""
    player = play(EXPLAIN, say("hm"), say("hm"), say("hm"))

    assert not player.state.explained["e"].covered


def test_a_misconception_is_taken_note_of_once() -> None:
    """It is answered when it shows, and a condition can ask about it."""
    player = play(EXPLAIN, say("silence"), say("silence one"))

    assert player.state.explained["e"].shown == ("silence",)
    assert believed(player.state) == {"silence"}


def test_a_reader_that_understands_giving_up_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A plain "I don't know" is answered as such, whether or not it counts as understood."""
    given_up = Reading(understood=True, gave_up=True)
    monkeypatch.setattr("tutor.explain.reading.read_explanation", lambda *_: given_up)

    player = play(EXPLAIN)
    player.state, effects = step(player.flow, player.state, say("I don't know"))

    (read,) = (effect for effect in effects if isinstance(effect, ExplanationRead))
    assert read.gave_up
    assert player.state.explained["e"].moves == (Move(Help.HINT, "one"),)


def test_words_not_understood_are_never_wrong() -> None:
    """The model answer comes, and the learner says which ideas were meant."""
    player = play(EXPLAIN, say("one"), say("mumble"))
    assert player.state.phase is Phase.JUDGING

    player.act(Judge(ideas=("two",)))

    assert at_end(player).ending is Ending.NOTED
    assert at_end(player).judged == ("two",)
    assert at_end(player).covered == {"one": 0}


@pytest.mark.parametrize("ideas", [("one",), ("two", "two"), ("three",)])
def test_only_what_was_not_read_can_be_judged(ideas: tuple[str, ...]) -> None:
    """What was covered already, or is no idea, cannot."""
    player = play(EXPLAIN, say("one"), say("mumble"))
    before = player.state

    with pytest.raises(IllegalAction):
        player.act(Judge(ideas=ideas))
    assert player.state == before


def test_help_goes_on_where_words_are_not_understood() -> None:
    """In the midst of the ladder an unread answer costs nothing; it is judged at the end."""
    player = play(EXPLAIN, AskHint(), say("mumble"))
    assert player.state.explained["e"].moves[-1] == Move(Help.PROMPT, "one")

    for _ in range(2):
        player.act(AskHint())
    assert player.state.phase is Phase.JUDGING
    player.act(Judge(ideas=("one",)))

    assert at_end(player).judged == ("one",)
    assert at_end(player).told == ("two",)


def test_who_gives_up_in_words_is_helped() -> None:
    """A plain "I do not know" brings the next help, not the model answer."""
    player = play(EXPLAIN, say("."))

    assert player.state.phase is Phase.EXPLAINING
    assert player.state.explained["e"].moves == (Move(Help.HINT, "one"),)


def test_help_can_be_asked_for_to_the_end() -> None:
    """Every wish for help is granted, until nothing is left to say."""
    player = play(EXPLAIN, *[AskHint()] * 4)

    assert at_end(player).told == ("one", "two")


def test_giving_up_shows_all_and_passing_over_goes_on() -> None:
    """Both are always possible."""
    shown = at_end(play(EXPLAIN, GiveUp()))
    skipped = play(EXPLAIN, Skip())

    assert shown.ending is Ending.SHOWN
    assert shown.told == ("one", "two")
    assert skipped.state.phase is Phase.ENDED
    assert skipped.state.explained["e"].ending is Ending.SKIPPED


def test_nothing_said_is_no_explanation() -> None:
    """Empty words are refused and nothing happens."""
    with pytest.raises(IllegalAction):
        play(EXPLAIN, say(" \u3000"))


def test_teaching_runs_the_same_ladder() -> None:
    """The student is taught by the same rules."""
    assert at_end(play(TEACH, say("one two"))).ending is Ending.RIGHT


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["one", "two", "hm", "silence", "eno", "."]), max_size=9))
def test_it_ends_within_its_turns_and_takes_nothing_back(words: list[str]) -> None:
    """As many turns as ideas and two more; every idea said stays said."""
    player = play(EXPLAIN)
    said: set[str] = set()
    for turn, word in enumerate(words, 1):
        if player.state.phase is not Phase.EXPLAINING:
            break
        player.act(say(word))
        covered = set(player.state.explained["e"].covered)
        assert said <= covered
        said = covered
        assert turn <= 2 + MORE_TURNS
    if player.state.phase is Phase.JUDGING:
        player.act(Judge())
    if len(words) >= 2 + MORE_TURNS:
        assert at_end(player).ending is not Ending.OPEN
        player.act(Continue())
        assert player.state.phase is Phase.ENDED
