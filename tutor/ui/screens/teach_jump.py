"""A search over the steps of the lesson, to go to one of them; without a search, the overview.

Owns the list. The tests pin that what is typed finds a step however it is written.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tutor.classroom.noting import stops
from tutor.classroom.scene import Scene
from tutor.classroom.script import Script
from tutor.text.cells import fit
from tutor.text.fold import fold
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.fields import JapaneseInput
from tutor.ui.lists import install_for_lists
from tutor.ui.screens.teach_words import teach_words
from tutor.wording import LANGUAGES

install_for_lists()

_ROOM_CELLS = 64


class TeachJump(ModalScreen[int | None]):
    """Lists the steps; gives back the number of the one chosen, or None with Esc."""

    CSS_PATH = "teach_jump.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(self, script: Script, scene: Scene, language: str, *, searches: bool) -> None:
        self._steps = stops(script)
        self._here = scene.talk.at
        self._language = language
        self._searches = searches
        self._is_given = False
        self._list = OptionList(compact=True)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the field and the steps."""
        with Vertical() as panel:
            name = "search-steps" if self._searches else "overview-title"
            panel.border_title = Content(teach_words(name, self._language))
            if self._searches:
                yield JapaneseInput(compact=True)
            yield self._list

    def on_mount(self) -> None:
        """Show all steps, with the one that stands before the class highlighted."""
        self._fill("")
        if self._searches:
            self.query_one(JapaneseInput).focus()
        else:
            self._list.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep the steps that say what was typed, in either language."""
        message.stop()
        self._fill(message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the highlighted step."""
        message.stop()
        self._list.action_select()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Give the step back."""
        message.stop()
        self._give(int(message.option_id or 0))

    def action_move(self, by: int) -> None:
        """Move the highlight while the field has the focus."""
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def action_close(self) -> None:
        """Stay."""
        self._give(None)

    def _give(self, step: int | None) -> None:
        """Give a step back, once: of two quick keys the second must not close what is below."""
        if not self._is_given:
            self._is_given = True
            self.dismiss(step)

    def _fill(self, typed: str) -> None:
        wanted = fold(typed)
        found = [
            (number, name)
            for number, name in self._steps
            if not wanted or any(wanted in fold(in_language(name, each)) for each in LANGUAGES)
        ]
        self._list.clear_options()
        for number, name in found:
            here = "›" if number == self._here else " "
            words = fit(plain(in_language(name, self._language)).replace("\n", " "), _ROOM_CELLS)
            self._list.add_option(Option(Content(f"{here} {words}"), id=str(number)))
        numbers = [number for number, _ in found]
        if numbers:
            at = self._here if self._here in numbers else numbers[0]
            self._list.highlighted = numbers.index(at)
