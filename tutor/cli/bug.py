"""What the user is told when the program itself is at fault.

Owns the one sentence, and the file that keeps the traceback. May not raise: nothing comes after it.
"""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from tutor import __version__
from tutor.cli.output import DEBUG_VARIABLE
from tutor.cli.words import words
from tutor.clock import SystemClock
from tutor.paths import data_folder


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
