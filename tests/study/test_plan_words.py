"""Every plan has its line, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.study.answers import DAY, NOW
from tests.study.shelves import SECOND, write_shelf
from tutor.lesson.library import CourseShelf
from tutor.study.course_map import MappedLesson, Status
from tutor.study.due import NextDue
from tutor.study.plan_words import plan_line
from tutor.study.planning import AllDone, ContinueLesson, NextLesson, Plan, ReviewDue, TakeExam

NEXT = SECOND.replace("steps:", "needs: [one]\nsteps:", 1).replace("en: Title", "en: Next", 1)
THIRD_DAY = NextDue(at=NOW + 3 * DAY, count=2)


@pytest.fixture
def shelf(tmp_path: Path) -> CourseShelf:
    """A course of two lessons, the second of which needs the first."""
    return write_shelf(tmp_path, second=NEXT)


def mapped(shelf: CourseShelf, number: int) -> MappedLesson:
    """Return a lesson of the course."""
    return MappedLesson(shelf=shelf, head=shelf.heads()[number], status=Status.NEW, place=None)


def said(plan: Plan, language: str) -> str:
    """Return the line of a plan."""
    return plan_line(plan, language, NOW)


@pytest.mark.parametrize(
    ("after", "missing", "ja", "en"),
    [
        ((), (), "Enterで「次」を始める", "Enter: begin “Next”"),
        (
            ("one",),
            (),
            "Enterで次の「次」へ（「題」を終えたので）",
            "Enter: next, “Next”, as “Title” is done",
        ),
        (
            (),
            ("one",),
            "Enterで「次」を始める（先に「題」があるとわかりやすい）",
            "Enter: begin “Next” (“Title” would help first)",
        ),
    ],
)
def test_the_next_lesson(
    shelf: CourseShelf, after: tuple[str, ...], missing: tuple[str, ...], ja: str, en: str
) -> None:
    """It is said why it comes next, by the titles of the lessons it needs."""
    plan = NextLesson(lesson=mapped(shelf, 1), is_first=False, after=after, missing=missing)

    assert said(plan, "ja") == ja
    assert said(plan, "en") == en


def test_going_on(shelf: CourseShelf) -> None:
    """A lesson under way is called by its title."""
    assert said(ContinueLesson(lesson=mapped(shelf, 0)), "ja") == "Enterで「題」の続きから"


def test_reviews(shelf: CourseShelf) -> None:
    """What waits for another day is said where there is any."""
    assert said(ReviewDue(shelf=shelf, count=3, left=0), "ja") == "Enterで復習（3問）"
    assert "ほかに4問" in said(ReviewDue(shelf=shelf, count=3, left=4), "ja")


def test_the_end(shelf: CourseShelf) -> None:
    """Then the exam, then what is left of the reviews, then when the next ones come."""
    assert said(TakeExam(shelf=shelf), "en") == "Enter: the exam, as all lessons are done"
    assert "the other 5" in said(AllDone(left=5, next=THIRD_DAY), "en")
    assert said(AllDone(left=0, next=THIRD_DAY), "en").endswith("comes in 3 days (03-04), 2 due")
    assert said(AllDone(left=0, next=None), "en") == "All lessons are done."
