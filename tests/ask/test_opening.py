"""An index is kept, found again, and made again when anything changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import make_course, shelf
from tutor.ask.index import Index, kind_weight
from tutor.ask.opening import OpenCourse


def _kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.iterdir() if path.name.startswith("ask-"))


def _texts(index: Index) -> list[str]:
    return [index.passage(number).text for number in range(index.size)]


def test_an_index_is_written_once(tmp_path: Path) -> None:
    """The second time it comes from the cache, and says the same."""
    folder, cache = make_course(tmp_path / "small"), tmp_path / "cache"
    first = OpenCourse(shelf(folder, cache), "ja").index
    (file,) = _kept(cache)
    written = file.stat().st_mtime_ns
    second = OpenCourse(shelf(folder, cache), "ja").index

    assert _texts(second) == _texts(first)
    assert file.stat().st_mtime_ns == written


@pytest.mark.parametrize("damage", [b"", b"\x93\xa1x", b"not msgpack at all" * 50])
def test_a_damaged_index_is_made_again(damage: bytes, tmp_path: Path) -> None:
    """Whatever became of the file, the course can be asked."""
    folder, cache = make_course(tmp_path / "small"), tmp_path / "cache"
    size = OpenCourse(shelf(folder, cache), "en").index.size
    (file,) = _kept(cache)
    file.write_bytes(damage)

    assert OpenCourse(shelf(folder, cache), "en").index.size == size
    assert len(file.read_bytes()) > len(damage)


@pytest.mark.parametrize("name", ["answers", "01-one", "terms"])
def test_a_changed_file_is_seen(name: str, tmp_path: Path) -> None:
    """Answers, lessons and glossary each make a new index when they change."""
    folder, cache = make_course(tmp_path / "small"), tmp_path / "cache"
    OpenCourse(shelf(folder, cache), "en")
    path = folder / f"{name}.yaml"
    path.write_text(
        path.read_text()
        .replace("You are in until", "You stay in until")
        .replace("They differ when", "The ways differ when")
        .replace("Paper catalogues come", "Thick catalogues come")
    )
    texts = " ".join(_texts(OpenCourse(shelf(folder, cache), "en").index))

    changed = {"answers": "The ways differ", "01-one": "Thick cat", "terms": "You stay in until"}
    assert changed[name] in texts


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    """Where a file stands in place of the folder, the index is made each time."""
    folder = make_course(tmp_path / "small")
    (tmp_path / "cache").write_text("in the way")

    assert OpenCourse(shelf(folder, tmp_path / "cache"), "en").index.size > 10


def test_a_course_without_answers_can_be_asked(tmp_path: Path) -> None:
    """Lessons and glossary alone make an index; a broken lesson is left out."""
    folder = make_course(tmp_path / "small")
    (folder / "answers.yaml").unlink()
    (folder / "01-one.yaml").write_text("lesson: one\n")
    index = OpenCourse(shelf(folder), "en").index

    assert index.find("terms/opt-in") is not None
    assert not index.under("one")


def test_what_is_rare_weighs_more(tmp_path: Path) -> None:
    """A word of one passage says more than a term of many."""
    index = OpenCourse(shelf(make_course(tmp_path)), "en").index

    assert index.rarity("wteapot") > index.rarity("#opt-in")
    assert kind_weight("wteapot") > kind_weight("cwteapot") > 0
    assert index.knows("wteapot")
    assert not index.knows("wmoon")


def test_passages_are_found_by_address(tmp_path: Path) -> None:
    """An address finds its passage, and those below it."""
    index = OpenCourse(shelf(make_course(tmp_path)), "en").index

    assert {index.passage(number).kind for number in index.under("one/ways")} == {"row", "cell"}
    assert index.find("one/nothing") is None
