"""Comments that silence a finding on purpose: `# tutor: ignore CODE -- reason`.

Owns what such a comment covers: its own line, or the next line that is no comment when it stands
alone. An error is never silenced, a reason is always asked for, and a comment that silences nothing
is a finding itself, so that none outlives its cause.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from tutor.check.rules import rule_named
from tutor.lesson.diagnostic import Diagnostic, Place, Severity
from tutor.lesson.tree import MAX_FINDINGS

_COMMENT = re.compile(
    r"(?:^|(?<=\s))#\s*tutor:\s*ignore\b(?P<codes>[\w\s,-]*?)(?:\s--\s*(?P<reason>.*))?$"
)


class Ignore(Struct, frozen=True, kw_only=True):
    """One comment: the line it covers, what it silences, and why."""

    place: Place
    covers: int
    names: tuple[str, ...]
    reason: str


def ignores_in(lines: Sequence[str]) -> list[Ignore]:
    """Find the comments that silence findings.

    Args:
        lines: The lines of a file.
    """
    found = []
    below = _next_lines(lines)
    for number, line in enumerate(lines, 1):
        match = _COMMENT.search(line) if "tutor:" in line else None
        if match is not None:
            found.append(
                Ignore(
                    place=Place(number, match.start() + 1, len(match.group())),
                    covers=number if line[: match.start()].strip() else below[number - 1],
                    names=tuple(re.split(r"[\s,]+", match["codes"].strip())),
                    reason=(match["reason"] or "").strip(),
                )
            )
    return found


def _next_lines(lines: Sequence[str]) -> list[int]:
    """Return for each line the number of the next that is no comment; its own if none follows."""
    below: list[int] = []
    after = 0
    for number in range(len(lines), 0, -1):
        below.append(after or number)
        text = lines[number - 1].strip()
        if text and not text.startswith("#"):
            after = number
    return below[::-1]


def without_ignored(
    path: Path, lines: Sequence[str], findings: Sequence[Diagnostic]
) -> list[Diagnostic]:
    """Take away the findings that the file's own comments silence.

    Args:
        path: The file.
        lines: Its lines.
        findings: What was found in it.

    Returns:
        What is left, and what is wrong with the comments, in the order of the file.
    """
    ignores = ignores_in(lines)
    is_broken = any(finding.is_error for finding in findings)
    silenced: set[int] = set()
    told: list[Diagnostic] = []
    places: dict[int, list[int]] = {}
    for at, each in enumerate(findings):
        places.setdefault(each.place.line, []).append(at)
    for ignore in ignores:
        heeded = _Heeded(path, lines[ignore.place.line - 1], ignore)
        there = {at: findings[at] for at in places.get(ignore.covers, ())}
        silenced |= heeded.silence(there, is_broken=is_broken)
        told += heeded.told[: MAX_FINDINGS - len(told)]
    left = [each for at, each in enumerate(findings) if at not in silenced]
    return sorted((*left, *told), key=lambda each: (each.place, each.code)) if told else left


class _Heeded:
    """One comment at work: what it silences, and what is wrong with it."""

    def __init__(self, path: Path, line: str, ignore: Ignore) -> None:
        self.path = path
        self.line = line
        self.ignore = ignore
        self.told: list[Diagnostic] = []

    def silence(self, findings: Mapping[int, Diagnostic], *, is_broken: bool) -> set[int]:
        """Return the indexes of the findings, all of the covered line, that it silences."""
        if not self.ignore.reason:
            self.tell("I951", {})
            return set()
        silenced: set[int] = set()
        for name in self.ignore.names:
            code = rule_named(name)
            if not code:
                self.tell("I953", {"rule": name[:40]})
                continue
            here = {at for at, each in findings.items() if each.code == code}
            if any(findings[at].is_error for at in here):
                self.tell("I954", {"rule": code})
            elif here:
                silenced |= here
            elif not is_broken:  # what an error keeps from being looked at may be there
                self.tell("I952", {"rule": code})
        return silenced

    def tell(self, code: str, values: dict[str, str]) -> None:
        self.told.append(
            Diagnostic(
                path=self.path,
                code=code,
                place=self.ignore.place,
                severity=Severity.WARNING,
                values=values,
                source_line=self.line,
            )
        )
