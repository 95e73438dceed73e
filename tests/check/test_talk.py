"""Monologues, and the questions of the student."""

from pathlib import Path

import pytest

from tests.check.good import checked, places
from tests.lesson.examples import HEAD, QUIZ

_LINE = "  - teacher: Hello.\n"
_ASKS = "  - student: Why?\n    asks: true\n"
_WHEN = "  - when:\n      missed: q-one\n      steps:\n        - teacher: a\n        - teacher: b\n"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (_LINE * 5, []),
        (_LINE * 6, [9]),
        (_LINE * 7, [9]),
        (_LINE * 3 + _ASKS + _LINE * 4, []),
        (_LINE * 5 + QUIZ + _LINE, []),
        (_LINE * 5 + "  - note: only for presenters\n" + _LINE, [10]),
        (QUIZ + _LINE * 4 + _WHEN, [22]),
        (QUIZ + _LINE * 3 + _WHEN + _LINE * 2, []),
        (
            _LINE * 4 + "  - choice:\n      id: c\n      options:\n        - say: a\n"
            "          steps:\n" + "            - teacher: x\n" * 6,
            [18],
        ),
        (_LINE * 4 + "  - call: x\n" + _LINE * 2 + "  - section: x\n" + _LINE, [10]),
    ],
)
def test_monologues(steps: str, expected: list[int], tmp_path: Path) -> None:
    """The sixth line in a row without an act of the learner is found, once for each run."""
    found = places(checked(tmp_path, steps))

    assert [line for code, line in found if code == "D701"] == expected


@pytest.mark.parametrize(
    ("minutes", "asked", "expected"), [(5, 0, True), (5, 1, False), (18, 2, True), (18, 3, False)]
)
def test_questions(minutes: int, asked: int, *, expected: bool, tmp_path: Path) -> None:
    """A question for every six minutes is wanted of a lesson long enough to be judged."""
    steps = _ASKS * asked + _LINE * (8 - asked)
    head = HEAD.replace("steps:", f"minutes: {minutes}\nsteps:")
    found = places(checked(tmp_path, "", one=head + steps))
    short = places(checked(tmp_path, "", one=head + _LINE * 4))

    assert (("D702", 4) in found) is expected
    assert ("D702", 4) not in short
