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
from tutor.ui.widgets.choices import Choices
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.say_card import SayCard
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
        *_picking(transcript, language),
        *_asking(session, language),
        *_beside(session, transcript, language),
    ]


def _reading(session: Session, transcript: Transcript, language: str) -> list[KeyHint]:
    if transcript.has_more_below:
        return [KeyHint("Space", ui_words("more-below", language), "screen.next")]
    if Continue not in session.legal:
        return []
    does = "next-cell" if session.state.phase is Phase.REVEALING else "next"
    return [KeyHint("Space", ui_words(does, language), "screen.next")]


def _picking(transcript: Transcript, language: str) -> list[KeyHint]:
    card = transcript.open_card
    if card is None:
        return []
    count = len(card.rows)
    keys = f"1-{min(count, 9)}" if count > 1 else "1"
    pick = "tick" if isinstance(card, Choices) else "pick"
    does = "say-it" if isinstance(card, SayCard) else "confirm"
    return [
        KeyHint(keys, ui_words(pick, language), "screen.pick_next"),
        KeyHint("Enter", ui_words(does, language), "screen.confirm"),
    ]


def _asking(session: Session, language: str) -> list[KeyHint]:
    hints = []
    question = open_question(session.flow, session.state)
    if AskHint in session.legal and question is not None:
        left = len(question.hints) - session.state.outcomes[question.id].hints
        hints.append(KeyHint("h", ui_words("hint", language, count=left), "screen.hint"))
    if GiveUp in session.legal:
        hints.append(KeyHint("s", ui_words("show-answer", language), "screen.show_answer"))
    if Skip in session.legal:
        does = "rest" if session.state.phase is Phase.REVEALING else "skip"
        hints.append(KeyHint("k", ui_words(does, language), "screen.skip"))
    return hints


def _beside(session: Session, transcript: Transcript, language: str) -> list[KeyHint]:
    hints = []
    if session.has_ended:
        hints.append(KeyHint("r", ui_words("again", language), "screen.again"))
    if any(isinstance(entry, TableEntry) for entry in transcript.entries):
        hints.append(KeyHint("f", ui_words("zoom", language), "screen.zoom"))
    return hints
