"""The way to the screens, in a pseudo-terminal that answers as real ones do."""

import sys
from collections.abc import Callable
from pathlib import Path
from unicodedata import east_asian_width

import pyte
import pytest
from wcwidth import wcwidth

from tests.cli.tables import write_table_course
from tests.ui.terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")

QUESTION = b"\x1b[6n"
_BOXES = "│┃─━╭╮╰╯┌┐└┘┼┿║═"


def wide_wcwidth(character: str) -> int:
    """Measure as a terminal that is set up the East Asian way."""
    return 2 if east_asian_width(character) == "A" else wcwidth(character)


class Answering(Terminal):
    """A terminal that says where its cursor is when it is asked for the first time."""

    def __init__(self, columns: int, rows: int, answer: bytes) -> None:
        super().__init__("tutor", columns, rows)
        self._answer = answer

    def wait_until(self, is_so: Callable[[], bool], timeout_s: float = 30.0) -> None:
        """Read the program's output until something is so on the screen, and answer."""

        def is_answered_and_so() -> bool:
            if QUESTION in self.received and self._answer:
                self.write(self._answer.decode())
                self._answer = b""
            return is_so()

        super().wait_until(is_answered_and_so, timeout_s)

    def ruled(self) -> list[tuple[int, ...]]:
        """Return where `|` stands, for every line of a table: a frame round it, and two between."""
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        found = (tuple(x for x in range(self.screen.columns) if row[x].data == "|") for row in rows)
        return [columns for columns in found if len(columns) == 4]


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course whose table is full of ambiguous characters, and a terminal that speaks English."""
    folder = write_table_course(tmp_path / "c")
    lesson = folder / "tab.yaml"
    text = lesson.read_text(encoding="utf-8")
    head, _, rest = text.partition("      reveal: row\n")
    _, _, end = rest.partition("  - student")
    text = f"{head}      reveal: all\n  - student{end}"
    text = text.replace("en: red car", "en: ○ red → ①").replace("en: none at all", "en: × none …")
    lesson.write_text(text, encoding="utf-8")
    monkeypatch.setenv("TUTOR_CONTENT", str(folder))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return folder


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (60, 20)])
def test_two_cells(columns: int, rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that draws ambiguous characters wide gets plain rules, and all stays aligned."""
    monkeypatch.setattr(pyte.screens, "wcwidth", wide_wcwidth)
    with Answering(columns, rows, b"\x1b[1;3R") as terminal:
        terminal.wait_for("Enter:")
        terminal.write("\r")
        terminal.wait_for("Look.")
        terminal.write(" ")
        terminal.wait_until(lambda: len(terminal.ruled()) == 4)

        assert len(set(terminal.ruled())) == 1
        assert any("○ red → ①" in line for line in terminal.lines())
        assert not set("".join(terminal.lines())) & set(_BOXES)


@pytest.mark.usefixtures("course")
def test_one_cell() -> None:
    """A terminal that draws them narrow gets lines and boxes."""
    with Answering(80, 24, b"\x1b[1;2R") as terminal:
        terminal.wait_for("Enter:")
        terminal.write("\r")
        terminal.wait_for("Look.")
        terminal.write(" ")
        terminal.wait_for("× none …")

        assert set("".join(terminal.lines())) & set(_BOXES)
        assert "|" not in "".join(terminal.lines())


@pytest.mark.usefixtures("course")
@pytest.mark.parametrize("width", ["1", "2"])
def test_not_asked(width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal about which the learner has said it is not asked."""
    monkeypatch.setenv("TUTOR_AMBIGUOUS_WIDTH", width)
    with Answering(80, 24, b"") as terminal:
        terminal.wait_for("Enter:")

        assert QUESTION not in terminal.received
