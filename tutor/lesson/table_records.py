"""What a table is: frozen records, as the author wrote them. Owns the shape of comparisons."""

from typing import Annotated, Literal

from msgspec import Meta

from tutor.lesson.course_records import Record
from tutor.questions.slug import Slug
from tutor.questions.typed import Telling, Wordings
from tutor.text.texts import Text

Cell = Text | tuple[Text, ...]
CellName = Annotated[
    str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$", max_length=130)
]
"""A cell as authors name it: `row.column`."""


class Column(Record, frozen=True, kw_only=True):
    """What a table compares."""

    id: Slug
    head: Text


class Row(Record, frozen=True, kw_only=True):
    """One respect in which the columns are compared: a cell for each column.

    Where nothing belongs the author writes `{none: true}`; here that is a cell without texts.
    """

    id: Slug
    head: Text
    cells: dict[str, Cell]


class AskOption(Record, frozen=True, kw_only=True):
    """Something wrong that could stand in a cell, and why it does not."""

    text: Text
    why: Text = ""


class Ask(Record, frozen=True, kw_only=True):
    """A cell the learner predicts before it is shown.

    Without `options` they are taken from the table. `typed` asks for words instead of a pick:
    those of the cell, or those in `accept`; `near` are wrong answers with a reply of their own.
    """

    cell: CellName
    ask: Text = ""
    options: tuple[AskOption, ...] = ()
    accept: Wordings = ()
    near: tuple[Telling, ...] = ()
    why: Text = ""
    hints: tuple[Text, ...] = ()
    typed: bool = False
    concept: Slug = ""


class Table(Record, frozen=True, kw_only=True):
    """A comparison. `order` is the order of cells when they are revealed one by one."""

    id: Slug
    caption: Text
    columns: Annotated[tuple[Column, ...], Meta(min_length=1)]
    rows: Annotated[tuple[Row, ...], Meta(min_length=1)]
    reveal: Literal["all", "row", "column", "cell"] = "all"
    order: tuple[CellName, ...] = ()
    ask: tuple[Ask, ...] = ()
    concept: Slug = ""
    cite: tuple[Slug, ...] = ()


class TablesRecord(Record, frozen=True, kw_only=True):
    """The file `tables.yaml`: tables that several lessons show."""

    tables: tuple[Table, ...]
