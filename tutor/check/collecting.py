"""Which files a check looks at, and the findings of all of them.

Reads content files as they are: it never reads or writes a cache, so warnings are always seen. The
tests pin that every YAML file under a folder is looked at, once, and each finding is told once.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from tutor.check.ignoring import without_ignored
from tutor.check.looking import CourseLook
from tutor.lesson.diagnostic import Diagnostic, Severity
from tutor.lesson.library import is_course
from tutor.lesson.reading import SHARED_FILES
from tutor.lesson.translations import is_sheet

_ENDINGS = (".yaml", ".yml")


class Report(Struct, frozen=True, kw_only=True):
    """What was looked at, and what was found: by file, then by place."""

    files: tuple[Path, ...]
    findings: tuple[Diagnostic, ...]

    def count(self, severity: Severity) -> int:
        """Return how many findings are that severe."""
        return sum(finding.severity is severity for finding in self.findings)

    def with_further(self, found: Iterable[Diagnostic]) -> Report:
        """The same with findings of these files, or others, that are not among them yet."""
        findings = list(self.findings)
        for each in found:
            if each not in findings:
                findings.append(each)
        order = {path: at for at, path in enumerate(self.files)}
        last = len(order)
        findings.sort(key=lambda each: (order.get(each.path, last), each.place))
        return Report(files=self.files, findings=tuple(findings))

    @property
    def without_notes(self) -> Report:
        """The same without ideas that are no faults."""
        kept = (each for each in self.findings if each.severity is not Severity.NOTE)
        return Report(files=self.files, findings=tuple(kept))


def check_paths(paths: Sequence[Path], today: date | None = None) -> Report:
    """Look at content files.

    Args:
        paths: Lesson files, the other files of a course, course folders, or folders above them.
        today: The day it is; without it no source is found to be past its review.

    Returns:
        The report, in the order of the paths and, inside a folder, of the names. Notes, which are
        no faults, are among the findings.
    """
    files = tuple(dict.fromkeys(file for path in paths for file in content_files(path)))
    looks: dict[Path, CourseLook] = {}
    found: dict[Path, list[Diagnostic]] = {}
    for file in files:
        is_of_course = file.name in SHARED_FILES or is_course(file.parent)
        if file.parent not in looks:
            looks[file.parent] = CourseLook(file.parent if is_of_course else None, today)
        found[file] = looks[file.parent].file(file)
    for look in looks.values():
        for note in look.early_uses():
            found[note.path].append(note)
    for warning in _shared_ids(looks.values()):
        if warning.path in found:
            found[warning.path].append(warning)
    findings: list[Diagnostic] = []
    for file in files:
        look = looks[file.parent]
        left = without_ignored(file, look.lines[file], found[file])
        findings += look.as_wanted(left)
    return Report(files=files, findings=tuple(findings))


def _shared_ids(looks: Iterable[CourseLook]) -> Iterator[Diagnostic]:
    """Yield a warning for each course whose id an earlier one has, too."""
    first: dict[str, Path] = {}
    for look in looks:
        if look.course_id is None or look.folder is None:
            continue
        other = first.setdefault(look.course_id, look.folder)
        warning = look.shared_id(other) if other != look.folder else None
        if warning is not None:
            yield warning


def content_files(path: Path) -> Iterable[Path]:
    """Return the content files of a path: itself, or those of a folder at any depth.

    What cannot be looked at is among them, so that whoever reads it says why: a folder that is
    closed to us, a link that leads nowhere. Translators' sheets in a folder are passed over.
    """
    if not path.is_dir():
        yield path
        return
    closed: list[Path] = []
    for folder, inside, names in os.walk(path, onerror=lambda error: closed.append(_of(error))):
        inside[:] = sorted(name for name in inside if not name.startswith("."))
        for name in sorted(names, key=_shared_first):
            file = Path(folder) / name
            if not name.endswith(_ENDINGS) or name.startswith(".") or _is_special(file):
                continue
            if not is_sheet(file):
                yield file
    yield from closed


def _of(error: OSError) -> Path:
    return Path(os.fsdecode(error.filename))


def _is_special(file: Path) -> bool:
    """Tell whether this is a pipe, a socket or a device: reading it might never end."""
    try:
        return not stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return False


def _shared_first(name: str) -> tuple[int, str]:
    return (SHARED_FILES.index(name) if name in SHARED_FILES else len(SHARED_FILES), name)
