"""Imports point down. What plain commands may load is tested in `tests/cli/test_program.py`."""

from __future__ import annotations

import subprocess
import sys

from tests.house.tree import TOP

_LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


def test_imports_point_down() -> None:
    """The contracts of `pyproject.toml` are kept by every room, and every room has its layer."""
    done = subprocess.run(
        [sys.executable, "-c", _LINT_IMPORTS], cwd=TOP, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
