"""A talk: follow-ups, numbers, and what is kept of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import asker
from tutor.ask.talk import MOST_KEPT, Talk, suggested
from tutor.ask.unanswered import FILE_NAME, read_unanswered
from tutor.clock import FixedClock


@pytest.fixture
def talk(tmp_path: Path) -> Talk:
    """Return a talk about the small course."""
    return Talk(asker(tmp_path / "small"), tmp_path / "home", FixedClock())


def test_a_follow_up_is_about_the_last_answer(talk: Talk) -> None:
    """What was declined or said in passing in between does not count."""
    talk.ask("オプトインとオプトアウトの違いは？", "ja")
    talk.ask("富士山の高さは？", "ja")
    talk.ask("ありがとう", "ja")

    assert talk.ask("なぜ？", "ja").said == "人はそのままにしがちだからです。"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1", "is opt-out illegal"),
        (" ２ ", "how big are the fines in Japan"),
        ("3", "3"),
        ("0", "0"),
        ("12", "12"),
        ("1 apple", "1 apple"),
    ],
)
def test_a_number_stands_for_a_suggested_question(talk: Talk, typed: str, meant: str) -> None:
    """Only the number alone, and only as many as are suggested."""
    assert talk.picked("1") == "1"
    reply = talk.ask("what is the difference between opt-in and opt-out?", "en")

    assert talk.topics == suggested(reply) == reply.next
    assert talk.picked(typed) == meant


def test_what_the_course_does_not_say_is_kept(talk: Talk, tmp_path: Path) -> None:
    """In the learner's folder; what was answered is not."""
    talk.ask("who won the world cup?", "en")
    talk.ask("is opt-out illegal?", "en")
    kept = read_unanswered(tmp_path / "home" / FILE_NAME)

    assert [each.question for each in kept] == ["who won the world cup?"]


def test_a_long_talk_is_not_kept_whole(talk: Talk) -> None:
    """The last exchanges are there, in order."""
    for number in range(MOST_KEPT + 2):
        talk.ask(f"thanks {number}", "en")

    assert [each.question for each in talk.exchanges][-1] == f"thanks {MOST_KEPT + 1}"
    assert len(talk.exchanges) == MOST_KEPT
