"""The question that stands before a hidden cell: what belongs here?

Owns how the question and its options are made from the table itself. It is an ordinary question of
the kind `choice` or `short`, with an id made of table, row and column, so that its answers are
recorded like any other. Pure: the same table gives the same question. The tests pin that exactly
one option is right, that no two options say the same, and that what is typed as it stands in the
cell is right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import TypeVar

from tutor.blake import blake2b
from tutor.lesson.grids import NOTHING, is_nothing
from tutor.lesson.revealing import CellPlace, cell_at, place_of, revealing
from tutor.lesson.table_records import Ask, Cell, Table
from tutor.lesson.table_words import in_every_language, quoted, table_words
from tutor.questions.cells import as_one_text
from tutor.questions.choice import Choice
from tutor.questions.question import Option
from tutor.questions.short import Short
from tutor.questions.typed import Telling, Wordings, all_wordings
from tutor.text.fold import fold
from tutor.text.near import near
from tutor.text.texts import Text, in_language, is_blank
from tutor.wording import LANGUAGES

MOST_OPTIONS = 4
MOST_TELLINGS = 8

N = TypeVar("N")


def prediction(table: Table, ask: Ask) -> Choice | Short:
    """Make the question for an asked cell.

    Args:
        table: The table the cell belongs to.
        ask: The cell, and what the author says about the asking.

    Returns:
        A question whose right answer is what stands in the cell: a `choice`, or a `short` where
        the author wants it typed. Without an author's wording it asks for row and column by their
        heads; without an author's reason the row is it, as far as it is to be seen by then.
    """
    place = place_of(ask.cell)
    name = f"{table.id}.{place.name}"
    asking = ask.ask or what_belongs(table, place)
    concept = ask.concept or table.concept
    if ask.typed:
        return Short(
            id=name,
            ask=asking,
            concept=concept,
            hints=ask.hints,
            cite=table.cite,
            accept=wordings_of(table, ask),
            near=(*ask.near, *_tellings(table, ask)),
            solution=_reason(table, ask),
        )
    right = (as_text(cell_at(table, place)), _reason(table, ask))
    told = enumerate(chain((right,), _distractors(table, ask)))
    options = apart((((number, why), text) for number, (text, why) in told), MOST_OPTIONS)
    options.sort(key=lambda option: lot(name, str(option[0][0])))
    return Choice(
        id=name,
        ask=asking,
        concept=concept,
        hints=ask.hints,
        cite=table.cite,
        options=tuple(
            Option(id=str(number + 1), text=text, right=number == 0, why=why)
            for (number, why), text in options
        ),
    )


def leaves_a_choice(table: Table, ask: Ask) -> bool:
    """Tell whether there is anything else that could be taken for an asked cell."""
    right = as_text(cell_at(table, place_of(ask.cell)))
    others = (text for text, _ in _distractors(table, ask))
    return len(apart(enumerate(chain((right,), others)), 2)) == 2


def wordings_of(table: Table, ask: Ask) -> Wordings:
    """Return what is right in an asked cell when it is typed, language by language.

    Bullets are nothing to type, so of them only what the author accepts is right.
    """
    cell = cell_at(table, place_of(ask.cell))
    own: Wordings = () if isinstance(cell, tuple) else cell if isinstance(cell, str) else {**cell}
    languages = dict.fromkeys(
        each for wordings in (own, ask.accept) if isinstance(wordings, dict) for each in wordings
    )
    if not languages:
        return (*all_wordings(own), *all_wordings(ask.accept))
    return {each: (*_wordings_in(own, each), *_wordings_in(ask.accept, each)) for each in languages}


def _wordings_in(wordings: Wordings, language: str) -> tuple[str, ...]:
    return all_wordings(wordings.get(language, ()) if isinstance(wordings, dict) else wordings)


def _reason(table: Table, ask: Ask) -> Text:
    """Say the author's reason, or the row without what is still to be asked or revealed."""
    place = place_of(ask.cell)
    asked = {place_of(each.cell) for each in table.ask} - {place}
    hidden = asked if table.reveal in ("row", "all") else asked | _revealed_later(table, place)
    besides = {each.column for each in hidden if each.row == place.row}
    return ask.why or row_in_words(table, place.row, besides)


def _revealed_later(table: Table, place: CellPlace) -> set[CellPlace]:
    """Return the cells that are still hidden when a cell is revealed in its order."""
    groups = revealing(table).groups
    own = next(number for number, group in enumerate(groups) if place in group)
    return {each for group in groups[own + 1 :] for each in group}


