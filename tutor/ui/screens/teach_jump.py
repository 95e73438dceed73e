"""A search over the steps of the lesson, to go to one of them; without a search, the overview.

Owns the list. To the class it says of what was not shown yet only what kind of thing it is. The
tests pin that, and that what is typed finds a step however it is written.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tutor.classroom.noting import stops
from tutor.classroom.room import Room
from tutor.classroom.scene import Phase
from tutor.classroom.script import Script
from tutor.lesson.flow import SectionEnd
from tutor.lesson.records import ChoiceStep, ExplainStep, QuizStep, RecapStep, Step, TableStep
from tutor.text.fold import fold
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.fields import JapaneseInput
from tutor.ui.lists import install_for_lists
from tutor.ui.screens.teach_words import teach_words
from tutor.ui.widgets.key_bar import KeyBar, KeyHint
from tutor.ui.widgets.top_bar import TopBar
from tutor.wording import LANGUAGES

install_for_lists()


class TeachJump(ModalScreen[int | None]):
    """Lists the steps; gives back the number of the one chosen, or None with Esc."""

    CSS_PATH = "teach_jump.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
    ]

    def __init__(
        self, script: Script, room: Room, language: str, *, searches: bool, shows_all: bool
    ) -> None:
        self._script = script
        self._steps = stops(script)
        self._here = room.scene.talk.at
        self._told = {number for number, _ in self._steps} if shows_all else _shown(room)
        self._language = language
        self._searches = searches
        self._is_given = False
        self._list = OptionList(compact=True)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the field and the steps."""
        title = TopBar()
        title.show(self._words("search-steps" if self._searches else "overview-title"), "")
        yield title
        if self._searches:
            yield JapaneseInput(compact=True)
        yield self._list
        keys = KeyBar()
        keys.show(
            [
                KeyHint("↑↓", self._words("key-move"), "screen.move(1)"),
                KeyHint("Enter", self._words("key-go-there"), "screen.go"),
                KeyHint("Esc", self._words("key-stay"), "screen.close"),
            ]
        )
        yield keys

    def on_mount(self) -> None:
        """Show all steps, with the one that stands before the class highlighted."""
        self._fill("")
        if self._searches:
            self.query_one(JapaneseInput).focus()
        else:
            self._list.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep the steps that say what was typed, in either language, or have that number."""
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

    def action_go(self) -> None:
        """Go to the highlighted step."""
        self._list.action_select()

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
            if wanted == str(self._script.flow.nodes[number].top)
            or any(wanted in fold(in_language(name, each)) for each in LANGUAGES)
        ]
        self._list.clear_options()
        for number, name in found:
            here = "›" if number == self._here else " "
            step = self._script.flow.nodes[number]
            if number in self._told:
                words = plain(in_language(name, self._language)).replace("\n", " ")
            else:
                words = f"({self._words(_kind_of(step.step))})"
            self._list.add_option(Option(Content(f"{here}{step.top:>3}  {words}"), id=str(number)))
        numbers = [number for number, _ in found]
        if numbers:
            at = self._here if self._here in numbers else numbers[0]
            self._list.highlighted = numbers.index(at)
        else:
            self._list.add_option(Option(Content(self._words("no-step-found")), disabled=True))

    def _words(self, name: str) -> str:
        return teach_words(name, self._language)


def _shown(room: Room) -> set[int]:
    """Return the steps that stood before the class, be it that they were taken back."""
    scenes = (*room.past, room.scene, *room.future)
    return {scene.talk.at for scene in scenes if scene.phase is not Phase.LOBBY}


def _kind_of(step: Step | SectionEnd) -> str:
    """Return the name of what a step is to the class."""
    match step:
        case TableStep():
            return "kind-table"
        case QuizStep() | ExplainStep():
            return "kind-question"
        case ChoiceStep():
            return "kind-choice"
        case RecapStep():
            return "kind-recap"
        case _:
            return "kind-talk"
