"""Odd YAML of every kind is read, or told in findings; the C parser and the pure one agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.yaml_cases import YamlCase, yaml_cases
from tutor.authoring.formatting import tidy
from tutor.check.collecting import check_paths
from tutor.check.rendering import as_data, full
from tutor.lesson.parsing import parse
from tutor.lesson.source import SourceText, decode

CASES = yaml_cases()
PATH = Path("one.yaml")


def _parsed(text: str) -> tuple[object, list[tuple[str, int]]]:
    """Return what a text is read as, and the findings with their lines."""
    source = decode(PATH, text.encode("utf-8", "surrogatepass"))
    if not isinstance(source, SourceText):
        return None, [(source.code, source.place.line)]
    tree = parse(source)
    return tree.data, [(each.code, each.place.line) for each in tree.findings]


def test_there_are_many() -> None:
    """The file has its cases, each with a name of its own."""
    names = {case.name for case in CASES}

    assert len(names) == len(CASES) >= 400


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_it_is_checked(case: YamlCase, tmp_path: Path) -> None:
    """A file that is no lesson has an error in one of its lines, which can be told and shown."""
    path = tmp_path / "one.yaml"
    data = case.text.encode("utf-8", "surrogatepass")
    path.write_bytes(data)
    report = check_paths([path])
    lines = case.text.count("\n") + case.text.count("\r") + 1
    tidied = tidy(path, data)

    assert any(each.is_error for each in report.findings)
    assert all(1 <= each.place.line <= lines for each in report.findings)
    assert len(as_data(report.findings)) == len(report.findings)
    for language in ("ja", "en"):
        assert full(report.findings, language, 60)
    if tidied.finding is None and tidied.refusal is None:
        assert tidy(path, tidied.text.encode()).text == tidied.text


ONE_IS_STRICT = (
    "flow: colon touches a sequence",
    "flow: no values",
    "literal: comment that touches",
    "directive: unknown",
    "directive: with a comment",
)
"""What only one of PyYAML's scanners refuses; none of it is anything an author would keep."""


@pytest.mark.parametrize(
    "case", [c for c in CASES if not c.name.startswith(ONE_IS_STRICT)], ids=lambda case: case.name
)
def test_the_parsers_agree(case: YamlCase, request: pytest.FixtureRequest) -> None:
    """Both parsers refuse the same files; what they read is the same data with the same faults."""
    quick = _parsed(case.text)
    request.getfixturevalue("pure_parser")
    pure = _parsed(case.text)

    assert bool(quick[1]) == bool(pure[1])
    if not quick[1]:
        assert quick[0] == pure[0]
