"""What learners are told who ask about themselves."""

from __future__ import annotations

from pathlib import Path

from tests.study.answers import DAY, NOW, open_store
from tests.study.shelves import lesson_of, library, play, write_shelf
from tutor.clock import FixedClock
from tutor.learner.about import About
from tutor.study.about import about_learner


def test_what_is_known_of_a_learner(tmp_path: Path) -> None:
    """Lessons done, what comes next, what is due, and what was answered wrongly, by its name."""
    folder = tmp_path / "course"
    shelf, store, clock = write_shelf(folder), open_store(tmp_path), FixedClock(NOW)
    before = about_learner(library(folder), store, clock.now_utc(), "en")
    assert before == About(lessons=2, next_lesson="Title")

    play(*lesson_of(shelf, "one"), store, clock, wrong="q-one")
    clock.advance(40 * DAY)
    after = about_learner(library(folder), store, clock.now_utc(), "ja")
    assert (after.lessons, after.done, after.next_lesson) == (2, 1, "次")
    assert after.due > 0
    assert after.weak == ("同意",)
    store.close()


def test_a_database_that_cannot_be_used(tmp_path: Path) -> None:
    """What the courses alone can tell is told."""
    folder = tmp_path / "course"
    write_shelf(folder)
    store = open_store(tmp_path)
    store._connection.execute("DROP TABLE cards")

    about = about_learner(library(folder), store, NOW, "en")
    assert (about.lessons, about.due, about.weak) == (2, 0, ())
    store.close()
