"""A play file with its lesson: both are read, and the one is played against the other.

Owns which lesson belongs to a play, and why one cannot be played. It prints nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from msgspec import Struct

from tutor.authoring.playing import Played, play
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.flow import lay_out
from tutor.lesson.plays import PlayRecord, read_play
from tutor.lesson.reading import COURSE_FILE, PLAY_ENDING, lesson_files, read_course, read_lesson
from tutor.lesson.source import read_bytes


class Rehearsal(Struct, frozen=True, kw_only=True):
    """What came of a play: both conversations, or why there are none."""

    path: Path
    lesson: Path | None = None
    played: Played | None = None
    trouble: Literal["", "play-broken", "no-lesson-for-play", "lesson-broken"] = ""
    findings: tuple[Diagnostic, ...] = ()

    @property
    def has_passed(self) -> bool:
        """Whether the lesson went as the play says."""
        return self.played is not None and self.played.is_as_wanted


def rehearse(path: Path, language: str, lesson: Path | None = None) -> Rehearsal:
    """Play a play file against the lesson it names.

    Args:
        path: The play.
        language: The language in which the conversation is written down.
        lesson: The lesson's file; else it is looked for beside the play.
    """
    reading = read_play(path)
    if reading.play is None:
        return Rehearsal(path=path, trouble="play-broken", findings=reading.findings)
    lesson = lesson_files(path.parent).get(reading.play.play) if lesson is None else lesson
    if lesson is None:
        return Rehearsal(path=path, trouble="no-lesson-for-play")
    return _against(path, reading.play, lesson, language)


def plays_beside(lesson: Path) -> tuple[Path, ...]:
    """Return the plays of a lesson: those in its folder that begin with its file's name."""
    found = (each for each in lesson.parent.iterdir() if each.name.endswith(PLAY_ENDING))
    return tuple(sorted(each for each in found if each.name.startswith(f"{lesson.stem}.")))


def _against(path: Path, record: PlayRecord, lesson: Path, language: str) -> Rehearsal:
    folder = lesson.parent
    course = read_course(folder).course if (folder / COURSE_FILE).exists() else None
    read = read_lesson(lesson, read_bytes(lesson), course, thorough=False)
    if read.lesson is None:
        errors: Iterable[Diagnostic] = (each for each in read.findings if each.is_error)
        return Rehearsal(path=path, lesson=lesson, trouble="lesson-broken", findings=tuple(errors))
    played = play(lay_out(read.lesson.steps), record, language)
    return Rehearsal(path=path, lesson=lesson, played=played)
