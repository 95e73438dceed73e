"""Teaching a class from the command line, and what came of it."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pytest

from tests.classroom.lessons import small
from tests.cli.programs import tutor
from tutor.classroom.commands import Command, Count, End, Next, Reveal
from tutor.classroom.journal import JOURNAL_NAME, Journal
from tutor.classroom.rooms import new_room
from tutor.clock import FixedClock
from tutor.errors import ExitCode

TAUGHT: tuple[Command, ...] = (Next(), Next(), Next(), Count(hands=(1, 2, 0)), Reveal(), End())
ROOM = f"{FixedClock().now_utc().astimezone():%Y-%m-%d}-all"


@pytest.fixture
def taught(home: Path) -> Path:
    """Teach a small class in this home; return the folder of its room."""
    folder = new_room(home / "rooms", *small(home), "hash", FixedClock().now_utc())
    journal = Journal(folder)
    for number, command in enumerate(TAUGHT):
        journal.append(command, 1_767_225_600_000 + number * 1000)
    journal.close()
    return folder


def test_needs_a_terminal(home: Path) -> None:
    """Without a full terminal no class begins, and nothing is written."""
    ended = tutor("teach", "two-words", home=home)

    assert ended.returncode == ExitCode.USAGE
    assert "terminal" in ended.stderr
    assert not (home / "rooms").exists()


def test_unknown_lesson(home: Path) -> None:
    """A lesson that is not there is guessed."""
    ended = tutor("teach", "two-word", home=home)

    assert ended.returncode == ExitCode.NOT_FOUND
    assert "two-words" in ended.stderr


def test_no_class_yet(home: Path) -> None:
    """Before the first class there is nothing to list, and that is no fault."""
    ended = tutor("class", home=home)

    assert ended.returncode == ExitCode.OK
    assert "No class" in ended.stdout
    assert tutor("class", "export", home=home).returncode == ExitCode.NOT_FOUND


def test_listed(home: Path, taught: Path) -> None:
    """A class is listed by day and lesson, with its questions."""
    ended = tutor("class", "list", home=home)

    assert ended.stdout.split() == [ROOM, "Title", "of", "all", "questions:", "1", "ended"]
    assert taught.name == ROOM


def test_a_damaged_journal_hides_no_other(home: Path, taught: Path) -> None:
    """A journal that cannot be read is named, and the others are listed."""
    broken = taught.parent / "2026-01-01-broken"
    broken.mkdir()
    (broken / JOURNAL_NAME).write_bytes(b"nonsense\n")
    ended = tutor("class", home=home)

    assert ended.returncode == ExitCode.OK
    assert ROOM in ended.stdout
    assert "2026-01-01-broken" in ended.stderr
    assert tutor("class", "export", broken.name, home=home).returncode == ExitCode.DATA


def test_exported(home: Path, taught: Path, tmp_path: Path) -> None:
    """Figures and page are written, in the language asked for, for spreadsheets too."""
    ended = tutor("--lang", "ja", "class", "export", "--into", "out", home=home, cwd=tmp_path)
    figures = (tmp_path / "out" / "items.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(figures.removeprefix("\ufeff"))))

    assert ended.returncode == ExitCode.OK
    assert figures.startswith("\ufeff")
    assert [(row["question"], row["text"], row["n1"]) for row in rows] == [
        ("q-pick", "どれですか", "3")
    ]
    assert 'lang="ja"' in (tmp_path / "out" / "lesson.html").read_text(encoding="utf-8")
    assert taught.is_dir()


def test_forgotten(home: Path, taught: Path) -> None:
    """Nothing is erased without --yes; with it nothing is left."""
    assert tutor("class", "forget", home=home).returncode == ExitCode.USAGE
    assert tutor("class", "forget", ROOM, home=home).returncode == ExitCode.USAGE
    assert taught.is_dir()

    assert tutor("class", "forget", ROOM, "--yes", home=home).returncode == ExitCode.OK
    assert not taught.exists()


def test_cards(home: Path, tmp_path: Path) -> None:
    """A page with a sheet for each learner is written where it is wanted."""
    ended = tutor("cards", "--n", "2", "-o", "my.html", home=home, cwd=tmp_path)

    assert ended.returncode == ExitCode.OK
    assert (tmp_path / "my.html").read_text(encoding="utf-8").count('class="sheet"') == 2
    assert tutor("cards", "-o", ".", home=home, cwd=tmp_path).returncode == ExitCode.DATA
    assert tutor("cards", "--n", "0", home=home, cwd=tmp_path).returncode == ExitCode.USAGE


def test_the_room_knows_no_screens_and_no_learner() -> None:
    """The room loads neither Textual nor the learner's database."""
    import subprocess

    code = (
        "import sys, tutor.classroom.seat, tutor.classroom.page, tutor.classroom.cards;"
        "print([m for m in ('textual', 'sqlite3', 'tutor.learner.store') if m in sys.modules])"
    )
    ended = subprocess.run((sys.executable, "-c", code), capture_output=True, encoding="utf-8")

    assert ended.stdout.strip() == "[]"
