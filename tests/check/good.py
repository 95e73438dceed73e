"""Lessons of the small course, checked for what makes a lesson a good one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.lesson.examples import COURSE, HEAD, SOURCES
from tutor.check.collecting import check_paths
from tutor.lesson.diagnostic import Diagnostic

OTHER = "lesson: two\ntitle: Two\nsteps:\n  - teacher: Hello.\n"


def checked(folder: Path, steps: str, **files: str) -> tuple[Diagnostic, ...]:
    """Write the small course with these steps in its first lesson; return what is found.

    Args:
        folder: Where to write it.
        steps: Behind the usual head; their first line is line 4 of the file.
        files: Texts of other files by the beginnings of their names, in place of the usual ones.
    """
    texts = {"course": COURSE, "sources": SOURCES, "one": HEAD + steps, "two": OTHER, **files}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return check_paths([folder], date(2026, 11, 23)).findings


def places(findings: tuple[Diagnostic, ...]) -> list[tuple[str, int]]:
    """Return the codes and lines of findings."""
    return [(each.code, each.place.line) for each in findings]
