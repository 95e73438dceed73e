"""Questions that could not be answered, kept on the learner's own disk for the author to see.

Owns one file of JSON lines. It never leaves the machine. What cannot be read in it is passed over,
and a disk that cannot be written to is no fault. The tests pin both.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from tutor.clock import moment_to_text

FILE_NAME = "unanswered.jsonl"
MOST_BYTES = 1_000_000
"""A file of this size takes no more: who lets a program ask all day has no use for it."""


class Unanswered(Struct, frozen=True, kw_only=True):
    """A question, when it was asked, and the passages that came nearest."""

    at: str
    language: str
    question: str
    nearest: tuple[str, ...] = ()


def keep_unanswered(
    path: Path, now: datetime, question: str, language: str, nearest: tuple[str, ...] = ()
) -> None:
    """Add a question to the file.

    Args:
        path: The file; made when it is not there.
        now: The moment.
        question: What was asked.
        language: Its language.
        nearest: The addresses of the nearest passages.
    """
    entry = Unanswered(
        at=moment_to_text(now), language=language, question=question[:500], nearest=nearest
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > MOST_BYTES:
            return
        with path.open("ab") as file:
            file.write(msgspec.json.encode(entry) + b"\n")
    except OSError:
        return


def read_unanswered(path: Path) -> tuple[Unanswered, ...]:
    """Read the questions kept, oldest first; none when there is no file."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError:
        return ()
    found = []
    for line in lines:
        try:
            found.append(msgspec.json.decode(line, type=Unanswered))
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return tuple(found)
