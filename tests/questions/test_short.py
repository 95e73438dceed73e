"""The kind short: a few words, in either language."""

import pytest

from tests.questions.examples import built, verdict_of
from tutor.text.opposites import OPPOSITES


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("オプトイン", "right", 1.0),
        ("ｵﾌﾟﾄｲﾝ", "right", 1.0),
        ("おぷといん", "right", 1.0),
        ("opt-in", "right", 1.0),
        ("Opt In", "right", 1.0),
        ("OPT IN", "right", 1.0),
        ("ｏｐｔ－ｉｎ", "right", 1.0),
        ("optin", "right", 1.0),
        ("opt-ins", "right", 1.0),
        ("「オプトイン」", "right", 1.0),
        ("オプトイン。", "right", 1.0),
        ("オプトイ", "right", 1.0),
        ("オプイトン", "right", 1.0),
        ("事前同意", "right", 1.0),
        ("事前 同意", "right", 1.0),
        ("prior consent", "right", 1.0),
        ("Prior consent.", "right", 1.0),
        ("prior consnet", "right", 1.0),
        ("オプトインです", "right", 1.0),
        ("たぶんオプトインだと思います", "right", 1.0),
        ("答えは、オプトイン", "right", 1.0),
        ("オプトインかな？", "right", 1.0),
        ("I think it's opt-in", "right", 1.0),
        ("the prior consent", "right", 1.0),
        ("maybe opt-in", "right", 1.0),
        ("ダブルオプトイン", "wrong", 0.0),
        ("だぶるおぷといん", "wrong", 0.0),
        ("double opt-in", "wrong", 0.0),
        ("a double opt in", "wrong", 0.0),
        ("ダブルオプトイ", "wrong", 0.0),
        ("オプトアウト", "wrong", 0.0),
        ("おぷとあうと", "wrong", 0.0),
        ("ｵﾌﾟﾄｱｳﾄ", "wrong", 0.0),
        ("opt-out", "wrong", 0.0),
        ("Opt Out.", "wrong", 0.0),
        ("I think it's opt-out", "wrong", 0.0),
        ("オプトアウトです", "wrong", 0.0),
        ("オプトアウド", "wrong", 0.0),
        ("x", "not-understood", 0.0),
        ("cookie", "not-understood", 0.0),
        ("クッキー", "not-understood", 0.0),
        ("事後同意", "not-understood", 0.0),
        ("オプトインではない", "not-understood", 0.0),
        ("not opt-in", "not-understood", 0.0),
        ("オプトインかオプトアウト", "not-understood", 0.0),
        ("opt-in and opt-out", "not-understood", 0.0),
        ("わからない", "not-understood", 0.0),
        ("I don't know", "not-understood", 0.0),
        ("同意", "not-understood", 0.0),
        ("オプト", "not-understood", 0.0),
        ("12", "not-understood", 0.0),
        ("いろいろ", "not-understood", 0.0),
        ("", None, None),
        ("\u3000", None, None),
        (" ", None, None),
        ("。", None, None),
        ("…", None, None),
        ("「」", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("short"), typed) == (mark, share)


def test_a_telling_answer_has_its_own_reply() -> None:
    """What the author named in near is wrong with the author's why; another wrong one has none."""
    question = built("short")

    assert question.mark(("double opt-in",)).why == {
        "ja": "それは2回聞きます。",
        "en": "That asks twice.",
    }
    assert question.mark(("opt-out",)).why == ""
    assert question.mark(("opt-in",)).why == ""


def test_what_is_not_understood_is_named() -> None:
    """Words nobody foresaw are unread, never wrong, and do not close the question."""
    verdict = built("short").mark(("silence",))

    assert (verdict.unread_parts, verdict.wrong_parts, verdict.closes) == (("answer",), (), False)


@pytest.mark.parametrize(("one", "other"), OPPOSITES)
def test_opposites_never_match(one: str, other: str) -> None:
    """The opposite of what is accepted is never right, either way round."""
    assert not built("short", accept=one, near=[]).mark((other,)).is_right
    assert not built("short", accept=other, near=[]).mark((one,)).is_right


@pytest.mark.parametrize(
    ("accept", "typed"),
    [
        ("opt-in", "opt in"),
        (["opt-in", "prior consent"], "prior consent"),
        ({"ja": "同意", "en": "consent"}, "同意"),
        ({"ja": ["同意", "承諾"], "en": "consent"}, "承諾"),
        ({"ja": ["同意"], "en": ["consent", "permission"]}, "permission"),
    ],
)
def test_wordings_are_written_in_several_ways(accept: object, typed: str) -> None:
    """One wording, a list, or either for each language: all of them count."""
    question = built("short", accept=accept, near=[])

    assert question.mark((typed,)).is_right
    assert question.mark(question.key).is_right


def test_the_answer_shown_is_the_first_wording() -> None:
    """Each language has its own right answer to show; the learner's words stay as typed."""
    question = built("short")
    (part,) = question.parts()

    assert part.right == {"ja": "オプトイン", "en": "opt-in"}
    assert part.why == question.solution
    assert question.said(("ｏｐｔ",)) == (("answer", "ｏｐｔ"),)


def test_as_near_to_right_as_to_wrong_is_not_understood() -> None:
    """A slip that fits a right and a wrong answer alike is asked about again."""
    question = built("short", accept="banner", near=[{"said": "manner", "why": "No."}])

    assert verdict_of(question, "anner") == ("not-understood", 0.0)
    assert verdict_of(question, "banner") == ("right", 1.0)
    assert verdict_of(question, "manner") == ("wrong", 0.0)


def test_very_long_answers_are_not_understood() -> None:
    """A whole page is not searched for the answer."""
    assert verdict_of(built("short"), "opt-in " * 100) == ("not-understood", 0.0)


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"accept": []}, [("nothing-accepted", "accept")]),
        ({"accept": ["opt-in", "…"]}, [("unreadable-wording", "accept")]),
        ({"near": [{"said": "。", "why": "x"}]}, [("unreadable-wording", "near.0.said")]),
        ({"near": [{"said": "Opt in", "why": "x"}]}, [("wrong-and-right", "near.0.said")]),
    ],
)
def test_faults_of_the_data(changed: dict[str, object], faults: list[tuple[str, str]]) -> None:
    """Something must be accepted, all wordings can be typed, and none is both right and wrong."""
    assert list(built("short", **{"accept": "opt-in", "near": [], **changed}).faults()) == faults
