"""The footer is always true: what it shows is possible, and what is possible it shows."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.ui.questions import write_questions
from tests.ui.support import Player, opening, played
from tutor.dialogue.actions import Act, Answer, AskHint, Choose, Continue, GiveUp, Jump, Skip
from tutor.ui.widgets.key_bar import KeyHint, lay_out, most_lines

MEANT: dict[str, tuple[type[Act], ...]] = {
    "screen.next": (Continue,),
    "screen.hint": (AskHint,),
    "screen.show_answer": (GiveUp,),
    "screen.skip": (Skip,),
    "screen.confirm": (Answer, Choose),
}
"""What the hints of a lesson do in the conversation."""

BETWEEN = {
    "screen.pick_next",
    "screen.again",
    "screen.read_here",
    "screen.zoom",
    "screen.open_reasons",
    "screen.on_card",
}
"""Hints that answer nothing by themselves; those of a card are among them."""


def works_everywhere(hint: KeyHint) -> bool:
    """Tell whether a hint is not of the lesson but of the whole program."""
    return hint.action.startswith("app.")


def name_of(hint: KeyHint) -> str:
    """Return the name of the action of a hint."""
    return hint.action.partition("(")[0]


def check_footer(player: Player) -> list[KeyHint]:
    """Check every hint against what is legal now; return those that go on in the lesson."""
    legal = player.session.legal - {Jump}
    hints = player.lesson.hints()
    assert list(player.lesson.key_bar.hints) == hints

    meant = [action for hint in hints for action in MEANT.get(hint.action, ()) if action in legal]
    assert set(meant) == legal, "what is legal has a hint"
    for hint in hints:
        assert works_everywhere(hint) or name_of(hint) in MEANT.keys() | BETWEEN
        if hint.action in MEANT and not player.transcript.has_more_below:
            assert legal.intersection(MEANT[hint.action]), f"{hint} is possible"
        namespace, _, name = name_of(hint).partition(".")
        owner = player.app if namespace == "app" else player.lesson
        assert callable(getattr(owner, f"action_{name}"))
    assert any(hint.action == "screen.again" for hint in hints) == player.session.has_ended
    return [hint for hint in hints if hint.action in MEANT or hint.action == "screen.pick_next"]


@pytest.mark.parametrize(("seed", "language"), [(0, "ja"), (1, "en"), (2, "ja")])
async def test_the_footer_is_true_at_every_step(
    home: Path, course: Path, seed: int, language: str
) -> None:
    """Whatever hint one follows, to the end of a lesson of all kinds, the next ones are true."""
    dice = Random(seed)  # noqa: S311 - a play, not a secret
    given = opening(home, content=course, lesson="all", language=language)
    async with played(given) as player:
        for _ in range(60):
            going_on = check_footer(player)
            if player.session.has_ended:
                break
            hint = dice.choice(going_on)
            if hint.action == "screen.confirm" and player.cursor is None:
                await player.app.run_action("screen.pick_next", player.lesson)
            await player.app.run_action(hint.action, player.lesson)
            await player.rest()

        assert len(player.session.history) > 8


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("lesson", ["pick", "ticks", "say", "table", "lines"])
async def test_forty_columns_keep_the_keys_of_the_step(
    home: Path, course: Path, lesson: str, language: str
) -> None:
    """Whatever else must give way, what is possible in the lesson stays in the footer."""
    given = opening(home, content=course, lesson=lesson, language=language)
    async with played(given, (40, 20)) as player:
        footer = player.footer()
        for hint in player.lesson.hints():
            if not works_everywhere(hint):
                assert f"{hint.key} {hint.does}" in footer
        assert "? " in footer


@pytest.mark.parametrize("width", range(8, 130, 7))
def test_hints_never_take_more_lines_than_they_may(width: int) -> None:
    """At any width the last hint is kept and no line is too wide, if one hint fits."""
    hints = [
        KeyHint(key, "する" * length, "a")
        for key, length in zip("abcdef", (1, 2, 3, 1, 2, 1), strict=True)
    ]

    lines = lay_out(hints, width)

    assert 0 < len(lines) <= most_lines(width)
    assert lines[-1][-1] == hints[-1]
    for line in lines:
        assert len(line) == 1 or sum(hint.width + 2 for hint in line) - 2 <= width


async def test_a_click_on_a_hint_does_what_it_says(home: Path, course: Path) -> None:
    """Every hint of a question can be clicked."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.click("1-3 選ぶ")
        assert player.cursor == 0
        await player.click("h ヒント")
        assert "ヒント1  口を使う" in player.text()
        await player.click("Enter 決定")
        assert "まちがい: 伝わらない" in player.text()
        await player.click("v English")
        assert "Which one" in player.text()
        await player.click("v 日本語")
        await player.click("s 答えを見る")
        assert "答えを見ました" in player.text()
        await player.click("Space つぎへ")
        assert "最後のせりふ" in player.text()
        await player.click("? キー")
        assert "キーの使い方" in player.text()


@pytest.mark.parametrize(("hint", "seen"), [("k とばす", "最後のせりふ"), ("m 地図", "小さな講座")])
async def test_a_click_leads_on(home: Path, course: Path, hint: str, seen: str) -> None:
    """Passing over and the map can be clicked, too."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.click(hint)

        assert seen in player.text()


async def test_a_click_on_quit_quits(home: Path, course: Path) -> None:
    """The last hint needs no keyboard either."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.click("q 保存して終了")

        assert player.app.return_code == 0


async def test_hints_of_the_map_can_be_clicked(home: Path, course: Path) -> None:
    """Move and open by the mouse alone."""
    async with played(opening(home, content=course)) as player:
        for _ in range(2):
            await player.click("上下 動く")
        await player.click("Enter 開く")

        assert "題のpick" in player.text()


async def test_space_is_no_key_while_it_is_text(home: Path, tmp_path: Path) -> None:
    """Where there is more below a field that is typed into, the footer says Esc first."""
    given = opening(home, content=write_questions(tmp_path), lesson="blanks")
    async with played(given, (40, 11)) as player:
        await player.keys("escape", "h", "enter")
        player.transcript.scroll_home(animate=False)
        await player.rest()
        assert player.card.is_typed_into

        assert "Esc Space 下のつづき" in player.footer()
        await player.keys("space", "escape")

        assert " Space 下のつづき" in player.footer()
        assert "Esc Space" not in player.footer()
