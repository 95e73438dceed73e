"""Two screens in one room, and what is left when one of them dies."""

from __future__ import annotations

import asyncio
import random
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.classroom.lessons import small_room
from tutor.classroom.commands import Blank, GiveTime, Next
from tutor.classroom.journal import Journal, read_journal
from tutor.classroom.meeting_place import socket_of
from tutor.classroom.seat import Seat, Wish
from tutor.classroom.trouble import RoomTrouble
from tutor.clock import FixedClock

_ROUNDS = 20

TEACHER = """
import asyncio, sys
from pathlib import Path
from tutor.classroom.commands import Blank, Next
from tutor.classroom.seat import Seat
from tutor.clock import SystemClock

async def teach():
    seat = Seat(Path(sys.argv[1]), SystemClock())
    await seat.sit()
    while True:
        seat.order(Blank() if seat.room.seq % 2 else Next())
        print(seat.room.seq, flush=True)
        await asyncio.sleep(0)

asyncio.run(teach())
"""
"""A screen that does one thing after another, and says when the class could see it."""


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a runtime folder of its own; its path must be short."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a new room."""
    return small_room(tmp_path, FixedClock())


async def seated(folder: Path, *, takes_up: bool = False) -> Seat:
    """Sit down in a room."""
    seat = Seat(folder, FixedClock())
    await seat.sit(takes_up=takes_up)
    return seat


async def until(holds: Callable[[], bool]) -> None:
    """Let the loop turn until something holds."""
    async with asyncio.timeout(5):
        while not holds():
            await asyncio.sleep(0.005)


async def test_two_screens_show_the_same(folder: Path) -> None:
    """A command of either screen changes both."""
    owner, guest = await seated(folder), await seated(folder)
    owner.order(Next())
    await until(lambda: guest.room.seq == 1)
    guest.order(Next())
    await until(lambda: guest.room.seq == 2)

    assert owner.owns
    assert not guest.owns
    assert owner.room == guest.room

    await guest.leave()
    await owner.leave()


async def test_two_clickers_advance_once(folder: Path) -> None:
    """Of two keys pressed on two screens at once, the second is refused and says so."""
    owner, guest = await seated(folder), await seated(folder)
    refused: list[str] = []
    guest.on_refused = refused.append
    guest.order(Next())
    owner.order(Next())
    await until(lambda: bool(refused))

    assert refused == ["stale"]
    assert owner.room.seq == 1

    await guest.leave()
    await owner.leave()


async def test_full_disk_is_told_to_every_screen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a key finds no room on the disk, the other screen says so as well."""
    owner, guest = await seated(folder), await seated(folder)
    told: list[str] = []
    owner.on_refused = guest.on_refused = told.append

    def fail(*_: object) -> None:
        raise RoomTrouble("unwritable")

    with monkeypatch.context() as full:
        full.setattr(Journal, "append", fail)
        owner.order(Next())
        await until(lambda: len(told) == 2)
        guest.order(Next())
        await until(lambda: len(told) == 3)

    assert told == ["unwritable"] * 3
    assert owner.room.seq == guest.room.seq == 0

    await guest.leave()
    await owner.leave()


async def test_nobody_else_comes_in(folder: Path) -> None:
    """The socket and its folder are the user's alone, and gone when the class is closed."""
    owner = await seated(folder)
    place = socket_of(folder)

    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0

    await owner.leave()

    assert not place.exists()


async def test_folder_of_somebody_else_is_not_trusted(folder: Path) -> None:
    """Where others could read the socket there is none, and the class goes on without."""
    socket_of(folder).parent.mkdir(mode=0o755)
    socket_of(folder).parent.chmod(0o755)
    owner = await seated(folder)

    assert owner.owns
    assert owner.trouble is not None

    await owner.leave()


async def test_nonsense_is_shown_out(folder: Path) -> None:
    """A guest that talks nonsense is shown out, and nothing happens to the room."""
    owner = await seated(folder)
    reader, writer = await asyncio.open_unix_connection(str(socket_of(folder)))
    writer.write(b'{"do": {"do": "burn"}}\n')
    await reader.read()
    writer.close()

    assert owner.room.seq == 0

    await owner.leave()


async def test_guest_takes_over(folder: Path) -> None:
    """When the owner goes, the other screen owns the room and goes on."""
    owner, guest = await seated(folder), await seated(folder)
    owner.order(Next())
    await until(lambda: guest.room.seq == 1)
    await owner.leave()
    await until(lambda: guest.owns)
    guest.order(Next())

    assert guest.room.seq == 2

    late = await seated(folder)
    await until(lambda: late.room == guest.room)
    await late.leave()
    await guest.leave()


async def test_timer_gets_the_time_back(folder: Path) -> None:
    """A class that is taken up again has the time it was given."""
    clock = FixedClock()
    seat = Seat(folder, clock)
    await seat.sit()
    for command in (Next(), Next(), GiveTime(seconds=60)):
        seat.order(command)
    given = seat.room.timer
    assert given is not None
    await seat.leave()

    from datetime import timedelta

    clock.advance(timedelta(minutes=5))
    again = Seat(folder, clock)
    await again.sit(takes_up=True)

    assert again.room.timer is not None
    assert again.room.timer.ends_ms == given.ends_ms + 300_000

    await again.leave()


async def test_without_sockets(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no such sockets the class goes on, and a view says why it cannot."""
    monkeypatch.delattr(socket, "AF_UNIX")
    owner = await seated(folder)
    with pytest.raises(RoomTrouble) as caught:
        await seated(folder)

    assert owner.owns
    assert caught.value.cause == "no-sockets"

    await owner.leave()


async def test_killed_owner(folder: Path) -> None:
    """After `kill -9` of the owner the guest shows all that was shown, and owns the room."""
    with subprocess.Popen((sys.executable, "-c", TEACHER, folder), stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        owner.stdout.readline()
        guest = await seated(folder)
        await until(lambda: guest.room.seq > 5)
        owner.kill()
        said = owner.stdout.read().split()
    await until(lambda: guest.owns)

    assert guest.room.seq >= int(said[-1])
    assert read_journal(folder).room == guest.room

    await guest.leave()


def test_kill_at_any_moment(folder: Path) -> None:
    """After `kill -9` at random moments, all that the class could see is in the journal."""
    dice = random.Random(2026)  # noqa: S311 - nothing is kept secret
    for number in range(_ROUNDS):
        with subprocess.Popen(
            (sys.executable, "-c", TEACHER, folder), stdout=subprocess.PIPE
        ) as screen:
            assert screen.stdout is not None
            shown = [screen.stdout.readline() for _ in range(dice.randrange(1, 30))]
            for _ in range(dice.randrange(60_000)):
                pass
            screen.kill()
            shown += [line for line in screen.stdout.read().splitlines() if line]

        assert read_journal(folder).room.seq >= int(shown[-1]), number


def test_wish_is_plain() -> None:
    """What goes over the socket is a line of JSON, for whatever may speak it later."""
    import msgspec

    assert msgspec.json.encode(Wish(do=Blank(), expects=3)) == b'{"do":{"do":"blank"},"expects":3}'
