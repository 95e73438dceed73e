"""A long conversation: only its end is mounted, and all of it can be read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import Player, opening, played, read_on, write_course
from tutor.dialogue.actions import Continue
from tutor.ui.widgets.bubble import Bubble
from tutor.ui.widgets.transcript import MOST_MOUNTED, MOUNTED

LINES = 500


@pytest.fixture
def long_course(tmp_path: Path) -> Path:
    """Write a lesson of many lines, some of them long."""
    steps = "".join(
        f"  - {'student' if n % 3 else 'teacher'}: 第{n}行です。{'とても長い話です。' * (n % 7)}\n"
        for n in range(LINES)
    )
    return write_course(tmp_path / "content", {"long": steps})


def lines_mounted(player: Player) -> list[int]:
    """Return the numbers of the lines that are mounted, in their order."""
    bubbles = [widget for widget in player.transcript.children if isinstance(widget, Bubble)]
    return [int(str(bubble.text).split("第")[1].split("行")[0]) for bubble in bubbles]


def lines_seen(player: Player) -> dict[int, int]:
    """Return the lines whose beginning is on the screen, each with its row."""
    return {
        int(row.split("第")[1].split("行")[0]): y
        for y, row in enumerate(player.rows())
        if "第" in row and "行です" in row
    }


async def test_only_the_end_is_mounted_at_first(home: Path, long_course: Path) -> None:
    """However long the conversation, opening it mounts its last lines only."""
    given = read_on(opening(home, content=long_course, lesson="long"), LINES - 1)
    async with played(given) as player:
        assert lines_mounted(player) == list(range(LINES - MOUNTED, LINES))
        assert LINES - 1 in lines_seen(player)


async def test_going_on_never_mounts_more_than_the_limit(home: Path, long_course: Path) -> None:
    """Reading on takes the oldest lines away; the newest is always in view."""
    given = read_on(opening(home, content=long_course, lesson="long"), 100)
    async with played(given) as player:
        most = 0
        for _ in range(MOST_MOUNTED - MOUNTED + 5):
            await player.lesson.act(Continue())
            most = max(most, len(player.transcript.children))
        await player.rest()

        assert most <= MOST_MOUNTED + 1
        assert len(player.transcript.children) < MOST_MOUNTED
        assert max(lines_seen(player)) == 100 + MOST_MOUNTED - MOUNTED + 5


async def test_scrolling_up_brings_every_line_back_in_order(home: Path, long_course: Path) -> None:
    """Each page of older lines comes above, and what is in view stays where it is."""
    given = read_on(opening(home, content=long_course, lesson="long"), 200)
    async with played(given) as player:
        for _ in range(20):
            if not player.transcript.first:
                break
            player.transcript.scroll_to(y=2, animate=False, immediate=True)
            await player.rest()
            before = lines_seen(player)
            first = player.transcript.first
            player.transcript.scroll_to(y=1, animate=False, immediate=True)
            await player.rest()
            assert player.transcript.first < first
            after = lines_seen(player)
            for line, row in before.items():
                assert after.get(line, row + 1) == row + 1

        assert lines_mounted(player) == list(range(201))


@pytest.mark.parametrize("key", ["t", "ｔ"])
async def test_t_goes_to_the_very_first_line(home: Path, long_course: Path, key: str) -> None:
    """t brings everything back and shows the beginning."""
    given = read_on(opening(home, content=long_course, lesson="long"), 300)
    async with played(given) as player:
        await player.keys(key)

        assert 0 in lines_seen(player)
        assert lines_mounted(player) == list(range(301))
        await player.keys("end")
        assert 300 in lines_seen(player)


async def test_space_after_reading_back_shows_the_present_first(
    home: Path, long_course: Path
) -> None:
    """A key that goes on never skips what is below; End goes there at once."""
    given = read_on(opening(home, content=long_course, lesson="long"), 30)
    async with played(given) as player:
        await player.keys("t", "space")
        assert player.session.position == 31
        assert 0 not in lines_seen(player)

        await player.keys("end", "space")

        assert player.session.position == 32
        assert 31 in lines_seen(player)


async def test_home_scrolls_to_lines_that_were_taken_away(home: Path, long_course: Path) -> None:
    """Home and PageUp bring older lines back as well."""
    given = read_on(opening(home, content=long_course, lesson="long"), 100)
    async with played(given) as player:
        await player.keys("home")
        await player.rest()
        assert player.transcript.first == 101 - MOUNTED - 30

        await player.keys("home", "home", "home")
        await player.rest()

        assert player.transcript.first == 0
