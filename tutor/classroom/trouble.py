"""What can go wrong with a room, in the words of the user.

Owns the error; its sentences stand in `words`.
"""

from __future__ import annotations

from typing import ClassVar

from tutor.classroom.words import class_words
from tutor.errors import ExitCode, TutorError
from tutor.wording import LANGUAGES


class RoomTrouble(TutorError):  # noqa: N818 - named for what the user is told
    """A room cannot be used; `cause` says why."""

    exit_code: ClassVar[ExitCode] = ExitCode.DATA

    def __init__(self, cause: str, *, place: str = "") -> None:
        super().__init__({each: class_words(cause, each) for each in LANGUAGES}, place=place)
        self.cause = cause
