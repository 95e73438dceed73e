"""The figures of questions: worked out by hand, whoever answered first, for few and for many."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.study.answers import NOW, attempt, wrong
from tutor.authoring.answered import Record, each_once
from tutor.authoring.items import Item, discrimination, interval, items_of
from tutor.learner.records import Attempt, Parts


def learner(*attempts: Attempt, reported: tuple[str, ...] = ()) -> Record:
    """Return the record of one learner."""
    return Record(attempts=attempts, reported=reported)


def of(records: list[Record], question: str = "q", **hashes: str) -> Item:
    """Return the figures of one question."""
    return next(item for item in items_of(records, hashes) if item.question == question)


def test_only_the_first_try_without_help_is_right() -> None:
    """A second try, a hint, a look at the answer are no first success; what is skipped is not counted."""  # noqa: E501 - the whole rule in one sentence
    found = of(
        [
            learner(attempt(seconds=4.0)),
            learner(wrong(seconds=6.0), attempt(tries=2, seconds=60.0)),
            learner(attempt(hints=1, seconds=20.0)),
            learner(wrong(verdict="shown")),
            learner(attempt(verdict="skipped")),
            learner(attempt(verdict="noted")),
        ]
    )

    assert (found.right, found.learners, found.answers) == (1, 4, 5)
    assert found.seconds == 6.0
    assert found.is_uncertain


@pytest.mark.parametrize(
    ("right", "learners", "low", "high"),
    [(0, 1, 0.0, 0.793), (1, 1, 0.207, 1.0), (10, 20, 0.299, 0.701), (15, 20, 0.531, 0.888)],
)
def test_the_interval_is_wilsons(right: int, learners: int, low: float, high: float) -> None:
    """It agrees with published values to three digits."""
    assert interval(right, learners) == pytest.approx((low, high), abs=5e-4)


def test_discrimination_by_hand() -> None:
    """Right here and elsewhere 1, 1/2, 0 for right, right, wrong: the correlation is √3/2."""
    scores: list[dict[str, Attempt]] = [
        {"q": attempt("q"), "a": attempt("a"), "b": attempt("b")},
        {"q": attempt("q"), "a": attempt("a"), "b": wrong("b")},
        {"q": wrong("q"), "a": wrong("a"), "b": wrong("b")},
    ]

    assert discrimination(scores, "q") == pytest.approx(3**0.5 / 2)
    assert discrimination(scores[:2], "q") is None
    assert discrimination([{"q": attempt("q")}] * 5, "q") is None
    assert discrimination([scores[0]] * 5, "q") is None


def test_a_question_with_the_wrong_key_comes_first() -> None:
    """Where the better learners fail, the question is suspect, however many were right."""
    good = [learner(wrong("q"), attempt("a"), attempt("b")) for _ in range(5)]
    poor = [learner(attempt("q"), wrong("a"), wrong("b")) for _ in range(15)]
    first, *others = items_of(good + poor, {})

    assert (first.question, first.is_suspect, first.discrimination) == ("q", True, -1.0)
    assert not any(item.is_suspect for item in others)


def test_a_single_miss_is_weaker_than_many() -> None:
    """One learner who missed a question says less than twenty of whom half did."""
    half = [learner(attempt("a") if n % 2 else wrong("a")) for n in range(20)]
    found = items_of([*half, learner(wrong("b"))], {})

    assert [item.question for item in found] == ["a", "b"]
    assert [item.is_uncertain for item in found] == [False, True]


def test_wrong_answers_are_counted_by_learner() -> None:
    """Who picks an option twice counts once; typed words are told apart from parts."""
    picked = wrong(parts=Parts(wrong=("b",)))
    found = of(
        [
            learner(picked, picked, wrong(parts=Parts(wrong=("c",)))),
            learner(picked),
            learner(wrong(answer='["a  guess"]')),
            learner(wrong(answer="{")),
        ]
    )

    assert [(each.answer, each.is_part, each.learners) for each in found.wrong] == [
        ("b", True, 2),
        ("a guess", False, 1),
        ("c", True, 1),
    ]


def test_answers_to_an_earlier_wording_do_not_count() -> None:
    """The content says which wording is the present one; without it, the last answer does."""
    old, new = attempt(question_hash="old"), wrong(question_hash="new", at=NOW + timedelta(days=1))
    records = [learner(old), learner(new, reported=("q", "q"))]

    assert (of(records).right, of(records).learners, of(records).older) == (0, 1, 1)
    assert (of(records, q="old").right, of(records, q="old").reports) == (1, 2)
    assert items_of(records, {"q": "newest"}) == ()


def test_a_record_exported_twice_counts_once() -> None:
    """The longer one is kept, also when it comes first; empty ones are left out."""
    early = learner(attempt())
    late = learner(attempt(), wrong("r"))
    other = learner(attempt(at=NOW + timedelta(seconds=1)))

    assert each_once([early, late, other, learner()]) == (late, other)
    assert each_once([late, early]) == (late,)


_ATTEMPTS: st.SearchStrategy[Any] = st.lists(
    st.builds(
        attempt,
        st.sampled_from("abc"),
        verdict=st.sampled_from(["right", "partly", "wrong", "shown", "skipped"]),
        hints=st.integers(0, 1),
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_ATTEMPTS, max_size=8), st.randoms(use_true_random=False))
def test_figures_are_possible_and_in_no_order(people: list[list[Attempt]], chance: Any) -> None:
    """Whoever comes first, the figures are the same, shares within 0 and 1."""
    records = [learner(*attempts) for attempts in people]
    found = items_of(records, {})
    shuffled = list(records)
    chance.shuffle(shuffled)

    assert [_rounded(item) for item in items_of(shuffled, {})] == [_rounded(i) for i in found]
    for item in found:
        assert 0 <= item.low <= item.share + 1e-9
        assert item.share - 1e-9 <= item.high <= 1


def _rounded(item: Item) -> tuple[object, ...]:
    apart = item.discrimination
    return item.question, item.right, item.learners, apart if apart is None else round(apart, 9)
