"""Reading lessons, against PyYAML's C parser that only composes the same files."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.benchmarks.calm import wait_for_calm
from tests.benchmarks.courses import make_course, shipped_course, warm
from tests.benchmarks.figures import (
    Effort,
    Figure,
    alternate,
    median_and_least,
    milliseconds,
    percentile,
    ratio,
)
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.lesson.reading import Course, lesson_files, read_course, read_lesson

READING_LIMIT = 1.5
_LEAST_FILES = 20
"""A few lessons are read again and again until it makes so many, for a sample long enough."""


def measure_reading(effort: Effort) -> Iterator[Figure]:
    """Compare reading without a cache with composing; state what opening from the cache takes."""
    shipped = shipped_course()
    yield _compare("reading-shipped", shipped, effort.rounds)
    with TemporaryDirectory() as name:
        content, home = Path(name) / "content", Path(name) / "home"
        make_course(content, effort.course_lessons)
        course = read_course(content / shipped.id).course
        assert course is not None
        yield _compare(f"reading-{effort.course_lessons}", course, max(3, effort.rounds // 3))
        warm(content, home)
        samples = [_timed(lambda: _open_all(content, home)) for _ in range(effort.rounds)]
        yield Figure(
            name=f"cached-{effort.course_lessons}",
            what="opening the same lessons from the cache",
            value=percentile(samples, 50),
            unit="ms",
            n=len(samples),
            detail=median_and_least(samples, "ms"),
        )


def _compare(name: str, course: Course, rounds: int) -> Figure:
    paths = tuple(lesson_files(Path(course.folder)).values())
    what = f"reading {len(paths)} lesson(s), against composing them in C"
    _read(paths, course)
    _compose(paths)
    paths *= max(1, _LEAST_FILES // len(paths))
    samples = alternate(
        {
            "ours": lambda: _timed(lambda: _read(paths, course)),
            "theirs": lambda: _timed(lambda: _compose(paths)),
        },
        rounds,
    )
    return ratio(name, what, samples["ours"], samples["theirs"], unit="ms", limit=READING_LIMIT)


def _read(paths: Sequence[Path], course: Course) -> None:
    for path in paths:
        reading = read_lesson(path, path.read_bytes(), course, thorough=False)
        assert reading.lesson is not None, reading.findings


def _compose(paths: Sequence[Path]) -> None:
    for path in paths:
        yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)


def _open_all(content: Path, home: Path) -> None:
    for shelf in Library((content,), Cache(home / "cache")).shelves:
        for lesson_id in shelf.lesson_ids:
            shelf.lesson(lesson_id)


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    wait_for_calm()
    return milliseconds(work)
