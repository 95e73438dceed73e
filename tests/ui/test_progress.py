"""The progress screen, and what can be set on it and from the palette."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.reviewers import ALL, come_back
from tests.ui.support import Player, played
from tutor.study.preferences import (
    preferred_ambiguous_width,
    preferred_review_minutes,
    prefers_confidence,
)
from tutor.text.cells import width_cells
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.progress import ProgressScreen
from tutor.ui.screens.review import ReviewScreen

WIDTHS = [(40, 20), (80, 24), (200, 60)]
SHOWN = {
    "ja": (
        "「黙れば同意」",
        "同意",
        "まずまず",
        "これから7日の復習",
        "この4週間で1日",
        "学んだ時間: 1分",
    ),
    "en": (
        "“Silence is consent”",
        "2 of 2",
        "Consent",
        "fair",
        "Reviews in the next",
        "4 weeks: 1",
        "Time spent: 1 min",
    ),
}


async def all_of_it(player: Player) -> str:
    """Read the page from its top to its end, as a learner does."""
    screen = player.app.screen
    assert isinstance(screen, ProgressScreen)
    seen = [player.words()]
    while screen.page.scroll_offset.y < screen.page.max_scroll_y:
        before = screen.page.scroll_offset.y
        await player.keys("space")
        assert screen.page.scroll_offset.y > before
        seen.append(player.words())
    return "".join(seen)


@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("language", ["ja", "en"])
async def test_everything_is_said_in_words(
    home: Path, language: str, size: tuple[int, int]
) -> None:
    """At any width every picture has its words, and nothing is cut."""
    given = come_back(home, *ALL, language=language, wrong="q-tagged")
    async with played(given, size) as player:
        await player.keys("p")
        assert player.shows(ProgressScreen)
        assert all(width_cells(row) <= size[0] for row in player.rows())
        text = await all_of_it(player)

        assert [words for words in SHOWN[language] if words.replace(" ", "") not in text] == []


async def test_before_the_first_answer(home: Path) -> None:
    """A new learner is told how to begin, and can set everything."""
    async with played(come_back(home)) as player:
        await player.keys("p")

        assert player.says("まだ何も答えていません")
        assert player.says("一日の復習: 5分")


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_keys_change_the_settings(home: Path, language: str) -> None:
    """Each setting goes up and down, or on and off, and what it is now is to be seen."""
    async with played(come_back(home, *ALL, language=language), (40, 20)) as player:
        store = player.app.store
        await player.keys("p", "plus", "plus", "minus", "a", "w")

        assert preferred_review_minutes(store) == 10
        assert prefers_confidence(store)
        assert preferred_ambiguous_width(store) == 1
        assert player.says("一日の復習: 10分" if language == "ja" else "Review a day: 10 min")
        await player.keys("a", "w", "w", *["minus"] * 9)
        assert not prefers_confidence(store)
        assert preferred_ambiguous_width(store) is None
        assert preferred_review_minutes(store) == 1
        await player.keys(*["plus"] * 12)
        assert preferred_review_minutes(store) == 60


@pytest.mark.parametrize(
    ("key", "leads_to"), [("p", MapScreen), ("escape", MapScreen), ("r", ReviewScreen)]
)
async def test_the_ways_out(home: Path, key: str, leads_to: type[MapScreen | ReviewScreen]) -> None:
    """Back to the map, or on to the review."""
    async with played(come_back(home, *ALL)) as player:
        await player.keys("p", key)

        assert player.shows(leads_to)


@pytest.mark.parametrize(
    ("typed", "leads_to"), [("progress", ProgressScreen), ("review what", ReviewScreen)]
)
async def test_the_palette_leads_there(
    home: Path, typed: str, leads_to: type[ProgressScreen | ReviewScreen]
) -> None:
    """From the map as from a lesson."""
    given = come_back(home, *ALL, language="en")
    for keys in ((), ("m", "down", "enter")):
        async with played(given) as player:
            await player.keys(*keys)
            await palette(player, typed)

            assert player.shows(leads_to)
        given = come_back(home, *ALL, language="en")


async def test_the_palette_sets(home: Path) -> None:
    """What was set is said, wherever one is."""
    async with played(come_back(home, language="en")) as player:
        await player.keys("enter", "s")
        await palette(player, "be asked")
        assert player.says("You are asked how sure you are")
        await palette(player, "more minutes")
        assert player.says("Review a day: 10 min")


async def test_the_list_of_keys_begins_with_those_of_the_screen(home: Path) -> None:
    """On the map as on the progress screen."""
    async with played(come_back(home)) as player:
        await player.keys("question_mark")
        assert player.says("修了したレッスンの表でクイズ")
        await player.keys("escape", "p", "question_mark")
        assert player.says("一日の復習の時間を変える")


async def palette(player: Player, typed: str) -> None:
    """Run a command of the palette."""
    await player.keys("ctrl+p")
    await player.type(typed)
    await player.app.workers.wait_for_complete()
    await player.rest()
    await player.keys("enter")
    await player.rest()


async def test_the_footer_reads_on_only_where_there_is_more(home: Path) -> None:
    """Space is named until the end of the page is in view."""
    async with played(come_back(home, *ALL), (40, 20)) as player:
        await player.keys("p")
        assert "Space 下のつづき" in player.text()
        await all_of_it(player)

        assert "Space" not in player.text()


async def test_a_page_that_still_scrolls_may_be_left(home: Path) -> None:
    """The animation of a page that was left sets its place once more, and nothing happens."""
    async with played(come_back(home), (40, 20)) as player:
        await player.keys("p")
        screen = player.app.screen
        assert isinstance(screen, ProgressScreen)
        page = screen.page
        await player.keys("m")
        await page.remove()

        page.watch_scroll_y(0, 1)

        assert isinstance(player.app.screen, MapScreen)
