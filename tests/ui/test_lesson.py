"""The conversation: lines, questions, choices of words, the recap and the end."""

import re
from pathlib import Path

import pytest

from tests.ui.support import QUIZ, SAY, TICKS, opening, played, write_course
from tutor.dialogue.state import Ending, Phase
from tutor.questions.verdict import Mark
from tutor.study.session import Session
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.lesson import LessonScreen


def ending(session: Session, question: str) -> Ending:
    """Return how a question was left."""
    return session.state.outcomes[question].ending


async def test_enter_on_the_map_begins_the_lesson(home: Path) -> None:
    """One key leads from the start into the conversation."""
    async with played(opening(home)) as player:
        await player.keys("enter")

        assert player.shows(LessonScreen)
        assert "先生、「オプトイン」と「オプトアウト」って" in player.text()


@pytest.mark.parametrize("key", ["space", "enter", "ideographic_space"])
async def test_a_line_follows_on_a_key(home: Path, course: Path, key: str) -> None:
    """Space, Enter and the full-width space go on."""
    async with played(opening(home, content=course, lesson="lines")) as player:
        assert "最後のせりふ" not in player.text()

        await player.keys(key)

        assert "最後のせりふ" in player.text()


@pytest.mark.parametrize("key", ["2", "２"])
async def test_a_digit_picks_and_enter_answers(home: Path, course: Path, key: str) -> None:
    """A number, half or full width, moves the pick; nothing is answered before Enter."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys(key)
        assert player.cursor == 1
        assert player.session.state.phase is Phase.ASKED

        await player.keys("enter")

        assert ending(player.session, "q-pick") is Ending.RIGHT
        text = player.text()
        assert "✓ 正解です" in text
        assert "正解: 伝わった" in text
        assert "答え  " not in text
        assert "出典: メールの法律（2026-01-01時点）" in text


@pytest.mark.parametrize("key", ["down", "up"])
async def test_the_arrows_pick_from_either_end(home: Path, course: Path, key: str) -> None:
    """The first arrow takes the first option, or the last; it stops at the ends."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys(key)
        first = player.cursor
        await player.keys(key, key, key)

        assert (first, player.cursor) == {"down": (0, 2), "up": (2, 0)}[key]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(
    ("lesson", "said"),
    [
        ("pick", ("番号か矢印キーで選んでから", "Pick with a number or the arrows")),
        ("ticks", ("番号かSpaceで選んでから", "Tick with numbers or Space")),
        ("say", ("番号か矢印キーで選んでから", "Pick with a number or the arrows")),
    ],
)
async def test_enter_before_a_pick_says_how_to_pick(
    home: Path, course: Path, lesson: str, said: tuple[str, str], language: str
) -> None:
    """An Enter too early answers nothing and helps."""
    given = opening(home, content=course, lesson=lesson, language=language)
    async with played(given) as player:
        before = player.session.state

        await player.keys("enter")

        assert player.session.state == before
        assert said[language == "en"] in player.text()


async def test_a_number_beyond_the_options_does_nothing(home: Path, course: Path) -> None:
    """Only the numbers on the card pick."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys("9")

        assert player.cursor is None


async def test_a_wrong_answer_explains_helps_and_lets_try_again(home: Path, course: Path) -> None:
    """A slip brings the reason, the belief behind it, a hint and another try."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys("1", "enter")

        text = player.text()
        assert "✗ 1  黙っている" in text
        assert "まちがい: 伝わらない" in text
        assert "✗ よくある思い違い  「黙れば同意」" in text
        assert "✓ じつは  黙っていても同意ではない" in text
        assert "ちがいます。もう一度どうぞ。" in text
        assert "ヒント1  口を使う" in text
        assert "正解" not in text

        await player.keys("2", "enter")

        assert ending(player.session, "q-pick") is Ending.RIGHT
        assert player.session.state.outcomes["q-pick"].first is Mark.WRONG


@pytest.mark.parametrize(("lesson", "pick"), [("pick", "1"), ("ticks", "2")])
async def test_the_same_wrong_answer_is_not_marked_twice(
    home: Path, course: Path, lesson: str, pick: str
) -> None:
    """An Enter too many costs no hint; it says so."""
    async with played(opening(home, content=course, lesson=lesson)) as player:
        await player.keys(pick, "enter", "enter", "enter")

        (outcome,) = player.session.state.outcomes.values()
        assert len(outcome.tries) == 1
        assert "さっきと同じ答えです" in player.text()


