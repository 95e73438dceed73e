"""How severe a course takes the findings of a rule: the field `check:` of its `course.yaml`.

Owns what may be changed: everything but errors, which keep a lesson from being played.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from tutor.check.rules import is_always_error, rule_named
from tutor.lesson.course_records import CourseRecord
from tutor.lesson.diagnostic import Diagnostic, Severity
from tutor.lesson.tree import Tree


def as_the_course_wants(
    findings: Iterable[Diagnostic], course: CourseRecord | None
) -> list[Diagnostic]:
    """Give findings the severity their course asks for.

    Args:
        findings: Findings of files of one course.
        course: That course; None when it is not known.

    Returns:
        Those that are not off. Errors stay what they are.
    """
    wanted = {} if course is None else {rule_named(name): to for name, to in course.check.items()}
    changed = []
    for finding in findings:
        to = wanted.get(finding.code)
        if to is None or finding.is_error:
            changed.append(finding)
        elif to != "off":
            changed.append(replace(finding, severity=Severity(to)))
    return changed


def check_severities(tree: Tree, course: CourseRecord) -> None:
    """Warn of rules named in `check:` that do not exist, or stay errors whatever it says.

    Args:
        tree: The file `course.yaml`; findings are added to it.
        course: What was read from it.
    """
    data: Any = tree.data
    for name, to in course.check.items():
        code = rule_named(name)
        place = tree.place_of(data["check"], name, name=True)
        if not code:
            tree.warn("I953", place, rule=name[:40])
        elif to != "error" and is_always_error(code):
            tree.warn("I955", place, rule=code)
