"""A table alone on the screen: cursor, revealing, hiding, swapping, copying, and a quiz on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.command import CommandPalette

from tests.ui.support import (
    DESIGN_SIZE,
    FIRST,
    LAST,
    TABLE,
    Player,
    opening,
    played,
    read_on,
    squeezed,
    write_course,
)
from tutor.dialogue.actions import Continue
from tutor.dialogue.state import Phase
from tutor.lesson.revealing import place_of
from tutor.study.course_map import Status, draw_map
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.panel import Panel
from tutor.ui.screens.table_quiz import QuizScreen
from tutor.ui.screens.zoom import ZoomScreen

SIZES = [DESIGN_SIZE, (40, 20), (200, 50)]
ASKED = TABLE.replace("      reveal: row\n", "      reveal: row\n      ask: [sea.left]\n")


def zoom_screen(player: Player) -> ZoomScreen:
    """Return the table alone on the screen."""
    assert isinstance(player.app.screen, ZoomScreen)
    return player.app.screen


def cursor(player: Player) -> str:
    """Return the cell under the cursor, as authors name it."""
    return zoom_screen(player).zoom.cursor.name


def framed(player: Player) -> str:
    """Return what stands in the frame below the table."""
    return str(zoom_screen(player).zoomed.border_subtitle)


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """Write a course with a table of which the lesson asks one cell."""
    return write_course(tmp_path / "asked" / "small", {"asked": ASKED + LAST}).parent


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("key", ["f", "ｆ", "escape"])
async def test_f_shows_the_table_alone_and_leads_back(
    home: Path, course: Path, size: tuple[int, int], language: str, key: str
) -> None:
    """Nothing of the conversation has changed when one comes back."""
    given = opening(home, content=course, lesson="table", language=language)
    async with played(given, size) as player:
        await player.keys("space")
        before, state = player.text(), player.session.state

        await player.keys("f")
        assert player.shows(ZoomScreen)
        assert player.says("青い" if language == "ja" else "blue")
        assert not player.says("静か" if language == "ja" else "calm")
        assert framed(player) == ("あと4マス" if language == "ja" else "4 hidden")
        await player.keys("down", "enter", key)

        assert player.text() == before
        assert player.session.state == state
        await player.keys("space")
        assert player.session.state != state


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ja", "en"])
async def test_the_footer_says_what_the_keys_do(
    home: Path, course: Path, size: tuple[int, int], language: str
) -> None:
    """Every hint is an action that exists; the way back is seen at any size."""
    given = opening(home, content=course, lesson="table", language=language)
    async with played(given, size) as player:
        await player.keys("f")
        screen = zoom_screen(player)

        for hint in screen.hints():
            namespace, _, name = hint.action.partition(".")
            assert callable(getattr(player.app if namespace == "app" else screen, f"action_{name}"))
        text = player.text()
        for words in (
            ("Enter 開く", "Esc もどる", "Y 表をコピー")
            if language == "ja"
            else ("Enter show", "Esc back", "Y copy table")
        ):
            assert words in text
        assert "? " in text


async def test_without_a_table_f_says_so(home: Path, course: Path) -> None:
    """No hint promises what is not there."""
    async with played(opening(home, content=course, lesson="lines")) as player:
        assert all(hint.key != "f" for hint in player.lesson.hints())

        await player.keys("f")

        assert player.shows(LessonScreen)
        assert "表はまだありません" in player.text()


async def test_the_table_nearest_to_the_view_is_shown(home: Path, tmp_path: Path) -> None:
    """Of several tables it is the last one that has begun where the view ends."""
    lines = "".join(f"  - teacher: {{ja: 行{n}, en: Line {n}}}\n" for n in range(70))
    second = TABLE.replace("id: compared", "id: second").replace("比べると", "二つめ")
    tables = (TABLE + FIRST * 5 + second).replace("reveal: row", "reveal: all")
    content = write_course(tmp_path / "content", {"two": FIRST + tables + lines})
    given = read_on(opening(home, content=content, lesson="two"), 77)
    async with played(given) as player:
        await player.keys("f")
        assert zoom_screen(player).zoom.table.id == "second"
        await player.keys("escape", "t")

        await player.keys("f")

        assert zoom_screen(player).zoom.table.id == "compared"


async def test_a_click_on_the_caption_shows_the_table_alone(home: Path, course: Path) -> None:
    """The frame of a table in the conversation is a way in."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.click("空")
        assert player.shows(LessonScreen)

        await player.click("比べると")

        assert player.shows(ZoomScreen)


