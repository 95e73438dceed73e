"""The kind flash: learners grade themselves."""

import pytest

from tests.questions.examples import built, verdict_of


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("1", "right", 1.0),
        ("１", "right", 1.0),
        ("k", "right", 1.0),
        ("K", "right", 1.0),
        ("ｋ", "right", 1.0),
        ("knew", "right", 1.0),
        ("I knew it", "right", 1.0),
        ("yes", "right", 1.0),
        ("はい", "right", 1.0),
        ("○", "right", 1.0),
        ("◯", "right", 1.0),
        ("言えた", "right", 1.0),
        ("覚えていた", "right", 1.0),
        ("わかった", "right", 1.0),
        ("2", "partly", 0.5),
        ("２", "partly", 0.5),
        ("p", "partly", 0.5),
        ("partly", "partly", 0.5),
        ("half", "partly", 0.5),
        ("少し", "partly", 0.5),
        ("半分", "partly", 0.5),
        ("△", "partly", 0.5),
        ("一部", "partly", 0.5),
        ("3", "wrong", 0.0),
        ("３", "wrong", 0.0),
        ("f", "wrong", 0.0),
        ("forgot", "wrong", 0.0),
        ("I forgot", "wrong", 0.0),
        ("no", "wrong", 0.0),
        ("忘れた", "wrong", 0.0),
        ("わすれた", "wrong", 0.0),
        ("×", "wrong", 0.0),
        ("✕", "wrong", 0.0),
        ("", None, None),
        ("4", None, None),
        ("0", None, None),
        ("12", None, None),
        ("maybe", None, None),
        ("kp", None, None),
        ("\u3000", None, None),
        ("?", None, None),
        ("覚えて", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("flash"), typed) == (mark, share)


@pytest.mark.parametrize("grade", ["knew", "partly", "forgot"])
def test_the_card_is_closed_by_any_grade(grade: str) -> None:
    """Once the back was seen there is no second try."""
    verdict = built("flash").mark((grade,))

    assert verdict.closes
    assert verdict.self_graded
    assert verdict.is_right == (grade == "knew")


def test_front_and_back_stand_side_by_side() -> None:
    """The one part is the back, and what the learner said is the grade."""
    question = built("flash")
    (part,) = question.parts()

    assert (part.label, part.right) == (
        question.ask,
        {"ja": "はいと言うまで始まらない。", "en": "Nothing starts before you say yes."},
    )
    assert question.said(("forgot",))[0][0] == part.key
