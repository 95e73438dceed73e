"""The help: laid out by cells, in both languages."""

import re

import pytest

from tutor.cli.arguments import COMMANDS
from tutor.cli.help import help_text
from tutor.text.cells import width_cells


@pytest.mark.parametrize("room_cells", [20, 33, 40, 60, 80, 200])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_width(command: str, language: str, room_cells: int) -> None:
    """No line of any help is wider than the terminal."""
    text = help_text(command, language, room_cells)

    assert all(width_cells(line) <= room_cells for line in text.split("\n"))


@pytest.mark.parametrize(("language", "title"), [("ja", "使い方: "), ("en", "Usage: ")])
def test_contents(language: str, title: str) -> None:
    """The help names every command, option and example."""
    text = help_text("", language, 80)

    assert text.startswith(title)
    for said in ("learn", "list", "check", "--lang", "--content", "--version", "tutor learn two"):
        assert said in text


def test_columns() -> None:
    """Japanese explanations begin in the same column, counted in cells."""
    lines = help_text("list", "ja", 80).split("\n")
    begun = {
        line.index(sign)
        for line in lines
        for sign in ("表示す", "講座の", "この説明")
        if sign in line
    }

    assert begun == {len("  --learner NAME  ")}


def test_the_usage_names_every_command() -> None:
    """Who only reads the first line misses none."""
    top, *others = COMMANDS
    named = set(re.findall(r"[a-z]+", top.shown)) - {"tutor"}

    assert named == {command.name for command in others}
