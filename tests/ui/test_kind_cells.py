"""Questions about the hidden cells of a table: picked or typed, and seen in the table at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.questions import write_questions
from tests.ui.support import opening, played
from tutor.dialogue.state import Ending
from tutor.questions.verdict import Mark
from tutor.ui.widgets.assigning_card import AssigningCard


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_cells_are_picked(home: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    """A number and a letter put a text into the table; the answer is marked cell by cell."""
    given = opening(home, content=write_questions(tmp_path), lesson="cells")
    async with played(given, size) as player:
        card = player.card
        assert isinstance(card, AssigningCard)
        letters = {key: "ab"[number] for number, key in enumerate(card.targets)}
        await player.keys("1", letters["do-nothing.opt-out"], "2", letters["do-nothing.opt-out"])
        assert player.says("→ " + letters["do-nothing.opt-out"] + " 届く")
        await player.keys("enter")
        assert player.session.state.outcomes["q-cells"].first is Mark.PARTLY

        await player.keys("1", letters["do-nothing.opt-in"], "enter")

        assert player.session.state.outcomes["q-cells"].ending is Ending.RIGHT
        assert player.says("はいと言っていない。")


async def test_cells_are_picked_with_the_mouse(home: Path, tmp_path: Path) -> None:
    """A cell, then what belongs there."""
    given = opening(home, content=write_questions(tmp_path), lesson="cells")
    async with played(given) as player:
        for cell, text in (("/ オプトイン", "  届かない"), ("/ オプトアウト", "  届く")):
            await player.click(cell)
            await player.click(text)
        assert "[1] 届かない" in player.text()
        await player.click("Enter 決定")

        assert player.session.state.outcomes["q-cells"].ending is Ending.RIGHT


async def test_cells_are_typed(home: Path, tmp_path: Path) -> None:
    """What is typed stands in the table at once, and is marked cell by cell."""
    content = write_questions(tmp_path, pick="false")
    async with played(opening(home, content=content, lesson="cells")) as player:
        await player.type("届かない")
        assert "[1] 届かない" in player.text()
        await player.keys("enter")
        await player.type("届かない")
        await player.keys("enter")
        assert "✓ 1  届かない" in player.text()
        assert "✗ 2  届かない" in player.text()

        await player.keys("escape", "s")

        assert "[2] 届く" in player.text()
        assert "✗ あなたの答え" in player.text()
        assert player.says("いいえと言っていない。")
