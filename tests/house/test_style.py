"""The code is formatted, and ruff finds nothing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.house.tree import TOP


@pytest.mark.parametrize("command", [("format", "--check", "--diff"), ("check",)])
def test_ruff_is_content(command: tuple[str, ...]) -> None:
    """Every Python file is formatted and keeps the rules of `pyproject.toml`."""
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "."], cwd=TOP, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
