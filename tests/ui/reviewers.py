"""A learner at the screens who took lessons some days ago."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.study.shelves import FIRST, SECOND, lesson_of, play, write_shelf
from tests.ui.support import opening
from tutor.clock import FixedClock
from tutor.study.opening import Opening

ALL = ("one", "two")


def come_back(
    home: Path,
    *lessons: str,
    days: int = 7,
    language: str = "ja",
    wrong: str = "",
    first: str = FIRST,
) -> Opening:
    """Open the program for one who took these lessons some days ago.

    Args:
        home: Where the learner's data are.
        lessons: The lessons taken.
        days: How long ago.
        language: The language of the screens.
        wrong: A question that was answered wrongly first.
        first: The first lesson as it is now.
    """
    content = home / "content"
    shelf = write_shelf(content / "small")
    given = opening(home, content=content, language=language)
    assert isinstance(given.clock, FixedClock)
    for lesson_id in lessons:
        play(*lesson_of(shelf, lesson_id), given.store, given.clock, wrong)
    given.clock.advance(timedelta(days=days))
    if first != FIRST:
        write_shelf(content / "small", first, SECOND)
    return given
