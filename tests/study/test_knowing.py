"""Conditions that ask about the learner take the same branch whenever a run is played again."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.lesson.examples import QUIZ
from tests.study.sessions import Desk
from tutor.dialogue.actions import Answer, Continue
from tutor.dialogue.effects import LineSpoken
from tutor.study.session import Session

TAGGED = QUIZ.replace(
    "          why: {ja: ちがう, en: No}",
    "          why: {ja: ちがう, en: No}\n          misconception: silence",
)
ASKS = """\
  - teacher: Hello.
  - when:
      believes: silence
      steps:
        - teacher: You mixed it up.
      else:
        - teacher: All is well.
  - teacher: The end.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk of its own."""
    return Desk(tmp_path / "learner.sqlite3")


def said(session: Session) -> list[str]:
    """Return the lines said so far."""
    return [str(each.line.text) for each in session.history if isinstance(each, LineSpoken)]


def mix_up(desk: Desk, key: str = "2") -> None:
    """Answer a question of another lesson, by default so that a misconception shows."""
    lesson = replace(desk.session(TAGGED).lesson, lesson="two")
    other = Session(
        course="small", lesson=lesson, content_hash="2", store=desk.store, clock=desk.clock
    )
    other.act(Answer((key,)))
    desk.clock.advance(timedelta(minutes=1))


def test_a_lesson_reacts_to_what_was_mixed_up_before(desk: Desk) -> None:
    """The misconception that showed in one lesson is met in the next."""
    mix_up(desk)
    session = desk.session(ASKS)
    session.act(Continue())

    assert said(session) == ["Hello.", "You mixed it up."]


def test_nothing_mixed_up_takes_the_other_branch(desk: Desk) -> None:
    """Somebody new is told nothing of the kind."""
    session = desk.session(ASKS)
    session.act(Continue())

    assert said(session) == ["Hello.", "All is well."]


def test_a_run_goes_on_as_it_began(desk: Desk) -> None:
    """What is put right in the meantime changes the next run, and not the one under way."""
    mix_up(desk)
    session = desk.session(ASKS)
    session.act(Continue())
    mix_up(desk, "1")

    again = desk.session(ASKS)
    assert again.resume()
    assert again.state == session.state
    assert said(again) == ["Hello.", "You mixed it up."]
    again.restart()
    again.act(Continue())
    assert said(again) == ["Hello.", "All is well."]


def test_a_changed_lesson_keeps_what_was_known(desk: Desk) -> None:
    """Carried over, the run is still the one of somebody who had mixed it up."""
    mix_up(desk)
    session = desk.session(ASKS.replace("Hello.", "Hello.\n    id: start"))
    session.act(Continue())
    changed = desk.session(ASKS.replace("Hello.", "Hello again.\n    id: start"))

    assert changed.resume()
    assert changed.state.known.believes == ("silence",)
    third = desk.session(ASKS.replace("Hello.", "Hello again.\n    id: start"))
    assert third.resume()
    assert third.state == changed.state
