"""A class taught on the public screen and in the teacher's view."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.color import Color
from textual.events import Key

from tests.classroom.lessons import small
from tests.ui.hall import Teacher, doors, shipped, taught
from tutor.classroom.journal import read_journal
from tutor.classroom.scene import Phase, posed
from tutor.clock import FixedClock
from tutor.text.cells import width_cells
from tutor.ui.screens.teach import CONTRAST, DARK, LIGHT
from tutor.ui.screens.teach_public import PublicScreen
from tutor.ui.screens.teach_resume import ResumeScreen
from tutor.ui.screens.teach_view import ViewScreen
from tutor.ui.widgets.key_bar import KeyBar

LANGUAGES = ("ja", "en")


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a runtime folder of its own; its path must be short."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_space_bar_alone(home: Path, language: str) -> None:
    """Whoever presses nothing but Space comes to the end; all fits, none tells early."""
    async with taught(doors(home, *shipped()), language) as teacher:
        for _ in range(400):
            if teacher.phase() is Phase.ENDED:
                break
            await teacher.keys("space")
            rows = teacher.rows()
            question = posed(teacher.app.seat.script, teacher.app.seat.room.scene)

            assert len(rows) == 24
            assert all(width_cells(row) <= 80 for row in rows)
            if question is not None and teacher.phase() not in (Phase.REVEAL, Phase.ENDED):
                assert "✓" not in teacher.text()
                assert "%" not in teacher.text()

        assert teacher.phase() is Phase.ENDED
        assert len(teacher.app.seat.room.scene.done) >= 6


@pytest.mark.parametrize("language", LANGUAGES)
async def test_counting_hands(home: Path, language: str) -> None:
    """Hands are typed covered, checked against those present, and shown with the second vote."""
    async with taught(doors(home, *shipped()), language) as teacher:
        await teacher.keys("h")
        await teacher.type("21")
        await teacher.keys("enter", *["space"] * 6)
        assert teacher.phase() is Phase.OPEN

        await teacher.keys("h")
        await teacher.type("12 5 3 9")

        assert "3 9" not in teacher.text()
        await teacher.keys("enter")
        assert teacher.phase() is Phase.OPEN

        await teacher.keys("backspace", "1", "enter")
        assert teacher.phase() is Phase.CLOSED
        assert "%" not in teacher.text()

        await teacher.keys("space", "space", "h")
        await teacher.type("B2 D16")
        await teacher.keys("enter", "space")

        assert teacher.phase() is Phase.REVEAL
        assert teacher.text().count("%") == 8


async def test_view_shows_what_the_class_must_not_see(home: Path) -> None:
    """Notes, the right answer and the bars are in the view, and it does what the screen does."""
    given = doors(home, *small(home))
    async with taught(given, "en") as public:
        await public.keys("space")
        assert not public.says("Go slowly")
        async with taught(doors(home, *small(home)), "en", is_view=True) as view:
            await view.pilot.pause()
            await view.pilot.pause()
            assert isinstance(view.app.screen, ViewScreen)
            assert view.says("Go slowly")

            await view.keys("space", "space")
            await public.pilot.pause()

            assert public.phase() is Phase.OPEN
            assert view.says("One says yes")
            assert not public.says("One says yes")


async def test_blank_shows_nothing(home: Path) -> None:
    """On a blank screen there is no word, and Space shows it again."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("space", "b")
        assert teacher.text().strip() == ""

        await teacher.keys("space")
        assert teacher.says("The first line")


async def test_a_cell_is_asked_and_revealed(home: Path) -> None:
    """The arrows pick a cell, a asks about it, and the answer stands in the table afterwards."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("space", "space", "k", "down", "down", "a")
        assert teacher.phase() is Phase.READ
        assert not teacher.says("flat")

        await teacher.keys("r", "space")
        assert teacher.phase() is Phase.STEP
        assert teacher.says("flat")
        assert not teacher.says("steep")


async def test_jump_by_search(home: Path) -> None:
    """A few letters of a step, in either language, lead to it."""
    async with taught(doors(home, *small(home)), "ja") as teacher:
        await teacher.keys("space", "j")
        await teacher.type("hills")
        await teacher.keys("escape", "j")
        await teacher.type("like")
        await teacher.keys("enter")

        assert teacher.says("どちらが好き")


async def test_a_class_is_taken_up_again(home: Path) -> None:
    """A class that was closed is offered first, at the very same place."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys("space", "space", "space")
        before = teacher.app.seat.room
    async with taught(doors(home, *shipped()), "en") as teacher:
        assert isinstance(teacher.app.screen, ResumeScreen)
        await teacher.keys("space")

        assert teacher.app.seat.room == before
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys("n")

        assert teacher.phase() is Phase.LOBBY


