"""What a command says to the shell: standard output, standard error and the exit code.

Owns all three; nothing else in the program writes to them, except Textual while its screens are up.
The tests pin that no encoding, closed pipe, interruption or bug ends in a traceback, and that text
from a lesson cannot steer the terminal.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable
from typing import TextIO

from tutor.cli.words import in_both
from tutor.errors import FALLBACK_LANGUAGE, ExitCode, TutorError

DEBUG_VARIABLE = "TUTOR_DEBUG"
DEFAULT_WIDTH_CELLS = 80
NARROWEST_CELLS = 20

_STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"


class Output:
    """The two streams of a command, and the language it speaks."""

    def __init__(self, out: TextIO | None, err: TextIO | None) -> None:
        self._out = _tolerant(out)
        self._err = _tolerant(err)
        self.language = FALLBACK_LANGUAGE
        self.is_open = out is not None
        """Whether anybody still reads what is said."""

    @classmethod
    def of_process(cls) -> Output:
        """Return the streams that the shell gave us."""
        return cls(sys.stdout, sys.stderr)

    @property
    def is_terminal(self) -> bool:
        """Whether screens can be shown: Textual paints on standard error."""
        return all(stream is not None and stream.isatty() for stream in (self._out, self._err))

    @property
    def is_unicode(self) -> bool:
        """Whether every character can be said."""
        encoding = self._out.encoding if self._out is not None else None
        return (encoding or "").lower().replace("_", "-") in {"utf-8", "utf8"}

    @property
    def width_cells(self) -> int:
        """The width of the terminal: `COLUMNS`, else its own, else 80."""
        asked = os.environ.get("COLUMNS", "")
        if asked.isascii() and asked.isdigit() and int(asked) > 0:
            return max(NARROWEST_CELLS, int(asked))
        try:
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr] # None is caught
        except (AttributeError, ValueError, OSError):
            columns = 0
        return max(NARROWEST_CELLS, columns or DEFAULT_WIDTH_CELLS)

    def say(self, text: str, *, end: str = "\n") -> None:
        """Write to standard output.

        Args:
            text: Any text; control characters in it are made harmless.
            end: What follows it.

        Raises:
            TutorError: It cannot be written. A reader who went away is no fault: `is_open` says so.
        """
        if not self.is_open or self._out is None:
            return
        try:
            _write(self._out, text + end)
        except BrokenPipeError:
            self._stop()
        except OSError as error:
            self._stop()
            raise _unwritable(error) from error

    def complain(self, text: str) -> None:
        """Write to standard error, if that is possible."""
        if self._err is None:
            return
        try:
            _write(self._err, text + "\n")
        except OSError:
            _silence(self._err)
            self._err = None

    def guard(self, work: Callable[[], int]) -> int:
        """Do the work of a command, and turn whatever happens into words and an exit code.

        Args:
            work: What is to be done; returns its exit code.

        Returns:
            The exit code of the process.
        """
        try:
            return work()
        except TutorError as error:
            self.complain(error.in_language(self.language))
            return error.exit_code
        except KeyboardInterrupt:
            return ExitCode.INTERRUPTED
        except Exception as error:  # noqa: BLE001 - the last place that can speak to the user
            from tutor.cli.bug import describe_bug, trouble_of_the_machine

            trouble = trouble_of_the_machine(error)
            if trouble is not None:
                self.complain(trouble.in_language(self.language))
                return trouble.exit_code
            self.complain(describe_bug(error, self.language))
            return ExitCode.INTERNAL

    def _stop(self) -> None:
        self.is_open = False
        if self._out is not None:
            _silence(self._out)


def harmless(text: str) -> str:
    """Replace what could steer a terminal, or turn the order of the text around."""
    return re.sub(_STEERING, "\ufffd", text)


def _tolerant(stream: TextIO | None) -> TextIO | None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
    return stream


def _write(stream: TextIO, text: str) -> None:
    stream.write(harmless(text))
    stream.flush()


def _silence(stream: TextIO) -> None:
    """Point a stream that failed to nowhere: Python flushes it once more when it ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except OSError:
        return


def _unwritable(error: OSError) -> TutorError:
    why = error.strerror or type(error).__name__
    return TutorError(in_both("output-unwritable", why=why))