def _distractors(table: Table, ask: Ask) -> Iterator[tuple[Text, Text]]:
    """Yield what could be taken for an asked cell, and why it is not: the author's, or cells.

    Of another cell it is said where it stands, unless it is still to be asked itself.
    """
    if ask.options:
        yield from ((option.text, option.why) for option in ask.options)
        return
    asked = {place_of(each.cell) for each in table.ask}
    for place in plausible(table, place_of(ask.cell)):
        why = "" if place in asked else about_cell("elsewhere", table, place)
        yield as_text(cell_at(table, place)), why


def _tellings(table: Table, ask: Ask) -> Iterator[Telling]:
    """Yield the answers that are known to be wrong, apart from what is right or named already."""
    known = [*all_wordings(wordings_of(table, ask))]
    known += (wording for each in ask.near for wording in all_wordings(each.said))
    for text, why in islice(_distractors(table, ask), MOST_TELLINGS):
        if fold(in_language(text, "")) and not any(says_the_same(text, each) for each in known):
            yield Telling(said={**text} if isinstance(text, dict) else text, why=why)


def as_text(cell: Cell) -> Text:
    """Return a cell as one text: bullets are joined, in every language there is."""
    return NOTHING if is_nothing(cell) else as_one_text(cell)


def says_the_same(one: Text, other: Text) -> bool:
    """Tell whether two texts are equal, or nearly so, in some language."""
    languages = {each for text in (one, other) if isinstance(text, dict) for each in text} or {""}
    return any(_alike(in_language(one, each), in_language(other, each)) for each in languages)


@lru_cache(maxsize=4096)
def _alike(one: str, other: str) -> bool:
    return fold(one) == fold(other) or near(one, other) or near(other, one)


def plausible(table: Table, place: CellPlace) -> Iterator[CellPlace]:
    """Yield cells one could take for the right one: of the same row, then of rows near by.

    Cells in which nothing stands are left out.
    """
    columns = [column.id for column in table.columns]
    rows = [row.id for row in table.rows]
    here = rows.index(place.row)
    for row in sorted(rows, key=lambda row: abs(rows.index(row) - here)):
        for column in (place.column, *(each for each in columns if each != place.column)):
            other = CellPlace(row, column)
            if other != place and has_words(cell_at(table, other)):
                yield other


def has_words(cell: Cell) -> bool:
    """Tell whether something stands in a cell."""
    return not is_nothing(cell) and not is_blank(as_text(cell))


def apart(named: Iterable[tuple[N, Text]], most: int) -> list[tuple[N, Text]]:
    """Return the first texts, with their names, that say something else than all before them."""
    kept: list[tuple[N, Text]] = []
    for name, text in named:
        if len(kept) == most:
            break
        if not any(says_the_same(text, known) for _, known in kept):
            kept.append((name, text))
    return kept


def lot(seed: str, name: str) -> bytes:
    """Draw a lot for a name: the order of lots depends on the seed alone."""
    drawn = blake2b(f"{seed}\0{name}".encode(errors="replace"), digest_size=8)
    return drawn.digest()


def what_belongs(table: Table, place: CellPlace) -> Text:
    """Ask what stands in a cell."""
    return in_every_language(
        "what-belongs", row=row_head(table, place.row), column=column_head(table, place.column)
    )


def about_cell(sentence: str, table: Table, place: CellPlace) -> Text:
    """Say a sentence of `table_words` about a cell; nothing where nothing stands."""
    cell = cell_at(table, place)
    if not has_words(cell):
        return ""
    return in_every_language(
        sentence,
        row=row_head(table, place.row),
        column=column_head(table, place.column),
        cell=as_text(cell),
    )


def row_head(table: Table, row: str) -> Text:
    """Return the head of a row by its id."""
    return next(each.head for each in table.rows if each.id == row)


def column_head(table: Table, column: str) -> Text:
    """Return the head of a column by its id."""
    return next(each.head for each in table.columns if each.id == column)


def row_in_words(table: Table, row_id: str, besides: Collection[str] = ()) -> Text:
    """Say the whole row: what was asked is understood by what stands beside it.

    Args:
        table: The table.
        row_id: The id of the row.
        besides: The columns left out, because their cells of this row are still to be asked.
    """
    row = next(row for row in table.rows if row.id == row_id)

    def words(language: str) -> str:
        cells = (
            table_words(
                "cell-of-row",
                language,
                column=in_language(column.head, language),
                cell=_cell_in_words(row.cells[column.id], language),
            )
            for column in table.columns
            if column.id not in besides
        )
        head = quoted(in_language(row.head, language), language)
        between = "、" if language == "ja" else "; "
        return table_words("one-row", language, row=head, cells=between.join(cells))

    return {language: words(language) for language in LANGUAGES}


def _cell_in_words(cell: Cell, language: str) -> str:
    if is_nothing(cell):
        return table_words("nothing", language)
    return quoted(in_language(as_text(cell), language), language)
