"""Terminals of any size: nothing is cut, nothing crashes, the place stays in view."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import opening, played, read_on, squeezed, write_course
from tutor.dialogue.actions import Continue
from tutor.text.cells import width_cells

LONG_JA = "メールを受け取るかどうかを、本人がはっきりと選べるようにするしくみです。"
LONG_EN = "A way to let people choose clearly whether they want to receive such mail. "

LONG = f"""\
  - teacher: {{ja: {LONG_JA}, en: {LONG_EN}}}
  - quiz:
      id: q-long
      kind: choice
      ask: {{ja: {LONG_JA}, en: {LONG_EN}}}
      options:
        - text: {{ja: 甲{LONG_JA}, en: A {LONG_EN}}}
          right: true
          why: {{ja: 乙{LONG_JA}, en: B {LONG_EN}}}
        - text: {{ja: 丙, en: C}}
          why: {{ja: 丁, en: D}}
"""


def as_read(text: str) -> str:
    """Return a text as `squeezed` leaves it."""
    return squeezed([text])


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_resizing_keeps_everything_readable(
    home: Path, tmp_path: Path, language: str
) -> None:
    """From 80 columns to 40, 200 and back, every word is on the screen and in its order."""
    content = write_course(tmp_path / "content", {"long": LONG})
    given = opening(home, content=content, lesson="long", language=language)
    expected = as_read(LONG_JA if language == "ja" else LONG_EN)
    option = as_read(f"甲{LONG_JA}" if language == "ja" else f"A {LONG_EN}")
    reason = as_read(f"乙{LONG_JA}" if language == "ja" else f"B {LONG_EN}")
    async with played(given, (80, 50)) as player:
        await player.keys("space", "1", "enter")
        before = player.text()
        for width in (40, 200, 80):
            await player.resize(width, 50)

            words = player.words()
            assert words.count(expected) >= 4
            assert option in words
            assert reason in words
            for row in player.rows():
                assert width_cells(row) <= width
        assert player.text() == before


async def test_two_hundred_columns_do_not_stretch_the_lines(home: Path, tmp_path: Path) -> None:
    """No line of the conversation is longer than about 45 full-width characters."""
    content = write_course(tmp_path / "content", {"one": f"  - teacher: {LONG_JA * 4}\n"})
    async with played(opening(home, content=content, lesson="one"), (200, 30)) as player:
        lines = [row.strip(" ┃") for row in player.rows() if "メール" in row or "しくみ" in row]

        assert max(width_cells(line) for line in lines) <= 100


@pytest.mark.parametrize(
    "sizes", [((40, 12), (80, 24)), ((80, 12), (80, 40)), ((200, 9), (60, 15))]
)
async def test_resizing_keeps_the_open_card_in_view(
    home: Path, sizes: tuple[tuple[int, int], ...]
) -> None:
    """Who stands at a question still sees its last option after any resize."""
    async with played(read_on(opening(home, lesson="two-words"), 4)) as player:
        (last,) = (row.split("4  ")[1].split()[0] for row in player.rows() if " 4  " in row)
        for size in sizes:
            await player.resize(*size)

            assert f"4  {last}" in player.text()


async def test_resizing_keeps_what_was_read_again_in_view(home: Path, tmp_path: Path) -> None:
    """Who scrolled back sees the same line at the top after a change of width."""
    steps = "".join(f"  - teacher: 第{n}行。{LONG_JA * (1 + n % 3)}\n" for n in range(40))
    content = write_course(tmp_path / "content", {"long": steps})
    async with played(read_on(opening(home, content=content, lesson="long"), 39)) as player:
        player.transcript.scroll_to(y=60, animate=False, immediate=True)
        await player.rest()
        first = next(row.split("第")[1].split("行")[0] for row in player.rows() if "第" in row)
        for width in (40, 120, 80):
            await player.resize(width, 24)

            assert f"第{first}行" in player.text()


@pytest.mark.parametrize("size", [(20, 6), (10, 3), (1, 1), (3, 40), (300, 2)])
@pytest.mark.parametrize("lesson", [None, "all"])
async def test_a_tiny_terminal_does_no_harm(
    home: Path, course: Path, size: tuple[int, int], lesson: str | None
) -> None:
    """However little room there is, keys work and growing again shows everything."""
    async with played(opening(home, content=course, lesson=lesson)) as player:
        await player.resize(*size)
        for key in ("enter", "space", "1", "enter", "v", "h", "down", "question_mark", "escape"):
            player.app.simulate_key(key)
        await player.rest()
        assert len(player.rows()) == size[1]

        await player.resize(80, 40)

        assert player.app.is_running
        assert "? keys" in player.text()


@pytest.mark.parametrize("lesson", ["pick", "ticks", "say", "table", "recap"])
async def test_forty_columns_show_whole_words(home: Path, course: Path, lesson: str) -> None:
    """Cards, tables and recaps use the width they have."""
    async with played(opening(home, content=course, lesson=lesson), (80, 30)) as player:
        wide = {word for row in player.rows()[1:-3] for word in row.split() if len(word) > 1}
        await player.resize(40, 30)

        words = player.words()
        assert all(squeezed([word]) in words for word in wide)


@pytest.mark.parametrize("size", [(80, 24), (80, 9), (40, 9), (16, 12)])
async def test_the_row_that_opens_is_in_view(
    home: Path, course: Path, size: tuple[int, int]
) -> None:
    """However long the table and low the terminal, what a key reveals can be seen at once."""
    async with played(opening(home, content=course, lesson="table"), size) as player:
        for revealed in ("青い", "静か", "平ら"):
            await player.lesson.act(Continue())
            await player.rest()

            assert revealed in player.text()


@pytest.mark.parametrize("size", [(80, 24), (40, 20), (23, 12)])
async def test_wide_signs_do_not_break_the_frames(
    home: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Emoji, combined signs and half-width kana leave every right border in one column."""
    steps = """\
  - quiz:
      id: q
      kind: choice
      ask: 🍵と🗾と👨‍👩‍👧とｶﾞと한국어とא
      options:
        - text: 🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵
          right: true
          why: が
        - text: ｶﾅ e\u0301 ①②③ ～―
          why: x
"""
    content = write_course(tmp_path / "content", {"wide": steps})
    async with played(opening(home, content=content, lesson="wide"), size) as player:
        framed = [row for row in player.rows() if row.rstrip().endswith("│")]

        assert len(framed) >= 3
        assert len({width_cells(row.rstrip()) for row in framed}) == 1
