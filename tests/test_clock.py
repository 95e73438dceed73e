"""Moments are in UTC and whole milliseconds, and survive being written down."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.clock import (
    FixedClock,
    SystemClock,
    moment_from_text,
    moment_to_text,
    whole_milliseconds,
)

MOMENTS = st.datetimes(
    min_value=datetime(1900, 1, 2),  # noqa: DTZ001 - hypothesis wants naive bounds
    max_value=datetime(9999, 12, 30),  # noqa: DTZ001 - the same
    timezones=st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours))),
)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 1, 31, 23, 59, 59, 123456, UTC), "2026-01-31T23:59:59.123Z"),
        (datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01T00:00:00.000Z"),
        (
            datetime(2026, 4, 1, 8, 30, tzinfo=timezone(timedelta(hours=9))),
            "2026-03-31T23:30:00.000Z",
        ),
    ],
)
def test_writes_utc_with_milliseconds(moment: datetime, text: str) -> None:
    """A moment is written in UTC with three decimals, whatever zone it came in."""
    assert moment_to_text(moment) == text


@settings(max_examples=100)
@given(MOMENTS)
def test_reads_what_it_wrote(moment: datetime) -> None:
    """Reading what was written gives the moment, cut to the millisecond."""
    assert moment_from_text(moment_to_text(moment)) == whole_milliseconds(moment)


@settings(max_examples=100)
@given(MOMENTS, MOMENTS)
def test_written_moments_sort_as_moments(one: datetime, other: datetime) -> None:
    """An earlier moment is never a later text."""
    earlier, later = sorted((one, other))

    assert moment_to_text(earlier) <= moment_to_text(later)


def test_refuses_moments_without_a_zone() -> None:
    """Nothing without a time zone is written or read."""
    with pytest.raises(ValueError, match="without a time zone"):
        moment_to_text(datetime(2026, 1, 1))  # noqa: DTZ001 - that is what is refused
    with pytest.raises(ValueError, match="without a time zone"):
        moment_from_text("2026-01-01T00:00:00.000")


def test_system_clock_gives_what_can_be_written() -> None:
    """The machine's time survives being written and read."""
    now = SystemClock().now_utc()

    assert now.tzinfo is UTC
    assert moment_from_text(moment_to_text(now)) == now


def test_fixed_clock_stands_until_advanced() -> None:
    """A fixed clock moves only by hand, in either direction."""
    clock = FixedClock(datetime(2026, 1, 1, tzinfo=UTC))

    assert clock.now_utc() == clock.now_utc()
    clock.advance(timedelta(seconds=90))
    clock.advance(timedelta(seconds=-30))
    assert clock.now_utc() == datetime(2026, 1, 1, 0, 1, tzinfo=UTC)
