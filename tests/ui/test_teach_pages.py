"""Pages of what is shown to a class: nothing is lost, nothing is shrunk."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from tutor.ui.widgets.hall_pages import Sheet, page_with_focus, pages_of

_BLOCKS = st.lists(st.integers(1, 12), min_size=1, max_size=8)


def sheet_of(heights: list[int], focus: int | None = None) -> Sheet:
    """Return a sheet whose lines are numbered through, under a head of one line."""
    numbers = iter(range(1000))
    blocks = tuple(tuple(Content(f"{next(numbers)}") for _ in range(each)) for each in heights)
    return Sheet(head=(Content("head"),), blocks=blocks, foot=(Content("foot"),), focus=focus)


@given(_BLOCKS, st.integers(4, 24))
def test_every_line_once(heights: list[int], height: int) -> None:
    """Every line stands on one page, in order; no page is too high, each has head and foot."""
    pages = [[line.plain for line in page] for page in pages_of(sheet_of(heights), height)]
    shown = [line for page in pages for line in page[1:-1] if line]

    assert shown == [str(number) for number in range(sum(heights))]
    assert all(len(page) <= height for page in pages)
    assert all(page[0] == "head" and page[-1] == "foot" for page in pages)


@given(_BLOCKS, st.integers(4, 24), st.data())
def test_focus_is_seen(heights: list[int], height: int, data: st.DataObject) -> None:
    """The page in focus has the last line of the block in focus."""
    focus = data.draw(st.integers(0, len(heights) - 1))
    sheet = sheet_of(heights, focus)
    page = pages_of(sheet, height)[page_with_focus(sheet, height)]
    last = sheet.blocks[focus][-1].plain

    assert last in [line.plain for line in page]


@given(_BLOCKS, st.integers(1, 24))
def test_newest_is_always_there(heights: list[int], height: int) -> None:
    """Of a conversation the newest block is always kept, and what is kept is the end of it."""
    blocks = sheet_of(heights).blocks
    kept = sheet_of(heights).newest(height).blocks

    assert kept
    assert blocks[-len(kept) :] == kept
