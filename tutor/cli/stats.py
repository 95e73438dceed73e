"""The command `tutor stats`: what was done, what is known, what comes up; as text or JSON.

Owns the second form; the first is that of the progress screen, as plain lines. The tests pin that
nothing is lost where the terminal can draw ASCII only.
"""

from __future__ import annotations

import json
from typing import Any

from tutor.cli.arguments import Request
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.clock import moment_to_text
from tutor.errors import ExitCode
from tutor.study.progress_lines import ProgressLines
from tutor.study.statistics import (
    CourseProgress,
    Day,
    Progress,
    ShownMisconception,
    progress,
)
from tutor.text.texts import in_language


def run(request: Request, output: Output) -> int:
    """Say what the learner has done and knows."""
    materials = open_materials(request, output)
    found = progress(materials.library, materials.store, materials.clock.now_utc())
    materials.store.close()
    for trouble in (materials.trouble, found.trouble):
        if trouble is not None:
            output.complain(trouble.in_language(output.language))
    if request.json:
        data = as_data(found, output.language)
        output.say(json.dumps(data, ensure_ascii=not output.is_unicode, indent=2))
    else:
        lines = ProgressLines(
            found, output.language, output.width_cells, ascii_only=not output.is_unicode
        )
        output.say("\n".join(line.text for line in lines))
    return ExitCode.OK


def as_data(found: Progress, language: str) -> dict[str, Any]:
    """Return the progress as JSON has it; days are local, moments in UTC."""
    return {
        "today": found.today.isoformat(),
        "minutes": found.minutes,
        "days": [_day(each, "minutes") for each in found.days],
        "reviews": [_day(each, "due") for each in found.ahead],
        "courses": [_course(each, language) for each in found.courses],
    }


def _day(day: Day, counted: str) -> dict[str, Any]:
    return {"day": day.day.isoformat(), counted: day.count}


def _course(course: CourseProgress, language: str) -> dict[str, Any]:
    return {
        "id": course.course,
        "title": in_language(course.title, language),
        "lessons": course.lessons,
        "done": course.lessons_done,
        "started": course.lessons_started,
        "cards": course.cards,
        "changed": list(course.changed),
        "concepts": [
            {
                "id": each.mastery.concept,
                "name": in_language(each.name, language),
                "mastery": each.mastery.mastery,
                "level": str(each.mastery.level),
                "answered": each.mastery.answered,
            }
            for each in course.concepts
        ],
        "misconceptions": [
            {
                "id": each.belief.misconception,
                "belief": _belief(each, language),
                "question": each.belief.question,
                "times": each.belief.times,
                "shown_at": moment_to_text(each.belief.shown_at),
                "refuted_at": None
                if each.belief.refuted_at is None
                else moment_to_text(each.belief.refuted_at),
            }
            for each in course.misconceptions
        ],
    }


def _belief(shown: ShownMisconception, language: str) -> str:
    if shown.record is None:
        return shown.belief.misconception
    return in_language(shown.record.belief, language)
