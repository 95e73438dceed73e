"""A program run in a pseudo-terminal, its screen read back with pyte."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

import pyte

SHOW_CURSOR = b"\x1b[?25h"
HIDE_CURSOR = b"\x1b[?25l"


class Terminal:
    """Runs a Python module as a terminal would, and shows what a learner would see."""

    def __init__(self, module: str, columns: int = 60, rows: int = 20) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "TEXTUAL_ANIMATIONS": "none"}
        for size in ("COLUMNS", "LINES"):  # the terminal's own counts
            environment.pop(size, None)
        self._process = subprocess.Popen(
            [sys.executable, "-m", module],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def write(self, text: str) -> None:
        """Send what a terminal sends when this text is typed, in one write."""
        os.write(self._master, text.encode())

    def wait_until(self, is_so: Callable[[], bool], timeout_s: float = 30.0) -> None:
        """Read the program's output until something is so on the screen."""
        deadline = time.monotonic() + timeout_s
        while not is_so():
            left_s = deadline - time.monotonic()
            ready = select.select([self._master], [], [], max(0.0, left_s))[0]
            assert ready, "\n".join(self.lines())
            self._read()

    def wait_for(self, text: str) -> None:
        """Read the program's output until a text is on the screen."""
        self.wait_until(lambda: any(text in line for line in self.lines()))

    def _read(self) -> None:
        output = os.read(self._master, 65536)
        self.received += output
        self._stream.feed(output)

    def wait_until_still(self, quiet_s: float = 1.0) -> None:
        """Read the program's output until nothing more has come for a while."""
        while select.select([self._master], [], [], quiet_s)[0]:
            self._read()

    def wait_for_column(self, column: int) -> None:
        """Read the program's output until the hardware cursor stands in a column."""
        self.wait_until(lambda: self.screen.cursor.x == column)

    def lines(self) -> list[str]:
        """The screen's lines as read, without the second halves of wide characters."""
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        return ["".join(row[x].data for x in range(self.screen.columns)).rstrip() for row in rows]

    def is_cursor_shown(self) -> bool:
        """Whether the hardware cursor was last shown rather than hidden."""
        return self.received.rfind(SHOW_CURSOR) > self.received.rfind(HIDE_CURSOR)
