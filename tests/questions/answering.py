"""Answers to a question of any kind: the right one, and others that it accepts."""

from tutor.questions.flash import GRADES, Flash
from tutor.questions.question import Answer, OptionQuestion, Question
from tutor.questions.truth import Truth
from tutor.questions.typed import Telling, all_wordings


def answers_to(question: Question) -> list[Answer]:
    """Return answers that meet everything an author says about a question.

    Every option alone, every near answer, all parts wrong, words that cannot be read; the right
    answer, where there is one, comes last.
    """
    found: list[Answer] = []
    if isinstance(question, Truth):
        found += [(value, key) for value in ("true", "false") for key in question.keys]
    elif isinstance(question, OptionQuestion):
        found += [(key,) for key in question.keys]
    elif isinstance(question, Flash):
        found += [(grade,) for grade in GRADES]
    else:
        found += _others(question)
    found = [given for given in found if question.accepts(given) and given != question.key]
    return [*found, question.key] if question.key else found


def wrong_answers_to(question: Question) -> list[Answer]:
    """Return those answers that leave the question open."""
    return [given for given in answers_to(question) if not question.mark(given).closes]


def _others(question: Question) -> list[Answer]:
    key = question.key
    moved = (*key[1:], *key[:1])
    near: tuple[Telling, ...] = getattr(question, "near", ()) if len(key) == 1 else ()
    told = [words for each in near for words in all_wordings(each.said)]
    alike = (key[0],) * len(key) if key else ()
    return [moved, alike, *((words,) for words in told), ("0",) * len(key), ("zzz",) * len(key)]
