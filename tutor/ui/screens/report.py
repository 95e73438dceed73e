"""The panel in which a learner reports a question: a note, if they like.

Owns the field, its words, and what is said when the note is kept, which is the session's to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tutor.study.session import Session
from tutor.text.texts import Text
from tutor.ui.entries import QuestionEntry
from tutor.ui.fields import JapaneseInput
from tutor.ui.screens.closing import ClosesOnce
from tutor.ui.speech import Speech
from tutor.ui.words import ui_words

if TYPE_CHECKING:
    from tutor.ui.telling import Telling


class ReportPanel(ClosesOnce[str | None], ModalScreen[str | None]):
    """Asks for a note; gives it back with Enter, and None with Esc."""

    CSS_PATH = "report.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(self, ask: Text, speech: Speech) -> None:
        self._ask = ask
        self._speech = speech
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out the question, the field, and what becomes of the note."""
        language = self._speech.language
        with Vertical() as panel:
            panel.border_title = Content(ui_words("report-title", language))
            keep, back = ui_words("keep", language), ui_words("back", language)
            panel.border_subtitle = Content(f"Enter {keep}  Esc {back}")
            yield Static(self._speech.content(self._ask, "bold"), classes="ask")
            yield Static(Content(ui_words("report-body", language)))
            yield JapaneseInput(compact=True)
            yield Static(Content.styled(ui_words("report-note", language), "$text-muted"))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Give the note back."""
        message.stop()
        self.dismiss(message.value.strip())

    def action_close(self) -> None:
        """Report nothing."""
        self.dismiss(None)


def ask_for_report(tutor: Telling, session: Session, entry: QuestionEntry) -> None:
    """Ask what is wrong with a question, and keep it.

    Args:
        tutor: The app.
        session: The lesson in which the question was asked.
        entry: The question, and what has happened at it.
    """

    def noted(note: str | None) -> None:
        if note is not None:
            kept = session.report(entry.question, entry.given, note)
            tutor.tell(ui_words("reported" if kept else "not-reported", tutor.language))

    tutor.push_screen(ReportPanel(entry.question.ask, tutor.speech), noted)
