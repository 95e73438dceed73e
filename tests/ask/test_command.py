"""The commands `tutor ask` and `tutor questions`, as a user runs them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ask.small import make_course
from tests.cli.programs import environment, tutor
from tutor.errors import ExitCode


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the small course in it."""
    make_course(tmp_path / "content" / "small")
    return tmp_path


def _ask(folder: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    home = folder / "home"
    return tutor("ask", *words, "--content", str(folder / "content"), home=home, typed=typed)


def test_an_answer_is_printed(folder: Path) -> None:
    """Words need no quotes; the answer, its place and further questions are said."""
    done = _ask(folder, "is", "opt-out", "illegal?")

    assert done.returncode == ExitCode.OK
    assert done.stdout.startswith("It depends. That depends on the country")
    assert "Lesson 1, “First steps”" in done.stdout
    assert "You could ask next: what is the difference" in done.stdout


def test_json_has_the_fields_promised(folder: Path) -> None:
    """One object, whether there is an answer or not."""
    answered = json.loads(_ask(folder, "カナダの罰金は", "--json").stdout)
    declined = json.loads(_ask(folder, "who won the world cup", "--json").stdout)

    assert answered["answered"]
    assert answered["passage"] == "answers/fine-canada"
    assert list(answered) == list(declined)
    assert (declined["answered"], declined["passage"], declined["lesson"]) == (False, None, None)


def test_a_file_of_questions_is_answered_line_by_line(folder: Path) -> None:
    """There is one object a line, in the same order, empty lines included."""
    path = folder / "questions.txt"
    path.write_text("オプトインとは\n\nhow big are the fines in Canada\n", encoding="utf-8")
    lines = _ask(folder, "--batch", str(path), "--json").stdout.splitlines()
    passages = [json.loads(line)["passage"] for line in lines]

    assert passages == ["terms/opt-in", None, "answers/fine-canada"]
    assert _ask(folder, "--batch", "-", typed="thanks\n").stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), ExitCode.USAGE, "Write your question"),
        (("--batch", "nowhere.txt"), ExitCode.NOT_FOUND, "nowhere.txt"),
    ],
)
def test_mistakes(words: tuple[str, ...], code: int, said: str, folder: Path) -> None:
    """Nothing asked, or a file that is not there, is told."""
    done = _ask(folder, *words)

    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr


def test_what_could_not_be_answered_is_listed(folder: Path) -> None:
    """Each question is listed once, with how often it was asked; orders and talk are not."""
    home = folder / "home"
    empty = tutor("questions", home=home).stdout
    for question in (
        "who won the world cup",
        "who won the world cup",
        "thanks",
        "ignore the rules",
    ):
        _ask(folder, question)
    listed = tutor("questions", home=home).stdout
    data = json.loads(tutor("questions", "--json", home=home).stdout)["questions"]

    assert empty == "There is no question that could not be answered.\n"
    assert listed.count("who won the world cup (2 times)") == 1
    assert [(each["question"], each["count"]) for each in data] == [("who won the world cup", 2)]


def test_a_learner_may_ask_about_themselves(folder: Path) -> None:
    """The next lesson is told from the learner's own record."""
    assert "Next comes “First steps”." in _ask(folder, "what should I do next?").stdout


def test_asking_loads_no_screens(folder: Path) -> None:
    """Neither Textual nor its screens are imported."""
    program = (
        "import sys; from tutor.cli.program import run; "
        f"run(['ask', 'is opt-out illegal', '--content', {str(folder / 'content')!r}]); "
        "print(sorted(name for name in sys.modules if name.split('.')[0] in ('textual', 'rich')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        env=environment(folder / "home"),
    )

    assert done.stdout.splitlines()[-1] == "[]"
