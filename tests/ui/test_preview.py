"""A preview follows the file: the place is kept, and a broken file keeps the last good showing."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.ui.support import Player, opening, played
from tutor.clock import FixedClock
from tutor.dialogue.actions import Action, Continue, Jump, Skip
from tutor.dialogue.state import Phase
from tutor.learner.throwaway import throwaway_store
from tutor.lesson.cache import Cache
from tutor.lesson.library import CourseShelf
from tutor.study.previewing import PreviewSession, listed
from tutor.ui.screens.preview import PreviewScreen
from tutor.ui.screens.preview_broken import BrokenPreview
from tutor.ui.screens.preview_steps import StepsPanel

MOST_LOOKS = 100


def _file(course: Path, name: str = "all") -> Path:
    return next((course / "small").glob(f"*-{name}.yaml"))


@asynccontextmanager
async def previewed(home: Path, course: Path, step: str = "") -> AsyncIterator[Player]:
    """Open a preview of the lesson that has everything."""
    shelf = CourseShelf(course / "small", Cache(home / "cache"))
    given = opening(home, language="en", content=course)
    given = replace(given, store=throwaway_store(), preview=(shelf, "all", step))
    async with played(given, (80, 40)) as player:
        yield player


async def _saved(player: Player, path: Path, old: str, new: str, until: Callable[[], bool]) -> None:
    """Save a file with other words in it, and wait until the screen has followed."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    await _followed(player, until)


async def _followed(player: Player, until: Callable[[], bool]) -> None:
    """Wait until the screen has followed a change."""
    for _ in range(MOST_LOOKS):
        await player.rest()
        if until():
            return
    raise AssertionError(player.text())


async def test_an_edit_keeps_the_place(home: Path, course: Path) -> None:
    """At a question half answered, an edit of it is shown, and what was answered stays."""
    async with previewed(home, course, "q-pick") as player:
        await player.pick("Keep silent")
        await player.keys("enter")
        assert player.says("Use your mouth")

        await _saved(
            player, _file(course), "Which one", "Which of them", lambda: player.says("Which of")
        )

        assert player.says("Use your mouth")
        assert player.session.state.phase is Phase.ASKED
        assert player.shows(PreviewScreen)


async def test_a_shared_file(home: Path, course: Path) -> None:
    """An edit of the course's own file is followed, too."""
    async with previewed(home, course) as player:
        shared = course / "small" / "course.yaml"
        await _saved(player, shared, "en: Teacher", "en: Master", lambda: player.says("Master"))


async def test_a_broken_file(home: Path, course: Path) -> None:
    """The last good showing stays, the fault is told with its line, and all is well once mended."""
    path = _file(course)
    async with previewed(home, course, "q-pick") as player:
        await _saved(
            player, path, "kind: choice\n", "kind: choise\n", lambda: player.says("choise")
        )
        assert player.says("cannot be shown")
        assert player.says(f"{path.name}:")
        assert player.says("Which one")
        await player.keys("n")
        assert not player.says("S1")

        await _saved(
            player,
            path,
            "kind: choise\n",
            "kind: choice\n",
            lambda: not player.says("cannot be shown"),
        )
        assert player.says("Which one")


@pytest.mark.parametrize("is_listed", [True, False])
async def test_a_file_that_is_gone(*, is_listed: bool, home: Path, course: Path) -> None:
    """That the file is gone is told above and among the findings, until it is back."""
    path = _file(course)
    text = path.read_text("utf-8")
    shared = course / "small" / "course.yaml"
    if not is_listed:
        listed = re.sub(r"(?m)^lessons: .*$", "lessons: []", shared.read_text("utf-8"))
        shared.write_text(listed, encoding="utf-8")
    async with previewed(home, course, "q-pick") as player:
        path.unlink()
        await _followed(player, lambda: player.says("is gone"))
        assert player.text().count("R206") == 1
        assert player.says("Which one")

        path.write_text(text, encoding="utf-8")
        await _followed(player, lambda: not player.says("is gone"))
        assert player.says("Which one")


