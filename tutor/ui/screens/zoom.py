"""A table alone on the screen, to be taken apart and copied.

Turns keys into changes of a `Zoom`. What is shown or hidden here changes nothing in the lesson.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tutor.lesson.table_text import as_markdown, cell_text
from tutor.text.texts import in_language
from tutor.ui.all_keys import zoom_keys
from tutor.ui.entries import TableEntry
from tutor.ui.screens.base import TutorScreen
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.zoomed import Zoomed
from tutor.ui.words import ui_words
from tutor.ui.zooming import Zoom, zoom_into


class ZoomScreen(TutorScreen):
    """One table, as far as the lesson has revealed it."""

    CSS_PATH = "zoom.tcss"
    AUTO_FOCUS = None
    own_keys = zoom_keys
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "move(0, -1)", show=False),
        Binding("right", "move(0, 1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("enter,space,ideographic_space", "turn_over", show=False),
        *(
            Binding(f"{n},{chr(0xFF10 + n)}", f"toggle_column({n})", show=False)
            for n in range(1, 10)
        ),
        Binding("x,ｘ", "swap", show=False),
        Binding("d,ｄ", "mark_differences", show=False),
        Binding("y,ｙ", "copy_cell", show=False),
        Binding("Y,Ｙ", "copy_table", show=False),
        Binding("z,ｚ", "quiz", show=False),
        Binding("f,ｆ,escape", "back", show=False),
    ]

    def __init__(self, entry: TableEntry, language: str) -> None:
        self.zoomed = Zoomed(zoom_into(entry.table, entry.shown), language)
        super().__init__()

    @property
    def zoom(self) -> Zoom:
        """How the table is looked at."""
        return self.zoomed.zoom

    def compose(self) -> ComposeResult:
        """Lay out title, messages, table and keys."""
        yield self.top_bar
        yield self.banner
        yield self.zoomed
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the table as it stands."""
        self.speak()

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language = self.tutor.language
        session = self.tutor.session
        title = in_language(session.lesson.title, language) if session is not None else ""
        self.top_bar.show(title, self.tutor.language_label)
        self.banner.show(self.tutor.lasting_trouble, language)
        self._show(self.zoom)

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        count = min(len(self.zoom.all_columns), 9)
        return [
            KeyHint(key, ui_words(does, language), action)
            for key, does, action in (
                ("Enter", "cover" if self.zoom.is_seen else "uncover", "screen.turn_over"),
                (ui_words("all-arrows", language), "move", "screen.move_on"),
                ("Esc", "back", "screen.back"),
                ("x", "swap", "screen.swap"),
                ("d", "differences", "screen.mark_differences"),
                (f"1-{count}" if count > 1 else "1", "columns", "screen.toggle_some_column"),
                ("z", "quiz", "screen.quiz"),
                ("Y", "copy-table", "screen.copy_table"),
                ("y", "copy-cell", "screen.copy_cell"),
            )
        ] + self.common_hints()

    def action_move(self, down: int, right: int) -> None:
        """Move the cursor; what does not fit the view is read first.

        On cards, up and down go from cell to cell, left and right from card to card.
        """
        if down and self.zoomed.read_on(down):
            return
        row, column = self.zoom.shown_cursor
        if not self.zoomed.as_cards:
            self._show(self.zoom.put(row + down, column + right))
            return
        columns, rows = len(self.zoom.columns), len(self.zoom.row_ids)
        index = min(max(row * columns + column + down, 0), rows * columns - 1)
        row, column = divmod(index, columns)
        self._show(self.zoom.put(row + right, column))

    def action_move_on(self) -> None:
        """Move the cursor to the next cell, for the mouse."""
        row, column = self.zoom.shown_cursor
        index = row * len(self.zoom.columns) + column + 1
        row, column = divmod(index, len(self.zoom.columns))
        self._show(self.zoom.put(row % len(self.zoom.row_ids), column))

    def action_first(self) -> None:
        """Go to the first cell."""
        self._show(self.zoom.put(0, 0))

    def action_last(self) -> None:
        """Go to the last cell."""
        self._show(self.zoom.put(len(self.zoom.row_ids), len(self.zoom.columns)))

    def action_page(self, by: int) -> None:
        """Scroll; the cursor stays."""
        self.zoomed.page(by)

    def action_turn_over(self) -> None:
        """Show or hide the cell under the cursor."""
        if self.zoom.is_asked:
            self._tell("asked-in-lesson")
        self._show(self.zoom.turned_over())

    def action_toggle_column(self, number: int) -> None:
        """Hide a column, or show it again."""
        if number > len(self.zoom.all_columns):
            return
        after = self.zoom.with_column_toggled(number)
        if after == self.zoom:
            self._tell("last-column")
        self._show(after)

    def action_toggle_some_column(self) -> None:
        """Hide the column of the cursor, or show a hidden one again, for the mouse."""
        columns, shown = self.zoom.all_columns, self.zoom.columns
        hidden = [column for column in columns if column not in shown]
        only = len(shown) == 1 and hidden
        column = hidden[0] if only else shown[self.zoom.shown_cursor[1]]
        self.action_toggle_column(columns.index(column) + 1)

    def action_swap(self) -> None:
        """Swap rows and columns."""
        self._show(self.zoom.swapped())

    def action_mark_differences(self) -> None:
        """Mark the rows in which the columns differ, or no longer."""
        after = self.zoom.with_marks_toggled()
        self._show(after)
        if after.marks_differences:
            known = after.differences()
            total = len(after.table.rows)
            name = "rows-differ" if len(known) == total else "rows-differ-so-far"
            left = total - len(known)
            self._tell(name, count=sum(known.values()), total=total, left=left)

    def action_copy_cell(self) -> None:
        """Copy the cell under the cursor, if it is seen."""
        if not self.zoom.is_seen:
            self._tell("cell-covered")
            return
        cell = self.zoom.cell(self.zoom.cursor)
        self.app.copy_to_clipboard(cell_text(cell, self.tutor.language))
        self._tell("cell-copied")

    def action_copy_table(self) -> None:
        """Copy the table as it is seen, in Markdown."""
        self.app.copy_to_clipboard(as_markdown(self.zoom.shown_table(), self.tutor.language))
        self._tell("table-copied")

    def action_quiz(self) -> None:
        """Ask about the table, unless the lesson is still about to."""
        if self.zoom.asked:
            self._tell("quiz-later")
            return
        from tutor.ui.screens.table_quiz import quiz_screen

        screen = quiz_screen(self.tutor, self.zoom.table)
        if screen is None:
            self._tell("no-quiz")
        else:
            self.app.switch_screen(screen)

    def action_back(self) -> None:
        """Go back to the conversation."""
        self.dismiss()

    def on_zoomed_clicked(self, message: Zoomed.Clicked) -> None:
        """Put the cursor on a cell; a second click shows or hides it."""
        message.stop()
        if self.zoom.shown_cursor == (message.row, message.column):
            self.action_turn_over()
        else:
            self._show(self.zoom.put(message.row, message.column))

    def _show(self, zoom: Zoom) -> None:
        if zoom != self.zoom:
            self.notice.hide()
        self.zoomed.show(zoom, self.tutor.language)
        self.key_bar.show(self.hints())

    def _tell(self, name: str, **values: object) -> None:
        self.notice.show(ui_words(name, self.tutor.language, **values))
