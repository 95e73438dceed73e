"""The caret under the right cells."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.check.excerpt import excerpt
from tutor.text.cells import width_cells

_LINES = st.text(alphabet="ab あいう漢字ｱｲ…\t(「」)é", max_size=120)


@pytest.mark.parametrize(
    ("line", "column", "length", "room_cells", "shown"),
    [
        ("  tecaher: a", 3, 7, 80, ("  tecaher: a", "  ^^^^^^^")),
        ("先生: 誤り", 5, 2, 80, ("先生: 誤り", "      ^^^^")),
        ("\tab", 2, 1, 80, (" ab", " ^")),
        ("ab", 3, 1, 80, ("ab", "  ^")),
        ("ab", 9, 5, 80, ("ab", "  ^")),
        ("", 1, 1, 80, ("", "^")),
        ("a" * 30 + "X" + "b" * 30, 31, 1, 20, ("…aaaaaaaaaaaXbbbbbb…", "            ^")),
        ("X" + "b" * 30, 1, 1, 20, ("Xbbbbbbbbbbbbbbbbbb…", "^")),
        ("a" * 30 + "X", 31, 1, 20, ("…aaaaaaaaaaaX", "            ^")),
        ("あ" * 30, 16, 1, 20, ("…あああああああああ…", "           ^^")),
        ("x" * 60, 1, 60, 20, ("xxxxxxxxxxxxxxxxxxx…", "^" * 20)),
    ],
)
def test_examples(
    line: str, column: int, length: int, room_cells: int, shown: tuple[str, str]
) -> None:
    """The caret stands under what is meant; a long line is clipped around it."""
    assert excerpt(line, column, length, room_cells) == shown


@settings(max_examples=100, deadline=None)
@given(
    line=_LINES,
    column=st.integers(1, 130),
    length=st.integers(1, 40),
    room_cells=st.integers(10, 90),
)
def test_room(line: str, column: int, length: int, room_cells: int) -> None:
    """Neither line is wider than asked, except for a caret behind a line that just fits."""
    shown, caret = excerpt(line, column, length, room_cells)

    assert width_cells(shown) <= room_cells
    assert width_cells(caret) <= room_cells + 1


@settings(max_examples=100, deadline=None)
@given(line=_LINES.filter(bool), data=st.data(), room_cells=st.integers(10, 90))
def test_place(line: str, data: st.DataObject, room_cells: int) -> None:
    """Cut at the caret's cell, the line shown goes on with the character meant."""
    column = data.draw(st.integers(1, len(line)))
    shown, caret = excerpt(line, column, 1, room_cells)
    before_cells = caret.index("^")
    kept = next(
        count for count in range(len(shown) + 1) if width_cells(shown[:count]) == before_cells
    )
    meant = line.replace("\t", " ")[column - 1]

    assert (shown[kept:] + " ").startswith(meant)


def test_megabytes() -> None:
    """A line of megabytes is shown as quickly as any other."""
    shown, caret = excerpt("あ" * 2_000_000, 1_000_000, 2_000_000, 80)

    assert width_cells(shown) <= 80
    assert width_cells(caret) <= 80
