"""Reviews on the screen: what is asked, what is left, and when the next ones come."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.study.shelves import FIRST
from tests.ui.reviewers import ALL, come_back
from tests.ui.support import Player, played
from tutor.dialogue.actions import Continue, GiveUp, Judge, Skip
from tutor.learner import derived
from tutor.study.digesting import is_up_to_date
from tutor.study.preferences import remember_review_minutes
from tutor.study.reviewing import ReviewSession
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.review import ReviewRest, ReviewScreen

SIZES = [(80, 24), (40, 20)]


async def to_the_end(player: Player) -> None:
    """Let every question be answered by the program."""
    while player.shows(ReviewScreen):
        for action in (Continue(), GiveUp(), Judge(()), Skip()):
            if player.lesson.can(type(action)):
                await player.lesson.act(action)
                break
    await player.rest()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("language", "place", "rest"),
    [
        ("ja", "1/3・ほかに1問", ("復習しました: 3問（一度で正解: 0問）", "ほかに1問", "続ける")),
        ("en", "1/3, 1 more due", ("Reviewed: 3 (right at the first try: 0)", "1 more", "go on")),
    ],
)
async def test_from_the_map_to_what_is_left(
    home: Path, language: str, place: str, rest: tuple[str, ...], size: tuple[int, int]
) -> None:
    """What is left stands in the top bar all the time, and is said at the end."""
    given = come_back(home, *ALL, language=language)
    remember_review_minutes(given.store, 1)
    async with played(given, size) as player:
        await player.keys("r")
        assert place in player.rows()[0]
        await to_the_end(player)

        assert player.shows(ReviewRest)
        assert [words for words in rest if not player.says(words)] == []

        await player.keys("enter")
        assert player.shows(ReviewScreen)
        assert player.session.flow.length == 1
        await to_the_end(player)

        assert player.says("明日" if language == "ja" else "tomorrow")
        await player.keys("enter")
        assert player.shows(MapScreen)
        assert is_up_to_date(player.app.store)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ja", "いま復習するものはありません"), ("en", "There is nothing to review now")],
)
async def test_nothing_was_answered_yet(home: Path, language: str, said: str) -> None:
    """Before the first lesson it is said how questions come here."""
    async with played(come_back(home, language=language)) as player:
        await player.keys("r")

        assert player.says(said)
        assert player.says("忘れかけたころ" if language == "ja" else "about to be forgotten")
        await player.keys("v")
        assert not player.says(said)
        await player.keys("escape")
        assert player.shows(MapScreen)


@pytest.mark.parametrize(("language", "when"), [("ja", "日後（1月"), ("en", "in 2 days (01-03)")])
async def test_nothing_is_due_yet(home: Path, language: str, when: str) -> None:
    """On the day of the lessons it is said when their questions come."""
    async with played(come_back(home, *ALL, days=0, language=language)) as player:
        await player.keys("r")

        assert player.says(when)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ja", "前に答えたあとで変わりました"), ("en", "has changed since you answered it")],
)
async def test_a_changed_question_is_called_that(home: Path, language: str, said: str) -> None:
    """As long as it is the question asked last, and no other."""
    changed = FIRST.replace("Which", "Which one", 1)
    given = come_back(home, "one", language=language, wrong="q-tagged", first=changed)
    async with played(given) as player:
        await player.keys("r")
        assert isinstance(player.session, ReviewSession)
        asked = [each.card.question for each in player.session.review.cards]
        assert asked == ["q-tagged", "q-one"]
        assert not player.says(said)
        await player.keys("s", "space")

        assert player.says(said)


async def test_a_review_is_left_and_begun_anew(home: Path) -> None:
    """Its answers are kept; the next one asks only what is still due."""
    given = come_back(home, *ALL, wrong="q-tagged")
    async with played(given) as player:
        await player.keys("r", "s", "m")
        assert player.shows(MapScreen)
        await player.keys("escape")
        assert player.shows(ReviewScreen)
        await player.keys("m", "r")
        assert player.session.flow.length == 3
        kept = [each.lesson for each in player.app.store.attempts("small")]
        assert kept.count("@review") == 1


async def test_answers_are_worked_in_at_the_end_of_a_lesson(home: Path) -> None:
    """Once the last frame of a lesson is there, its cards are, too."""
    given = come_back(home)
    async with played(given) as player:
        await player.keys("enter")
        while not player.session.has_ended:
            await player.keys("s", "space")
        await player.rest()

        assert {card.question for card in derived.cards(given.store, "small")} == {
            "q-one",
            "q-tagged",
        }
