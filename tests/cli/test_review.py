"""The command `tutor review` as plain text, through a pipe."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.programs import environment, tutor
from tests.study.shelves import FIRST, SECOND, lesson_of, play, write_shelf
from tutor.clock import FixedClock
from tutor.learner.store import Store

_LOADED = (
    "import sys\n"
    "from tutor.cli.program import run\n"
    "code = run(sys.argv[1:])\n"
    "rooms = {name.partition('.')[0] for name in sys.modules}\n"
    "print(sorted(rooms & {'textual', 'rich'}), 'tutor.ui' in sys.modules, code)\n"
)
SHOWN = "s\n\n" * 9
"""What is typed by one who asks to see every answer; an explanation is judged by Enter."""


def learnt(folder: Path, *lessons: str, days: int = 7, wrong: str = "") -> Path:
    """Write the course, and let a learner take lessons some days ago."""
    shelf = write_shelf(folder / "small")
    clock = FixedClock(datetime.now(UTC) - timedelta(days=days))
    store = Store.open(folder / "learner.sqlite3", clock.now_utc())
    for lesson_id in lessons:
        play(*lesson_of(shelf, lesson_id), store, clock, wrong)
    store.close()
    return folder


def review(
    folder: Path, *words: str, typed: str = "", language: str = "en"
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    content = ("--content", str(folder / "small"), "--lang", language)
    return tutor("review", "--plain", *words, *content, home=folder, typed=typed)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "Review 1/4",
                "Reviewed: 4 (right at the first try: 0)",
                "That is all for today.",
                "The next review comes tomorrow",
            ),
        ),
        (
            "ja",
            (
                "復習 1/4",
                "復習しました: 4問（一度で正解: 0問）",
                "今日の復習は、これで全部です。",
                "次の復習は明日、",
            ),
        ),
    ],
)
def test_a_whole_review(tmp_path: Path, language: str, said: tuple[str, ...]) -> None:
    """Everything due is asked, and at the end it is said when the next ones come."""
    folder = learnt(tmp_path, "one", "two")
    done = review(folder, typed=SHOWN, language=language)

    assert (done.returncode, done.stderr) == (0, "")
    assert [words for words in said if words not in done.stdout] == []
    again = review(folder, language=language)
    assert again.stdout.startswith("There is nothing" if language == "en" else "いま復習するもの")


@pytest.mark.parametrize(("words", "asked"), [(("--limit", "1"), 1), (("--minutes", "1"), 3)])
def test_how_much(tmp_path: Path, words: tuple[str, ...], asked: int) -> None:
    """As many as asked for; what is left is said, and how to go on."""
    done = review(learnt(tmp_path, "one", "two"), *words, typed=SHOWN)
    left = 4 - asked

    assert done.stdout.startswith(f"Review 1/{asked}, {left} more due\n")
    assert f"{left} more are due." in done.stdout
    assert done.stdout.endswith(f"To go on: tutor review --limit {left}\n")


@pytest.mark.parametrize(
    "words", [("--limit", "0"), ("--minutes", "x"), ("--limit", "1", "--minutes", "1")]
)
def test_mistakes(tmp_path: Path, words: tuple[str, ...]) -> None:
    """A limit that is none is refused."""
    done = review(learnt(tmp_path), *words)

    assert (done.returncode, done.stdout) == (2, "")


def test_no_such_course(tmp_path: Path) -> None:
    """A course that is not there is named, and those that are."""
    done = review(learnt(tmp_path), "nowhere")

    assert (done.returncode, done.stdout) == (3, "")
    assert "Courses there are: small" in done.stderr


def test_nothing_is_due_yet(tmp_path: Path) -> None:
    """On the day of the lesson it is said when its questions come."""
    done = review(learnt(tmp_path, "one", days=0))

    assert "The next review comes in 2 days (" in done.stdout
    assert done.returncode == 0


def test_a_changed_question_is_called_that(tmp_path: Path) -> None:
    """Just before it is to be answered."""
    folder = learnt(tmp_path, "one", wrong="q-tagged")
    write_shelf(folder / "small", FIRST.replace("Which", "Which one", 1), SECOND)
    done = review(folder, typed="s\n\ns\n\n")
    lines = done.stdout.splitlines()
    changed = "This question has changed since you answered it."

    assert lines.count(changed) == 1
    assert lines[lines.index(changed) + 1].startswith("A number")


def test_leaving_in_the_midst(tmp_path: Path) -> None:
    """What was answered is kept; the next review asks the rest."""
    folder = learnt(tmp_path, "one", "two", wrong="q-tagged")
    done = review(folder, typed="s\n\nq\n")
    assert done.stdout.endswith("Saved. To go on later: tutor review\n")

    assert review(folder).stdout.startswith("Review 1/3\n")


@pytest.mark.parametrize(
    "words",
    [("review", "--plain"), ("stats",), ("stats", "--json"), ("data",), ("data", "export", "file")],
)
def test_no_textual(tmp_path: Path, words: tuple[str, ...]) -> None:
    """The commands about the learner never load what paints screens."""
    folder = learnt(tmp_path, "one")
    done = subprocess.run(
        (sys.executable, "-c", _LOADED, *words, "--content", str(folder / "small")),
        capture_output=True,
        encoding="utf-8",
        env=environment(folder),
        cwd=tmp_path,
        input="",
    )

    assert done.stdout.splitlines()[-1] == "[] False 0"


def test_without_a_terminal(tmp_path: Path) -> None:
    """Where no screens can be shown, the review goes on as plain text, and one line says so."""
    folder = learnt(tmp_path, "one")
    done = tutor("review", "--content", str(folder / "small"), home=folder)

    assert done.stderr.startswith("This is no full terminal")
    assert done.stdout.startswith("Review 1/2\n")
