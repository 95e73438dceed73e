"""The README is true: its commands exist, its lessons load, and it names everything there is."""

from __future__ import annotations

import re
import shlex
from itertools import takewhile
from pathlib import Path
from typing import get_args

import pytest

from tests.house.tree import README, TOP
from tutor.cli.arguments import COMMANDS, SHARED_ARGUMENTS, HelpAsked, VersionAsked, read_arguments
from tutor.errors import ExitCode
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.exam import read_exam
from tutor.lesson.reading import COURSE_FILE, EXAM_FILE, lesson_files, read_course, read_lesson
from tutor.lesson.records import ExamStep, LineStep, Step
from tutor.lesson.shape import INNER_STEPS, NAMED_STEPS
from tutor.questions.kinds import KINDS

FIRST_SCREEN_LINES = 24
RUN = "python3 -m venv .venv && .venv/bin/pip install -e . && .venv/bin/tutor"
TEST = "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"

_BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(?P<text>[^`\n]+)`")
_PATH = re.compile(r"(?:tutor|tests|content|\.ci|\.readme)/[\w./-]*")

TEXT = README.read_text(encoding="utf-8")
PROSE = _BLOCK.sub("", TEXT)


def blocks(*kinds: str) -> list[str]:
    """Return the code blocks of these kinds."""
    return [match["text"] for match in _BLOCK.finditer(TEXT) if match["kind"] in kinds]


def commands() -> list[str]:
    """Return every command line of ours, from the blocks and from the text."""
    lines = [line for block in blocks("sh", "console", "bash") for line in block.splitlines()]
    parts = [part.strip() for line in lines for part in re.split(r"&&|\|", line.strip("$ "))]
    inline = [match["text"] for match in _INLINE.finditer(PROSE)]
    ours = re.compile(r"(?:\w+=\S+ )*(?:\.venv/bin/)?tutor(?: .*)?")
    return sorted({text for text in (*parts, *inline) if ours.fullmatch(text)})


def test_the_first_screen_has_both_commands() -> None:
    """Running and testing are one line each, and no scrolling is needed to find them."""
    first_screen = TEXT.splitlines()[:FIRST_SCREEN_LINES]

    assert RUN in first_screen
    assert TEST in first_screen


def test_the_ci_runs_the_same_command() -> None:
    """`.ci/run` makes the environment, installs and tests as the README says."""
    script = (TOP / ".ci" / "run").read_text(encoding="utf-8")
    steps = [step.removeprefix("python3 ") for step in TEST.split(" && ")]

    assert [step for step in steps if step.partition(" ")[2] not in script] == []


@pytest.mark.parametrize("command", commands())
def test_every_command_is_accepted(command: str) -> None:
    """A command that the README names exists, with those options."""
    words = shlex.split(command.replace("…", ""))
    typed = [word for word in words if "=" not in word][1:]
    try:
        request = read_arguments(typed)
    except (HelpAsked, VersionAsked):
        return

    assert request.command in {entry.name for entry in COMMANDS}


def test_every_command_and_option_is_named() -> None:
    """The README names every command, and every option that is not a matter of course."""
    options = {
        name
        for arguments in (*(command.arguments for command in COMMANDS), SHARED_ARGUMENTS)
        for argument in arguments
        for name in argument.names
        if name.startswith("--") and name not in {"--version", "--format"}
    }
    missing = [f"tutor {command.name}".strip() for command in COMMANDS if not _names(command.name)]

    assert missing == []
    assert [option for option in sorted(options) if option not in TEXT] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_question_is_named(kind: str) -> None:
    """Every kind of question has its line in a table."""
    assert re.search(rf"^\| `{kind}` \|", TEXT, re.MULTILINE)


@pytest.mark.parametrize("kind", [*INNER_STEPS, *NAMED_STEPS, "note", "teacher", "student"])
def test_every_kind_of_step_is_named(kind: str) -> None:
    """Every kind of step has its line in a table, as an author writes it."""
    assert re.search(rf"^\| [^|]*`{kind}:`", TEXT, re.MULTILINE)


def test_no_kind_of_step_is_forgotten() -> None:
    """The kinds above are all there are, but for lines (under a name) and those of exams."""
    written = [step for step in get_args(Step) if step not in (LineStep, ExamStep)]
    tags = {str(step.__struct_config__.tag) for step in written}

    assert tags == {*INNER_STEPS, *NAMED_STEPS, "note"}


@pytest.mark.parametrize("code", [int(code) for code in ExitCode])
def test_every_exit_code_is_named(code: int) -> None:
    """Every exit code is explained."""
    paragraph = TEXT.partition("**Exit codes:**")[2].partition("\n\n")[0]

    assert re.search(rf"(?<![\w.]){code} \w", paragraph)


@pytest.mark.parametrize("path", sorted({match[0] for match in _PATH.finditer(PROSE)}))
def test_every_path_is_there(path: str) -> None:
    """A file or a folder that the README names is in the checkout."""
    assert (TOP / path).exists()


def test_the_lessons_shown_are_clean(tmp_path: Path) -> None:
    """The course and the lesson of the README load, and there is nothing to say about them."""
    for block in blocks("yaml"):
        assert block.startswith("# "), "a YAML block begins with the name of its file"
        path = tmp_path / block.splitlines()[0].removeprefix("# ")
        path.parent.mkdir(exist_ok=True)
        path.write_text(block, encoding="utf-8")
    findings: list[Diagnostic] = []
    courses = [path.parent for path in tmp_path.rglob(COURSE_FILE)]
    for folder in courses:
        reading = read_course(folder)
        findings += reading.findings
        for path in lesson_files(folder).values():
            findings += read_lesson(path, path.read_bytes(), reading.course).findings
        exam = folder / EXAM_FILE
        assert reading.course is not None
        assert exam.exists()
        findings += read_exam(exam, exam.read_bytes(), reading.course).findings

    assert courses
    assert findings == []


def test_the_figures_named_can_be_measured() -> None:
    """The command for the figures is there."""
    named = {match["text"] for match in _INLINE.finditer(PROSE)}

    assert "python -m tests.benchmarks" in named
    assert (TOP / "tests" / "benchmarks" / "__main__.py").exists()


def _names(command: str) -> bool:
    """Tell whether a command stands in a table or a block, at the beginning of a command line."""
    wanted = f"tutor {command}".strip()
    return any(_without_options(line) == wanted for line in commands())


def _without_options(line: str) -> str:
    words = line.replace("…", "").removeprefix(".venv/bin/").split()
    plain = list(takewhile(lambda word: not word.startswith("-"), words))
    known = {command.name for command in COMMANDS}
    return " ".join(word for n, word in enumerate(plain) if n == 0 or (n == 1 and word in known))
