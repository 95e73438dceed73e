"""Whether the sources of a course are to be looked at again. Owns the comparison of their dates."""

from __future__ import annotations

from datetime import date
from typing import Any

from tutor.lesson.course_records import Source
from tutor.lesson.tree import Tree


def check_sources(tree: Tree, sources: tuple[Source, ...], today: date) -> None:
    """Warn of sources whose day of review is past.

    Args:
        tree: The file `sources.yaml`; findings are added to it.
        sources: What was read from it.
        today: The day it is. `review_by` may be a year, a month or a day: it is past when all of
            that is past.
    """
    data: Any = tree.data
    for source, value in zip(sources, data["sources"], strict=True):
        due = source.review_by
        if due and today.isoformat()[: len(due)] > due:
            tree.warn("C901", tree.place_of(value, "review_by"), id=source.id, date=due)
