"""The program as a whole, in a process of its own: what it says, and its exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.programs import environment, tutor
from tutor import __version__

_LOADED = (
    "import sys\n"
    "from tutor.cli.program import run\n"
    "code = run(sys.argv[1:])\n"
    "rooms = {name.partition('.')[0] for name in sys.modules}\n"
    "print(sorted(rooms & {'textual', 'rich'}), 'tutor.ui' in sys.modules, code)\n"
)


@pytest.mark.parametrize(
    "typed",
    [
        "--help",
        "--version",
        "list",
        "list --json",
        "check",
        "check --format json",
        "reports",
        "lern",
    ],
)
def test_no_textual(typed: str, tmp_path: Path) -> None:
    """Commands that show no screens never load what paints them."""
    done = subprocess.run(
        (sys.executable, "-c", _LOADED, *typed.split()),
        capture_output=True,
        encoding="utf-8",
        env=environment(tmp_path),
    )

    assert done.stdout.splitlines()[-1] == f"[] False {2 if typed == 'lern' else 0}"


def test_plain_without_textual(tmp_path: Path) -> None:
    """A lesson as plain text needs no screens either."""
    done = subprocess.run(
        (sys.executable, "-c", _LOADED, "learn", "two-words", "--plain"),
        input="q\n",
        capture_output=True,
        encoding="utf-8",
        env=environment(tmp_path),
    )

    assert done.stdout.splitlines()[-1] == "[] False 0"


def test_version(tmp_path: Path) -> None:
    """The version is one line."""
    assert tutor("--version", home=tmp_path).stdout == f"tutor {__version__}\n"


@pytest.mark.parametrize(
    ("language", "words", "beginning"),
    [
        ("ja_JP.UTF-8", ("--help",), "使い方: tutor"),
        ("en_US.UTF-8", ("--help",), "Usage: tutor"),
        ("en_US.UTF-8", ("--lang", "ja", "--help"), "使い方: tutor"),
        ("ja_JP.UTF-8", ("check", "--help", "--lang=en"), "Usage: tutor check"),
    ],
)
def test_help_language(
    language: str, words: tuple[str, ...], beginning: str, tmp_path: Path
) -> None:
    """Help speaks the language asked for, else that of the locale."""
    done = tutor(*words, home=tmp_path, LANG=language)

    assert done.stdout.startswith(beginning)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        (("lern",), 2, "Did you mean “learn”?"),
        (("--lang", "xx"), 2, "--lang cannot be “xx”"),
        (("learn", "tow-words"), 3, "Did you mean “two-words”?"),
        (("learn", "optin/tow-words"), 3, "Did you mean “two-words”?"),
        (("learn", "zzz", "--lang", "ja"), 3, "「zzz」というレッスンはありません。"),
        (("check", "nowhere"), 3, "There is nothing at nowhere"),
        (("--content", "nowhere", "list"), 3, "There is no folder nowhere"),
        (("list", "--content", "."), 3, "There are no lessons in ."),
        (("check", "."), 3, "There are no lessons in ."),
    ],
)
def test_mistakes(words: tuple[str, ...], exit_code: int, said: str, tmp_path: Path) -> None:
    """A mistake is said on standard error, and the exit code tells its kind."""
    done = tutor(*words, home=tmp_path / "home", cwd=tmp_path)

    assert said in done.stderr
    assert (done.returncode, done.stdout) == (exit_code, "")


def test_module_and_script_agree(tmp_path: Path) -> None:
    """`tutor` and `python -m tutor` are the same program."""
    script = Path(sys.executable).with_name("tutor")
    done = subprocess.run(
        (str(script), "list", "--json"),
        capture_output=True,
        encoding="utf-8",
        env=environment(tmp_path),
    )

    assert done.stdout == tutor("list", "--json", home=tmp_path).stdout
    assert json.loads(done.stdout)["lessons"][0]["id"] == "two-words"
