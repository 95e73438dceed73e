"""Compiled content, kept so that a start need not parse it again.

Owns files that may be deleted at any time. What cannot be read, or was made by other code or from
other content, counts as not there; what cannot be written is not written. The tests pin that a
damaged cache changes nothing but the time taken.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from tutor import __version__

T = TypeVar("T")

_ROOMS = ("lesson", "questions")


class Cache:
    """A folder of compiled content; without a folder nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, name: str, key: str, kind: type[T]) -> T | None:
        """Return what was kept under a name, if it was made from this content by this code.

        Args:
            name: A file name.
            key: The hash of the content it was made from.
            kind: The type it must have.
        """
        if self.folder is None:
            return None
        try:
            data = (self.folder / name).read_bytes()
            made_by, kept_key, raw = msgspec.msgpack.decode(data, type=tuple[str, str, msgspec.Raw])
            if made_by != made_by_this_code() or kept_key != key:
                return None
            return msgspec.msgpack.decode(raw, type=kind)
        except (OSError, msgspec.DecodeError, RecursionError):
            return None

    def put(self, name: str, key: str, value: object) -> None:
        """Keep a value; a full disk or a folder that cannot be written to is no fault."""
        if self.folder is None:
            return
        target = self.folder / name
        passing = target.with_name(f"{name}.{os.getpid()}.new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            passing.write_bytes(msgspec.msgpack.encode((made_by_this_code(), key, value)))
            passing.replace(target)
        except OSError:
            try:
                passing.unlink(missing_ok=True)
            except OSError:
                return


@cache
def made_by_this_code(rooms: tuple[str, ...] = _ROOMS) -> str:
    """Return a fingerprint of the code that makes compiled content.

    Args:
        rooms: The rooms whose code has a hand in it.

    Source:
        Ours: because a version number is forgotten while developing, and the times and sizes of
        some twenty files cost less than a tenth of a millisecond.
    """
    parts = [__version__]
    for room in rooms:
        with os.scandir(Path(__file__).parent.parent / room) as entries:
            for entry in sorted(entries, key=lambda found: found.name):
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    parts.append(f"{entry.name}:{status.st_mtime_ns}:{status.st_size}")
    return "|".join(parts)
