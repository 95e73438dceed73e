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
    Confidence,
    Continue,
    Explain,
    GiveUp,
    Judge,
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
    EXAMINED = "examined"
    EXPLAINING = "explaining"
    JUDGING = "judging"
    ANSWERED = "answered"
    CHOOSING = "choosing"
    ENDED = "ended"


LEGAL: dict[Phase, frozenset[type[Act]]] = {
    Phase.READING: frozenset({Continue, Jump}),
    Phase.REVEALING: frozenset({Continue, Skip, Jump}),
    Phase.ASKED: frozenset({Answer, AskHint, GiveUp, Skip, Jump}),
    Phase.ASKED_NO_HINT_LEFT: frozenset({Answer, GiveUp, Skip, Jump}),
    Phase.EXAMINED: frozenset({Answer, Skip, Jump}),
    Phase.EXPLAINING: frozenset({Explain, AskHint, GiveUp, Skip, Jump}),
    Phase.JUDGING: frozenset({Judge, Skip, Jump}),
    Phase.ANSWERED: frozenset({Continue, Jump}),
    Phase.CHOOSING: frozenset({Choose, Skip, Jump}),
    Phase.ENDED: frozenset({Jump}),
}

ASKING = (Phase.ASKED, Phase.ASKED_NO_HINT_LEFT, Phase.EXAMINED)
"""The phases in which a question stands open."""


EXPLANATION = (Phase.EXPLAINING, Phase.JUDGING)
"""The phases in which an explanation is not closed yet."""


class Ending(StrEnum):
    """How a question was left."""

    OPEN = "open"
    RIGHT = "right"
    SHOWN = "shown"
    SKIPPED = "skipped"
    NOTED = "noted"


class Outcome(Struct, frozen=True, kw_only=True):
    """What happened at one question.

    `first` is the mark of the very first answer to it, `confidence` how sure the learner was then.
    """

    tries: tuple[Given, ...] = ()
    hints: int = 0
    ending: Ending = Ending.OPEN
    first: Mark | None = None
    confidence: Confidence = ""


class Help(StrEnum):
    """What the teacher does about an idea that is still missing, from the least help to the most.

    Source: the ladder of AutoTutor, A. C. Graesser et al., "AutoTutor: a simulation of a human
    tutor", Cognitive Systems Research 1 (1999).
    """

    PUMP = "pump"
    HINT = "hint"
    PROMPT = "prompt"
    ASSERTION = "assertion"


class Move(Struct, frozen=True):
    """One help given; `idea` is the expectation it was for, empty for a pump."""

    help: Help
    idea: str = ""


class Explained(Struct, frozen=True, kw_only=True):
    """What happened at one explanation.

    `said` are the learner's turns; `covered` the ideas found in them, each with the index of the
    turn it was found in; `helped` those of them that had been
    hinted at, `told` the ideas the teacher had to say, `shown` the misconceptions seen.
    `is_unread` tells whether words of the learner were not understood, `judged` which ideas the
    learner says to have meant; `ending` how it was left.
    """

    said: tuple[str, ...] = ()
    covered: dict[str, int] = {}
    helped: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    moves: tuple[Move, ...] = ()
    is_unread: bool = False
    judged: tuple[str, ...] = ()
    ending: Ending = Ending.OPEN


class Known(Struct, frozen=True, kw_only=True):
    """What is known of the learner before a lesson: misconceptions held, concepts mastered."""

    believes: tuple[str, ...] = ()
    mastered: tuple[str, ...] = ()


NOTHING_KNOWN = Known()


class Return(Struct, frozen=True):
    """A call under way: the section called, and the node to come back to."""

    section: str
    to: int


class State(Struct, frozen=True, kw_only=True):
    """Where the conversation stands.

    `at` is a node of the lesson's flow, `shown` how many groups of the table there were revealed.
    `outcomes`, `explained`, `shown_beliefs` (misconceptions behind wrong answers), `chosen` and
    `seen` are what conditions ask about; they only ever grow. `known` never changes.
    """

    at: int
    phase: Phase
    shown: int = 0
    returns: tuple[Return, ...] = ()
    outcomes: dict[str, Outcome] = {}
    explained: dict[str, Explained] = {}
    shown_beliefs: tuple[str, ...] = ()
    known: Known = NOTHING_KNOWN
    chosen: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()


class IllegalAction(Exception):  # noqa: N818 - the word of the field, as in h11
    """The action is not possible in this phase, or names something that is not there."""
