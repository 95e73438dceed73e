"""The types hold, in the package and in the tests."""

from __future__ import annotations

import subprocess
import sys

from tests.house.tree import TOP


def test_mypy_is_content() -> None:
    """Strict mypy finds nothing in what `pyproject.toml` names: the package and the tests."""
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=TOP, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
