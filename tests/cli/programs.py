"""Running the program as a user does: in a process of its own, with a home of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

_OURS = ("TUTOR_", "LC_", "LANG", "COLUMNS", "PYTHONUTF8", "PYTHONIOENCODING")
_PROMPT_ENDINGS = ("(Enter)", "(Enter, w the other options)", "? help):", "not saying):")


def is_prompt(line: str) -> bool:
    """Tell whether a line that plain mode said waits for the learner."""
    return line.rstrip("\n").endswith(_PROMPT_ENDINGS)


def environment(home: Path, **variables: str) -> dict[str, str]:
    """Return an environment in which nothing of the tester's own counts."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return {**kept, "TUTOR_HOME": str(home), "LANG": "en_GB.UTF-8", **variables}


def tutor(
    *words: str, home: Path, typed: str = "", cwd: Path | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        (sys.executable, "-m", "tutor", *words),
        input=typed,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(home, **variables),
        timeout=30,
    )


class Played(Struct, frozen=True, kw_only=True):
    """What a lesson played at its prompts gave."""

    lines: tuple[str, ...]
    prompts: int
    exit_code: int


def play(home: Path, answer: Callable[[str, int], str], *words: str) -> Played:
    """Play in plain mode; `answer` gets the prompt and how often it came in a row."""
    process = subprocess.Popen(
        (sys.executable, "-m", "tutor", "learn", "two-words", "--plain", *words),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(home),
    )
    lines: list[str] = []
    prompts = times = 0
    last = ""
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        for line in process.stdout:
            said = line.rstrip("\n")
            if not is_prompt(said):
                lines.append(said)
                continue
            times = times + 1 if said == last else 1
            last, prompts = said, prompts + 1
            process.stdin.write(answer(said, times) + "\n")
            process.stdin.flush()
    return Played(lines=tuple(lines), prompts=prompts, exit_code=process.returncode)
