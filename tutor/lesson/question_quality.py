"""Whether a question is a good one: what gives its answer away, and what misleads.

Owns the warnings that `tutor check` gives about questions in order. They are few and sure: an
author who meets false alarms stops reading them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from tutor.lesson.question_form import is_quiet_negation, is_told_by_form
from tutor.lesson.tree import Tree
from tutor.questions.question import Option, OptionQuestion, Question
from tutor.text.cells import width_cells
from tutor.text.fold import fold
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language

_MUCH_LONGER = 1.5
_MUCH_LONGER_CELLS = 16
_TELLING_CELLS = 8
"""A narrower right option may stand in a hint by chance: eight letters, or four of Japanese."""
_TELLING_WORD_CELLS = 4
"""As much, of a word to be typed."""
_PLACES_BY_CHANCE = 3
"""So many right options may stand in the same place by chance."""

_ALL_OF_THEM = frozenset(
    fold(text)
    for text in (
        "all of the above",
        "all the above",
        "all of these",
        "上のすべて",
        "上のすべてが正しい",
        "上の全部",
        "上記すべて",
        "上記のすべて",
        "以上すべて",
        "以上のすべて",
        "すべて正しい",
        "全部正しい",
    )
)


def check_quality(tree: Tree, question: Question, data: Any, languages: Sequence[str]) -> None:
    """Warn of what gives the answer of a question away, and of what misleads.

    Args:
        tree: The file it stands in; findings are added to it.
        question: The question, whose data has no fault.
        data: What it was made of.
        languages: The languages of the course.
    """
    for texts, field, inner in question.texts_apart():
        for index in _folded_alike(texts, languages):
            tree.warn("Q406", tree.place_of(data[field][index], inner))
    for index in _telling_hints(question, languages):
        tree.warn("Q409", tree.place_of(data["hints"], index))
    if isinstance(question, OptionQuestion):
        if question.are_quoted:
            return
        if _rights(question):
            _check_options(tree, question, data[question.options_field], languages)
    if any(is_quiet_negation(in_language(question.ask, each), each) for each in languages):
        tree.warn("Q428", tree.place_of(data, "ask", name=True))


def check_places(tree: Tree, asked: Sequence[tuple[Question, Any]]) -> None:
    """Warn where the right option stands in the same place in every question of a lesson.

    Args:
        tree: The lesson's file; findings are added to it.
        asked: Its questions, with what they were made of. Only those count whose author wrote
            that the options stay in their order.
    """
    fixed = [
        (rights[0], data)
        for question, data in asked
        if isinstance(question, OptionQuestion)
        and "shuffle" in data
        and not question.shuffle
        and len(rights := _rights(question)) == 1
    ]
    if len(fixed) > _PLACES_BY_CHANCE and len({place for place, _ in fixed}) == 1:
        place, data = fixed[-1]
        where = tree.place_of(data, "shuffle", name=True)
        tree.warn("Q410", where, number=str(place + 1), count=str(len(fixed)))


def _rights(question: OptionQuestion) -> list[int]:
    """Return the indexes of the right options."""
    return [index for index, option in enumerate(question.options) if option.right]


def _check_options(
    tree: Tree, question: OptionQuestion, data: Any, languages: Sequence[str]
) -> None:
    for option, value in zip(question.options, data, strict=True):
        if any(_folded(option.text, each) in _ALL_OF_THEM for each in languages):
            tree.warn("Q408", tree.place_of(value, "text"))
    first, *others = _rights(question)
    wrong = [option for option in question.options if not option.right]
    if others or len(wrong) < 2:
        return
    right, place = question.options[first], tree.place_of(data[first], "text")
    if _is_told_by_length(right, wrong, languages):
        tree.warn("Q407", place)
    for language in languages:
        texts = [plain(in_language(option.text, language)) for option in wrong]
        if is_told_by_form(plain(in_language(right.text, language)), texts, language):
            tree.warn("Q429", place)
            break


def _folded_alike(texts: Sequence[Text], languages: Sequence[str]) -> Iterator[int]:
    """Yield the texts that differ from an earlier one in marks, spaces or script alone."""
    folded: set[tuple[str, str]] = set()
    for index, text in enumerate(texts):
        said = {(each, _folded(text, each)) for each in languages}
        said = {(language, wording) for language, wording in said if wording}
        if said & folded:
            yield index
        folded |= said


def _is_told_by_length(right: Option, wrong: list[Option], languages: Sequence[str]) -> bool:
    """Tell whether the one right option is much longer than every other, in every language.

    Source:
        Haladyna, Downing and Rodriguez 2002, guideline 24 (keep options about equal in length); how
        much is ours: half as long again, and by so many cells that it strikes the eye.
    """
    for language in languages:
        longest = max(_length_cells(option, language) for option in wrong)
        least = max(longest * _MUCH_LONGER, longest + _MUCH_LONGER_CELLS)
        if _length_cells(right, language) < least:
            return False
    return True


def _length_cells(option: Option, language: str) -> int:
    return width_cells(plain(in_language(option.text, language)))


def _telling_hints(question: Question, languages: Sequence[str]) -> Iterator[int]:
    """Yield the hints that say what is right, which the question does not."""
    if not question.hints:
        return
    awaited = sorted({fold(each) for each in question.awaited()}, key=len, reverse=True)
    for index, hint in enumerate(question.hints):
        for language in languages:
            folded = _folded(hint, language)
            if isinstance(question, OptionQuestion):
                said = _named_alone(question, folded, language)
                least = _TELLING_CELLS
            else:
                said = next((each for each in awaited if each in folded), "")
                least = _TELLING_WORD_CELLS
            if width_cells(said) >= least and said not in _folded(question.ask, language):
                yield index
                break


def _named_alone(question: OptionQuestion, hint: str, language: str) -> str:
    """Return the one right option, folded, if a hint names it and no other; else nothing."""
    rights = _rights(question)
    if len(rights) != 1:
        return ""
    texts = [_folded(option.text, language) for option in question.options]
    named = [index for index, text in enumerate(texts) if text and text in hint]
    return texts[rights[0]] if named == rights else ""


def _folded(text: Text, language: str) -> str:
    return _folded_wording(plain(in_language(text, language)))


@lru_cache(maxsize=256)
def _folded_wording(wording: str) -> str:
    """Fold a wording; every hint of a question is held against the same options."""
    return fold(wording)
