"""The journal: what was shown is on the disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.classroom.lessons import small_room
from tests.classroom.test_room import EVERY_COMMAND, reached, script
from tutor.classroom.commands import (
    Command,
    Highlight,
    IllegalCommand,
    Jump,
    Next,
    Reveal,
    RevealCell,
)
from tutor.classroom.journal import (
    FORMAT,
    JOURNAL_NAME,
    Entry,
    Header,
    Journal,
    read_journal,
    replay,
    to_line,
)
from tutor.classroom.room import enter, obey
from tutor.classroom.rooms import (
    all_unfinished,
    forget,
    found_rooms,
    new_room,
    stands_open,
    unfinished,
)
from tutor.classroom.trouble import RoomTrouble
from tutor.clock import FixedClock, moment_to_text


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a new room."""
    return small_room(tmp_path, FixedClock())


def write(folder: Path, count: int) -> bytes:
    """Go on a few times; return the bytes of the journal."""
    journal = Journal(folder)
    for number in range(count):
        journal.append(Next(), number * 1000)
    journal.close()
    return (folder / JOURNAL_NAME).read_bytes()


def test_only_the_owner_reads_it(folder: Path) -> None:
    """Folder and journal are closed to other users."""
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / JOURNAL_NAME).stat().st_mode & 0o077 == 0


def test_every_torn_line_is_cut(folder: Path) -> None:
    """Wherever the last line is torn, the journal is that of the lines before it."""
    whole = write(folder, 3)
    begins = whole.rstrip(b"\n").rfind(b"\n") + 1
    for end in range(begins, len(whole)):
        (folder / JOURNAL_NAME).write_bytes(whole[:end])
        journal = Journal(folder)
        journal.close()

        assert len(journal.replayed.entries) == 2
        assert (folder / JOURNAL_NAME).read_bytes() == whole[:begins]


def test_goes_on_after_a_torn_line(folder: Path) -> None:
    """A command after a crash stands on a line of its own."""
    whole = write(folder, 2)
    (folder / JOURNAL_NAME).write_bytes(whole[:-5])
    write(folder, 1)

    assert [entry.n for entry in read_journal(folder).entries] == [1, 2]


def test_damage_within_is_told(folder: Path) -> None:
    """A journal that is damaged before its last line is not cut, but refused with its place."""
    whole = write(folder, 3)
    at = whole.index(b'"next"')
    (folder / JOURNAL_NAME).write_bytes(whole[:at] + b"?" + whole[at + 1 :])
    with pytest.raises(RoomTrouble) as caught:
        Journal(folder)

    assert caught.value.cause == "damaged"
    assert (folder / JOURNAL_NAME).stat().st_size == len(whole)


def test_one_owner(folder: Path) -> None:
    """As long as one program has the journal, no other opens it for writing."""
    journal = Journal(folder)
    with pytest.raises(RoomTrouble) as caught:
        Journal(folder)

    assert caught.value.cause == "taken"

    journal.close()
    Journal(folder).close()


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """What finds no room on the disk is refused and leaves nothing; later lines are whole."""
    whole = write(folder, 2)
    journal = Journal(folder)

    written = os.write

    def fail(file: int, line: bytes = b"") -> int:
        written(file, line[:5])
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as full:
        full.setattr(f"tutor.classroom.journal.os.{call}", fail)
        with pytest.raises(RoomTrouble) as caught:
            journal.append(Next(), 9000)

    assert caught.value.cause == "unwritable"
    assert (folder / JOURNAL_NAME).read_bytes() == whole
    journal.append(Next(), 10_000)
    journal.close()
    assert len(read_journal(folder).entries) == 3


def test_lesson_is_frozen(folder: Path) -> None:
    """The journal has the lesson itself: the files may change or go."""
    shown = read_journal(folder).script

    assert shown.lesson == script().lesson
    assert shown.course.cast == script().course.cast


@settings(max_examples=40, deadline=None)
@given(commands=st.lists(st.sampled_from(EVERY_COMMAND), max_size=40))
def test_replay_is_the_live_room(commands: list[Command]) -> None:
    """Playing a journal again gives the room that was shown, byte for byte."""
    header = HEADER
    lines, room = [header], enter(script())
    for command in commands:
        at_ms = len(lines) * 500
        try:
            room = obey(script(), room, command, at_ms)
        except IllegalCommand:
            continue
        moment = f"1970-01-01T00:{at_ms // 60_000:02}:{at_ms % 60_000 / 1000:06.3f}Z"
        lines.append(to_line(Entry(n=len(lines), at=moment, do=command)))

    assert replay(b"".join(lines), "").room == room


def test_older_journals_are_played_as_they_were_written() -> None:
    """In journals of format 1 a table forgets what was revealed of it, in new ones it does not."""
    at_table = (Next(), Next(), Reveal(), Next())
    number = reached(*at_table).scene.talk.at
    commands: tuple[Command, ...] = (
        *at_table,
        Next(),
        Jump(to=number),
        Highlight(down=-5),
        RevealCell(),
    )
    entries = (
        to_line(Entry(n=n, at=moment_to_text(FixedClock().now_utc()), do=command))
        for n, command in enumerate(commands, 1)
    )
    written = b"".join(entries)
    played = replay(_header(1) + written, "")

    assert len(played.entries) == len(commands)
    with pytest.raises(RoomTrouble):
        replay(_header(2) + written, "")
    with pytest.raises(RoomTrouble):
        replay(_header(3) + written, "")


def _header(number: int = FORMAT) -> bytes:
    """Return the first line of a journal of the small lesson."""
    return to_line(
        Header(
            format=number,
            room="room",
            began=moment_to_text(FixedClock().now_utc()),
            content_hash="hash",
            course=script().course,
            lesson=script().lesson,
        )
    )


HEADER = _header()


def test_rooms_are_found_and_forgotten(tmp_path: Path) -> None:
    """The latest class that was not ended is taken up again; none is forgotten while it is open."""
    clock = FixedClock()
    first = small_room(tmp_path, clock)
    header = read_journal(first).header
    second = new_room(first.parent, header.course, header.lesson, "hash", clock.now_utc())
    journal = Journal(first)
    journal.append(Next(), round(clock.now_utc().timestamp() * 1000) + 5)
    journal.close()
    rooms = found_rooms(first.parent)
    open_room = unfinished(rooms, clock.now_utc(), "all")
    assert open_room is not None

    assert [room.folder for room in rooms] == [first, second]
    assert all_unfinished(rooms, clock.now_utc()) == rooms
    assert not any(map(stands_open, rooms))
    assert open_room.folder == first
    assert unfinished(rooms, clock.now_utc(), "other") is None

    journal = Journal(first)
    with pytest.raises(RoomTrouble) as caught:
        forget(open_room)
    assert [stands_open(room) for room in rooms] == [True, False]
    journal.close()

    assert caught.value.cause == "taken"

    forget(open_room)

    assert [room.folder for room in found_rooms(first.parent)] == [second]