@pytest.mark.parametrize("keys", [("h",), ("ｈ",)])
async def test_h_gives_one_hint_after_the_other(
    home: Path, course: Path, keys: tuple[str, ...]
) -> None:
    """Hints come in their order, and the footer counts what is left."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        assert "h ヒント（あと2）" in player.footer()
        await player.keys(*keys)
        assert "ヒント1  口を使う" in player.text()
        assert "h ヒント（あと1）" in player.footer()
        await player.keys(*keys)
        assert "ヒント2  短いことば" in player.text()
        assert "h ヒント" not in player.footer()

        await player.keys(*keys)

        assert player.session.state.outcomes["q-pick"].hints == 2


@pytest.mark.parametrize("key", ["s", "ｓ"])
async def test_s_shows_the_answer(home: Path, course: Path, key: str) -> None:
    """The right option is marked and explained; the question is over."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys(key)

        assert ending(player.session, "q-pick") is Ending.SHOWN
        assert "✓ 2  はいと言う" in player.text()
        assert "答えを見ました" in player.text()
        assert "答え  はいと言います" in player.text()
        await player.keys("space")
        assert "最後のせりふ" in player.text()


@pytest.mark.parametrize("key", ["k", "ｋ"])
async def test_k_passes_over_and_says_the_answer(home: Path, course: Path, key: str) -> None:
    """A question passed over says so, and what the next lines take to be known."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys(key)

        assert ending(player.session, "q-pick") is Ending.SKIPPED
        assert "とばしました" in player.text()
        assert "答え  はいと言う" in player.text()
        assert "はいと言います" in player.text()
        assert "最後のせりふ" in player.text()


async def test_an_answer_is_not_said_twice_after_skipping(home: Path, tmp_path: Path) -> None:
    """A solution that begins with the right answer's words stands for it."""
    pick = QUIZ.replace("はいと言います", "はいと言う。それだけです")
    content = write_course(tmp_path / "own", {"pick": pick})
    async with played(opening(home, content=content, lesson="pick")) as player:
        await player.keys("k")

        assert "答え  はいと言う。それだけです" in player.text()
        assert player.text().count("はいと言う") == len(("the option", "the solution"))


async def test_options_are_ticked_with_numbers_and_space(home: Path, course: Path) -> None:
    """A number ticks and unticks; Space ticks under the cursor; Enter answers with all ticks."""
    async with played(opening(home, content=course, lesson="ticks")) as player:
        await player.keys("1", "2", "2", "down", "space")
        assert "[x] 1  林檎" in player.text()
        assert "[ ] 2  石" in player.text()
        assert "[x] 3  蜜柑" in player.text()

        await player.keys("enter")

        assert ending(player.session, "q-tick") is Ending.RIGHT
        assert "✓ 正解です" in player.text()


async def test_ticks_partly_right_say_so_and_keep_what_was_right(home: Path, course: Path) -> None:
    """After a partly right answer the right ticks are marked, and the others can be tried again."""
    async with played(opening(home, content=course, lesson="ticks")) as player:
        await player.keys("1", "enter")

        text = player.text()
        assert "一部は合っています。もう一度どうぞ。" in text
        assert "✓ [x] 1  林檎" in text
        assert "これも果物" not in text
        await player.keys("3", "enter")
        assert ending(player.session, "q-tick") is Ending.RIGHT


async def test_a_wrong_tick_is_explained_and_stays_to_be_taken_out(
    home: Path, course: Path
) -> None:
    """What was ticked is still ticked; only what was wrong is marked wrong."""
    async with played(opening(home, content=course, lesson="ticks")) as player:
        await player.keys("1", "2", "3", "enter")

        assert "一部は合っています。もう一度どうぞ。" in player.text()
        assert "✗ [x] 2  石" in player.text()
        assert "まちがい: 硬い" in player.text()
        await player.keys("2", "enter")
        assert ending(player.session, "q-tick") is Ending.RIGHT


async def test_space_ticks_the_first_option_when_there_is_no_cursor(
    home: Path, course: Path
) -> None:
    """The first Space shows where one is; the second one ticks."""
    async with played(opening(home, content=course, lesson="ticks")) as player:
        await player.keys("space")
        assert "[x]" not in player.text()

        await player.keys("ideographic_space")

        assert "[x] 1  林檎" in player.text()


async def test_the_menu_comes_back_without_what_was_said(home: Path, course: Path) -> None:
    """The student says what was picked; options for once are gone when the menu returns."""
    async with played(opening(home, content=course, lesson="say")) as player:
        assert "生徒は何と言うでしょう？" in player.text()
        await player.keys("1", "enter")
        assert "天気は" in player.text()
        assert "昼食は" not in player.text()
        assert "晴れ" in player.text()

        await player.keys("space")

        assert [option.strip("│ ") for option in player.rows() if "昼食は" in option] == [
            "1  昼食は"
        ]
        assert not any("2  天気は" in row or "1  天気は" in row for row in player.rows())
        await player.keys("2", "enter")
        assert "最後のせりふ" in player.text()


