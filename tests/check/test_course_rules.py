"""Rules that look at a whole course: sources to be reviewed, terms used too early."""

from pathlib import Path

import pytest

from tests.check.good import checked, places
from tutor.check.collecting import check_paths
from tutor.lesson.diagnostic import Severity

_SOURCES = "sources:\n  - id: law\n    title: A law\n    review_by: {date}\n"
_TERMS = "terms:\n  - {id: fig, name: fig, meaning: A fruit.}\n"
_USES = "  - teacher: A fig is green.\n"
_INTRODUCES = '  - teacher: "A **fig** is a fruit."\n'


@pytest.mark.parametrize(
    ("date", "is_past"),
    [
        ("2026-11-22", True),
        ("2026-11-23", False),
        ("2026-10", True),
        ("2026-11", False),
        ("2025", True),
        ("2026", False),
    ],
)
def test_sources_are_looked_at_again(date: str, *, is_past: bool, tmp_path: Path) -> None:
    """A review is overdue when all of its day, month or year is past."""
    found = checked(tmp_path, "  - teacher: a\n", sources=_SOURCES.format(date=date))

    assert places(found) == ([("C901", 4)] if is_past else [])
    assert check_paths([tmp_path]).findings == ()


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (_USES + _INTRODUCES, "", [("one.yaml", 4, "one:5")]),
        (_INTRODUCES + _USES, "", []),
        (_USES, _INTRODUCES, [("one.yaml", 4, "two:4")]),
        (_INTRODUCES, _USES, []),
        (_USES, "", []),
        ("  - student: A fig?\n" + _INTRODUCES, "", []),
    ],
)
def test_terms(one: str, two: str, expected: list[tuple[str, int, str]], tmp_path: Path) -> None:
    """A term that the teacher uses before it is introduced is noted; the student may ask."""
    head = "lesson: two\ntitle: Two\nsteps:\n  - teacher: Hello.\n"
    other = head.replace("  - teacher: Hello.\n", two) if two else head
    found = checked(tmp_path, one, two=other, terms=_TERMS)

    assert [(each.path.name, each.place.line, each.values["where"]) for each in found] == expected
    assert all(each.severity is Severity.NOTE for each in found)
