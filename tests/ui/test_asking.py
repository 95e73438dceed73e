"""Asking the teacher on the screens: from anywhere, with the keyboard or the mouse, and back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ask.small import make_course
from tests.study.exams import write_exam
from tests.ui.support import DESIGN_SIZE, Player, opening, played, read_on
from tutor.dialogue.state import Phase
from tutor.ui.screens.asking import AskScreen
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.looking import LookScreen
from tutor.ui.widgets.answered import ComparedRows

TO_THE_QUESTION = 4
"""Lines of the small lesson before its question."""

SIZES = (DESIGN_SIZE, (40, 20))


@asynccontextmanager
async def at_the_question(
    home: Path, language: str = "ja", size: tuple[int, int] = DESIGN_SIZE
) -> AsyncIterator[Player]:
    """Play the small lesson from its question on."""
    content = make_course(home / "content" / "small").parent
    given = opening(home, language=language, lesson="one", content=content)
    async with played(read_on(given, TO_THE_QUESTION), size) as player:
        yield player


async def ask(player: Player, question: str) -> None:
    """Type a question, press Enter, and wait for the reply."""
    await player.type(question)
    await player.keys("enter")
    await settle(player)


async def settle(player: Player) -> None:
    """Wait until what was asked is answered, and laid out."""
    await player.app.workers.wait_for_complete()
    for _ in range(3):
        await player.rest()


def hints(player: Player) -> str:
    """Return the footer in one line."""
    screen = player.app.screen
    assert isinstance(screen, AskScreen | LookScreen)
    return "  ".join(f"{hint.key} {hint.does}" for hint in screen.key_bar.hints)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("language", "question", "said", "place"),
    [
        ("en", "how big are the fines in Canada?", "up to 10 million dollars.", ""),
        ("ja", "オプトアウトは違法ですか", "場合によります。", "レッスン1「はじめの一歩」"),
        ("en", "is opt-out illegal?", "It depends.", "Lesson 1, “First steps”"),
    ],
)
async def test_an_answer_and_back(
    home: Path, language: str, question: str, said: str, place: str, size: tuple[int, int]
) -> None:
    """In the midst of a question one asks, is answered, and comes back to exactly that."""
    async with at_the_question(home, language, size) as player:
        await player.keys("2")
        before, state = player.text(), player.session.state
        await player.keys("slash")
        assert player.shows(AskScreen)
        await ask(player, question)

        assert player.says(question)
        assert player.says(said)
        assert player.says(place)
        assert ("Enter" in hints(player).split("  ")[0]) == bool(place)

        await player.keys("escape")
        assert player.text() == before
        assert player.session.state == state


async def test_a_hint_stays_given(home: Path, course: Path) -> None:
    """What was done at the question before asking is there afterwards, and nothing else."""
    async with played(opening(home, lesson="pick", content=course)) as player:
        await player.keys("h", "down")
        before, cursor = player.text(), player.cursor
        await player.keys("slash")
        await ask(player, "富士山の高さは？")
        await player.keys("escape")

        assert player.text() == before
        assert player.cursor == cursor
        assert player.session.state.outcomes["q-pick"].hints == 1


async def test_the_key_of_an_input_method(home: Path) -> None:
    """A full-width slash asks as well, and slashes in the field are text."""
    async with at_the_question(home) as player:
        await player.keys("fullwidth_solidus")
        screen = player.app.screen
        assert isinstance(screen, AskScreen)
        await player.type("／と/とｑとv？")

        assert screen.field.value == "／と/とｑとv？"


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        (
            "ja",
            "会話がロボットの練習に使われるのはどちらの方式？",
            "いまの問いの答えになってしまいます",
        ),
        (
            "en",
            "a robot practises on my talks, which way is it?",
            "would give away the question you are at",
        ),
    ],
)
async def test_the_open_question_is_not_given_away(
    home: Path, language: str, question: str, said: str
) -> None:
    """What one stands at is held back with a word, and answered once the question is closed."""
    async with at_the_question(home, language) as player:
        await player.keys("slash")
        await ask(player, question)
        assert player.says(said)

        await player.keys("escape", "s")
        assert player.session.state.phase is Phase.ANSWERED
        await player.keys("slash")
        await ask(player, question)
        assert player.says("オプトアウトです" if language == "ja" else "opt-out, ")


async def test_hidden_cells_are_not_given_away(home: Path) -> None:
    """A cell that is still to be revealed is held back; one that was revealed is told."""
    folder = make_course(home / "content" / "small")
    path = folder / "01-one.yaml"
    text = path.read_text(encoding="utf-8")
    revealed = text.replace("      columns:\n", "      reveal: row\n      columns:\n", 1)
    path.write_text(revealed, encoding="utf-8")
    given = opening(home, lesson="one", content=folder.parent)
    async with played(read_on(given, 4)) as player:
        assert player.session.state.shown == 1
        await player.keys("slash")
        await ask(player, "オプトアウトのよい点は？")
        assert not player.says("多くの人に届く")
        assert player.says("いまの問いの答えになってしまいます")
        await ask(player, "オプトアウトは何もしないと？")
        assert player.says("入ったまま")


@pytest.mark.parametrize("size", SIZES)
async def test_what_the_course_does_not_say(home: Path, size: tuple[int, int]) -> None:
    """It is declined in so many words and kept beside the database; no place is named."""
    async with at_the_question(home, size=size) as player:
        await player.keys("slash")
        await ask(player, "富士山の高さは何メートル？")

        assert player.says("この講座には、その答えがありません。")
        assert "場所" not in hints(player)
        assert "富士山" in (home / "unanswered.jsonl").read_text(encoding="utf-8")


async def test_rows_that_compare(home: Path) -> None:
    """A question that compares shows the rows of a table with the answer."""
    async with at_the_question(home) as player:
        await player.keys("slash")
        await ask(player, "オプトインとオプトアウトのよい点の違いは？")

        assert player.app.screen.query(ComparedRows)
        assert player.says("多くの人に届く")


async def test_numbers_and_arrows_choose_what_to_ask_next(home: Path) -> None:
    """A suggested question is asked by its number and Enter, by arrows, or with the mouse."""
    async with at_the_question(home, "en") as player:
        await player.keys("slash")
        await ask(player, "what is the difference between opt-in and opt-out?")
        assert "1-2 Enter" in hints(player)
        await ask(player, "2")
        assert player.says("up to 30 million yen")

        await ask(player, "what is the difference between opt-in and opt-out?")
        await player.keys("down", "down")
        assert hints(player).startswith("Enter ask this")
        await player.keys("enter")
        await settle(player)
        assert player.says("It depends.")

        await player.click("1  what is the difference")
        await settle(player)
        assert isinstance(player.app.screen, AskScreen)
        assert player.app.screen.talk.exchanges[-1].reply.passage == "answers/difference"


async def test_typing_takes_the_cursor_away(home: Path) -> None:
    """Whoever types asks that, wherever the cursor was; a number that suggests nothing is text."""
    async with at_the_question(home, "en") as player:
        await player.keys("slash")
        await ask(player, "is opt-out illegal?")
        await player.keys("up")
        await ask(player, "how big are the fines in Canada?")
        assert player.says("up to 10 million dollars")
        await ask(player, "7")
        assert player.says("Ask me about this course")


async def test_follow_ups(home: Path) -> None:
    """Why, more and for example are about the last answer, and the talk is there again later."""
    async with at_the_question(home) as player:
        await player.keys("slash")
        await ask(player, "オプトインとオプトアウトの違いは？")
        await ask(player, "なぜ？")
        assert player.says("人はそのままにしがちだからです。")
        await player.keys("escape", "slash")
        assert player.says("人はそのままにしがちだからです。")
        await ask(player, "たとえば？")
        assert player.says("空欄に印を付けるのがオプトインです。")


@pytest.mark.parametrize("size", SIZES)
async def test_looking_at_the_place_and_back(home: Path, size: tuple[int, int]) -> None:
    """Enter on an empty field shows the place; Escape leads back, step by step, to the question."""
    async with at_the_question(home, size=size) as player:
        before, saved = player.text(), player.session.store.actions(1)
        await player.keys("slash")
        await ask(player, "オプトインとオプトアウトの違いは？")
        answer = player.text()
        await player.keys("enter")
        await settle(player)
        assert player.shows(LookScreen)
        assert player.says("ここです")
        assert player.says("2つの方式")
        assert hints(player).startswith("Esc 答えにもどる  Enter 会話にもどる")
        await player.keys("end")
        assert not player.says("ロボットの練習はオプトアウトです")

        await player.keys("escape")
        assert player.text() == answer
        await player.keys("escape")
        assert player.text() == before
        assert player.session.store.actions(1) == saved


async def test_going_there(home: Path) -> None:
    """Enter on the look goes on with the lesson; under way, that is where one was."""
    async with at_the_question(home, "en") as player:
        lesson = player.app.screen
        await player.keys("slash")
        await ask(player, "is opt-out illegal?")
        await player.keys("enter", "enter")

        assert player.app.screen is lesson


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_from_the_map(home: Path, language: str) -> None:
    """From the map as well: looking begins nothing, Enter on the look begins the lesson."""
    content = make_course(home / "content" / "small").parent
    async with played(opening(home, language=language, content=content)) as player:
        await player.keys("slash")
        await ask(player, "is opt-out illegal?" if language == "en" else "オプトアウトは違法？")
        await player.keys("enter")
        await settle(player)
        assert player.shows(LookScreen)
        await player.keys("escape", "escape")
        assert player.shows(MapScreen)
        assert player.app.store.places("small") == {}

        await player.keys("slash", "enter", "enter")
        assert player.shows(LessonScreen)


async def test_nothing_typed(home: Path) -> None:
    """Enter without anything to do says what to do; the footer does not promise it."""
    async with at_the_question(home) as player:
        await player.keys("slash")
        assert hints(player) == "Esc もとの画面へ"
        await player.keys("enter")

        assert player.says("質問を書いてから")


async def test_the_footer_names_the_key(home: Path) -> None:
    """It stands in the footer of a lesson and of the map, and a click on it asks."""
    async with at_the_question(home) as player:
        assert "/ 質問する" in player.footer()
        await player.click("/ 質問する")
        assert player.shows(AskScreen)
        await player.keys("escape", "m")
        assert "/ 質問する" in player.text()


def test_asking_is_loaded_when_it_is_wanted() -> None:
    """The screens begin without the engine that answers."""
    program = (
        "import sys, tutor.ui.app, tutor.ui.screens.lesson, tutor.ui.screens.course_map;"
        "print([name for name in sys.modules if 'ask' in name and name.startswith('tutor.')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")

    assert "tutor.dialogue.asking" in done.stdout
    assert "tutor.ask" not in done.stdout
    assert "tutor.ui.screens.asking" not in done.stdout


async def test_not_during_an_exam(home: Path) -> None:
    """The key says so and the footer does not name it; nor is the map a way round."""
    folder = write_exam(home / "content" / "small")
    given = opening(home, language="en", content=folder.parent)
    async with played(replace(given, exam=given.library.shelves[0])) as player:
        for keys in (("enter",), ("escape",)):
            await player.keys(*keys)
            assert "/ ask" not in player.text()
            await player.keys("slash")
            assert player.says("no questions during an exam")
            assert not player.shows(AskScreen)


async def test_the_panels_and_the_other_screens(home: Path) -> None:
    """From progress, the table alone and a finished lesson one asks as well."""
    async with at_the_question(home, "en") as player:
        for keys in (("f",), ("escape", "m", "p")):
            await player.keys(*keys)
            before = player.text()
            await player.keys("slash")
            assert player.shows(AskScreen)
            await ask(player, "is opt-out illegal?")
            await player.keys("escape")
            assert player.text() == before


async def test_asking_about_oneself(home: Path) -> None:
    """The answer comes from the learner's own record, in the language of the question."""
    async with at_the_question(home, "en") as player:
        await player.keys("slash")
        await ask(player, "how am I doing?")
        assert player.says("You are in the middle of “First steps”.")
        await ask(player, "どこまで進んだ？")
        assert player.says("「はじめの一歩」の途中です。")