async def test_what_follows_a_choice_is_in_view(home: Path, tmp_path: Path) -> None:
    """When the menu goes away, nothing scrolls back to the cards above it, not even smoothly."""
    content = write_course(tmp_path / "own", {"both": QUIZ + SAY})
    async with played(opening(home, content=content, lesson="both"), (80, 14)) as player:
        player.app.animation_level = "full"
        await player.keys("2", "enter", "space", "1", "enter")
        await player.pilot.wait_for_animation()

        assert "晴れ" in player.text()
        assert not player.transcript.has_more_below


async def test_tab_goes_between_the_conversation_and_the_open_card(
    home: Path, tmp_path: Path
) -> None:
    """Closed cards take no keys, so the focus never stops at them."""
    content = write_course(tmp_path / "own", {"both": QUIZ + TICKS})
    async with played(opening(home, content=content, lesson="both")) as player:
        await player.keys("2", "enter", "space", "tab", "tab", "1")

        assert "[x] 1  林檎" in player.text()


async def test_words_to_say_can_be_passed_over(home: Path, course: Path) -> None:
    """k leaves the menu; the card stays, says so, and cannot be used any more."""
    async with played(opening(home, content=course, lesson="say")) as player:
        await player.keys("k")

        assert "とばしました" in player.text()
        assert player.session.state.phase is Phase.CHOOSING
        await player.keys("3", "enter")
        assert "最後のせりふ" in player.text()


async def test_a_table_opens_row_by_row(home: Path, course: Path) -> None:
    """Hidden cells are seen as such; each Space opens a row and the frame counts the rest."""
    async with played(opening(home, content=course, lesson="table")) as player:
        assert "？？？" in player.text()
        left = []
        for now, later in (("", "青い"), ("青い", "静か"), ("静か", "平ら")):
            assert now in player.text()
            assert later not in player.text()
            left += re.findall(r"あと(\d+)", player.text())
            await player.keys("space")

        assert "険しい" in player.text()
        assert "？？？" not in player.text()
        assert left == sorted(left, key=int, reverse=True)
        assert len(set(left)) == 3


async def test_k_opens_the_rest_of_a_table(home: Path, course: Path) -> None:
    """All rows are seen at once, and the lesson waits to go on."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("space", "k")

        assert "険しい" in player.text()
        assert "最後のせりふ" not in player.text()


async def test_a_recap_names_the_ideas(home: Path, course: Path) -> None:
    """Each point stands with its number, under the name of its idea."""
    async with played(opening(home, content=course, lesson="recap")) as player:
        text = player.text()
        assert "まとめ" in text
        assert "1  同意" in text
        assert "黙らない" in text
        assert "2  はいと言う" in text


async def test_the_end_counts_what_was_right_at_once(home: Path, course: Path) -> None:
    """The score is of first tries; r plays again with nothing answered; Enter opens the map."""
    async with played(opening(home, content=course, lesson="all")) as player:
        await player.keys("space", "1", "enter", "2", "enter", "space")  # the second try
        await player.keys("1", "3", "enter", "space")  # at once
        await player.keys("3", "enter", "k", "space", "space", "space")

        assert player.session.has_ended
        assert "2問のうち1問に、一度で正解しました。" in player.text()
        assert "r もう一度" in player.footer()
        await player.keys("r")
        assert player.session.position == 1
        assert "おつかれさまでした" not in player.text()
        await player.keys("space")
        assert player.card.is_open


async def test_enter_at_the_end_opens_the_map(home: Path, course: Path) -> None:
    """After the last words there is the map, on which the lesson is done."""
    async with played(opening(home, content=course, lesson="recap")) as player:
        await player.keys("space")
        assert player.session.has_ended

        await player.keys("enter")

        assert player.shows(MapScreen)
        assert [row for row in player.rows() if "題のrecap" in row and "修了" in row]


@pytest.mark.parametrize("lesson", ["lines", "pick", "ticks", "say", "table"])
async def test_keys_without_a_meaning_do_nothing(home: Path, course: Path, lesson: str) -> None:
    """Letters, kana and function keys that mean nothing change nothing."""
    async with played(opening(home, content=course, lesson=lesson)) as player:
        before = player.session.state

        for key in (
            "a",
            "z",
            "あ",
            "同",
            "x",
            "0",
            "f5",
            "tab",
            "shift+tab",
            "ctrl+z",
            "delete",
            "r",
        ):
            player.app.simulate_key(key)
        await player.rest()

        assert player.session.state == before
        assert player.app.is_running
