"""Questions answered by typing: words, amounts, the gaps of a sentence, and any new kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste

from tests.ui.questions import write_questions
from tests.ui.support import opening, played
from tutor.dialogue.state import Ending
from tutor.questions.verdict import Mark
from tutor.ui.widgets import kinds
from tutor.ui.widgets.in_words import InWords


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
@pytest.mark.parametrize("typed", ["オプトイン", "ｏｐｔ－ｉｎ", "たぶん事前同意だと思います"])
async def test_words_are_typed_and_marked(
    home: Path, tmp_path: Path, typed: str, size: tuple[int, int]
) -> None:
    """The field has the focus at once; Enter answers, and the reason is given."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given, size) as player:
        await player.type(typed)
        await player.keys("enter")

        assert player.session.state.outcomes["q-short"].ending is Ending.RIGHT
        assert player.says("✓ 正解です")
        assert player.says("先に聞くのがオプトイン。")
        await player.keys("space")
        assert "最後のせりふ" in player.text()


@pytest.mark.parametrize("first", ["オプトアウト", "ぴよぴよ"])
async def test_another_answer_takes_the_place_of_the_last(
    home: Path, tmp_path: Path, first: str
) -> None:
    """After a wrong answer, or one not understood, nothing needs to be deleted first."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given) as player:
        await player.type(first)
        await player.keys("enter")
        assert first in player.text()
        await player.type("オプトイン")
        await player.keys("enter")

        assert player.session.state.outcomes["q-short"].ending is Ending.RIGHT


async def test_letters_are_text_while_a_field_has_the_focus(home: Path, tmp_path: Path) -> None:
    """No letter, digit or Space typed does anything but stand in the field."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given) as player:
        before = player.session.state
        await player.type("hskqmvVgt?!w 1")

        assert player.session.state == before
        assert "hskqmvVgt?!w 1" in player.text()
        assert player.app.is_running
        assert len(player.app.screen_stack) == 2


async def test_escape_leaves_the_field_for_the_keys(home: Path, tmp_path: Path) -> None:
    """The footer says so; then h gives a hint, Enter leads back, and what was typed stays."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given) as player:
        await player.type("おぷ")
        assert "Esc h ヒント（あと1）" in player.footer()
        assert "Esc ほかのキー" in player.footer()
        assert " q " not in player.footer()

        await player.keys("escape")
        assert "Enter 書く" in player.footer()
        assert " h ヒント（あと1）" in player.footer()
        await player.keys("h")
        assert player.says("ヒント1  入ることを選ぶ")
        await player.keys("enter")
        await player.type("といん")
        await player.keys("enter")

        assert player.session.state.outcomes["q-short"].ending is Ending.RIGHT


async def test_what_the_footer_says_of_a_field_can_be_clicked(home: Path, tmp_path: Path) -> None:
    """Hint, answer, leaving and coming back need no keyboard."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given) as player:
        await player.click("Esc h ヒント")
        assert player.says("ヒント1")
        await player.click("Esc ほかのキー")
        assert "Enter 書く" in player.footer()
        await player.click("Enter 書く")
        assert "Enter 書く" not in player.footer()
        await player.click("Enter 決定")
        assert player.says("答えを書いてから")
        await player.click("Esc s 答えを見る")
        assert player.session.state.outcomes["q-short"].ending is Ending.SHOWN
        assert player.says("✓ 正しい答え")


async def test_a_telling_mistake_is_answered(home: Path, tmp_path: Path) -> None:
    """The author's reply, the belief and what is true against it, a hint, another try."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given) as player:
        await player.type("ダブルオプトイン")
        await player.keys("enter")

        assert player.says("✗ ちがいます。もう一度どうぞ。")
        assert player.says("それは二度聞きます。")
        assert player.says("✓ じつは 黙っていても同意ではない")
        assert player.says("ヒント1")
        await player.keys("enter")
        assert player.says("さっきと同じ答えです。変えてみるか、Esc sで答えを見てください。")
        assert len(player.session.state.outcomes["q-short"].tries) == 1
        await player.keys("escape", "s")
        assert "✗ あなたの答え" in player.text()
        assert "ダブルオプトイン" in player.text()


async def test_what_was_not_understood_does_not_count(home: Path, tmp_path: Path) -> None:
    """It is said what was read; after the second time one wording that would be understood."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given) as player:
        await player.type("ほげ")
        await player.keys("enter")
        assert player.says("読み取れませんでした。まちがいには数えません。")
        assert player.says("読んだ文字  「ほげ」")
        assert not player.says("「オプトイン」")
        assert not player.session.state.outcomes["q-short"].tries

        await player.type("ふがふが")
        await player.keys("enter")

        assert player.says("読んだ文字  「ふがふが」")
        assert player.says("たとえば  「オプトイン」")
        assert player.session.state.outcomes["q-short"].first is None


@pytest.mark.parametrize("pasted", ["[red]x[/]", "*a* `b`", "[@click=app.quit]x[/]"])
async def test_what_is_typed_is_never_markup(home: Path, tmp_path: Path, pasted: str) -> None:
    """Brackets and stars are shown as they were typed."""
    given = opening(home, content=write_questions(tmp_path), lesson="short")
    async with played(given) as player:
        player.app.post_message(Paste(pasted))
        await player.keys("enter")

        assert f"「{pasted}」" in player.text()


