"""The command `tutor map`: a lesson by its name or its file, in three forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.errors import ExitCode


@pytest.mark.parametrize(
    ("form", "begins"),
    [("text", "a  Title a\n\n  talk  2 lines"), ("mermaid", "flowchart"), ("dot", 'digraph "a"')],
)
def test_the_forms(home: Path, tmp_path: Path, form: str, begins: str) -> None:
    """Named or as a file, the same lesson gives the same map."""
    folder = write_course(tmp_path / "small", "a")
    by_name = tutor("map", "small/a", "--format", form, "--content", str(folder), home=home)
    by_file = tutor("map", str(folder / "a.yaml"), "--format", form, home=home)

    assert (by_name.returncode, by_name.stderr) == (0, "")
    assert by_name.stdout.startswith(begins)
    assert by_file.stdout == by_name.stdout


@pytest.mark.parametrize(
    ("lesson", "code"), [("bad", ExitCode.FINDINGS), ("none", ExitCode.NOT_FOUND)]
)
def test_what_cannot_be_drawn(home: Path, tmp_path: Path, lesson: str, code: int) -> None:
    """A broken lesson is told with its findings, one that is not there by its name."""
    folder = write_course(tmp_path / "small", "a", broken=("bad",))
    done = tutor("map", lesson, "--content", str(folder), home=home)

    assert (done.returncode, done.stdout) == (code, "")
    assert ("teecher" if lesson == "bad" else "none") in done.stderr


def test_a_lesson_of_ones_own(home: Path, tmp_path: Path) -> None:
    """Whoever names a lesson of a course that is not open is told how to name it."""
    write_course(tmp_path / "small", "a")
    done = tutor("map", "a", "--lang", "en", home=home, cwd=tmp_path)

    assert done.returncode == ExitCode.NOT_FOUND
    assert "name its file, or the course's folder with --content" in done.stderr
