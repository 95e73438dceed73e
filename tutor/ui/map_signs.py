"""The signs of the course map: how far one is in a lesson, and the line that says what they mean.

Owns the signs. They differ in shape, so that no colour is needed. The tests pin that they take the
same room whatever the terminal makes of ambiguous characters.
"""

from __future__ import annotations

from tutor.study.course_map import Status
from tutor.text.cells import ambiguous_width, pad
from tutor.ui.words import ui_words

SIGNS = {Status.NEW: "○", Status.STARTED: "◐", Status.DONE: "✓", Status.BROKEN: "!"}


def sign_of(status: Status) -> str:
    """Return the sign of a status; all take the same room."""
    return pad(SIGNS[status], ambiguous_width())


def legend(language: str) -> str:
    """Say in one line what the signs mean."""
    shown = (Status.NEW, Status.STARTED, Status.DONE)
    return "  ".join(f"{SIGNS[each]} {ui_words(f'sign-{each}', language)}" for each in shown)
