"""The order in which parts are shown."""

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.questions.examples import built
from tutor.questions.shuffle import Pin, is_ordered_run, shuffled
from tutor.text.texts import Text

PINS: tuple[Pin, ...] = ("free", "first", "last")


@given(st.lists(st.sampled_from(PINS), max_size=9), st.text(max_size=9))
def test_every_order_is_a_permutation_with_its_pins(pins: list[Pin], seed: str) -> None:
    """Each index comes once; what is pinned to an end stands there, in the author's order."""
    order = shuffled(len(pins), pins, seed)
    ends = [PINS.index(pins[index]) for index in order]

    assert sorted(order) == list(range(len(pins)))
    assert [{0: 1, 1: 0, 2: 2}[end] for end in ends] == sorted({0: 1, 1: 0, 2: 2}[e] for e in ends)
    for end in ("first", "last"):
        pinned = [index for index in order if pins[index] == end]
        assert pinned == sorted(pinned)


def test_the_order_is_the_same_on_every_machine() -> None:
    """A seed that was kept gives the same order for ever."""
    assert [shuffled(5, (), seed) for seed in ("a", "b", "先生")] == [
        (1, 4, 2, 0, 3),
        (4, 2, 3, 0, 1),
        (1, 0, 3, 2, 4),
    ]


def test_every_order_is_about_as_frequent() -> None:
    """Over many seeds each of the six orders of three comes up its share of times."""
    seen = Counter(shuffled(3, (), str(seed)) for seed in range(600))

    assert set(seen) == set(permutations(range(3)))
    assert all(60 <= count <= 140 for count in seen.values())


@pytest.mark.parametrize(
    ("texts", "is_run"),
    [
        (("7日", "14日", "30日"), True),
        (("30日", "14日", "7日"), True),
        (("14日", "7日", "30日"), False),
        (("7日", "７日"), False),
        (("1 day", "2 days", "10 days"), True),
        (("4%", "42%", "99.9%"), True),
        (("１０％", "２０％"), True),
        (("1,000円", "20,000円"), True),
        (("2018年5月", "2018年11月", "2020年1月"), True),
        (("2018-05-25", "2018-04-30"), True),
        (("2018-05-25", "2018-04-30", "2019-01-01"), False),
        (("within 3 days", "within 10 days"), True),
        (("within 3 days", "after 10 days"), False),
        (("本屋", "靴屋"), False),
        (("本屋", "本屋"), False),
        (("1", "2", "many"), False),
        (("7日",), False),
        ((), False),
        (({"ja": "3日", "en": "three days"}, {"ja": "5日", "en": "five days"}), True),
        (({"ja": "三日", "en": "3 days"}, {"ja": "五日", "en": "5 days"}), True),
    ],
)
def test_numbers_and_dates_in_order_are_seen(texts: tuple[Text, ...], is_run: bool) -> None:
    """Texts that differ in numbers alone, all rising or all falling, are a run."""
    assert is_ordered_run(texts) == is_run


def test_none_of_these_stays_last() -> None:
    """An option pinned to the end stands there whatever the seed, the others take turns."""
    orders = {built("choice").display_order(str(seed)) for seed in range(20)}

    assert orders == {("bookshop", "shoe-shop", "3"), ("shoe-shop", "bookshop", "3")}


def test_numbers_in_order_stay() -> None:
    """Options that are a run of numbers are not shuffled, but for the pinned one."""
    options = [
        {"text": "none", "pin": "last"},
        {"text": "7日", "right": True},
        {"text": "14日"},
        {"text": "30日"},
    ]
    question = built("choice", options=options[1:] + options[:1])

    assert {question.display_order(str(seed)) for seed in range(9)} == {("1", "2", "3", "4")}


@pytest.mark.parametrize("kind", ["choice", "choices", "truth", "classify"])
def test_an_author_can_forbid_shuffling(kind: str) -> None:
    """With shuffle: false everything stands as it was written."""
    question = built(kind, shuffle="false")
    orders = {question.display_order(str(seed)) for seed in range(9)}

    assert len(orders) == 1
    assert len({built(kind).display_order(str(seed)) for seed in range(9)}) > 1


@pytest.mark.parametrize("kind", ["spot", "poll", "short", "number", "blanks", "flash"])
def test_some_kinds_have_one_order(kind: str) -> None:
    """The lines of a form, a scale of answers, and what has no parts to pick stay as they are."""
    assert len({built(kind).display_order(str(seed)) for seed in range(9)}) == 1


def test_two_questions_do_not_share_an_order() -> None:
    """The question's own id is part of the seed."""
    orders = {built("order", id=f"q-{number}").display_order("seed") for number in range(9)}

    assert len(orders) > 1