async def test_long_things_are_turned_over(home: Path) -> None:
    """On a small screen a question has pages, Space turns them, and no option is lost."""
    async with taught(doors(home, *shipped()), "en", size=(60, 12)) as teacher:
        await teacher.keys("j")
        await teacher.type("chat app uses")
        await teacher.keys("enter", "space")
        seen = teacher.text()
        assert teacher.app.seat.room.pages > 1
        for _ in range(teacher.app.seat.room.pages - 1):
            await teacher.keys("space")
            seen += teacher.text()

        assert all(f" {letter} " in seen for letter in "ABCD")
        assert teacher.phase() is Phase.OPEN


async def test_screens_of_two_sizes_do_not_argue(home: Path) -> None:
    """Two public screens on which a question takes different pages come to rest."""
    async with taught(doors(home, *shipped()), "en", size=(60, 12)) as small_one:
        await small_one.keys("j")
        await small_one.type("chat app uses")
        await small_one.keys("enter", "space")
        async with taught(doors(home, *shipped()), "en") as large_one:
            await large_one.keys("space")
            for _ in range(5):
                await large_one.pilot.pause()
            folder = large_one.app.seat.folder

            assert len(read_journal(folder).entries) < 12


async def test_teaching_leaves_no_trace_in_the_record(home: Path) -> None:
    """Teaching opens no learner's database: nothing but the room is written."""
    async with taught(doors(home / "rooms", *shipped()), "en") as teacher:
        await teacher.keys(*["space"] * 8)

    assert [path.name for path in home.iterdir()] == ["rooms"]


async def test_too_many_rows(home: Path) -> None:
    """A terminal that nobody at the back can read is warned of, and a readable one is not."""
    async with taught(doors(home, *shipped()), "en", size=(120, 40)) as teacher:
        assert teacher.says("Enlarge the font")

        await teacher.pilot.resize_terminal(80, 24)
        await teacher.pilot.pause()

        assert not teacher.says("Enlarge the font")


async def test_themes(home: Path) -> None:
    """The screen begins light; T makes it dark, C as strong in contrast as can be."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        assert teacher.app.theme == LIGHT
        await teacher.keys("T")
        assert teacher.app.theme == DARK
        await teacher.keys("C")
        assert teacher.app.theme == CONTRAST
        text = teacher.text()
        await teacher.keys("C")

        assert teacher.app.theme == LIGHT
        assert teacher.text() == text


async def test_no_colour_loses_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without colours the options still have letter, shape and pattern."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys(*["space"] * 6)

        assert all(signs in teacher.text() for signs in ("A ▲ ████", "B ◆ ▓▓▓▓", "C ● ▒▒▒▒"))


def contrast(ink: Color, ground: Color) -> float:
    """Return the contrast ratio of two colours.

    Source:
        WCAG 2.2, "contrast ratio" and "relative luminance".
    """

    def luminance(colour: Color) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in colour.normalized
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    dark, bright = sorted((luminance(ink), luminance(ground)))
    return (bright + 0.05) / (dark + 0.05)


async def public_states(teacher: Teacher) -> AsyncIterator[str]:
    """Lead a class through the six public states; name each when it stands there."""
    yield "lobby"
    await teacher.keys("space", "space")
    yield "step"
    await teacher.keys("space", "space", "space")
    yield "read"
    await teacher.keys("space")
    yield "open"
    await teacher.keys("h")
    await teacher.type("7 0 0 7")
    await teacher.keys("enter", "d")
    yield "discuss"
    await teacher.keys("space", "h")
    await teacher.type("2 0 0 12")
    await teacher.keys("enter", "r")
    yield "reveal"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_public_screens(home: Path, snapshot: SnapshotAssertion, language: str) -> None:
    """The public screen in its states: lobby, line, stem, hands up, discussion, answer."""
    async with taught(doors(home, *shipped()), language) as teacher:
        screens = {state: teacher.text() async for state in public_states(teacher)}

        assert screens == snapshot


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST, "NO_COLOR"])
async def test_public_colours(
    home: Path, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    """In every theme and state all words stand out from their ground, as WCAG 1.4.3 wants it."""
    if theme == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
    async with taught(doors(home, *shipped()), "ja") as teacher:
        if theme != "NO_COLOR":
            teacher.app.theme = theme
            await teacher.pilot.pause()
        colours = {state: teacher.colours() async for state in public_states(teacher)}

        assert colours == snapshot
        for found in colours.values():
            for pair in found:
                ink, ground = map(Color.parse, pair.split(" on "))
                assert contrast(ink, ground) >= (6 if theme == CONTRAST else 4.5), pair


@pytest.mark.parametrize("held", [2, 7])
async def test_space_held_down(home: Path, held: int) -> None:
    """Keys that come faster than screens are drawn close nothing that is below, nor get stuck."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys("space")
    async with taught(doors(home, *shipped()), "en") as teacher:
        for _ in range(200):
            for _ in range(held):
                teacher.app.post_message(Key("space", " "))
            await teacher.pilot.pause()
            if hasattr(teacher.app, "seat") and teacher.phase() is Phase.ENDED:
                break

        assert teacher.phase() is Phase.ENDED
        await teacher.pilot.pause()
        assert isinstance(teacher.app.screen, PublicScreen)
        assert not teacher.says("not possible")


