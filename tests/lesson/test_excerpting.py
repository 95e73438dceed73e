"""The row of a table beside a question that is asked away from the table."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.lesson.tables import COMPARED, tables
from tutor.lesson.excerpting import row_beside
from tutor.lesson.predicting import as_text, prediction, says_the_same
from tutor.lesson.quizzing import questions_of
from tutor.lesson.revealing import cell_at, place_of, revealing
from tutor.lesson.table_records import Ask, Table
from tutor.questions.question import OptionQuestion, Question


def seen(excerpt: Table) -> list[str]:
    """Return the names of the cells that are to be seen."""
    return sorted(place.name for place in revealing(excerpt).visible(0))


@given(table=tables(), data=st.data())
@settings(max_examples=40, deadline=None)
def test_nothing_of_the_options_is_to_be_seen(table: Table, data: st.DataObject) -> None:
    """Neither the cell asked for nor another that says what an option says."""
    made: list[Question] = [question for _, question in questions_of(table)]
    made += [prediction(table, ask) for ask in table.ask]
    question = data.draw(st.sampled_from(made)) if made else None
    excerpt = row_beside(table, question) if question is not None else None
    if not isinstance(question, OptionQuestion) or excerpt is None:
        return

    for name in seen(excerpt):
        text = as_text(cell_at(excerpt, place_of(name)))
        assert not any(says_the_same(text, option.text) for option in question.options)
        assert not question.id.startswith(f"{table.id}.{name}")


def test_the_rest_of_the_row_is_to_be_seen() -> None:
    """With the author's own options the other cells of the row help; the heads stay."""
    row, column = COMPARED.rows[0].id, COMPARED.columns[0].id
    ask = Ask(cell=f"{row}.{column}", typed=True)
    table = replace(COMPARED, ask=(ask,))
    excerpt = row_beside(table, prediction(table, ask))

    assert excerpt is not None
    assert (excerpt.caption, excerpt.columns) == (table.caption, table.columns)
    assert [each.id for each in excerpt.rows] == [row]
    assert seen(excerpt) == sorted(f"{row}.{each.id}" for each in table.columns[1:])


def test_another_asked_cell_of_the_row_stays_hidden() -> None:
    """It may be the next question of the same review."""
    row = COMPARED.rows[0].id
    asks = tuple(Ask(cell=f"{row}.{column.id}", typed=True) for column in COMPARED.columns)
    table = replace(COMPARED, ask=asks)
    excerpt = row_beside(table, prediction(table, asks[0]))

    assert excerpt is not None
    assert seen(excerpt) == []


def test_what_asks_for_heads_has_no_row() -> None:
    """The options are the heads: a row without its cells would say nothing more."""
    kinds = {
        question.id.rpartition(".")[2]: row_beside(COMPARED, question) is not None
        for _, question in questions_of(COMPARED)
    }

    assert kinds == {"column-of": False, "row-of": False, "columns-of": False, "cell-at": True}
