"""The command `tutor list`: the lessons of all courses, and where the learner stands.

Owns the two forms of that list. Every lesson is read (from the cache when nothing changed), so that
`broken` is the truth.
"""

from __future__ import annotations

import json
from typing import Any

from msgspec import Struct

from tutor.check.rendering import as_data, concise
from tutor.cli.arguments import Request
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.cli.words import words
from tutor.errors import ExitCode
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.flow import lay_out
from tutor.lesson.reading import LessonReading
from tutor.study.course_map import CourseMap, MappedCourse, MappedLesson, Status, draw_map
from tutor.text.cells import pad, width_cells
from tutor.text.texts import in_language

_GAP = "  "


class _Entry(Struct, frozen=True, kw_only=True):
    """A lesson as it is listed."""

    id: str
    course: str
    title: str
    minutes: int
    status: Status
    position: int
    length: int
    findings: tuple[Diagnostic, ...]


def run(request: Request, output: Output) -> int:
    """List the lessons."""
    materials = open_materials(request, output)
    course_map = draw_map(materials.library, materials.store)
    entries = {
        course.shelf.name: [_entry(course, lesson, output.language) for lesson in course.lessons]
        for course in course_map.courses
    }
    for trouble in (materials.trouble, course_map.trouble):
        if trouble is not None:
            output.complain(trouble.in_language(output.language))
    if request.json:
        listed = [_as_data(entry) for course in entries.values() for entry in course]
        text = json.dumps({"lessons": listed}, ensure_ascii=not output.is_unicode, indent=2)
        output.say(text)
    else:
        output.say("\n\n".join(_human(course_map, entries, output.language)))
    materials.store.close()
    return ExitCode.OK


def _entry(course: MappedCourse, lesson: MappedLesson, language: str) -> _Entry:
    reading = course.shelf.lesson(lesson.id)
    findings = course.shelf.findings_with(reading)
    place = lesson.place
    status = lesson.status
    if reading.lesson is None:
        status = Status.BROKEN
    elif status is Status.BROKEN:
        status = Status.NEW if place is None else Status.STARTED
    return _Entry(
        id=lesson.id,
        course=_course_id(course),
        title=in_language(lesson.head.title, language),
        minutes=lesson.head.minutes,
        status=status,
        position=0 if place is None else place.position,
        length=_length(reading) if place is None else place.length,
        findings=() if reading.lesson is not None else findings,
    )


def _length(reading: LessonReading) -> int:
    return 0 if reading.lesson is None else lay_out(reading.lesson.steps).length


def _course_id(course: MappedCourse) -> str:
    return course.shelf.course.id if course.shelf.course is not None else course.shelf.folder.name


def _as_data(entry: _Entry) -> dict[str, Any]:
    data = {
        "id": entry.id,
        "course": entry.course,
        "title": entry.title,
        "minutes": entry.minutes,
        "status": str(entry.status),
        "position": entry.position,
        "length": entry.length,
    }
    return {**data, "findings": as_data(entry.findings)} if entry.findings else data


def _human(course_map: CourseMap, entries: dict[str, list[_Entry]], language: str) -> list[str]:
    """Write a block for each course, its columns aligned by cells."""
    blocks = []
    for course in course_map.courses:
        record = course.shelf.course.record if course.shelf.course is not None else None
        title = in_language(record.title, language) if record is not None else ""
        rows = [_row(entry, language) for entry in entries[course.shelf.name]]
        widths = [max(map(width_cells, column)) for column in zip(*rows, strict=True)]
        lines = [f"{title} ({_course_id(course)})" if title else _course_id(course)]
        for entry, row in zip(entries[course.shelf.name], rows, strict=True):
            cells = (pad(cell, width) for cell, width in zip(row, widths, strict=True))
            lines.append((_GAP + _GAP.join(cells)).rstrip())
            if entry.findings:
                lines += [_GAP * 2 + line for line in concise(entry.findings, language).split("\n")]
        blocks.append("\n".join(lines))
    return blocks


def _row(entry: _Entry, language: str) -> tuple[str, ...]:
    minutes = words("minutes", language, count=entry.minutes) if entry.minutes else ""
    status = words(f"status-{entry.status}", language, position=entry.position, length=entry.length)
    return entry.id, entry.title, minutes, status
