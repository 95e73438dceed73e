"""Whether the sources of a course are to be looked at again.

Owns the form of their dates, and the comparison of them with the day it is.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tutor.lesson.course_records import Source
from tutor.lesson.tree import Tree

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LONGEST_SHOWN = 40


def check_sources(tree: Tree, sources: tuple[Source, ...], today: date | None) -> None:
    """Warn of dates that cannot be read, and of sources whose day of review is past.

    Args:
        tree: The file `sources.yaml`; findings are added to it.
        sources: What was read from it.
        today: The day it is; without it no source is past its review. `review_by` may be a year, a
            month or a day: it is past when all of that is past.
    """
    data: Any = tree.data
    for source, value in zip(sources, data["sources"], strict=True):
        for field, written in (("as_of", source.as_of), ("review_by", source.review_by)):
            if written and not _is_date(written):
                place = tree.place_of(value, field)
                tree.warn("C902", place, field=field, found=written[:_LONGEST_SHOWN])
        due = source.review_by
        if today is not None and _is_date(due) and today.isoformat()[: len(due)] > due:
            tree.warn("C901", tree.place_of(value, "review_by"), id=source.id, date=due)


def _is_date(written: str) -> bool:
    """Tell whether this is a year, a month or a day that there is."""
    found = _DATE.fullmatch(written)
    if found is None:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
