"""Lessons are found and listed; a changed file is always seen, whatever the cache holds."""

import os
import shutil
from pathlib import Path

import msgspec
import pytest

from tests.lesson.examples import COURSE, HEAD, QUIZ, SOURCES, TABLES
from tutor.lesson import library as library_room
from tutor.lesson.cache import Cache
from tutor.lesson.heads import Head, read_head
from tutor.lesson.library import CourseShelf, Library
from tutor.lesson.records import LessonRecord
from tutor.paths import shipped_content_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one course of two lessons."""
    course = tmp_path / "content" / "small"
    course.mkdir(parents=True)
    (course / "course.yaml").write_text(COURSE)
    (course / "sources.yaml").write_text(SOURCES)
    (course / "tables.yaml").write_text(TABLES)
    (course / "01-one.yaml").write_text(HEAD + QUIZ)
    (course / "02-two.yaml").write_text(HEAD.replace("one", "two") + "  - teacher: a\n")
    return course


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """Return a cache in a folder that is not there yet."""
    return Cache(tmp_path / "cache")


def test_the_shipped_course_comes_out_of_the_cache_as_it_went_in(cache: Cache) -> None:
    """A course and a lesson are kept whole: the cache gives exactly what reading gives."""
    folder = shipped_content_folder() / "optin"
    first = CourseShelf(folder, cache)
    read = {name: first.lesson(name) for name in first.lesson_ids}
    second = CourseShelf(folder, cache)

    assert second.reading == first.reading
    assert {name: second.lesson(name) for name in second.lesson_ids} == read


def test_a_lesson_is_read_once(folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read once comes from the cache, and is not read again."""
    read = CourseShelf(folder, cache).lesson("one")

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(library_room, "read_lesson", refuse)
    monkeypatch.setattr(library_room, "read_course", refuse)
    assert CourseShelf(folder, cache).lesson("one") == read


@pytest.mark.parametrize("name", ["01-one.yaml", "course.yaml", "sources.yaml", "tables.yaml"])
def test_a_changed_file_is_seen(folder: Path, cache: Cache, name: str) -> None:
    """A change of the lesson or of a file of its course gives another content hash."""
    before = CourseShelf(folder, cache).lesson("one")
    status = (folder / name).stat()
    (folder / name).write_text((folder / name).read_text().replace("en: T", "en: t"))
    with (folder / name).open("a") as file:
        file.write("# changed\n")
    os.utime(folder / name, ns=(status.st_atime_ns, status.st_mtime_ns))

    after = CourseShelf(folder, cache).lesson("one")
    assert after.content_hash != before.content_hash
    assert after.lesson is not None
    assert (after.lesson.title == before.lesson.title) == (name != "01-one.yaml")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "damage", [b"", b"\x00", b"\xc1" * 50, b"\x93\xa1a\xa1b\xa1c", b"\x91" * 100_000]
)
def test_a_damaged_cache_changes_nothing(folder: Path, cache: Cache, damage: bytes) -> None:
    """Files of the cache that hold anything else count as not there."""
    shelf = CourseShelf(folder, cache)
    read = (shelf.heads(), shelf.lesson("one"), shelf.heads())
    assert cache.folder is not None
    for path in cache.folder.iterdir():
        path.write_bytes(damage)

    again = CourseShelf(folder, cache)
    assert (again.heads(), again.lesson("one"), again.heads()) == read


def test_a_cache_that_cannot_be_written_is_no_fault(folder: Path, tmp_path: Path) -> None:
    """Where a file stands in the place of the cache's folder, everything is read again."""
    (tmp_path / "file").write_text("")

    for cache in (Cache(tmp_path / "file"), Cache(None)):
        shelf = CourseShelf(folder, cache)
        assert shelf.lesson("one").lesson is not None
        assert [head.id for head in shelf.heads()] == ["one", "two"]


