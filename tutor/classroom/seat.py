"""A screen's seat in a room: it gives commands, and is told what became of them.

Owns who owns the journal. The first screen to sit down owns it, and lets others in by a socket that
only this user can open; they get the journal line by line and play it themselves, so that every
screen shows the same. When the owner dies, the system gives the lock back, and the next screen that
notices takes over. So no screen is needed by the room, and none can harm it. The tests pin that two
seats always come to show the same room.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import Struct

from tutor.classroom.commands import Command, IllegalCommand, Lay, Rejoin, StaleCommand
from tutor.classroom.journal import Header, Journal, entry_from, header_from
from tutor.classroom.meeting_place import has_sockets, open_place, socket_of
from tutor.classroom.mending import mend
from tutor.classroom.room import Room, enter, obey
from tutor.classroom.script import Script
from tutor.classroom.trouble import RoomTrouble
from tutor.clock import Clock

_AGAIN_SECONDS = 0.1
_LONGEST_LINE = 16 * 1024 * 1024


class Wish(Struct, frozen=True, kw_only=True):
    """What a screen asks of the owner: a command, and the `seq` it was given at."""

    do: Command
    expects: int | None = None


class Seat:
    """One screen's place in a room.

    `on_change` is called after the room has changed, `on_refused` with the cause after a command
    had no effect: `illegal`, `stale`, or what kept it from being written; that the journal cannot
    be written is told to every screen.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.folder = folder
        self.on_change: Callable[[], None] = lambda: None
        self.on_refused: Callable[[str], None] = lambda _cause: None
        self._clock = clock
        self._journal: Journal | None = None
        self._server: asyncio.Server | None = None
        self.guests: set[asyncio.StreamWriter] = set()
        self._owner: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None
        self.trouble: RoomTrouble | None = None
        """Why no other screen can come in."""
        self.began = ""
        self.script: Script
        self.room: Room

    @property
    def owns(self) -> bool:
        """Whether this screen owns the journal."""
        return self._journal is not None

    @property
    def is_seated(self) -> bool:
        """Whether commands reach the room now."""
        return self.owns or self._owner is not None

    async def sit(self, *, takes_up: bool = False) -> None:
        """Sit down: own the room, or join whoever does.

        Args:
            takes_up: Whether the room was away for a while; a timer then gets that time back, and
                a damaged journal goes on after its intact beginning.

        Raises:
            RoomTrouble: The room can neither be opened nor joined.
        """
        try:
            if takes_up:
                mend(self.folder)
            self._journal = Journal(self.folder)
        except RoomTrouble as trouble:
            if trouble.cause != "taken":
                raise
            await self._join()
            return
        self.script, self.room = self._journal.replayed.script, self._journal.replayed.room
        self.began = self._journal.replayed.header.began
        await self._let_others_in()
        entries = self._journal.replayed.entries
        if takes_up and entries and self.room.timer is not None:
            self.order(Rejoin(away_ms=self._now_ms() - entries[-1].at_ms))

    def order(self, command: Command, *, even_if_stale: bool = False) -> None:
        """Give a command.

        Args:
            command: What is wanted.
            even_if_stale: Whether it is wanted whatever has happened meanwhile.
        """
        expects = None if even_if_stale or isinstance(command, Lay) else self.room.seq
        wish = Wish(do=command, expects=expects)
        if self._journal is not None:
            cause = self._grant(wish)
            if cause:
                self.on_refused(cause)
            if cause == "unwritable":
                self._tell_guests(f"refused {cause}\n".encode())
        elif self._owner is not None:
            self._owner.write(msgspec.json.encode(wish) + b"\n")
        else:
            self.on_refused("alone")

    async def leave(self) -> None:
        """Get up; the room stays as it is."""
        if self._reading is not None:
            self._reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reading
        for writer in (*self.guests, *([self._owner] if self._owner else [])):
            writer.close()
        self._owner = None
        if self._server is not None:
            self._server.close()
            with contextlib.suppress(OSError):
                socket_of(self.folder).unlink()
            self._server = None
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def _grant(self, wish: Wish) -> str:
        """Obey a wish, write it down, and tell everybody; return why not, if it cannot be."""
        journal, at_ms = self._journal, self._now_ms()
        assert journal is not None
        try:
            after = obey(self.script, self.room, wish.do, at_ms, wish.expects)
            line = journal.append(wish.do, at_ms)
        except IllegalCommand:
            return "illegal"
        except StaleCommand:
            return "stale"
        except RoomTrouble as trouble:
            return trouble.cause
        self.room = after
        self._tell_guests(line)
        self.on_change()
        return ""

    def _tell_guests(self, line: bytes) -> None:
        for guest in self.guests:
            guest.write(line)

    async def _let_others_in(self) -> None:
        if not has_sockets():
            return
        try:
            self._server = await open_place(self.folder, self._welcome)
            await self._server.start_serving()
        except RoomTrouble as trouble:
            self.trouble = trouble

    async def _welcome(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Give a guest the whole journal, then everything new, and take their wishes."""
        if self._journal is None:
            writer.close()
            return
        writer.writelines(self._journal.lines)
        self.guests.add(writer)
        try:
            while line := await reader.readline():
                cause = self._grant(msgspec.json.decode(line, type=Wish)) if self.owns else "alone"
                if cause:
                    writer.write(f"refused {cause}\n".encode())
        except (OSError, ValueError, msgspec.MsgspecError):
            pass  # a guest who goes away, or talks nonsense, is shown out
        finally:
            self.guests.discard(writer)
            writer.close()

    async def _join(self) -> None:
        """Join the owner, and follow the journal in the background.

        Raises:
            RoomTrouble: Nobody answers.
        """
        header, reader, writer = await _come_in(self.folder)
        self.began, self.script = header.began, header.script
        self.room = enter(self.script)
        self._owner = writer
        if self._reading is None:
            self._reading = asyncio.create_task(self._follow_on(reader))
        else:
            await self._follow(reader)

    async def _follow_on(self, reader: asyncio.StreamReader) -> None:
        """Follow the owner; when it is gone, take its place or join the next one."""
        await self._follow(reader)
        while not self.owns:
            await asyncio.sleep(_AGAIN_SECONDS)
            with contextlib.suppress(RoomTrouble):
                await self.sit()
        self.on_change()

    async def _follow(self, reader: asyncio.StreamReader) -> None:
        try:
            while line := await reader.readline():
                self._hear(line)
        except (OSError, ValueError):
            pass  # the owner was killed
        if self._owner is not None:
            self._owner.close()
            self._owner = None
        self.on_change()

    def _hear(self, line: bytes) -> None:
        if not line.endswith(b"\n"):
            return  # the owner was killed in the midst of it
        if line.startswith(b"refused "):
            self.on_refused(line.decode().split()[1])
            return
        entry = entry_from(line)
        if entry is not None:
            self.room = obey(self.script, self.room, entry.do, entry.at_ms)
            self.on_change()

    def _now_ms(self) -> int:
        return round(self._clock.now_utc().timestamp() * 1000)


async def _come_in(folder: Path) -> tuple[Header, asyncio.StreamReader, asyncio.StreamWriter]:
    """Knock at a room that another screen owns.

    Args:
        folder: The folder of the room.

    Returns:
        The first line of the journal, what comes after it, and where wishes go.

    Raises:
        RoomTrouble: Nobody answers.
    """
    if not has_sockets():
        raise RoomTrouble("no-sockets")
    try:
        reader, writer = await asyncio.open_unix_connection(
            str(socket_of(folder)), limit=_LONGEST_LINE
        )
    except OSError as error:
        raise RoomTrouble("taken", place=str(folder)) from error
    try:
        header = header_from(await reader.readline())
    except (OSError, ValueError):
        header = None
    if header is None:
        writer.close()
        raise RoomTrouble("taken", place=str(folder))
    return header, reader, writer
