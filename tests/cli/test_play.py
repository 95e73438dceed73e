"""`tutor play` and `tutor check --plays`: dialogue tests beside a lesson."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.errors import ExitCode

PLAY = "play: a\nturns:\n  - says: Hello\n  - says: {second}\n  - ended: true\n"


def _write(tmp_path: Path, second: str = "Yes") -> Path:
    folder = write_course(tmp_path / "c", "a", broken=("bad",))
    (folder / "a.play.yaml").write_text(PLAY.format(second=second), encoding="utf-8")
    return folder


def test_a_play_that_passes_and_one_that_fails(tmp_path: Path) -> None:
    """Plays beside a lesson are played; a failing one shows a diff, and the exit code says so."""
    home, folder = tmp_path / "home", _write(tmp_path)
    done = tutor("--content", "c", "play", "a", home=home, cwd=tmp_path)
    assert done.returncode == ExitCode.OK, done.stdout + done.stderr

    (folder / "a.play.yaml").write_text(PLAY.format(second="No"), encoding="utf-8")
    done = tutor("--content", "c", "play", "a", home=home, cwd=tmp_path)
    assert done.returncode == ExitCode.FINDINGS
    assert "-says: No\n+student: Yes.\n" in done.stdout
    assert not list(home.glob("*.sqlite3"))


@pytest.mark.parametrize(("second", "code"), [("Yes", ExitCode.OK), ("No", ExitCode.FINDINGS)])
def test_the_check_plays(second: str, code: int, tmp_path: Path) -> None:
    """A check plays only when asked to; what it prints as JSON stays JSON."""
    folder = _write(tmp_path, second)
    (folder / "bad.yaml").unlink()
    course = folder / "course.yaml"
    course.write_text(course.read_text("utf-8").replace(", bad", ""), encoding="utf-8")

    def check(*words: str) -> tuple[int, str]:
        done = tutor("check", *words, "c", home=tmp_path / "home", cwd=tmp_path)
        return done.returncode, done.stdout

    assert check()[0] == ExitCode.OK
    assert check("--plays")[0] == code
    returned, said = check("--plays", "--format", "json")
    assert returned == code
    assert isinstance(json.loads(said), list | dict)


def test_a_lesson_is_named_by_its_file(tmp_path: Path) -> None:
    """A path does as well as a name, to play and to record; the words say how to record."""
    home, folder = tmp_path / "home", _write(tmp_path)
    assert tutor("play", "c/a.yaml", home=home, cwd=tmp_path).returncode == ExitCode.OK

    (folder / "a.play.yaml").unlink()
    done = tutor("play", "c/a.yaml", home=home, cwd=tmp_path)
    assert done.returncode == ExitCode.NOT_FOUND
    assert "tutor play c/a.yaml --record c/a.play.yaml" in done.stderr
    words = ("play", "c/a.yaml", "--record", "c/a.play.yaml")
    assert tutor(*words, home=home, cwd=tmp_path, typed="\n\n").returncode == ExitCode.OK
    assert tutor("play", "c/a.yaml", home=home, cwd=tmp_path).returncode == ExitCode.OK


def test_a_listed_lesson_without_a_file(tmp_path: Path) -> None:
    """A lesson that the course lists and does not have is not there."""
    (_write(tmp_path) / "a.yaml").unlink()
    done = tutor("--content", "c", "play", "a", home=tmp_path / "home", cwd=tmp_path)

    assert done.returncode == ExitCode.NOT_FOUND
    assert "“a”" in done.stderr


def test_recording(tmp_path: Path) -> None:
    """What is done at the prompt is written down, passes, and is never overwritten."""
    home, folder = tmp_path / "home", _write(tmp_path)
    (folder / "a.play.yaml").unlink()
    words = ("--content", "c", "play", "a", "--record", "c/a.play.yaml")

    done = tutor(*words, home=home, cwd=tmp_path, typed="\n\n")
    assert done.returncode == ExitCode.OK, done.stderr
    written = (folder / "a.play.yaml").read_text("utf-8")
    assert written.startswith("play: a\nturns:\n")
    assert "says: Yes." in written
    assert tutor("--content", "c", "play", "a", home=home, cwd=tmp_path).returncode == ExitCode.OK
    assert tutor(*words, home=home, cwd=tmp_path).returncode == ExitCode.USAGE
    assert not list(home.glob("*.sqlite3"))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("play", "nothing"), ExitCode.NOT_FOUND),
        (("play", "bad"), ExitCode.NOT_FOUND),
        (("play", "a", "--script", "nowhere.play.yaml"), ExitCode.NOT_FOUND),
        (("play", "a", "--record", "x.yaml"), ExitCode.USAGE),
        (("play", "bad", "--record", "x.play.yaml"), ExitCode.FINDINGS),
        (("play", "bad", "--script", "c/a.play.yaml"), ExitCode.FINDINGS),
        (("play", "a", "--script", "c/bad.yaml"), ExitCode.FINDINGS),
        (("play", "a", "--script", "x", "--record", "y"), ExitCode.USAGE),
    ],
)
def test_what_cannot_be_done(words: tuple[str, ...], code: int, tmp_path: Path) -> None:
    """Each mistake has its exit code and is told in words, with no traceback."""
    _write(tmp_path)
    done = tutor("--content", "c", *words, home=tmp_path / "home", cwd=tmp_path)

    assert done.returncode == code, done.stdout + done.stderr
    assert done.stdout + done.stderr
    assert "bug" not in done.stderr
