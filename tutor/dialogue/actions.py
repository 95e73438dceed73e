"""What a learner can do. Imperatives, and plain data: a session is its list of actions."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct


class Act(Struct, frozen=True, tag_field="do", tag=True):
    """Something a learner does."""


class Continue(Act, frozen=True, tag="continue"):
    """Go on: the next line, the next row, the step after an answered question."""


class Answer(Act, frozen=True, tag="answer"):
    """Answer the question that stands open."""

    given: tuple[str, ...]


class AskHint(Act, frozen=True, tag="hint"):
    """Ask for the next hint."""


class GiveUp(Act, frozen=True, tag="give-up"):
    """Ask to be shown the answer."""


class Choose(Act, frozen=True, tag="choose"):
    """Decide what the student says next, by the option's key."""

    option: str


class Skip(Act, frozen=True, tag="skip"):
    """Pass over a question or a choice, or show the rest of a table at once."""


class Jump(Act, frozen=True, tag="jump"):
    """Go to the step with this id, wherever one stands."""

    to: str


Action: TypeAlias = Continue | Answer | AskHint | GiveUp | Choose | Skip | Jump
