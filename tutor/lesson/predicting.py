"""The question that stands before a hidden cell: what belongs here?

Owns how the question and its options are made from the table itself. It is an ordinary question of
the kind `choice`, or of the kind `short` where the author wants it typed, with an id made of table,
row and column, so that its answers are recorded like any other. Pure: the same table gives the same
question. The tests pin that exactly one option is right and that no two options say the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from tutor.lesson.records import Ask, Cell, Table
from tutor.lesson.revealing import CellPlace, cell_at, place_of
from tutor.questions.choice import Choice
from tutor.questions.question import Option, Question
from tutor.text.fold import fold
from tutor.text.near import near
from tutor.text.texts import Text, in_language

MOST_OPTIONS = 4


def prediction(table: Table, ask: Ask) -> Question:
    """Make the question for an asked cell.

    Args:
        table: The table the cell belongs to.
        ask: The cell, and what the author says about the asking.

    Returns:
        A question whose right answer is what stands in the cell.
    """
    place = place_of(ask.cell)
    right = as_text(cell_at(table, place))
    others = ask.options or tuple(_plausible(table, place))
    options = [right, *_different(right, others)][:MOST_OPTIONS]
    return Choice(
        id=f"{table.id}.{place.name}",
        ask=ask.ask or _question_words(table, place),
        concept=ask.concept or table.concept,
        hints=ask.hints,
        cite=table.cite,
        options=tuple(
            Option(
                id=str(number),
                text=text,
                right=text is right,
                why=(ask.why or _row_in_words(table, place)) if text is right else "",
            )
            for number, text in _mixed(options, f"{table.id}.{place.name}")
        ),
    )


def as_text(cell: Cell) -> Text:
    """Return a cell as one text: bullets are joined, in every language there is."""
    if not isinstance(cell, tuple):
        return cell
    languages = dict.fromkeys(
        language for item in cell if isinstance(item, dict) for language in item
    )
    if not languages:
        return "、".join(in_language(item, "") for item in cell)
    return {
        language: ("、" if language == "ja" else "; ").join(
            in_language(item, language).rstrip("。.") for item in cell
        )
        for language in languages
    }


def says_the_same(one: Text, other: Text) -> bool:
    """Tell whether two texts are equal, or nearly so, in some language both have."""
    if isinstance(one, str) or isinstance(other, str):
        pairs = [(in_language(one, ""), in_language(other, ""))]
    else:
        pairs = [(one[language], other[language]) for language in one if language in other]
    return any(fold(a) == fold(b) or near(a, b) or near(b, a) for a, b in pairs)


def _plausible(table: Table, place: CellPlace) -> Iterator[Text]:
    """Yield cells one could take for the right one: of the same row, then of rows near by."""
    columns = [column.id for column in table.columns]
    rows = [row.id for row in table.rows]
    here = rows.index(place.row)
    for column in columns:
        if column != place.column:
            yield as_text(cell_at(table, CellPlace(place.row, column)))
    for row in sorted(rows, key=lambda row: abs(rows.index(row) - here)):
        if row == place.row:
            continue
        for column in (place.column, *(each for each in columns if each != place.column)):
            yield as_text(cell_at(table, CellPlace(row, column)))


def _different(right: Text, others: Iterable[Text]) -> list[Text]:
    kept: list[Text] = []
    for text in others:
        if text and not any(says_the_same(text, known) for known in (right, *kept)):
            kept.append(text)
    return kept


def _mixed(options: list[Text], seed: str) -> list[tuple[int, Text]]:
    """Put options into an order that depends on nothing but the seed; their numbers stay."""

    def key(numbered: tuple[int, Text]) -> bytes:
        return hashlib.blake2b(f"{seed}:{numbered[0]}".encode(), digest_size=8).digest()

    return sorted(enumerate(options, 1), key=key)


def _question_words(table: Table, place: CellPlace) -> Text:
    row = next(row.head for row in table.rows if row.id == place.row)
    column = next(column.head for column in table.columns if column.id == place.column)
    return {
        "ja": f"「{in_language(column, 'ja')}」の「{in_language(row, 'ja')}」には、何が入るでしょう？",
        "en": f"{in_language(column, 'en')}: what belongs under “{in_language(row, 'en')}”?",
    }


def _row_in_words(table: Table, place: CellPlace) -> Text:
    """Say the whole row: what was asked is understood by what stands beside it."""
    row = next(row for row in table.rows if row.id == place.row)

    def words(language: str) -> str:
        stop, between = ("。", "") if language == "ja" else (".", " ")
        cells = [
            f"{in_language(column.head, language)}: "
            f"{in_language(as_text(row.cells.get(column.id, '')), language).rstrip('。.')}{stop}"
            for column in table.columns
        ]
        return between.join(cells)

    return {"ja": words("ja"), "en": words("en")}
