"""When something comes, in words: today, tomorrow, in three days.

Owns that wording. Days are those of the learner's own calendar. The tests pin that the day counts,
and not how many hours it is until then.
"""

from __future__ import annotations

from datetime import datetime, tzinfo

from tutor.study.days import local_day
from tutor.wording import Words

upcoming_words = Words(
    {
        "today": ("今日", "today"),
        "tomorrow": ("明日", "tomorrow"),
        "in-days": ("{days}日後（{day}）", "in {days} days ({day})"),
        "day": ("{month}月{day}日", "{month:02}-{day:02}"),
    }
)


def when(moment: datetime, now: datetime, language: str, zone: tzinfo | None = None) -> str:
    """Say when something comes.

    Args:
        moment: When it comes; what is past counts as today.
        now: The present moment.
        language: A language of the program.
        zone: The time zone of the learner; None for that of the system.
    """
    day = local_day(moment, zone)
    days = (day - local_day(now, zone)).days
    if days <= 0:
        return upcoming_words("today", language)
    if days == 1:
        return upcoming_words("tomorrow", language)
    said = upcoming_words("day", language, month=day.month, day=day.day)
    return upcoming_words("in-days", language, days=days, day=said)
