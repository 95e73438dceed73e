"""Checking lessons: how many a second, against reading them alone, and in how much memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.courses import make_course
from tests.benchmarks.figures import Effort, Figure
from tutor.check.collecting import check_paths
from tutor.lesson.reading import lesson_files, read_course, read_lesson

_DAY = date(2026, 11, 23)
_MEMORY = """\
import resource, sys
from datetime import date
from pathlib import Path
from tutor.check.collecting import check_paths
check_paths([Path(sys.argv[1])], date(2026, 11, 23))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure_checking(effort: Effort) -> Iterator[Figure]:
    """Check a generated course; compare with reading it, and state the greatest memory."""
    with TemporaryDirectory() as name:
        folder = make_course(Path(name), effort.many_lessons)
        begin = time.perf_counter()
        report = check_paths([folder], _DAY)
        checked = time.perf_counter() - begin
        begin = time.perf_counter()
        count = _read_all(folder)
        read = time.perf_counter() - begin
        yield Figure(
            name=f"checking-{count}",
            what="checking lessons, against reading them alone",
            value=checked / read,
            unit="x",
            n=1,
            detail=f"{count / checked:.0f} lessons a second, {len(report.findings)} findings",
        )
        done = subprocess.run(
            (sys.executable, "-c", _MEMORY, str(folder)), capture_output=True, text=True, check=True
        )
        yield Figure(
            name=f"checking-memory-{count}",
            what="the greatest memory of a check of them all",
            value=float(done.stdout),
            unit="MB",
            n=1,
        )


def _read_all(folder: Path) -> int:
    """Read every lesson as the program does when it is opened; return how many."""
    count = 0
    for inside in folder.iterdir():
        course = read_course(inside).course
        for path in lesson_files(inside).values():
            read_lesson(path, path.read_bytes(), course, thorough=False)
            count += 1
    return count
