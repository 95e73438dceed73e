"""What the screens look like: an index in pictures of text."""

from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from tests.ui.support import opening, played, read_on


async def test_course_map_in_japanese(home: Path, snapshot: SnapshotAssertion) -> None:
    """The first thing a learner sees."""
    async with played(opening(home)) as player:
        assert player.text() == snapshot


async def test_lesson_with_an_open_question_in_japanese(
    home: Path, snapshot: SnapshotAssertion
) -> None:
    """Lines of the cast, and a question below them that waits."""
    async with played(read_on(opening(home, lesson="two-words"), 4)) as player:
        assert player.text() == snapshot


async def test_question_answered_wrong_in_english(home: Path, snapshot: SnapshotAssertion) -> None:
    """A slip: why it is wrong, the belief behind it, a hint, and another try."""
    given = read_on(opening(home, lesson="two-words", language="en"), 4)
    async with played(given) as player:
        await player.pick("Both shops")
        await player.keys("enter")

        assert player.text() == snapshot


async def test_table_half_open_in_forty_columns(
    home: Path, course: Path, snapshot: SnapshotAssertion
) -> None:
    """A narrow terminal: a table with one row to be seen."""
    given = opening(home, content=course, lesson="table")
    async with played(given, (40, 20)) as player:
        await player.keys("space")

        assert player.text() == snapshot


async def test_recap_in_both_languages(
    home: Path, course: Path, snapshot: SnapshotAssertion
) -> None:
    """The points to take home, each in one language below the other."""
    async with played(opening(home, content=course, lesson="recap")) as player:
        await player.keys("V")

        assert player.text() == snapshot
