"""All steps of a lesson in a list, with notes and conditions, to go to one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tutor.study.previewing import Listed
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.lists import install_for_lists
from tutor.ui.preview_words import preview_words
from tutor.ui.screens.closing import ClosesOnce

install_for_lists()


class StepsPanel(ClosesOnce[str | None], ModalScreen[str | None]):
    """Lists the steps; gives back the name of the one chosen, or None with Esc."""

    CSS_PATH = "preview.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,m,ｍ,q,ｑ", "close", show=False),
    ]

    def __init__(self, steps: Sequence[Listed], here: str, language: str) -> None:
        self._steps = steps
        self._here = here
        self._language = language
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical() as panel:
            panel.border_title = Content(preview_words("steps-title", self._language))
            panel.border_subtitle = Content("Enter  Esc")
            yield OptionList(*(self._option(step) for step in self._steps), compact=True)

    def on_mount(self) -> None:
        """Put the cursor where the lesson stands."""
        names = [step.name for step in self._steps]
        options = self.query_one(OptionList)
        options.highlighted = names.index(self._here) if self._here in names else 0
        options.focus()

    def _option(self, step: Listed) -> Option:
        mark = "› " if step.name == self._here else "  "
        return Option(Content.assemble(mark, step_content(step, self._language)))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Give the step back."""
        message.stop()
        self.dismiss(self._steps[message.option_index].name)

    def action_close(self) -> None:
        """Stay."""
        self.dismiss(None)


def step_content(step: Listed, language: str) -> Content:
    """Return a step on a line: what it is, its words, and its note in a second line."""
    words = plain(in_language(step.text, language)).replace("\n", " ")
    parts = [Content.styled(step.kind, "bold"), Content(f" {words}")]
    if step.note:
        note = plain(in_language(step.note, language)).replace("\n", " ")
        parts.append(Content.styled(f"\n    note: {note}", "$text-muted"))
    return Content("").join(parts)
