"""Findings: what is wrong in a content file, and exactly where.

Owns the `Diagnostic` as data. Renderers live in `check`; wordings live in `messages`. Every finding
names a rule of `messages.RULES`; the tests pin that each rule can be met.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class Severity(StrEnum):
    """An error keeps a lesson from being played; a warning does not; a note is only an idea."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(Struct, frozen=True, order=True):
    """Where in a file: line and column count from 1, the column in characters."""

    line: int
    column: int
    length: int = 1


class Diagnostic(Struct, frozen=True, kw_only=True):
    """One finding. `values` fill the wording of its rule."""

    path: Path
    code: str
    place: Place
    severity: Severity = Severity.ERROR
    values: dict[str, str] = {}
    source_line: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the lesson cannot be played."""
        return self.severity is Severity.ERROR


def in_order(findings: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in the order of the file, each once."""
    unique: list[Diagnostic] = []
    for finding in sorted(findings, key=lambda finding: (finding.place, finding.code)):
        if not unique or finding != unique[-1]:
            unique.append(finding)
    return tuple(unique)
