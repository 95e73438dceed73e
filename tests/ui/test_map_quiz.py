"""A quiz on a table, begun at the course map."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.ui.support import Player, opening, played, read_on, session_of
from tutor.dialogue.actions import Continue
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.table_quiz import QuizScreen
from tutor.ui.screens.tables import TablesScreen


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_a_quiz_from_the_map(
    home: Path, course: Path, language: str, size: tuple[int, int]
) -> None:
    """The tables of a lesson that is done are listed; a quiz on one leads back to the map."""
    given = opening(home, content=course, lesson="table", language=language)
    session = session_of(given)
    while not session.has_ended:
        session.act(Continue())
    async with played(msgspec.structs.replace(given, lesson=None), size) as player:
        await player.keys("down", "z")
        assert player.says("修了したレッスン" if language == "ja" else "a lesson that is done")
        await player.keys("down", "down", "down", "down", "z")
        assert player.shows(TablesScreen)
        assert player.says("比べると" if language == "ja" else "Compared")
        await player.keys("escape")
        assert player.shows(MapScreen)
        await player.keys("z", "enter")
        assert player.shows(QuizScreen)
        assert player.session.course == "small"
        await play_to_the_end(player)

        await player.keys("end", "space")

        assert player.shows(MapScreen)
        assert {each.lesson for each in player.app.store.attempts("small")} == {"quiz-compared"}


async def test_a_lesson_without_tables(home: Path, course: Path) -> None:
    """It is said that there are none, and nothing is opened."""
    given = read_on(opening(home, content=course, lesson="lines"), 2)
    async with played(msgspec.structs.replace(given, lesson=None)) as player:
        await player.keys("z")
        assert player.says("修了したレッスンの上で")
        await player.keys("down", "z")

        assert player.shows(MapScreen)
        assert player.says("このレッスンには表がありません")


async def play_to_the_end(player: Player) -> None:
    """Let every question of a quiz be answered by the program."""
    while not player.session.has_ended:
        await player.lesson.action_show_answer()
        await player.lesson.act(Continue())
    await player.rest()
