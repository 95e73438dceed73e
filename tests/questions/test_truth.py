"""The kind truth: the truth, and why."""

import pytest

from tests.questions.examples import built, verdict_of


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("f 2", "right", 1.0),
        ("f2", "right", 1.0),
        ("F 2", "right", 1.0),
        ("ｆ２", "right", 1.0),
        ("false, 2", "right", 1.0),
        ("False because 2", "right", 1.0),
        ("no 2", "right", 1.0),
        ("x2", "right", 1.0),
        ("× 2", "right", 1.0),
        ("✕２", "right", 1.0),
        ("いいえ 2", "right", 1.0),
        ("いいえ、２", "right", 1.0),
        ("ちがう2", "right", 1.0),
        ("まちがい\u30002", "right", 1.0),
        ("間違い。2", "right", 1.0),
        ("正しくない、2", "right", 1.0),
        ("ばつ2", "right", 1.0),
        ("うそです 2", "right", 1.0),
        ("誤り 2", "right", 1.0),
        ("違います、理由は2", "right", 1.0),
        ("ん2", "right", 1.0),
        ("f", "partly", 0.5),
        ("いいえ", "partly", 0.5),
        ("×", "partly", 0.5),
        ("f 1", "partly", 0.5),
        ("まちがい 3", "partly", 0.5),
        ("false 1", "partly", 0.5),
        ("t", "wrong", 0.0),
        ("t 2", "wrong", 0.0),
        ("true 1", "wrong", 0.0),
        ("yes 2", "wrong", 0.0),
        ("はい 2", "wrong", 0.0),
        ("○3", "wrong", 0.0),
        ("◯ 2", "wrong", 0.0),
        ("まる2", "wrong", 0.0),
        ("正しい 2", "wrong", 0.0),
        ("ただしい、1", "wrong", 0.0),
        ("ほんとう 2", "wrong", 0.0),
        ("o2", "wrong", 0.0),
        ("そのとおり、2", "wrong", 0.0),
        ("", None, None),
        ("2", None, None),
        ("f 4", None, None),
        ("f 0", None, None),
        ("f 22", None, None),
        ("f 2 3", None, None),
        ("f x", None, None),
        ("maybe 2", None, None),
        ("たぶん", None, None),
        ("ff2", None, None),
        ("はいいいえ2", None, None),
        ("t f", None, None),
        ("\u3000", None, None),
        ("f 99999999999", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("truth"), typed) == (mark, share)


def test_the_verdict_names_statement_and_reason() -> None:
    """The statement and the reason are parts of their own; a reason alone is never right."""
    question = built("truth")
    wrong_reason = question.mark(("false", "starts-at-once"))
    no_reason = question.mark(("false",))
    wrong_truth = question.mark(("true", "who-acts"))

    assert wrong_reason.right_parts == ("statement",)
    assert wrong_reason.wrong_parts == ("starts-at-once",)
    assert wrong_reason.missing_parts == no_reason.missing_parts == ("who-acts",)
    assert (wrong_truth.wrong_parts, wrong_truth.right_parts) == (("statement",), ("who-acts",))
    assert question.mark(("true", "starts-at-once")).right_parts == ()


def test_the_parts_say_what_is_true() -> None:
    """The statement stands beside its truth, each reason beside itself if it is right."""
    question = built("truth")

    assert question.parts()[0].right == {"ja": "正しくない", "en": "false"}
    assert [part.right for part in question.parts()[1:]] == ["", "What counts is who acts.", ""]
    assert question.said(("true", "3")) == (
        ("statement", {"ja": "正しい", "en": "true"}),
        ("3", "There is no such word."),
    )


@pytest.mark.parametrize(
    ("because", "faults"),
    [
        ([{"text": "a", "right": True}], [("too-few-options", "because")]),
        ([{"text": "a"}, {"text": "b"}], [("no-right-option", "because")]),
        (
            [{"text": "a", "right": True}, {"text": "b", "right": True}],
            [("several-right-options", "because")],
        ),
        (
            [{"text": "a", "right": True}, {"text": "a"}],
            [("equal-texts", "because.1.text")],
        ),
        (
            [{"text": "a", "right": True}, {"text": "b", "id": "statement"}],
            [("duplicate-id", "because.1")],
        ),
    ],
)
def test_faults_of_the_data(because: list[object], faults: list[tuple[str, str]]) -> None:
    """Reasons need exactly one that is right, different texts and keys of their own."""
    assert list(built("truth", because=because).faults()) == faults
