"""The steps of a lesson with the data they were made of, which say where they stand.

Owns the walk over both side by side. It may not judge anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from tutor.lesson.records import ChoiceStep, LessonRecord, SectionStep, Step, WhenStep
from tutor.lesson.tree import Tree

Block = tuple[tuple[Step, ...], list[Any]]
"""Steps that follow each other, and their data."""


class Written(Struct, frozen=True, kw_only=True):
    """A lesson without errors, and the file it was written in."""

    tree: Tree
    lesson: LessonRecord
    languages: tuple[str, ...]

    @property
    def block(self) -> Block:
        """The lesson's own steps."""
        data: Any = self.tree.data
        return self.lesson.steps, data["steps"]

    def steps(self) -> Iterator[tuple[Step, Any]]:
        """Yield every step with its data, in the order of the file."""
        pending = [self.block]
        while pending:
            steps, data = pending.pop()
            for index, (step, value) in enumerate(zip(steps, data, strict=True)):
                yield step, value
                inside = blocks_of(step, value)
                if inside:
                    pending.append((steps[index + 1 :], data[index + 1 :]))
                    pending += reversed(inside)
                    break


def blocks_of(step: Step, data: Any) -> list[Block]:
    """Return the steps that a step holds, branch by branch."""
    match step:
        case ChoiceStep(options=options):
            values = data["options"]
            pairs = zip(options, values, strict=True)
            return [(option.steps, value.get("steps", [])) for option, value in pairs]
        case WhenStep():
            return [(step.steps, data["steps"]), (step.otherwise, data.get("else", []))]
        case SectionStep():
            return [(step.steps, data.get("steps", []))]
        case _:
            return []
