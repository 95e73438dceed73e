"""The kind poll: an answer that is noted and not marked."""

import pytest

from tests.questions.examples import built, verdict_of


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("1", "noted", 0.0),
        ("2", "noted", 0.0),
        ("3", "noted", 0.0),
        ("１", "noted", 0.0),
        ("２", "noted", 0.0),
        ("③", "noted", 0.0),
        (" 3 ", "noted", 0.0),
        ("1.", "noted", 0.0),
        ("2。", "noted", 0.0),
        ("3、", "noted", 0.0),
        ("\u3000１\u3000", "noted", 0.0),
        ("11", "noted", 0.0),
        ("2 2", "noted", 0.0),
        ("", None, None),
        ("0", None, None),
        ("4", None, None),
        ("1 2", None, None),
        ("many", None, None),
        ("10", None, None),
        ("はい", None, None),
        ("yes", None, None),
        ("?", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("poll"), typed) == (mark, share)


def test_an_opinion_closes_the_question() -> None:
    """A poll is over with any answer, which is neither right nor wrong."""
    question = built("poll")
    verdict = question.mark(("many",))

    assert (verdict.closes, verdict.is_right, question.key) == (True, False, ())
    assert question.said(("many",)) == (("many", "10+"),)
    assert {part.right for part in question.parts()} == {""}


@pytest.mark.parametrize(
    ("options", "faults"),
    [
        ([{"text": "a"}], [("too-few-options", "options")]),
        ([{"text": "a"}, {"text": "b", "right": True}], [("poll-with-key", "options.1.right")]),
        ([{"text": "a"}, {"text": "a"}], [("equal-texts", "options.1.text")]),
    ],
)
def test_faults_of_the_data(options: list[object], faults: list[tuple[str, str]]) -> None:
    """No option of a poll may claim to be right."""
    assert list(built("poll", options=options).faults()) == faults
