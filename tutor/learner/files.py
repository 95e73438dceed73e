"""The files around the learner's database: names that keep old ones, and moving a damaged one away.

Knows nothing of SQL. No byte is ever deleted or overwritten here; the tests pin that.
"""

from datetime import datetime
from pathlib import Path


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the rollback journal of a database.

    Args:
        path: the database's file.
    Source: https://www.sqlite.org/tempfiles.html, section 2.1
    """
    return path.with_name(f"{path.name}-journal")


def left_in_the_middle(path: Path) -> bool:
    """Tell whether a program ended, or still is, in the middle of writing a database.

    Args:
        path: the database's file.
    Returns: whether its journal has something in it.
    """
    journal = journal_of(path)
    return journal.is_file() and journal.stat().st_size > 0


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one that later has the same name.

    Args:
        path: the file.
    Returns: its device and number there; None when it cannot be seen.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def reserve_name(path: Path, label: str, now: datetime) -> Path:
    """Make an empty file beside another, under a name that nobody had.

    Args:
        path: the file to be kept, such as `learner.sqlite3`.
        label: why it is kept, such as `damaged`.
        now: the moment.
    Returns: the new file: `learner.sqlite3.damaged-20260131-235959`, with `-2`, `-3` … behind
        it when that name, or its journal's, is taken.
    Raises:
        OSError: no file can be made there.
    """
    stem = f"{path.name}.{label}-{now:%Y%m%d-%H%M%S}"
    number = 1
    while True:
        reserved = path.with_name(stem if number == 1 else f"{stem}-{number}")
        if not journal_of(reserved).exists():
            try:
                reserved.touch(exist_ok=False)
            except FileExistsError:
                pass
            else:
                return reserved
        number += 1


def set_aside(path: Path, now: datetime) -> Path:
    """Move a damaged database out of the way, its journal with it.

    Args:
        path: the database's file, closed by us.
        now: the moment, for the new name.
    Returns: where it is now. SQLite finds the journal beside it there.
    Raises:
        OSError: it cannot be moved, and is where it was.
    """
    kept = reserve_name(path, "damaged", now)
    journal, kept_journal = journal_of(path), journal_of(kept)
    try:
        # The journal goes first: beside a new database it would be replayed into it, or deleted.
        if left_in_the_middle(path):
            journal.replace(kept_journal)
        path.replace(kept)
    except OSError:
        if kept_journal.exists():
            kept_journal.replace(journal)
        kept.unlink()  # still the empty file that reserved the name
        raise
    return kept
