"""Answers that would give away the question at which the learner stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import open_course
from tutor.ask.holding import Open, gives_away, tells_of
from tutor.ask.opening import OpenCourse
from tutor.ask.searching import Search, tokens_asked

CHAT = "does the robot practise on my talks"


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, OpenCourse]:
    """Return the small course, open in both languages."""
    folder: Path = tmp_path_factory.mktemp("small")
    return {language: open_course(folder, language) for language in ("ja", "en")}


@pytest.mark.parametrize(
    ("question", "at", "is_held"),
    [
        ("ロボットの設定はどちらの方式ですか", ("one/q-chat",), True),
        ("ロボットの設定はどちらの方式ですか", (), False),
        ("カナダの罰金はいくらですか", ("one/q-chat",), False),
    ],
)
def test_only_what_tells_the_answer_is_held_back(
    courses: dict[str, OpenCourse], question: str, at: tuple[str, ...], is_held: bool
) -> None:
    """A passage in other words counts when it says what the solution says."""
    course = courses["ja"]
    tokens = tokens_asked(question, course)
    best = Search(course, question, tokens).found[0]

    assert gives_away(best, tokens, Open(at=at)) is is_held


def test_the_open_question_itself_is_not_answered(courses: dict[str, OpenCourse]) -> None:
    """Who types what they are being asked gets no answer to it."""
    course = courses["en"]
    tokens = tokens_asked(CHAT, course)
    best = Search(course, CHAT, tokens).found[0]

    assert gives_away(best, tokens, Open(asks=({"en": f"{CHAT}?"},)))


@pytest.mark.parametrize(
    ("address", "held", "tells"),
    [
        ("one/ways/merit", "one/ways", True),
        ("one/ways/merit.opt-in", "one/ways/merit.opt-in", True),
        ("one/ways-two", "one/ways", False),
    ],
)
def test_an_address_tells_of_what_stands_in_it(address: str, held: str, tells: bool) -> None:
    """Rows and cells tell of their table; a name that only begins alike does not."""
    assert tells_of(address, held) is tells
