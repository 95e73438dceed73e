"""Which attempts are recorded of what was done at questions and explanations."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.dialogue.explanations import EXPLAIN
from tests.lesson.examples import QUIZ
from tests.study.sessions import Desk
from tutor.dialogue.actions import Action, Answer, AskHint, Explain, GiveUp, Judge, Skip
from tutor.learner.records import Attempt, Parts

pytestmark = pytest.mark.usefixtures("simple_reader")


def say(words: str) -> Explain:
    """Say something in English."""
    return Explain(said=words, language="en")


def attempts(tmp_path: Path, steps: str, *actions: Action) -> tuple[Attempt, ...]:
    """Return what is recorded when actions are taken, ten seconds apart."""
    desk = Desk(tmp_path / "learner.sqlite3")
    session = desk.session(steps)
    for action in actions:
        desk.clock.advance(timedelta(seconds=10))
        session.act(action)
    return desk.store.attempts("small")


def test_an_answer_is_recorded_with_its_parts(tmp_path: Path) -> None:
    """Which part was right, how sure the learner was, and how long it took."""
    (attempt,) = attempts(tmp_path, QUIZ, Answer(("1",), "guess"))

    assert (attempt.verdict, attempt.confidence, attempt.seconds) == ("right", "guess", 10.0)
    assert attempt.parts == Parts(right=("1",))
    assert attempt.question_hash


@pytest.mark.parametrize(
    ("actions", "verdicts"),
    [
        ((say("one two"),), ["right"]),
        ((say("one"), say("two")), ["partly", "right"]),
        ((say("silence"),), ["wrong"]),
        ((say("mumble"),), []),
        ((say("mumble"), Judge(ideas=("one",))), ["partly"]),
        ((say("one"), say("mumble"), Judge(ideas=("two",))), ["partly", "right"]),
        ((say("one"), GiveUp()), ["partly", "shown"]),
        ((Skip(),), ["skipped"]),
        ((AskHint(),), []),
        ((AskHint(),) * 4, ["shown"]),
    ],
)
def test_what_was_explained_is_recorded(
    tmp_path: Path, actions: tuple[Action, ...], verdicts: list[str]
) -> None:
    """Words that were not understood are no attempt; what the learner judged is."""
    assert [each.verdict for each in attempts(tmp_path, EXPLAIN, *actions)] == verdicts


def test_ideas_are_recorded_with_the_help_they_took(tmp_path: Path) -> None:
    """Covered, helped and missing ideas, and the misconception that showed."""
    _, last = attempts(tmp_path, EXPLAIN, AskHint(), say("silence"), say("one"))

    assert last.kind == "explain"
    assert last.parts == Parts(right=("one",), missing=("two",), helped=("one",))
    assert last.share == 0.5
    assert last.tested == ("silence",)
