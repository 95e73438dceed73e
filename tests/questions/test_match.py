"""The kind match: halves that belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.questions.examples import built, verdict_of


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("1a 2b 3c", "right", 1.0),
        ("1A2B3C", "right", 1.0),
        ("１ａ\u3000２ｂ\u3000３ｃ", "right", 1.0),
        ("1=a 2=b 3=c", "right", 1.0),
        ("3c、2b、1a", "right", 1.0),
        ("1:a / 2:b / 3:c", "right", 1.0),
        ("1あ2b3c", "right", 1.0),
        ("1→a, 2→b, 3→c", "right", 1.0),
        ("1-a 2-b 3-c", "right", 1.0),
        ("1a.2b.3c", "right", 1.0),
        ("1a 2b", "partly", 0.67),
        ("1a 3c", "partly", 0.67),
        ("2b, 3c", "partly", 0.67),
        ("1a", "partly", 0.33),
        ("1a 2c 3b", "partly", 0.33),
        ("1b 2b 3b", "partly", 0.33),
        ("２ｂ", "partly", 0.33),
        ("1c 2b 3a", "partly", 0.33),
        ("1b", "wrong", 0.0),
        ("1b 2c 3a", "wrong", 0.0),
        ("1c 2a 3b", "wrong", 0.0),
        ("3a", "wrong", 0.0),
        ("", None, None),
        ("\u3000", None, None),
        ("1", None, None),
        ("a", None, None),
        ("1d", None, None),
        ("4a", None, None),
        ("0a", None, None),
        ("1a 1b", None, None),
        ("123", None, None),
        ("abc", None, None),
        ("1a 2", None, None),
        ("スキップ", None, None),
        ("1aa", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("match"), typed) == (mark, share)


def test_halves_said_and_right_stand_side_by_side() -> None:
    """Each left half has its right one, and the one it was given."""
    question = built("match")

    assert [part.right for part in question.parts()] == [
        "a box to tick",
        "a box to clear",
        "no box, for customers",
    ]
    assert question.said(("out", "", "in")) == (("in", "a box to clear"), ("3", "a box to tick"))


def test_letters_follow_the_order_shown() -> None:
    """The letters are those of the right halves as they stand on the screen."""
    assert built("match").read("1a 2b 3c", ("out", "3", "in")) == ("out", "3", "in")


@pytest.mark.parametrize(
    ("pairs", "faults"),
    [
        ([{"left": "a", "right": "b"}], [("too-few-pairs", "pairs")]),
        (
            [{"left": "a", "right": "b"}, {"left": "c", "right": "b "}],
            [("equal-texts", "pairs.1.right")],
        ),
        (
            [
                {"left": {"ja": "一", "en": "a"}, "right": "b"},
                {"left": {"ja": "二", "en": "a"}, "right": "c"},
            ],
            [("equal-texts", "pairs.1.left")],
        ),
        (
            [{"left": "a", "right": "b", "id": "x"}, {"left": "c", "right": "d", "id": "x"}],
            [("duplicate-id", "pairs.1")],
        ),
    ],
)
def test_faults_of_the_data(pairs: list[object], faults: list[tuple[str, str]]) -> None:
    """Halves that are the same in any language cannot be told apart."""
    assert list(built("match", pairs=pairs).faults()) == faults


@given(st.text(max_size=9))
def test_the_halves_never_all_stand_beside_their_own(seed: str) -> None:
    """No order gives the pairs away, and a seed shows the same one every time."""
    question = built("match")
    shown = question.display_order(seed)

    assert sorted(shown) == sorted(question.key)
    assert shown != question.key
    assert shown == question.display_order(seed)


def test_two_pairs_may_stand_straight_or_crossed() -> None:
    """Two pairs that were always crossed would be given away by that."""
    halves = [{"left": "a", "right": "x"}, {"left": "b", "right": "y"}]
    question = built("match", pairs=halves)

    assert {question.display_order(str(number)) for number in range(20)} == {
        ("1", "2"),
        ("2", "1"),
    }
