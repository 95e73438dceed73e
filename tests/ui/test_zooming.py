"""A table taken apart: what is seen, hidden, swapped, marked and copied, without a screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tutor.lesson.revealing import CellPlace, place_of
from tutor.lesson.table_records import Ask, Cell, Column, Row, Table
from tutor.ui.zooming import DIFFERS, Zoom, zoom_into

CELLS: dict[str, dict[str, Cell]] = {
    "sky": {"one": "blue", "two": "grey", "three": "red"},
    "sea": {"one": "calm", "two": "calm", "three": "calm"},
    "land": {"one": ("flat", "dry"), "two": (), "three": "wet"},
    "wind": {"one": (), "two": (), "three": ()},
}
TABLE = Table(
    id="world",
    caption="World",
    columns=tuple(Column(id=name, head=name.title()) for name in ("one", "two", "three")),
    rows=tuple(Row(id=name, head=name.title(), cells=cells) for name, cells in CELLS.items()),
)
EVERYTHING = frozenset(CellPlace(row, column) for row in CELLS for column in CELLS[row])
KEYS = st.one_of(
    st.tuples(st.just("put"), st.integers(-2, 6), st.integers(-2, 6)),
    st.tuples(st.just("column"), st.integers(0, 9)),
    st.sampled_from([("turn",), ("swap",), ("mark",)]),
)


def asking(*names: str, shown: int = 0) -> Zoom:
    """Look at the table while the lesson asks about some of its cells."""
    table = Table(
        id=TABLE.id,
        caption=TABLE.caption,
        columns=TABLE.columns,
        rows=TABLE.rows,
        ask=tuple(Ask(cell=name) for name in names),
    )
    return zoom_into(table, shown)


def pressed(zoom: Zoom, key: tuple[str | int, ...]) -> Zoom:
    """Do what a key does."""
    match key:
        case ("put", int(row), int(column)):
            return zoom.put(row, column)
        case ("column", int(number)):
            return zoom.with_column_toggled(number)
        case ("turn",):
            return zoom.turned_over()
        case ("swap",):
            return zoom.swapped()
        case _:
            return zoom.with_marks_toggled()


@given(st.lists(KEYS, max_size=30))
def test_whatever_is_pressed_the_cursor_is_on_a_drawn_cell(keys: list[tuple[str, ...]]) -> None:
    """And a column is left, the drawing is whole, and what is asked about stays hidden."""
    zoom = asking("sky.two", "land.one")
    for key in keys:
        zoom = pressed(zoom, key)

    grid = zoom.grid("en")
    row, column = zoom.shown_cursor
    assert zoom.columns
    assert grid.rows[row].cells[column].hidden == (zoom.cursor not in zoom.visible)
    assert not zoom.visible & zoom.asked
    assert zoom.swapped().swapped().grid("en") == grid


def test_a_cell_is_hidden_and_shown_again() -> None:
    """Turning over twice leaves everything as it was."""
    zoom = zoom_into(TABLE, 0)
    assert zoom.count_covered == 0

    covered = zoom.turned_over()

    assert (covered.is_seen, covered.count_covered) == (False, 1)
    assert covered.grid("en").rows[0].cells[0].hidden
    assert covered.turned_over() == zoom


def test_what_the_lesson_asks_about_stays_hidden() -> None:
    """Until it was answered, a predicted cell cannot be turned over."""
    zoom = asking("sky.one", "sea.one")
    assert zoom.is_asked
    assert zoom.turned_over() == zoom

    answered = asking("sky.one", "sea.one", shown=1)

    assert answered.is_seen
    assert answered.asked == {place_of("sea.one")}


def test_a_column_is_hidden_and_the_last_one_stays() -> None:
    """The numbers are those of all columns; the cursor goes to a neighbour."""
    zoom = zoom_into(TABLE, 0).put(1, 1)

    hidden = zoom.with_column_toggled(2)
    assert hidden.grid("en").heads == ("One", "Three")
    assert hidden.cursor == place_of("sea.three")
    one = hidden.with_column_toggled(1)

    assert one.grid("en").heads == ("Three",)
    assert one.with_column_toggled(3) == one
    assert one.with_column_toggled(4) == one
    assert one.with_column_toggled(1).with_column_toggled(2).grid("en") == zoom.grid("en")


def test_rows_and_columns_are_swapped() -> None:
    """What was a row is a column; the cursor stays on its cell, the covers on theirs."""
    zoom = zoom_into(TABLE, 0).put(0, 2).turned_over()

    swapped = zoom.swapped()

    grid = swapped.grid("en")
    assert grid.heads == ("Sky", "Sea", "Land", "Wind")
    assert [row.head for row in grid.rows] == ["One", "Two", "Three"]
    assert [cell.hidden for cell in grid.rows[2].cells] == [True, False, False, False]
    assert swapped.shown_cursor == (2, 0)


def test_each_way_round_has_hidden_columns_of_its_own() -> None:
    """Nothing is hidden that no number of the present view brings back."""
    zoom = zoom_into(TABLE, 0).with_column_toggled(1)

    swapped = zoom.swapped().with_column_toggled(4)

    assert swapped.grid("en").heads == ("Sky", "Sea", "Land")
    assert len(swapped.grid("en").rows) == 3
    assert swapped.swapped().grid("en").heads == ("Two", "Three")
    assert len(swapped.swapped().grid("en").rows) == 4


def test_differences_are_marked_and_the_rest_is_dimmed() -> None:
    """Equal cells make no difference, nor do empty ones; one other cell does."""
    zoom = zoom_into(TABLE, 0)
    assert zoom.differences() == {"sky": True, "sea": False, "land": True, "wind": False}
    assert zoom.dimmed() == frozenset()

    marked = zoom.with_marks_toggled()

    assert marked.dimmed() == {1, 3}
    heads = [row.head for row in marked.grid("en").rows]
    assert heads == [f"{DIFFERS}Sky", "Sea", f"{DIFFERS}Land", "Wind"]
    assert marked.swapped().dimmed() == {1, 3}
    assert marked.swapped().grid("en").heads == tuple(heads)


def test_differences_give_nothing_away() -> None:
    """A row with a hidden cell is neither marked nor dimmed; hidden columns do not count."""
    covered = zoom_into(TABLE, 0).put(1, 0).turned_over()
    assert "sea" not in covered.differences()

    assert covered.with_column_toggled(1).differences()["sea"] is False
    assert zoom_into(TABLE, 0).with_column_toggled(1).with_column_toggled(2).differences() == {}


def test_near_equal_cells_make_no_difference() -> None:
    """Spelling and width are not what is compared."""
    rows = (
        Row(id="a", head="A", cells={"one": "ＯＰＴ　ＩＮ", "two": "opt in", "three": "Opt in"}),
    )
    table = Table(id="t", caption="T", columns=TABLE.columns, rows=rows)

    assert zoom_into(table, 0).differences() == {"a": False}


def test_what_is_copied_is_what_is_seen() -> None:
    """No hidden text, no hidden column, and the way round it stands."""
    zoom = zoom_into(TABLE, 0).turned_over().with_column_toggled(2)

    table = zoom.shown_table()

    assert [column.id for column in table.columns] == ["one", "three"]
    assert table.rows[0].cells == {"one": {"ja": "？？？", "en": "???"}, "three": "red"}
    assert zoom.swapped().shown_table().rows[0].cells["sea"] == "calm"
    assert zoom.visible < EVERYTHING
