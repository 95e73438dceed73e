"""What the learner has done and knows."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.study.answers import DAY, NOW, open_store
from tests.study.shelves import FIRST, lesson_of, library, play, write_shelf
from tutor.clock import FixedClock
from tutor.learner.exporting import export_lines
from tutor.learner.importing import import_file
from tutor.learner.store import Store
from tutor.study.mastery import Level
from tutor.study.statistics import Progress, progress

TODAY = date(2026, 3, 1)


class Desk:
    """A learner with a course of two lessons."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "course"
        self.clock = FixedClock(NOW)
        self.shelf = write_shelf(self.folder)
        self.store: Store = open_store(folder)

    def progress(self, store: Store | None = None, zone: str = "UTC") -> Progress:
        """Return the progress as it is now."""
        return progress(
            library(self.folder), store or self.store, self.clock.now_utc(), zone=ZoneInfo(zone)
        )

    def finish(self, lesson_id: str, wrong: str = "") -> None:
        """Take a lesson to its end."""
        play(*lesson_of(self.shelf, lesson_id), self.store, self.clock, wrong)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Return a desk."""
    desk = Desk(tmp_path)
    yield desk
    desk.store.close()


def test_nothing_done_yet(desk: Desk) -> None:
    """Everything can be told before the first answer."""
    found = desk.progress()
    (course,) = found.courses

    assert found.is_empty
    assert found.trouble is None
    assert (course.lessons_done, course.lessons, course.cards) == (0, 2, 0)
    assert [each.mastery.level for each in course.concepts] == [Level.NEW]
    assert (course.misconceptions, course.changed) == ((), ())
    assert [each.count for each in found.ahead] == [0] * 7
    assert not any(each.count for each in found.days)


def test_after_some_days(desk: Desk) -> None:
    """Lessons, concepts, misconceptions, reviews and days are all there."""
    desk.finish("one", wrong="q-tagged")
    desk.clock.advance(timedelta(minutes=3))
    desk.finish("two")
    desk.clock.advance(timedelta(minutes=-3))
    found = desk.progress()
    (course,) = found.courses

    assert (course.lessons_done, course.lessons_started, course.cards) == (2, 0, 4)
    assert [(each.mastery.level, each.mastery.answered) for each in course.concepts] == [
        (Level.FAIR, 1)
    ]
    (shown,) = course.misconceptions
    assert shown.record is not None
    assert (shown.record.id, shown.belief.refuted_at) == ("silence", None)
    assert found.minutes == 2
    assert [(each.day, each.count) for each in found.ahead][:4] == [
        (TODAY, 0),
        (TODAY + DAY, 1),
        (TODAY + DAY * 2, 3),
        (TODAY + DAY * 3, 0),
    ]


def test_what_is_overdue_is_for_today(desk: Desk) -> None:
    """Reviews that were missed stand in the first bar."""
    desk.finish("one")
    desk.clock.advance(DAY * 30)

    assert [each.count for each in desk.progress().ahead] == [2, 0, 0, 0, 0, 0, 0]


def test_the_calendar(desk: Desk) -> None:
    """Days are those of the learner's zone, in whole weeks from a Monday up to today."""
    desk.clock.advance(timedelta(hours=6))
    desk.finish("one")
    in_utc, in_tokyo = desk.progress(), desk.progress(zone="Asia/Tokyo")

    assert in_utc.today == TODAY
    assert in_utc.days[0].day == date(2026, 2, 2)
    assert (in_utc.days[-1].day, in_utc.days[-1].count) == (TODAY, 1)
    assert len(in_utc.days) == 28
    assert in_tokyo.days[0].day == date(2026, 2, 9)
    assert (in_tokyo.days[-1].day, in_tokyo.days[-1].count) == (date(2026, 3, 2), 1)
    assert len(in_tokyo.days) == 22


def test_a_changed_question(desk: Desk) -> None:
    """What was rewritten since it was answered is named."""
    desk.finish("one")
    write_shelf(desk.folder, FIRST.replace("Which", "Which one", 1))

    assert desk.progress().courses[0].changed == ("q-one",)


def test_the_same_on_another_machine(desk: Desk, tmp_path: Path) -> None:
    """Who takes everything to another machine finds the same progress there."""
    desk.finish("one", wrong="q-tagged")
    desk.clock.advance(DAY * 3)
    desk.finish("one")
    desk.finish("two")
    here = desk.progress()
    file = tmp_path / "mine.jsonl"
    file.write_bytes(b"".join(export_lines(desk.store, desk.clock.now_utc())))
    other = open_store(tmp_path / "elsewhere")
    import_file(other, file)
    there = desk.progress(other)

    assert there == here
    assert not there.is_empty
    other.close()


def test_a_database_that_cannot_be_read(desk: Desk) -> None:
    """The trouble is told, and what can be read is there."""
    desk.store._connection.execute("DROP TABLE study_minutes")

    found = desk.progress()
    assert found.trouble is not None
    assert len(found.courses) == 1
