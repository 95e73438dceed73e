"""Nothing leaves the machine: no command opens a way out of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.programs import environment
from tests.learner.examples import NOW, ROOT, begin
from tests.ui.terminal import Terminal
from tutor.learner.exporting import export_lines
from tutor.learner.store import Store

WATCHED = """
import sys

def watch(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        sys.__stderr__.write(f"OPENED {event} {arguments}\\n")

sys.addaudithook(watch)
"""
PROGRAM = f"{WATCHED}\nfrom tutor.__main__ import main\nsys.exit(main())"
DATA = f"""{WATCHED}
from pathlib import Path
from tests.cli.test_data import Asked
from tutor.cli import data
from tutor.cli.output import Output
asked = Asked(action=sys.argv[1], file=Path(sys.argv[2]) if sys.argv[2:] else None, yes=True)
output = Output.of_process()
sys.exit(output.guard(lambda: data.run(asked, output)))"""
STATS = f"""{WATCHED}
from tutor.cli import stats
from tutor.cli.arguments import Request
from tutor.cli.output import Output
sys.exit(stats.run(Request(command="stats"), Output.of_process()))"""


def run(code: str, *words: str, home: Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command that is watched."""
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environment(home),
        timeout=60,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("list",),
        ("list", "--json"),
        ("check",),
        ("table", "no-such-table"),
        ("learn", "two-words", "--plain"),
        ("learn", "--plain"),
        ("review",),
        ("review", "--limit", "3", "--learner", "anna"),
        ("exam", "--plain"),
        ("exam", "--results"),
        ("reports",),
        ("stats",),
        ("stats", "--json"),
        ("data",),
        ("ask", "オプトインとは？"),
        ("questions",),
        ("try", "no-such-explanation", "words"),
        (),
    ],
    ids=" ".join,
)
def test_commands(tmp_path: Path, words: tuple[str, ...]) -> None:
    """The commands about lessons open no socket."""
    done = run(PROGRAM, *words, home=tmp_path, typed="\n1\n\n" * 20)

    assert "OPENED" not in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout or done.stderr


@pytest.mark.parametrize("action", ["where", "export", "import", "erase"])
def test_data(tmp_path: Path, action: str) -> None:
    """The commands about the learner's data open none, and do their work."""
    store = Store.open(tmp_path / "learner.sqlite3", NOW)
    begin(store, 3)
    lines = b"".join(export_lines(store, NOW))
    store.close()
    words = [action]
    if action in {"export", "import"}:
        words.append(str(tmp_path / "file"))
    if action == "import":
        (tmp_path / "file").write_bytes(lines)
        run(DATA, "erase", home=tmp_path)
    done = run(DATA, *words, home=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")


def test_stats(tmp_path: Path) -> None:
    """Neither do the statistics."""
    done = run(STATS, home=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_screens(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The screens open none either: the map, and a lesson that is begun on it."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with Terminal("tests.cli.watched", columns=100, rows=30) as terminal:
        terminal.wait_for("Opt-in")
        terminal.write("\r")
        terminal.wait_for("teapot")

    assert (home / "opened").read_text(encoding="utf-8") == "watching\n"


def test_a_socket_would_be_seen(tmp_path: Path) -> None:
    """The watch does see a socket when one is opened."""
    done = run(f"{WATCHED}\nimport socket\nsocket.socket().close()", home=tmp_path)

    assert "OPENED socket.__new__" in done.stderr
