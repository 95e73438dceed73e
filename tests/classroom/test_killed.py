"""Whatever is killed, and whenever: nothing that the class has seen is lost, and the class goes on.

A program that is killed while it writes leaves the beginning of what it wrote. So a cut at every
byte stands for a kill at every moment of writing; a few screens are killed in earnest.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import os
import pty
import random
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.classroom.lessons import small_room
from tests.classroom.test_seat import TEACHER, seated, until
from tests.cli.programs import environment
from tutor.classroom import seat as seats
from tutor.classroom.commands import Blank, Command, Count, Improvise, Next, SetPresent
from tutor.classroom.journal import JOURNAL_NAME, Journal, read_journal, replay
from tutor.classroom.meeting_place import open_place, socket_of
from tutor.classroom.room import Room, enter, obey
from tutor.classroom.seat import Wish
from tutor.clock import FixedClock

TAUGHT: tuple[Command, ...] = (
    SetPresent(count=30),
    *(Next() for _ in range(3)),
    Count(hands=(9, 9, 2)),
    Next(),
    Blank(),
    Next(),
    Next(),
)
"""A class up to its second vote."""

_SCREENS = 6
_VIEWS = 4
_REST_SECONDS = 0.03
_LONGEST_WAIT_SECONDS = 20.0


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a runtime folder of its own; its path must be short."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setattr(seats, "_AGAIN_SECONDS", 0.001)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a new room."""
    return small_room(tmp_path, FixedClock())


def taught(folder: Path) -> tuple[list[Room], bytes]:
    """Teach for a while; return the room after each line of the journal, and the journal."""
    journal = Journal(folder)
    rooms = [enter(journal.replayed.script)]
    for number, command in enumerate(TAUGHT, 1):
        rooms.append(obey(journal.replayed.script, rooms[-1], command, number * 1000))
        journal.append(command, number * 1000)
    journal.close()
    return rooms, (folder / JOURNAL_NAME).read_bytes()


def test_writer_killed_at_every_byte(folder: Path) -> None:
    """Wherever the writer is killed, the room is what was whole on the disk, and goes on there."""
    rooms, whole = taught(folder)
    begin = whole.index(b"\n") + 1
    cuts = range(begin, len(whole) + 1)

    for end in cuts:
        assert replay(whole[:end], "").room == rooms[whole[begin:end].count(b"\n")], end
    assert len(cuts) > 200


def test_writer_killed_and_back_again(folder: Path) -> None:
    """A class that was killed at random moments can be gone on with from each of them."""
    _, whole = taught(folder)
    begin = whole.index(b"\n") + 1
    dice = random.Random(1)  # noqa: S311 - nothing is kept secret

    for end in dice.sample(range(begin, len(whole)), 60):
        (folder / JOURNAL_NAME).write_bytes(whole[:end])
        journal = Journal(folder)
        before = journal.replayed.room
        journal.append(Improvise(ask="?") if before.scene.phase == "step" else Blank(), 99_000)
        journal.close()

        assert read_journal(folder).room.seq == before.seq + 1


async def test_view_killed_at_every_byte(folder: Path) -> None:
    """A view that dies in the midst of a command leaves the room as it was."""
    owner = await seated(folder)
    wish = msgspec.json.encode(Wish(do=Count(hands=(1, 2, 3)), expects=0)) + b"\n"
    for end in range(len(wish)):
        reader, writer = await asyncio.open_unix_connection(str(socket_of(folder)))
        writer.write(wish[:end])
        writer.close()
        with contextlib.suppress(OSError):
            await reader.read()

    assert owner.room.seq == 0
    owner.order(Next())
    assert read_journal(folder).room.seq == 1

    await owner.leave()


async def test_views_killed_in_earnest(folder: Path) -> None:
    """A real view that is killed while it gives commands leaves a room that goes on."""
    owner = await seated(folder)
    for number in range(_VIEWS):
        view = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", TEACHER, str(folder)), stdout=subprocess.DEVNULL
        )
        goal = owner.room.seq + 1 + number
        await until(lambda goal=goal: owner.room.seq >= goal)  # type: ignore[misc] # bound at once
        view.kill()
        await view.wait()
        owner.order(Blank(), even_if_stale=True)

        assert read_journal(folder).room == owner.room

    await owner.leave()


@pytest.mark.parametrize("said", [b"", b"refused stale\n"])
async def test_owner_killed_at_every_byte(folder: Path, said: bytes) -> None:
    """Wherever the owner dies in what it tells a view, the view takes over and shows it all."""
    rooms, whole = taught(folder)
    last = whole.rstrip(b"\n").rindex(b"\n") + 1
    told = whole if not said else whole + said
    ends = range(len(whole) if said else last, len(told) + 1)

    for end in ends:
        journal = Journal(folder)

        async def tell(
            _reader: asyncio.StreamReader, writer: asyncio.StreamWriter, end: int = end
        ) -> None:
            writer.write(told[:end])
            await writer.drain()
            writer.close()

        server = await open_place(folder, tell)
        await server.start_serving()
        view = await seated(folder)
        await until(lambda view=view: not view.is_seated)  # type: ignore[misc] # bound at once
        server.close()
        journal.close()
        await until(lambda view=view: view.owns)  # type: ignore[misc] # bound at once

        assert view.room == rooms[-1], end
        await view.leave()


def test_screens_killed_in_earnest(tmp_path: Path) -> None:
    """A real screen that is killed at any moment is taken up again where the class saw it last."""
    dice = random.Random(2026)  # noqa: S311 - nothing is kept secret
    home, seen = tmp_path / "home", 0
    for number in range(_SCREENS):
        goal = seen + dice.randrange(1, 6)
        with screen(home, tmp_path) as (program, keys):
            press_space(keys, home, goal)
            program.kill()
        seen = read_journal(next((home / "rooms").iterdir())).room.seq

        assert seen >= goal, number
    assert len(list((home / "rooms").iterdir())) == 1


@contextlib.contextmanager
def screen(home: Path, runtime: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Run `tutor teach` in a pseudo-terminal; give the program, and the other end of that."""
    keys, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    with subprocess.Popen(
        (sys.executable, "-m", "tutor", "teach", "two-words"),
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=environment(home, TERM="xterm-256color", XDG_RUNTIME_DIR=str(runtime)),
        start_new_session=True,
    ) as program:
        os.close(slave)
        try:
            yield program, keys
        finally:
            program.kill()
    os.close(keys)


def press_space(keys: int, home: Path, goal: int) -> None:
    """Press Space whenever the screen has come to rest, until the journal has so many lines."""
    until_when = time.monotonic() + _LONGEST_WAIT_SECONDS
    is_up = False
    while time.monotonic() < until_when:
        has_drawn, _, _ = select.select([keys], [], [], _REST_SECONDS)
        if has_drawn:
            os.read(keys, 65536)
            is_up = True
        elif is_up:
            os.write(keys, b" ")
        rooms = list((home / "rooms").glob(f"*/{JOURNAL_NAME}"))
        if rooms and rooms[0].read_bytes().count(b"\n") > goal:
            return
    raise AssertionError("the screen did not go on")
