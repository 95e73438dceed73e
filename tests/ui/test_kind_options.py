"""Questions answered by picking: truths, lines of a notice, opinions, one's own recall."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.questions import quiz, write_questions
from tests.ui.support import LAST, opening, played, write_course
from tutor.dialogue.state import Ending
from tutor.questions.verdict import Mark
from tutor.text.texts import in_language
from tutor.ui.widgets.option_card import OptionCard


def choice(name: str, texts: list[str], right: int) -> str:
    """Return a step with a `choice` of these texts, of which one is right."""
    options = "".join(
        f"        - text: {{ja: {text}, en: word {text}}}\n          why: w\n"
        + ("          right: true\n" if n == right else "")
        for n, text in enumerate(texts)
    )
    head = f"  - quiz:\n      id: {name}\n      kind: choice\n      ask: どれ\n      options:\n"
    return head + options


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_true_or_false_then_the_reason(
    home: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    """The reasons come once true or false is picked, and both are answered together."""
    given = opening(home, content=write_questions(tmp_path), lesson="truth")
    async with played(given, size) as player:
        assert not player.says("始まる前にはい")

        await player.keys("2", "enter")
        assert player.says("なぜなら…")
        await player.keys("2", "enter")

        assert player.session.state.outcomes["q-truth"].ending is Ending.RIGHT
        assert player.says("✓ 正しくない".replace("✓ ", ""))
        assert player.says("正解: 始まる前の同意が分かれ目。")


async def test_a_lucky_truth_is_partly_right_and_stays(home: Path, tmp_path: Path) -> None:
    """What was right is marked and need not be answered again; the reason is asked once more."""
    given = opening(home, content=write_questions(tmp_path), lesson="truth")
    async with played(given) as player:
        await player.keys("2", "enter", "1", "enter")

        assert "✓    正しくない" in player.text()
        assert "まちがい: それはオプトアウトでも同じ。" in player.text()
        assert "✗ よくある思い違い  「黙れば同意」" in player.text()
        assert "✓ じつは  黙っていても同意ではない" in player.text()
        assert "△ 「正しくない」は合っています。理由がちがいます。" in player.text()
        await player.keys("2", "enter")
        assert player.session.state.outcomes["q-truth"].ending is Ending.RIGHT


async def test_a_wrong_truth_with_the_right_reason(home: Path, tmp_path: Path) -> None:
    """The reason is marked by itself and stays; the truth alone is asked again, and answers."""
    given = opening(home, content=write_questions(tmp_path), lesson="truth")
    async with played(given) as player:
        await player.keys("1", "enter", "2", "enter")

        assert "△ 理由は合っています。「正しい」のほうがちがいます。" in player.text()
        assert player.says("正解: 始まる前の同意が分かれ目。")
        await player.keys("2", "enter")
        assert player.session.state.outcomes["q-truth"].ending is Ending.RIGHT


async def test_a_wrong_truth_is_asked_again(home: Path, tmp_path: Path) -> None:
    """Whoever took a false statement for true begins with that."""
    given = opening(home, content=write_questions(tmp_path), lesson="truth")
    async with played(given) as player:
        await player.keys("1", "enter", "2", "enter")

        assert "✗ 1  正しい" in player.text()
        assert player.session.state.outcomes["q-truth"].first is Mark.WRONG
        await player.keys("2", "enter", "2", "enter")
        assert player.session.state.outcomes["q-truth"].ending is Ending.RIGHT


@pytest.mark.parametrize("how", ["backspace", "click", "footer"])
async def test_a_truth_is_changed_before_the_reason(home: Path, tmp_path: Path, how: str) -> None:
    """A key, a click on the other one, or a click on the footer leads back."""
    given = opening(home, content=write_questions(tmp_path), lesson="truth")
    async with played(given) as player:
        await player.keys("1", "enter")
        if how == "backspace":
            await player.keys("backspace", "2", "enter")
        elif how == "click":
            await player.click("正しくない", times=2)
        else:
            await player.click("Backspace 選びなおす")
            await player.keys("2", "enter")

        await player.keys("2", "enter")

        assert player.session.state.outcomes["q-truth"].first is Mark.RIGHT


async def test_truth_with_the_mouse(home: Path, tmp_path: Path) -> None:
    """Two clicks on a truth, two on a reason."""
    given = opening(home, content=write_questions(tmp_path), lesson="truth")
    async with played(given) as player:
        await player.click("正しくない", times=2)
        await player.click("始まる前に", times=2)

        assert player.session.state.outcomes["q-truth"].ending is Ending.RIGHT


async def test_a_line_is_spotted(home: Path, tmp_path: Path) -> None:
    """The lines of a notice keep their order; the wrong one says why, then the right one."""
    given = opening(home, content=write_questions(tmp_path), lesson="spot")
    async with played(given) as player:
        await player.keys("3", "enter")
        assert "✗ 3 │ [ ] 会員になる" in player.text()
        assert player.says("✗ よくある思い違い 「黙れば同意」")

        await player.click("お知らせを受け取る", times=2)

        assert player.session.state.outcomes["q-spot"].ending is Ending.RIGHT
        assert "出典: メールの法律" in player.text()


async def test_an_opinion_is_thanked_for_and_not_marked(home: Path, tmp_path: Path) -> None:
    """What was picked keeps a mark of its own; nothing is right or wrong."""
    given = opening(home, content=write_questions(tmp_path), lesson="poll")
    async with played(given) as player:
        await player.keys("２", "enter")

        assert player.session.state.outcomes["q-poll"].ending is Ending.NOTED
        assert " * 2  数通" in player.text()
        assert player.says("ありがとうございます")
        assert player.says("それなら読めますね。")
        assert not player.says("静かですね。")
        assert "w ほかの選択肢" in player.footer()
        await player.keys("w")

        assert player.says("静かですね。")
        assert not any(sign in player.text() for sign in ("✓", "✗", "まちがい"))


@pytest.mark.parametrize(
    ("kind", "keys", "told"),
    [
        ("poll", ("s",), "この問いに、決まった答えはありません。"),
        ("spot", ("h", "h", "h"), "この問いに、ヒントはもうありません。"),
    ],
)
async def test_help_that_is_not_there_is_told_of(
    home: Path, tmp_path: Path, kind: str, keys: tuple[str, ...], told: str
) -> None:
    """A key for an answer or a hint that does not exist says so; the footer does not offer it."""
    given = opening(home, content=write_questions(tmp_path), lesson=kind)
    async with played(given) as player:
        await player.keys(*keys)

        assert player.says(told)
        assert f" {keys[0]} " not in player.footer()


@pytest.mark.parametrize("key", ["enter", "space", "ideographic_space"])
async def test_a_card_is_turned_then_graded(home: Path, tmp_path: Path, key: str) -> None:
    """The back is hidden until it is asked for; the grade ends the question."""
    given = opening(home, content=write_questions(tmp_path), lesson="flash")
    async with played(given) as player:
        assert not player.says("始まらないやり方")
        assert "Enter めくる" in player.footer()
        await player.keys(key)
        assert player.says("始まらないやり方")

        await player.keys("2", "enter")

        assert player.session.state.outcomes["q-flash"].ending is Ending.NOTED
        assert player.says("△ 少し言えた。あとでもう一度出します。")
        assert player.says("始まらないやり方")


async def test_a_card_with_the_mouse(home: Path, tmp_path: Path) -> None:
    """The footer turns it, two clicks grade."""
    given = opening(home, content=write_questions(tmp_path), lesson="flash")
    async with played(given) as player:
        await player.click("Enter めくる")
        await player.click("言えた", times=2)

        assert player.session.state.outcomes["q-flash"].ending is Ending.RIGHT
        assert "✓ 言えた" in player.text()


@pytest.mark.parametrize("key", ["b", "ｂ"])
async def test_letters_go_on_after_nine(home: Path, tmp_path: Path, key: str) -> None:
    """The tenth option is a, the eleventh b; a letter without an option keeps its meaning."""
    texts = [f"札{n}" for n in range(1, 13)]
    content = write_course(tmp_path / "own", {"many": choice("q-many", texts, 10) + LAST}).parent
    async with played(opening(home, content=content, lesson="many")) as player:
        assert player.footer().startswith(" 1-9 a-c ")

        await player.keys(key, "enter")

        assert player.session.state.outcomes["q-many"].ending is Ending.RIGHT


async def test_options_stand_in_the_order_of_the_run(home: Path, tmp_path: Path) -> None:
    """The order is that of the session's seed, the numbers are of what is seen, and it stays."""
    texts = "赤青黄緑黒白紫桃"
    steps = choice("q", list(texts), 0)
    content = write_course(tmp_path / "own", {"mixed": steps + LAST}).parent
    async with played(opening(home, content=content, lesson="mixed")) as player:
        card = player.card
        assert isinstance(card, OptionCard)
        question = card.question
        order = question.display_order(player.session.seed)
        shown = [row.split()[-2] for row in player.rows() if row[6:7].isdigit()]
        assert shown == [in_language(question.option(key).text, "ja") for key in order]
        assert "".join(shown) != texts

        await player.pick("赤")
        await player.keys("enter")

        assert player.session.state.outcomes["q"].ending is Ending.RIGHT


