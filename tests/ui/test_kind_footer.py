"""For every kind of question the footer is true, and everything speaks both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.questions import QUESTIONS, write_questions
from tests.ui.support import opening, played
from tests.ui.test_footer import check_footer, works_everywhere
from tutor.dialogue.state import Ending
from tutor.questions.kinds import KINDS
from tutor.ui.widgets.kinds import WIDGETS


def test_every_kind_has_a_widget() -> None:
    """The registers of questions and of widgets name the same kinds, and all are played here."""
    assert WIDGETS.keys() == KINDS.keys()
    assert {*QUESTIONS, "choice", "choices"} == KINDS.keys()


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("kind", QUESTIONS)
async def test_forty_columns_keep_the_keys_of_the_question(
    home: Path, tmp_path: Path, kind: str, language: str
) -> None:
    """Whatever else must give way, what is possible at the question stays in the footer."""
    content = write_questions(tmp_path)
    given = opening(home, content=content, lesson=kind, language=language)
    async with played(given, (40, 20)) as player:
        check_footer(player)
        footer = player.footer()
        for hint in player.lesson.hints():
            if not works_everywhere(hint) and hint.key != "Esc":
                assert f"{hint.key} {hint.does}" in footer


@pytest.mark.parametrize("kind", QUESTIONS)
async def test_every_kind_can_be_shown_and_left_by_keys(
    home: Path, tmp_path: Path, kind: str
) -> None:
    """s, or Esc and s, shows the answer where there is one; then the lesson goes on in English."""
    given = opening(home, content=write_questions(tmp_path), lesson=kind)
    async with played(given) as player:
        if player.card.is_typed_into:
            await player.keys("escape")
        await player.keys("k" if kind == "poll" else "s")
        check_footer(player)
        ending = Ending.SKIPPED if kind == "poll" else Ending.SHOWN
        assert player.session.state.outcomes[f"q-{kind}"].ending is ending
        assert player.says("とばしました" if kind == "poll" else "答えを見ました")

        await player.keys("v", "space")

        kana = [
            row for row in player.rows()[1:-2] if any("\u3040" < sign < "\u30ff" for sign in row)
        ]
        assert kana == []
        assert "The last line" in player.text()
