"""What is best now: the first line of the course map, and Enter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.reviewers import ALL, come_back
from tests.ui.support import Player, played, squeezed
from tutor.study.planning import AllDone, ReviewDue, TakeExam
from tutor.study.preferences import remember_review_minutes
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.exam import ExamStart
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.review import ReviewRest, ReviewScreen

SIZES = [(80, 24), (40, 20)]

EXAM = """\
draw: 1
questions:
  - id: x-one
    kind: choice
    concept: consent
    ask: {ja: 試験の問い, en: Asked in the exam}
    options:
      - {text: {ja: はい, en: "Yes"}, right: true, why: {ja: そう, en: So}}
      - {text: {ja: いいえ, en: "No"}, why: {ja: ちがう, en: Not so}}
"""


def map_of(player: Player) -> MapScreen:
    """Return the course map on the screen."""
    assert isinstance(player.app.screen, MapScreen)
    return player.app.screen


def first_line(player: Player) -> str:
    """Return the words of the first line of the list, however it is wrapped."""
    return squeezed([map_of(player).list.items[0].title])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ja", "Enterで復習（3問。ほかに1問は、また今度）"),
        ("en", "Enter: review what is due (3 now, 1 another day)"),
    ],
)
async def test_who_comes_back_reviews_first(
    home: Path, language: str, said: str, size: tuple[int, int]
) -> None:
    """Enter begins the review, and the cursor has not moved when the line came."""
    given = come_back(home, *ALL, language=language)
    remember_review_minutes(given.store, 1)
    async with played(given, size) as player:
        assert isinstance(map_of(player).plan, ReviewDue)
        assert player.says(said)
        assert map_of(player).list.cursor == 0

        await player.keys("enter")

        assert player.shows(ReviewScreen)


async def test_the_first_lesson(home: Path) -> None:
    """At the first start the first lesson is best."""
    async with played(come_back(home)) as player:
        assert first_line(player) == "Enterで「題」を始める"

        await player.keys("enter")

        assert player.shows(LessonScreen)
        assert player.session.lesson.lesson == "one"


@pytest.mark.parametrize(
    ("language", "said"),
    [("ja", "Enterで「次」を始める"), ("en", "Enter:begin“Next”")],
)
async def test_the_next_lesson(home: Path, language: str, said: str) -> None:
    """With nothing to review, the next lesson comes."""
    async with played(come_back(home, "one", days=0, language=language)) as player:
        assert first_line(player).startswith(said[:10])

        await player.keys("enter")

        assert player.session.lesson.lesson == "two"


async def test_a_lesson_under_way_goes_on(home: Path) -> None:
    """What was begun today goes on, also on the way back from it."""
    async with played(come_back(home)) as player:
        await player.keys("enter", "s", "m")
        assert "続きから" in first_line(player)

        await player.keys("enter")

        assert player.session.lesson.lesson == "one"
        assert not player.session.has_ended


async def test_all_is_done_for_today(home: Path) -> None:
    """With everything done the line says when reviews come, and Enter says more."""
    async with played(come_back(home, *ALL, days=0)) as player:
        assert isinstance(map_of(player).plan, AllDone)
        assert "次の復習は" in first_line(player)

        await player.keys("enter")

        assert player.shows(ReviewRest)


async def test_the_exam_comes_when_all_lessons_are_done(home: Path) -> None:
    """Until it was passed, it is best; Enter opens it."""
    given = come_back(home, *ALL, days=0)
    folder = given.library.shelves[0].folder
    (folder / "exam.yaml").write_text(EXAM, encoding="utf-8")
    async with played(given) as player:
        assert isinstance(map_of(player).plan, TakeExam)
        await player.keys("enter")
        assert player.shows(ExamStart)
        await player.keys("enter")
        await player.pick("はい")
        await player.keys("enter", "m")

        assert isinstance(map_of(player).plan, AllDone)


async def test_the_cursor_is_the_learners(home: Path) -> None:
    """Who has gone down the list stays there when the plan is looked up again."""
    async with played(come_back(home, *ALL)) as player:
        await player.keys("down", "down")
        map_of(player).look_again()
        map_of(player)._make_plan()
        await player.rest()

        await player.keys("enter")

        assert player.session.lesson.lesson == "two"
