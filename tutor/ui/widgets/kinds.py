"""The register of question widgets. A new kind is one file in this folder and one line here.

A widget is loaded when the first question of its kind is posed, so that none delays the start. A
kind that has no widget is answered in words.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tutor.ui.entries import QuestionEntry
    from tutor.ui.speech import Speech
    from tutor.ui.widgets.question_card import QuestionCard

WIDGETS: dict[str, str] = {
    "choice": "Choice",
    "choices": "Choices",
    "truth": "Truth",
    "classify": "Classify",
    "match": "Match",
    "order": "Order",
    "blanks": "Blanks",
    "cells": "cells_card",
    "short": "Short",
    "number": "Number",
    "spot": "Spot",
    "flash": "Flash",
    "poll": "Poll",
}
"""What makes the card of each kind, in the module of the same name as the kind."""

_ANY_KIND = ("in_words", "InWords")


def card_of(entry: QuestionEntry, speech: Speech) -> QuestionCard:
    """Make the card of a question.

    Args:
        entry: The question, and what has happened at it.
        speech: How texts are shown.
    """
    kind = entry.question.kind
    module, name = (kind, WIDGETS[kind]) if kind in WIDGETS else _ANY_KIND
    card: QuestionCard = getattr(import_module(f"tutor.ui.widgets.{module}"), name)(entry, speech)
    return card
