"""Comparison tables at every width: golden drawings, and what must hold for any table."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from tests.text.sentences import ENGLISH, JAPANESE, SENTENCES
from tests.text.tables import GRIDS, grids, row_of
from tutor.text.cells import set_ambiguous_width, width_cells
from tutor.text.inline import plain
from tutor.text.kinsoku import Trait, traits
from tutor.text.table import Cell, Drawing, Grid, Piece, Row, draw, drawing_text

_UNSEEN = "⚿⚿⚿"

WIDTHS = st.integers(20, 200)


def _hide_all(grid: Grid) -> Grid:
    return Grid(
        heads=grid.heads,
        rows=tuple(
            Row(
                head=row.head,
                cells=tuple(Cell(items=cell.items, hidden=True) for cell in row.cells),
            )
            for row in grid.rows
        ),
        corner=grid.corner,
        hidden_text=grid.hidden_text,
    )


def _pieces(drawing: Drawing) -> Iterator[Piece]:
    for line in drawing.lines:
        yield from line


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _drawn(drawing: Drawing, role: str) -> dict[tuple[int, int], str]:
    """What stands in every cell of a role, without spaces: they may hang out of a line."""
    found: defaultdict[tuple[int, int], str] = defaultdict(str)
    for piece in _pieces(drawing):
        if piece.role == role:
            found[piece.row, piece.column] += _unspaced(piece.text)
    return dict(found)


def _lines(drawing: Drawing, *roles: str) -> dict[tuple[str, int, int], list[str]]:
    """The lines of every cell or head of some roles."""
    found: defaultdict[tuple[str, int, int], list[str]] = defaultdict(list)
    for line in drawing.lines:
        in_line: defaultdict[tuple[str, int, int], str] = defaultdict(str)
        for piece in line:
            if piece.role in roles:
                in_line[piece.role, piece.row, piece.column] += piece.text
        for place, text in in_line.items():
            found[place].append(text)
    return found


@pytest.fixture
def wide_ambiguous() -> Iterator[None]:
    """A terminal that draws ambiguous characters two cells wide."""
    set_ambiguous_width(2)
    yield
    set_ambiguous_width(1)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_drawings_are_as_approved(language: str, width: int, snapshot: SnapshotAssertion) -> None:
    """The course's kind of table looks as it was approved, in both languages."""
    assert drawing_text(draw(GRIDS[language], width)) == snapshot


def test_names_stand_above_cells_on_the_narrowest_cards(snapshot: SnapshotAssertion) -> None:
    """At 20 columns a card gives its texts the whole width."""
    assert drawing_text(draw(GRIDS["ja"], 20)) == snapshot


def test_ascii_rules_replace_every_box_character(snapshot: SnapshotAssertion) -> None:
    """With ASCII rules nothing of a table's frame is ambiguous."""
    text = drawing_text(draw(GRIDS["en"], 60, ascii_rules=True))

    assert text.isascii()
    assert text == snapshot


@settings(max_examples=60, deadline=None)
@given(grid=grids(), width=WIDTHS)
def test_no_text_is_lost(grid: Grid, width: int) -> None:
    """The pieces of a cell or head give its text back, without the marks."""
    drawing = draw(grid, width)
    heads = _drawn(drawing, "head")

    for index, row in enumerate(grid.rows):
        assert _drawn(drawing, "row-head")[index, -1] == _unspaced(plain(row.head))
        for column, cell in enumerate(row.cells):
            text = _unspaced("".join(map(plain, cell.items)))
            assert cell.hidden or _drawn(drawing, "cell")[index, column] == text
            assert cell.hidden is ((index, column) in _drawn(drawing, "hidden"))
            place = (index, column) if drawing.as_cards else (-1, column)
            assert heads[place] == _unspaced(plain(grid.heads[column]))
    assert heads.get((-1, -1), "") == _unspaced(grid.corner)


@settings(max_examples=60, deadline=None)
@given(grid=grids(), width=WIDTHS, ascii_rules=st.booleans())
def test_lines_are_equally_wide_and_fit(grid: Grid, width: int, ascii_rules: bool) -> None:
    """Every line is as wide as the drawing, which is no wider than asked."""
    drawing = draw(grid, width, ascii_rules=ascii_rules)

    assert {width_cells("".join(p.text for p in line)) for line in drawing.lines} == {
        drawing.width_cells
    }
    assert drawing.width_cells <= width


@pytest.mark.usefixtures("wide_ambiguous")
@pytest.mark.parametrize("width", [20, 45, 80, 120])
def test_wide_ambiguous_characters_shear_nothing(width: int) -> None:
    """Lines stay equally wide where ○, “ and … are two cells, and rules turn to ASCII."""
    grid = Grid(
        heads=("A", "B"), rows=(row_of("①", "○…“はい”" * 5, "×"), row_of("②", "→", "※" * 30))
    )
    drawing = draw(grid, width)

    assert {sum(width_cells(p.text) for p in line) for line in drawing.lines} == {
        drawing.width_cells
    }
    assert drawing.width_cells <= width
    assert "│" not in drawing_text(drawing)


@settings(max_examples=30, deadline=None)
@given(width=WIDTHS, texts=st.lists(st.sampled_from(JAPANESE + ENGLISH), min_size=4, max_size=4))
def test_kinsoku_holds_in_every_cell(width: int, texts: list[str]) -> None:
    """No line of a cell begins with a closing mark or ends with an opening bracket."""
    grid = Grid(heads=("はい", "No"), rows=(row_of("一", *texts[:2]), row_of("二", *texts[2:])))

    for lines in _lines(draw(grid, width), "cell", "head").values():
        for above, below in pairwise(lines):
            assert not traits(above[-1]) & Trait.OPENING
            assert not traits(below[0]) & Trait.CLOSING