async def test_the_others_are_opened_afterwards(home: Path, tmp_path: Path) -> None:
    """At first only the reasons of what was picked are seen; w opens the others, a click one."""
    given = opening(home, content=write_questions(tmp_path), lesson="spot")
    async with played(given) as player:
        await player.keys("w")
        assert not player.says("書くのは自分。")
        await player.keys("2", "enter")
        assert not player.says("書くのは自分。")
        assert "w ほかの選択肢の理由" in player.footer()

        await player.keys("w")
        assert player.says("書くのは自分。")
        assert player.says("空なので自分で選べる。")
        await player.keys("ｗ")
        assert not player.says("書くのは自分。")
        await player.click("会員になる")

        assert player.says("空なので自分で選べる。")
        assert not player.says("書くのは自分。")
        await player.keys("space")
        assert "w " not in player.footer()


async def test_what_is_opened_comes_into_view(home: Path, tmp_path: Path) -> None:
    """Where the card is higher than the screen, w leads up to the first reason it opens."""
    given = opening(home, content=write_questions(tmp_path), lesson="spot")
    async with played(given, (40, 14)) as player:
        await player.keys("2", "enter", "s", "end")
        assert not player.says("書くのは自分。")

        await player.keys("w")

        assert player.says("書くのは自分。")


