"""The signs of the course map."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from textual.color import Color

from tests.ui.support import opening, played
from tests.ui.test_teach import contrast
from tutor.study.course_map import Status
from tutor.text.cells import set_ambiguous_width, width_cells
from tutor.ui.map_signs import SIGNS, legend, sign_of
from tutor.ui.widgets.course_list import CourseList


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


@pytest.mark.parametrize("theme", [(), ("T",)])
async def test_what_the_cursor_is_on_can_be_read(home: Path, theme: tuple[str, ...]) -> None:
    """What to do next keeps its colour under the cursor, on a ground that it stands out from."""
    async with played(opening(home, language="ja")) as player:
        await player.keys(*theme)
        course_list = player.app.screen.query_one(CourseList)
        line = course_list.render_line(0)
        style = next(segment.style for segment in line if segment.text.strip())

        assert course_list.cursor == 0
        assert style is not None
        assert style.color is not None
        assert style.bgcolor is not None
        ink, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
        assert contrast(ink, ground) >= 4.5
