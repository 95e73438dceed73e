"""Whether a lesson is a conversation: how long nobody asks the learner anything, who asks whom.

Owns the counting of lines between acts of the learner, and of the student's real questions.
"""

from __future__ import annotations

from tutor.check.walking import Block, Written, blocks_of
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    LineStep,
    NoteStep,
    SectionStep,
    Step,
    WhenStep,
)
from tutor.lesson.tree import Tree

MOST_LINES = 5
"""So many lines may follow each other before the learner does something.

Source: ours: because a learner who only presses a key stops reading; five lines are half a screen.
"""
_FEWEST_LINES = 8
"""A lesson with fewer lines is too short for its questions to be counted."""
_MINUTES_A_QUESTION = 6


def check_talk(written: Written) -> None:
    """Warn of long monologues, and of lessons in which the student hardly asks.

    Args:
        written: The lesson; findings are added to its tree.
    """
    _lines_after(written.tree, written.block, 0)
    lines = [step for step, _ in written.steps() if isinstance(step, LineStep)]
    asked = sum(line.asks for line in lines)
    wanted = max(1, written.lesson.minutes // _MINUTES_A_QUESTION)
    if len(lines) >= _FEWEST_LINES and asked < wanted:
        place = written.tree.place_of(written.tree.data, "steps", name=True)
        counts = {"count": asked, "wanted": wanted, "minutes": written.lesson.minutes}
        written.tree.warn("D702", place, **{name: str(count) for name, count in counts.items()})


def _lines_after(tree: Tree, block: Block, before: int) -> int:
    """Count the lines since the learner last did something, at the end of some steps.

    A real question counts as something to do: who reads it thinks of an answer. Where branches
    differ, the one with the fewest lines counts, so that every way through is as long as is said.

    Args:
        tree: Where findings are added, once for each run that is too long.
        block: The steps.
        before: How many lines lead up to them.
    """
    count = before
    for step, data in zip(*block, strict=True):
        match step:
            case LineStep():
                count = 0 if step.asks else count + 1
                if count == MOST_LINES + 1:
                    tree.warn("D701", tree.place_of(data), count=str(count))
            case WhenStep():
                count = min(_lines_after(tree, each, count) for each in blocks_of(step, data))
            case ChoiceStep():
                count = min(_lines_after(tree, each, 0) for each in blocks_of(step, data))
            case SectionStep():
                for aside in blocks_of(step, data):
                    _lines_after(tree, aside, 0)
            case _ if _is_act(step):
                count = 0
    return count


def _is_act(step: Step) -> bool:
    """Tell whether a step breaks the talk: the learner acts or looks, or the talk is elsewhere."""
    return not isinstance(step, NoteStep | CallStep)
