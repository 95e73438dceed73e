"""Panels and screens above others: each Esc closes one of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import opening, played, read_on
from tutor.ui.screens.asking import AskScreen
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.panel import Panel
from tutor.ui.screens.report import ReportPanel

ONE_PRESS_SECONDS = 60.0


@pytest.fixture(autouse=True)
def _presses_are_double(monkeypatch: pytest.MonkeyPatch, _presses_are_single: None) -> None:
    """Take any Esc after a first one for its double, however slow the machine is."""
    monkeypatch.setattr("tutor.ui.telling.SECONDS_OF_ONE_ESCAPE", ONE_PRESS_SECONDS)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("g", Panel),
        ("question_mark", Panel),
        ("slash", AskScreen),
        ("exclamation_mark", ReportPanel),
    ],
)
async def test_two_quick_escapes_close_one_screen(home: Path, key: str, kind: type) -> None:
    """Whether the second comes before the first has done its work, or just after."""
    given = read_on(opening(home, lesson="two-words"), 4)
    async with played(given) as player:
        for rests in (False, True):
            await player.keys(key)
            assert player.shows(kind)
            for _ in range(2):
                player.app.simulate_key("escape")
                if rests:
                    await player.rest()
            await player.rest()
            await player.rest()

            assert player.shows(LessonScreen)


async def test_a_later_escape_leads_on(home: Path) -> None:
    """Only what is one double press is taken for one."""
    given = read_on(opening(home, lesson="two-words"), 4)
    async with played(given) as player:
        await player.keys("g", "escape")
        player.app._closed_at -= ONE_PRESS_SECONDS
        await player.keys("escape")

        assert player.shows(MapScreen)


async def test_a_panel_closed_already_closes_nothing_else(home: Path) -> None:
    """Its second key may be on its way to it still."""
    given = read_on(opening(home, lesson="two-words"), 4)
    async with played(given) as player:
        await player.keys("g")
        panel = player.app.screen
        assert isinstance(panel, Panel)
        panel.action_close()
        panel.action_close()
        await player.rest()

        assert player.shows(LessonScreen)
