"""Days as the learner lives them: from midnight to midnight in their own time zone.

Owns how a moment in UTC becomes a day and back. Pure but for the zone of the system, which is asked
where none is given. The tests pin that days without a midnight, or with two, are days all the same.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def local_day(moment: datetime, zone: tzinfo | None = None) -> date:
    """Return the day in which a moment falls.

    Args:
        moment: An aware moment.
        zone: The time zone; None for that of the system.
    """
    return moment.astimezone(zone).date()


def day_begin(day: date, zone: tzinfo | None = None) -> datetime:
    """Return the moment at which a day begins, in UTC.

    Args:
        day: The day.
        zone: The time zone; None for that of the system.
    """
    midnight = datetime.combine(day, time.min, tzinfo=zone)
    return midnight.astimezone(UTC)


def day_end(day: date, zone: tzinfo | None = None) -> datetime:
    """Return the moment at which the day after a day begins, in UTC."""
    return day_begin(day + timedelta(days=1), zone)
