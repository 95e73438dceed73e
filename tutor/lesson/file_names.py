"""What the name of a lesson's file says: which lesson it is, and whether another file is it, too.

Owns the form of these names. A lesson is opened by the name of its file; a number in front only
sorts the files of a folder.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tutor.lesson.records import LessonRecord
    from tutor.lesson.tree import Tree

_NUMBERED = re.compile(r"^(?:[0-9]+[-_])?(?P<id>.+)\.ya?ml$")


def lesson_id_of(name: str) -> str:
    """Return the id of the lesson that a file of this name holds; empty when it holds none."""
    match = _NUMBERED.match(name)
    return "" if match is None else match.group("id")


def check_name(tree: Tree, lesson: LessonRecord, files: Mapping[str, Path]) -> None:
    """Check that a file is named after its lesson, and that no other is named alike.

    Args:
        tree: The lesson's file; findings are added to it.
        lesson: The record made of it.
        files: The lesson files of its folder, by the lesson ids they are opened by.
    """
    name = tree.source.path.name
    place = tree.place_of(tree.data, "lesson")
    named = lesson_id_of(name)
    if named != lesson.lesson:
        tree.warn("R208", place, id=lesson.lesson)
    opened = files.get(named)
    if opened is not None and opened.name != name:
        tree.report("R221", place, id=named, file=name, first=opened.name)
