"""Asking the terminal for its ambiguous width."""

import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tutor.ui.probe import probe_ambiguous_width

QUESTION = b"\x1b[6n"


def ask(answer: bytes | None, keys: bytes = b"", timeout_s: float = 5.0) -> tuple[bytes, bool]:
    """Run the question in a pseudo-terminal that gives an answer; then type a line.

    Returns:
        What the program wrote, and whether the terminal's settings are as before.
    """
    master, slave = pty.openpty()
    before = termios.tcgetattr(slave)
    os.write(master, keys)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.probe_app", str(timeout_s)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color"},
        start_new_session=True,
    )
    written = b""
    while re.search(rb"heard \w+\r\n", written) is None:
        written += os.read(master, 4096)
        if answer is not None and QUESTION in written:
            os.write(master, answer)
            answer = None
    is_restored = termios.tcgetattr(slave) == before
    os.write(master, b"line\n")
    while re.search(rb"read .*\r\n", written) is None:
        written += os.read(master, 4096)
    process.wait()
    os.close(master)
    os.close(slave)
    return written, is_restored


@pytest.mark.parametrize(
    ("answer", "heard"),
    [
        (b"\x1b[5;2R", b"heard 1"),
        (b"\x1b[5;3R", b"heard 2"),
        (b"k\x1b[5;3R", b"heard 2"),
        (b"\x1b[5;9R", b"heard None"),
    ],
)
def test_the_terminal_is_believed(answer: bytes, heard: bytes) -> None:
    """One column further is narrow, two are wide, and anything else is no answer."""
    written, is_restored = ask(answer)

    assert heard in written
    assert is_restored
    assert "①".encode() in written
    assert b"\r\x1b[K" in written


def test_a_silent_terminal_is_not_waited_for() -> None:
    """Without an answer the wait is short and the default is left to the caller."""
    written, is_restored = ask(None, timeout_s=0.05)

    assert b"heard None" in written
    assert is_restored


def test_keys_typed_before_are_left_in_place() -> None:
    """With keys waiting nothing is asked, and the next reader gets them."""
    written, is_restored = ask(None, keys=b"early ")

    assert QUESTION not in written
    assert b"heard None" in written
    assert b"read early line" in written
    assert is_restored


def test_keys_behind_the_answer_are_left_in_place() -> None:
    """Nothing is read further than the answer."""
    written, _ = ask(b"\x1b[5;2Rlate ")

    assert b"heard 1" in written
    assert b"read late line" in written


def test_a_pipe_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a terminal on both sides there is nobody to ask."""
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr(sys, "stdin", nothing)

        assert probe_ambiguous_width() is None


@pytest.mark.parametrize("name", ["dumb", ""])
def test_a_dumb_terminal_is_not_asked(name: str) -> None:
    """It would show the question instead of answering it."""
    master, slave = pty.openpty()
    finished = subprocess.run(
        [sys.executable, "-c", "from tutor.ui.probe import *; print(probe_ambiguous_width())"],
        stdin=slave,
        stdout=subprocess.PIPE,
        stderr=slave,
        env={**os.environ, "TERM": name},
    )
    os.close(master)
    os.close(slave)

    assert finished.stdout == b"None\n"


def test_asking_does_not_import_textual() -> None:
    """The question comes before Textual is imported."""
    code = "import sys; import tutor.ui.probe; print('textual' in sys.modules)"
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert finished.stdout == "False\n"
