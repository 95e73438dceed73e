"""Everything can be done with the mouse."""

from pathlib import Path

from textual.events import MouseScrollUp

from tests.ui.support import opening, played
from tutor.dialogue.state import Ending, Phase
from tutor.ui.screens.course_map import MapScreen


async def test_a_click_picks_and_a_second_one_answers(home: Path, course: Path) -> None:
    """The first click on an option moves the pick, the second answers with it."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.click("はいと言う")
        assert player.cursor == 1
        assert player.session.state.phase is Phase.ASKED

        await player.click("はいと言う")

        assert player.session.state.outcomes["q-pick"].ending is Ending.RIGHT


async def test_a_double_click_answers_once(home: Path, course: Path) -> None:
    """Both clicks of a double click are one pick and one answer."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.click("逃げる", times=2)

        assert len(player.session.state.outcomes["q-pick"].tries) == 1


async def test_further_clicks_on_a_wrong_option_do_not_answer_again(
    home: Path, course: Path
) -> None:
    """Who clicks on in impatience does not use up hints."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.click("逃げる", times=4)

        assert len(player.session.state.outcomes["q-pick"].tries) == 1


async def test_clicks_tick_and_untick(home: Path, course: Path) -> None:
    """A click never answers where several options may be right."""
    async with played(opening(home, content=course, lesson="ticks")) as player:
        await player.click("林檎")
        await player.click("石")
        await player.click("石")
        await player.click("蜜柑")
        assert player.session.state.phase is Phase.ASKED_NO_HINT_LEFT

        await player.click("Enter 決定")

        assert player.session.state.outcomes["q-tick"].ending is Ending.RIGHT


async def test_words_to_say_are_clicked(home: Path, course: Path) -> None:
    """A click picks what the student says, a second one says it."""
    async with played(opening(home, content=course, lesson="say")) as player:
        await player.click("昼食は", times=2)

        assert "うどん" in player.text()


async def test_an_answered_card_takes_no_clicks(home: Path, course: Path) -> None:
    """What is answered stays answered."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys("2", "enter")
        before = player.session.state

        await player.click("黙っている", times=2)

        assert player.session.state == before
        assert "✗" not in player.text()


async def test_a_lesson_is_opened_with_the_mouse(home: Path, course: Path) -> None:
    """On the map a click moves the cursor, and a click on the cursor opens."""
    async with played(opening(home, content=course)) as player:
        await player.click("題のticks")
        assert player.shows(MapScreen)

        await player.click("題のticks")

        assert player.session.lesson.lesson == "ticks"


async def test_a_double_click_opens_a_lesson_once(home: Path, course: Path) -> None:
    """A double click on another lesson opens it and answers nothing in it."""
    async with played(opening(home, content=course)) as player:
        await player.click("題のticks", times=2)

        assert player.session.lesson.lesson == "ticks"
        assert player.session.state.phase is Phase.ASKED_NO_HINT_LEFT


async def test_a_panel_closes_on_a_click(home: Path, course: Path) -> None:
    """The list of keys needs no key to go away."""
    async with played(opening(home, content=course, lesson="lines")) as player:
        await player.keys("question_mark")

        await player.click("番号で選ぶ")

        assert "最初のせりふ" in player.text()
        assert len(player.app.screen_stack) == 2


async def test_the_wheel_scrolls_and_goes_on_nowhere(home: Path, course: Path) -> None:
    """Scrolling reads, it never answers."""
    async with played(opening(home, content=course, lesson="pick"), (80, 9)) as player:
        before = player.session.state
        bottom = player.transcript.scroll_offset.y

        await player.pilot._post_mouse_events([MouseScrollUp], offset=(10, 4), button=0)
        await player.rest()

        assert player.transcript.scroll_offset.y < bottom
        assert player.session.state == before
