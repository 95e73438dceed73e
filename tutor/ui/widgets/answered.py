"""What the teacher says to a question: a bubble, rows of a table, notes, and where to go next.

Owns the cursor on what can be chosen below an answer: the place it comes from, and questions that
are suggested. The field keeps the focus; whoever owns it moves the cursor. The tests pin that keys
and mouse choose the same.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tutor.ask.replies import Comparison, Reply, Topic
from tutor.ask.talk import suggested
from tutor.lesson.grids import NOTHING
from tutor.text.inline import verbatim
from tutor.text.table import Cell, Grid, Row
from tutor.ui.asking_words import asking_words
from tutor.ui.speech import Speech
from tutor.ui.widgets.bubble import Bubble
from tutor.ui.widgets.comparison import DrawnTable
from tutor.ui.widgets.option_row import OptionRow

TEACHER = "teacher"


class ComparedRows(Widget):
    """Rows of a table that belong to an answer."""

    ALLOW_SELECT = False

    def __init__(self, comparison: Comparison) -> None:
        self._drawn = DrawnTable(_grid(comparison))
        super().__init__()

    def render(self) -> DrawnTable:
        """Return the table."""
        return self._drawn


class Answered(Vertical):
    """A reply; as long as it is the last one, something below it can be chosen."""

    class Chosen(Message):
        """The place or a question was clicked; `target` is a question, or None for the place."""

        def __init__(self, answered: Answered, target: Topic | None) -> None:
            self.answered = answered
            self.target = target
            super().__init__()

        @property
        def control(self) -> Answered:
            """The answer below which it stands."""
            return self.answered

    def __init__(self, reply: Reply, speech: Speech) -> None:
        self.reply = reply
        self.cursor: int | None = None
        topics = suggested(reply)
        self.targets: tuple[Topic | None, ...] = (*((None,) if reply.place else ()), *topics)
        self._rows = tuple(OptionRow(index) for index in range(len(self.targets)))
        self._bubble = Bubble(TEACHER, verbatim(reply.said), speech)
        heading = asking_words("next" if reply.next else "nearest", reply.language)
        self._heading = Static(Content(heading), classes="heading")
        super().__init__()

    @property
    def chosen(self) -> Topic | None:
        """The question under the cursor; None for the place, or without a cursor."""
        return self.targets[self.cursor] if self.cursor is not None else None

    def compose(self) -> ComposeResult:
        """Lay out the bubble, and what belongs to it."""
        yield self._bubble
        if self.reply.comparison is not None:
            yield ComparedRows(self.reply.comparison)
        notes = () if self.reply.nearest else self.reply.notes
        for note in notes:
            if note != self.reply.place:
                yield Static(Content(note), classes="note")
        for index, (row, target) in enumerate(zip(self._rows, self.targets, strict=True)):
            if target is not None and self.targets.index(target) == int(self._has_place):
                yield self._heading
            self._show(index)
            yield row

    def speak(self, speech: Speech) -> None:
        """Give the teacher the name they have in another language; what was said stays said."""
        self._bubble.speak(speech)

    def place_cursor(self, cursor: int | None) -> None:
        """Put the cursor on something that can be chosen; None takes it away."""
        before, self.cursor = self.cursor, cursor
        for index in {before, cursor} - {None}:
            assert index is not None
            self._show(index)
        if cursor is not None:
            self._rows[cursor].scroll_visible(animate=False)

    def move(self, by: int) -> None:
        """Move the cursor; beyond either end it is taken away."""
        count = len(self.targets)
        outside = -1 if by > 0 else count
        cursor = (outside if self.cursor is None else self.cursor) + by
        self.place_cursor(cursor if 0 <= cursor < count else None)

    def retire(self) -> None:
        """Let the suggested questions go: others have come."""
        self.place_cursor(None)
        self._heading.display = False
        for row, target in zip(self._rows, self.targets, strict=True):
            row.display = target is None

    def on_option_row_clicked(self, message: OptionRow.Clicked) -> None:
        """Choose what was clicked."""
        message.stop()
        self.post_message(self.Chosen(self, self.targets[message.index]))

    @property
    def _has_place(self) -> bool:
        return bool(self.reply.place)

    def _show(self, index: int) -> None:
        target = self.targets[index]
        pointer = ">" if index == self.cursor else " "
        if target is None:
            lead, words = f"{pointer} → ", Content(self.reply.place.removeprefix("→").strip())
        else:
            lead = f"{pointer} {index + 1 - self._has_place}  "
            words = Content(target.question)
        self._rows[index].show(lead, words, "-cursor" if index == self.cursor else "")


def _grid(comparison: Comparison) -> Grid:
    return Grid(
        heads=tuple(verbatim(head) for head in comparison.columns),
        rows=tuple(
            Row(
                head=verbatim(head),
                cells=tuple(Cell(items=(verbatim(cell) or NOTHING,)) for cell in cells),
            )
            for head, *cells in comparison.rows
        ),
    )
