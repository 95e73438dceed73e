"""The command `tutor reports`: what was noted about questions, for their author.

Owns the two forms of that list. Nothing of it leaves this machine. The tests pin that every report
names its question, and the line it stands on as long as it is in the content.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tutor.cli.arguments import Request
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.cli.words import words
from tutor.clock import moment_to_text
from tutor.errors import ExitCode
from tutor.learner.reports import Report, reports
from tutor.study.reporting import Found, answer_of, find_question

_VERSION_LETTERS = 8
_INDENT = "  "


def run(request: Request, output: Output) -> int:
    """List the reports, the last one first."""
    materials = open_materials(request, output)
    if materials.trouble is not None:
        output.complain(materials.trouble.in_language(output.language))
    listed = reports(materials.store)
    materials.store.close()
    found = [(report, find_question(materials.library, report)) for report in listed]
    if request.json:
        data = {"reports": [_as_data(report, place) for report, place in found]}
        output.say(json.dumps(data, ensure_ascii=not output.is_unicode, indent=2))
    elif not found:
        output.say(words("no-reports", output.language))
    else:
        blocks = ("\n".join(_lines(report, place, output.language)) for report, place in found)
        output.say("\n\n".join(blocks))
    return ExitCode.OK


def _as_data(report: Report, found: Found | None) -> dict[str, Any]:
    return {
        "course": report.course,
        "lesson": report.lesson,
        "question": report.question,
        "lesson_version": report.content_hash,
        "question_version": report.question_hash,
        "answer": list(answer_of(report)),
        "note": report.note,
        "at": moment_to_text(report.at),
        "file": None if found is None else str(found.path),
        "line": None if found is None else found.line,
    }


def _lines(report: Report, found: Found | None, language: str) -> Iterator[str]:
    moment = report.at.astimezone()
    yield f"{report.question}  {moment:%Y-%m-%d %H:%M}"
    if found is not None:
        yield _INDENT + words("report-at", language, place=f"{found.path}:{found.line}")
    else:
        yield _INDENT + words("report-nowhere", language)
    version = report.content_hash[:_VERSION_LETTERS]
    lesson = words(
        "report-lesson", language, course=report.course, lesson=report.lesson, version=version
    )
    yield _INDENT + lesson
    answer = ", ".join(answer_of(report))
    if answer:
        yield _INDENT + words("report-answer", language, answer=answer)
    else:
        yield _INDENT + words("report-no-answer", language)
    if report.note:
        yield _INDENT + words("report-note", language, note=report.note)
