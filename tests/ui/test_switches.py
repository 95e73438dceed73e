"""What can be switched at any moment: language, both languages, theme, sources, keys, palette."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import Input

from tests.ui.support import opening, played, read_on, squeezed, write_course
from tutor.dialogue.state import Phase
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.panel import Panel


async def test_the_language_changes_in_the_midst_of_a_question(home: Path, course: Path) -> None:
    """Everything on the screen is said in the other language; pick, try and place stay."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys("1", "enter", "3")
        before = player.session.state

        await player.keys("v")

        text = player.text()
        for words in (
            "Title of pick",
            "Which one",
            "✗ 1  Keep silent",
            "Nobody hears it",
            "✗ A common mix-up  “Silence is consent”",
            "✓ In fact  Silence says nothing",
            "Not quite. Have another try.",
            "Hint 1  Use your mouth",
            "hint (1 left)",
            "v 日本語",
        ):
            assert words in text
        assert player.session.state == before
        assert player.cursor == 2
        await player.keys("ｖ", "2", "enter")
        assert "✓ 正解です" in player.text()


async def test_the_language_changes_in_the_midst_of_a_table(home: Path, course: Path) -> None:
    """A table keeps what is revealed and hidden."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("space", "v")

        assert "Compared" in player.text()
        assert "blue" in player.text()
        assert "calm" not in player.text()
        assert "???" in player.text()
        assert player.session.state.phase is Phase.REVEALING


@pytest.mark.parametrize("scroll", [0, 40, 97])
async def test_the_language_changes_and_the_view_stays(
    home: Path, tmp_path: Path, scroll: int
) -> None:
    """What was in view before the switch is in view after it, where it was."""
    steps = "".join(
        f"  - teacher: {{ja: 第{n}行, en: Line {n}{' is much longer in English' * 5}}}\n"
        for n in range(50)
    )
    content = write_course(tmp_path / "content", {"long": steps})
    given = read_on(opening(home, content=content, lesson="long"), 49)
    async with played(given) as player:
        player.transcript.scroll_to(y=scroll, animate=False, immediate=True)
        await player.rest()
        first = next(row.split("第")[1].split("行")[0] for row in player.rows() if "第" in row)

        await player.keys("v")

        assert f"Line {first} " in "\n".join(player.rows()[:5])


async def test_at_the_end_a_switch_stays_at_the_end(home: Path, tmp_path: Path) -> None:
    """Longer words in the other language do not push the newest line out of view."""
    steps = "".join(
        f"  - teacher: {{ja: 第{n}行, en: Line {n}{' is much longer in English' * 5}}}\n"
        for n in range(30)
    )
    content = write_course(tmp_path / "content", {"long": steps})
    given = read_on(opening(home, content=content, lesson="long"), 29)
    async with played(given) as player:
        await player.keys("v")
        assert "Line 29 " in player.text()
        assert not player.transcript.has_more_below

        await player.keys("v")

        assert "第29行" in player.text()


@pytest.mark.parametrize("key", ["V", "Ｖ"])
async def test_both_languages_stand_one_below_the_other(home: Path, course: Path, key: str) -> None:
    """V adds the other language everywhere, again V takes it away."""
    async with played(opening(home, content=course, lesson="pick"), (80, 40)) as player:
        await player.keys(key, "1", "enter")

        for words in (
            "どれですか",
            "Which one",
            "黙っている",
            "Keep silent",
            "伝わらない",
            "Nobody hears it",
        ):
            assert words in player.text()
        assert "ja+en" in player.text()
        await player.keys(key)
        assert "Keep silent" not in player.text()


async def test_the_language_is_kept_for_the_next_start(home: Path) -> None:
    """Who switched the language finds it again."""
    async with played(opening(home)) as player:
        await player.keys("v")

    async with played(opening(home, language=None)) as player:
        assert player.app.language == "en"
        assert "Opt-in and opt-out" in player.text()


@pytest.mark.parametrize("key", ["T", "Ｔ"])
async def test_the_theme_is_kept_for_the_next_start(home: Path, key: str) -> None:
    """T switches between dark and light; the next start is as one left."""
    async with played(opening(home)) as player:
        before = player.app.current_theme.dark
        await player.keys(key)
        assert (before, player.app.current_theme.dark) == (True, False)

    async with played(opening(home)) as player:
        assert not player.app.current_theme.dark


@pytest.mark.parametrize("key", ["c", "ｃ"])
async def test_c_shows_where_a_line_comes_from(home: Path, course: Path, key: str) -> None:
    """The sources of lines are shown on demand only."""
    async with played(opening(home, content=course, lesson="lines")) as player:
        assert "出典" not in player.text()

        await player.keys(key)

        assert "出典: メールの法律（2026-01-01時点）" in player.text()
        await player.keys(key)
        assert "出典" not in player.text()


@pytest.mark.parametrize("key", ["question_mark", "fullwidth_question_mark"])
@pytest.mark.parametrize(("language", "title"), [("ja", "キーの使い方"), ("en", "Keys")])
async def test_the_list_of_keys_opens_and_closes(
    home: Path, course: Path, key: str, language: str, title: str
) -> None:
    """? shows all keys, Esc goes back to the same place."""
    given = opening(home, content=course, lesson="pick", language=language)
    async with played(given) as player:
        await player.keys("2")
        before = player.text()

        await player.keys(key)

        assert player.shows(Panel)
        assert title in player.text()
        assert "1-9 " in player.text()
        await player.keys("escape")
        assert player.text() == before


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("ja", "theme", "（がめん / theme）"),
        ("ja", "がめん", "（がめん / theme）"),
        ("ja", "ヒント", "ヒント（hint）"),
        ("en", "theme", "Light or dark theme"),
        ("en", "hint", "Hint"),
    ],
)
async def test_the_palette_finds_a_command(
    home: Path, course: Path, language: str, typed: str, found: str
) -> None:
    """Commands are found by their name, their reading and in English."""
    given = opening(home, content=course, lesson="pick", language=language)
    async with played(given) as player:
        await player.keys("ctrl+p")
        assert player.shows(CommandPalette)

        await player.type(typed)
        await player.app.workers.wait_for_complete()
        await player.rest()

        assert player.app.screen.query_one(Input).value == typed
        assert found in player.text()


async def test_a_command_of_the_palette_is_carried_out(home: Path, course: Path) -> None:
    """What is chosen there happens in the lesson below."""
    given = opening(home, content=course, lesson="pick", language="en")
    async with played(given) as player:
        await player.keys("ctrl+p")
        await player.type("hint")
        await player.app.workers.wait_for_complete()
        await player.rest()
        await player.keys("enter", "enter")
        await player.rest()

        assert player.shows(LessonScreen)
        assert "Hint 1  Use your mouth" in player.text()


@pytest.mark.parametrize("key", ["m", "ｍ", "escape"])
async def test_the_map_and_back_keeps_the_place(home: Path, course: Path, key: str) -> None:
    """m or Esc opens the map, Esc comes back to the very same place."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys("1", "enter")
        before = player.session.state

        await player.keys(key)
        assert player.shows(MapScreen)
        await player.keys("escape")

        assert player.session.state == before
        assert "まちがい: 伝わらない" in player.text()
        await player.keys("2", "enter")
        assert "✓ 正解です" in player.text()


