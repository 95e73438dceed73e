"""What the class may see while the teacher does something: no answer, no votes, nothing to come."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.classroom.lessons import small
from tests.ui.hall import Teacher, doors, shipped, taught
from tutor.classroom.posing import LETTERS
from tutor.classroom.scene import Phase, posed
from tutor.ui.screens.panel import Panel
from tutor.ui.screens.teach_public import PublicScreen

LANGUAGES = ("ja", "en")


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a runtime folder of its own; its path must be short."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


async def to_step(teacher: Teacher, words: str) -> None:
    """Jump to a step that says something."""
    await teacher.keys("j")
    await teacher.type(words)
    await teacher.keys("enter")


@pytest.mark.parametrize(
    ("right", "does", "named"),
    [(2, "give a hint", "d"), (7, "discuss", "g"), (14, "reveal", "d")],
)
async def test_advice_names_what_the_class_will_do(
    home: Path, right: int, does: str, named: str
) -> None:
    """After a count the footer says what is advised, not why, and the other ways."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys(*["space"] * 6, "h")
        question = posed(teacher.app.seat.script, teacher.app.seat.room.scene)
        assert question is not None
        key = next(number for number, option in enumerate(question.options) if option.right)
        await teacher.type(f"{LETTERS[key]}{right} {LETTERS[(key + 1) % 4]}{14 - right}")
        await teacher.keys("enter")
        footer = teacher.rows()[-1]

        assert footer.startswith(f" Space {does}  ")
        assert f"  {named} " in footer
        assert footer.count(does) == 1
        assert "%" not in teacher.text()


async def test_notes_are_shown_on_purpose(home: Path) -> None:
    """N first says that everyone will see it; a second n shows the notes, a third hides them."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("space", "n")
        assert teacher.says("for everyone to see")
        assert not teacher.says("Go slowly")

        await teacher.keys("n")
        assert isinstance(teacher.app.screen, Panel)
        assert teacher.says("Go slowly")

        await teacher.keys("n")
        assert not teacher.says("Go slowly")
        assert isinstance(teacher.app.screen, PublicScreen)


async def test_space_shows_no_notes(home: Path) -> None:
    """Space, which only means to go on, does not show the notes."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("space", "n", "space")

        assert isinstance(teacher.app.screen, PublicScreen)


async def test_notes_stand_in_the_view(home: Path) -> None:
    """While there is another screen, n says that the notes are there."""
    async with taught(doors(home, *small(home)), "en") as public:
        await public.keys("space")
        async with taught(doors(home, *small(home)), "en", is_view=True) as view:
            await view.pilot.pause()
            await public.keys("n")

            assert public.says("The notes are on your other screen")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["h", "a", "E", "n"])
async def test_newest_line_stays_above_a_dialog(home: Path, language: str, key: str) -> None:
    """What stands at the foot of the screen hides nothing of what was said last."""
    async with taught(doors(home, *shipped()), language) as teacher:
        await teacher.keys(*["space"] * 3)
        stage = teacher.app.screen_stack[-1].query_one("Stage")
        before = [line.rstrip() for line in str(stage.render()).splitlines()]
        await teacher.keys(key)
        rows = teacher.rows()

        top = next(number for number, row in enumerate(rows) if row.startswith("━━━━"))
        assert rows[top - 1].strip() == before[-1].strip() != ""

        await teacher.keys("escape")
        assert [line.rstrip() for line in str(stage.render()).splitlines()] == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_overview_tells_nothing_to_come(home: Path, language: str) -> None:
    """The class reads of later steps only their kind; the keys that work there are named."""
    async with taught(doors(home, *shipped()), language) as teacher:
        await teacher.keys("space", "space", "o")
        rows = teacher.rows()
        at = [number for number, row in enumerate(rows) if row.startswith("  ›")]
        at = at or [number for number, row in enumerate(rows) if row.startswith(" ›")]

        assert "(" not in rows[at[0]]
        assert all("(" in row for row in rows[at[0] + 1 : -1])
        assert " Enter " in rows[-1]
        assert " Esc " in rows[-1]
        assert "Space" not in rows[-1]


async def test_view_tells_what_is_to_come(home: Path) -> None:
    """In the teacher's view the later steps say what they are, as wide as the screen is."""
    async with taught(doors(home, *shipped()), "en") as public:
        await public.keys("space")
        async with taught(doors(home, *shipped()), "en", is_view=True) as view:
            await view.pilot.pause()
            await view.keys("o")

            assert view.says("You join both shops and do nothing else at all. Who sends you news?")
            assert max(map(len, view.rows())) > 75


