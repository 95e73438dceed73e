"""Several learners on one machine: who is asked for, and how one sees who learns."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.ui.reviewers import come_back
from tests.ui.support import played
from tutor.learner.people import Learner
from tutor.ui.picker import Picker

LEARNERS = tuple(
    Learner(name=name, database=Path(name or "nobody")) for name in ("", "アンナ", "ben")
)


def shown(picker: Picker) -> str:
    """Return all that is on the screen."""
    return "\n".join(strip.text for strip in picker.screen._compositor.render_strips())


@pytest.mark.parametrize(
    ("keys", "name"),
    [(["enter"], "アンナ"), (["down", "enter"], "ben"), (["up", "enter"], ""), (["q"], None)],
)
@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_who_learns(keys: list[str], name: str | None, size: tuple[int, int]) -> None:
    """Enter alone goes on with the one who learnt last; the arrows choose, and q leaves."""
    picker = Picker(LEARNERS, LEARNERS[1], "ja")
    async with picker.run_test(size=size) as pilot:
        assert "だれが学びますか？" in shown(picker)
        assert "（名前なし）" in shown(picker)
        await pilot.press(*keys)

    assert (picker.return_value.name if picker.return_value is not None else None) == name


async def test_the_language_changes() -> None:
    """The question can be read in the other language; the cursor stays."""
    picker = Picker(LEARNERS, LEARNERS[1], "ja")
    async with picker.run_test() as pilot:
        await pilot.press("v")
        await pilot.pause()
        assert "Who is learning?" in shown(picker)
        await pilot.press("enter")

    assert picker.return_value == LEARNERS[1]


@pytest.mark.parametrize(("name", "said"), [("アンナ", "アンナ"), ("", "（名前なし）"), (None, "")])
@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_the_name_stands_in_the_top_bar(
    home: Path, name: str | None, said: str, size: tuple[int, int]
) -> None:
    """Where several learn, one sees whose map it is; who learns alone has no name."""
    given = msgspec.structs.replace(come_back(home), learner=name)
    async with played(given, size) as player:
        top = player.rows()[0]

        assert top.endswith(f"{said}  日本語")
        assert ("名前なし" in top) == (name == "")
