"""What is said of a wrong answer while its question is open: what holds, where to look again.

Owns that sentence, for the kinds of which parts can be told apart. It says nothing of the right
answer. The tests pin that each part of an answer is told by itself where that gives nothing away.
"""

from __future__ import annotations

from tutor.dialogue.effects import AnswerMarked
from tutor.questions.order import Order
from tutor.questions.question import Question
from tutor.questions.reasons import reasons_due
from tutor.questions.truth import STATEMENT, VALUES, Truth
from tutor.text.texts import in_language
from tutor.ui.entries import QuestionEntry
from tutor.ui.words import ui_words
from tutor.wording import lesson_words


def slip_words(marked: AnswerMarked, language: str) -> tuple[str, ...]:
    """Return the sentences with which a wrong answer is met.

    Args:
        marked: The answer; its question stands open.
        language: A language of the program.
    """
    question, verdict = marked.question, marked.verdict
    again = lesson_words("try-again", language)
    if isinstance(question, Truth):
        return (*_truth_words(marked, language), again)
    if not verdict.right_parts:
        return lesson_words("wrong", language), again
    if not is_sorted_in_parts(question):
        return lesson_words("partly", language), again
    if isinstance(question, Order):
        return (ui_words("order-slip", language),)
    total, count = len(question.parts()), len(verdict.right_parts)
    counted = lesson_words("parts-right", language, total=total, count=count)
    return counted, ui_words("look-again", language) if verdict.wrong_parts else again


def reasons_open(entry: QuestionEntry) -> tuple[str, ...]:
    """Return the wrong parts whose reasons may be told while their question stands open."""
    if not entry.is_open:
        return ()
    return reasons_due(entry.question, [marked.verdict for marked in entry.counted])


def is_sorted_in_parts(question: Question) -> bool:
    """Tell whether each part of a question is a decision of its own, the number of which is seen.

    Among options, to count those that are right would tell how many there are.
    """
    parts = question.parts()
    return len(parts) > 1 and all(part.right for part in parts)


def _truth_words(marked: AnswerMarked, language: str) -> tuple[str, ...]:
    """Tell truth and reason apart."""
    value, *reasons = marked.given
    said = in_language(VALUES[value], language)
    if STATEMENT in marked.verdict.right_parts:
        name = "reason-wrong" if reasons else "reason-missing"
    else:
        name = "truth-wrong" if marked.verdict.right_parts else "wrong"
    if name == "wrong":
        return (lesson_words(name, language),)
    return (ui_words(name, language, value=said),)
