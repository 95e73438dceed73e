"""The tables of a lesson, to choose the one to be asked about.

Owns the list, and who may see it: a quiz asks about a table as a whole, so it is only made of a
lesson that is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tutor.lesson.flow import lay_out
from tutor.lesson.records import TableStep
from tutor.lesson.table_records import Table
from tutor.study.course_map import MappedLesson, Status
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.screens.base import TutorScreen
from tutor.ui.screens.table_quiz import quiz_screen
from tutor.ui.widgets.course_list import CourseList, Item
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp


class TablesScreen(TutorScreen):
    """The tables of one lesson; each begins a quiz."""

    CSS_PATH = "course_map.tcss"
    AUTO_FOCUS = "CourseList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m,ｍ,z,ｚ,escape", "back", show=False),
    ]

    def __init__(self, tables: tuple[Table, ...]) -> None:
        self.list = CourseList()
        self._tables = tables
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, tables and keys."""
        yield self.top_bar
        yield self.banner
        yield self.list
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the tables."""
        self.speak()

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language = self.tutor.language
        self.top_bar.show(ui_words("which-table", language), self.tutor.language_label)
        self.banner.show(self.tutor.trouble, language)
        self.list.show(
            [
                Item(title=plain(in_language(table.caption, language)), value=table)
                for table in self._tables
            ]
        )
        self.key_bar.show(self.hints())

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        return [
            KeyHint("Enter", ui_words("quiz", language), "screen.open"),
            KeyHint(ui_words("arrows", language), ui_words("move", language), "screen.move"),
            KeyHint("Esc", ui_words("map", language), "screen.back"),
            *self.common_hints(),
        ]

    def action_open(self) -> None:
        """Begin the quiz under the cursor, for the mouse."""
        self.list.action_open()

    def action_move(self) -> None:
        """Move the cursor down, for the mouse."""
        self.list.action_move(1)

    def action_back(self) -> None:
        """Go back to the map."""
        self.dismiss()

    def on_course_list_opened(self, message: CourseList.Opened) -> None:
        """Begin the quiz on a table."""
        message.stop()
        if isinstance(message.value, Table):
            screen = quiz_screen(self.tutor, message.value)
            if screen is None:
                self.tutor.tell(ui_words("no-quiz", self.tutor.language))
            else:
                self.app.switch_screen(screen)


def choose_table(tutor: TutorApp, mapped: MappedLesson) -> None:
    """Let a table of a lesson be chosen for a quiz, or say why there is none.

    Args:
        tutor: The app, at the course map.
        mapped: The lesson.
    """
    language = tutor.language
    lesson = mapped.shelf.lesson(mapped.id).lesson if mapped.status is Status.DONE else None
    if lesson is None:
        tutor.tell(ui_words("quiz-when-done", language))
        return
    nodes = lay_out(lesson.steps).nodes
    tables = {
        node.step.table.id: node.step.table for node in nodes if isinstance(node.step, TableStep)
    }
    if not tables:
        tutor.tell(ui_words("no-tables-here", language))
        return
    tutor.enter(mapped.shelf)
    tutor.push_screen(TablesScreen(tuple(tables.values())))
