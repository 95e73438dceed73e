"""What fits a question best, and how sure one may be of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ask.small import open_course
from tutor.ask.confidence import confidence
from tutor.ask.opening import OpenCourse
from tutor.ask.searching import Search, tokens_asked


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, OpenCourse]:
    """Return the small course, open in both languages."""
    folder: Path = tmp_path_factory.mktemp("small")
    return {language: open_course(folder, language) for language in ("ja", "en")}


def _search(courses: dict[str, OpenCourse], question: str) -> Search:
    course = courses["en" if question.isascii() else "ja"]
    return Search(course, question, tokens_asked(question, course))


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("so how do opt-in and opt-out differ", "answers/difference"),
        ("is opt-out forbidden by law?", "answers/always-illegal"),
        ("the biggest fine in Canada", "answers/fine-canada"),
        ("how large are fines in Japan", "answers/fine"),
        ("do paper catalogs come weekly", "one/step-1"),
        ("my boss asks how large fines in Japan are", "answers/fine"),
        ("does teh robbot practise on my talks", "answers/robot"),
        ("違いを教えて。オプトインとオプトアウト", "answers/difference"),
        ("カナダで払う罰金", "answers/fine-canada"),
        ("日本の罰金の上限", "answers/fine"),
        ("オプトインの意味", "terms/opt-in"),
        ("カタロクは毎週とどく？", "one/step-1"),
    ],
)
def test_the_passage_that_fits_is_found(
    courses: dict[str, OpenCourse], question: str, address: str
) -> None:
    """Other words, another place and slips of the pen lead to the right passage."""
    assert _search(courses, question).found[0].passage.address == address


def test_a_passage_about_another_place_is_no_answer(courses: dict[str, OpenCourse]) -> None:
    """However well the words fit, what holds elsewhere is not told of a place that is named."""
    search = _search(courses, "how big are the fines in Brazil")

    assert all(found.match.elsewhere and found.match.is_abroad for found in search.found)
    assert search.confidence == 0


def test_what_holds_elsewhere_does_not_stand_in_the_way(courses: dict[str, OpenCourse]) -> None:
    """Passages about no place that is named make room for those that are; topics left out stay."""
    search = _search(courses, "may a robot practise on my talks in Canada")

    assert not any(found.match.is_abroad for found in search.found)
    addresses = [found.passage.address for found in search.found]
    assert addresses[:2] == ["outside/robot-price", "answers/fine-canada"]


def test_an_opposite_sinks(courses: dict[str, OpenCourse]) -> None:
    """A question about one way is not answered with the other."""
    search = _search(courses, "opt-in benefit")
    marked = {found.passage.address: found.match.opposite for found in search.found}

    assert marked["one/ways/merit.opt-out"]
    assert not marked["one/ways/merit.opt-in"]
    assert not search.found[0].match.opposite


def test_confidence_rises_and_falls(courses: dict[str, OpenCourse]) -> None:
    """More in common makes surer; strange words, and another passage as good, less sure."""
    match = _search(courses, "is the opt-out way illegal").found[0].match
    sure = confidence(match, 0.5, 1.0)

    assert confidence(replace(match, core=match.core + 0.1), 0.5, 1.0) > sure
    assert confidence(match, 0.5, 2.0) < sure
    assert confidence(match, 0.2, 1.0) < sure
    assert 0 <= sure <= 1


def test_a_strange_word_is_counted_once(courses: dict[str, OpenCourse]) -> None:
    """A kanji that the course has nowhere is one strange word, whatever stands beside it."""
    assert _search(courses, "紙の鯨").query.strange == 1
    assert _search(courses, "紙とは").query.strange == 0


def test_nothing_in_common_finds_nothing(courses: dict[str, OpenCourse]) -> None:
    """Words that the course does not have lead nowhere."""
    assert _search(courses, "zxqv wvwv").found == ()
