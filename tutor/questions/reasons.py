"""Which reasons help somebody who answered wrongly, and still has to find the right answer.

Owns that choice, for both front ends; it tells nothing itself. The reason of a part often says what
would be right, so the first slip gets none unless nothing is left to be given away. The tests pin
that no reason is due for a part that was wrong once, among three targets or more.
"""

from __future__ import annotations

from collections.abc import Sequence

from tutor.questions.assigning import AssigningQuestion
from tutor.questions.question import OptionQuestion, Question
from tutor.questions.verdict import Verdict


def reasons_due(question: Question, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """Return the wrong parts of the last answer whose own reasons may be told by now.

    Args:
        question: The question; it stands open.
        verdicts: Those on every answer that was understood, the last one last.

    Returns:
        Keys of parts that have a reason, in the order of the verdict.

    Source:
        Ours: between two targets a wrong one tells the right one anyhow, so the reason comes at
        once. Else the first slip is answered with a hint, and what is still wrong at the second
        with its reason: feedback on the task that comes a step at a time (V. J. Shute, "Focus on
        formative feedback", 2008). Options have reasons of their own, told as soon as they are
        picked; and a reason that is the solution itself waits for it.
    """
    if isinstance(question, OptionQuestion) or not verdicts:
        return ()
    is_given_away = isinstance(question, AssigningQuestion) and len(question.target_keys) == 2
    told = {part.key for part in question.parts() if part.why and part.why != question.solution}
    return tuple(
        key
        for key in verdicts[-1].wrong_parts
        if key in told and (is_given_away or sum(key in v.wrong_parts for v in verdicts) > 1)
    )
