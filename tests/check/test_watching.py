"""A check that waits for files to change."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tutor.check.watching import changes


class _EndError(Exception):
    """The author has seen enough."""


def _script(*acts: Callable[[], object]) -> Callable[[float], None]:
    """Do one thing in each wait, and end after the last."""
    left: Iterator[Callable[[], object]] = iter(acts)

    def wait(seconds: float) -> None:
        assert seconds > 0
        act = next(left, None)
        if act is None:
            raise _EndError
        act()

    return wait


def test_changes(tmp_path: Path) -> None:
    """It looks at once, then after a change, a new file and a deleted one, and else it waits."""
    folder = write_course(tmp_path, "a")
    path, new = folder / "a.yaml", folder / "b.yaml"
    wait = _script(
        lambda: None,
        lambda: path.write_text("lesson: longer\n", encoding="utf-8"),
        lambda: new.write_text("lesson: b\n", encoding="utf-8"),
        lambda: None,
        new.unlink,
    )
    looked: list[None] = []
    with pytest.raises(_EndError):
        looked.extend(changes([folder], wait))

    assert len(looked) == 4
