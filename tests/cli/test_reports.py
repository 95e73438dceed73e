"""The command `tutor reports`, and `!` in plain mode."""

import json
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor

QUESTION = """\
lesson: ask
title: {ja: 題, en: Title}
minutes: 3
steps:
  - quiz:
      id: q-pick
      kind: choice
      ask: {ja: どれ, en: Which}
      shuffle: false
      options:
        - {text: {ja: 黙る, en: Silence}, why: {ja: 違う, en: No}}
        - {text: {ja: はい, en: Yes}, right: true, why: {ja: そう, en: Yes}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a course that asks one question."""
    folder = write_course(tmp_path / "small", "ask")
    (folder / "ask.yaml").write_text(QUESTION, encoding="utf-8")
    return folder


def typed(home: Path, folder: Path, *lines: str, language: str = "en") -> str:
    """Return what plain mode says when lines are typed."""
    words = ("learn", "ask", "--plain", "--content", str(folder), "--lang", language)
    return tutor(*words, home=home, typed="".join(line + "\n" for line in lines)).stdout


def listed(home: Path, folder: Path, *words: str) -> str:
    """Return what the command says."""
    done = tutor("reports", "--content", str(folder), "--lang", "en", *words, home=home)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    ("language", "key", "asked", "kept"),
    [
        ("ja", "！", "この問題のどこがおかしいですか", "どこにも送りません"),
        ("en", "!", "What is wrong with this question?", "nothing is sent"),
    ],
)
def test_a_question_is_reported(
    home: Path, folder: Path, language: str, key: str, asked: str, kept: str
) -> None:
    """The key asks for a note, keeps it, says that nothing is sent, and the question stands on."""
    said = typed(home, folder, "1", key, " Two are right ", "2", language=language)

    assert asked in said
    assert kept in said
    report = listed(home, folder)
    assert f"{folder / 'ask.yaml'}:6" in report
    assert "Lesson: small/ask (version " in report
    assert "Answered: 1" in report
    assert "Note: Two are right" in report


def test_as_json(home: Path, folder: Path) -> None:
    """Programs get every field, the last report first."""
    typed(home, folder, "!", "first", "2", "!", "", "q")
    second, first = json.loads(listed(home, folder, "--json"))["reports"]

    assert (first["question"], first["answer"], first["note"]) == ("q-pick", [], "first")
    assert (second["answer"], second["note"]) == (["2"], "")
    assert (first["file"], first["line"]) == (str(folder / "ask.yaml"), 6)
    assert len(first["lesson_version"]) == 32
    assert len(first["question_version"]) == 16


def test_a_question_that_is_gone(home: Path, folder: Path) -> None:
    """Its report is listed all the same."""
    typed(home, folder, "!", "odd", "q")
    (folder / "ask.yaml").write_text(QUESTION.replace("q-pick", "q-new"), encoding="utf-8")

    assert "Where: not found in the content there is now" in listed(home, folder)


def test_no_reports(home: Path, folder: Path) -> None:
    """It says so, and how one is made."""
    assert listed(home, folder) == (
        "There are no reports yet. Type ! at a question to leave one here.\n"
    )
    assert json.loads(listed(home, folder, "--json")) == {"reports": []}


def test_the_end_of_the_input_reports_nothing(home: Path, folder: Path) -> None:
    """Who is cut off while writing a note has not reported."""
    typed(home, folder, "!")

    assert "There are no reports yet." in listed(home, folder)
