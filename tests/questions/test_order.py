"""The kind order: items in order, as far as they need not move."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.questions.examples import built, verdict_of
from tutor.questions.order import longest_rise


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("1 2 3 4", "right", 1.0),
        ("1234", "right", 1.0),
        ("１２３４", "right", 1.0),
        ("1,2,3,4", "right", 1.0),
        ("1、2、3、4", "right", 1.0),
        ("1→2→3→4", "right", 1.0),
        ("1>2>3>4", "right", 1.0),
        ("１\u3000２\u3000３\u3000４", "right", 1.0),
        ("1-2-3-4", "right", 1.0),
        ("①②③④", "right", 1.0),
        ("1・2・3・4", "right", 1.0),
        ("2 3 4 1", "partly", 0.67),
        ("4 1 2 3", "partly", 0.67),
        ("2 1 3 4", "partly", 0.67),
        ("1 2 4 3", "partly", 0.67),
        ("1→3→2→4", "partly", 0.67),
        ("３１２４", "partly", 0.67),
        ("2 1 4 3", "partly", 0.33),
        ("4 3 1 2", "partly", 0.33),
        ("3 4 1 2", "partly", 0.33),
        ("4 2 3 1", "partly", 0.33),
        ("4 3 2 1", "wrong", 0.0),
        ("4321", "wrong", 0.0),
        ("", None, None),
        ("1", None, None),
        ("1 2 3", None, None),
        ("1 2 3 5", None, None),
        ("1 2 3 3", None, None),
        ("0 1 2 3", None, None),
        ("abcd", None, None),
        ("1 2 3 four", None, None),
        ("\u3000", None, None),
        ("順番", None, None),
        ("12345", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("order"), typed) == (mark, share)


def test_the_fewest_items_are_out_of_place() -> None:
    """One item put too early is one wrong part, and the others stay right."""
    question = built("order")
    verdict = question.mark(("4", "sign-up", "confirm", "click"))

    assert verdict.wrong_parts == ("4",)
    assert verdict.right_parts == ("sign-up", "confirm", "click")
    assert question.mark(("4", "click", "confirm", "sign-up")).right_parts == ()


@given(st.permutations(range(6)))
def test_no_more_items_could_stay(places: list[int]) -> None:
    """What is kept rises, and nothing longer does."""
    kept = [places[index] for index in longest_rise(places)]
    longer = combinations(places, len(kept) + 1)

    assert kept == sorted(kept)
    assert not any(list(each) == sorted(each) for each in longer)


def test_places_said_and_right_stand_side_by_side() -> None:
    """Each item has its right place, and the one it was given."""
    question = built("order")

    assert [(part.key, part.right) for part in question.parts()] == [
        ("sign-up", "1"),
        ("confirm", "2"),
        ("click", "3"),
        ("4", "4"),
    ]
    assert question.said(("4", "click", "confirm", "sign-up"))[0] == ("4", "1")


@pytest.mark.parametrize("seed", [str(seed) for seed in range(40)])
def test_the_right_order_is_never_shown(seed: str) -> None:
    """However it is shuffled, the order on the screen is not the answer."""
    items = [{"text": "a"}, {"text": "b"}, {"text": "c"}]
    question = built("order", items=items)

    assert question.display_order(seed) != question.key


@pytest.mark.parametrize(
    ("items", "faults"),
    [
        ([{"text": "a"}, {"text": "b"}], [("too-few-items", "items")]),
        ([{"text": "a"}, {"text": "b"}, {"text": "a"}], [("equal-texts", "items.2.text")]),
        ([{"text": "a"}, {"text": "b"}, {"text": "c", "id": "1"}], [("duplicate-id", "items.2")]),
    ],
)
def test_faults_of_the_data(items: list[object], faults: list[tuple[str, str]]) -> None:
    """Two items are no order, and items that are the same have none."""
    assert list(built("order", items=items).faults()) == faults
