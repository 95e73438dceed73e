"""Questions answered by putting things where they belong: sorting, matching, ordering."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.questions import write_questions
from tests.ui.support import LAST, Player, opening, played, write_course
from tutor.dialogue.state import Ending
from tutor.questions.verdict import Mark
from tutor.ui.widgets.assigning_card import AssigningCard
from tutor.ui.widgets.order import Order


def order_of(player: Player) -> list[str]:
    """Return the lines of an `order` as they stand."""
    assert isinstance(player.card, Order)
    return list(player.card.order)


async def drag_into_order(player: Player, wanted: tuple[str, ...]) -> None:
    """Put each line where it belongs by its number, then the number of its place."""
    for place, key in enumerate(wanted, 1):
        now = order_of(player).index(key) + 1
        if now != place:
            await player.keys(str(now), "space", str(place))


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_numbers_and_letters_sort(home: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    """`1a 2b 3a`, typed key by key, answers; right ones say why."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given, size) as player:
        await player.keys("1", "a", "2", "b", "3", "a", "enter")

        assert player.session.state.outcomes["q-classify"].ending is Ending.RIGHT
        assert player.says("→ a オプトイン")
        assert player.says("外さないと届く。")


async def test_full_width_keys_sort(home: Path, tmp_path: Path) -> None:
    """With an input method on the keys are the same."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given) as player:
        await player.keys("１", "ａ", "２", "ｂ", "３", "ａ", "enter")

        assert player.session.state.outcomes["q-classify"].ending is Ending.RIGHT


async def test_letters_alone_go_down_the_list(home: Path, tmp_path: Path) -> None:
    """After a letter the cursor goes on to the next case without one."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given) as player:
        await player.keys("a", "b", "a", "enter")

        assert player.session.state.outcomes["q-classify"].ending is Ending.RIGHT


async def test_arrows_alone_sort(home: Path, tmp_path: Path) -> None:
    """Left and right go through the bins, up and down or Tab through the cases."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given) as player:
        await player.keys("down", "right", "tab", "left", "down", "right", "right", "right")
        await player.keys("enter")

        assert player.session.state.outcomes["q-classify"].ending is Ending.RIGHT


async def test_the_mouse_sorts(home: Path, tmp_path: Path) -> None:
    """A click on a case, a click on a bin; Enter is in the footer."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given) as player:
        await player.click("最初から印の")
        await player.click("b  オプトアウト")
        await player.click("最初は空の")
        await player.click("a  オプトイン")
        await player.click("a  オプトイン")
        await player.click("Enter 決定")

        assert player.session.state.outcomes["q-classify"].ending is Ending.RIGHT


async def test_partly_sorted_keeps_what_was_right(home: Path, tmp_path: Path) -> None:
    """The count is told, the wrong case is marked and says why, the others are settled."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given) as player:
        await player.keys("a", "a", "a", "enter")

        assert player.says("3か所のうち2か所が合っています。")
        assert "✗ 2  最初から印の付いた欄" in player.text()
        assert player.says("黙っていても同意ではない")
        assert player.says("✗の付いたところを見直してください。")
        assert player.says("外さないと届く。")
        await player.keys("1", "b", "2", "b")
        assert isinstance(player.card, AssigningCard)
        assert player.card.put == {"1": "opt-in", "2": "opt-out", "3": "opt-in"}
        assert "✗ 2" not in player.text()
        await player.keys("enter")
        assert player.session.state.outcomes["q-classify"].ending is Ending.RIGHT


async def test_what_is_open_is_asked_for_before_anything_counts(home: Path, tmp_path: Path) -> None:
    """An Enter too early answers nothing, says what is missing, and goes there."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given) as player:
        await player.keys("enter")
        assert player.says("番号と記号で組にしてから")
        await player.keys("2", "a", "enter")

        assert player.says("まだ記号のないものがあります")
        assert player.cursor == 0
        assert not player.session.state.outcomes["q-classify"].tries


async def test_what_was_sorted_wrongly_stands_beside_the_right(home: Path, tmp_path: Path) -> None:
    """Once it is shown, each case says both."""
    given = opening(home, content=write_questions(tmp_path), lesson="classify")
    async with played(given) as player:
        await player.keys("a", "a", "a", "enter", "s")

        assert "✗ あなたの答え  オプトイン" in player.text()
        assert "✓ 正しい答え    オプトアウト" in player.text()
        assert player.says("外さないと届く。")


async def test_halves_are_matched_by_their_letters(home: Path, tmp_path: Path) -> None:
    """The letters are of the right halves as they are shown; a half is used once."""
    given = opening(home, content=write_questions(tmp_path), lesson="match")
    async with played(given) as player:
        card = player.card
        assert isinstance(card, AssigningCard)
        letters = {key: "abc"[n] for n, key in enumerate(card.targets)}
        await player.keys("1", letters["2"], "2", letters["2"])
        assert card.put == {"1": "", "2": "2", "3": ""}

        await player.keys("1", letters["1"], "3", letters["3"], "enter")

        assert player.session.state.outcomes["q-match"].ending is Ending.RIGHT
        assert player.says("始めるのは自分。")


async def test_halves_are_matched_with_the_mouse(home: Path, tmp_path: Path) -> None:
    """Left, then right."""
    given = opening(home, content=write_questions(tmp_path), lesson="match")
    async with played(given) as player:
        for left, right in (
            ("2  オプトアウト", "  いいえと言うまで届く"),
            ("1  オプトイン", "  はいと言うまで届かない"),
            ("3  ダブル", "  二度はいと言うまで"),
        ):
            await player.click(left)
            await player.click(right)
        await player.click("Enter 決定")

        assert player.session.state.outcomes["q-match"].ending is Ending.RIGHT