@pytest.mark.parametrize(("typed", "mark"), [("４％", Mark.RIGHT), ("96", Mark.WRONG)])
async def test_an_amount_is_typed(home: Path, tmp_path: Path, typed: str, mark: Mark) -> None:
    """The unit stands behind the field; a telling amount is answered."""
    given = opening(home, content=write_questions(tmp_path), lesson="number")
    async with played(given) as player:
        assert player.says("％")
        await player.type(typed)
        await player.keys("enter")

        assert player.session.state.outcomes["q-number"].first is mark
        assert player.says("それは変えなかった人です。") == (mark is Mark.WRONG)


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_gaps_are_filled_one_after_the_other(
    home: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Enter goes on to the next empty gap, after the last it answers; the sentence fills itself."""
    given = opening(home, content=write_questions(tmp_path), lesson="blanks")
    async with played(given, size) as player:
        assert player.says("[1 ＿＿＿]は同意を待ち")
        await player.type("オプトイン")
        assert player.says("[1 オプトイン]は同意を待ち")
        await player.keys("enter")
        await player.type("オプトアウト")
        assert not player.session.state.outcomes["q-blanks"].tries

        await player.keys("enter")

        assert player.session.state.outcomes["q-blanks"].ending is Ending.RIGHT
        assert player.says("待つのは入れるとき。")


async def test_tab_and_arrows_go_between_the_gaps(home: Path, tmp_path: Path) -> None:
    """Tab comes round again; a click goes there at once; what is settled is left out."""
    given = opening(home, content=write_questions(tmp_path), lesson="blanks")
    async with played(given) as player:
        await player.keys("tab")
        await player.type("オプトイン")
        await player.keys("tab")
        await player.type("オプトイン")
        await player.keys("up", "enter")

        assert player.says("2か所のうち1か所が合っています。")
        assert "✓ 1  オプトイン" in player.text()
        assert "✗ 2  オプトイン" in player.text()
        assert player.says("[2 オプトイン]は待たない")
        await player.keys("tab", *["backspace"] * 5)
        await player.type("オプトアウト")
        await player.keys("enter")
        assert player.session.state.outcomes["q-blanks"].ending is Ending.RIGHT


async def test_after_a_slip_the_first_wrong_gap_is_typed_into(home: Path, tmp_path: Path) -> None:
    """What is typed next replaces it; in the end the sentence is right."""
    given = opening(home, content=write_questions(tmp_path), lesson="blanks")
    async with played(given) as player:
        await player.type("オプトアウト")
        await player.keys("enter")
        await player.type("オプトイン")
        await player.keys("enter")
        await player.type("事後")
        assert player.says("[1 事後]は同意を待ち、[2 オプトイン]は待たない")

        await player.keys("escape", "s")

        assert player.says("[1 オプトイン]は同意を待ち、[2 オプトアウト]は待たない")


async def test_a_gap_that_was_not_understood_is_named(home: Path, tmp_path: Path) -> None:
    """One gap that cannot be read leaves everything uncounted, and is marked."""
    given = opening(home, content=write_questions(tmp_path), lesson="blanks")
    async with played(given) as player:
        await player.type("オプトイン")
        await player.keys("tab")
        await player.type("ほげ")
        await player.keys("enter")

        assert "? 2  ほげ" in player.text()
        assert player.says("読んだ文字  「ほげ」")
        assert not player.session.state.outcomes["q-blanks"].tries


async def test_confidence_is_asked_outside_of_the_field(home: Path, tmp_path: Path) -> None:
    """The digit is no text then; Esc leads back into the field."""
    content = write_questions(tmp_path, confidence="true")
    async with played(opening(home, content=content, lesson="short")) as player:
        await player.type("オプト")
        await player.keys("enter", "escape")
        assert player.card.is_typed_into
        await player.type("イン")

        await player.keys("enter", "2")

        outcome = player.session.state.outcomes["q-short"]
        assert (outcome.confidence, outcome.ending) == ("think", Ending.RIGHT)


@pytest.mark.parametrize(
    ("kind", "typed"), [("spot", "2"), ("classify", "1a 2b 3a"), ("truth", "いいえ 2")]
)
async def test_a_kind_without_a_widget_is_answered_in_words(
    home: Path, tmp_path: Path, kind: str, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new kind needs no widget: its parts are listed, and the question reads what is typed."""
    monkeypatch.delitem(kinds.WIDGETS, kind)
    given = opening(home, content=write_questions(tmp_path), lesson=kind)
    async with played(given) as player:
        assert isinstance(player.card, InWords)
        await player.type("ほげ")
        await player.keys("enter")
        assert player.says("読んだ文字  「ほげ」")
        await player.keys("backspace", "backspace")
        await player.type(typed)

        await player.keys("enter")

        assert player.session.state.outcomes[f"q-{kind}"].ending is Ending.RIGHT


async def test_a_question_is_reported(home: Path, tmp_path: Path) -> None:
    """! asks for a note; Esc reports nothing, and what is typed is no key."""
    given = opening(home, content=write_questions(tmp_path), lesson="spot")
    async with played(given) as player:
        await player.keys("exclamation_mark")
        assert player.says("どこにも送りません")
        await player.type("hq 変です")
        assert "hq 変です" in player.text()

        await player.keys("escape")

        assert not player.says("どこにも送りません")
        assert player.app.is_running
