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
    findings = json.loads(said)
    assert [(each["code"], each["path"], each["line"]) for each in findings] == (
        [] if code == ExitCode.OK else [("D705", "c/a.play.yaml", 4)]
    )
    assert all("-says: No\n+student: Yes." in each["diff"] for each in findings)
    assert all(each["message"]["en"] and each["message"]["ja"] for each in findings)
    _, said = check("--plays", "--format", "concise")
    assert said.count("D705") == len(findings)
    _, said = check("--plays")
    assert said.count("D705") == said.count("-says: No\n+student: Yes.") == len(findings)
    assert "Plays: 1; " in said


@pytest.mark.parametrize(
    ("name", "lesson", "code"),
    [
        ("a.play.yaml", "b", "R220"),
        ("other.play.yaml", "nowhere", "R207"),
        ("other.play.yaml", "bad", "S104"),
        ("a.play.yaml", "[", "Y"),
    ],
)
def test_a_play_that_cannot_be_played(name: str, lesson: str, code: str, tmp_path: Path) -> None:
    """Why it cannot is a finding like any other, told once, in JSON and as text."""
    folder = _write(tmp_path)
    (folder / "a.play.yaml").unlink()
    (folder / name).write_text(f"play: {lesson}\nturns:\n  - says: Hello\n", encoding="utf-8")
    words = ("check", "--plays", f"c/{name}", "--format")
    done = tutor(*words, "json", home=tmp_path / "home", cwd=tmp_path)
    (finding,) = json.loads(done.stdout)

    assert finding["code"].startswith(code)
    assert (done.returncode, done.stderr) == (ExitCode.FINDINGS, "")
    done = tutor(*words, "concise", home=tmp_path / "home", cwd=tmp_path)
    assert done.returncode == ExitCode.FINDINGS
    assert done.stdout.count(f" error {finding['code']}") == 1


def test_a_play_names_its_lesson(tmp_path: Path) -> None:
    """A play of one lesson is not played on another, beside it or as a script."""
    home, folder = tmp_path / "home", _write(tmp_path)
    (folder / "b.play.yaml").write_text(
        PLAY.format(second="Yes").replace("play: a", "play: b"), encoding="utf-8"
    )
    words = ("play", "c/a.yaml", "--script", "c/b.play.yaml")
    done = tutor(*words, home=home, cwd=tmp_path)

    assert done.returncode == ExitCode.FINDINGS
    assert "a play of the lesson “b”" in done.stdout
    (folder / "b.play.yaml").rename(folder / "a.play.yaml")
    assert tutor("play", "c/a.yaml", home=home, cwd=tmp_path).returncode == ExitCode.FINDINGS


def test_the_commands_shown_can_be_typed(tmp_path: Path) -> None:
    """A path with a blank in it is shown in quotes."""
    write_course(tmp_path / "my course", "a")
    done = tutor("play", "my course/a.yaml", home=tmp_path / "home", cwd=tmp_path)

    assert "tutor play 'my course/a.yaml' --record 'my course/a.play.yaml'" in done.stderr


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
    nowhere = (*words[:-1], "nowhere/a.play.yaml")
    done = tutor(*nowhere, home=home, cwd=tmp_path, typed="\n\n")
    assert done.returncode == ExitCode.DATA
    assert "nowhere" in done.stderr
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