async def test_the_map_shows_the_lesson_under_way(home: Path, course: Path) -> None:
    """The map says how far one is, puts the cursor there, and Enter goes on."""
    async with played(opening(home, content=course, lesson="all")) as player:
        await player.keys("space", "1", "enter", "m")

        assert "Enterで「題のall」の続きから" in player.text()
        assert [row for row in player.rows() if "題のall" in row and row.strip().startswith("◐")]
        await player.keys("enter")
        assert "まちがい: 伝わらない" in player.text()


async def test_escape_on_the_first_map_does_nothing(home: Path) -> None:
    """Without a lesson there is nothing to go back to."""
    async with played(opening(home)) as player:
        await player.keys("escape")

        assert player.shows(MapScreen)


@pytest.mark.parametrize("key", ["q", "ｑ", "ctrl+q"])
async def test_quitting_keeps_the_place_and_the_transcript(
    home: Path, course: Path, key: str
) -> None:
    """The next start on the same home shows the same conversation at the same place."""
    size = (80, 60)
    async with played(opening(home, content=course, lesson="all"), size) as player:
        await player.keys("space", "1", "enter", "2", "enter", "space", "2", "enter")
        before, state = player.text(), player.session.state
        await player.keys(key)
        assert player.app.return_code == 0

    async with played(opening(home, content=course, lesson="all"), size) as player:
        assert player.session.state == state
        assert _without_cursor(player.text()) == _without_cursor(before)


def _without_cursor(text: str) -> str:
    """Leave out what is only picked: cursor and ticks of an answer that was not given again."""
    return text.replace(">", " ").replace("[x]", "[ ]")


async def test_t_reads_from_the_top_and_end_comes_back(home: Path) -> None:
    """Reading again changes nothing, and End is where the conversation stands."""
    given = read_on(opening(home, lesson="two-words"), 3)
    async with played(given, (80, 16)) as player:
        before, state = player.text(), player.session.state

        await player.keys("t")
        assert "先生、「オプトイン」と「オプトアウト」って" in player.text()
        assert "どちらからも届かない" not in player.text()
        await player.keys("end")

        assert player.words() == squeezed(before.splitlines())
        assert player.session.state == state
