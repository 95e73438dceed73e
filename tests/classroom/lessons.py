"""A small lesson with every kind of thing a class can meet, and rooms in which it is taught."""

from __future__ import annotations

from pathlib import Path

from tests.ui.support import COURSE, FIRST, LAST, QUIZ, RECAP, SAY, TABLE, TICKS, write_course
from tutor.classroom.commands import Command
from tutor.classroom.room import Room, enter, obey
from tutor.classroom.rooms import new_room
from tutor.classroom.script import Script, script_of
from tutor.clock import FixedClock
from tutor.lesson.cache import Cache
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.library import Library
from tutor.lesson.records import LessonRecord

ASKED_TABLE = TABLE + "      ask: [sea.left]\n"
SHORT = """\
  - quiz:
      id: q-short
      kind: short
      ask: {ja: 何と言う, en: What does one say}
      accept: {ja: [はい], en: ["yes"]}
      solution: {ja: はい, en: "yes"}
"""
POLL = """\
  - quiz:
      id: q-poll
      kind: poll
      ask: {ja: どちらが好き, en: Which do you like}
      options:
        - text: {ja: 海, en: The sea}
        - text: {ja: 山, en: The hills}
"""
NOTED = "  - note: {ja: ゆっくり, en: Go slowly}\n"
MISSED = """\
  - when:
      missed: q-pick
      steps:
        - teacher: {ja: もう一度見よう, en: Let us look again}
"""
STEPS = NOTED + FIRST + QUIZ + MISSED + ASKED_TABLE + TICKS + SHORT + POLL + SAY + RECAP + LAST


def small(folder: Path, steps: str = STEPS) -> tuple[CourseRecord, LessonRecord]:
    """Write a course with one lesson, and read both."""
    write_course(folder / "content" / "small", {"all": steps}, course=COURSE)
    shelf = Library([folder / "content"], Cache(None)).shelves[0]
    reading = shelf.lesson("all")
    assert shelf.course is not None
    assert reading.lesson is not None, reading.findings
    return shelf.course.record, reading.lesson


def small_script(folder: Path, steps: str = STEPS) -> Script:
    """Return the small lesson, ready for a class."""
    return script_of(*small(folder, steps), "room")


def small_room(folder: Path, clock: FixedClock, steps: str = STEPS) -> Path:
    """Make a room for the small lesson; return its folder."""
    return new_room(folder / "rooms", *small(folder, steps), "hash", clock.now_utc())


def after(script: Script, *commands: Command, room: Room | None = None) -> Room:
    """Return the room after some commands, a second apart."""
    room = enter(script) if room is None else room
    for number, command in enumerate(commands):
        room = obey(script, room, command, number * 1000)
    return room
