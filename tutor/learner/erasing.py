"""Erasing a learner's data so that nothing of it stays in the file system.

Owns which files hold a learner's data: the database, its journal, the copies made before
migrations, damaged ones kept aside, reports of bugs, and questions that could not be answered. Each
is overwritten before it is deleted, so that no free page keeps what was there; a disk that writes
elsewhere than it is told is beyond our reach. The tests pin that nothing which was answered is
found in any file afterwards.
"""

import os
import re
import sqlite3
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from tutor.errors import StoreCause
from tutor.learner.connection import BUSY_TIMEOUT_SECONDS
from tutor.learner.people import Learner
from tutor.learner.trouble import SQLITE_FAILURES, trouble, trouble_of

_BLOCK_BYTES = 1024 * 1024


class Erased(Struct, frozen=True, kw_only=True):
    """What was removed: the files with their sizes, and how much the database had held."""

    files: tuple[tuple[Path, int], ...]
    runs: int
    attempts: int


def files_of(learner: Learner) -> tuple[Path, ...]:
    """Return all files that hold data of a learner, the database first.

    Args:
        learner: The learner; besides the database's own files these are the reports of bugs and
            the questions that could not be answered, where they stand in the same folder.
    """
    path = learner.database.resolve()
    kept = re.compile(
        rf"{re.escape(path.name)}(-journal|-wal|-shm|\.(version-\d+|damaged)-\d{{8}}-\d{{6}}(-\d+)?"
        r"(-journal)?)|bug-\d{8}-\d{6}\.txt|unanswered\.jsonl"
    )
    try:
        beside = sorted(each for each in path.parent.iterdir() if kept.fullmatch(each.name))
    except OSError:
        beside = []
    return (*((path,) if path.is_file() else ()), *beside)


def erase(learner: Learner) -> Erased:
    """Remove everything that is kept of a learner.

    Args:
        learner: The learner; programs that have the database open find it gone.

    Returns:
        What was removed.

    Raises:
        StoreTrouble: A file cannot be removed, or another program is writing just now. In the
            latter case nothing has been removed.
    """
    path = learner.database.resolve()
    removed = []
    with ExitStack() as opened:
        # Opened before SQLite is, which would delete a journal without overwriting it.
        streams = [(file, opened.enter_context(_stream_of(file))) for file in files_of(learner)]
        runs, attempts = _counted(path) if path.is_file() else (0, 0)
        for file, stream in reversed(streams):
            try:
                removed.append((file, _overwrite(stream)))
                stream.close()
                file.unlink(missing_ok=True)
            except OSError as error:
                raise trouble(StoreCause.READ_ONLY, file, str(error)) from error
    learner.database.unlink(missing_ok=True)  # a link to the file that is gone now
    if learner.name:
        with suppress(OSError):  # other things in the folder are not ours to remove
            learner.database.parent.rmdir()
    return Erased(files=tuple(reversed(removed)), runs=runs, attempts=attempts)


def _stream_of(file: Path) -> BinaryIO:
    try:
        return file.open("r+b")
    except OSError as error:
        raise trouble(StoreCause.READ_ONLY, file, str(error)) from error


def _counted(path: Path) -> tuple[int, int]:
    """Make sure that nobody is writing, and count what there is; a damaged file counts as empty."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    try:
        with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_SECONDS)) as connection:
            connection.isolation_level = None
            connection.execute("BEGIN EXCLUSIVE")
            runs = connection.execute("SELECT count(*) FROM runs").fetchone()[0]
            attempts = connection.execute("SELECT count(*) FROM attempts").fetchone()[0]
            return runs, attempts
    except SQLITE_FAILURES as error:
        found = trouble_of(error, path)
        if found.cause is StoreCause.LOCKED:
            raise found from error
        return 0, 0


def _overwrite(stream: BinaryIO) -> int:
    """Write zeros over the whole of a file, wait until they are on the disk, return its size."""
    size = left = os.fstat(stream.fileno()).st_size
    while left > 0:
        left -= stream.write(bytes(min(left, _BLOCK_BYTES)))
    stream.flush()
    os.fsync(stream.fileno())
    return size