async def test_an_answer_given_twice_is_told_how_to_be_shown(home: Path, course: Path) -> None:
    """An answer that is not complete, given once more, is pointed to the key that shows it."""
    async with played(opening(home, content=course, lesson="ticks")) as player:
        await player.keys("1", "enter", "enter")

        assert player.says("さっきと同じ答えです。変えてみるか、sで答えを見てください。")
        assert len(player.session.state.outcomes["q-tick"].tries) == 1


@pytest.mark.parametrize("key", ["1", "１"])
async def test_confidence_is_asked_before_the_verdict(home: Path, tmp_path: Path, key: str) -> None:
    """One key says how sure one is; only then the answer counts, and a sure slip is told kindly."""
    content = write_questions(tmp_path, confidence="true")
    async with played(opening(home, content=content, lesson="spot")) as player:
        await player.keys("1", "enter")
        assert player.says("どのくらい確かですか？")
        assert not player.session.state.outcomes["q-spot"].tries

        await player.keys(key)

        outcome = player.session.state.outcomes["q-spot"]
        assert (outcome.confidence, outcome.first) == ("sure", Mark.WRONG)
        assert player.says("自信のあった答えのまちがいは")
        await player.keys("2", "enter")
        assert player.session.state.outcomes["q-spot"].ending is Ending.RIGHT


@pytest.mark.parametrize("how", ["arrows", "mouse"])
async def test_confidence_by_arrows_and_by_mouse(home: Path, tmp_path: Path, how: str) -> None:
    """It can be picked and clicked like everything else."""
    content = write_questions(tmp_path, confidence="true")
    async with played(opening(home, content=content, lesson="spot")) as player:
        await player.keys("2", "enter")
        if how == "arrows":
            await player.keys("down", "down", "enter")
        else:
            await player.click("2\u00a0たぶん")

        assert player.session.state.outcomes["q-spot"].confidence == "think"


async def test_an_answer_is_taken_back_before_it_counts(home: Path, tmp_path: Path) -> None:
    """Esc leads from the confidence back to the options."""
    content = write_questions(tmp_path, confidence="true")
    async with played(opening(home, content=content, lesson="spot")) as player:
        await player.keys("1", "enter", "escape")
        assert not player.says("どのくらい確かですか？")

        await player.keys("2", "enter", "3")

        outcome = player.session.state.outcomes["q-spot"]
        assert (outcome.confidence, outcome.first) == ("guess", Mark.RIGHT)


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_both_answers_stand_opposed_when_it_was_shown(
    home: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    """The learner's answer and the right one each have a name and a sign of their own."""
    given = opening(home, content=write_questions(tmp_path), lesson="truth")
    async with played(given, size) as player:
        await player.keys("2", "enter", "1", "enter", "s")
        await player.keys("end")

        assert "✗ あなたの答え" in player.text()
        assert "✓ 正しい答え" in player.text()


async def test_all_kinds_of_options_speak_both_languages(home: Path, tmp_path: Path) -> None:
    """A change of language reaches what was answered, what is asked, and the footer."""
    lessons = {"all": "".join(map(quiz, ("truth", "spot", "poll", "flash"))) + LAST}
    content = write_course(tmp_path / "own", lessons).parent
    async with played(opening(home, content=content, lesson="all"), (80, 60)) as player:
        await player.keys("2", "enter", "2", "enter", "space", "2", "enter", "space", "2")
        await player.keys("enter", "space", "enter", "v")

        text = player.text()
        assert "right: Consent before it begins is the point." in text
        assert "Thank you." in text
        assert "I knew part of it" in text
        assert not any("\u3040" < character < "\u30ff" for character in text)