@settings(max_examples=40, deadline=None)
@given(grid=grids(), width=WIDTHS)
def test_hidden_texts_never_show(grid: Grid, width: int) -> None:
    """A drawing with every cell hidden has no piece of any cell's text."""
    secret = Grid(
        heads=grid.heads,
        rows=(*grid.rows, row_of("秘", *[_UNSEEN] * len(grid.heads))),
        hidden_text=grid.hidden_text,
    )
    drawing = draw(_hide_all(secret), width)

    assert _UNSEEN[0] in drawing_text(draw(secret, width))
    assert _UNSEEN[0] not in drawing_text(drawing)
    assert _drawn(drawing, "cell") == {}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_revealing_moves_no_column(language: str, width: int) -> None:
    """A hidden table has the columns of the whole one, and its hidden cells take one line."""
    whole = draw(GRIDS[language], width)
    hidden = draw(_hide_all(GRIDS[language]), width)

    assert hidden.width_cells == whole.width_cells
    assert hidden.as_cards is whole.as_cards
    assert drawing_text(hidden).splitlines()[1] == drawing_text(whole).splitlines()[1]
    assert {len(lines) for lines in _lines(hidden, "hidden").values()} == {1}


def test_a_table_that_fits_is_as_wide_as_its_texts() -> None:
    """With room to spare every row takes one line, and no rules stand between rows."""
    grid = Grid(
        heads=("可", "否"), rows=(row_of("はい", "始まる", "始まらない"), row_of("無", "○", "×"))
    )

    assert drawing_text(draw(grid, 200)).splitlines() == [
        "     │ 可     │ 否",
        "━━━━━┿━━━━━━━━┿━━━━━━━━━━━",
        "はい │ 始まる │ 始まらない",
        "無   │ ○      │ ×",
    ]


def test_bullets_hang_in_the_language_of_their_cell() -> None:
    """Japanese items have a middle dot, English ones a hyphen; further lines are indented."""
    grid = Grid(
        heads=("例",),
        rows=(
            row_of("日", ("同意した人だけに届くので苦情が少ない", "早い")),
            row_of("英", ("yes", "no")),
        ),
    )
    text = drawing_text(draw(grid, 32))

    assert "│ ・同意した人だけに" in text
    assert "│   苦情が少ない" in text
    assert "│ ・早い" in text
    assert "│ - yes" in text


def test_pieces_carry_the_authors_emphasis() -> None:
    """Strong and code are flags of the pieces; their marks are not drawn."""
    grid = Grid(heads=("例",), rows=(row_of("行", "前**強い `印`**後"),))
    cells = [piece for piece in _pieces(draw(grid, 60)) if piece.role == "cell"]

    assert [(piece.text, piece.strong, piece.code) for piece in cells] == [
        ("前", False, False),
        ("強い ", True, False),
        ("印", True, True),
        ("後", False, False),
    ]


def test_empty_parts_of_a_cell_belong_to_it() -> None:
    """A pointer anywhere in a cell's rectangle finds the cell."""
    grid = Grid(heads=("甲", "乙"), rows=(row_of("行", "一", "二" * 30),))
    *_, last = draw(grid, 60).lines

    assert [(piece.row, piece.column) for piece in last if piece.role != "rule"] == [
        (0, -1),
        (0, 0),
        (0, 1),
        (0, 1),
    ]


@pytest.mark.parametrize("width", range(-1, 20))
def test_very_narrow_terminals_get_cards(width: int) -> None:
    """Below 20 columns a table is still drawn, in cards no wider than 8 or the room."""
    drawing = draw(GRIDS["ja"], width)

    assert drawing.as_cards
    assert drawing.width_cells <= max(8, width)


@pytest.mark.parametrize(("columns", "rows"), [(0, 0), (0, 2), (2, 0), (1, 1), (6, 20)])
@pytest.mark.parametrize("items", [(), (SENTENCES[0],)])
@pytest.mark.parametrize("width", [20, 80, 200])
def test_tables_of_any_size_are_drawn(
    columns: int, rows: int, items: tuple[str, ...], width: int
) -> None:
    """No columns, no rows, empty cells and many full ones are drawn like any others."""
    row = Row(head="", cells=(Cell(items=items),) * columns)
    grid = Grid(heads=("",) * columns, rows=(row,) * rows)

    assert draw(grid, width).width_cells <= width


def test_a_ragged_row_is_refused() -> None:
    """A row without a cell for every head is the caller's fault."""
    with pytest.raises(ValueError, match="row '行' has 1 cells under 2 heads"):
        draw(Grid(heads=("甲", "乙"), rows=(row_of("行", "一"),)), 80)


def test_drawing_again_is_free() -> None:
    """The same table at the same width is drawn once."""
    grid = GRIDS["ja"]

    assert draw(grid, 80) is draw(grid, 80)


def test_names_before_the_cells_are_whole_where_there_is_room() -> None:
    """A name is not torn while the card is narrower than the room."""
    long = "設定を開いて、学習のスイッチを切るところまで進む"
    cells = (Cell(items=(long,)),) * 3
    heads = ("よい点", "断っても届かないもの", "何もしないと")
    grid = Grid(heads=heads, rows=(Row(head="公開したページ", cells=cells),))

    drawing = draw(grid, 74)

    assert drawing.as_cards
    assert all(name in drawing_text(drawing) for name in heads)