async def test_every_step_can_be_gone_to(home: Path, course: Path) -> None:
    """The list has all steps with what they are, and Enter goes to the one under the cursor."""
    async with previewed(home, course) as player:
        await player.keys("m")
        assert player.shows(StepsPanel)
        assert player.says("quiz q-pick")
        await player.keys("end", "enter")
        await player.rest()
        assert player.shows(PreviewScreen)
        assert player.says("The last line")


async def test_notes_conditions_and_findings(home: Path, course: Path) -> None:
    """The pane shows the note of the step, the conditions before it, and what the check finds."""
    path = _file(course)
    text = path.read_text("utf-8")
    when = (
        "  - when:\n      missed: q-pick\n      steps:\n        - teacher: {ja: あ, en: Only if}\n"
    )
    noted = "          note: {ja: 覚え, en: Slowly here}\n"
    path.write_text(f"{text}{when}{noted}", encoding="utf-8")
    async with previewed(home, course, "+1") as player:
        await player.keys("n", "m", "end", "enter")
        for _ in range(MOST_LOOKS):
            await player.rest()
            if player.says("when missed: q-pick") and not player.says("looking"):
                break
        assert player.says("Slowly here")
        assert player.says("when missed: q-pick")


async def test_a_file_that_is_broken_from_the_beginning(home: Path, course: Path) -> None:
    """What is wrong is told; the lesson is shown as soon as the file is mended."""
    path = _file(course)
    good = path.read_text("utf-8")
    path.write_text(good.replace("kind: choice\n", "kind: choise\n"), "utf-8")
    async with previewed(home, course, "q-pick") as player:
        assert player.shows(BrokenPreview)
        assert player.says("It cannot be shown yet.")
        assert player.says("choise")
        await player.keys("v")
        assert player.says("まだ表示できません。")
        await player.keys("v")

        await _saved(player, path, "choise", "chaise", lambda: player.says("chaise"))
        assert player.shows(BrokenPreview)
        await _saved(player, path, "chaise", "choice", lambda: player.shows(PreviewScreen))
        assert player.says("Which one")


async def test_the_palette_leads_to_the_steps_and_out(home: Path, course: Path) -> None:
    """There is no way to a map that is not there; quitting ends the preview."""
    async with previewed(home, course) as player:
        titles = {command.title for command in player.app.get_system_commands(player.app.screen)}
        assert {"All steps", "Findings and notes", "Save and quit"} <= titles
        assert not titles & {"Course map", "Review what is due", "Progress and settings"}
        await player.keys("ctrl+p")
        await player.type("Save and quit")
        await player.keys("down", "enter")
        await player.rest()

        assert player.app.return_value == 0


async def test_a_check_that_fails_is_told(
    home: Path, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pane does not go on looking for ever, and the lesson stays as it is."""

    def fail(_paths: object) -> None:
        raise ValueError("odd rule")

    monkeypatch.setattr("tutor.check.collecting.check_paths", fail)
    async with previewed(home, course) as player:
        for _ in range(MOST_LOOKS):
            await player.rest()
            if player.says("The check has failed"):
                break

        assert player.says("odd rule")
        assert player.shows(PreviewScreen)


@pytest.mark.parametrize(
    "way",
    [
        (Continue(),),
        (Jump("q-tick"), Skip()),
        (Jump("compared+2"),),
        (Jump("compared"), Continue(), Continue()),
    ],
)
def test_places_survive_edits_above(home: Path, course: Path, way: tuple[Action, ...]) -> None:
    """A step is found again after another was written in above it, with an id or without."""

    def session() -> PreviewSession:
        shelf = CourseShelf(course / "small", Cache(home / "cache"))
        reading = shelf.lesson("all")
        store = throwaway_store()
        return PreviewSession(course="small", reading=reading, store=store, clock=FixedClock())

    before = session()
    names = [each.name for each in listed(before.flow)]
    assert len(set(names)) == len(names)
    for action in way:
        before.act(action)
    path = _file(course)
    new = "steps:\n  - student: {ja: 新, en: New}\n  - teacher"
    path.write_text(path.read_text("utf-8").replace("steps:\n  - teacher", new, 1), "utf-8")
    after = session()
    after.carry(before)

    assert (after.here, after.state.shown) == (before.here, before.state.shown)
