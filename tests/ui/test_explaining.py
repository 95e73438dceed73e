"""An explanation on the screen: one types, is helped, and sees one's own words again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.dialogue.explanations import EXPLAIN, TEACH
from tests.ui.support import LAST, Player, opening, played, write_course
from tutor.dialogue.state import Ending, Explained, Phase

pytestmark = pytest.mark.usefixtures("simple_reader")

MODEL = "The model."


@asynccontextmanager
async def explaining(
    home: Path, steps: str = EXPLAIN, language: str = "ja"
) -> AsyncIterator[Player]:
    """Play a lesson that asks for an explanation."""
    content = write_course(home / "content" / "small", {"explain": steps + LAST}).parent
    given = opening(home, content=content, lesson="explain", language=language)
    async with played(given) as player:
        yield player


def explained(player: Player) -> Explained:
    """Return what has happened at the explanation."""
    return player.session.state.explained["e"]


async def say(player: Player, words: str) -> None:
    """Type something and press Enter."""
    await player.type(words)
    await player.keys("enter")


async def test_what_is_typed_is_said_and_answered(home: Path) -> None:
    """The field is ready at once; the words come back as a bubble, and the teacher replies."""
    async with explaining(home) as player:
        assert "Why?" in player.text()

        await say(player, "one and h s k q")

        assert player.session.state.phase is Phase.EXPLAINING
        assert list(explained(player).covered) == ["one"]
        text = player.text()
        assert "あなた" in text
        assert "one and h s k q" in text
        assert "そうですね。Idea one." in text
        assert "ほかには" in text


async def test_a_low_terminal_shows_the_field_that_is_typed_into(home: Path) -> None:
    """What the teacher says may push the field out of view; a letter brings it back."""
    async with explaining(home) as player:
        await player.resize(40, 12)
        await say(player, "one and " + "many more words " * 6)
        assert not player.says("xyz")

        await player.type("xyz")

        assert player.says("xyz")


async def test_everything_said_ends_with_the_own_words_and_the_model(home: Path) -> None:
    """The summing up quotes the learner."""
    async with explaining(home) as player:
        await say(player, "one then two")
        await player.keys("end")

        assert explained(player).ending is Ending.RIGHT
        assert "「one then two」" in player.text()
        assert MODEL in player.text()
        await player.keys("space")
        assert "最後のせりふ" in player.text()


async def test_letters_are_keys_after_escape(home: Path) -> None:
    """Esc leaves the field: h helps, s shows the model answer; what was typed is kept."""
    async with explaining(home) as player:
        await player.type("on")
        await player.keys("escape", "h")
        assert "hint one" in player.text()

        await say(player, "e")

        assert list(explained(player).covered) == ["one"]
        await player.keys("escape", "s")
        assert explained(player).ending is Ending.SHOWN
        await player.keys("end")
        assert MODEL in player.text()


async def test_enter_with_nothing_typed_says_so(home: Path) -> None:
    """Nothing is said, nothing happens."""
    async with explaining(home) as player:
        await player.keys("enter")

        assert not explained(player).said
        assert player.session.state.phase is Phase.EXPLAINING


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_unread_words_are_judged_by_the_learner(home: Path, language: str) -> None:
    """The model answer comes with the ideas, to be ticked by key or mouse."""
    async with explaining(home, language=language) as player:
        await say(player, "mumble")
        assert player.session.state.phase is Phase.JUDGING
        assert MODEL in player.text()

        await player.keys("2")
        await player.click("Idea one.")
        await player.keys("1", "enter")

        assert explained(player).judged == ("two",)
        assert explained(player).ending is Ending.NOTED


async def test_the_student_is_taught(home: Path) -> None:
    """The student asks, is wrong on purpose, and says back what was understood."""
    async with explaining(home, TEACH) as player:
        assert "こんどは、あなたが先生です" in player.text()
        assert "Wrong!" in player.text()

        await say(player, "one")

        assert "なるほど。つまり、Idea one." in player.text()


async def test_a_lesson_is_taken_up_in_the_midst_of_an_explanation(home: Path) -> None:
    """The turns are there again, and the field is ready."""
    async with explaining(home) as player:
        await say(player, "one")
    async with explaining(home) as player:
        assert "「one」" not in player.text()
        assert "そうですね。Idea one." in player.text()

        await say(player, "two")

        assert explained(player).ending is Ending.RIGHT


async def test_the_footer_names_the_keys_of_the_field(home: Path) -> None:
    """Letters stand behind Esc as long as they would be typed."""
    async with explaining(home) as player:
        assert "Esc h ヒント" in player.footer()

        await player.keys("escape")

        assert "Esc h" not in player.footer()
        assert "h ヒント" in player.footer()
