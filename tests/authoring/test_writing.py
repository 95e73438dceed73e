"""Files are written whole, and locks and schemas where they belong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tutor.authoring.folder_schemas import modeline, write_schemas
from tutor.authoring.locking import renew_locks
from tutor.authoring.schema import FILE_KINDS
from tutor.authoring.writing import write_whole
from tutor.check.collecting import check_paths
from tutor.cli.authoring_commands import SCHEMA
from tutor.lesson.translations import LOCK_FILE, read_lock


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    """The mode of a file and the link that leads to it stay, and nothing is left behind."""
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    write_whole(link, "新\n")

    assert path.read_bytes() == "新\n".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [path, link]


def test_what_cannot_be_written_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails, the old text is still there, and nothing is left behind."""
    path = tmp_path / "a.yaml"
    path.write_text("old", encoding="utf-8")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_stale_translations(tmp_path: Path) -> None:
    """A source text that changes leaves its translation stale until one of three things is done."""
    folder = write_course(tmp_path, "a")
    path = folder / "a.yaml"
    first = path.read_text(encoding="utf-8")

    def codes() -> list[str]:
        return [each.code for each in check_paths([folder]).findings]

    assert renew_locks([path]) == (folder / LOCK_FILE,)
    assert renew_locks([path]) == ()
    assert codes() == []
    changed = first.replace("こんにちは。", "おはよう。")
    path.write_text(changed, encoding="utf-8")
    assert codes() == ["T305"]
    assert renew_locks([path]) == ()
    assert codes() == ["T305"]
    path.write_text(changed.replace("Hello.", "Good morning."), encoding="utf-8")
    assert codes() == []
    path.write_text(first, encoding="utf-8")
    assert codes() == []
    path.write_text(changed, encoding="utf-8")
    assert renew_locks([path], all_hold=True) == (folder / LOCK_FILE,)
    assert codes() == []


def test_the_lock_forgets_files_that_are_gone(tmp_path: Path) -> None:
    """A file that was deleted leaves the lock; one that was not tidied stays in it."""
    folder = write_course(tmp_path, "a", "b", "c")
    renew_locks([folder / "a.yaml", folder / "b.yaml"])
    (folder / "a.yaml").unlink()
    renew_locks([folder / "c.yaml"])

    assert read_lock(folder).keys() == {"b.yaml", "c.yaml"}


def test_no_lock_where_there_is_no_course(tmp_path: Path) -> None:
    """A file outside of a course, or of a course in one language, has no lock."""
    folder = write_course(tmp_path / "c", "a")
    course = folder / "course.yaml"
    course.write_text(course.read_text(encoding="utf-8").replace("[ja, en]", "[ja]"), "utf-8")
    (tmp_path / "a.yaml").write_text("lesson: a\n", encoding="utf-8")

    assert renew_locks([folder / "a.yaml", tmp_path / "a.yaml"]) == ()


def test_schemas_of_a_course(tmp_path: Path) -> None:
    """The schemas stand where the comment in a file says, with the lines of the course's cast."""
    folder = write_course(tmp_path, "a")
    course = folder / "course.yaml"
    course.write_text(course.read_text(encoding="utf-8").replace("teacher:", "owl:"), "utf-8")
    written = write_schemas(folder)
    named = [modeline(kind).partition("$schema=")[2] for kind in FILE_KINDS]

    assert [path.relative_to(folder).as_posix() for path in written] == named
    lesson = json.loads((folder / ".schema" / "lesson.json").read_text(encoding="utf-8"))
    assert any("owl" in step["properties"] for step in lesson["$defs"]["steps"]["items"]["oneOf"])


def test_the_command_knows_every_kind() -> None:
    """The kinds that can be asked for are those there are."""
    assert SCHEMA.arguments[0].settings["choices"] == FILE_KINDS
