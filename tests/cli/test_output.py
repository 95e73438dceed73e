"""Standard output and error, whatever they are connected to."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.programs import environment, tutor
from tutor.cli.output import Output, harmless
from tutor.errors import ExitCode, NotFound


@pytest.mark.parametrize(
    "variables",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp932"},
    ],
)
@pytest.mark.parametrize("words", [("list",), ("list", "--json"), ("--help",), ("check", "nö")])
def test_encodings(variables: dict[str, str], words: tuple[str, ...], tmp_path: Path) -> None:
    """No encoding of the terminal ends in a traceback."""
    done = subprocess.run(
        (sys.executable, "-m", "tutor", *words, "--lang", "ja"),
        capture_output=True,
        env=environment(tmp_path, **variables),
    )

    assert done.returncode == (3 if "check" in words else 0)
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("words", "exit_code"), [(("list",), 0), (("check", "bad.yaml"), 1)])
def test_closed_pipe(words: tuple[str, ...], exit_code: int, tmp_path: Path) -> None:
    """A reader who goes away is no fault, and does not change the exit code."""
    (tmp_path / "bad.yaml").write_text("lesson: x\n", encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        (sys.executable, "-m", "tutor", *words),
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(tmp_path / "home"),
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (exit_code, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_full_disk(tmp_path: Path) -> None:
    """What cannot be written is said in one sentence."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            (sys.executable, "-m", "tutor", "--help"),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment(tmp_path),
        )

    assert done.returncode == ExitCode.INTERNAL
    assert done.stderr.startswith("The output cannot be written (")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize("closing", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams(closing: str, tmp_path: Path) -> None:
    """A command started without some of its streams does its work all the same."""
    done = subprocess.run(  # noqa: S602 - only a shell closes streams, and the line is ours
        f"exec '{sys.executable}' -m tutor learn two-words --plain {closing}",
        shell=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=environment(tmp_path),
    )

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\x1b[2Jb", "a\ufffd[2Jb"),
        ("a\rb\x00\x9b", "a\ufffdb\ufffd\ufffd"),
        ("a\u202eb", "a\ufffdb"),
        ("一行\n\t二行", "一行\n\t二行"),
    ],
)
def test_harmless(text: str, said: str) -> None:
    """Text from a file cannot steer the terminal; lines and tabs stay."""
    assert harmless(text) == said


def test_errors_are_said() -> None:
    """An error meant for the user is said in their language and gives its exit code."""
    out, err = io.StringIO(), io.StringIO()
    output = Output(out, err)
    output.language = "ja"

    def fail() -> int:
        raise NotFound({"ja": "ない。", "en": "None."}, place="x", advice={"ja": "探す。"})

    assert output.guard(fail) == ExitCode.NOT_FOUND
    assert (out.getvalue(), err.getvalue()) == ("", "x: ない。\n探す。\n")


def test_interruption() -> None:
    """Ctrl+C ends a command quietly."""
    out, err = io.StringIO(), io.StringIO()

    def interrupt() -> int:
        raise KeyboardInterrupt

    assert Output(out, err).guard(interrupt) == ExitCode.INTERRUPTED
    assert (out.getvalue(), err.getvalue()) == ("", "")


def test_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug gives two lines, and its traceback is kept in the data folder."""
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.delenv("TUTOR_DEBUG", raising=False)
    err = io.StringIO()

    assert Output(io.StringIO(), err).guard(lambda: 1 // 0) == ExitCode.INTERNAL
    (kept,) = tmp_path.glob("bug-*.txt")
    assert err.getvalue().startswith(
        "Tutor stopped because of a bug of its own (ZeroDivisionError)"
    )
    assert str(kept) in err.getvalue()
    assert "Traceback" not in err.getvalue()
    assert "Traceback" in kept.read_text(encoding="utf-8")


def test_bug_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With TUTOR_DEBUG=1 the traceback is shown instead."""
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))
    monkeypatch.setenv("TUTOR_DEBUG", "1")
    err = io.StringIO()
    Output(io.StringIO(), err).guard(lambda: 1 // 0)

    assert "Traceback" in err.getvalue()
    assert not list(tmp_path.iterdir())


def test_bug_that_cannot_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no file can be written, the user is told how to see the traceback."""
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    monkeypatch.setenv("TUTOR_HOME", str(in_the_way / "home"))
    monkeypatch.delenv("TUTOR_DEBUG", raising=False)
    err = io.StringIO()
    Output(io.StringIO(), err).guard(lambda: 1 // 0)

    assert "TUTOR_DEBUG=1" in err.getvalue()


@pytest.mark.parametrize(
    ("columns", "width_cells"), [("120", 120), ("5", 20), ("", 80), ("wide", 80), ("0", 80)]
)
def test_width(columns: str, width_cells: int, tmp_path: Path) -> None:
    """COLUMNS decides the width; without a terminal it is 80; it is never narrower than 20."""
    done = tutor("check", "--help", home=tmp_path, COLUMNS=columns)
    widest = max(map(len, done.stdout.splitlines()))

    assert widest <= width_cells
    assert widest > min(width_cells, 100) * 0.6


@pytest.mark.parametrize(
    ("name", "exit_code"), [("home/learner.sqlite3", ExitCode.DATA), ("c", ExitCode.NOT_FOUND)]
)
def test_what_the_system_refuses_is_no_bug(
    name: str, exit_code: ExitCode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be used is named, with what to do; no report of a bug is kept."""
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path / "home"))
    err = io.StringIO()

    def fail() -> int:
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / name))

    assert Output(io.StringIO(), err).guard(fail) == exit_code
    said, advice = err.getvalue().splitlines()
    assert said == f"{tmp_path / name}: This cannot be used (Permission denied)."
    assert advice.startswith("Check the path")
    assert not list(tmp_path.iterdir())


def test_a_path_that_is_too_long_is_no_bug(tmp_path: Path) -> None:
    """Whatever is typed for a folder, it is said to be of no use, in a sentence or two."""
    done = tutor("--content", "x" * 5000, "list", home=tmp_path)

    assert done.returncode == ExitCode.NOT_FOUND
    assert "bug" not in done.stderr
