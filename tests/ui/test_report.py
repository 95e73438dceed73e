"""`!` keeps a note about a question, on this machine only."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import FIRST, QUIZ, opening, played, write_course
from tutor.clock import FixedClock
from tutor.learner.reports import Report, reports
from tutor.learner.store import Store
from tutor.ui.screens.lesson import LessonScreen
from tutor.ui.screens.report import ReportPanel


def kept(home: Path) -> tuple[Report, ...]:
    """Return the reports that are on the disk."""
    store = Store.open(home / "learner.sqlite3", FixedClock().now_utc())
    found = reports(store)
    store.close()
    return found


@pytest.mark.parametrize(
    ("language", "key", "sent", "said"),
    [
        ("ja", "fullwidth_exclamation_mark", "どこにも送りません", "控えました。"),
        ("en", "exclamation_mark", "sent nowhere", "Noted, and sent nowhere."),
    ],
)
@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_an_open_question_is_reported(
    home: Path, course: Path, language: str, key: str, sent: str, said: str, size: tuple[int, int]
) -> None:
    """The panel shows the question and says that nothing is sent; Enter keeps the note."""
    given = opening(home, content=course, lesson="pick", language=language)
    async with played(given, size) as player:
        await player.keys(key)
        assert player.shows(ReportPanel)
        assert player.says(sent)
        await player.type(" 変です ")
        await player.keys("enter")
        assert player.says(said)

    (report,) = kept(home)
    assert (report.question, report.lesson, report.answer, report.note) == (
        "q-pick",
        "pick",
        "[]",
        "変です",
    )


async def test_an_answered_question_is_reported_with_its_answer(home: Path, course: Path) -> None:
    """Without a note if there is none."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys("2", "enter", "exclamation_mark", "enter")

    (report,) = kept(home)
    assert (report.answer, report.note) == ('["2"]', "")


async def test_esc_reports_nothing(home: Path, course: Path) -> None:
    """The question stands as before."""
    async with played(opening(home, content=course, lesson="pick")) as player:
        await player.keys("exclamation_mark")
        await player.type("no")
        await player.keys("escape")
        assert player.shows(LessonScreen)
        await player.keys("2", "enter")
        assert player.session.state.outcomes["q-pick"].tries == (("2",),)

    assert kept(home) == ()


async def test_before_the_first_question_there_is_nothing_to_report(
    home: Path, tmp_path: Path
) -> None:
    """The key says so."""
    content = write_course(tmp_path / "c", {"one": FIRST + QUIZ})
    async with played(opening(home, content=content, lesson="one", language="en")) as player:
        await player.keys("exclamation_mark")

        assert player.shows(LessonScreen)
        assert player.says("No question has come yet.")


async def test_what_cannot_be_kept_is_said(home: Path, course: Path) -> None:
    """Where nothing can be saved, nobody is told that something was."""
    (home / "learner.sqlite3").mkdir()
    given = opening(home, content=course, lesson="pick", language="en")
    async with played(given) as player:
        await player.keys("exclamation_mark", "enter")

        assert player.says("the report was not kept")
