"""Which reasons are told while a question stands open."""

from __future__ import annotations

import pytest

from tests.questions.examples import built
from tutor.questions.question import Question
from tutor.questions.reasons import reasons_due

PAIRS = [
    {"id": name, "left": name, "right": name.upper(), "why": f"Because of {name}."}
    for name in ("one", "two", "three")
]
CASES = [
    {"id": "box", "text": "a box", "bin": "in", "why": "It is empty."},
    {"id": "list", "text": "a list", "bin": "out"},
]
BINS = [{"id": name, "text": name} for name in ("in", "out", "both")]


def due(question: Question, *answers: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is told after some answers."""
    return reasons_due(question, [question.mark(answer) for answer in answers])


def test_nothing_is_told_before_an_answer() -> None:
    """Who has not answered is told no reason."""
    assert due(built("match", pairs=PAIRS)) == ()


def test_between_two_targets_the_reason_comes_at_once() -> None:
    """A wrong bin of two tells the right one anyhow; a case without a reason has none to tell."""
    question = built("classify", bins=BINS[:2], items=CASES, solution="")

    assert due(question, ("out", "in")) == ("box",)
    assert due(question, ("in", "in")) == ()


def test_among_three_targets_the_second_slip_brings_the_reason() -> None:
    """The first slip gives nothing away; what is still wrong then says why."""
    question = built("match", pairs=PAIRS, solution="")
    first = ("two", "one", "three")

    assert due(question, first) == ()
    assert due(question, first, ("three", "two", "one")) == ("one",)
    assert due(question, first, first) == ("one", "two")


def test_lines_out_of_place_say_why_at_the_second_slip() -> None:
    """An order has no targets; its reasons wait, too."""
    items = [{"id": name, "text": name, "why": f"{name}!"} for name in "abcd"]
    question = built("order", items=items, solution="")

    assert due(question, ("b", "a", "c", "d")) == ()
    assert due(question, ("b", "a", "c", "d"), ("b", "c", "a", "d")) == ("a",)


@pytest.mark.parametrize("kind", ["choice", "choices", "truth", "short", "number"])
def test_reasons_that_are_no_ones_part_wait(kind: str) -> None:
    """Options say their own reasons, and the solution of a typed answer is not told before it."""
    question = built(kind)
    wrong = {"short": ("double opt-in",), "number": ("96",), "truth": ("true", "3")}
    answer = wrong.get(kind) or (question.parts()[0].key,)

    assert due(question, answer, answer, answer) == ()
