"""Everything is found where TUTOR_HOME and TUTOR_CONTENT say, or at its usual place."""

import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from tutor import paths


@pytest.fixture(autouse=True)
def _usual_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TUTOR_HOME", raising=False)
    monkeypatch.delenv("TUTOR_CONTENT", raising=False)


def test_home_moves_all_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """TUTOR_HOME moves the data, the cache and the database."""
    monkeypatch.setenv("TUTOR_HOME", str(tmp_path))

    assert paths.data_folder() == tmp_path
    assert paths.cache_folder() == tmp_path / "cache"
    assert paths.database_file() == tmp_path / "learner.sqlite3"


@pytest.mark.parametrize("value", [None, ""])
def test_without_home_the_system_decides(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    """Without TUTOR_HOME, or with an empty one, the system's own places are taken."""
    if value is not None:
        monkeypatch.setenv("TUTOR_HOME", value)

    assert paths.data_folder() == Path(platformdirs.user_data_dir("tutor", appauthor=False))
    assert paths.cache_folder() == Path(platformdirs.user_cache_dir("tutor", appauthor=False))


def test_relative_home_is_taken_from_the_present_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A relative TUTOR_HOME becomes absolute, so that a later change of folder does no harm."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TUTOR_HOME", "here")

    assert paths.data_folder() == tmp_path / "here"


def test_checkout_has_its_lessons_beside_the_package() -> None:
    """In a checkout the lessons are in `content/` beside the package."""
    root = Path(__file__).parent.parent

    assert paths.content_folders() == (root / "content",)


def test_wheel_has_its_lessons_inside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In an installed wheel they are inside the package, and a stranger's `content` is ignored."""
    package = tmp_path / "site-packages" / "tutor"
    (package / "_content").mkdir(parents=True)
    (package.parent / "content").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)

    assert paths.content_folders() == (package / "_content",)


def test_further_lessons_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The folders of TUTOR_CONTENT stand in front, in their order; empty names are nothing."""
    one, two = tmp_path / "one", tmp_path / "two"
    monkeypatch.setenv("TUTOR_CONTENT", os.pathsep.join([str(one), "", str(two)]))

    assert paths.content_folders() == (one, two, paths.shipped_content_folder())


def test_nothing_is_created(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Asking where things are makes no folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("TUTOR_HOME", str(home))

    paths.data_folder()
    paths.cache_folder()
    paths.database_file()

    assert not home.exists()


def test_platformdirs_is_left_alone_until_asked(tmp_path: Path) -> None:
    """With TUTOR_HOME set, platformdirs is not even imported."""
    program = (
        "import sys, tutor.paths as p; p.database_file(); print('platformdirs' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "TUTOR_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
    )

    assert (done.stdout.strip(), done.stderr) == ("False", "")
