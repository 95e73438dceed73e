"""The program in a real terminal: keys as bytes, changes of size, signals, kills."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import struct
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.ui.terminal import Terminal

LEAVE_ALTERNATE_SCREEN = b"\x1b[?1049l"
SHOW_CURSOR = b"\x1b[?25h"
STOP_MOUSE = b"\x1b[?1000l"
TO_FULL_WIDTH = 0xFEE0


class Program(Terminal):
    """`python -m tutor` in a terminal that can be resized, and which can be ended from outside."""

    def __init__(self, columns: int = 80, rows: int = 24) -> None:
        super().__init__("tutor", columns, rows)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal; the program is told by SIGWINCH."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.screen.resize(rows, columns)
        self.send(signal.SIGWINCH)

    def send(self, number: signal.Signals) -> None:
        """Send a signal."""
        self._process.send_signal(number)

    def send_bytes(self, data: bytes) -> None:
        """Send bytes that no text is written in."""
        os.write(self._master, data)

    def hang_up(self) -> int:
        """Close the terminal's window as a kernel does, and return the exit code."""
        os.close(self._master)
        self._master = os.open(os.devnull, os.O_RDWR)
        self.send(signal.SIGHUP)
        self.send(signal.SIGCONT)
        return self._process.wait(timeout=30)

    def threads(self) -> int:
        """Count the threads of the program, where they can be counted."""
        tasks = Path(f"/proc/{self._process.pid}/task")
        return len(list(tasks.iterdir())) if tasks.exists() else 0

    def wait_to_end(self) -> int:
        """Read what the program still writes, and return its exit code."""
        try:
            while output := os.read(self._master, 65536):
                self.received += output
        except OSError:  # Linux: the other side of the terminal is closed
            pass
        return self._process.wait(timeout=30)


@pytest.fixture(autouse=True)
def japanese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system speak Japanese."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")


@contextmanager
def at_the_first_question(columns: int = 80, rows: int = 24) -> Iterator[Program]:
    """Start the program and go on to the first question of the first lesson."""
    with Program(columns, rows) as program:
        program.wait_for("Enterで")
        program.write("\r")
        program.wait_for("違うんですか")
        for words in ("あとまわし", "本屋の登録画面", "靴屋の画面"):
            program.write(" ")
            program.wait_for(words)
        program.write(" ")
        for text in ("本屋だけ", "靴屋だけ", "2軒とも", "どちらからも届かない"):
            program.wait_for(text)
        yield program


def option(program: Program, text: str) -> str:
    """Return number and text of an option, which stands where the order of the run has put it."""
    (found,) = (
        match[0]
        for line in program.lines()
        if (match := re.search(rf"[1-9]  {text}", line)) is not None
    )
    return found


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 20)])
def test_the_first_minute_in_a_terminal(columns: int, rows: int) -> None:
    """Map, lesson, question, a slip, another try, and out again, by typed keys alone."""
    with at_the_first_question(columns, rows) as program:
        wrong, right = option(program, "本屋だけ"), option(program, "靴屋だけ")
        program.write(f"{wrong[0]}\r")
        program.wait_for(f"✗ {wrong}")
        program.write(f"{chr(ord(right[0]) + TO_FULL_WIDTH)}\r")
        program.wait_for("正解です")
        program.write("q")

        assert program.wait_to_end() == 0
        assert LEAVE_ALTERNATE_SCREEN in program.received
        assert program.is_cursor_shown()


def test_committed_japanese_text_does_no_harm() -> None:
    """What an input method sends where no text is asked for is not taken for keys."""
    with at_the_first_question() as program:
        program.write("急須の法律、同意します。")
        program.write("\x1b[200~貼り付けた文\n二行目\x1b[201~")
        program.write("　")
        right = option(program, "靴屋だけ")
        program.write("h")
        program.wait_for("ヒント1")

        assert any("どちらからも届かない" in line for line in program.lines())
        program.write(f"{right[0]}\r")
        program.wait_for("正解です")


def test_the_screen_follows_the_terminal() -> None:
    """After SIGWINCH everything stands in the new width, and goes back to what it was."""
    with at_the_first_question() as program:
        program.wait_until(lambda: any(line.endswith("──╯") for line in program.lines()))
        program.wait_until(lambda: "? キー" in program.lines()[-1])
        program.wait_until_still()
        before = program.lines()
        program.resize(40, 20)
        program.wait_until(lambda: any(line.endswith("──╮") for line in program.lines()))
        program.wait_for("どちらからも届かない")

        program.resize(80, 24)

        program.wait_until(lambda: program.lines() == before)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_program_in_good_order(number: signal.Signals) -> None:
    """The terminal is given back as it was, and the next start goes on at the same place."""
    with at_the_first_question() as program:
        picked = option(program, "本屋だけ")
        program.write(f"{picked[0]}\r")
        program.wait_for(f"✗ {picked}")
        program.send(number)
        code = program.wait_to_end()

        assert code == 128 + number
        assert b"Traceback" not in program.received
        assert LEAVE_ALTERNATE_SCREEN in program.received
        assert STOP_MOUSE in program.received
        assert program.is_cursor_shown()

    with Program() as program:
        program.wait_for("続きから")
        program.write("\r")
        program.wait_for(f"✗ {picked}")


def test_a_closed_terminal_ends_the_program() -> None:
    """When its window is closed the program ends by itself, and the place is kept."""
    with at_the_first_question() as program:
        picked = option(program, "本屋だけ")
        program.write(f"{picked[0]}\r")
        program.wait_for(f"✗ {picked}")

        assert program.hang_up() == 128 + signal.SIGHUP

    with Program() as program:
        program.wait_for("続きから")


def test_the_keyboard_is_left_to_the_input_method() -> None:
    """Kitty's key protocol stays off, with which several terminals lose committed text."""
    with Program() as program:
        program.wait_for("Enterで")

        assert b"\x1b[>25u" not in program.received


def test_a_kill_loses_nothing() -> None:
    """After kill -9 the lesson goes on with everything that had been on the screen."""
    with at_the_first_question() as program:
        picked, right = option(program, "本屋だけ"), option(program, "靴屋だけ")
        program.write(f"{picked[0]}\r")
        program.wait_for(f"✗ {picked}")
        program.send(signal.SIGKILL)

        assert program.wait_to_end() == -signal.SIGKILL

    with Program() as program:
        program.wait_for("続きから")
        program.write("\r")
        program.wait_for(f"✗ {picked}")
        program.wait_for("ヒント1")
        program.write(f"{right[0]}\r")
        program.wait_for("正解です")


def test_bytes_that_are_not_utf_8_do_no_harm() -> None:
    """A terminal in Shift_JIS, and a mouse in the oldest protocol, send such bytes."""
    with at_the_first_question() as program:
        program.send_bytes("同意".encode("shift_jis") + b"\xff\xfe\x1b[M\xff\xff\xff")
        picked = option(program, "本屋だけ")
        program.write(f"{picked[0]}\r")
        program.wait_for(f"✗ {picked}")
        program.write("q")

        assert program.wait_to_end() == 0
        assert b"Traceback" not in program.received


def test_a_program_told_to_go_on_goes_on_as_it_was() -> None:
    """SIGCONT out of the blue starts no second thread that reads keys, and none that writes."""
    with at_the_first_question() as program:
        before = program.threads()
        program.send(signal.SIGCONT)
        program.write("h")
        program.wait_for("ヒント1")

        assert program.threads() <= before
        program.write("q")
        assert program.wait_to_end() == 0
