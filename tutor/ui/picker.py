"""Who is learning, where several learn on one machine: asked before anything of theirs is opened.

Owns the question. Nobody is asked where at most one learns. The tests pin that Enter alone goes on
with the one who learnt last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tutor.learner.people import Learner
from tutor.ui.compat import install
from tutor.ui.faults import RaisesFaults
from tutor.ui.widgets.course_list import CourseList, Item
from tutor.ui.widgets.key_bar import KeyBar, KeyHint
from tutor.ui.widgets.top_bar import TopBar
from tutor.ui.words import ui_words
from tutor.wording import LANGUAGES


class Picker(RaisesFaults[Learner]):
    """A list of learners."""

    TITLE = "Tutor"
    CSS_PATH = ["app.tcss", "screens/course_map.tcss"]  # noqa: RUF012 - typed so in Textual
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v,ｖ", "switch_language", show=False),
        Binding("q,ｑ,escape,ctrl+q", "leave", show=False, priority=True),
    ]

    def __init__(self, learners: Sequence[Learner], last: Learner, language: str) -> None:
        self.language = language
        self._learners = learners
        self._last = last
        self._bar = TopBar()
        self._list = CourseList()
        self._keys = KeyBar()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, learners and keys."""
        yield self._bar
        yield self._list
        yield self._keys

    def on_mount(self) -> None:
        """Show who learns here, the cursor on the one who learnt last."""
        self._speak()
        self._list.place_cursor(self._learners.index(self._last))
        self._list.focus()

    def _speak(self) -> None:
        language = self.language
        other = ui_words("other-language", language)
        self._bar.show(ui_words("who-learns", language), ui_words("language-name", language))
        self._list.show([self._item(learner) for learner in self._learners])
        self._keys.show(
            [
                KeyHint("Enter", ui_words("begin-as", language), "app.open"),
                KeyHint(ui_words("arrows", language), ui_words("move", language), "app.move"),
                KeyHint("v", other, "app.switch_language"),
                KeyHint("q", ui_words("quit-map", language), "app.leave"),
            ]
        )

    def _item(self, learner: Learner) -> Item:
        is_last = learner == self._last
        return Item(
            title=learner.name or ui_words("nameless", self.language),
            sign=">" if is_last else " ",
            state=ui_words("learnt-last", self.language) if is_last else "",
            value=learner,
        )

    def on_course_list_opened(self, message: CourseList.Opened) -> None:
        """Go on as this learner."""
        message.stop()
        assert isinstance(message.value, Learner)
        self.exit(message.value)

    def action_open(self) -> None:
        """Go on as the learner under the cursor, for the mouse."""
        self._list.action_open()

    def action_move(self) -> None:
        """Move the cursor down, for the mouse."""
        self._list.action_move(1)

    def action_switch_language(self) -> None:
        """Ask in the other language."""
        self.language = LANGUAGES[1 - LANGUAGES.index(self.language)]
        self._speak()

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.exit(None)


def pick_learner(learners: Sequence[Learner], last: Learner, language: str) -> Learner | None:
    """Ask who is learning.

    Args:
        learners: Those who learn here.
        last: The one who learnt last.
        language: The language to ask in.

    Returns:
        The learner; None when they would rather leave.

    Raises:
        Exception: A fault of ours ended the question.
    """
    install()
    picker = Picker(learners, last, language)
    chosen = picker.run()
    picker.raise_fault()
    return chosen
