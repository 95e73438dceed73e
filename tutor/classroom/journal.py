"""The journal of a room: one line for each command, on the disk before anybody sees what it did.

Owns the file: its first line, which holds a copy of the lesson as it is shown, the check sums, and
what is cut off when a line was torn by a crash. The first line is written under another name, so a
journal without it does not exist. The tests pin that replaying a journal gives the room that was
shown, and that a line that is whole is never cut.

One program at a time owns a journal, by a lock that the system takes back when that program dies.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from tutor.classroom.commands import Command, IllegalCommand, StaleCommand
from tutor.classroom.room import Room, enter, obey
from tutor.classroom.script import Script, script_of
from tutor.classroom.trouble import RoomTrouble
from tutor.clock import moment_from_text, moment_to_text
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.records import LessonRecord

JOURNAL_NAME = "journal.jsonl"
FORMAT = 2
"""The format of new journals; in those of format 1 a table forgets what was revealed of it."""

_FORMATS = (1, FORMAT)
_BEYOND = 1 << 30
_BINARY = getattr(os, "O_BINARY", 0)


class Header(Struct, frozen=True, kw_only=True):
    """The first line: which room, since when, and the lesson as it is shown, frozen."""

    format: int
    room: str
    began: str
    content_hash: str
    course: CourseRecord
    lesson: LessonRecord

    @property
    def script(self) -> Script:
        """The lesson, ready for a class."""
        keeps_opened = self.format > 1
        return script_of(self.course, self.lesson, self.room, keeps_opened=keeps_opened)


class Entry(Struct, frozen=True, kw_only=True):
    """A line: its number from 1, the moment, and the command."""

    n: int
    at: str
    do: Command

    @property
    def at_ms(self) -> int:
        """The moment in milliseconds of Unix time."""
        return round(moment_from_text(self.at).timestamp() * 1000)


class Replay(Struct, frozen=True, kw_only=True):
    """A journal as it was read: the lesson, the entries, the room after the last of them."""

    header: Header
    script: Script
    entries: tuple[Entry, ...]
    room: Room


def to_line(record: Header | Entry) -> bytes:
    """Write a record as a line with its check sum in front."""
    text = msgspec.json.encode(record)
    return b"%08x %s\n" % (zlib.crc32(text), text)


def entry_from(line: bytes) -> Entry | None:
    """Read a line; None when it was torn."""
    text = checked(line)
    return None if text is None else msgspec.json.decode(text, type=Entry)


def header_from(line: bytes) -> Header | None:
    """Read the first line; None when it was torn."""
    text = checked(line)
    return None if text is None else msgspec.json.decode(text, type=Header)


def replay(data: bytes, place: str) -> Replay:
    """Play a journal again.

    Args:
        data: The bytes of the file.
        place: Where it is, for the fault.

    Returns:
        The room as it was shown last; a torn last line counts as never written.

    Raises:
        RoomTrouble: It is no journal, or damaged before its last line.
    """
    lines = data.splitlines(keepends=True)
    try:
        header = header_from(lines[0]) if lines else None
        if header is None or header.format not in _FORMATS:
            raise RoomTrouble("damaged", place=place)
        script = header.script
        room = enter(script)
        entries = tuple(_entries(lines[1:], place))
        for entry in entries:
            room = obey(script, room, entry.do, entry.at_ms)
    except (msgspec.MsgspecError, IllegalCommand, StaleCommand, ValueError) as error:
        raise RoomTrouble("damaged", place=place) from error
    return Replay(header=header, script=script, entries=entries, room=room)


def read_journal(folder: Path) -> Replay:
    """Play the journal of a room's folder again, without touching it.

    Raises:
        RoomTrouble: It cannot be read.
    """
    path = folder / JOURNAL_NAME
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RoomTrouble("unreadable", place=str(path)) from error
    return replay(data, str(path))


class Journal:
    """The journal of a room, open for writing; nobody else can open it."""

    def __init__(self, folder: Path) -> None:
        """Open a journal, and cut what a crash has torn.

        Raises:
            RoomTrouble: It cannot be opened; `taken` when another program owns it.
        """
        self.folder = folder
        path = folder / JOURNAL_NAME
        try:
            self._file = os.open(path, os.O_RDWR | os.O_APPEND | _BINARY)
        except OSError as error:
            raise RoomTrouble("unreadable", place=str(path)) from error
        try:
            lock(self._file, path)
            data = path.read_bytes()
            self.replayed = replay(data, str(path))
            whole = _whole_bytes(data)
            if whole < len(data):
                os.ftruncate(self._file, whole)
                os.fsync(self._file)
            self.lines = data[:whole].splitlines(keepends=True)
        except BaseException:
            os.close(self._file)
            raise

    def append(self, command: Command, at_ms: int) -> bytes:
        """Write a command down; it is on the disk when this returns.

        Args:
            command: What was obeyed.
            at_ms: The moment.

        Returns:
            The line.

        Raises:
            RoomTrouble: It cannot be written.
        """
        line = to_line(Entry(n=len(self.lines), at=_moment(at_ms), do=command))
        try:
            is_whole = os.write(self._file, line) == len(line)
            os.fsync(self._file)
        except OSError:
            is_whole = False
        if not is_whole:
            self._take_back()
            raise RoomTrouble("unwritable", place=str(self.folder))
        self.lines.append(line)
        return line

    def _take_back(self) -> None:
        """Cut what was written of a line: the next one must not follow a torn one."""
        with contextlib.suppress(OSError):
            os.ftruncate(self._file, sum(map(len, self.lines)))

    def close(self) -> None:
        """Let somebody else open it."""
        os.close(self._file)


def begin_journal(folder: Path, header: Header) -> None:
    """Make the journal of a new room, in a folder that only its owner can read.

    Raises:
        RoomTrouble: It cannot be written.
    """
    path = folder / JOURNAL_NAME
    new = path.with_suffix(".new")
    try:
        folder.mkdir(parents=True, mode=0o700)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(to_line(header))
            file.flush()
            os.fsync(file.fileno())
        new.rename(path)
        keep_names(folder)
    except OSError as error:
        raise RoomTrouble("unwritable", place=str(folder)) from error


def _entries(lines: list[bytes], place: str) -> Iterator[Entry]:
    for number, line in enumerate(lines, 1):
        entry = entry_from(line)
        if entry is None and number == len(lines):
            return
        if entry is None or entry.n != number:
            raise RoomTrouble("damaged", place=f"{place}:{number + 1}")
        yield entry


def _whole_bytes(data: bytes) -> int:
    """Return how much of a journal is not torn."""
    begin = data.rfind(b"\n", 0, len(data) - 1) + 1
    return len(data) if checked(data[begin:]) is not None else begin


def checked(line: bytes) -> bytes | None:
    """Return what stands behind the check sum; None when that does not hold."""
    if not line.endswith(b"\n"):
        return None
    text = line[9:-1]
    return text if line[:9] == b"%08x " % zlib.crc32(text) else None


def _moment(at_ms: int) -> str:
    from datetime import UTC, datetime, timedelta

    return moment_to_text(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at_ms))


def keep_names(folder: Path) -> None:
    """Have the name of a new file on the disk as well, where the system can be asked for that."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def lock(file: int, path: Path) -> None:
    """Own the file until this program ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # What is locked there cannot be read by others: a byte that no journal reaches.
            os.lseek(file, _BEYOND, os.SEEK_SET)
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise RoomTrouble("taken", place=str(path)) from error