async def test_arrows_home_and_end_move_the_cursor(home: Path, course: Path) -> None:
    """Side by side, the arrows go where they point and stop at the ends."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f")
        places = [cursor(player)]
        for key in ("left", "up", "right", "right", "down", "left", "end", "down", "home"):
            await player.keys(key)
            places.append(cursor(player))

        assert places == [
            *("sky.left", "sky.left", "sky.left", "sky.right", "sky.right", "sea.right"),
            *("sea.left", "land.right", "land.right", "sky.left"),
        ]


async def test_on_cards_up_and_down_go_from_cell_to_cell(home: Path, tmp_path: Path) -> None:
    """Where each row is a card, left and right turn the cards."""
    wide = TABLE.replace("en: blue", f"en: {'blue and ' * 12}").replace(
        "en: grey", f"en: {'grey and ' * 12}"
    )
    content = write_course(tmp_path / "content", {"wide": wide + LAST})
    given = opening(home, content=content, lesson="wide", language="en")
    async with played(given, (28, 24)) as player:
        await player.keys("k", "f")
        assert zoom_screen(player).zoomed.as_cards
        places = []
        for key in ("down", "down", "up", "right", "left", "end", "down"):
            await player.keys(key)
            places.append(cursor(player))

        assert places == [
            *("sky.right", "sea.left", "sky.right", "sea.right", "sky.right"),
            *("land.right", "land.right"),
        ]


@pytest.mark.parametrize("key", ["enter", "space", "ideographic_space"])
async def test_a_cell_is_revealed_and_hidden(home: Path, course: Path, key: str) -> None:
    """One may look at what the lesson has not revealed yet, and cover what it has."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f", key)
        assert "青い" in player.text()
        assert framed(player) == "あと5マス"
        assert "Enter 隠す" in player.text()

        await player.keys(key)

        assert "青い" not in player.text()
        assert framed(player) == "あと6マス"


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_a_cell_the_lesson_asks_about_stays_hidden(
    home: Path, asked: Path, size: tuple[int, int], language: str
) -> None:
    """It says why, cannot be copied, and gives no quiz, until it was answered."""
    given = opening(home, content=asked, lesson="asked", language=language)
    async with played(given, size) as player:
        await player.keys("space", "space")
        assert player.session.state.phase is not Phase.REVEALING
        await player.keys("f", "down")
        assert cursor(player) == "sea.left"

        await player.keys("enter")

        assert place_of("sea.left") not in zoom_screen(player).zoom.visible
        assert player.says(
            "会話の中で聞かれます" if language == "ja" else "The lesson asks about this cell"
        )
        await player.keys("Y")
        assert ("静か" if language == "ja" else "calm") not in player.app.clipboard
        await player.keys("z")
        assert player.shows(ZoomScreen)
        await player.keys("escape", "s", "f", "down", "y")
        assert player.app.clipboard == ("静か" if language == "ja" else "calm")


@pytest.mark.parametrize("key", ["2", "２"])
async def test_a_number_hides_a_column(home: Path, course: Path, key: str) -> None:
    """The frame says which one; the last column stays, other numbers do nothing."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f", key)
        text = player.text()
        assert "左" in text
        assert "右" not in text
        assert "列2を隠しています" in framed(player)

        await player.keys("9", "1")
        assert "最後の列は隠せません" in player.text()
        await player.keys(key)

        assert "右" in player.text()
        assert framed(player) == "あと6マス"


@pytest.mark.parametrize("key", ["x", "ｘ"])
async def test_rows_and_columns_are_swapped(home: Path, course: Path, key: str) -> None:
    """What stood at the side stands on top."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f", "down", key)

        head = next(row for row in player.rows() if "空" in row)
        assert "海" in head
        assert "陸" in head
        assert zoom_screen(player).zoom.shown_cursor == (0, 1)


@pytest.mark.parametrize("key", ["d", "ｄ"])
async def test_differences_are_marked(home: Path, course: Path, key: str) -> None:
    """A sign stands before the rows that differ, and a notice counts them."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("space", "f", key)
        assert "≠ 空" in player.text()
        assert "≠ 海" not in player.text()
        assert player.says("3項目のうち、1項目にちがいがあります（≠）。2項目は")

        await player.keys(key)

        assert "≠" not in player.text()


@pytest.mark.parametrize("key", ["y", "ｙ"])
async def test_a_cell_is_copied(home: Path, course: Path, key: str) -> None:
    """What is hidden is not; a notice says which it was."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f", key)
        assert player.app.clipboard == ""
        assert player.says("隠れているマスはコピーできません")

        await player.keys("enter", key)

        assert player.app.clipboard == "青い"
        assert player.says("マスをコピーしました（端末がコピーを許していれば）")


