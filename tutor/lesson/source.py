"""The text of a content file, checked byte by byte before anything parses it.

Owns reading bytes and turning them into text, or into findings. It may not know YAML.
"""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from tutor.lesson.diagnostic import Diagnostic, Place

MAX_BYTES = 4_000_000

# YAML also ends lines at U+0085, U+2028 and U+2029, editors do not: line numbers would differ.
# The bidirectional controls turn the order of a line around, and of what stands beside it.
CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that no text of a lesson may hold."""
_OTHER_ENCODINGS = ("shift_jis", "euc_jp", "utf-16")


class SourceText(Struct, frozen=True):
    """A file's path and its text, without byte-order mark and with `\\n` line ends."""

    path: Path
    text: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1; empty when the file is shorter."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def read_bytes(path: Path) -> bytes | Diagnostic:
    """Read a content file, or say why it cannot be read.

    Args:
        path: The file. At most `MAX_BYTES` are read.

    Returns:
        The bytes, or a finding.
    """
    try:
        if path.is_fifo():  # opening it would wait for somebody to write to it
            return _finding(path, "Y001", why="Is a pipe")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return _finding(path, "Y001", why=error.strerror or type(error).__name__)
    if len(data) > MAX_BYTES:
        return _finding(path, "Y005", found=f"> {MAX_BYTES:,} bytes", limit=f"{MAX_BYTES:,} bytes")
    return data


def decode(path: Path, data: bytes) -> SourceText | Diagnostic:
    """Turn the bytes of a content file into text.

    Args:
        path: The file the bytes come from.
        data: Its bytes, with or without a UTF-8 byte-order mark, with any line ends.

    Returns:
        The text, or a finding: not UTF-8, a control character, nothing there.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isspace() or not text:
        return _finding(path, "Y004")
    # Far quicker than the pattern, which then need not be tried on most files.
    if not text.replace("\n", "").replace("\u3000", "").isprintable():
        control = CONTROL.search(text)
        if control is not None:
            line, column = _position(text, control.start())
            return Diagnostic(
                path=path,
                code="Y003",
                place=Place(line, column),
                values={"character": f"U+{ord(control.group()):04X}"},
                source_line=CONTROL.sub("\ufffd", text.split("\n")[line - 1]),
            )
    return SourceText(path, text, tuple(text.split("\n")))


def _not_utf8(path: Path, data: bytes, error: UnicodeDecodeError) -> Diagnostic:
    before = data[: error.start].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    line, column = _position(before, len(before))
    found = f"0x{data[error.start]:02X}"
    for encoding in _OTHER_ENCODINGS:
        if encoding == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        found += f", {encoding}?"
        break
    shown = data.split(b"\n")[line - 1].decode("utf-8", "replace").rstrip("\r")
    return Diagnostic(
        path=path,
        code="Y002",
        place=Place(line, column),
        values={"byte": found},
        source_line=CONTROL.sub("\ufffd", shown),
    )


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def _finding(path: Path, code: str, **values: str) -> Diagnostic:
    return Diagnostic(path=path, code=code, place=Place(1, 1), values=values)
