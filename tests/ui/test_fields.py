"""The fields: what is typed, pasted and deleted, with Textual's pilot and in a pseudo-terminal."""

from collections.abc import Iterator

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.ui.fields_app import FieldsApp
from tests.ui.terminal import Terminal
from tutor.ui.compat import install
from tutor.ui.fields import JapaneseInput, JapaneseTextArea, next_boundary, previous_boundary

FAMILY = "👨\u200d👩\u200d👧"
GA = "か\u3099"


@pytest.fixture(autouse=True)
def installed() -> None:
    """The fields run with the corrections in place, as in the program."""
    install()


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """The fields in a pseudo-terminal, ready for the first key."""
    with Terminal("tests.ui.fields_app") as running:
        running.wait_until(running.is_cursor_shown)
        yield running


async def typed(pilot: Pilot[None], text: str) -> None:
    """Send every character as a key, then let the app settle."""
    for character in text:
        pilot.app.simulate_key(character)
    await pilot.pause()


@pytest.mark.parametrize(
    ("text", "position", "before", "behind"),
    [
        ("", 0, 0, 0),
        ("同意", 1, 0, 2),
        (f"{GA}き", 2, 0, 3),
        (f"あ{FAMILY}い", 6, 1, 7),
        (f"あ{FAMILY}い", 3, 1, 6),
    ],
)
def test_boundaries_are_those_of_graphemes(
    text: str, position: int, before: int, behind: int
) -> None:
    """From anywhere in a text, the next places are where a character begins or ends."""
    assert previous_boundary(text, position) == before
    assert next_boundary(text, position) == behind


class StockApp(App[None]):
    """Textual's own fields, to see whether ours are still needed."""

    def compose(self) -> ComposeResult:
        """Both."""
        yield Input()
        yield TextArea()


@pytest.mark.parametrize("field", [Input, TextArea])
async def test_stock_fields_still_drop_the_ideographic_space(
    field: type[Input] | type[TextArea],
) -> None:
    """Textual takes U+3000 for unprintable."""
    app = StockApp()
    async with app.run_test() as pilot:
        app.query_one(field).focus()
        await typed(pilot, "あ\u3000い")
        widget = app.query_one(field)

        assert (widget.value if isinstance(widget, Input) else widget.text) == "あい"


async def test_stock_input_still_needs_the_rest() -> None:
    """Textual pastes one line of many, tears a grapheme, and puts the cursor one cell off."""
    app = StockApp()
    async with app.run_test() as pilot:
        field = app.query_one(Input)
        field.focus()
        await pilot.pause()
        field.post_message(events.Paste("一\n二"))
        await pilot.pause()
        pasted = field.value
        offset = field.cursor_screen_offset.x - field.content_region.x
        await typed(pilot, GA)
        await pilot.press("backspace")

        assert pasted == "一"
        assert offset == 3
        assert field.value == "一か"


@pytest.mark.parametrize("text", ["同意\u3000する", "a\u00a0b", GA, FAMILY, "❤\ufe0f", "（ok）"])
async def test_input_accepts_what_input_methods_send(text: str) -> None:
    """Spaces, marks, joiners and selectors arrive as they were sent."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        app.query_one(JapaneseInput).focus()
        await typed(pilot, text)

        assert app.query_one(JapaneseInput).value == text


@pytest.mark.parametrize("text", ["同意\u3000する", "a\u00a0b", GA, FAMILY, "❤\ufe0f"])
async def test_text_area_accepts_what_input_methods_send(text: str) -> None:
    """The same in the field of several lines."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        app.query_one(JapaneseTextArea).focus()
        await typed(pilot, text)

        assert app.query_one(JapaneseTextArea).text == text


async def test_input_moves_and_deletes_by_grapheme() -> None:
    """Arrows, Backspace and Delete treat what a reader calls a character as one."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        field = app.query_one(JapaneseInput)
        field.focus()
        await typed(pilot, f"同{GA}{FAMILY}意")
        places = []
        for key in ["left", "left", "left", "right", "shift+right"]:
            await pilot.press(key)
            places.append(tuple(field.selection))
        await pilot.press("backspace", "backspace")
        await pilot.press("delete")

        assert places == [(8, 8), (3, 3), (1, 1), (3, 3), (3, 8)]
        assert field.value == "同"


async def test_text_area_moves_and_deletes_by_grapheme() -> None:
    """The same in the field of several lines, line ends included."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        field = app.query_one(JapaneseTextArea)
        field.text = f"同{GA}\n{FAMILY}意"
        field.move_cursor((1, 6))
        field.focus()
        places = []
        for key in ["left", "left", "left", "left", "right"]:
            await pilot.press(key)
            places.append(field.cursor_location)
        await pilot.press("backspace", "delete", "delete")

        assert places == [(1, 5), (1, 0), (0, 3), (0, 1), (0, 3)]
        assert field.text == "同意"


