"""The wheel holds everything the program needs, and works in an empty folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.tree import PACKAGE, TOP


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, without asking the network for anything."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel"]
    done = subprocess.run(
        [*pip, str(TOP), "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_lessons_and_styles(wheel: Path) -> None:
    """Lessons, stylesheets and the mark for type checkers are inside, the tests are not."""
    names = set(ZipFile(wheel).namelist())
    lessons = {f"tutor/_content/{path.name}" for path in (TOP / "content").iterdir()}
    styles = {path.relative_to(TOP).as_posix() for path in PACKAGE.rglob("*.tcss")}

    assert "tutor/_content/optin/01-two-words.yaml" in names
    assert all(any(name.startswith(lesson) for name in names) for lesson in lessons)
    assert styles
    assert styles <= names
    assert "tutor/py.typed" in names
    assert not any(name.startswith(("tests/", "content/")) for name in names)


def test_the_wheel_works_anywhere(wheel: Path, tmp_path: Path) -> None:
    """Unpacked somewhere else, it lists its own lessons from an empty folder."""
    unpacked, empty = tmp_path / "unpacked", tmp_path / "empty"
    empty.mkdir()
    ZipFile(wheel).extractall(unpacked)
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "list", "--json"],
        cwd=empty,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(unpacked), "PYTHONUTF8": "1"},
    )

    assert done.returncode == 0, done.stderr
    assert "two-words" in [lesson["id"] for lesson in json.loads(done.stdout)["lessons"]]
    assert list(empty.iterdir()) == []
