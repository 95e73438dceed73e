"""A lesson added to the list in `course.yaml`, where nothing else of the file is touched.

Owns where the new name goes. What comes out is read again: where it does not say exactly one lesson
more, nothing is said to be possible.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tutor.lesson.parsing import parse
from tutor.lesson.source import SourceText, decode
from tutor.lesson.tree import Tree


def with_lesson(text: str, lesson_id: str) -> str | None:
    """Add a lesson at the end of a course's list.

    Args:
        text: The text of `course.yaml`.
        lesson_id: The new lesson's id.

    Returns:
        The new text; None where it cannot be done without a risk to what stands there.
    """
    before = _tree(text)
    if before is None or not isinstance(before.data, dict):
        return None
    lessons: Any = before.data.get("lessons")
    if not isinstance(lessons, list):
        return None
    lines = text.split("\n")
    if lessons:
        last = before.place_of(lessons, len(lessons) - 1)
        line = lines[last.line - 1]
        end = last.column - 1 + len(str(lessons[-1]))
        if before.containers[id(lessons)].flow:
            lines[last.line - 1] = f"{line[:end]}, {lesson_id}{line[end:]}"
        else:
            lines.insert(last.line, f"{line[: line.index('-')]}- {lesson_id}")
    else:
        place = before.place_of(lessons)
        line = lines[place.line - 1]
        lines[place.line - 1] = f"{line[: place.column]}{lesson_id}{line[place.column :]}"
    after = _tree("\n".join(lines))
    if after is None or after.data != {**before.data, "lessons": [*lessons, lesson_id]}:
        return None
    return "\n".join(lines)


def _tree(text: str) -> Tree | None:
    """Parse the text; None where it is not in order."""
    source = decode(Path("course.yaml"), text.encode())
    tree = parse(source) if isinstance(source, SourceText) else None
    return tree if tree is not None and not tree.findings else None
