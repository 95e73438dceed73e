"""Where screens of the same room meet: a Unix socket that only this user can open.

Owns its place and its permissions. The tests pin that nobody else can read it, and that a folder
which belongs to somebody else is not trusted.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import socket
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from tutor.classroom.trouble import RoomTrouble

Welcome = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def has_sockets() -> bool:
    """Tell whether this system has Unix sockets."""
    return hasattr(socket, "AF_UNIX") and os.name == "posix"


def socket_of(folder: Path) -> Path:
    """Return the socket of a room.

    Args:
        folder: The folder of the room.

    Source:
        The path must be short: `sun_path` has 104 bytes on macOS, 108 on Linux (unix(7)).
    """
    name = hashlib.blake2b(os.fsencode(folder.absolute()), digest_size=6).hexdigest()
    return _runtime_folder() / f"{name}.sock"


def _runtime_folder() -> Path:
    """Return the user's folder for sockets; where the system has none, one for temporary files.

    Source:
        XDG Base Directory Specification 0.8: `XDG_RUNTIME_DIR`. platformdirs warns without it.
    """
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    if named:
        return Path(named) / "tutor"
    return Path(tempfile.gettempdir()) / f"tutor-{os.getuid()}"


async def open_place(folder: Path, welcome: Welcome) -> asyncio.Server:
    """Make the place where others come in; a socket left by a screen that died is replaced.

    Args:
        folder: The folder of the room, whose journal this program owns.
        welcome: What is done with each of them.

    Returns:
        The server, not started yet: whoever holds it can close it, whatever happens meanwhile.

    Raises:
        RoomTrouble: The place for sockets belongs to somebody else, or cannot be written.
    """
    path = socket_of(folder)
    before = os.umask(0o177)
    try:
        os.umask(0o077)
        path.parent.mkdir(parents=True, exist_ok=True)
        _trust(path.parent)
        path.unlink(missing_ok=True)
        os.umask(0o177)
        return await asyncio.start_unix_server(welcome, str(path), start_serving=False)
    except OSError as error:
        raise RoomTrouble("no-meeting-place", place=str(path.parent)) from error
    finally:
        os.umask(before)


def _trust(folder: Path) -> None:
    status = folder.stat()
    if status.st_uid != os.getuid() or status.st_mode & 0o077:
        raise RoomTrouble("no-meeting-place", place=str(folder))
