"""What is due for review, in which order, and how much of it today.

Owns the order and the day's limit. A card is due on the day of the learner's own calendar on which
its moment falls. The order: questions about a misconception still held come first, then those known
worst; never two of one table in a row. The limit is a number of minutes, at three questions each.
The tests pin the order, and that nothing is left out but what could not keep apart.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, tzinfo

from msgspec import Struct

from tutor.learner import derived
from tutor.learner.activity import count_reviewed
from tutor.learner.records import Card
from tutor.learner.store import Store
from tutor.study.beliefs import held
from tutor.study.days import day_begin, day_end, local_day
from tutor.study.digesting import REVIEW_LESSON
from tutor.study.mastery import card_mastery
from tutor.study.preferences import preferred_review_minutes

QUESTIONS_A_MINUTE = 3


class NextDue(Struct, frozen=True, kw_only=True):
    """When something is due next: the moment of the first, and how many on that day."""

    at: datetime
    count: int


class DueCount(Struct, frozen=True, kw_only=True):
    """How much is due: all of it, and what of it the day's limit still allows."""

    total: int
    today: int
    next: NextDue | None


def count_due(store: Store, course: str, now: datetime, *, zone: tzinfo | None = None) -> DueCount:
    """Count what is due; the cards are taken as they are, and the scheduler is not loaded.

    Args:
        store: The learner's database.
        course: The course's id.
        now: The present moment, in UTC.
        zone: The time zone of the learner; None for that of the system.

    Raises:
        StoreTrouble: The database cannot be read.
    """
    until = day_end(local_day(now, zone), zone)
    total = derived.count_due_cards(store, course, until, now)
    allowed = allowance(store, course, now, zone=zone)
    return DueCount(
        total=total, today=min(total, allowed), next=next_due(store, course, now, zone=zone)
    )


def next_due(
    store: Store, course: str, now: datetime, *, zone: tzinfo | None = None
) -> NextDue | None:
    """Tell when something is due after today; None when nothing ever is.

    Args and raises: as for `count_due`.
    """
    moments = derived.due_moments(store, course, day_end(local_day(now, zone), zone))
    if not moments:
        return None
    day = local_day(moments[0], zone)
    return NextDue(at=moments[0], count=sum(local_day(each, zone) == day for each in moments))


def allowance(store: Store, course: str, now: datetime, *, zone: tzinfo | None = None) -> int:
    """Return how many questions the day's limit still allows.

    Args and raises: as for `count_due`.
    """
    begin = day_begin(local_day(now, zone), zone)
    end = day_end(local_day(now, zone), zone)
    done = count_reviewed(store, course, REVIEW_LESSON, begin, end)
    return max(0, preferred_review_minutes(store) * QUESTIONS_A_MINUTE - done)


def due_now(
    store: Store, course: str, now: datetime, *, zone: tzinfo | None = None
) -> tuple[Card, ...]:
    """Return everything that is due, what is best asked first in front.

    Args and raises: as for `count_due`.
    """
    until = day_end(local_day(now, zone), zone)
    cards = derived.due_cards(store, course, until, now)
    return worst_first(cards, held(derived.beliefs(store, course)), now)


def worst_first(
    cards: Sequence[Card], believed: Collection[str], now: datetime
) -> tuple[Card, ...]:
    """Order cards: first those that can show a misconception held, then those known worst.

    Args:
        cards: The cards.
        believed: The misconceptions the learner holds.
        now: The present moment.
    """

    def key(card: Card) -> tuple[bool, float, datetime, str]:
        is_calm = not any(each in believed for each in card.tested)
        return is_calm, card_mastery(card, now), card.due, card.question

    return tuple(sorted(cards, key=key))


def mixed(
    cards: Sequence[Card], most: int, tables: Mapping[str, str] | None = None
) -> tuple[Card, ...]:
    """Take the first cards, such that no two of one table follow each other.

    Args:
        cards: The cards, the most wanted first.
        most: How many are wanted.
        tables: By question, the table it is about, where its id does not say so.

    Returns:
        At most so many. A card that would stand beside another of its table waits for its turn, or
        is put between others; only where that is impossible it is left out.
    """
    known = tables or {}

    def go_together(neighbours: Sequence[Card], card: Card) -> bool:
        table = known.get(card.question, card.table)
        return not table or all(
            known.get(each.question, each.table) != table for each in neighbours
        )

    taken: list[Card] = []
    left = list(cards)
    while left and len(taken) < most:
        fitting = next((card for card in left if go_together(taken[-1:], card)), None)
        if fitting is None:
            break
        left.remove(fitting)
        taken.append(fitting)
    for card in left:
        if len(taken) >= most:
            break
        gaps = (
            place
            for place in range(len(taken))
            if go_together(taken[max(0, place - 1) : place + 1], card)
        )
        place = next(gaps, None)
        if place is not None:
            taken.insert(place, card)
    return tuple(taken)
