"""Journals that were damaged before their last line: what of them is intact, and how it goes on.

Owns what is kept of them. The tests pin that wherever a journal is damaged, all the lines before
that place can be played, and that nothing is thrown away.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from pathlib import Path

from tutor.classroom.journal import JOURNAL_NAME, Replay, checked, keep_names, lock, replay
from tutor.classroom.trouble import RoomTrouble

_MOST_KEPT = 1000


def read_intact(folder: Path) -> Replay:
    """Play the journal of a room up to where it is damaged, without touching it.

    Args:
        folder: The folder of the room.

    Raises:
        RoomTrouble: It cannot be read, or not even its first line is intact.
    """
    path = folder / JOURNAL_NAME
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RoomTrouble("unreadable", place=str(path)) from error
    return replay(intact_part(data), str(path))


def mend(folder: Path) -> None:
    """Let a damaged journal go on after its intact beginning; as it was, it is kept beside it.

    Args:
        folder: The folder of the room; one whose journal is not damaged is left as it is.

    Raises:
        RoomTrouble: It cannot be mended; `taken` when another program owns it.
    """
    path = folder / JOURNAL_NAME
    try:
        with path.open("r+b") as file:
            lock(file.fileno(), path)
            data = path.read_bytes()
            if _plays(data):
                return
            intact = intact_part(data)
            replay(intact, str(path))
            _keep_aside(folder, data)
            os.ftruncate(file.fileno(), len(intact))
            os.fsync(file.fileno())
    except OSError as error:
        raise RoomTrouble("unwritable", place=str(folder)) from error


def intact_part(data: bytes) -> bytes:
    """Return the longest beginning of a journal that is whole and can be played.

    Args:
        data: The bytes of the file.
    """
    lines = data.splitlines(keepends=True)

    def is_damaged(count: int) -> bool:
        return checked(lines[count - 1]) is None or not _plays(b"".join(lines[:count]))

    count = bisect_left(range(1, len(lines) + 1), True, key=is_damaged)
    return b"".join(lines[:count])


def _plays(data: bytes) -> bool:
    try:
        replay(data, "")
    except RoomTrouble:
        return False
    return True


def _keep_aside(folder: Path, data: bytes) -> None:
    """Keep what was damaged, under the first name that is free."""
    names = (folder / f"damaged-{number}.jsonl" for number in range(1, _MOST_KEPT))
    aside = next(name for name in names if not name.exists())
    with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    keep_names(folder)