@pytest.mark.parametrize("key", ["Y", "Ｙ"])
async def test_the_table_is_copied_as_it_is_seen(home: Path, course: Path, key: str) -> None:
    """As Markdown, without what is hidden."""
    given = opening(home, content=course, lesson="table", language="en")
    async with played(given) as player:
        await player.keys("space", "f", key)

        assert player.app.clipboard.splitlines() == [
            "**Compared**",
            "",
            "|  | Left | Right |",
            "| --- | --- | --- |",
            "| Sky | blue | grey |",
            "| Sea | ??? | ??? |",
            "| Land | ??? | ??? |",
        ]
        assert player.says("your terminal must allow it")


async def test_language_and_theme_are_switched_in_the_zoom(home: Path, course: Path) -> None:
    """Cursor and covers stay; the conversation behind has changed as well."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f", "down", "enter", "v", "T", "V")
        assert "calm" in player.text()
        assert "Compared" in player.text()
        assert cursor(player) == "sea.left"
        assert not player.app.current_theme.dark

        await player.keys("escape")

        assert "Compared" in player.text()
        assert "calm" not in player.text()


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_resizing_keeps_the_cursor_in_view(home: Path, language: str) -> None:
    """From 200 columns to 40 and back, between columns and cards."""
    given = opening(home, lesson="two-words", language=language)
    async with played(given, (200, 50)) as player:
        await _to_the_table(player)
        await player.keys("f", "end")
        for size in ((40, 20), (40, 12), (80, 16), (200, 50)):
            await player.resize(*size)

            assert ">" in "".join(row.strip("│ ") for row in player.rows()[1:-3])
            assert cursor(player) == "demerits.opt-out"
        await player.resize(80, 24)
        await player.keys("escape")
        assert player.shows(LessonScreen)


async def test_heads_stay_on_top_while_the_cursor_goes_down(home: Path) -> None:
    """At any place of a table too high for the screen one sees whose cell it is."""
    given = opening(home, lesson="two-words")
    async with played(given, (80, 14)) as player:
        await _to_the_table(player)
        await player.keys("f", "end")

        text = player.text()
        assert "オプトアウト" in text
        assert "困る点" in text
        assert "定義" not in text


async def test_what_is_too_high_for_the_view_is_read_before_the_cursor_goes_on(home: Path) -> None:
    """Down shows the rest of a cell first, and every line of the table is seen on the way."""
    given = opening(home, lesson="two-words", language="en")
    async with played(given, (40, 12)) as player:
        await _to_the_table(player)
        await player.keys("f")
        seen = ""
        for _ in range(40):
            seen += player.words()
            await player.keys("down")

        for words in ("they don't care", "interested, so more of", "notice and"):
            assert squeezed([words]) in seen.replace(">", "")
        assert "refuse" in player.text()


async def test_a_click_moves_the_cursor_and_a_second_one_reveals(home: Path, course: Path) -> None:
    """Heads and empty places can be clicked without harm."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f")
        x, y = player.place_of("海")
        await player.pilot.click(offset=(x + 8, y))
        await player.rest()
        assert cursor(player) == "sea.left"
        assert framed(player) == "あと6マス"
        await player.pilot.click(offset=(x, y))
        await player.pilot.click(offset=(70, 18))

        await player.pilot.click(offset=(x + 8, y))
        await player.rest()

        assert cursor(player) == "sea.left"
        assert "静か" in player.text()


async def test_every_hint_of_the_zoom_can_be_clicked(home: Path, course: Path) -> None:
    """The whole table can be taken apart with the mouse."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.click("f 表だけを見る")
        await player.click("Enter 開く")
        assert "青い" in player.text()
        await player.click("矢印 動く")
        assert cursor(player) == "sky.right"
        await player.click("1-2 列を隠す")
        assert cursor(player) == "sky.left"
        await player.click("1-2 列を隠す")
        assert framed(player) == "あと5マス"
        await player.click("x 縦横を替える")
        assert zoom_screen(player).zoom.is_swapped
        await player.click("d ちがい")
        assert zoom_screen(player).zoom.marks_differences
        await player.click("y マスをコピー")
        assert player.app.clipboard == "青い"
        await player.click("Y 表をコピー")
        assert "比べると" in player.app.clipboard
        await player.click("? キー")
        assert player.shows(Panel)
        await player.keys("escape")
        await player.click("z クイズ")
        assert player.shows(QuizScreen)
        await player.click("Esc もどる")
        assert player.shows(LessonScreen)


@pytest.mark.parametrize("key", ["z", "ｚ"])
@pytest.mark.parametrize("back", ["escape", "m"])
async def test_the_quiz_leads_back_to_the_conversation(
    home: Path, course: Path, key: str, back: str
) -> None:
    """It is a lesson of its own; its way back is not the map."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("space")
        before, state = player.text(), player.session.state
        await player.keys("f", key)
        assert player.shows(QuizScreen)
        assert player.session.lesson.lesson == "quiz-compared"
        await player.keys("1", "enter")

        await player.keys(back)

        assert not player.shows(QuizScreen)
        assert player.text() == before
        assert player.session.state == state


