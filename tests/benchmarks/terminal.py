"""A program run in a pseudo-terminal, timed by what it paints.

Owns the terminal's side: its size, its keys, and the one question a terminal must answer (where the
cursor is). It draws nothing, so that reading costs as little as possible while a program is timed.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import resource
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

SIZE = (80, 24)
_ESCAPES = re.compile(rb"\x1b\[[0-9;?<>=]*[a-zA-Z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)")
_ASKS_CURSOR = b"\x1b[6n"
_CURSOR_AFTER_NARROW = b"\x1b[1;2R"
_NOT_FOR_PROGRAMS = re.compile(
    "PYTHONDONTWRITEBYTECODE|PYTHONPYCACHEPREFIX|PYTHON.*DEBUG|NO_COLOR|COLUMNS|LINES|LC_.*"
    "|TEXTUAL_.*|TUTOR_.*"
)


def environment(home: Path, language: str = "ja") -> dict[str, str]:
    """Return the variables for a program that is timed: an ordinary colour terminal."""
    kept = {name: value for name, value in os.environ.items() if not is_ours_to_drop(name)}
    return {
        **kept,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "ja_JP.UTF-8" if language == "ja" else "C.UTF-8",
        "PYTHONUTF8": "1",
        "TUTOR_HOME": str(home),
    }


def is_ours_to_drop(variable: str) -> bool:
    """Tell whether a variable of this process would change what is measured."""
    return _NOT_FOR_PROGRAMS.fullmatch(variable) is not None


def tutor_command(*words: str) -> tuple[str, ...]:
    """Return the command `tutor` of the environment that runs this, with words behind it."""
    script = Path(sys.executable).with_name("tutor")
    return (str(script), *words) if script.exists() else (sys.executable, "-m", "tutor", *words)


class Terminal:
    """One program in a pseudo-terminal of its own; `started_s` is when it was executed."""

    def __init__(self, command: Sequence[str], variables: dict[str, str], folder: Path) -> None:
        self._master, slave = pty.openpty()
        self._painted = b""
        self._resize(*SIZE)
        self.started_s = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=variables,
            cwd=folder,
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

    def wait_for(self, *markers: str, timeout_s: float = 60.0) -> float:
        """Read until all these texts were painted since the last thing done to the terminal.

        Args:
            markers: Texts without a space, each painted in one line.
            timeout_s: When to give up, in seconds.

        Returns:
            The moment at which the last of them had arrived, as `time.perf_counter` counts.

        Raises:
            TimeoutError: They did not come.
        """
        wanted = [marker.encode() for marker in markers]
        deadline_s = time.perf_counter() + timeout_s
        while True:
            self._read(deadline_s)
            now_s = time.perf_counter()
            painted = _ESCAPES.sub(b"", self._painted)
            if all(marker in painted for marker in wanted):
                return now_s
            if now_s >= deadline_s or self._process.poll() is not None:
                raise TimeoutError(f"{markers} not painted: {painted.decode(errors='replace')}")

    def settle(self, quiet_s: float = 0.15) -> None:
        """Read until nothing has been painted for a while."""
        deadline_s = time.perf_counter() + quiet_s
        while self._read(deadline_s):
            deadline_s = time.perf_counter() + quiet_s

    def press(self, key: str) -> float:
        """Press a key, and return the moment just before."""
        self._painted = b""
        pressed_s = time.perf_counter()
        os.write(self._master, key.encode())
        return pressed_s

    def resize(self, columns: int, rows: int) -> float:
        """Give the terminal another size, and return the moment just before."""
        self._painted = b""
        resized_s = time.perf_counter()
        self._resize(columns, rows)
        self._process.send_signal(signal.SIGWINCH)
        return resized_s

    def peak_mb(self) -> float:
        """Return the most memory the program has had so far, in megabytes (2**20 bytes).

        Where there is no `/proc`, the program is ended to learn it.
        """
        status = Path(f"/proc/{self._process.pid}/status")
        if status.exists():
            line = next(line for line in status.read_text().splitlines() if "VmHWM" in line)
            return int(line.split()[1]) / 1024
        self._process.kill()
        self._process.wait()
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20

    def _resize(self, columns: int, rows: int) -> None:
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, size)

    def _read(self, deadline_s: float) -> bool:
        """Read what there is, waiting for it; tell whether there was anything."""
        left_s = max(0.0, deadline_s - time.perf_counter())
        if not select.select([self._master], [], [], left_s)[0]:
            return False
        try:
            output = os.read(self._master, 1 << 16)
        except OSError:  # Linux: the program has closed the terminal
            return False
        if _ASKS_CURSOR in output:
            os.write(self._master, _CURSOR_AFTER_NARROW)
        self._painted += output
        return bool(output)
