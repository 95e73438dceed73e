"""Asking the teacher at the prompts of plain mode, in an exam, and in a talk of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ask.small import asker, make_course
from tests.cli.programs import environment, tutor
from tests.study.exams import write_exam
from tutor.ask.talk import Talk
from tutor.cli.ask import converse
from tutor.cli.output import Output
from tutor.clock import FixedClock
from tutor.errors import ExitCode

LINES_BEFORE = "\n" * 4


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with the small course."""
    return make_course(tmp_path / "content" / "small").parent


def _play(content: Path, typed: str, *words: str) -> str:
    home = content.parent / "home"
    done = tutor(
        "learn", "one", "--plain", "--content", str(content), *words, home=home, typed=typed
    )
    assert (done.returncode, done.stderr) == (ExitCode.OK, "")
    return done.stdout


@pytest.mark.parametrize(
    ("words", "typed", "said"),
    [
        (("--lang", "en"), "/is opt-out illegal?", "It depends. That depends on the country"),
        (("--lang", "ja"), "／オプトアウトは違法ですか", "場合によります。"),
        (("--lang", "en"), "/", "Type your question behind the slash"),
        (("--lang", "en"), "/who won the world cup?", "This course does not say."),
    ],
)
def test_the_lesson_goes_on_where_it_was(
    content: Path, words: tuple[str, ...], typed: str, said: str
) -> None:
    """A question is answered between two times the same prompt, and nothing else happens."""
    without = _play(content, "2\n", *words)
    asked = _play(content, f"{typed}\nq\n", *words).splitlines()

    assert any(line.startswith(said) for line in asked)
    prompts = [line for line in asked if line.endswith(("(Enter)", "（Enter）"))]
    assert len(prompts) == 2
    assert prompts[0] in without


def test_suggested_questions_have_numbers(content: Path) -> None:
    """A slash and a number asks one of them; follow-ups are about the last answer."""
    said = _play(
        content, "/what is the difference between opt-in and opt-out?\n/2\n/1\n", "--lang", "en"
    )

    assert "/1  is opt-out illegal\n/2  how big are the fines in Japan\n" in said
    assert "For a firm, up to 30 million yen." in said


def test_what_stands_open_is_not_given_away(content: Path) -> None:
    """The solution of the open question is held back; an answer that begins so is a question."""
    typed = LINES_BEFORE + "/a robot practises on my talks, which way is it?\n1\nq\n"
    said = _play(content, typed, "--lang", "en")

    assert "That would give away the question you are at." in said


def test_help_names_the_key(content: Path) -> None:
    """It is among what can be done now."""
    said = " ".join(_play(content, "?\nq\n", "--lang", "en").split())

    assert "/ and a question to ask the teacher" in said


def test_no_questions_during_an_exam(tmp_path: Path) -> None:
    """The teacher says so, and the exam goes on."""
    content = write_exam(tmp_path / "content" / "small").parent
    words = ("exam", "--plain", "--content", str(content), "--lang", "en")
    done = tutor(*words, home=tmp_path / "home", typed="/what is consent?\n?\nq\n")

    assert "The teacher answers no questions during an exam." in done.stdout
    assert "to ask the teacher" not in done.stdout


def test_a_talk_of_its_own(tmp_path: Path) -> None:
    """Question after question, by number as well, until an empty line."""
    said = io.StringIO()
    output = Output(said, io.StringIO())
    output.language = "en"
    talk = Talk(asker(tmp_path / "small"), tmp_path, FixedClock())
    typed = io.StringIO("what is the difference between opt-in and opt-out?\nwhy?\n\nis it\n")
    converse(talk, output, typed)

    assert "Because people leave things as they are." in said.getvalue()
    assert "1  is opt-out illegal\n" in said.getvalue()
    assert typed.read() == "is it\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_talk_needs_a_terminal(content: Path, tmp_path: Path) -> None:
    """`tutor ask` alone begins one where there are keys."""
    ours, theirs = os.openpty()
    words = ("ask", "--lang", "en", "--content", str(content))
    with subprocess.Popen(
        (sys.executable, "-m", "tutor", *words),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(tmp_path / "home"),
    ):
        os.close(theirs)
        said = b""
        for typed in (b"is opt-out illegal?\n", b"\n"):
            while not said.endswith(b"ends): "):
                said += os.read(ours, 1000)
            os.write(ours, typed)
            said += os.read(ours, 1000)
    os.close(ours)

    assert b"It depends." in said


def test_each_learner_has_their_own_questions(content: Path) -> None:
    """What somebody with a name asked is listed for them, and for nobody else."""
    home = content.parent / "home"
    shared = ("--content", str(content), "--lang", "en")
    tutor("ask", "who won the world cup?", "--learner", "aya", *shared, home=home)

    assert "world cup" in tutor("questions", "--learner", "aya", *shared, home=home).stdout
    assert "world cup" not in tutor("questions", *shared, home=home).stdout
    tutor("data", "erase", "--yes", "--learner", "aya", home=home)
    assert list(home.rglob("unanswered.jsonl")) == []
