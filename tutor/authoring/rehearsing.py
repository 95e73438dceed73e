"""A play file with its lesson: both are read, and the one is played against the other.

Owns which lesson a play is played against, and the findings of what went otherwise or kept it from
being played. It prints nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from tutor.authoring.playing import Played, play
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.flow import lay_out
from tutor.lesson.naming import nearest_of
from tutor.lesson.plays import PlayReading, is_beside, read_play
from tutor.lesson.reading import COURSE_FILE, lesson_files, read_course, read_lesson
from tutor.lesson.source import read_bytes

Outcome = Literal[
    "play-passed", "play-failed", "play-broken", "no-lesson-for-play", "lesson-broken"
]


class Rehearsal(Struct, frozen=True, kw_only=True):
    """What came of a play; the findings say why it did not pass."""

    path: Path
    outcome: Outcome
    findings: tuple[Diagnostic, ...] = ()

    @property
    def has_passed(self) -> bool:
        """Whether the lesson went as the play says."""
        return self.outcome == "play-passed"


def rehearse(path: Path, language: str, lesson: Path | None = None) -> Rehearsal:
    """Play a play file against the lesson it names.

    Args:
        path: The play.
        language: The language in which the conversation is written down.
        lesson: The lesson's file; else it is looked for beside the play.
    """
    reading = read_play(path, lesson=lesson)
    if reading.play is None:
        return Rehearsal(path=path, outcome="play-broken", findings=reading.findings)
    if lesson is None:
        files = lesson_files(path.parent)
        lesson = files.get(reading.play.play)
        if lesson is None:
            named = reading.play.play
            finding = reading.finding("R207", None, id=named, **nearest_of(named, files))
            return Rehearsal(path=path, outcome="no-lesson-for-play", findings=(finding,))
    return _against(path, reading, lesson, language)


def plays_beside(lesson: Path) -> tuple[Path, ...]:
    """Return the plays of a lesson: those in its folder that begin with its file's name."""
    return tuple(sorted(each for each in lesson.parent.iterdir() if is_beside(each, lesson)))


def _against(path: Path, reading: PlayReading, lesson: Path, language: str) -> Rehearsal:
    assert reading.play is not None
    folder = lesson.parent
    course = read_course(folder).course if (folder / COURSE_FILE).exists() else None
    read = read_lesson(lesson, read_bytes(lesson), course, thorough=False)
    if read.lesson is None:
        errors = tuple(each for each in read.findings if each.is_error)
        return Rehearsal(path=path, outcome="lesson-broken", findings=errors)
    played = play(lay_out(read.lesson.steps), reading.play, language)
    if played.is_as_wanted:
        return Rehearsal(path=path, outcome="play-passed")
    findings = _differences(reading, played, played.diff(str(path), str(lesson)))
    return Rehearsal(path=path, outcome="play-failed", findings=findings)


def _differences(reading: PlayReading, played: Played, diff: str) -> tuple[Diagnostic, ...]:
    """Return the findings of a play that failed: where it first differs, and where it stopped."""
    found: list[Diagnostic] = []
    stop = played.stop
    if stop is None or played.differs_at != stop.turn:
        found.append(reading.finding("D705", played.differs_at, diff=diff))
    if stop is not None:
        why = stop.unknown
        if why is None:
            found.append(reading.finding("D707", stop.turn, diff=diff, deed=stop.deed))
        else:
            known = ", ".join(why.known)
            values = {"given": why.given, "known": known}
            found.append(reading.finding("D706", stop.turn, diff=diff, **values))
    return tuple(found)
