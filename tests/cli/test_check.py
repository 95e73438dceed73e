"""The command `tutor check`."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.cli.program import run
from tutor.errors import ExitCode

REVIEW_OVERDUE = "C901"
"""What the check finds in a good course as time goes by: its sources are to be looked at again."""


def test_shipped(tmp_path: Path) -> None:
    """Without a path the lessons that came with the program are checked, and are clean."""
    done = tutor("check", "--format", "json", home=tmp_path, cwd=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert {finding["code"] for finding in json.loads(done.stdout)} <= {REVIEW_OVERDUE}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("language", "cause"), [("ja", "「teacher」のことですか？"), ("en", "Did you mean")]
)
def test_full(language: str, cause: str, tmp_path: Path) -> None:
    """Findings of all files are on standard output; the exit code says that there are errors."""
    write_course(tmp_path / "c", "good", broken=("bad", "worse"))
    done = tutor("check", "c", "--lang", language, home=tmp_path / "home", cwd=tmp_path)

    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count(cause) == 2
    assert "c/bad.yaml:4:5: " in done.stdout
    assert "c/worse.yaml:4:5: " in done.stdout
    assert "      |     ^^^^^^^\n" in done.stdout


def test_warnings(tmp_path: Path) -> None:
    """Warnings alone are no failure."""
    folder = write_course(tmp_path / "c", "a")
    (folder / "a.yaml").rename(folder / "b.yaml")
    course = folder / "course.yaml"
    course.write_text(course.read_text(encoding="utf-8").replace("[a]", "[b]"), encoding="utf-8")
    done = tutor("check", "c", "--format", "concise", home=tmp_path / "home", cwd=tmp_path)

    assert " warning R208 (file-name): " in done.stdout
    assert done.returncode == 0, done.stdout


def test_json(tmp_path: Path) -> None:
    """JSON is a list of findings, with nothing around it."""
    write_course(tmp_path / "c", broken=("bad",))
    done = tutor("check", "c", "--format", "json", home=tmp_path / "home", cwd=tmp_path)

    assert [finding["code"] for finding in json.loads(done.stdout)] == ["S104"]
    assert done.returncode == 1
    write_course(tmp_path / "d", "good")
    clean = tutor("check", "d", "--format", "json", home=tmp_path / "home", cwd=tmp_path)
    assert (clean.stdout, clean.returncode) == ("[]\n", 0)


@pytest.mark.parametrize(
    "content",
    [
        "lesson: x\nsteps: " + "[" * 100_000,
        "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
        "lesson: x\nsteps:\n" + "  - teecher: a\n" * 100_000,
        "lesson: x\n" * 50_000,
        "lesson: x\ntitle: " + "あ" * 1_000_000 + "\nbogus: 1\n",
        "x" * 5_000_000,
        "",
        "\ufeff\r\n",
    ],
    ids=["deep", "aliases", "many", "duplicates", "long-line", "large", "empty", "bom"],
)
def test_hostile(content: str, tmp_path: Path) -> None:
    """A hostile file ends in findings, soon."""
    (tmp_path / "x.yaml").write_text(content, encoding="utf-8", newline="")
    done = tutor("check", "x.yaml", home=tmp_path / "home", cwd=tmp_path)

    assert (done.returncode, done.stderr) == (1, "")
    assert "x.yaml:1:1: error " in done.stdout or "x.yaml:2:" in done.stdout
    assert len(done.stdout) < 200_000


def test_a_folder_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A closed folder is told, and not taken for an empty one."""
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != tmp_path)

    assert run(("check", str(tmp_path), "--lang", "en")) == ExitCode.NOT_FOUND
    assert "You may not read the folder" in capsys.readouterr().err


def test_control_characters(tmp_path: Path) -> None:
    """What a file holds cannot steer the terminal."""
    (tmp_path / "x.yaml").write_text('"\\e[31mred": 1\n', encoding="utf-8")
    done = tutor("check", "x.yaml", home=tmp_path / "home", cwd=tmp_path)

    assert "\x1b" not in done.stdout
