"""Lessons as their authors would write them, from the records they become."""

from typing import Any

import msgspec

from tutor.lesson.records import LessonRecord

_TARGET = {"section": "id", "goto": "to", "call": "to"}
_INNER = {"quiz": "question", "table": "table"}


def written(lesson: LessonRecord) -> dict[str, Any]:
    """Return the data of a lesson's file."""
    data: dict[str, Any] = msgspec.to_builtins(lesson)
    data["steps"] = [_step(step) for step in data["steps"]]
    return data


def _step(step: dict[str, Any]) -> dict[str, Any]:
    kind = step.pop("step")
    for field in ("steps", "else"):
        if field in step:
            step[field] = [_step(inside) for inside in step[field]]
    for option in step.get("options", ()):
        if "steps" in option:
            option["steps"] = [_step(inside) for inside in option["steps"]]
    if kind == "line":
        return {step.pop("who"): step.pop("text"), **step}
    if kind == "note":
        return step
    if kind in _TARGET:
        return {kind: step.pop(_TARGET[kind]), **step}
    if kind == "table":
        for row in step["table"]["rows"]:
            row.update(row.pop("cells"))
    inner = step.pop(_INNER[kind]) if kind in _INNER else step
    return {kind: inner}
