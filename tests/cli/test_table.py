"""The command `tutor table`."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.errors import ExitCode
from tutor.text.cells import width_cells

_SHARED = """\
tables:
  - id: fruit
    caption: {ja: くだもの, en: Fruit}
    columns: [{id: red, head: {ja: 赤, en: Red}}, {id: green, head: {ja: 緑, en: Green}}]
    rows:
      - id: autumn
        head: {ja: 秋, en: Autumn}
        red: {ja: りんご, en: an apple}
        green: {none: true}
    reveal: cell
"""
_OWN = """\
  - when:
      seen: drinks
      steps:
        - table:
            id: drinks
            caption: {ja: 飲み物, en: Drinks}
            columns: [{id: a, head: {ja: 熱, en: Hot}}, {id: b, head: {ja: 冷, en: Cold}}]
            rows:
              - {id: r, head: {ja: 朝, en: Dawn}, a: {ja: 茶, en: =tea}, b: {ja: 水, en: water}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a course with a table of its own and one inside a lesson."""
    course = write_course(tmp_path / "c", "one", broken=("bad",))
    (course / "tables.yaml").write_text(_SHARED, encoding="utf-8")
    with (course / "one.yaml").open("a", encoding="utf-8") as file:
        file.write(_OWN)
    return course


def _table(folder: Path, *words: str) -> str:
    done = tutor("table", *words, "--content", str(folder), home=folder.parent / "home")
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    return done.stdout


@pytest.mark.parametrize("name", ["fruit", "small/fruit"])
def test_text(name: str, folder: Path) -> None:
    """A table of the course is drawn whole, in the language asked for, hidden or not."""
    assert _table(folder, name, "--lang", "ja").splitlines() == [
        "くだもの",
        "",
        "   │ 赤     │ 緑",
        "━━━┿━━━━━━━━┿━━━━━━━",
        "秋 │ りんご │ -",
    ]


@pytest.mark.parametrize("width", [8, 40, 80, 200])
def test_width(width: int, folder: Path) -> None:
    """A drawing is no wider than asked."""
    text = _table(folder, "drinks", "--width", str(width))

    assert "water" in text
    assert max(map(width_cells, text.splitlines())) <= width


def test_shipped(tmp_path: Path) -> None:
    """A table of a supplied lesson takes the width of the terminal."""
    done = tutor("table", "optin/two-ways", home=tmp_path, COLUMNS="50")

    assert done.stdout.startswith("The two compared")
    assert max(map(width_cells, done.stdout.splitlines())) <= 50


def test_other_forms(folder: Path) -> None:
    """The other forms are complete as well, in one language."""
    rows = list(csv.reader(io.StringIO(_table(folder, "drinks", "--format", "csv"))))

    assert rows == [["", "Hot", "Cold"], ["Dawn", "'=tea", "water"]]
    assert json.loads(_table(folder, "drinks", "--format", "json"))["rows"] == [
        {"id": "r", "head": "Dawn", "cells": {"a": ["=tea"], "b": ["water"]}}
    ]
    assert "| Dawn | =tea | water |" in _table(folder, "drinks", "--format", "markdown")
    assert "<td>water</td>" in _table(folder, "drinks", "--format", "html")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("friut", "Did you mean “fruit”?"),
        ("small/drink", "Did you mean “drinks”?"),
        ("large/fruit", "Did you mean “fruit”?"),
        ("xyz", "Tables there are: fruit, drinks"),
    ],
)
def test_no_such_table(name: str, said: str, folder: Path) -> None:
    """A table that is not there is guessed, and the others are named."""
    done = tutor("table", name, "--content", str(folder), home=folder.parent / "home")

    assert said in done.stderr
    assert (done.stdout, done.returncode) == ("", ExitCode.NOT_FOUND)
    assert ("bad.yaml" in done.stderr) == (name == "xyz")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "ID is missing."),
        (("fruit", "--width", "wide"), "--width cannot be “wide”."),
        (("fruit", "--width", "0"), "--width cannot be “0”."),
        (("fruit", "--format", "htm"), "Did you mean “html”?"),
    ],
)
def test_mistakes(words: tuple[str, ...], said: str, folder: Path) -> None:
    """What cannot be understood is said in the words of the program."""
    done = tutor("table", *words, "--content", str(folder), home=folder.parent / "home")

    assert said in done.stderr
    assert done.returncode == ExitCode.USAGE