async def test_the_end_of_a_quiz_leads_back_and_everything_is_recorded(
    home: Path, course: Path
) -> None:
    """Its attempts are kept like any; the map goes on with the lesson, not with the quiz."""
    async with played(opening(home, content=course, lesson="table", language="en")) as player:
        await player.keys("space", "f", "z")
        count = player.session.flow.length
        await _play_to_the_end(player)
        await player.keys("r")
        assert player.shows(QuizScreen)
        assert player.session.position == 1
        await _play_to_the_end(player)

        await player.keys("end", "space")

        assert not player.shows(QuizScreen)
        store = player.app.store
        quizzed = [each for each in store.attempts("small") if each.lesson == "quiz-compared"]
        assert len(quizzed) == 2 * count
        assert all(attempt.question.startswith("compared.") for attempt in quizzed)
        best = draw_map(player.app.library, store).best
        assert best is not None
        assert (best.id, best.status) == ("table", Status.STARTED)
        await player.keys("m")
        assert player.shows(MapScreen)
        assert "Table quiz" not in player.text()


async def test_leaving_in_the_midst_of_a_quiz_begins_at_the_conversation(
    home: Path, course: Path
) -> None:
    """The next start is where the lesson stood; what was answered in the quiz is kept."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("space", "f", "z", "1", "enter", "q")
        assert player.app.return_code == 0

    given = opening(home, content=course, lesson="table")
    async with played(given) as player:
        assert player.session.lesson.lesson == "table"
        assert "青い" in player.text()
        assert [each.lesson for each in given.store.attempts("small")] == ["quiz-compared"]


async def test_a_table_that_gives_no_question_says_so(home: Path, tmp_path: Path) -> None:
    """One cell alone cannot be asked about."""
    steps = """\
  - table:
      id: lone
      caption: {ja: 一つ, en: One}
      columns:
        - id: only
          head: {ja: 列, en: Column}
      rows:
        - id: row
          head: {ja: 行, en: Row}
          only: {ja: マス, en: Cell}
"""
    content = write_course(tmp_path / "content", {"lone": steps + LAST})
    async with played(opening(home, content=content, lesson="lone")) as player:
        await player.keys("f", "z")

        assert player.shows(ZoomScreen)
        assert player.says("クイズを作れません")


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_the_list_of_keys_begins_with_those_of_the_zoom(
    home: Path, course: Path, language: str
) -> None:
    """Who asks for the keys at a table gets the keys of a table."""
    given = opening(home, content=course, lesson="table", language=language)
    async with played(given) as player:
        await player.keys("f", "question_mark")
        assert player.says("行と列を入れ替える" if language == "ja" else "Swap rows and columns")

        await player.keys("escape", "escape", "question_mark")

        assert not player.says(
            "行と列を入れ替える" if language == "ja" else "Swap rows and columns"
        )


async def test_the_palette_knows_the_table_and_the_way_back(home: Path, course: Path) -> None:
    """Its commands for the zoom do what the keys do."""
    async with played(opening(home, content=course, lesson="table")) as player:
        await player.keys("f")
        for name in ("swap", "differences", "back"):
            await player.keys("ctrl+p")
            assert player.shows(CommandPalette)
            await player.type(name)
            await player.app.workers.wait_for_complete()
            await player.rest()
            await player.keys("enter", "enter")
            await player.rest()
            if name != "back":
                assert player.shows(ZoomScreen)
        assert player.shows(LessonScreen)


async def test_a_table_alone_in_english(
    home: Path, course: Path, snapshot: SnapshotAssertion
) -> None:
    """One row revealed, the cursor below it, the differences marked."""
    given = opening(home, content=course, lesson="table", language="en")
    async with played(given) as player:
        await player.keys("space", "f", "down", "d")

        assert player.text() == snapshot


async def _to_the_table(player: Player) -> None:
    """Go on to the second table of the first lesson, and reveal all of it."""
    while not player.lesson.entries or _last_table(player) != "two-ways":
        await player.lesson.act(Continue()) if player.lesson.can(Continue) else await player.keys(
            "s"
        )
    await player.keys("k")


def _last_table(player: Player) -> str:
    entry = player.transcript.table_in_view()
    return "" if entry is None else entry.table.id


async def _play_to_the_end(player: Player) -> None:
    """Let every question of a quiz be answered by the program."""
    while not player.session.has_ended:
        await player.lesson.action_show_answer()
        await player.lesson.act(Continue())
    await player.rest()
