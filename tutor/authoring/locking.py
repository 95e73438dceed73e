"""Keeping the lock of translations of a course. Owns when it is written, not what it means."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tutor.authoring.writing import write_whole
from tutor.lesson.parsing import parse
from tutor.lesson.reading import COURSE_FILE, read_course
from tutor.lesson.source import SourceText, decode, read_bytes
from tutor.lesson.translations import (
    LOCK_FILE,
    lock_text,
    read_lock,
    renewed,
    translated_in,
)


def renew_locks(files: Iterable[Path], *, all_hold: bool = False) -> tuple[Path, ...]:
    """Take note of which translation was made from which text, course by course.

    Args:
        files: Content files that are in order; those in no course's folder are passed over.
        all_hold: Whether stale translations are said to hold as they are.

    Returns:
        The locks that were written.

    Raises:
        OSError: A lock cannot be written.
    """
    by_folder: dict[Path, list[Path]] = {}
    for file in files:
        by_folder.setdefault(file.parent, []).append(file)
    written = [
        folder / LOCK_FILE
        for folder, inside in by_folder.items()
        if _renew(folder, inside, all_hold=all_hold)
    ]
    return tuple(written)


def _renew(folder: Path, files: list[Path], *, all_hold: bool) -> bool:
    """Renew the lock of one folder; tell whether it had to be written."""
    course = read_course(folder).course if (folder / COURSE_FILE).exists() else None
    if course is None or len(course.record.languages) < 2:
        return False
    lock = read_lock(folder)
    kept = {name: pairs for name, pairs in lock.items() if (folder / name).exists()}
    for file in files:
        data = read_bytes(file)
        source = decode(file, data) if isinstance(data, bytes) else data
        if isinstance(source, SourceText):
            found = translated_in(parse(source).data, course.record.languages)
            known = frozenset() if all_hold else kept.get(file.name, frozenset())
            kept[file.name] = renewed(found, known)
    kept = {name: pairs for name, pairs in kept.items() if pairs}
    if kept == lock:
        return False
    write_whole(folder / LOCK_FILE, lock_text(kept))
    return True
