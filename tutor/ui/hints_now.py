"""What the footer of a lesson says: what can be done now, and with which key.

Owns the way from what is legal to hints. The tests pin that every hint is possible and that
everything possible has a hint.
"""

from __future__ import annotations

from tutor.dialogue.actions import AskHint, Continue, GiveUp, Skip
from tutor.dialogue.machine import open_question
from tutor.dialogue.state import Phase
from tutor.study.session import Session
from tutor.ui.entries import TableEntry
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.transcript import Transcript
from tutor.ui.words import ui_words


def hints_now(session: Session, transcript: Transcript, language: str) -> list[KeyHint]:
    """Return the keys of this moment, the most important first.

    Args:
        session: The lesson, which knows what is legal.
        transcript: The conversation, which knows the open card and whether there is more below.
        language: The language of the hints.

    Returns:
        A hint for every action that is possible.
    """
    return [
        *_reading(session, transcript, language),
        *_answering(transcript),
        *_asking(session, transcript, language),
        *_beside(session, transcript, language),
    ]


def _before(transcript: Transcript) -> str:
    """Return what is to be pressed before a key that would be text now."""
    card = transcript.open_card
    return "Esc " if card is not None and card.is_typed_into else ""


def _reading(session: Session, transcript: Transcript, language: str) -> list[KeyHint]:
    if transcript.has_more_below:
        return [
            KeyHint(f"{_before(transcript)}Space", ui_words("more-below", language), "screen.next")
        ]
    if Continue not in session.legal:
        return []
    does = "next-cell" if session.state.phase is Phase.REVEALING else "next"
    return [KeyHint("Space", ui_words(does, language), "screen.next")]


def _answering(transcript: Transcript) -> list[KeyHint]:
    card = transcript.open_card
    return card.hints() if card is not None else []


def _asking(session: Session, transcript: Transcript, language: str) -> list[KeyHint]:
    hints = []
    before = _before(transcript)
    question = open_question(session.flow, session.state)
    if AskHint in session.legal and question is not None:
        left = len(question.hints) - session.state.outcomes[question.id].hints
        does = ui_words("hint", language, count=left)
        hints.append(KeyHint(f"{before}h", does, "screen.hint"))
    elif AskHint in session.legal:
        hints.append(KeyHint(f"{before}h", ui_words("help-on", language), "screen.hint"))
    if GiveUp in session.legal:
        does = ui_words("show-answer" if question is not None else "show-model", language)
        hints.append(KeyHint(f"{before}s", does, "screen.show_answer"))
    if Skip in session.legal:
        does = ui_words("rest" if session.state.phase is Phase.REVEALING else "skip", language)
        hints.append(KeyHint(f"{before}k", does, "screen.skip"))
    return hints


def _beside(session: Session, transcript: Transcript, language: str) -> list[KeyHint]:
    hints = []
    if session.has_ended:
        hints.append(KeyHint("r", ui_words("again", language), "screen.again"))
    card = transcript.last_card
    if card is not None and card.has_reasons_to_open:
        does = card.other_reasons if card.has_closed_reasons else "close-reasons"
        hints.append(KeyHint("w", ui_words(does, language), "screen.open_reasons"))
    if card is not None and card.is_typed_into:
        return hints
    if any(isinstance(entry, TableEntry) for entry in transcript.entries):
        hints.append(KeyHint("f", ui_words("zoom", language), "screen.zoom"))
    return hints
