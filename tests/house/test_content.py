"""The lessons that come with the program are clean, and open from the cache the second time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.house.tree import TOP
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.lesson.records import LessonRecord


def test_shipped_lessons_check_clean() -> None:
    """`tutor check content` finds nothing, not even to warn of."""
    done = subprocess.run(
        [sys.executable, "-m", "tutor", "check", "--format", "json", "content"],
        cwd=TOP,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert '"code"' not in done.stdout, done.stdout


def test_every_shipped_lesson_is_kept_in_the_cache(home: Path) -> None:
    """What the cache keeps of a lesson can be read back, and is the same."""
    cache = Cache(home / "cache")
    shelves = Library((TOP / "content",), cache).shelves
    lessons = [(shelf, name, shelf.lesson(name)) for shelf in shelves for name in shelf.lesson_ids]

    assert lessons
    for shelf, _, reading in lessons:
        name = f"lesson-{shelf.name}-{reading.path.stem}"
        assert cache.get(name, reading.content_hash, LessonRecord) == reading.lesson