async def test_question_of_ones_own(home: Path) -> None:
    """A question that is typed is shown as typed, and gets its right answer at the reveal."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("space", "a")
        await teacher.type("Is **it** [so]?")
        await teacher.keys("enter")
        assert teacher.phase() is Phase.OPEN
        assert teacher.says("Is **it** [so]?")

        await teacher.keys("h")
        await teacher.type("2 6")
        await teacher.keys("enter", "space")
        assert teacher.phase() is Phase.CLOSED
        await teacher.type("x")
        await teacher.keys("enter")
        assert teacher.phase() is Phase.CLOSED
        await teacher.keys("backspace", "b", "enter")

        assert teacher.phase() is Phase.REVEAL
        assert "B ◆ ▓▓▓▓   (right)" in teacher.text()
        assert teacher.says("6 (75%)")


async def test_footer_of_the_class_is_one_line(home: Path) -> None:
    """The class reads one line of keys, and it says what Space does."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        async for state in public_states(teacher):
            assert teacher.rows()[-1].startswith(" Space ")
            assert teacher.app.screen.query_one(KeyBar).size.height == 1, state


@pytest.mark.parametrize("language", LANGUAGES)
async def test_footer_of_a_table_has_its_keys(home: Path, language: str) -> None:
    """At a hidden cell the footer says that Enter opens it and a asks the class about it."""
    async with taught(doors(home, *shipped()), language) as teacher:
        await teacher.keys("j")
        await teacher.type("compared for")
        await teacher.keys("enter")
        for _ in range(3):
            assert " Enter " in teacher.rows()[-1]
            assert " a " in teacher.rows()[-1]
            await teacher.keys("space")


async def test_footer_of_a_narrow_screen(home: Path) -> None:
    """However narrow the screen is, what Space does is said."""
    async with taught(doors(home, *shipped()), "en", size=(40, 20)) as teacher:
        await teacher.keys(*["space"] * 6, "h")
        await teacher.type("5 0 0 5")
        assert teacher.says("Enter take it  Space (twice) close without a count")
        await teacher.keys("enter")

        assert teacher.phase() is Phase.CLOSED
        assert teacher.rows()[-1].startswith(" Space discuss")


async def test_number_of_people_is_a_number(home: Path) -> None:
    """What is no number of people is not taken, and it is said what would be."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("h")
        await teacher.type("many")
        await teacher.keys("enter")
        assert teacher.says("one number, up to 9999")

        await teacher.keys("escape")
        assert teacher.app.seat.room.present == 0


async def test_a_refusal_is_gone_with_the_next_thing(home: Path) -> None:
    """What is said of a key that cannot be used does not outlive the scene, nor show when blank."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("space", "d")
        assert teacher.says("not possible")
        await teacher.keys("space")
        assert not teacher.says("not possible")

        await teacher.keys("b", "d")
        assert teacher.text().strip() == ""


async def test_stopwatch_is_the_rooms(home: Path) -> None:
    """A view that is opened late knows how long the class has stood where it stands."""
    async with taught(doors(home, *small(home)), "en") as public:
        await public.keys("space")
        began = FixedClock().now_utc().timestamp() * 1000
        assert public.app.seat.room.since_ms == round(began)
        await public.keys("b", "p", "p")
        since = public.app.seat.room.since_ms
        async with taught(doors(home, *small(home)), "en", is_view=True) as view:
            await view.pilot.pause()

            assert view.app.seat.room.since_ms == since