@pytest.mark.parametrize(
    ("up", "down"),
    [
        ("alt+up", "alt+down"),
        ("shift+up", "shift+down"),
        ("K", "J"),
        ("left_square_bracket", "right_square_bracket"),
    ],
)
async def test_a_line_is_moved_at_once(home: Path, tmp_path: Path, up: str, down: str) -> None:
    """Each pair of keys moves the line under the cursor, and the cursor goes with it."""
    given = opening(home, content=write_questions(tmp_path), lesson="order")
    async with played(given) as player:
        first, second, *others = order_of(player)
        await player.keys("1", down)
        assert order_of(player) == [second, first, *others]

        await player.keys(up, up)

        assert order_of(player) == [first, second, *others]


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_lines_are_put_in_order_by_numbers(
    home: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    """A number picks a line, Space takes it up, a number puts it there."""
    given = opening(home, content=write_questions(tmp_path), lesson="order")
    async with played(given, size) as player:
        await drag_into_order(player, ("1", "2", "3", "4"))
        await player.keys("enter")

        assert player.session.state.outcomes["q-order"].ending is Ending.RIGHT
        assert player.says("まず自分から。")


async def test_a_line_taken_up_goes_with_the_arrows(home: Path, tmp_path: Path) -> None:
    """Space takes and leaves; between, the arrows move the line."""
    given = opening(home, content=write_questions(tmp_path), lesson="order")
    async with played(given) as player:
        first, second, third, *others = order_of(player)
        await player.keys("1", "space")
        assert "Space 放す" in player.footer()

        await player.keys("down", "down", "space", "up")

        assert order_of(player) == [second, third, first, *others]
        assert player.cursor == 1


async def test_lines_are_moved_with_the_mouse(home: Path, tmp_path: Path) -> None:
    """A click takes a line up, a click on another place puts it there."""
    given = opening(home, content=write_questions(tmp_path), lesson="order")
    async with played(given) as player:
        for place, text in enumerate(("登録する", "確かめの", "リンクを", "お知らせが"), 1):
            x, y = player.place_of(text)
            top = player.card.region.y + 3
            if y != top + place - 1:
                await player.pilot.click(offset=(x, y))
                await player.pilot.click(offset=(x, top + place - 1))
                await player.rest()
        await player.click("Enter 決定")

        assert player.session.state.outcomes["q-order"].ending is Ending.RIGHT


async def test_lines_nobody_moved_are_no_answer(home: Path, tmp_path: Path) -> None:
    """The order in which they are shown is never right, so an Enter too early costs nothing."""
    given = opening(home, content=write_questions(tmp_path), lesson="order")
    async with played(given) as player:
        await player.keys("enter")

        assert not player.session.state.outcomes["q-order"].tries
        assert player.says("並べかえてから")


async def test_lines_in_the_wrong_order_are_marked(home: Path, tmp_path: Path) -> None:
    """Those that need not move are told from those that must; the marks go with the lines."""
    given = opening(home, content=write_questions(tmp_path), lesson="order")
    async with played(given) as player:
        await drag_into_order(player, ("2", "1", "3", "4"))
        await player.keys("enter")

        assert player.session.state.outcomes["q-order"].first is Mark.PARTLY
        assert player.says("✓どうしの順は合っています。✗の付いた行を動かしてみてください。")
        assert [row[4:8] for row in player.rows() if row[4:6] == "✗ "] == ["✗ 2 "]
        await player.keys("s")
        assert "✗ あなたの答え" in player.text()
        assert "✓ 正しい答え" in player.text()
        assert player.says("まず自分から。")


async def test_letters_leave_the_keys_of_commands_alone(home: Path, tmp_path: Path) -> None:
    """With eight halves, h still gives a hint; the letters go on behind it, as the footer says."""
    pairs = "".join(f"        - {{left: 左{n}, right: 右{n}}}\n" for n in range(1, 9))
    steps = (
        "  - quiz:\n      id: q-many\n      kind: match\n      ask: 組に\n"
        f"      pairs:\n{pairs}      hints:\n        - 手がかり\n"
    )
    content = write_course(tmp_path / "own", {"many": steps + LAST}).parent
    async with played(opening(home, content=content, lesson="many"), (80, 40)) as player:
        assert isinstance(player.card, AssigningCard)
        assert "a-e i-j l 記号を付ける" in player.footer()
        await player.keys("h")
        assert player.says("手がかり")

        for number, key in enumerate(player.card.items, 1):
            await player.keys(str(number), "abcdeijl"[player.card.targets.index(key)])
        await player.keys("enter")

        assert player.session.state.outcomes["q-many"].ending is Ending.RIGHT


async def test_the_second_slip_says_why_and_the_way_out(home: Path, tmp_path: Path) -> None:
    """Among three targets the reason comes with the second wrong answer, and so does the key."""
    given = opening(home, content=write_questions(tmp_path), lesson="match")
    async with played(given) as player:
        card = player.card
        assert isinstance(card, AssigningCard)
        letters = {key: "abc"[number] for number, key in enumerate(card.targets)}
        for wrong, is_told in (("231", False), ("312", True)):
            await player.keys(*(letters[key] for key in wrong), "enter")
            assert player.says("始めるのは自分。") is is_told
            assert player.says("まだ分からなければ、s で答えを見られます。") is is_told
