"""What the tests of the screens are given."""

from pathlib import Path

import pytest

from tests.ui.support import EVERY_KIND, FIRST, LAST, QUIZ, RECAP, SAY, TABLE, TICKS, write_course


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Write a small course with a lesson for each kind of step, and one with all of them."""
    lessons = {
        "lines": FIRST + LAST,
        "pick": QUIZ + LAST,
        "ticks": TICKS + LAST,
        "say": SAY + LAST,
        "table": TABLE + LAST,
        "recap": RECAP,
        "all": EVERY_KIND,
    }
    return write_course(tmp_path / "content" / "small", lessons).parent


@pytest.fixture(autouse=True)
def _presses_are_single(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys come faster here than from a hand: no Esc is taken for the second of a double press."""
    monkeypatch.setattr("tutor.ui.telling.SECONDS_OF_ONE_ESCAPE", 0.0)