def test_what_other_code_kept_counts_as_not_there(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value is only given back for the same key, by the same code, as the same type."""
    cache.put("x", "key", ["a"])
    assert cache.get("x", "key", list[str]) == ["a"]
    assert cache.get("x", "other", list[str]) is None
    assert cache.get("x", "key", list[int]) is None
    assert cache.get("x", "key", LessonRecord) is None

    monkeypatch.setattr("tutor.lesson.cache.made_by_this_code", lambda: "other")
    assert cache.get("x", "key", list[str]) is None


def test_a_list_reads_only_what_stands_above_the_steps(folder: Path, cache: Cache) -> None:
    """A head needs no good steps; once the lesson is read, the list knows that it is broken."""
    (folder / "01-one.yaml").write_text(HEAD + "  - teachr: a\n")
    shelf = CourseShelf(folder, cache)
    title = {"ja": "題", "en": "Title"}

    assert shelf.heads()[0] == Head(id="one", title=title)
    assert shelf.lesson("one").lesson is None
    assert shelf.heads()[0] == Head(id="one", title=title, broken=True)
    assert CourseShelf(folder, cache).heads()[0].broken is True


def test_a_repaired_lesson_is_not_broken_any_more(folder: Path, cache: Cache) -> None:
    """The list forgets what it knew of a file as soon as the file changes."""
    (folder / "01-one.yaml").write_text("steps: :\n")
    shelf = CourseShelf(folder, cache)
    shelf.lesson("one")
    assert shelf.heads()[0].broken is True

    (folder / "01-one.yaml").write_text(HEAD + QUIZ)
    assert CourseShelf(folder, cache).heads()[0].broken is None


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("course.yaml", "[ja, en]", "[ja, en, fr]"), ("sources.yaml", "id: law", "id: other")],
)
def test_a_lesson_that_its_course_broke_is_not_called_good(
    folder: Path, cache: Cache, name: str, old: str, new: str
) -> None:
    """What was known of a lesson is forgotten when a file of its course changes."""
    with (folder / "01-one.yaml").open("a") as file:
        file.write("  - teacher: {ja: は, en: a}\n    cite: [law]\n")
    shelf = CourseShelf(folder, cache)
    shelf.lesson("one")
    assert shelf.heads()[0].broken is False

    (folder / name).write_text((folder / name).read_text().replace(old, new))
    shelf = CourseShelf(folder, cache)
    assert shelf.heads()[0].broken is None
    assert shelf.lesson("one").lesson is None
    assert shelf.heads()[0].broken is True


@pytest.mark.parametrize("text", ["", "title: [a\n", "- a\n", "\x00", "title: {}\nneeds: a\n"])
def test_a_head_that_cannot_be_read_has_its_id_as_title(tmp_path: Path, text: str) -> None:
    """A list shows a broken file by its id."""
    path = tmp_path / "one.yaml"
    path.write_text(text)

    assert read_head(path, "one").title == "one"
    assert read_head(tmp_path / "missing.yaml", "x") == Head(id="x", title="x", broken=True)


def test_a_listed_lesson_without_a_file_is_broken(folder: Path, cache: Cache) -> None:
    """A lesson that is only named stands in the list, and says why it cannot be played."""
    (folder / "02-two.yaml").unlink()
    shelf = CourseShelf(folder, cache)

    assert [(head.id, head.broken) for head in shelf.heads()] == [("one", None), ("two", True)]
    assert [each.code for each in shelf.lesson("two").findings] == ["R206"]
    assert [each.code for each in shelf.findings_with(shelf.lesson("two"))] == ["R206"]


def test_a_lesson_that_is_not_listed_comes_last(folder: Path, cache: Cache) -> None:
    """A file that the course does not name can be played all the same."""
    (folder / "00-extra.yaml").write_text(HEAD.replace("one", "extra") + "  - teacher: a\n")
    shelf = CourseShelf(folder, cache)

    assert shelf.lesson_ids == ("one", "two", "extra")
    assert shelf.lesson("extra").lesson is not None


def test_lessons_are_found_by_name(folder: Path, cache: Cache) -> None:
    """A lesson is found by its id, with or without its course; a folder may be a course itself."""
    for top in (folder, folder.parent):
        library = Library([top.parent / "missing", top], cache)
        for name in ("two", "small/two"):
            found = library.find(name)
            assert found is not None
            assert (found[0].folder, found[1]) == (folder, "two")
        assert library.find("three") is None
        assert library.find("other/two") is None
        assert library.find("") is None


def test_good_lessons_of_a_broken_course_can_still_be_found(folder: Path, cache: Cache) -> None:
    """Where course.yaml is broken, its lessons stand in the list and say what is wrong."""
    (folder / "course.yaml").write_text("tutor: [\n")
    shelf = CourseShelf(folder, cache)

    assert shelf.course is None
    assert shelf.lesson_ids == ("one", "two")
    assert [each.code for each in shelf.reading.findings] == ["Y024"]
    assert [each.code for each in shelf.lesson("one").findings] == ["R212"]


def test_two_folders_with_one_name_do_not_share_a_cache(folder: Path, cache: Cache) -> None:
    """A copy of a course elsewhere has its own heads."""
    copy = folder.parent / "copy"
    shutil.copytree(folder, copy)
    (copy / "01-one.yaml").write_text((HEAD + QUIZ).replace("en: Title", "en: Other"))
    shelves = Library([folder.parent], cache).shelves
    titles = [shelf.heads()[0].title for shelf in shelves]

    assert [msgspec.to_builtins(title)["en"] for title in titles] == ["Other", "Title"]


def test_a_folder_that_may_not_be_looked_into_hides_no_other(
    folder: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside a folder that the system refuses, courses are still found."""
    closed = folder.with_name("closed")
    closed.mkdir()
    look = Path.exists

    def refuse(path: Path) -> bool:
        if path.parent == closed:
            raise PermissionError
        return look(path)

    monkeypatch.setattr(Path, "exists", refuse)

    (shelf,) = Library((folder.parent, closed), cache).shelves
    assert shelf.folder == folder
