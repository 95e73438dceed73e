"""Questions made from a table that has been seen: whose cell is this, and what stands here?

Owns which questions a table gives and which of them are asked. Pure: a question depends on its
table alone, so that its id stands for the same question for ever; the seed only picks and orders.
The tests pin that every question has exactly one right answer, that no two of its options say the
same, and that nothing which stands twice is asked as if it stood once.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tutor.lesson.predicting import (
    MOST_OPTIONS,
    about_cell,
    apart,
    as_text,
    column_head,
    has_words,
    lot,
    plausible,
    row_head,
    row_in_words,
    says_the_same,
    what_belongs,
)
from tutor.lesson.records import LessonRecord, QuizStep
from tutor.lesson.revealing import CellPlace, cell_at
from tutor.lesson.table_records import Row, Table
from tutor.lesson.table_words import in_every_language
from tutor.questions.choice import Choice
from tutor.questions.classify import Bin, Case, Classify
from tutor.questions.question import Option
from tutor.text.fold import fold
from tutor.text.texts import Text, in_language

MOST_SORTED = 6
"""Cells to sort into columns at once; where there are more columns, one row of them."""


def quiz_of(table: Table, seed: str, count: int = 8) -> tuple[Choice | Classify, ...]:
    """Pick questions about a table.

    Args:
        table: The table.
        seed: What the choice and the order depend on.
        count: How many are wanted; there may be fewer.

    Returns:
        Different questions. No cell is asked for twice before every cell that can be was asked for
        once, and no row before every row was.
    """

    rows: dict[str, dict[CellPlace, list[Choice | Classify]]] = {}
    for place, question in questions_of(table):
        rows.setdefault(place.row, {}).setdefault(place, []).append(question)
    lots: list[tuple[int, int, bytes, Choice | Classify]] = []
    for cells in rows.values():
        in_turn = sorted(cells, key=lambda place: lot(seed, place.name))
        for turn, place in enumerate(in_turn):
            again = sorted(cells[place], key=lambda question: lot(seed, question.id))
            for time, question in enumerate(again):
                lots.append((time, turn, lot(seed, question.id), question))
    lots.sort(key=lambda each: each[:3])
    return tuple(question for *_, question in lots[:count])


def quiz_lesson(table: Table, seed: str, title: Text) -> LessonRecord:
    """Wrap a quiz on a table as a lesson, to be played like any other.

    Args:
        table: The table.
        seed: What the choice of the questions depends on.
        title: What the learner sees above it.

    Returns:
        The lesson `quiz-` and the table's id; it has no steps when the table gives no question.
    """
    questions = quiz_of(table, seed)
    steps = tuple(QuizStep(question=question) for question in questions)
    return LessonRecord(lesson=f"quiz-{table.id}", title=title, steps=steps)


def questions_of(table: Table) -> Iterator[tuple[CellPlace, Choice | Classify]]:
    """Yield every question a table gives, each with the cell it is about, or the first of them."""
    yield from _sortings(table)
    columns = _heads_apart([column.head for column in table.columns])
    rows = _heads_apart([row.head for row in table.rows])
    for row in table.rows:
        for column in table.columns:
            place = CellPlace(row.id, column.id)
            if not has_words(row.cells[column.id]):
                continue
            beside = [CellPlace(row.id, each.id) for each in table.columns]
            above = [CellPlace(each.id, column.id) for each in table.rows]
            if columns and _is_told_by(table, place, beside, column.head):
                yield place, _which_column(table, place)
            if rows and _is_told_by(table, place, above, row.head):
                yield place, _which_row(table, place)
            question = _what_belongs(table, place)
            if len(question.options) > 1:
                yield place, question


def _sortings(table: Table) -> Iterator[tuple[CellPlace, Classify]]:
    """Yield questions that ask for the columns of all cells of some rows at once.

    A row is left out if two of its cells say the same, if one gives its column away, or if its head
    says the same as one above.
    """
    if not _heads_apart([column.head for column in table.columns]):
        return
    told = apart(((row, row.head) for row in table.rows), len(table.rows))
    rows = [row for row, _ in told if _is_sortable(table, row)]
    for start in range(0, len(rows), each := max(1, MOST_SORTED // len(table.columns))):
        places = [
            CellPlace(row.id, column.id)
            for row in rows[start : start + each]
            for column in table.columns
            if has_words(row.cells[column.id])
        ]
        yield places[0], _which_columns(table, places)


def _is_sortable(table: Table, row: Row) -> bool:
    places = [CellPlace(row.id, column.id) for column in table.columns]
    said = [place for place in places if has_words(cell_at(table, place))]
    return len(said) > 1 and all(
        _is_told_by(table, place, places, column_head(table, place.column)) for place in said
    )


def _which_columns(table: Table, places: list[CellPlace]) -> Classify:
    return Classify(
        id=f"{table.id}.{places[0].row}.columns-of",
        ask=in_every_language("sort-cells"),
        concept=table.concept,
        cite=table.cite,
        bins=tuple(Bin(id=column.id, text=column.head) for column in table.columns),
        items=tuple(
            Case(
                id=place.name,
                text=about_cell("cell-of", table, place),
                bin=place.column,
                why=row_in_words(table, place.row),
            )
            for place in places
        ),
    )


def _heads_apart(heads: list[Text]) -> bool:
    """Tell whether there are several heads, and no two that say the same."""
    return len(heads) > 1 and not any(says_the_same(*pair) for pair in combinations(heads, 2))


def _is_told_by(table: Table, place: CellPlace, line: list[CellPlace], head: Text) -> bool:
    """Tell whether a cell can be told from the others of its row or column, but not by its words.

    Args:
        table: The table.
        place: The cell.
        line: The places of its row or column.
        head: What the answer would be; a cell that contains it gives it away.
    """
    text = as_text(cell_at(table, place))
    others = (as_text(cell_at(table, other)) for other in line if other != place)
    return not _contains(text, head) and not any(says_the_same(text, each) for each in others)


def _contains(text: Text, head: Text) -> bool:
    languages = {each for part in (text, head) if isinstance(part, dict) for each in part} or {""}
    return any(fold(in_language(head, each)) in fold(in_language(text, each)) for each in languages)


def _which_column(table: Table, place: CellPlace) -> Choice:
    text = as_text(cell_at(table, place))
    ask = in_every_language("which-column", row=row_head(table, place.row), cell=text)
    heads = [(CellPlace(place.row, column.id), column.id, column.head) for column in table.columns]
    return _among_heads(table, place, "column-of", ask, heads)


def _which_row(table: Table, place: CellPlace) -> Choice:
    text = as_text(cell_at(table, place))
    ask = in_every_language("which-row", column=column_head(table, place.column), cell=text)
    here = next(index for index, row in enumerate(table.rows) if row.id == place.row)
    start = max(0, min(here - 1, len(table.rows) - MOST_OPTIONS))
    near = table.rows[start : start + MOST_OPTIONS]
    heads = [(CellPlace(row.id, place.column), row.id, row.head) for row in near]
    return _among_heads(table, place, "row-of", ask, heads)


def _among_heads(
    table: Table, place: CellPlace, kind: str, ask: Text, heads: list[tuple[CellPlace, str, Text]]
) -> Choice:
    """Ask for one of the table's heads, which stay in the order of the table."""
    options = [
        Option(
            id=name,
            text=head,
            right=other == place,
            why=_why(table, place, other, "one-cell"),
        )
        for other, name, head in heads
    ]
    return _question(table, place, kind, ask, options, shuffle=False)


def _what_belongs(table: Table, place: CellPlace) -> Choice:
    cells = [place, *plausible(table, place)]
    texts = apart(((each, as_text(cell_at(table, each))) for each in cells), MOST_OPTIONS)
    texts.sort(key=lambda cell: lot(place.name, cell[0].name))
    options = [
        Option(
            id=str(cells.index(other) + 1),
            text=text,
            right=other == place,
            why=_why(table, place, other, "elsewhere"),
        )
        for other, text in texts
    ]
    return _question(table, place, "cell-at", what_belongs(table, place), options, shuffle=True)


def _why(table: Table, asked: CellPlace, picked: CellPlace, sentence: str) -> Text:
    """Say the row that was asked about; to who picked another cell, something about that one."""
    if picked == asked:
        return row_in_words(table, asked.row)
    return about_cell(sentence, table, picked)


def _question(
    table: Table,
    place: CellPlace,
    kind: str,
    ask: Text,
    options: list[Option],
    *,
    shuffle: bool,
) -> Choice:
    return Choice(
        id=f"{table.id}.{place.name}.{kind}",
        ask=ask,
        concept=table.concept,
        cite=table.cite,
        options=tuple(options),
        shuffle=shuffle,
    )
