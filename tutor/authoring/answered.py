"""What learners answered: each one's record, from this machine or from an exported file.

Owns that a learner counts once, though the record may have been exported twice. May not judge.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from tutor.errors import NotFound, TutorError
from tutor.learner.importing import import_file
from tutor.learner.records import Attempt
from tutor.learner.reports import reports
from tutor.learner.store import Store


class Record(Struct, frozen=True, kw_only=True):
    """What one learner answered in a course, in order, and the questions they reported."""

    attempts: tuple[Attempt, ...]
    reported: tuple[str, ...] = ()


def exported_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the exported files that are meant: a folder stands for those in it.

    Args:
        paths: Files, and folders of a class; of a folder the files that end in `.jsonl` count.

    Raises:
        NotFound: A folder has none.
    """
    files: list[Path] = []
    for path in paths:
        inside = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        if not inside:
            raise NotFound(
                {
                    "ja": f"このフォルダには、書き出したファイル（*.jsonl）がありません: {path}",
                    "en": f"There are no exported files (*.jsonl) in {path}",
                },
                advice={
                    "ja": "学習者ごとに書き出すには: tutor data export 名前.jsonl",
                    "en": "Each learner makes one with: tutor data export NAME.jsonl",
                },
            )
        files += inside
    return tuple(files)


def file_store(path: Path) -> Store:
    """Open a file of `tutor data export`, checked as an import is; nothing is written.

    Raises:
        NotFound: There is no such file.
        BadImport: It is none of ours, or not whole.
    """
    store = Store.in_memory(path)
    try:
        import_file(store, path)
    except TutorError:
        store.close()
        raise
    return store


def database_store(path: Path, now: datetime) -> Store:
    """Open a learner's database.

    Raises:
        StoreTrouble: It cannot be used.
    """
    return Store.open(path, now)


def record_in(store: Store, course: str) -> Record:
    """Read what a learner answered in a course.

    Raises:
        StoreTrouble: The database cannot be read.
    """
    told = tuple(each.question for each in reports(store) if each.course == course)
    return Record(attempts=store.attempts(course), reported=told)


def each_once(records: Iterable[Record]) -> tuple[Record, ...]:
    """Leave out records which are an earlier state of another one, and those without an answer.

    Args:
        records: Of one course. Two of them are the same learner's when their first attempts are the
            same to the millisecond.

    Returns:
        The longest record of each learner, in the order in which they were given.
    """
    longest: dict[tuple[str, str, datetime], Record] = {}
    for record in records:
        if not record.attempts:
            continue
        first = record.attempts[0]
        key = (first.question, first.answer, first.at)
        known = longest.get(key)
        if known is None or len(record.attempts) > len(known.attempts):
            longest[key] = record
    return tuple(longest.values())
