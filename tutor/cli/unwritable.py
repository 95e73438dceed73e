"""A file or a folder of the author's that cannot be written: no fault of the program."""

from __future__ import annotations

import os
from pathlib import Path

from tutor.cli.authoring_words import in_all
from tutor.cli.words import in_both
from tutor.errors import ExitCode, TutorError


class UnwritableFile(TutorError):  # noqa: N818 - named for what the user is told
    """A file cannot be written where it was wanted."""

    exit_code = ExitCode.DATA


def unwritable(error: OSError, path: Path) -> UnwritableFile:
    """Put what the system said into words.

    Args:
        error: What it said.
        path: What was to be written, for want of a name in the error.

    Returns:
        What the user is told.
    """
    why = error.strerror or type(error).__name__
    place = os.fsdecode(error.filename) if error.filename else str(path)
    return UnwritableFile(
        in_all("unwritable", why=why), place=place, advice=in_both("file-refused-advice")
    )
