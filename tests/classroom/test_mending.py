"""A damaged journal: what is intact of it is not lost, and nothing is thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.classroom.lessons import small_room
from tests.classroom.test_seat import seated
from tutor.classroom.commands import Next
from tutor.classroom.journal import JOURNAL_NAME, Journal, read_journal, to_line
from tutor.classroom.mending import intact_part, mend, read_intact
from tutor.classroom.rooms import found_rooms
from tutor.classroom.trouble import RoomTrouble
from tutor.clock import FixedClock

_LINES = 6


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a runtime folder of its own; its path must be short."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a room with a journal of some lines behind its first one."""
    folder = small_room(tmp_path, FixedClock())
    journal = Journal(folder)
    for number in range(_LINES):
        journal.append(Next(), number * 1000)
    journal.close()
    return folder


def damage(folder: Path, number: int, line: bytes = b"garbage\n") -> bytes:
    """Put something else in the place of a line, counted from 0; return all of it."""
    path = folder / JOURNAL_NAME
    lines = path.read_bytes().splitlines(keepends=True)
    lines[number] = line
    path.write_bytes(b"".join(lines))
    return b"".join(lines)


@pytest.mark.parametrize("number", range(1, _LINES))
def test_all_before_the_damage_is_read(folder: Path, number: int) -> None:
    """Whichever line is damaged, the lines before it are played, and the file is not touched."""
    data = damage(folder, number)
    (room,) = found_rooms(folder.parent)

    assert room.trouble is not None
    assert room.replay is not None
    assert len(room.replay.entries) == number - 1
    assert (folder / JOURNAL_NAME).read_bytes() == data


def test_a_line_that_cannot_be_played_is_damage(folder: Path) -> None:
    """A line that is whole and yet makes no sense there ends what is intact, and no sooner."""
    other = read_journal(folder).entries[0]
    damage(folder, 3, to_line(other))

    assert len(read_intact(folder).entries) == 2


def test_a_damaged_first_line_leaves_nothing(folder: Path) -> None:
    """Without its first line a journal has no lesson, and is neither read nor mended."""
    data = damage(folder, 0)

    assert intact_part(data) == b""
    for use in (read_intact, mend):
        with pytest.raises(RoomTrouble):
            use(folder)
    assert [path.name for path in folder.iterdir()] == [JOURNAL_NAME]


async def test_taken_up_from_the_intact_beginning(folder: Path) -> None:
    """A class taken up goes on after its intact beginning; what was damaged is kept beside it."""
    data = damage(folder, 4)
    seat = await seated(folder, takes_up=True)
    seat.order(Next())
    await seat.leave()

    assert len(read_journal(folder).entries) == 4
    kept = folder / "damaged-1.jsonl"
    assert kept.read_bytes() == data
    assert kept.stat().st_mode & 0o077 == 0


async def test_not_mended_unasked(folder: Path) -> None:
    """A screen that does not take the class up leaves a damaged journal as it is."""
    data = damage(folder, 4)
    with pytest.raises(RoomTrouble):
        await seated(folder)

    assert (folder / JOURNAL_NAME).read_bytes() == data


def test_kept_under_a_name_that_is_free(folder: Path) -> None:
    """A journal damaged twice is kept twice; one that is whole is left alone."""
    for _ in range(2):
        damage(folder, 2)
        mend(folder)
        mend(folder)
        journal = Journal(folder)
        journal.append(Next(), 0)
        journal.append(Next(), 0)
        journal.close()

    names = sorted(path.name for path in folder.iterdir())
    assert names == ["damaged-1.jsonl", "damaged-2.jsonl", JOURNAL_NAME]


def test_open_elsewhere(folder: Path) -> None:
    """A journal that another program owns is not mended under its hands."""
    journal = Journal(folder)
    damage(folder, 2)
    with pytest.raises(RoomTrouble) as caught:
        mend(folder)
    journal.close()

    assert caught.value.cause == "taken"
