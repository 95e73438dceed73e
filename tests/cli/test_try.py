"""`tutor try` tells an author what is read in answers to an explanation."""

import json
from pathlib import Path

import pytest

from tests.cli.programs import tutor
from tutor.errors import ExitCode

PROMPT = "explain-difference"
RIGHT = "オプトインは自分で申し込むまで届かない。オプトアウトは断るまで届きつづける。"


def test_answers_come_from_the_command_line(home: Path) -> None:
    """Each gets its line of JSON."""
    done = tutor("try", PROMPT, RIGHT, "ぬふあ", "--json", home=home)
    first, second = map(json.loads, done.stdout.splitlines())

    assert done.returncode == ExitCode.OK
    assert first["understood"]
    assert {"in-needs-yes", "out-needs-no"} <= set(first["covers"])
    assert first["shows"] == []
    assert second == {"covers": [], "shows": [], "understood": False}


def test_answers_come_one_a_line_from_standard_input(home: Path) -> None:
    """Without answers on the command line, lines are read."""
    done = tutor("try", PROMPT, "--json", typed=f"{RIGHT}\nぬふあ\n", home=home)

    assert [json.loads(line)["understood"] for line in done.stdout.splitlines()] == [True, False]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_why_shows_the_words_that_counted(home: Path, language: str) -> None:
    """For eyes and for programs."""
    done = tutor("--lang", language, "try", PROMPT, RIGHT, "--why", home=home)
    as_json = tutor("try", PROMPT, RIGHT, "--why", "--json", home=home)

    assert "in-needs-yes: " in done.stdout
    (why, *_) = json.loads(as_json.stdout)["why"]
    assert set(why) == {"id", "words", "line"}
    assert all(word in RIGHT for word in why["words"])


def test_an_unknown_explanation_is_named(home: Path) -> None:
    """With what was probably meant, or all there are."""
    near = tutor("--lang", "en", "try", "explain-diference", "x", home=home)
    far = tutor("--lang", "ja", "try", "zzzz", "x", home=home)

    assert near.returncode == far.returncode == ExitCode.NOT_FOUND
    assert "Did you mean “explain-difference”?" in near.stderr
    assert "explain-ai-optout" in far.stderr
