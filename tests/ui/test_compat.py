"""Each correction of Textual: still needed, and in place."""

import inspect
import subprocess
import sys
import textwrap

import pytest
import rich.text
import textual.content
from rich._wrap import divide_line as stock_divide_line
from rich.console import Console
from rich.text import Text
from textual._wrap import compute_wrap_offsets as stock_compute_wrap_offsets
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.selection import Selection
from textual.style import Style
from textual.widgets import Input, OptionList, Static, TextArea

from tests.text.sentences import JAPANESE
from tutor.text.wrap import minimal_width, wrap
from tutor.ui import compat
from tutor.ui.compat import KeepsCursor, content, install
from tutor.ui.fields import JapaneseInput

SENTENCE = JAPANESE[5]
NOT_FIRST = set("、。ー々っゃゅょ」）")


@pytest.fixture(autouse=True)
def installed() -> None:
    """Every test runs with the corrections in place, as the program does."""
    install()
    compat.install_for_fields()


class LinesApp(App[None]):
    """A Japanese sentence in every widget that wraps text by itself."""

    CSS = "* { width: 24; height: auto; border: none; padding: 0; margin: 0; }"

    def compose(self) -> ComposeResult:
        """The sentence three times."""
        yield Static(Content(SENTENCE))
        yield OptionList(Content(SENTENCE))
        yield TextArea(SENTENCE, soft_wrap=True)


def shown_lines(app: App[None], selector: str) -> list[str]:
    """What a widget shows, line by line, without padding."""
    widget = app.query_one(selector)
    strips = [widget.render_line(y) for y in range(widget.size.height)]
    return [line for strip in strips if (line := strip.text.strip())]


def test_installing_twice_is_harmless() -> None:
    """What is in place already stays."""
    install()

    assert textual.content.__dict__["divide_line"] is compat.divide_line
    assert rich.text.__dict__["divide_line"] is compat.divide_line


def test_an_unknown_textual_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A release that wraps in another way stops the program instead of being half corrected."""
    monkeypatch.setattr(textual.content, "divide_line", object())

    with pytest.raises(AssertionError, match="divide_line"):
        install()


@pytest.mark.parametrize("width", [12, 20, 33])
def test_stock_line_breaking_is_still_wrong(width: int) -> None:
    """Textual's own functions tear 届出 or begin lines with marks, so ours are needed."""
    stock = stock_compute_wrap_offsets(SENTENCE, width, 4)

    assert stock_divide_line(SENTENCE, width) == stock
    assert stock != compat.divide_line(SENTENCE, width)


def test_stock_line_breaking_begins_lines_with_marks() -> None:
    """Kinsoku is still unknown to Textual and rich."""
    firsts = {
        sentence[offset]
        for sentence in JAPANESE
        for width in range(12, 60)
        for offset in stock_divide_line(sentence, width)
    }

    assert firsts >= {"、", "。", "ー", "」"}


@pytest.mark.parametrize("selector", ["Static", "OptionList"])
async def test_widgets_break_lines_where_we_say(selector: str) -> None:
    """What is painted is what our own wrapping gives at that width."""
    app = LinesApp()
    async with app.run_test(size=(40, 30)):
        widget = app.query_one(selector)
        lines = shown_lines(app, selector)

        assert tuple(lines) == wrap(SENTENCE, widget.content_region.width)
        assert len(lines) > 1


async def test_text_area_breaks_lines_where_we_say() -> None:
    """The field for long answers keeps kinsoku and phrases too."""
    app = LinesApp()
    async with app.run_test(size=(40, 30)):
        lines = app.query_one(TextArea).wrapped_document.lines[0]

        assert len(lines) > 1
        assert "".join(lines) == SENTENCE
        assert not {line[0] for line in lines} & NOT_FIRST


def test_lines_with_tabs_are_left_to_textual() -> None:
    """Only Textual knows how wide its tabs are."""
    text = "同意\tした人"

    assert compat.compute_wrap_offsets(text, 6, 4) == stock_compute_wrap_offsets(text, 6, 4)


def test_rich_texts_break_lines_where_we_say() -> None:
    """Tables and logs drawn by rich follow the same rules."""
    lines = Text(SENTENCE).wrap(Console(width=24), 24)

    assert tuple(line.plain.rstrip() for line in lines) == wrap(SENTENCE, 24)


def test_a_japanese_sentence_is_as_narrow_as_its_widest_phrase() -> None:
    """Columns of a grid can share a line; Textual takes the sentence for one word."""
    sentence = Content(SENTENCE)

    assert compat.stock_get_minimal_width(Content(SENTENCE), {}) == sentence.cell_length
    assert sentence.get_minimal_width({}) == minimal_width(SENTENCE) < 30
    assert sentence.get_minimal_width({"line_pad": 1}) == minimal_width(SENTENCE) + 2


