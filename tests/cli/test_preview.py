"""`tutor preview`: what is said where no lesson can be shown. The screen itself: `tests/ui`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tests.cli.programs import tutor
from tutor.errors import ExitCode


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nothing",), ExitCode.NOT_FOUND, "nothing"),
        (("c/bad.yaml",), ExitCode.FINDINGS, "teecher"),
        (("c/course.yaml",), ExitCode.NOT_FOUND, "no lesson"),
        (("c/a.yaml", "--at", "nowhere"), ExitCode.NOT_FOUND, "no step “nowhere”"),
        (("c/a.yaml",), ExitCode.USAGE, "terminal"),
        (("a", "--at", "+1"), ExitCode.USAGE, "terminal"),
    ],
)
def test_what_cannot_be_shown(words: tuple[str, ...], code: int, said: str, tmp_path: Path) -> None:
    """Each mistake has its exit code and is told in words; no database is made."""
    write_course(tmp_path / "c", "a", broken=("bad",))
    done = tutor("--content", "c", "preview", *words, home=tmp_path / "home", cwd=tmp_path)

    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "bug" not in done.stderr
    assert not list((tmp_path / "home").glob("*.db"))
    assert not list((tmp_path / "home").glob("*.sqlite3"))


def test_a_file_that_another_one_hides(tmp_path: Path) -> None:
    """Of two files of one lesson the second cannot be shown; the first is named."""
    folder = write_course(tmp_path / "c", "a")
    (folder / "a.yml").write_bytes((folder / "a.yaml").read_bytes())
    done = tutor("preview", "c/a.yml", home=tmp_path / "home", cwd=tmp_path)

    assert done.returncode == ExitCode.NOT_FOUND
    assert "a.yaml" in done.stderr
