"""When something comes, in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tutor.study.upcoming import when

LATE = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "ja", "en"),
    [
        (-50, "今日", "today"),
        (0, "今日", "today"),
        (1, "明日", "tomorrow"),
        (24, "明日", "tomorrow"),
        (25, "2日後（3月3日）", "in 2 days (03-03)"),
        (24 * 31, "31日後（4月1日）", "in 31 days (04-01)"),
    ],
)
def test_the_day_counts(hours: int, ja: str, en: str) -> None:
    """Not how many hours it is until then; what is past can be done today."""
    moment = LATE + timedelta(hours=hours)

    assert when(moment, LATE, "ja", UTC) == ja
    assert when(moment, LATE, "en", UTC) == en


def test_the_day_is_that_of_the_learner() -> None:
    """An hour before midnight in one place is the next day in another."""
    tokyo = timezone(timedelta(hours=9))

    assert when(LATE + timedelta(hours=1), LATE, "en", tokyo) == "today"
