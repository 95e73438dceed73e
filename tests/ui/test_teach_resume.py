"""Before a class: which one that was not ended is taken up, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.classroom.lessons import small
from tests.classroom.test_mending import damage
from tests.ui.hall import doors, taught
from tutor.classroom.journal import read_journal
from tutor.classroom.rooms import found_rooms
from tutor.classroom.scene import Phase
from tutor.errors import BrokenContent
from tutor.ui.screens.teach_resume import ResumeScreen


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test a runtime folder of its own; its path must be short."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


async def begun(home: Path) -> None:
    """Teach for three steps, and close the screen."""
    async with taught(doors(home, *small(home)), "en") as teacher:
        await teacher.keys("space", "space", "space")

        assert teacher.app.left_room == found_rooms(home)[0].name


async def test_broken_lesson_is_told_when_a_new_class_is_wanted(home: Path) -> None:
    """A class whose lesson is broken now is taken up; only a new one cannot begin."""

    def fail() -> Path:
        raise BrokenContent({"en": "broken"})

    await begun(home)
    given = replace(doors(home, *small(home)), make=fail)
    async with taught(given, "en") as teacher:
        await teacher.keys("space")
        assert teacher.phase() is Phase.OPEN
    async with taught(given, "en") as teacher:
        await teacher.keys("n")

        assert isinstance(teacher.app.trouble, BrokenContent)


@pytest.mark.parametrize("language", ["ja", "en"])
async def test_damage_is_told_and_the_beginning_taken_up(home: Path, language: str) -> None:
    """Of a damaged class it is said that it is, and Space goes on after its intact beginning."""
    await begun(home)
    (room,) = found_rooms(home)
    damage(room.folder, 2)
    async with taught(doors(home, *small(home)), language) as teacher:
        assert isinstance(teacher.app.screen, ResumeScreen)
        assert teacher.says({"ja": "壊れています", "en": "is damaged"}[language])
        assert not (room.folder / "damaged-1.jsonl").exists()

        await teacher.keys("space")
        assert teacher.phase() is Phase.STEP

    assert read_journal(room.folder).room.scene.phase is Phase.STEP
    assert (room.folder / "damaged-1.jsonl").exists()


async def test_others_are_named(home: Path) -> None:
    """When several classes were not ended, the others are named with how to take them up."""
    await begun(home)
    given = replace(doors(home, *small(home)), others=("2026-01-01-other",))
    async with taught(given, "en") as teacher:
        assert "tutor teach 2026-01-01-other" in teacher.text()


async def test_a_named_class_is_entered_at_once(home: Path) -> None:
    """A class taken up by its name needs no further question."""
    await begun(home)
    given = replace(doors(home, *small(home)), asks_first=False)
    async with taught(given, "en") as teacher:
        assert teacher.phase() is Phase.OPEN
