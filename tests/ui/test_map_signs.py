"""The signs of the course map."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from tests.ui.support import opening, played
from tutor.study.course_map import Status
from tutor.text.cells import set_ambiguous_width, width_cells
from tutor.ui.map_signs import SIGNS, legend, sign_of


@pytest.fixture(params=[1, 2])
def ambiguous(request: pytest.FixtureRequest) -> Iterator[Literal[1, 2]]:
    """Let the terminal draw ambiguous characters in one cell, then in two."""
    set_ambiguous_width(request.param)
    yield request.param
    set_ambiguous_width(1)


def test_all_signs_take_the_same_room(ambiguous: Literal[1, 2]) -> None:
    """The numbers behind them stand in a column on every terminal."""
    assert {width_cells(sign_of(status)) for status in Status} == {ambiguous}


def test_signs_differ_without_colour() -> None:
    """Each status has a shape of its own."""
    assert len(set(SIGNS.values())) == len(Status)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ja", "○ これから  ◐ 途中  ✓ 修了"), ("en", "○ to come  ◐ under way  ✓ done")],
)
async def test_the_map_says_what_they_mean(home: Path, language: str, said: str) -> None:
    """Below the lessons, and in the list of keys."""
    assert legend(language) == said
    async with played(opening(home, language=language)) as player:
        assert said in player.text()
        await player.keys("question_mark")

        assert player.says("○ ◐ ✓")


async def test_progress_names_keys_and_no_commands(home: Path) -> None:
    """Whoever is on the screens is not sent to a shell."""
    async with played(opening(home, language="ja")) as player:
        await player.keys("p")

        assert player.says("Escで地図にもどって、Enterを押してください。")
        assert "tutor learn" not in player.text()
