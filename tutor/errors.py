"""What can go wrong for a user, in every language of the screen, and the exit code that it means.

Owns the exit codes and the errors that a user is meant to read. It prints nothing and catches
nothing. A fault of the program itself (a bug) is an ordinary exception and never a `TutorError`.
The tests pin that an error speaks the language asked for, and English when it does not know it.
"""

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import ClassVar

FALLBACK_LANGUAGE = "en"


class ExitCode(IntEnum):
    """What a command tells the shell when it ends."""

    OK = 0
    FINDINGS = 1
    """A check found errors, or the lesson asked for is broken."""
    USAGE = 2
    NOT_FOUND = 3
    DATA = 4
    """The learner's data cannot be used, or a file cannot be written."""
    INTERNAL = 70
    INTERRUPTED = 130


class TutorError(Exception):
    """Something that the user is told about.

    Args:
        said: what happened, by language: `{"ja": "…", "en": "…"}`.
        place: the file, folder or `file:line:column` that it happened at; empty when nowhere.
        advice: what the user can do about it, by language; empty when nothing.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.INTERNAL

    def __init__(
        self,
        said: Mapping[str, str],
        *,
        place: str = "",
        advice: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(_spoken(said, FALLBACK_LANGUAGE))
        self.said = said
        self.place = place
        self.advice = {} if advice is None else advice

    def message_in(self, language: str) -> str:
        """Return what happened, in one language.

        Args:
            language: a language code such as `ja`.
        Returns: the sentence; the English one when the language is not known.
        """
        return _spoken(self.said, language)

    def advice_in(self, language: str) -> str:
        """Return what the user can do, in one language.

        Args:
            language: a language code such as `ja`.
        Returns: the sentence; empty when there is no advice.
        """
        return _spoken(self.advice, language)

    def in_language(self, language: str) -> str:
        """Return the whole of it: place and message on one line, advice on the next.

        Args:
            language: a language code such as `ja`.
        Returns: one or two lines, without a line end.
        """
        message = self.message_in(language)
        headed = f"{self.place}: {message}" if self.place else message
        return "\n".join(line for line in (headed, self.advice_in(language)) if line)


class NotFound(TutorError):  # noqa: N818 - named for what the user is told
    """There is no lesson, course or file of that name."""

    exit_code = ExitCode.NOT_FOUND


class BrokenContent(TutorError):  # noqa: N818 - named for what the user is told
    """The lesson or course is there and cannot be used."""

    exit_code = ExitCode.FINDINGS


class StoreCause(StrEnum):
    """Why the learner's database cannot be used as it should be."""

    DAMAGED = "damaged"
    LOCKED = "locked"
    READ_ONLY = "read-only"
    FULL = "full"
    FAILING = "failing"
    """The disk reports an error that is none of the others."""
    GONE = "gone"
    """The file was deleted, moved or replaced while it was open."""
    NO_FOLDER = "no-folder"
    NOT_A_FILE = "not-a-file"
    NEWER = "newer"
    """A newer program, or a newer SQLite, wrote it."""


class StoreTrouble(TutorError):  # noqa: N818 - named for what the user is told
    """The learner's database does not do what was asked of it; `cause` says why."""

    exit_code = ExitCode.DATA

    def __init__(
        self,
        cause: StoreCause,
        said: Mapping[str, str],
        *,
        place: str = "",
        advice: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(said, place=place, advice=advice)
        self.cause = cause


def _spoken(said: Mapping[str, str], language: str) -> str:
    return said.get(language, said.get(FALLBACK_LANGUAGE, ""))
