"""Days of the learner's own calendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tutor.study.days import day_begin, day_end, local_day

TOKYO = ZoneInfo("Asia/Tokyo")
BERLIN = ZoneInfo("Europe/Berlin")
CAIRO = ZoneInfo("Africa/Cairo")


def test_the_day_depends_on_the_zone() -> None:
    """The same moment is another day on the other side of the world."""
    moment = datetime(2026, 3, 1, 20, tzinfo=UTC)

    assert local_day(moment, UTC) == date(2026, 3, 1)
    assert local_day(moment, TOKYO) == date(2026, 3, 2)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        (UTC, date(2026, 3, 29), 24),
        (BERLIN, date(2026, 3, 29), 23),
        (BERLIN, date(2026, 10, 25), 25),
        (CAIRO, date(2026, 4, 24), 23),
    ],
)
def test_days_of_other_lengths(zone: ZoneInfo, day: date, hours: int) -> None:
    """A day ends where the next begins, also when clocks are changed in it, even at midnight."""
    begin, end = day_begin(day, zone), day_end(day, zone)

    assert end - begin == timedelta(hours=hours)
    assert local_day(end - timedelta(seconds=1), zone) == day
    assert local_day(end, zone) == day + timedelta(days=1)


def test_the_zone_of_the_system() -> None:
    """Without a zone the system's is taken, and moments come in UTC."""
    begin = day_begin(date(2026, 5, 5))

    assert begin.tzinfo is UTC
    assert local_day(begin) == date(2026, 5, 5)
