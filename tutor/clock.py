"""Where the time comes from, and how a moment is written.

The only module that reads the clock of the machine. Everything else is handed a `Clock`, or a
moment. The tests pin that moments are aware, in UTC and whole milliseconds, and that writing one
and reading it again gives the same moment; written moments sort as the moments do.
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Something that knows what time it is."""

    def now_utc(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        ...


class SystemClock:
    """The clock of the machine, in whole milliseconds: exactly what can be written down."""

    def now_utc(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        return whole_milliseconds(datetime.now(UTC))


class FixedClock:
    """A clock for tests, which stands still until it is advanced."""

    def __init__(self, now: datetime = datetime(2026, 1, 1, tzinfo=UTC)) -> None:
        self._now = now.astimezone(UTC)

    def now_utc(self) -> datetime:
        """Return the moment at which the clock stands."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move the clock by hand.

        Args:
            by: how far; may be negative, as when a machine's clock is set back.
        """
        self._now += by


def whole_milliseconds(moment: datetime) -> datetime:
    """Cut a moment down to the millisecond.

    Args:
        moment: any moment.
    Returns: the same moment or one less than a millisecond earlier.
    """
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def moment_to_text(moment: datetime) -> str:
    """Write a moment as ISO 8601, UTC, milliseconds: `2026-01-01T00:00:00.000Z`.

    Args:
        moment: an aware moment; what is finer than a millisecond is cut off.
    Returns: 24 characters that sort as the moments do.
    Raises:
        ValueError: the moment has no time zone.
    Source: ISO 8601-1:2019, extended format.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {moment!r}")
    in_utc = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{in_utc.isoformat(timespec='milliseconds')}Z"


def moment_from_text(text: str) -> datetime:
    """Read what `moment_to_text` wrote.

    Args:
        text: an ISO 8601 moment with its offset or `Z`.
    Returns: the moment, aware and in UTC.
    Raises:
        ValueError: the text is no moment, or has no offset.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"a moment without a time zone: {text!r}")
    return moment.astimezone(UTC)
