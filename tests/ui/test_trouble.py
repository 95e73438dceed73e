"""What is broken is told on the screen, and everything else goes on."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from tests.ui.support import (
    EVERY_KIND,
    FIRST,
    LAST,
    opening,
    played,
    read_on,
    session_of,
    write_course,
)
from tutor.dialogue.actions import AskHint
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.store import Store
from tutor.learner.trouble import trouble
from tutor.ui.screens.course_map import MapScreen
from tutor.ui.screens.lesson import LessonScreen

BROKEN = "lesson: bad\ntitle: {ja: 壊れた題, en: Broken}\nstpes:\n  - teacher: x\n"


@pytest.fixture
def half_broken(tmp_path: Path) -> Path:
    """Write a course with a good lesson and a broken one."""
    return write_course(
        tmp_path / "content" / "c", {"good": FIRST + LAST}, files={"bad": BROKEN}
    ).parent


@pytest.mark.parametrize(
    ("language", "title", "state", "cause"),
    [
        ("ja", "このレッスンは開けません", "開けません", "stpes"),
        ("en", "This lesson cannot be opened", "broken", "stpes"),
    ],
)
async def test_a_broken_lesson_says_why_and_the_others_open(
    home: Path, half_broken: Path, language: str, title: str, state: str, cause: str
) -> None:
    """The map marks it, Enter shows the findings with their place, and the rest can be played."""
    async with played(opening(home, content=half_broken, language=language)) as player:
        await player.app.workers.wait_for_complete()
        await player.rest()
        assert [row for row in player.rows() if row.strip().startswith("!") and state in row]
        await player.keys("down", "down", "enter")
        assert title in player.text()
        assert "02-bad.yaml:3:1" in player.text()
        assert cause in player.text()
        await player.keys("escape")
        assert player.shows(MapScreen)
        await player.keys("up", "enter")
        assert player.shows(LessonScreen)


async def test_a_course_that_cannot_be_read_says_why(home: Path, half_broken: Path) -> None:
    """Its folder stands in the map, and Enter shows the findings of course.yaml."""
    (half_broken / "c" / "course.yaml").write_text("tutor: 1\ncourse: [", encoding="utf-8")
    async with played(opening(home, content=half_broken)) as player:
        assert "c: 開けません" in player.text()
        assert "開けるレッスンがありません。" in player.text()

        await player.keys("enter")

        assert "この講座は読めません" in player.text()
        assert "course.yaml:2:" in player.text()


async def test_an_empty_folder_says_what_to_do(home: Path, tmp_path: Path) -> None:
    """Without any course the screen names the way out, and no key does harm."""
    async with played(opening(home, content=tmp_path)) as player:
        assert "レッスンが見つかりません。" in player.text()
        assert "Enter" not in player.rows()[-1]

        await player.keys("enter", "down", "v")

        assert "No lessons were found." in player.text()
        assert player.app.is_running


async def test_a_lesson_that_was_deleted_meanwhile_is_no_crash(
    home: Path, half_broken: Path
) -> None:
    """A file that goes away between the map and Enter is told like any broken lesson."""
    async with played(opening(home, content=half_broken)) as player:
        (half_broken / "c" / "01-good.yaml").unlink()

        await player.keys("enter")

        assert player.app.is_running
        assert "このレッスンは開けません" in player.text()


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_a_damaged_database_is_told_above_the_map_and_the_lesson(
    home: Path, course: Path, language: str
) -> None:
    """The banner says that the damaged file was kept, on every screen."""
    (home / "learner.sqlite3").write_bytes(b"SQLite format 3\0" + b"nonsense" * 500)
    given = opening(home, content=course, language=language)
    assert given.trouble is not None
    async with played(given) as player:
        assert player.says(given.trouble.message_in(language))
        await player.keys("enter")
        assert player.says(given.trouble.message_in(language))
        await player.keys("v")
        assert player.says(given.trouble.message_in(player.app.language))
        await player.keys("space")
        assert player.session.is_saved


async def test_a_locked_database_does_not_stop_the_lesson(
    home: Path, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program holds the database, the lesson goes on and the banner says so."""
    monkeypatch.setattr("tutor.learner.connection.BUSY_TIMEOUT_SECONDS", 0.02)
    given = opening(home, content=course, lesson="all")
    async with played(given) as player:
        blocker = sqlite3.connect(home / "learner.sqlite3", isolation_level=None)
        blocker.execute("BEGIN EXCLUSIVE")
        try:
            await player.keys("space")
        finally:
            blocker.execute("ROLLBACK")
            blocker.close()

        assert "どれですか" in player.text()
        assert isinstance(player.session.trouble, StoreTrouble)
        assert player.says(player.session.trouble.message_in("ja"))


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
async def test_a_read_only_home_does_not_stop_the_lesson(home: Path, course: Path) -> None:
    """Nothing is saved, the banner says so, and the lesson can be played."""
    home.chmod(0o500)
    try:
        async with played(opening(home, content=course, lesson="lines")) as player:
            await player.keys("space")
            assert "最後のせりふ" in player.text()
            assert player.session.trouble is not None
    finally:
        home.chmod(0o700)


async def test_a_home_that_is_a_file_does_not_stop_the_lesson(
    home: Path, course: Path, tmp_path: Path
) -> None:
    """Where no database can be, the lesson is played from memory, and the banner stays."""
    (tmp_path / "file").write_text("")
    given = opening(home, content=course, lesson="pick", store_path=tmp_path / "file" / "l.sqlite3")
    assert given.trouble is not None
    async with played(given) as player:
        await player.keys("1", "enter", "T", "v")

        assert player.session.trouble is not None
        assert player.says(player.session.trouble.message_in("en"))
        assert "Not quite" in player.text()
        await player.keys("q")
        assert player.app.return_code == 0


async def test_a_lesson_that_changed_says_so_and_keeps_the_place(
    home: Path, tmp_path: Path
) -> None:
    """After an edit the learner stands at the same question, and the banner tells of the edit."""
    folder = tmp_path / "content"
    write_course(folder, {"all": EVERY_KIND})
    async with played(opening(home, content=folder, lesson="all")) as player:
        await player.keys("space", "1", "enter")
    write_course(folder, {"all": "  - teacher: 新しい前置き\n" + EVERY_KIND})

    async with played(opening(home, content=folder, lesson="all")) as player:
        assert "ここの内容は書き直されました" in player.text()
        assert "✗ 1  黙っている" in player.text()
        await player.keys("v")
        assert "This has been rewritten" in player.text()
        await player.keys("2", "enter")
        assert "✓ Right" in player.text()


async def test_two_terminals_at_once_are_told(home: Path, course: Path) -> None:
    """Who goes on in a second terminal loses nothing in the first one, and is told."""
    first = read_on(opening(home, content=course, lesson="all"), 1)
    async with played(first) as player:
        second = opening(home, content=course, lesson="all")
        session_of(second).act(AskHint())
        second.store.close()

        await player.keys("2", "enter")

        assert "✓ 正解です" in player.text()
        assert "別の画面でも進められています" in player.text()


async def test_a_store_that_cannot_read_places_still_shows_the_map(
    home: Path, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that fails while the map is drawn leaves every lesson to be opened."""
    given = opening(home, content=course)

    def fail(*_: object) -> None:
        raise trouble(StoreCause.FAILING, given.store.path)

    monkeypatch.setattr(Store, "places", fail)
    async with played(given) as player:
        said = trouble(StoreCause.FAILING, given.store.path).message_in("ja")
        assert player.says(said)
        await player.keys("enter")
        assert "最初のせりふ" in player.text()
