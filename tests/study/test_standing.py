"""What stands open before a learner, as addresses and as what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.study.answers import NOW, open_store
from tests.study.shelves import lesson_of, write_shelf
from tutor.clock import FixedClock
from tutor.dialogue.actions import Answer, Continue, Skip
from tutor.dialogue.machine import open_question
from tutor.dialogue.state import Phase
from tutor.learner.store import Store
from tutor.lesson.quizzing import quiz_lesson
from tutor.lesson.records import LessonRecord, TableStep
from tutor.study.session import Session
from tutor.study.standing import asked_at, standing_at

LESSONS = ("one", "two")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return a learner's database."""
    with_answers = open_store(tmp_path)
    yield with_answers
    with_answers.close()


def session(lesson: LessonRecord, store: Store) -> Session:
    """Return a new session of a lesson."""
    return Session(
        course="small", lesson=lesson, content_hash="0", store=store, clock=FixedClock(NOW)
    )


def test_an_open_question(tmp_path: Path, store: Store) -> None:
    """It stands open in whatever lesson it may be, until it is closed."""
    played = session(lesson_of(write_shelf(tmp_path / "c"), "one")[0], store)
    assert standing_at(played, LESSONS) == {"one/q-one", "two/q-one"}
    assert asked_at(played) == ({"ja": "どれ", "en": "Which"},)

    question = open_question(played.flow, played.state)
    assert question is not None
    played.act(Answer(given=question.key))
    assert played.state.phase is Phase.ANSWERED
    assert standing_at(played, LESSONS) == frozenset()
    assert asked_at(played) == ()


def test_a_table_that_is_being_revealed(tmp_path: Path, store: Store) -> None:
    """Its hidden cells stand open, one fewer with each that is revealed."""
    played = session(lesson_of(write_shelf(tmp_path / "c"), "two")[0], store)
    cells = ["two/fruit/summer.red", "two/fruit/summer.green", "two/fruit/autumn.red"]
    asked = "two/fruit/autumn.green"
    for number in range(3):
        assert standing_at(played, ["two"]) == {*cells[number:], asked}
        played.act(Continue())
    assert standing_at(played, ["two"]) == {asked}
    assert len(asked_at(played)) == int(played.state.phase is Phase.ASKED)


def test_an_open_explanation(tmp_path: Path, store: Store) -> None:
    """It stands open until it is closed."""
    played = session(lesson_of(write_shelf(tmp_path / "c"), "two")[0], store)
    while played.state.phase is not Phase.EXPLAINING:
        played.act(Skip() if Skip in played.legal else Continue())
    assert standing_at(played, ["two"]) == {"two/e-why"}
    assert asked_at(played) == ({"ja": "なぜ", "en": "Why"},)

    played.act(Skip())
    assert standing_at(played, ["two"]) == frozenset()


def test_a_quiz_on_a_table(tmp_path: Path, store: Store) -> None:
    """A question made from a table stands for the cell it is about, in every lesson."""
    lesson = lesson_of(write_shelf(tmp_path / "c"), "two")[0]
    step = lesson.steps[0]
    assert isinstance(step, TableStep)
    quiz = session(quiz_lesson(step.table, "seed", "Quiz"), store)
    question = open_question(quiz.flow, quiz.state)
    assert question is not None
    table, row, column, _ = question.id.split(".")

    assert f"two/{table}/{row}.{column}" in standing_at(quiz, LESSONS)
