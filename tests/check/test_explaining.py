"""Every rule is explained, and its examples show what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.check.explained import codes_in
from tests.house.tree import TOP
from tutor.check.explaining import EXPLAINED, explanation_text, rule_list
from tutor.check.rule_words import OWN_WORDS
from tutor.check.rules import all_rules, rule_named
from tutor.lesson.messages import RULES
from tutor.text.cells import width_cells
from tutor.text.texts import in_language

_OF_README = re.compile("README[^「“]{0,4}[「“]([^」”]+)[」”]")
NOT_A_FILE = {
    "Y001": "a file that is not there",
    "Y002": "bytes",
    "Y005": "a file too large to be shown",
    "R212": "a folder without a course",
    "R218": "needs two courses; see test_course_rules",
    "D705": "needs a play that is played; see tests/authoring/test_playing",
    "D706": "needs a play that is played; see tests/authoring/test_playing",
    "D707": "needs a play that is played; see tests/authoring/test_playing",
    "T305": "needs the lock of translations; see test_translating",
}
"""Rules whose examples are no file of a course, and why."""


def test_every_rule_is_explained() -> None:
    """No rule lacks an explanation, and none is explained that does not exist."""
    assert EXPLAINED.keys() == all_rules().keys()
    assert OWN_WORDS.keys().isdisjoint(RULES)


def test_the_names_are_unique() -> None:
    """A rule can be found by its code and by its name, in either case."""
    for code, rule in all_rules().items():
        assert rule_named(rule.name) == rule_named(code.lower()) == code
    assert rule_named("nothing") == ""


@pytest.mark.parametrize("code", sorted(EXPLAINED.keys() - NOT_A_FILE))
def test_the_examples_are_true(code: str, tmp_path: Path) -> None:
    """The example breaks its rule, and the better one does not."""
    _, _, example, better = EXPLAINED[code]

    assert code in codes_in(tmp_path / "example", example)
    assert code not in codes_in(tmp_path / "better", better)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_headings_of_the_readme_are_there(language: str) -> None:
    """Who is sent to a heading of the README finds it there, in whatever language."""
    headings = (TOP / "README.md").read_text("utf-8").splitlines()
    advised = [in_language(rule.advice, language) for rule in all_rules().values()]
    named = [found[1] for each in advised for found in _OF_README.finditer(each)]

    assert named
    assert [name for name in named if f"## {name}" not in headings] == []


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("room_cells", [40, 80])
def test_the_explanations_fit(language: str, room_cells: int) -> None:
    """What is said is no wider than the terminal; an example is shown as it is written."""
    for code, (means, matters, example, better) in EXPLAINED.items():
        text = explanation_text(code, language, room_cells)
        written = {line.strip() for line in f"{example}\n{better}".split("\n")}

        assert all(means)
        assert all(matters)
        assert text.startswith(f"{code} (")
        wide = [line for line in text.split("\n") if width_cells(line) > room_cells]
        assert [line for line in wide if line.strip() not in written] == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_list_has_every_rule(language: str) -> None:
    """Every rule stands in the list once, with its name."""
    lines = rule_list(language, 80).split("\n")

    for code, rule in all_rules().items():
        assert sum(line.split()[:2] == [code, rule.name] for line in lines) == 1
