"""A course that cannot be read is told as that, whatever is asked of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.programs import tutor


@pytest.mark.parametrize(
    "asked",
    [
        ("learn", "two", "--plain"),
        ("ask", "what is it?"),
        ("exam", "--plain"),
        ("table", "two-ways"),
    ],
)
def test_a_broken_course_is_no_missing_lesson(asked: tuple[str, ...], tmp_path: Path) -> None:
    """Nothing can be found in it, so the course is named, and where to read what is wrong."""
    (tmp_path / "course.yaml").write_text("tutor: 1\ncourse: [x\n", encoding="utf-8")
    (tmp_path / "one.yaml").write_text("lesson: one\n", encoding="utf-8")

    done = tutor("--content", str(tmp_path), *asked, home=tmp_path / "home")

    assert done.returncode == 1
    assert f"This course is broken and cannot be opened: {tmp_path}\n" in done.stderr
    assert f"tutor check {tmp_path}" in done.stderr
