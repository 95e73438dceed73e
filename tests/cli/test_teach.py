"""Teaching a class from the command line, and what came of it."""

from __future__ import annotations

import csv
import io
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.classroom.lessons import small
from tests.cli.programs import tutor
from tutor.classroom.commands import Command, Count, End, Next, Reveal
from tutor.classroom.journal import JOURNAL_NAME, Journal
from tutor.classroom.rooms import new_room
from tutor.clock import FixedClock, SystemClock
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


def under_way(home: Path, name: str = "all", count: int = 1) -> list[str]:
    """Begin some classes now, and leave them; return their names, the latest first."""
    now = SystemClock().now_utc()
    course, lesson = small(home)
    folders = [
        new_room(home / "rooms", course, lesson, "hash", now + timedelta(milliseconds=number))
        for number in range(count)
    ]
    assert lesson.lesson == name
    return [folder.name for folder in reversed(folders)]


def spoil(home: Path, line: int) -> None:
    """Put garbage into a line of the only journal there is."""
    (journal,) = (home / "rooms").glob(f"*/{JOURNAL_NAME}")
    lines = journal.read_bytes().splitlines(keepends=True)
    lines[line] = b"garbage\n"
    journal.write_bytes(b"".join(lines))


@pytest.mark.parametrize("name", [(), ("all",), ("small/all",)])
def test_broken_lesson_keeps_no_class_from_being_taken_up(
    home: Path, name: tuple[str, ...]
) -> None:
    """A class is offered whatever its lesson's file looks like; a new one is refused as ever."""
    content = home / "content"
    small(home)
    file = next(content.glob("small/*all.yaml"))
    file.write_text(file.read_text(encoding="utf-8") + "x: [\n", encoding="utf-8")
    refused = tutor("--content", str(content), "teach", *name, home=home)

    assert refused.returncode == ExitCode.FINDINGS

    room = new_room(home / "rooms", *small(home / "other"), "hash", SystemClock().now_utc())
    offered = tutor("--content", str(content), "teach", *name, home=home)

    assert room.is_dir()
    assert offered.returncode == ExitCode.USAGE
    assert "terminal" in offered.stderr


def test_missing_course_keeps_no_class_from_being_taken_up(home: Path) -> None:
    """A class is offered also when the folder of its course is gone, by lesson or by its name."""
    (room,) = under_way(home)
    for name in ((), ("all",), (room,)):
        ended = tutor("--content", str(home / "gone"), "teach", *name, home=home)

        assert ended.returncode == ExitCode.USAGE, name
    assert tutor("teach", "nowhere", home=home).returncode == ExitCode.NOT_FOUND


def test_list_says_how_to_take_a_class_up(home: Path) -> None:
    """Where a class was not ended, the list names the command that takes it up again."""
    names = under_way(home, count=2)
    ended = tutor("class", home=home)

    assert all(name in ended.stdout for name in names)
    assert f"tutor teach {names[0]}" in ended.stdout


def test_nothing_of_a_class_can_be_read(home: Path, taught: Path) -> None:
    """A class that is named and of which nothing can be read is refused with its trouble."""
    spoil(home, 0)
    ended = tutor("teach", taught.name, home=home)

    assert ended.returncode == ExitCode.DATA
    assert "damaged" in ended.stderr


@pytest.mark.parametrize("language", ["ja", "en"])
def test_damaged_class_is_exported_as_far_as_it_goes(
    home: Path, taught: Path, tmp_path: Path, language: str
) -> None:
    """Of a damaged journal the intact beginning is listed and exported, and that is said."""
    spoil(home, 5)
    listed = tutor("--lang", language, "class", home=home)
    ended = tutor("--lang", language, "class", "export", "--into", "out", home=home, cwd=tmp_path)
    figures = (tmp_path / "out" / "items.csv").read_text(encoding="utf-8")

    assert taught.name in listed.stdout
    assert taught.name in listed.stderr
    assert ended.returncode == ExitCode.OK
    assert taught.name in ended.stderr
    assert "q-pick" in figures


def test_no_file_is_overwritten(home: Path, taught: Path, tmp_path: Path) -> None:
    """An export or cards leave files that are there alone, and write none beside them."""
    (tmp_path / "out").mkdir()
    page = tmp_path / "out" / "lesson.html"
    page.write_text("mine", encoding="utf-8")
    (tmp_path / "cards.html").write_text("mine", encoding="utf-8")
    export = tutor("class", "export", "--into", "out", home=home, cwd=tmp_path)
    cards = tutor("cards", home=home, cwd=tmp_path)

    assert taught.is_dir()
    assert export.returncode == cards.returncode == ExitCode.DATA
    assert "not overwritten" in export.stderr
    assert "not overwritten" in cards.stderr
    assert [path.name for path in page.parent.iterdir()] == ["lesson.html"]
    assert page.read_text(encoding="utf-8") == "mine"


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
    assert (tmp_path / "my.html").read_text(encoding="utf-8").count(">E</span>") == 2
    assert "A to E" in ended.stdout
    assert tutor("cards", "-o", ".", home=home, cwd=tmp_path).returncode == ExitCode.DATA


@pytest.mark.parametrize("count", ["0", "201", "many", "-1", "1.5"])
def test_number_of_cards(home: Path, tmp_path: Path, count: str) -> None:
    """A number of cards that cannot be is refused with the range there is."""
    ended = tutor("cards", f"--n={count}", home=home, cwd=tmp_path)

    assert ended.returncode == ExitCode.USAGE
    assert "1 to 200" in ended.stderr
    assert count in ended.stderr
    assert not list(tmp_path.glob("*.html"))


def test_cards_of_a_course_with_few_options(home: Path, tmp_path: Path) -> None:
    """Where no question has more than four options, the cards are A to D, to fold."""
    small(home)
    content = str(home / "content")
    ended = tutor("--content", content, "cards", "--n=1", home=home, cwd=tmp_path)

    assert "A to D" in ended.stdout
    assert "Fold" in (tmp_path / "cards.html").read_text(encoding="utf-8")


def test_the_room_knows_no_screens_and_no_learner() -> None:
    """The room loads neither Textual nor the learner's database."""
    import subprocess

    code = (
        "import sys, tutor.classroom.seat, tutor.classroom.page, tutor.classroom.cards;"
        "print([m for m in ('textual', 'sqlite3', 'tutor.learner.store') if m in sys.modules])"
    )
    ended = subprocess.run((sys.executable, "-c", code), capture_output=True, encoding="utf-8")

    assert ended.stdout.strip() == "[]"
