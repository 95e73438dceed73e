"""The kind classify: cases into bins."""

import pytest

from tests.questions.examples import built, verdict_of


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("1a 2b 3c", "right", 1.0),
        ("1A 2B 3C", "right", 1.0),
        ("１ａ ２ｂ ３ｃ", "right", 1.0),
        ("1a2b3c", "right", 1.0),
        ("1=a 2=b 3=c", "right", 1.0),
        ("1=a, 2=b, 3=c", "right", 1.0),
        ("1:a、2:b、3:c", "right", 1.0),
        ("3c 1a 2b", "right", 1.0),
        ("1→a 2→b 3→c", "right", 1.0),
        ("1あ 2b 3c", "right", 1.0),
        ("１：ａ／２：ｂ／３：ｃ", "right", 1.0),
        ("1a 1a 2b 3c", "right", 1.0),
        ("1-a 2-b 3-c", "right", 1.0),
        ("1. a 2. b 3. c", "right", 1.0),
        ("1a\n2b\n3c", "right", 1.0),
        ("1a 2b 3c;", "right", 1.0),
        ("1a 2b", "partly", 0.67),
        ("1a 2b 3a", "partly", 0.67),
        ("1a 2a 3c", "partly", 0.67),
        ("1a 3c", "partly", 0.67),
        ("１あ ２あ ３ｃ", "partly", 0.67),
        ("1a", "partly", 0.33),
        ("2b", "partly", 0.33),
        ("3c", "partly", 0.33),
        ("1a 2c 3b", "partly", 0.33),
        ("1b", "wrong", 0.0),
        ("1b 2c 3a", "wrong", 0.0),
        ("2a", "wrong", 0.0),
        ("", None, None),
        ("1", None, None),
        ("a", None, None),
        ("1d", None, None),
        ("4a", None, None),
        ("0a", None, None),
        ("1a 1b", None, None),
        ("1ab", None, None),
        ("abc", None, None),
        ("1a x", None, None),
        ("1a 2", None, None),
        ("1 2 3", None, None),
        ("１い 2", None, None),
        ("はい", None, None),
        ("99999a", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("classify"), typed) == (mark, share)


def test_the_verdict_names_the_cases() -> None:
    """Cases are right, wrong or left open, each by its own key."""
    verdict = built("classify").mark(("opt-in", "3", ""))

    assert (verdict.right_parts, verdict.wrong_parts, verdict.missing_parts) == (
        ("empty-box",),
        ("ticked-box",),
        ("3",),
    )


def test_bins_said_and_right_stand_side_by_side() -> None:
    """Each case has the bin it belongs to, and the one it was put into."""
    question = built("classify")

    assert [part.right for part in question.parts()][2] == {"ja": "どちらでもない", "en": "Neither"}
    assert question.parts()[0].why == "You tick it."
    assert question.said(("opt-out", "", "3")) == (
        ("empty-box", {"ja": "オプトアウト", "en": "Opt-out"}),
        ("3", {"ja": "どちらでもない", "en": "Neither"}),
    )


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"bins": [{"text": "a"}]}, [("too-few-bins", "bins")]),
        ({"items": [{"text": "a", "bin": "1"}]}, [("too-few-items", "items")]),
        (
            {"items": [{"text": "a", "bin": "1"}, {"text": "b", "bin": "x"}]},
            [("unknown-bin", "items.1.bin")],
        ),
        (
            {"items": [{"text": "a", "bin": "1"}, {"text": "a", "bin": "2"}]},
            [("equal-texts", "items.1.text")],
        ),
        (
            {"bins": [{"text": "a"}, {"text": "b"}, {"text": "c", "id": "1"}]},
            [("duplicate-id", "bins.2")],
        ),
    ],
)
def test_faults_of_the_data(changed: dict[str, object], faults: list[tuple[str, str]]) -> None:
    """Every case names a bin that is there, and nothing is there twice."""
    bins = [{"text": "a"}, {"text": "b"}]
    items = [{"text": "a", "bin": "1"}, {"text": "b", "bin": "1"}]

    assert list(built("classify", **{"bins": bins, "items": items, **changed}).faults()) == faults
