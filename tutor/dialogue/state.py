"""Where a conversation stands, and what may be done there.

Owns the frozen `State`, its `Phase`, and `LEGAL`, the table of phase and action. The machine
refuses what the table does not hold, the footer of the screens shows what it does: so the keys
shown are always true.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tutor.dialogue.actions import (
    Act,
    Answer,
    AskHint,
    Choose,
    Continue,
    GiveUp,
    Jump,
    Skip,
)
from tutor.questions.question import Answer as Given
from tutor.questions.verdict import Mark


class Phase(StrEnum):
    """What the conversation waits for."""

    READING = "reading"
    REVEALING = "revealing"
    ASKED = "asked"
    ASKED_NO_HINT_LEFT = "asked-no-hint-left"
    ANSWERED = "answered"
    CHOOSING = "choosing"
    ENDED = "ended"


LEGAL: dict[Phase, frozenset[type[Act]]] = {
    Phase.READING: frozenset({Continue, Jump}),
    Phase.REVEALING: frozenset({Continue, Skip, Jump}),
    Phase.ASKED: frozenset({Answer, AskHint, GiveUp, Skip, Jump}),
    Phase.ASKED_NO_HINT_LEFT: frozenset({Answer, GiveUp, Skip, Jump}),
    Phase.ANSWERED: frozenset({Continue, Jump}),
    Phase.CHOOSING: frozenset({Choose, Skip, Jump}),
    Phase.ENDED: frozenset({Jump}),
}

ASKING = (Phase.ASKED, Phase.ASKED_NO_HINT_LEFT)
"""The phases in which a question stands open."""


class Ending(StrEnum):
    """How a question was left."""

    OPEN = "open"
    RIGHT = "right"
    SHOWN = "shown"
    SKIPPED = "skipped"
    NOTED = "noted"


class Outcome(Struct, frozen=True, kw_only=True):
    """What happened at one question. `first` is the mark of the very first answer to it."""

    tries: tuple[Given, ...] = ()
    hints: int = 0
    ending: Ending = Ending.OPEN
    first: Mark | None = None


class Return(Struct, frozen=True):
    """A call under way: the section called, and the node to come back to."""

    section: str
    to: int


class State(Struct, frozen=True, kw_only=True):
    """Where the conversation stands.

    `at` is a node of the lesson's flow, `shown` how many groups of the table there were revealed.
    `outcomes`, `chosen` and `seen` are what conditions ask about; they only ever grow.
    """

    at: int
    phase: Phase
    shown: int = 0
    returns: tuple[Return, ...] = ()
    outcomes: dict[str, Outcome] = {}
    chosen: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()


class IllegalAction(Exception):  # noqa: N818 - the word of the field, as in h11
    """The action is not possible in this phase, or names something that is not there."""
