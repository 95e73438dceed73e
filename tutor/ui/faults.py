"""What becomes of a fault of ours while a screen is shown.

Textual would print a traceback of hundreds of lines, with the values of everything, and end with
code 1; or with code 0, where it is the thread that reads the keys that has failed. Here the app
only closes; whoever ran it has the fault raised, and so reported like any other. The tests pin that
nothing is printed and that the fault is not lost.
"""

from __future__ import annotations

import io
from typing import TypeVar

from rich.console import Console, RenderableType

from tutor.ui.compat import KeepsCursor

_Result = TypeVar("_Result")


class InputLost(Exception):  # noqa: N818 - named for what became of it
    """The thread that reads the keys has failed; its traceback is the message."""


class RaisesFaults(KeepsCursor[_Result]):
    """An app that leaves it to others to report its faults."""

    def raise_fault(self) -> None:
        """Raise what ended the app, if it was a fault.

        Raises:
            Exception: The first one that nobody had caught.
        """
        if self._exception is not None:
            raise self._exception

    def panic(self, *renderables: RenderableType) -> None:
        """Close, and keep what Textual would print; it gives the fault of a thread as no more."""
        if self._exception is None:
            written = io.StringIO()
            Console(file=written, width=100).print(*renderables)
            self._exception = InputLost(written.getvalue())
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """Close; Textual would print the traceback as well."""
        self._close_messages_no_wait()
