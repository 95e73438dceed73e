"""What is best done now."""

from collections.abc import Iterator
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from tests.study.answers import DAY, NOW, open_store
from tests.study.shelves import SECOND, lesson_of, library, play, write_shelf
from tutor.clock import FixedClock
from tutor.dialogue.actions import Answer, Skip
from tutor.study.course_map import CourseMap, draw_map
from tutor.study.planning import (
    AllDone,
    ContinueLesson,
    NextLesson,
    Plan,
    ReviewDue,
    TakeExam,
    best_now,
)
from tutor.study.preferences import remember_review_minutes
from tutor.study.session import Session


class Desk:
    """A learner with a course of two lessons; the second needs the first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "course"
        self.clock = FixedClock(NOW)
        needs_one = SECOND.replace("steps:", "needs: [one]\nsteps:", 1)
        self.shelf = write_shelf(self.folder, second=needs_one)
        self.store = open_store(folder)

    def map(self) -> CourseMap:
        """Return the map as it is now."""
        return draw_map(library(self.folder), self.store)

    def plan(self, *, exam: bool = False) -> Plan:
        """Return what is best now."""
        course_map = self.map()
        exams = (course_map.courses[0].shelf,) if exam else ()
        return best_now(course_map, self.store, self.clock.now_utc(), exams=exams, zone=UTC)

    def begin(self, lesson_id: str) -> None:
        """Take the first step of a lesson."""
        lesson, content_hash = lesson_of(self.shelf, lesson_id)
        session = Session(
            course="small",
            lesson=lesson,
            content_hash=content_hash,
            store=self.store,
            clock=self.clock,
        )
        session.act(Answer(given=("1",)) if Answer in session.legal else Skip())

    def finish(self, *lesson_ids: str) -> None:
        """Take lessons to their ends."""
        for lesson_id in lesson_ids:
            play(*lesson_of(self.shelf, lesson_id), self.store, self.clock)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk."""
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


def test_the_first_lesson(desk: Desk) -> None:
    """Before anything was done the first lesson is best."""
    plan = desk.plan()

    assert isinstance(plan, NextLesson)
    assert (plan.lesson.id, plan.is_first, plan.after, plan.missing) == ("one", True, (), ())


def test_the_next_lesson_because_its_needs_are_done(desk: Desk) -> None:
    """The plan says which done lessons lead to the next one."""
    desk.finish("one")
    plan = desk.plan()

    assert isinstance(plan, NextLesson)
    assert (plan.lesson.id, plan.is_first, plan.after) == ("two", False, ("one",))


def test_a_lesson_under_way_goes_on(desk: Desk) -> None:
    """What was begun today goes on, even when reviews are due."""
    desk.finish("one")
    desk.clock.advance(DAY * 5)
    desk.begin("two")
    plan = desk.plan()

    assert isinstance(plan, ContinueLesson)
    assert plan.lesson.id == "two"


def test_reviews_come_before_an_older_lesson(desk: Desk) -> None:
    """After some days the reviews are first, then the lesson that was left."""
    desk.finish("one")
    desk.begin("two")
    desk.clock.advance(DAY * 5)
    plan = desk.plan()
    assert isinstance(plan, ReviewDue)
    assert (plan.count, plan.left) == (2, 0)
    lesson, content_hash = lesson_of(desk.shelf, "one")
    play(lesson, content_hash, desk.store, desk.clock)
    plan = desk.plan()

    assert isinstance(plan, ContinueLesson)
    assert plan.lesson.id == "two"


def test_reviews_within_the_limit(desk: Desk) -> None:
    """The plan counts what the day's limit allows, and says what is left."""
    desk.finish("one", "two")
    desk.clock.advance(DAY * 5)
    remember_review_minutes(desk.store, 1)
    plan = desk.plan()

    assert isinstance(plan, ReviewDue)
    assert (plan.count, plan.left, plan.shelf.folder) == (3, 1, desk.folder)


def test_the_exam_when_all_is_done(desk: Desk) -> None:
    """After all lessons and reviews comes the exam, where there is one."""
    desk.finish("one", "two")

    assert isinstance(desk.plan(exam=True), TakeExam)


def test_all_done(desk: Desk) -> None:
    """With nothing left the plan says when something is due again."""
    desk.finish("one", "two")
    plan = desk.plan()

    assert isinstance(plan, AllDone)
    assert plan.left == 0
    assert plan.next is not None
    assert plan.next.at - NOW >= timedelta(days=1)


def test_a_database_that_cannot_be_used(desk: Desk) -> None:
    """Without the cards there still is a lesson to take."""
    desk.store._connection.execute("DROP TABLE cards")
    desk.store._connection.execute("DROP TABLE digests")
    plan = desk.plan()

    assert isinstance(plan, NextLesson)