def test_a_selection_below_the_text_is_empty() -> None:
    """Dragging from below a bubble no longer ends the app (#6708)."""
    selection = Selection(Offset(0, 2), Offset(3, 5))

    with pytest.raises(IndexError):
        compat.stock_extract(selection, "一行目\n二行目")
    assert selection.extract("一行目\n二行目") == ""
    assert Selection(Offset(1, 0), Offset(2, 1)).extract("一行目\n二行目") == "行目\n二行"


def test_display_is_what_keeping_the_cursor_overrides() -> None:
    """Textual still paints through the method we stand in front of."""
    assert list(inspect.signature(App._display).parameters) == ["self", "screen", "renderable"]


class StockCursorApp(App[None]):
    """A field far from the top, in an app without our cursor."""

    CSS = "Static { height: 1fr; }"

    def compose(self) -> ComposeResult:
        """Something above, then the field."""
        yield Static("上")
        yield JapaneseInput("同意")


class OurCursorApp(StockCursorApp, KeepsCursor[None]):
    """The same with our cursor."""


@pytest.mark.parametrize(("app_class", "is_right"), [(StockCursorApp, False), (OurCursorApp, True)])
async def test_cursor_stands_in_the_field_from_the_start(
    app_class: type[StockCursorApp], is_right: bool
) -> None:
    """Textual computes the place before the layout; ours is that of the painted field."""
    app = app_class()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()

        assert (app.cursor_position == app.query_one(Input).cursor_screen_offset) is is_right


async def test_cursor_follows_the_field_when_the_terminal_is_resized() -> None:
    """A new layout moves the cursor without a key being pressed."""
    app = OurCursorApp()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.resize_terminal(40, 20)
        await pilot.pause()

        assert app.cursor_position == app.query_one(Input).cursor_screen_offset
        assert app.cursor_position.y > 12


def test_content_is_never_markup() -> None:
    """Brackets that would vanish or crash as markup are shown."""
    shown = content("[x] と [/] と [red]赤[/red]")

    assert shown.plain == "[x] と [/] と [red]赤[/red]"
    assert shown.spans == []


def test_content_styles_what_is_marked() -> None:
    """Strong, code and links get a style each, over the style of the whole."""
    shown = content("**強**い`x`と[定義](https://e.jp)", "$text-muted")
    link = shown.spans[-1].style

    assert shown.plain == "強いxと定義"
    assert [(span.start, span.end) for span in shown.spans] == [(0, 6), (0, 1), (2, 3), (4, 6)]
    assert isinstance(link, Style)
    assert (link.link, link.underline) == ("https://e.jp", True)


async def test_styles_survive_the_wrapping() -> None:
    """A strong phrase broken over two lines is bold in both."""
    app = StaticApp(content(f"あいうえお**{SENTENCE[:20]}**かきくけこ"))
    async with app.run_test(size=(20, 10)):
        widget = app.query_one(Static)
        bold = [
            segment.text.strip()
            for y in range(widget.size.height)
            for segment in widget.render_line(y)
            if segment.style is not None and segment.style.bold
        ]

    assert len(bold) > 1
    assert "".join(bold) == SENTENCE[:20]


class StaticApp(App[None]):
    """One text and nothing else."""

    def __init__(self, shown: Content) -> None:
        super().__init__()
        self.shown = shown

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(self.shown)


WIDE_TERMINAL = """
    import asyncio
    from rich.cells import cell_len, get_character_cell_size, set_cell_size
    from rich.segment import Segment
    from textual.app import App
    from textual.content import Content
    from textual.widgets import Static
    from tutor.text.cells import set_ambiguous_width, width_cells

    set_ambiguous_width(2)
    from tutor.ui.compat import install
    install()

    samples = ["①", "○×△※→…", "“引用”", "─│■★", "同意①", "☎\\ufe0f", "e\\u0301", "abc", "❤\\ufe0f"]
    assert [cell_len(s) for s in samples] == [width_cells(s) for s in samples], samples
    assert get_character_cell_size("①") == 2
    assert cell_len(set_cell_size("①②③", 5)) == 5
    assert Segment("①").cell_length == Content("①").cell_length == 2

    class Bordered(App[None]):
        CSS = "Static { width: 20; height: 4; border: round red; }"
        def compose(self):
            yield Static(Content("①同意②拒否→終わり"))

    async def main():
        app = Bordered()
        async with app.run_test(size=(20, 5)):
            lines = app.screen._compositor.render_strips()[:4]
            assert [line.cell_length for line in lines] == [20] * 4, lines
            assert lines[0].text == "+" + "-" * 18 + "+", lines[0].text

    asyncio.run(main())
    print("aligned")
"""


def test_a_wide_terminal_is_painted_as_it_draws() -> None:
    """With ambiguous characters two cells wide, texts, padding and borders agree about it."""
    finished = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(WIDE_TERMINAL)], capture_output=True, text=True
    )

    assert finished.stdout == "aligned\n", finished.stderr[-2000:]
