"""The kind spot: the line that breaks the rule."""

import pytest

from tests.questions.examples import built, verdict_of


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("2", "right", 1.0),
        ("２", "right", 1.0),
        ("②", "right", 1.0),
        (" 2 ", "right", 1.0),
        ("2.", "right", 1.0),
        ("2。", "right", 1.0),
        ("2 2", "right", 1.0),
        ("22", "right", 1.0),
        ("\u3000２\u3000", "right", 1.0),
        ("2、", "right", 1.0),
        ("2,", "right", 1.0),
        ("1", "wrong", 0.0),
        ("3", "wrong", 0.0),
        ("１", "wrong", 0.0),
        ("③", "wrong", 0.0),
        ("3。", "wrong", 0.0),
        ("1.", "wrong", 0.0),
        ("３、", "wrong", 0.0),
        ("", None, None),
        ("0", None, None),
        ("4", None, None),
        ("1 2", None, None),
        ("12", None, None),
        ("二", None, None),
        ("two", None, None),
        ("ticked", None, None),
        ("h", None, None),
        ("2?", None, None),
    ],
)
def test_typed_answers(typed: str, mark: str | None, share: float | None) -> None:
    """What is typed, in either language and any width, is marked so, or is no answer (None)."""
    assert verdict_of(built("spot"), typed) == (mark, share)


def test_the_lines_keep_their_place() -> None:
    """A form is read from top to bottom, whatever the seed."""
    assert built("spot").display_order("any") == ("1", "ticked", "3")


@pytest.mark.parametrize(
    ("lines", "faults"),
    [
        ([{"text": "a", "right": True}], [("too-few-options", "lines")]),
        ([{"text": "a"}, {"text": "b"}], [("no-right-option", "lines")]),
        (
            [{"text": "a", "right": True}, {"text": "b", "right": True}],
            [("several-right-options", "lines")],
        ),
        ([{"text": "a", "right": True}, {"text": "a"}], [("equal-texts", "lines.1.text")]),
    ],
)
def test_faults_of_the_data(lines: list[object], faults: list[tuple[str, str]]) -> None:
    """Faults name the field as its author does."""
    assert list(built("spot", lines=lines).faults()) == faults
