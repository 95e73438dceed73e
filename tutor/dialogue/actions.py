"""What a learner can do. Imperatives, and plain data: a session is its list of actions."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Confidence = Literal["", "sure", "think", "guess"]
"""How sure the learner said to be, before the verdict; empty where nobody asked."""


class Act(Struct, frozen=True, tag_field="do", tag=True, omit_defaults=True):
    """Something a learner does."""


class Continue(Act, frozen=True, tag="continue"):
    """Go on: the next line, the next row, the step after an answered question."""


class Answer(Act, frozen=True, tag="answer"):
    """Answer the question that stands open."""

    given: tuple[str, ...]
    confidence: Confidence = ""


class AskHint(Act, frozen=True, tag="hint"):
    """Ask for the next hint."""


class GiveUp(Act, frozen=True, tag="give-up"):
    """Ask to be shown the answer."""


class Explain(Act, frozen=True, tag="explain"):
    """Say something in one's own words to the explanation that stands open."""

    said: str
    language: str


class Judge(Act, frozen=True, tag="judge"):
    """Tell which ideas of the model answer one had in mind, where the words were not read."""

    ideas: tuple[str, ...] = ()


class Choose(Act, frozen=True, tag="choose"):
    """Decide what the student says next, by the option's key."""

    option: str


class Skip(Act, frozen=True, tag="skip"):
    """Pass over a question or a choice, or show the rest of a table at once."""


class Jump(Act, frozen=True, tag="jump"):
    """Go to the step with this id, wherever one stands."""

    to: str


class Recall(Struct, frozen=True, tag_field="do", tag="recall", omit_defaults=True):
    """No action: what was known of the learner when a run began, kept at the head of its log."""

    believes: tuple[str, ...] = ()
    mastered: tuple[str, ...] = ()


Action: TypeAlias = Continue | Answer | Explain | Judge | AskHint | GiveUp | Choose | Skip | Jump
