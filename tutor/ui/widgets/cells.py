"""The widgets of the question kind `cells`: a table with hidden cells, to be picked or typed."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from tutor.lesson.grids import grid_of_question
from tutor.questions.cells import Cells
from tutor.questions.question import Answer
from tutor.text.texts import Text, in_language
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.assigning_card import AssigningCard
from tutor.ui.widgets.comparison import DrawnTable
from tutor.ui.widgets.field_card import FieldCard
from tutor.ui.widgets.question_card import QuestionCard


class CellsTable(Widget):
    """The table of a question, with what was put into its hidden cells."""

    def show(self, question: Cells, language: str, given: Answer) -> None:
        """Show the table in a language."""
        self._drawn = DrawnTable(grid_of_question(question, language, given))
        self.refresh(layout=True)

    def render(self) -> DrawnTable:
        """Return the table."""
        return self._drawn


class PickedCells(AssigningCard):
    """Hidden cells are numbered, what was hidden is lettered."""

    question: Cells

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        self._table = CellsTable()
        super().__init__(entry, speech)

    def shown_items(self) -> tuple[str, ...]:
        """Return the hidden cells in the author's order."""
        return self.question.item_keys

    def shown_targets(self) -> tuple[str, ...]:
        """Return what was hidden, as it is shown."""
        return self.entry.shown

    def target_text(self, key: str) -> Text:
        """Return what stands in a cell."""
        return self.question.text_of(key)

    def body(self) -> Iterable[Widget]:
        """Return the table, then the cells and what belongs there."""
        return (self._table, *super().body())

    def show_body(self) -> None:
        """Show everything as it is put now; in the end the table is whole."""
        super().show_body()
        put = tuple(self.put[key] for key in self.question.item_keys)
        given = self.question.key if self.entry.shows_key else put
        self._table.show(self.question, self.speech.language, given)


class TypedCells(FieldCard):
    """A field for each hidden cell; what is typed is seen in the table at once."""

    question: Cells

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        self._table = CellsTable()
        super().__init__(entry, speech)

    def body(self) -> Iterable[Widget]:
        """Return the table, then the fields."""
        return (self._table, *self.fields)

    def show_body(self) -> None:
        """Show the fields, and the table with what was typed; in the end the table is whole."""
        super().show_body()
        self.show_typed()

    def show_typed(self) -> None:
        """Show in the table what is typed."""
        language = self.speech.language
        texts = map(self.question.text_of, self.field_keys())
        right = tuple(in_language(text, language) for text in texts)
        given = right if self.entry.shows_key else self.given() or ()
        self._table.show(self.question, language, given)


def cells_card(entry: QuestionEntry, speech: Speech) -> QuestionCard:
    """Make the card of a question about cells."""
    assert isinstance(entry.question, Cells)
    return PickedCells(entry, speech) if entry.question.pick else TypedCells(entry, speech)