async def test_wide_characters_move_the_cursor_by_two_cells() -> None:
    """The hardware cursor stands where the caret is drawn, at the end of the text too."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        field = app.query_one(JapaneseInput)
        field.focus()
        columns = []
        for key in ["同", "a", "意", "left", "left", "left"]:
            await pilot.press(key)
            columns.append(field.cursor_screen_offset.x - field.content_region.x)

        assert columns == [2, 3, 5, 3, 2, 0]


async def test_input_scrolls_right_for_wide_text() -> None:
    """The end of a long Japanese answer and the caret behind it stay visible."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        field = app.query_one(JapaneseInput)
        field.focus()
        await typed(pilot, "本人が自分で選んで同意したときにだけ")
        line = field.render_line(0).text.rstrip()

        assert line.endswith("したときにだけ")
        assert field.cursor_screen_offset.x < field.content_region.right


async def test_many_pasted_lines_become_one_and_submit_nothing() -> None:
    """Newlines in a paste are spaces between its lines, not the Enter key."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        field = app.query_one(JapaneseInput)
        field.focus()
        field.post_message(events.Paste("一行目\r\n\n  二行目\n三行目\n"))
        await pilot.pause()

        assert field.value == "一行目 二行目 三行目"
        assert not hasattr(app, "submitted")


async def test_an_empty_paste_changes_nothing() -> None:
    """A clipboard without text is no reason to crash."""
    app = FieldsApp()
    async with app.run_test() as pilot:
        field = app.query_one(JapaneseInput)
        field.focus()
        await typed(pilot, "同意")
        field.post_message(events.Paste("\n"))
        await pilot.pause()

        assert field.value == "同意"


async def test_carets_do_not_blink() -> None:
    """Nothing repaints over a composition on a timer."""
    app = FieldsApp()
    async with app.run_test():
        assert not app.query_one(JapaneseInput).cursor_blink
        assert not app.query_one(JapaneseTextArea).cursor_blink


def test_committed_text_arrives_whole(terminal: Terminal) -> None:
    """What an input method commits in one write is shown, with the cursor right behind it."""
    terminal.write("オプトイン\u3000何")
    terminal.wait_for("オプトイン\u3000何")

    terminal.wait_until(lambda: terminal.screen.cursor.x == 3 + 14)
    assert "何" in terminal.lines()[terminal.screen.cursor.y]


def test_backspace_takes_one_grapheme_in_a_terminal(terminal: Terminal) -> None:
    """One key, one character, however many code points it has."""
    terminal.write(f"同意{GA}")
    terminal.wait_for_column(9)
    terminal.write("\x7f")
    terminal.wait_for_column(7)

    assert "同意" in terminal.lines()[terminal.screen.cursor.y]
    assert "か" not in terminal.lines()[terminal.screen.cursor.y]


def test_arrows_move_over_wide_characters_in_a_terminal(terminal: Terminal) -> None:
    """The hardware cursor goes two cells for a wide character and one for a narrow one."""
    terminal.write("同a意")
    for column in (8, 6, 5, 3):
        terminal.wait_for_column(column)
        terminal.write("\x1b[D")

    assert "同a意" in "".join(terminal.lines())


def test_text_and_enter_in_one_read_submit_the_text_once(terminal: Terminal) -> None:
    """An Enter right behind committed text submits all of it, exactly once."""
    terminal.write("同意します\r")
    terminal.wait_for("1<同意します>")
    terminal.write("。")
    terminal.wait_for("同意します。")

    assert "1<同意します>" in terminal.lines()[0]


def test_pasted_lines_do_not_submit_in_a_terminal(terminal: Terminal) -> None:
    """A bracketed paste of many lines stays in the field until Enter."""
    terminal.write("\x1b[200~一\r二\n三\x1b[201~")
    terminal.wait_for("一 二 三")
    untouched = terminal.lines()[0]
    terminal.write("\r")
    terminal.wait_for("1<一 二 三>")

    assert untouched == "ready"


def test_pasted_lines_stay_lines_in_the_text_area(terminal: Terminal) -> None:
    """The field of several lines keeps them."""
    terminal.write("\t")
    terminal.wait_until(lambda: terminal.screen.cursor.y > 5)
    terminal.write("\x1b[200~一行\n二行\x1b[201~")
    terminal.wait_for("二行")
    rows = [y for y, line in enumerate(terminal.lines()) if "一行" in line or "二行" in line]

    assert rows[1] == rows[0] + 1


def test_kitty_keys_are_not_asked_for(terminal: Terminal) -> None:
    """Terminals that lose committed text under the Kitty protocol are not put into it."""
    assert b"\x1b[>" not in terminal.received.replace(b"\x1b[>4;", b"")
