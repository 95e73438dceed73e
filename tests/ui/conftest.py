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
