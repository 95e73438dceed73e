"""What the user is told of an exception that nobody caught.

Owns what tells a fault of the machine from one of the program, the one sentence about the latter,
and the file that keeps the traceback. May not raise: nothing comes after it.
"""

from __future__ import annotations

import errno
import os
import traceback
from pathlib import Path

from tutor import __version__
from tutor.cli.output import DEBUG_VARIABLE
from tutor.cli.words import in_both, words
from tutor.clock import SystemClock
from tutor.errors import ExitCode, NotFound, TutorError
from tutor.paths import data_folder

_REFUSALS = frozenset(
    (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EIO, errno.ENAMETOOLONG)
)
"""What a file system answers to a program that has asked for nothing wrong."""


class DataRefused(TutorError):  # noqa: N818 - named for what the user is told
    """A file in the data folder cannot be used."""

    exit_code = ExitCode.DATA


def trouble_of_the_machine(error: Exception) -> TutorError | None:
    """Tell a file that the system refuses from a fault of the program.

    Args:
        error: What was raised.

    Returns:
        What the user is told of the file; None when the program is at fault.
    """
    if not isinstance(error, OSError) or error.errno not in _REFUSALS or not error.filename:
        return None
    path = Path(os.fsdecode(error.filename))
    kind = DataRefused if path.is_relative_to(data_folder()) else NotFound
    return kind(
        in_both("file-refused", why=error.strerror),
        place=str(path),
        advice=in_both("file-refused-advice"),
    )


def describe_bug(error: Exception, language: str) -> str:
    """Say that the program failed, and how to report it.

    Args:
        error: What was raised.
        language: A language of the program.

    Returns:
        Two lines; with `TUTOR_DEBUG=1` the traceback before them. Otherwise it is kept in a file of
        the data folder.
    """
    report = "".join(traceback.format_exception(error))
    name = type(error).__name__
    if os.environ.get(DEBUG_VARIABLE, "") not in {"", "0"}:
        return f"{report}{words('bug', language, error=name)}"
    kept = _keep(report)
    how = words("bug-kept", language, file=kept) if kept else words("bug-unkept", language)
    return f"{words('bug', language, error=name)}\n{how}"


def _keep(report: str) -> Path | None:
    now = SystemClock().now_utc()
    try:
        folder = data_folder()
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"bug-{now:%Y%m%d-%H%M%S}.txt"
        file.write_text(f"tutor {__version__}\n{report}", encoding="utf-8", errors="replace")
    except OSError:
        return None
    return file
