"""What is due, in which order, and how much of it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise, permutations
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.study.answers import DAY, NOW, attempt, open_store, record, wrong
from tutor.learner import derived
from tutor.learner.records import Card
from tutor.learner.store import Store
from tutor.study.digesting import REVIEW_LESSON, Cards, bring_up_to_date, replay
from tutor.study.due import allowance, count_due, due_now, mixed, next_due, worst_first
from tutor.study.preferences import (
    DEFAULT_REVIEW_MINUTES,
    preferred_review_minutes,
    remember_review_minutes,
)

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return an empty database."""
    store = open_store(tmp_path)
    yield store
    store.close()


def card(question: str, *, tested: tuple[str, ...] = (), right: int = 1) -> Card:
    """Return the card of a question that was answered right some times."""
    cards: Cards = {}
    replay((attempt(question, tested=tested, at=NOW + DAY * n) for n in range(right)), cards, {})
    return cards["small", question]


def test_worst_first() -> None:
    """What can show a misconception still held comes first, then what is known worst."""
    well, badly, mixed_up = card("a", right=3), card("b"), card("c", tested=("silence",), right=3)
    later = NOW + DAY * 9
    expected = (mixed_up, badly, well)

    for order in permutations(expected):
        assert worst_first(order, {"silence"}, later) == expected
    assert worst_first(expected, {"boxes"}, later)[0] == badly


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from("abcq"), max_size=9), st.integers(0, 9))
def test_never_two_of_one_table(tables: list[str], most: int) -> None:
    """Cells of one table are kept apart, and as many cards are taken as can be."""
    names = [f"{n}" if each == "q" else f"{each}.r.c{n}" for n, each in enumerate(tables)]
    cards = [replace(_CARD, question=name) for name in names]
    taken = mixed(cards, most)
    worst = max((tables.count(each) for each in "abc"), default=0)
    room = min(len(cards), 2 * (len(cards) - worst) + 1)

    assert all(not one.table or one.table != other.table for one, other in pairwise(taken))
    assert len(taken) == min(most, room)
    assert len({each.question for each in taken}) == len(taken)


_CARD = card("any")


@pytest.mark.parametrize(
    ("cards", "most", "taken"),
    [
        ("x1 x2 y1 y2", 4, "x1 y1 x2 y2"),
        ("y1 q x1 x2 x3", 5, "x2 y1 x3 q x1"),
        ("x1 x2 x3", 3, "x1"),
        ("x1 x2 q", 2, "x1 q"),
        ("p q", 1, "p"),
    ],
)
def test_mixing(cards: str, most: int, taken: str) -> None:
    """The most wanted stay in front as far as their tables allow."""

    def name(short: str) -> str:
        return f"{short[0]}.row.{short}" if short[0] in "xy" else short

    given_cards = [replace(_CARD, question=name(short)) for short in cards.split()]
    expected = [name(short) for short in taken.split()]

    assert sorted(each.question for each in mixed(given_cards, most)) == sorted(expected)
    assert [each.question for each in mixed(given_cards, most)] == expected


def test_a_table_that_the_id_does_not_name() -> None:
    """A question that shows a table is kept apart from the cells of that table."""
    cards = [replace(_CARD, question=name) for name in ("x.r.c", "fill-x", "q")]

    assert [each.question for each in mixed(cards, 3)] == ["x.r.c", "fill-x", "q"]
    apart = mixed(cards, 3, {"fill-x": "x"})
    assert [each.question for each in apart] == ["x.r.c", "q", "fill-x"]


def test_due_on_the_day_of_the_learner(store: Store) -> None:
    """A card is due all day long, in the zone in which the learner lives."""
    record(store, attempt())
    bring_up_to_date(store)
    due_at = NOW + DAY * 2
    morning = datetime(2026, 3, 3, 0, 1, tzinfo=UTC)
    assert morning < due_at

    assert count_due(store, "small", morning, zone=UTC).total == 1
    assert count_due(store, "small", morning - timedelta(minutes=2), zone=UTC).total == 0
    assert count_due(store, "small", datetime(2026, 3, 2, 16, tzinfo=UTC), zone=TOKYO).total == 1
    assert count_due(store, "small", datetime(2026, 3, 2, 14, tzinfo=UTC), zone=TOKYO).total == 0
    assert count_due(store, "other", due_at, zone=UTC).total == 0


def test_what_comes_next(store: Store) -> None:
    """With nothing due it is known when something is, and how much."""
    record(store, attempt("a"), attempt("b"), wrong("c"))
    bring_up_to_date(store)
    due = count_due(store, "small", NOW, zone=UTC)

    assert due.total == due.today == 0
    assert due.next is not None
    assert (due.next.at, due.next.count) == (NOW + DAY, 1)
    after = next_due(store, "small", NOW + DAY, zone=UTC)
    assert after is not None
    assert (after.at, after.count) == (NOW + DAY * 2, 2)
    assert next_due(store, "small", NOW + DAY * 2, zone=UTC) is None


def test_the_limit_of_a_day(store: Store) -> None:
    """Five minutes are fifteen questions, less those reviewed since midnight."""
    assert preferred_review_minutes(store) == DEFAULT_REVIEW_MINUTES == 5
    record(store, *(attempt(f"q-{n}", at=NOW - DAY * 9) for n in range(20)))
    for question, at in (("q-1", NOW), ("q-1", NOW), ("q-2", NOW), ("q-3", NOW - DAY)):
        record(store, attempt(question, lesson=REVIEW_LESSON, at=at))
    bring_up_to_date(store)
    later = NOW + timedelta(hours=1)

    assert allowance(store, "small", later, zone=UTC) == 13
    assert allowance(store, "small", NOW + DAY, zone=UTC) == 15
    due = count_due(store, "small", later, zone=UTC)
    assert (due.total, due.today) == (17, 13)
    remember_review_minutes(store, 1)
    assert count_due(store, "small", later, zone=UTC).today == 1
    assert count_due(store, "small", NOW + DAY * 9, zone=UTC).today == 3


@pytest.mark.parametrize("minutes", [0, -1, 601])
def test_impossible_limits(store: Store, minutes: int) -> None:
    """A limit that is none is refused, and one that was damaged counts as not set."""
    with pytest.raises(ValueError, match=str(minutes)):
        remember_review_minutes(store, minutes)
    store.set_setting("review_minutes", str(minutes))

    assert preferred_review_minutes(store) == 5


def test_a_clock_from_the_future(store: Store) -> None:
    """What was answered under a clock that was far ahead is asked now, and is in order again."""
    record(store, attempt(at=NOW + DAY * 3650))
    bring_up_to_date(store)
    assert [each.question for each in due_now(store, "small", NOW, zone=UTC)] == ["q"]
    assert count_due(store, "small", NOW, zone=UTC).total == 1
    record(store, attempt(at=NOW))
    bring_up_to_date(store)

    assert due_now(store, "small", NOW, zone=UTC) == ()
    assert next_due(store, "small", NOW, zone=UTC) is not None
    ((found),) = derived.cards(store, "small")
    assert found.due < NOW + DAY * 30


def test_counting_goes_by_the_index(store: Store) -> None:
    """The count on the map costs no walk through the attempts."""
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    count_due(store, "small", NOW)

    store._connection.set_trace_callback(None)
    plans = [
        str(store._connection.execute(f"EXPLAIN QUERY PLAN {each}").fetchall()) for each in asked
    ]
    assert not any("SCAN attempts" in plan for plan in plans)
    assert any("attempts_of_moment" in plan for plan in plans)
