"""A teacher in front of a class: rooms to enter, keys to press, and eyes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.events import Key
from textual.pilot import Pilot

from tests.ui.support import DESIGN_SIZE, squeezed
from tutor.classroom.rooms import found_rooms, new_room, unfinished
from tutor.classroom.scene import Phase
from tutor.clock import FixedClock
from tutor.lesson.cache import Cache
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.library import Library
from tutor.lesson.records import LessonRecord
from tutor.paths import shipped_content_folder
from tutor.ui.compat import install
from tutor.ui.screens.teach import Doors, TeachApp


class Teacher:
    """Presses keys on a screen, and reads what is on it."""

    def __init__(self, app: TeachApp, pilot: Pilot[Any]) -> None:
        self.app = app
        self.pilot = pilot

    async def keys(self, *keys: str) -> None:
        """Press keys, letting the app come to rest after each."""
        for key in keys:
            if len(key) == 1 or key == "space":
                self.app.post_message(Key(key, " " if key == "space" else key))
            else:
                self.app.simulate_key(key)
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text into the field."""
        for character in text:
            key = "space" if character == " " else character
            self.app.post_message(Key(key, character))
        await self.pilot.pause()

    def phase(self) -> Phase:
        """The phase of the room."""
        return self.app.seat.room.scene.phase

    def rows(self) -> list[str]:
        """Return the rows of the screen."""
        return [strip.text.rstrip() for strip in self.app.screen._compositor.render_strips()]

    def text(self) -> str:
        """Return all that is on the screen."""
        return "\n".join(self.rows())

    def colours(self) -> list[str]:
        """Return which colours words have on which ground; patterns and rules are no words."""
        found = set()
        for strip in self.app.screen._compositor.render_strips():
            for segment in strip:
                style = segment.style
                if style is None or not any(sign.isalnum() for sign in segment.text):
                    continue
                assert style.color is not None
                assert style.bgcolor is not None
                ink, ground = style.color.get_truecolor(), style.bgcolor.get_truecolor()
                found.add(f"{ink.hex} on {ground.hex}")
        return sorted(found)

    def says(self, text: str) -> bool:
        """Tell whether a text stands on the screen, however it is wrapped."""
        return squeezed([text]) in squeezed(self.rows())


def doors(folder: Path, course: CourseRecord, lesson: LessonRecord) -> Doors:
    """Return the rooms that can be entered."""
    now = FixedClock().now_utc()
    return Doors(
        unfinished=unfinished(found_rooms(folder), now),
        make=lambda: new_room(folder, course, lesson, "hash", now),
    )


def shipped(name: str = "two-words") -> tuple[CourseRecord, LessonRecord]:
    """Return a lesson of the course that comes with the program."""
    found = Library([shipped_content_folder()], Cache(None)).find(name)
    assert found is not None
    shelf, lesson_id = found
    reading = shelf.lesson(lesson_id)
    assert shelf.course is not None
    assert reading.lesson is not None
    return shelf.course.record, reading.lesson


@asynccontextmanager
async def taught(
    given: Doors, language: str, *, is_view: bool = False, size: tuple[int, int] = DESIGN_SIZE
) -> AsyncIterator[Teacher]:
    """Run a screen of a class."""
    install()
    app = TeachApp(given, FixedClock(), language, is_view=is_view)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Teacher(app, pilot)
