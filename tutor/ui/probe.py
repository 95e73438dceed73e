"""Asks the terminal how wide it draws a character of ambiguous width, before Textual starts.

Owns the question and the short wait for its answer. May not import Textual, nor decide what to do
without an answer. Its tests pin, with pseudo-terminals, that the terminal's settings are restored
and that keys typed before the question are left for whoever reads next.

Keys that arrive between question and answer are lost; a wait of 0.1 s is the bound on that. An
answer later than the wait reaches Textual, which knows such reports and ignores them.
"""

import os
import re
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, TextIO

_QUESTION = "\r①\x1b[6n".encode()
_ERASURE = b"\r\x1b[K"
_ANSWER = re.compile(rb"\x1b\[\d+;(\d+)R")
_WIDTHS: dict[int, Literal[1, 2]] = {2: 1, 3: 2}
"""From the column behind ①, counted from 1, to its width in cells."""


def probe_ambiguous_width(timeout_s: float = 0.1) -> Literal[1, 2] | None:
    """Draw an ambiguous character at the start of the line, ask where the cursor is, and erase it.

    Args:
        timeout_s: How long to wait for the answer, in seconds.

    Returns:
        The width in cells, or None when there is nobody to ask (no terminal, or one that is dumb,
        or Windows), when keys are waiting to be read, or when no sensible answer comes in time.

    Source: the cursor position report of ECMA-48 (DSR 6), which all common terminals give.
    """
    output = next((stream for stream in (sys.stderr, sys.stdout) if _is_terminal(stream)), None)
    if output is None or not _is_terminal(sys.stdin) or os.environ.get("TERM", "") in {"", "dumb"}:
        return None
    if sys.platform == "win32" or output.encoding.lower() not in {"utf-8", "utf8"}:
        return None
    source = sys.stdin.fileno()
    with _unbuffered(source):
        if _is_readable(source, 0):
            return None
        output.flush()
        os.write(output.fileno(), _QUESTION)
        answer = _ANSWER.search(_read_answer(source, timeout_s))
        os.write(output.fileno(), _ERASURE)
    return None if answer is None else _WIDTHS.get(int(answer[1]))


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _is_readable(source: int, timeout_s: float) -> bool:
    return bool(select.select([source], [], [], timeout_s)[0])


def _read_answer(source: int, timeout_s: float) -> bytes:
    """Read byte by byte, so that nothing behind the answer is taken."""
    read = b""
    deadline = time.monotonic() + timeout_s
    while not read.endswith(b"R") or _ANSWER.search(read) is None:
        if not _is_readable(source, max(0.0, deadline - time.monotonic())):
            break
        byte = os.read(source, 1)
        if not byte:
            break
        read += byte
    return read


@contextmanager
def _unbuffered(source: int) -> Iterator[None]:
    """Read keys as they come and show none, without throwing away what is waiting."""
    import termios

    before = termios.tcgetattr(source)
    settings = termios.tcgetattr(source)
    settings[3] &= ~(termios.ICANON | termios.ECHO)
    termios.tcsetattr(source, termios.TCSANOW, settings)
    try:
        yield
    finally:
        termios.tcsetattr(source, termios.TCSANOW, before)
