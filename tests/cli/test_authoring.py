"""The commands for authors: `tutor new`, `tutor fmt`, `tutor schema` and the rules of the check."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import environment, tutor
from tutor.errors import ExitCode


def test_a_course_from_nothing(tmp_path: Path) -> None:
    """A new course passes the check, has its schemas, takes lessons, and is never overwritten."""
    home = tmp_path / "home"

    def run(*words: str) -> tuple[int, str]:
        done = tutor(*words, home=home, cwd=tmp_path)
        return done.returncode, done.stdout + done.stderr

    assert run("new", "course", "c")[0] == ExitCode.OK
    assert (tmp_path / "c" / ".schema" / "lesson.json").exists()
    assert run("new", "lesson", "c", "next")[0] == ExitCode.OK
    assert run("new", "lesson", "c", "third", "--from", "two-words")[0] == ExitCode.OK
    code, said = run("check", "c")
    assert (code, said) == (ExitCode.OK, "Files checked: 6. Nothing to correct.\n")
    assert run("fmt", "--check", "c")[0] == ExitCode.OK
    before = sorted((path, path.read_bytes()) for path in (tmp_path / "c").glob("*.yaml"))
    assert run("new", "course", "c")[0] == ExitCode.USAGE
    assert run("new", "lesson", "c", "next")[0] == ExitCode.USAGE
    assert before == sorted((path, path.read_bytes()) for path in (tmp_path / "c").glob("*.yaml"))


def test_a_new_course_is_in_the_language_of_its_author(tmp_path: Path) -> None:
    """Without `--languages` a course has the language shown; with it, those, in that order."""
    home = tmp_path / "home"
    for name, words in {"a": (), "b": ("--languages", "ja,en")}.items():
        tutor("new", "course", name, *words, "--lang", "ja", home=home, cwd=tmp_path)

    assert "languages: [ja]\n" in (tmp_path / "a" / "course.yaml").read_text("utf-8")
    assert "languages: [ja, en]\n" in (tmp_path / "b" / "course.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("new", "lesson", "nowhere", "x"), ExitCode.NOT_FOUND),
        (("new", "lesson", "c", "x", "--languages", "ja"), ExitCode.USAGE),
        (("new", "lesson", "c"), ExitCode.USAGE),
        (("new", "lesson", "c", "Two Words"), ExitCode.USAGE),
        (("new", "lesson", "c", "x", "--from", "nothing"), ExitCode.NOT_FOUND),
        (("new", "lesson", "c", "x", "--from", "bad", "--content", "."), ExitCode.FINDINGS),
        (("new", "course", "d", "x"), ExitCode.USAGE),
        (("new", "course", "c/a.yaml"), ExitCode.USAGE),
        (("new", "lesson", "c/a.yaml", "x"), ExitCode.USAGE),
        (("new", "course", "d" * 300), ExitCode.DATA),
        (("new", "lesson", "c", "x", "--from", "c/bad.yaml"), ExitCode.FINDINGS),
        (("new", "lesson", "c", "x", "--from", "bad"), ExitCode.FINDINGS),
        (("new", "course", "d", "--languages", "fr"), ExitCode.USAGE),
        (("schema", "--into", "blocked"), ExitCode.DATA),
        (("fmt", "nowhere"), ExitCode.NOT_FOUND),
        (("fmt", "home"), ExitCode.NOT_FOUND),
        (("fmt", "c/bad.yaml"), ExitCode.OK),
        (("schema", "--into", "nowhere"), ExitCode.NOT_FOUND),
        (("check", "--explain", "nothing"), ExitCode.NOT_FOUND),
    ],
)
def test_what_cannot_be_done(words: tuple[str, ...], code: int, tmp_path: Path) -> None:
    """Each mistake has its exit code and is told in words, with no traceback."""
    write_course(tmp_path / "c", "a", broken=("bad",))
    (tmp_path / "home").mkdir()
    (tmp_path / "blocked").mkdir()
    (tmp_path / "blocked" / ".schema").touch()
    done = tutor(*words, home=tmp_path / "home", cwd=tmp_path)

    assert done.returncode == code
    assert all(line == line.rstrip() for line in done.stderr.splitlines())
    assert bool(done.stderr) is (code != ExitCode.OK)
    assert "bug" not in done.stderr


def test_a_lesson_is_copied_from_where_it_is(tmp_path: Path) -> None:
    """What --from names may be a file, or a lesson of the course it is copied into."""
    folder = write_course(tmp_path / "c", "a")

    def run(*words: str) -> None:
        done = tutor("new", "lesson", "c", *words, home=tmp_path / "home", cwd=tmp_path)
        assert done.returncode == ExitCode.OK, done.stderr

    run("b", "--from", "c/a.yaml")
    run("d", "--from", "a")
    for name in "bd":
        assert "こんにちは。" in (folder / f"{name}.yaml").read_text("utf-8")


def test_a_command_that_is_shown_can_be_typed(tmp_path: Path) -> None:
    """A path with a space is shown in quotes; letters of any script need none."""
    spaced = tutor("new", "course", "a b", home=tmp_path / "home", cwd=tmp_path).stdout
    plain = tutor("new", "course", "料理", home=tmp_path / "home", cwd=tmp_path).stdout

    assert "tutor check 'a b'\n" in spaced
    assert "tutor --content 'a b' learn" in spaced
    assert "tutor check 料理\n" in plain


def test_what_a_language_can_be(tmp_path: Path) -> None:
    """Choices with commas in them are told apart."""
    done = tutor("new", "course", "d", "--languages", "fr", home=tmp_path)

    assert "(possible: “ja”, “en”, “ja,en”, “en,ja”)" in done.stderr


def test_fmt_says_what_it_did(tmp_path: Path) -> None:
    """It counts what it tidied, and names the line for which a file is left alone."""
    folder = write_course(tmp_path / "c", "a")
    path = folder / "a.yaml"
    path.write_text(path.read_text("utf-8").replace("  - ", "-   "), encoding="utf-8")
    left = folder / "b.yaml"
    left.write_text("lesson: b\ntitle: {ja: は。, # c\n  en: b. c}\nsteps: []\n", encoding="utf-8")
    done = tutor("fmt", "c", home=tmp_path / "home", cwd=tmp_path)

    assert done.returncode == ExitCode.FINDINGS
    assert done.stdout.endswith("Files: 3; tidied: 1.\n")
    assert (
        f"would be lost. Please move it out of the braces: {Path('c', 'b.yaml')}:2\n" in done.stdout
    )


def test_fmt(tmp_path: Path) -> None:
    """A file is tidied once; --check only says which would be; a file that is no YAML stays."""
    folder = write_course(tmp_path / "c", "a")
    path = folder / "a.yaml"
    path.write_text(path.read_text("utf-8").replace("  - ", "-   "), encoding="utf-8")
    untidy = path.read_text("utf-8")

    def run(*words: str) -> tuple[int, str]:
        done = tutor("fmt", *words, home=tmp_path / "home", cwd=tmp_path)
        assert done.stderr == ""
        return done.returncode, done.stdout

    assert run("--check", "c")[0] == ExitCode.FINDINGS
    assert path.read_text("utf-8") == untidy
    code, said = run("c")
    assert code == ExitCode.OK
    assert f"Tidied: {Path('c/a.yaml')}" in said
    assert (folder / "translations.lock").exists()
    assert run("--check", "c")[0] == run("c")[0] == ExitCode.OK
    (folder / "b.yaml").write_text("lesson: [b\n", encoding="utf-8")
    code, said = run("c")
    assert code == ExitCode.FINDINGS
    assert f"{Path('c/b.yaml')}:1:" in said


def test_schema(tmp_path: Path) -> None:
    """One schema is printed by itself, all of them by their kinds."""
    one = tutor("schema", "lesson", home=tmp_path)
    every = tutor("schema", home=tmp_path)

    assert json.loads(every.stdout)["lesson"] == json.loads(one.stdout)


def test_rules(tmp_path: Path) -> None:
    """The rules are listed, and one is explained in the language asked for."""
    listed = tutor("check", "--list", home=tmp_path)
    explained = tutor("check", "--explain", "missing-why", "--lang", "ja", home=tmp_path)
    unknown = tutor("check", "--explain", "missing-whi", home=tmp_path)

    assert "Q404 missing-why" in listed.stdout
    assert explained.stdout.startswith("Q404 (missing-why)\n")
    assert "なぜ大切か" in explained.stdout
    assert "missing-why" in unknown.stderr


def test_notes(tmp_path: Path) -> None:
    """Notes are shown only when they are asked for, and are no failure."""
    folder = write_course(tmp_path / "c", "a")
    path = folder / "a.yaml"
    path.write_text(path.read_text("utf-8").replace("Hello.", "yes " * 30), encoding="utf-8")
    without = tutor("check", "c", home=tmp_path / "home", cwd=tmp_path)
    noted = tutor("check", "c", "--notes", home=tmp_path / "home", cwd=tmp_path)

    assert without.stdout == "Files checked: 2. Nothing to correct.\n"
    assert "note W801 (long-sentence)" in noted.stdout
    assert noted.stdout.endswith("Notes: 1.\n")
    assert without.returncode == noted.returncode == ExitCode.OK


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
def test_watch(tmp_path: Path) -> None:
    """A change is seen, and Ctrl+C ends with the code of an interruption."""
    folder = write_course(tmp_path / "c", "a")
    process = subprocess.Popen(
        (sys.executable, "-m", "tutor", "check", "c", "--watch", "--format", "concise"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=tmp_path,
        env=environment(tmp_path / "home"),
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "Files checked: 2. Nothing to correct.\n"
        assert process.stdout.readline().startswith("Waiting")
        (folder / "a.yaml").write_text("lesson: a\n", encoding="utf-8")
        assert process.stdout.readline() == "\n"
        assert "S102" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.wait(10)

    assert process.returncode == ExitCode.INTERRUPTED
