"""The learner's answer and the right one: both whole at any width, and never to be confused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.questions import write_questions
from tests.ui.support import opening, played


@pytest.mark.parametrize("width", [30, 40, 57, 60, 63, 80, 120])
async def test_both_answers_are_whole(home: Path, tmp_path: Path, width: int) -> None:
    """Side by side or one below the other, each under its own name, no word is cut off."""
    given = opening(home, content=write_questions(tmp_path), lesson="spot")
    async with played(given, (width, 40)) as player:
        await player.keys("1", "enter", "s")

        wrong, right = "✗ あなたの答え", "✓ 正しい答え"
        rows = player.rows()
        heads = [row for row in rows if wrong in row or right in row]
        assert len(heads) == (1 if width >= 63 else 2)
        texts = "".join(rows[rows.index(heads[0]) :])
        for words in ("メールアドレス", "[x]", "お知らせ", "受け取る"):
            assert words in texts


async def test_who_gave_no_answer_sees_the_right_one_alone(home: Path, tmp_path: Path) -> None:
    """There is nothing to stand beside it."""
    given = opening(home, content=write_questions(tmp_path), lesson="order")
    async with played(given) as player:
        await player.keys("s")

        assert "✓ 正しい答え" in player.text()
        assert "あなたの答え" not in player.text()


@pytest.mark.parametrize(
    ("kind", "keys", "secret"),
    [
        ("truth", ("1", "enter", "1", "enter"), "始まる前の同意が分かれ目。"),
        ("spot", ("1", "enter"), "最初から印が付いている。"),
        ("order", ("1", "space", "2", "enter"), "まず自分から。"),
    ],
)
async def test_nothing_is_given_away_while_it_is_open(
    home: Path, tmp_path: Path, kind: str, keys: tuple[str, ...], secret: str
) -> None:
    """After a slip neither the right answer nor its reason is said; once it is shown, both are."""
    given = opening(home, content=write_questions(tmp_path), lesson=kind)
    async with played(given, (80, 40)) as player:
        await player.keys(*keys)
        assert not player.says(secret)
        assert not player.says("正しい答え")

        await player.keys("s")

        assert player.says(secret)
