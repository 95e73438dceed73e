"""What all questions with options share: their parts, the order shown, the faults of their data."""

import pytest

from tests.questions.examples import built
from tutor.questions.parts import Part
from tutor.questions.verdict import Mark, Verdict, verdict_on_parts

RIGHT, WRONG = {"text": "a", "right": True}, {"text": "b"}


def test_options_said_and_right_stand_side_by_side() -> None:
    """Each option is a part; what is right of it is its text, or nothing."""
    options = [{"text": "a", "why": "No."}, {"text": "b", "id": "x", "right": True, "why": "Yes."}]
    question = built("choices", options=options)

    assert question.parts() == (
        Part(key="1", label="a", right="", why="No."),
        Part(key="x", label="b", right="b", why="Yes."),
    )
    assert question.said(("1", "x")) == (("1", "a"), ("x", "b"))


@pytest.mark.parametrize("kind", ["choice", "choices", "spot", "poll"])
def test_numbers_are_those_shown(kind: str) -> None:
    """A number typed is that of the option as it stands on the screen."""
    question = built(kind)
    shown = tuple(reversed([part.key for part in question.parts()]))

    assert question.read("1", shown) == shown[:1]
    assert question.read("1") == shown[-1:]


@pytest.mark.parametrize(
    ("kind", "options", "faults"),
    [
        ("choice", [RIGHT, WRONG], []),
        ("choices", [RIGHT, {**WRONG, "right": True}], []),
        ("choice", [RIGHT], [("too-few-options", "options")]),
        ("choices", [], [("too-few-options", "options"), ("no-right-option", "options")]),
        ("choices", [{"text": "a"}, WRONG], [("no-right-option", "options")]),
        ("choice", [RIGHT, {**WRONG, "right": True}], [("several-right-options", "options")]),
        ("choice", [RIGHT, WRONG, {"text": " a "}], [("equal-texts", "options.2.text")]),
        ("choice", [RIGHT, {**WRONG, "id": "1"}], [("duplicate-id", "options.1")]),
        (
            "choice",
            [
                {"text": {"ja": "届く", "en": "It comes"}, "right": True},
                {"text": {"ja": "来る", "en": "It  comes"}},
            ],
            [("equal-texts", "options.1.text")],
        ),
    ],
)
def test_faults_of_the_data(
    kind: str, options: list[object], faults: list[tuple[str, str]]
) -> None:
    """Options need a right one, and texts and keys of their own, in every language."""
    assert list(built(kind, options=options).faults()) == faults


@pytest.mark.parametrize(
    ("verdict", "closes"),
    [
        (Verdict(mark=Mark.RIGHT), True),
        (Verdict(mark=Mark.NOTED), True),
        (Verdict(mark=Mark.PARTLY), False),
        (Verdict(mark=Mark.WRONG), False),
        (Verdict(mark=Mark.NOT_UNDERSTOOD), False),
        (Verdict(mark=Mark.WRONG, self_graded=True), True),
    ],
)
def test_what_closes_a_question(verdict: Verdict, closes: bool) -> None:
    """Right, noted and self-graded answers end a question; all others may be tried again."""
    assert verdict.closes == closes


@pytest.mark.parametrize(
    ("right", "wrong", "missing", "mark", "share"),
    [
        ("ab", "", "", Mark.RIGHT, 1.0),
        ("a", "b", "", Mark.PARTLY, 0.5),
        ("a", "", "b", Mark.PARTLY, 0.5),
        ("a", "bc", "d", Mark.PARTLY, 0.25),
        ("", "ab", "", Mark.WRONG, 0.0),
        ("", "", "", Mark.WRONG, 0.0),
    ],
)
def test_parts_count_alike(right: str, wrong: str, missing: str, mark: Mark, share: float) -> None:
    """The share is that of the right parts among all; wrong ones take nothing away."""
    verdict = verdict_on_parts(right, wrong, missing)

    assert (verdict.mark, verdict.share) == (mark, share)
