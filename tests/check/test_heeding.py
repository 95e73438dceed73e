"""What authors say about rules: comments that ignore one, severities of a course."""

from pathlib import Path

import pytest

from tests.check.good import checked, places
from tests.lesson.broken import CASES
from tests.lesson.broken_questions import Case
from tests.lesson.examples import COURSE, read
from tutor.check.ignoring import ignores_in
from tutor.check.rules import is_always_error
from tutor.lesson.diagnostic import Severity

_LONG = "はい。" * 34
_TELLS = "# tutor: ignore"


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (f"  - teacher: {_LONG} {_TELLS} D703 -- a quotation\n", []),
        (f"  - teacher: {_LONG} {_TELLS} long-line -- a quotation\n", []),
        (f"  {_TELLS} D703 -- a quotation\n  # more\n\n  - teacher: {_LONG}\n", []),
        (f"  - teacher: {_LONG} {_TELLS} D703, D704 -- why\n", [("I952", 4)]),
        (f"  - teacher: {_LONG} {_TELLS} D703\n", [("D703", 4), ("I951", 4)]),
        (f"  - teacher: {_LONG} {_TELLS} D703 --\n", [("D703", 4), ("I951", 4)]),
        (f"  - teacher: {_LONG} {_TELLS} -- why\n", [("D703", 4), ("I953", 4)]),
        (f"  - teacher: {_LONG} {_TELLS} D999 -- why\n", [("D703", 4), ("I953", 4)]),
        (f"  - teacher: {_LONG}\n  - goto: x {_TELLS} D703 -- r\n", [("R201", 5)]),
        (f"  - teacher: a {_TELLS} D703 -- why\n", [("I952", 4)]),
        (f"  - goto: x {_TELLS} R201 -- later\n", [("I954", 4), ("R201", 4)]),
        (f"  - goto: x\n  - teacher: a {_TELLS} D703 -- why\n", [("R201", 4)]),
        ("  - teacher: a # tutor: say hello\n", []),
    ],
)  # fmt: skip
def test_ignoring(steps: str, expected: list[tuple[str, int]], tmp_path: Path) -> None:
    """A comment with a reason silences its line or the next; anything else about it is told."""
    assert sorted(places(checked(tmp_path, steps))) == expected


def test_a_comment_knows_what_it_covers() -> None:
    """A comment behind something covers its own line, alone it covers the next that is none."""
    lines = ["a: b # tutor: ignore X1 -- r", "# tutor: ignore X2 Y3 -- r r", "", "# c", "d: e"]

    assert [(each.covers, each.names, each.reason) for each in ignores_in(lines)] == [
        (1, ("X1",), "r"),
        (5, ("X2", "Y3"), "r r"),
    ]
    assert ignores_in(["# tutor: ignore X1 -- the last line"])[0].covers == 1


@pytest.mark.parametrize(
    ("wanted", "severity"),
    [
        ("{}", Severity.WARNING),
        ("{D703: note}", Severity.NOTE),
        ("{long-line: error}", Severity.ERROR),
        ("{D703: warning}", Severity.WARNING),
        ("{D703: off}", None),
    ],
)
def test_severities(wanted: str, severity: Severity | None, tmp_path: Path) -> None:
    """A course makes a rule of its own matter more, less, or not at all."""
    course = COURSE if wanted == "{}" else f"{COURSE}check: {wanted}\n"
    found = checked(tmp_path, f"  - teacher: {_LONG}\n", course=course)

    assert [each.severity for each in found] == ([] if severity is None else [severity])


def test_an_error_stays_an_error(tmp_path: Path) -> None:
    """What keeps a lesson from being played cannot be softened."""
    found = checked(tmp_path, "  - goto: x\n", course=f"{COURSE}check: {{R201: off}}\n")

    assert [(each.code, each.severity) for each in found] == [
        ("I955", Severity.WARNING),
        ("R201", Severity.ERROR),
    ]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("S101: off", [("I955", 16)]),
        ("unknown-field: note", [("I955", 16)]),
        ("S101: error", []),
        ("D703: off", []),
        ("T302: error", []),
    ],
)
def test_a_rule_of_errors_cannot_be_changed(
    wanted: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    """Whoever makes a rule of errors milder is told that it does nothing."""
    found = checked(tmp_path, "  - teacher: a\n", course=f"{COURSE}check: {{{wanted}}}\n")

    assert places(found) == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_finding_is_an_error_where_its_rule_is(case: Case) -> None:
    """Which rules can be changed is known of every rule that reading a lesson can meet."""
    for each in read(case.text).findings:
        assert each.is_error == is_always_error(each.code), each.code


def test_a_rule_that_is_none_is_told(tmp_path: Path) -> None:
    """A misspelt rule, and a severity there is not, are found in the course's file."""
    steps = "  - teacher: a\n"
    misspelt = checked(tmp_path, steps, course=f"{COURSE}check:\n  D70: off\n")
    unknown = checked(tmp_path, steps, course=f"{COURSE}check: {{D703: never}}\n")

    assert places(misspelt) == [("I953", 17)]
    assert ("S108", 16) in places(unknown)
