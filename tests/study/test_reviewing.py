"""A review is a lesson made of what is due, and feeds the cards it came from."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.study.answers import DAY, NOW, attempt, open_store, record
from tests.study.shelves import FIRST, SECOND, lesson_of, play, write_shelf
from tutor.clock import FixedClock
from tutor.dialogue.actions import Continue, Skip
from tutor.dialogue.effects import QuestionPosed, TableShown
from tutor.learner import derived
from tutor.learner.store import Store
from tutor.lesson.quizzing import quiz_lesson
from tutor.lesson.records import TableStep
from tutor.study.digesting import REVIEW_LESSON
from tutor.study.due import count_due
from tutor.study.reviewing import Review, ReviewSession, find_questions, prepare_review


class Desk:
    """A course and a learner who has taken its lessons."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = FixedClock(NOW)
        self.shelf = write_shelf(folder / "course")
        self.store: Store = open_store(folder)

    def take_lessons(self, wrong: str = "") -> None:
        """Take both lessons."""
        for lesson_id in ("one", "two"):
            play(*lesson_of(self.shelf, lesson_id), self.store, self.clock, wrong)

    def review(self, most: int | None = None) -> Review:
        """Prepare a review at the present moment."""
        return prepare_review(self.shelf, self.store, self.clock.now_utc(), most=most, zone=UTC)

    def names(self, most: int | None = None) -> list[str]:
        """Return what is asked in a review."""
        return [each.card.question for each in self.review(most).cards]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk."""
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


def test_nothing_was_answered(desk: Desk) -> None:
    """Before the first answer there is nothing to review, and nothing to come."""
    review = desk.review()

    assert (review.lesson, review.cards, review.left, review.next) == (None, (), 0, None)
    assert not review.is_limited


def test_everything_becomes_a_card(desk: Desk) -> None:
    """Questions, predicted cells and explanations of all lessons are asked again."""
    desk.take_lessons()
    assert desk.names() == []
    assert desk.review().next is not None
    desk.clock.advance(DAY * 2)
    review = desk.review()

    assert {each.card.question for each in review.cards} == {
        "q-one",
        "q-tagged",
        "fruit.autumn.green",
        "e-why",
    }
    assert {each.found.lesson for each in review.cards} == {"one", "two"}
    assert review.lesson is not None
    assert review.lesson.lesson == REVIEW_LESSON
    assert not any(each.has_changed for each in review.cards)


def test_what_was_wrong_comes_first(desk: Desk) -> None:
    """Who comes back after a week is first asked what showed a misconception."""
    desk.take_lessons(wrong="q-tagged")
    desk.clock.advance(DAY * 7)

    assert desk.names()[0] == "q-tagged"
    assert desk.names(most=1) == ["q-tagged"]
    assert desk.review(most=1).left == 3
    assert desk.review(most=1).is_limited


def test_answers_feed_the_same_cards(desk: Desk) -> None:
    """After a review its cards are due later, and nothing is left."""
    desk.take_lessons(wrong="q-tagged")
    desk.clock.advance(DAY * 7)
    review = desk.review()
    before = {card.question: card for card in derived.cards(desk.store, "small")}
    assert review.lesson is not None
    first = play(review.lesson, review.content_hash, desk.store, desk.clock)
    after = desk.review()
    cards = {card.question: card for card in derived.cards(desk.store, "small")}

    assert after.lesson is None
    assert after.next is not None
    assert cards.keys() == before.keys()
    assert all(cards[name].reviews == before[name].reviews + 1 for name in cards)
    assert all(cards[name].due > desk.clock.now_utc() for name in cards)
    assert cards["q-one"].lesson == "one"
    desk.clock.advance(timedelta(seconds=1))
    second = play(review.lesson, review.content_hash, desk.store, desk.clock)
    assert first.seed != second.seed


def test_questions_of_a_table_quiz(desk: Desk) -> None:
    """What was asked in a quiz on a table is found by its id."""
    two, _ = lesson_of(desk.shelf, "two")
    table = next(step.table for step in two.steps if isinstance(step, TableStep))
    quiz = quiz_lesson(table, "seed", "quiz")
    play(quiz, "hash", desk.store, desk.clock)
    desk.clock.advance(DAY * 3)
    (asked, *others) = desk.names()

    assert asked.count(".") == 3
    assert others == []
    assert desk.review().left == len(quiz.steps) - 1


def test_a_question_that_is_gone(desk: Desk) -> None:
    """It is passed over, is not counted as due any more, and comes back with its lesson."""
    desk.take_lessons()
    record(desk.store, attempt("long-gone"))
    desk.clock.advance(DAY * 2)
    now = desk.clock.now_utc()
    assert "long-gone" not in desk.names()
    assert count_due(desk.store, "small", now, zone=UTC).total == 4
    write_shelf(desk.folder / "course", FIRST.replace("q-one", "q-other"))
    desk.shelf = write_shelf(desk.folder / "course", FIRST.replace("q-one", "q-other"), SECOND)
    assert "q-one" not in desk.names()
    assert count_due(desk.store, "small", now, zone=UTC).total == 3
    desk.shelf = write_shelf(desk.folder / "course")
    assert "q-one" in desk.names()
    assert count_due(desk.store, "small", now, zone=UTC).total == 4


def test_a_broken_lesson_keeps_no_other_from_review(desk: Desk) -> None:
    """What a broken lesson asks is left out; the rest is asked."""
    desk.take_lessons()
    desk.clock.advance(DAY * 2)
    desk.shelf = write_shelf(desk.folder / "course", "lesson: one\nsteps: 3\n")

    assert sorted(desk.names()) == ["e-why", "fruit.autumn.green"]


def test_a_question_that_was_changed(desk: Desk) -> None:
    """It is asked and marked as changed until it is answered again, and its history stays."""
    desk.take_lessons()
    desk.clock.advance(DAY * 2)
    desk.shelf = write_shelf(desk.folder / "course", FIRST.replace("Which", "Which one", 1))
    review = desk.review()
    changed = [each.card.question for each in review.cards if each.has_changed]

    assert changed == ["q-one"]
    assert len(desk.store.attempts("small", "q-one")) == 1
    assert review.lesson is not None
    play(review.lesson, review.content_hash, desk.store, desk.clock)
    desk.clock.advance(DAY * 99)
    assert not any(each.has_changed for each in desk.review().cards)
    assert len(desk.store.attempts("small", "q-one")) == 2


def test_only_what_is_wanted_is_found(desk: Desk) -> None:
    """Ids that no lesson has are simply not among what was found."""
    assert set(find_questions(desk.shelf, ["q-one", "fruit.x.y", "fruit.autumn.green", "z"])) == {
        "q-one",
        "fruit.autumn.green",
    }


def test_the_row_of_an_asked_cell_is_shown_first(desk: Desk) -> None:
    """Away from its table a cell is asked for below its row, and only there."""
    desk.take_lessons()
    desk.clock.advance(DAY * 7)
    review = desk.review()
    session = ReviewSession(review, desk.shelf, desk.store, desk.clock)
    while not session.has_ended:
        session.act(Skip() if Skip in session.legal else Continue())
    before = {
        asked.question.id: shown
        for shown, asked in pairwise(session.history)
        if isinstance(asked, QuestionPosed)
    }

    rows = {name: shown for name, shown in before.items() if isinstance(shown, TableShown)}
    assert list(rows) == ["fruit.autumn.green"]
    assert [row.id for row in rows["fruit.autumn.green"].table.rows] == ["autumn"]
    assert session.flow.length == len(review.cards)