async def test_what_was_shown_is_told_after_a_jump(home: Path) -> None:
    """A step that was jumped over is not told; those shown before and after are."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys("space")
        await to_step(teacher, "compared for")
        await teacher.keys("o", "home")
        rows = [row.strip(" ›▇▆▅▄▃▂▁█") for row in teacher.rows()]

        assert any(row.startswith("17  The two compared") for row in rows)
        assert "16  (conversation)" in rows
        assert any(row.startswith("1  What is the difference") for row in rows)


async def test_step_is_found_by_its_number(home: Path) -> None:
    """The number that stands before a step finds it, in full width too."""
    async with taught(doors(home, *shipped()), "ja") as teacher:
        await to_step(teacher, "１７")

        assert teacher.rows()[0].endswith("17/41")


async def test_search_without_a_hit_says_so(home: Path) -> None:
    """An empty list says that nothing was found, and Enter goes nowhere."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys("j")
        await teacher.type("zzz")
        assert teacher.says("Nothing found.")

        await teacher.keys("enter")
        assert teacher.phase() is Phase.LOBBY


async def test_view_wraps_options(home: Path) -> None:
    """The teacher's view shows options whole, also those that are longer than a line."""
    async with taught(doors(home, *shipped()), "en") as public:
        await to_step(public, "compared for")
        async with taught(doors(home, *shipped()), "en", is_view=True, size=(40, 40)) as view:
            await view.pilot.pause()
            await view.keys("a")
            await view.pilot.pause()

            assert view.phase() is Phase.READ
            assert view.says("mail goes only to people who clearly said they want it")
            assert "…" not in view.text()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_second_space_does_not_lose_a_count(home: Path, language: str) -> None:
    """Space at the empty line of a count says first what it would do."""
    async with taught(doors(home, *shipped()), language) as teacher:
        await teacher.keys(*["space"] * 8)
        assert teacher.phase() is Phase.OPEN
        assert teacher.rows()[-1].count("Space") == 1
        assert "Space" in teacher.rows()[-2]

        await teacher.type("3 4 5 2")
        await teacher.keys("enter")
        assert teacher.phase() is Phase.CLOSED
        assert teacher.app.seat.room.scene.ballot is not None
        assert teacher.app.seat.room.scene.ballot.vote is not None


async def test_example_has_as_many_numbers_as_options(home: Path) -> None:
    """The example of a count fits the question."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await to_step(teacher, "which do you like")
        await teacher.keys("space", "h")

        assert teacher.says("Hands for A B, as 12 5 or A12 B5")


async def test_hands_before_the_options(home: Path) -> None:
    """Who counts hands before they go up is told that this is the number of people."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys(*["space"] * 5, "h")
        assert teacher.phase() is Phase.READ
        await teacher.type("15 5 5 5")
        await teacher.keys("enter")

        assert teacher.says("how many people are here: one number")
        assert teacher.says("Hands are counted after the next Space.")


@pytest.mark.parametrize(("key", "is_over"), [("E", True), ("enter", True), ("space", False)])
async def test_end_is_asked_once(home: Path, key: str, is_over: bool) -> None:
    """E alone ends no class; E or Enter after it does, and Space does not."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys("space", "E")
        assert teacher.phase() is Phase.STEP

        await teacher.keys(key)
        assert (teacher.phase() is Phase.ENDED) == is_over


async def test_ctrl_c_says_how_to_leave(home: Path) -> None:
    """Ctrl+C ends nothing and says which key does."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await teacher.keys("space", "ctrl+c")

        assert teacher.says("q closes this screen")
        assert teacher.app.is_running


@pytest.mark.parametrize("language", LANGUAGES)
async def test_things_to_be_sorted_keep_order_and_letters(home: Path, language: str) -> None:
    """What is sorted stands in the same order, with the same letters, in question and answer."""
    async with taught(doors(home, *shipped()), language) as teacher:
        await to_step(teacher, "sort the four")
        await teacher.keys("space")
        lettered = [row for row in teacher.rows() if row[2:5].strip() in tuple("ABCD")]
        assert len(lettered) == 4
        await teacher.keys("r")

        assert [row for row in teacher.rows() if row[2:5].strip() in tuple("ABCD")] == lettered


async def test_categories_stand_on_every_page(home: Path) -> None:
    """On a small screen what things are sorted into is on the page with the things."""
    async with taught(doors(home, *shipped()), "en", size=(40, 14)) as teacher:
        await to_step(teacher, "sort the four")
        await teacher.keys("space")
        assert teacher.app.seat.room.pages > 1
        for _ in range(teacher.app.seat.room.pages - 1):
            assert teacher.says("Can't tell from this")
            await teacher.keys("space")

        assert teacher.says("Can't tell from this")


async def test_later_page_of_a_table_begins_with_one_rule(home: Path) -> None:
    """The rule between rows stands between rows, not also under the head of the next page."""
    async with taught(doors(home, *shipped()), "en") as teacher:
        await to_step(teacher, "compared for")
        await teacher.keys("k")
        rows = teacher.rows()

        assert " 2/2 " in rows[0]
        assert sum("━┿━" in row for row in rows) == 1
        assert not any("─┼─" in row for row in rows)


def test_both_languages_name_the_cards() -> None:
    """Whoever raises a hand may hold up a card instead, in either language and either vote."""
    from tutor.ui.screens.teach_words import teach_words

    for name in ("hands-up", "hands-up-again"):
        assert "カード" in teach_words(name, "ja")
        assert "card" in teach_words(name, "en")
