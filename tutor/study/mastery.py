"""How well the learner knows each concept, as a number with a formula and as a word.

Owns the formula. The mastery of a question is the chance that it is recalled now (retrievability,
falling from day to day) times what the answers so far speak for (evidence, from 0 to 1). That of a
concept is the mean over its questions that were answered; one never asked about is new. The tests
pin the limits of the words, and that mastery falls with time and rises with right answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from tutor.errors import StoreTrouble
from tutor.learner import derived
from tutor.learner.records import Card
from tutor.learner.store import Store
from tutor.study.digesting import bring_up_to_date
from tutor.study.scheduling import Memory, retrievability

FAIR_FROM = 0.4
SOLID_FROM = 0.7


class Level(StrEnum):
    """How well a concept is known, in a word."""

    NEW = "new"
    SHAKY = "shaky"
    FAIR = "fair"
    SOLID = "solid"


class ConceptMastery(Struct, frozen=True, kw_only=True):
    """How well a concept is known; `mastery` runs from 0 to 1, and is None for a new one."""

    concept: str
    mastery: float | None
    level: Level
    answered: int
    """How many of its questions were answered."""


def card_mastery(card: Card, now: datetime) -> float:
    """Return how well a question is known now, from 0 to 1.

    Args:
        card: The question's card.
        now: The present moment.

    Source:
        Ours: because retrievability alone is 1 right after a wrong answer, and evidence alone does
        not fade.
    """
    memory = Memory(
        stability=card.stability,
        difficulty=card.difficulty,
        reviewed_at=card.reviewed_at,
        due=card.due,
    )
    return retrievability(memory, now) * card.evidence


def level_of(mastery: float | None) -> Level:
    """Put a mastery into a word: shaky below 0.4, fair below 0.7, else solid; new without one."""
    if mastery is None:
        return Level.NEW
    if mastery < FAIR_FROM:
        return Level.SHAKY
    return Level.FAIR if mastery < SOLID_FROM else Level.SOLID


def concept_mastery(
    concepts: Iterable[str],
    cards: Iterable[Card],
    now: datetime,
    concept_of: Mapping[str, str] | None = None,
) -> tuple[ConceptMastery, ...]:
    """Return how well concepts are known.

    Args:
        concepts: The concepts' ids, in the order wanted.
        cards: The cards of the course.
        now: The present moment.
        concept_of: The concept of a question as the course has it now, where that is known.

    Returns:
        One for each concept.
    """
    found: dict[str, list[float]] = {}
    current = concept_of or {}
    for card in cards:
        concept = current.get(card.question) or card.concept
        found.setdefault(concept, []).append(card_mastery(card, now))
    return tuple(_mastery(concept, found.get(concept, [])) for concept in concepts)


def mastered(store: Store, course: str, now: datetime) -> frozenset[str]:
    """Return the concepts of a course that are known solidly.

    Args:
        store: The learner's database; when it cannot be used, nothing is known.
        course: The course's id.
        now: The present moment.
    """
    try:
        bring_up_to_date(store)
        cards = derived.cards(store, course)
    except StoreTrouble:
        return frozenset()
    concepts = sorted({card.concept for card in cards if card.concept})
    return frozenset(
        each.concept for each in concept_mastery(concepts, cards, now) if each.level is Level.SOLID
    )


def _mastery(concept: str, masteries: list[float]) -> ConceptMastery:
    mastery = sum(masteries) / len(masteries) if masteries else None
    return ConceptMastery(
        concept=concept, mastery=mastery, level=level_of(mastery), answered=len(masteries)
    )
