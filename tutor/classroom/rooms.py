"""The rooms on the disk: a folder for each class that was taught.

Owns their names, how they are found, and how they are forgotten. A journal is never changed here.
"""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from tutor.classroom.journal import (
    FORMAT,
    JOURNAL_NAME,
    Header,
    Journal,
    Replay,
    begin_journal,
    read_journal,
)
from tutor.classroom.mending import read_intact
from tutor.classroom.scene import Phase
from tutor.classroom.trouble import RoomTrouble
from tutor.clock import moment_from_text, moment_to_text
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.records import LessonRecord

_STILL_TODAY = timedelta(hours=12)
"""For how long a class that was not ended is offered again."""


class FoundRoom(Struct, frozen=True, kw_only=True):
    """A room on the disk.

    `trouble` says why its journal cannot be read to its end; `replay` is then what is intact of it,
    None where nothing is.
    """

    folder: Path
    replay: Replay | None
    trouble: RoomTrouble | None = None

    @property
    def name(self) -> str:
        """The room's name."""
        return self.folder.name

    @property
    def is_over(self) -> bool:
        """Whether the class was ended."""
        return self.replay is None or self.replay.room.scene.phase is Phase.ENDED

    @property
    def last(self) -> datetime:
        """When something happened in it last; of one that cannot be read, the beginning of time."""
        if self.replay is None:
            return moment_from_text("0001-01-01T00:00:00.000Z")
        entries = self.replay.entries
        return moment_from_text(entries[-1].at if entries else self.replay.header.began)


def found_rooms(folder: Path) -> tuple[FoundRoom, ...]:
    """Find all rooms, the latest first.

    Args:
        folder: The folder of the rooms; it need not be there.
    """
    if not folder.is_dir():
        return ()
    inside = (path for path in folder.iterdir() if (path / JOURNAL_NAME).exists())
    return tuple(sorted(map(_found, inside), key=lambda room: (room.last, room.name), reverse=True))


def unfinished(rooms: tuple[FoundRoom, ...], now: datetime, lesson: str = "") -> FoundRoom | None:
    """Return the latest of `all_unfinished`."""
    return next(iter(all_unfinished(rooms, now, lesson)), None)


def all_unfinished(
    rooms: tuple[FoundRoom, ...], now: datetime, lesson: str = ""
) -> tuple[FoundRoom, ...]:
    """Return the classes to be taken up again: those of today that were not ended.

    Args:
        rooms: The rooms there are, the latest first.
        now: The moment.
        lesson: The lesson they must be about; empty for any.

    Returns:
        The rooms, the latest first.
    """
    return tuple(
        room
        for room in rooms
        if not room.is_over
        and room.replay is not None
        and now - room.last <= _STILL_TODAY
        and (not lesson or room.replay.header.lesson.lesson == lesson)
    )


def stands_open(room: FoundRoom) -> bool:
    """Tell whether a room stands open on a screen."""
    try:
        Journal(room.folder).close()
    except RoomTrouble as trouble:
        return trouble.cause == "taken"
    return False


def new_room(
    folder: Path, course: CourseRecord, lesson: LessonRecord, content_hash: str, now: datetime
) -> Path:
    """Make a room with its journal.

    Args:
        folder: The folder of the rooms.
        course: The course, for the names of its cast.
        lesson: The lesson; it is frozen into the journal.
        content_hash: What the lesson was read from.
        now: The moment.

    Returns:
        The folder of the room, named by day and lesson.

    Raises:
        RoomTrouble: It cannot be written.
    """
    stem = f"{now.astimezone():%Y-%m-%d}-{lesson.lesson}"
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 1000))
    name = next(name for name in names if not (folder / name).exists())
    header = Header(
        format=FORMAT,
        room=name,
        began=moment_to_text(now),
        content_hash=content_hash,
        course=course,
        lesson=lesson,
    )
    begin_journal(folder / name, header)
    return folder / name


def forget(room: FoundRoom) -> None:
    """Erase a room and all that was counted in it.

    Raises:
        RoomTrouble: It cannot be erased; `taken` when it stands open on a screen.
    """
    if stands_open(room):
        raise RoomTrouble("taken", place=str(room.folder))
    try:
        shutil.rmtree(room.folder)
    except OSError as error:
        raise RoomTrouble("unwritable", place=str(room.folder)) from error


def _found(folder: Path) -> FoundRoom:
    try:
        return FoundRoom(folder=folder, replay=read_journal(folder))
    except RoomTrouble as trouble:
        try:
            return FoundRoom(folder=folder, replay=read_intact(folder), trouble=trouble)
        except RoomTrouble:
            return FoundRoom(folder=folder, replay=None, trouble=trouble)
