"""The command `tutor exam` as plain text: the exam, going on with it, and its results."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.programs import environment, is_prompt, tutor
from tests.study.exams import EXAM, write_exam
from tutor.text.cells import width_cells

_TOLD = ("Right.", "Not quite.", "Partly right.", "Nobody hears it", "The right answer")
_LOADED = (
    "import sys\n"
    "from tutor.cli.program import run\n"
    "run(sys.argv[1:])\n"
    "print(sorted({name.partition('.')[0] for name in sys.modules} & {'textual', 'rich'}))\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write a course with an exam."""
    return write_exam(tmp_path / "small")


def taken(home: Path, folder: Path, *typed: str, language: str = "en") -> str:
    """Return what plain mode says when lines are typed."""
    lines = "".join(line + "\n" for line in typed)
    words = ("exam", "--plain", "--content", str(folder), "--lang", language)
    done = tutor(*words, home=home, typed=lines)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    ("language", "about", "end"),
    [
        ("ja", "4問の試験です。ヒントはなく", "4問のうち0問が正解でした。"),
        ("en", "An exam of 4 questions. There are no hints", "0 of 4 right."),
    ],
)
def test_from_beginning_to_end(
    home: Path, folder: Path, language: str, about: str, end: str
) -> None:
    """It says what it is, passes over four questions, and tells what came of it."""
    said = taken(home, folder, *"kkkk", language=language)

    assert about in said
    assert [f"\n{number}/4" in said for number in range(1, 6)] == [True] * 4 + [False]
    assert end in said
    assert "tutor learn one" in said
    assert "tutor exam small" in said


def test_nothing_is_told_before_the_end(home: Path, folder: Path) -> None:
    """Neither hints nor answers nor verdicts; then all of them, with both answers."""
    said = taken(home, folder, "k", *("h", "s", "1") * 3)
    before, _, after = said.partition("\nResult:\n")

    assert "In an exam there are no hints" in before
    assert not any(word in before for word in _TOLD)
    assert "Use your mouth" not in said
    assert "Your answer: " in after
    assert "The right answer" in after
    assert "By lesson, the weakest first:" in after
    assert "What to do next: read “First title” again" in after


def test_an_answer_that_was_not_read_gives_nothing_away(home: Path, folder: Path) -> None:
    """However often: a lesson would tell an accepted wording by then."""
    said = taken(home, folder, *(("xyzzy",) * 3 + ("k",)) * 4)

    assert "That was not understood" in said
    assert "would be understood" not in said


def test_it_goes_on_exactly_there(home: Path, folder: Path) -> None:
    """Who quits is asked the same questions later, from the one that was left."""
    first = taken(home, folder, "k", "k", "q")
    second = taken(home, folder, "q")

    assert "Saved. To go on later: tutor exam small" in first
    assert "2 of 4 are behind you" in second
    assert _questions(second) == _questions(first)[2:]


def test_a_kill_loses_nothing(home: Path, folder: Path) -> None:
    """After `kill -9` in the midst of it the answers that were taken are there."""
    asked: list[str] = []
    for number in range(1, 5):
        with _at_prompt(home, folder, asked) as process:
            assert asked[-1].startswith(f"{number}/4")
            assert process.stdin is not None
            process.stdin.write("k\n")
            process.stdin.flush()
            _read_on(process, asked)
            process.kill()

    said = tutor("exam", "--results", "--json", "--content", str(folder), home=home)
    (result,) = json.loads(said.stdout)["results"]
    assert (result["course"], result["questions"], result["right"]) == ("small", 4, 0)


def test_results(home: Path, folder: Path) -> None:
    """They are listed, the last one first; until then there are none."""
    content = ("--content", str(folder), "--lang", "en")
    none = tutor("exam", "--results", *content, home=home)
    taken(home, folder, *"kkkk")
    again = taken(home, folder, *"kkkk")
    listed = tutor("exam", "--results", *content, home=home)

    assert none.stdout == "No exam has been taken to its end yet.\n"
    assert "Earlier results:" in again
    assert listed.stdout.count("0 of 4 right (0%)") == 2
    assert listed.stdout.startswith("small  20")


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        (("exam", "--content", "none"), 3, "No course here has an exam"),
        (("exam", "small", "--content", "none"), 3, "The course small has no exam"),
        (("exam", "smal", "--content", "none"), 3, "Courses there are: small"),
        (("exam", "--content", "broken"), 1, "exam.yaml:1:1"),
        (("exam", "--content", "broken"), 1, "This exam is broken"),
        (("exam", "--content", "none", "--content", "small"), 0, ""),
        (("exam", "--content", "small", "--content", "other"), 2, "tutor exam small"),
        (("exam", "--json", "--content", "small"), 2, "--json goes with --results"),
    ],
)
def test_what_cannot_be_taken(
    home: Path, folder: Path, words: tuple[str, ...], exit_code: int, said: str
) -> None:
    """No exam, a broken one, several: each is said with its own exit code."""
    write_exam(folder.parent / "none", None)
    write_exam(folder.parent / "broken", EXAM.replace("draw:", "drew:"))
    write_exam(folder.parent / "other")
    done = tutor(*words, "--lang", "en", home=home, cwd=folder.parent)

    assert done.returncode == exit_code
    assert said in done.stderr


def test_without_a_disk_it_is_taken_in_memory(home: Path, folder: Path) -> None:
    """A database that cannot be opened is told, and the exam goes on to its result."""
    (home / "learner.sqlite3").mkdir()
    words = ("exam", "--plain", "--content", str(folder), "--lang", "en")
    done = tutor(*words, home=home, typed="!\nodd\nk\nk\nk\nk\n")

    assert done.returncode == 0
    assert "the report was not kept" in done.stdout
    assert "0 of 4 right." in done.stdout
    assert "could not be saved" in done.stderr


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_is_too_wide(home: Path, folder: Path, columns: int, language: str) -> None:
    """Whatever the terminal's width."""
    words = ("exam", "--plain", "--content", str(folder), "--lang", language)
    done = tutor(*words, home=home, typed="1\n2\n" * 8, COLUMNS=str(columns))

    assert all(width_cells(line) <= columns for line in done.stdout.splitlines())


@pytest.mark.parametrize("words", ["exam --plain", "exam --results", "reports"])
def test_no_screens_are_loaded(home: Path, folder: Path, words: str) -> None:
    """What paints screens is never imported."""
    done = subprocess.run(
        (sys.executable, "-c", _LOADED, *words.split(), "--content", str(folder)),
        input="q\n",
        capture_output=True,
        encoding="utf-8",
        env=environment(home),
    )

    assert done.stdout.splitlines()[-1] == "[]"


def _questions(said: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith("Question: ")]


def _at_prompt(home: Path, folder: Path, asked: list[str]) -> subprocess.Popen[str]:
    words = ("exam", "--plain", "--content", str(folder), "--lang", "en")
    process = subprocess.Popen(
        (sys.executable, "-m", "tutor", *words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(home),
    )
    _read_on(process, asked)
    return process


def _read_on(process: subprocess.Popen[str], asked: list[str]) -> None:
    """Read to the next prompt, or to the end."""
    assert process.stdout is not None
    for line in process.stdout:
        if is_prompt(line):
            asked.append(line)
            return
