"""Explanations at the prompt: what is typed there, and what is said to it."""

from pathlib import Path

import pytest

from tests.cli.lessons import open_database
from tests.cli.prompts import both_languages, replies, typed_at
from tests.dialogue.explanations import EXPLAIN, TEACH
from tests.lesson.examples import lesson_of
from tutor.clock import SystemClock
from tutor.dialogue.state import Ending
from tutor.study.session import Session

pytestmark = pytest.mark.usefixtures("simple_reader")


def session_of(home: Path, steps: str = EXPLAIN) -> Session:
    """Return a session of a lesson that asks for an explanation."""
    return Session(
        course="small",
        lesson=lesson_of(steps + "  - teacher: Behind.\n"),
        content_hash="0",
        store=open_database(home),
        clock=SystemClock(),
    )


@both_languages
def test_a_line_is_an_explanation(home: Path, language: str) -> None:
    """It is answered idea by idea, and summed up in the learner's own words."""
    session = session_of(home)

    said = typed_at(session, language, ["one, I would say one", "two", ""])

    assert session.state.explained["e"].ending is Ending.RIGHT
    confirmed = {"ja": "T: そうですね。Idea one.", "en": "T: Yes. Idea one."}[language]
    own = {"ja": "「two」\n  ・Idea two.", "en": "“two”\n  - Idea two."}[language]
    assert "T: Why?" in said
    assert confirmed in said
    assert own in said
    assert "The model." in said
    assert "T: Behind." in said


def test_keys_work_beside_it(home: Path) -> None:
    """h helps, s shows the model answer, ? names both; no letter of them is explained."""
    session = session_of(home)

    said = replies(typed_at(session, "en", ["h", "?", "", "s"]))

    assert "T: hint one\n" in said[1]
    assert "your own words to explain" in said[2]
    assert session.state.explained["e"].ending is Ending.SHOWN
    assert not session.state.explained["e"].said


@pytest.mark.parametrize(
    ("typed", "judged"), [("2", ("two",)), ("0", ()), ("1 ２", ("one", "two"))]
)
def test_unread_words_are_judged_by_number(home: Path, typed: str, judged: tuple[str, ...]) -> None:
    """The model answer and its ideas are told; the learner says which were meant."""
    session = session_of(home)

    said = typed_at(session, "ja", ["mumble", "7", typed])

    assert "読み取れませんでした" in said
    assert "1. Idea one." in said
    assert session.state.explained["e"].judged == judged


@both_languages
def test_the_student_is_taught(home: Path, language: str) -> None:
    """The student asks, is wrong on purpose, and says back what was understood."""
    said = typed_at(session_of(home, TEACH), language, ["one", "two", ""])

    assert "S: Why?" in said
    assert "S: Wrong!" in said
    back = {"ja": "S: なるほど。つまり、Idea one.", "en": "S: I see. So: Idea one."}[language]
    assert back in said


def test_it_is_told_again(home: Path) -> None:
    """r repeats what was asked and what was said since."""
    said = replies(typed_at(session_of(home), "en", ["one", "r"]))

    assert "T: Why?" in said[2]
    assert "T: Yes. Idea one." in said[2]
