"""Whether a question can be answered, and whether it gives its answer away.

Owns the rule under which each fault of a question's data is reported, and the warnings about
options. What is a fault is the business of each kind. The warnings are few and sure: an author who
meets false alarms stops reading them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tutor.lesson.naming import Names, check_known
from tutor.lesson.tree import Tree
from tutor.questions.parts import Fault
from tutor.questions.question import Option, OptionQuestion, Question
from tutor.text.cells import width_cells
from tutor.text.fold import fold
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language

_RULES = {
    "no-right-option": "Q401",
    "several-right-options": "Q402",
    "too-few-options": "Q403",
    "equal-texts": "Q405",
    "duplicate-key": "S107",
}

_MUCH_LONGER = 1.5
_MUCH_LONGER_CELLS = 16
_TELLING_CELLS = 8
"""A narrower right option may stand in a hint by chance: eight letters, or four of Japanese."""
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


def check_question(tree: Tree, question: Question, data: Any, names: Names) -> None:
    """Check one question.

    Args:
        tree: The file it stands in; findings are added to it.
        question: The question.
        data: What it was made of.
        names: What the course defines.
    """
    check_known(tree, data, "cite", question.cite, names.sources, "R203")
    check_known(tree, data, "concept", (question.concept,), names.concepts, "R204")
    for fault in question.faults():
        _report(tree, question, data, fault)
    if isinstance(question, OptionQuestion):
        _check_options(tree, question, data, names)


def check_places(tree: Tree, asked: Sequence[tuple[Question, Any]]) -> None:
    """Warn where the right option stands in the same place in every question of a lesson.

    Args:
        tree: The lesson's file; findings are added to it.
        asked: Its questions, with what they were made of. Only those count whose options stay in
            the author's order.
    """
    fixed = [
        (question.keys.index(question.key[0]) + 1, data)
        for question, data in asked
        if isinstance(question, OptionQuestion) and not question.shuffle and len(question.key) == 1
    ]
    if len(fixed) > _PLACES_BY_CHANCE and len({place for place, _ in fixed}) == 1:
        place, data = fixed[-1]
        where = tree.place_of(data, "shuffle", name=True)
        tree.warn("Q410", where, number=str(place), count=str(len(fixed)))


def _report(tree: Tree, question: Question, data: Any, fault: Fault) -> None:
    """Report a fault where it is: at a field, at an item of a list, or at a field of that."""
    code, path = fault
    *way, last = (int(step) if step.isdecimal() else step for step in path.split("."))
    holder = data
    for step in way:
        holder = holder[step]
    values: dict[str, str] = {}
    match code:
        case "several-right-options":
            values = {"count": str(len(question.key))}
        case "too-few-options":
            values = {"count": str(len(question.parts()))}
        case "duplicate-key" if isinstance(last, int):
            keys = [item.get("id") or str(number) for number, item in enumerate(holder, 1)]
            first = tree.place_of(holder[keys.index(keys[last])], "id")
            values = {"id": keys[last], "first": f"{first.line}:{first.column}"}
            holder, last = holder[last], "id"
    place = tree.place_of(holder, last, name=holder is data)
    tree.report(_RULES[code], place, **values)


def _check_options(tree: Tree, question: OptionQuestion, data: Any, names: Names) -> None:
    options = data[question.options_field]
    for option, value in zip(question.options, options, strict=True):
        known = names.misconceptions
        check_known(tree, value, "misconception", (option.misconception,), known, "R205")
        if not option.why:
            tree.warn("Q404", tree.place_of(value))
    if names.thorough:
        _warn_of_giveaways(tree, question, data, names)


def _warn_of_giveaways(tree: Tree, question: OptionQuestion, data: Any, names: Names) -> None:
    options = data[question.options_field]
    for option, value in zip(question.options, options, strict=True):
        if any(fold(text) in _ALL_OF_THEM for text in _wordings(option.text, names.languages)):
            tree.warn("Q408", tree.place_of(value, "text"))
    for index in _folded_alike(question, names.languages):
        tree.warn("Q406", tree.place_of(options[index], "text"))
    if _is_told_by_length(question, names.languages):
        right = options[question.keys.index(question.key[0])]
        tree.warn("Q407", tree.place_of(right, "text"))
    for index in _telling_hints(question, names.languages):
        tree.warn("Q409", tree.place_of(data["hints"], index))


def _folded_alike(question: OptionQuestion, languages: Sequence[str]) -> Iterator[int]:
    """Yield the options that differ from an earlier one in marks, spaces or script alone."""
    for index, option in enumerate(question.options):
        wordings = _wordings(option.text, languages)
        for earlier in question.options[:index]:
            pairs = list(zip(_wordings(earlier.text, languages), wordings, strict=True))
            if any(" ".join(a.split()) == " ".join(b.split()) for a, b in pairs):
                continue  # the question's own fault
            if any(fold(a) and fold(a) == fold(b) for a, b in pairs):
                yield index
                break


def _is_told_by_length(question: OptionQuestion, languages: Sequence[str]) -> bool:
    """Tell whether the one right option is much longer than every other, in every language.

    Source:
        Haladyna, Downing and Rodriguez 2002, guideline 24 (keep options about equal in length); how
        much is ours: half as long again, and by so many cells that it strikes the eye.
    """
    wrong = [option for option in question.options if not option.right]
    if len(question.key) != 1 or len(wrong) < 2:
        return False
    right = question.option(question.key[0])
    for language in languages:
        longest = max(_length_cells(option, language) for option in wrong)
        least = max(longest * _MUCH_LONGER, longest + _MUCH_LONGER_CELLS)
        if _length_cells(right, language) < least:
            return False
    return True


def _length_cells(option: Option, language: str) -> int:
    return width_cells(plain(in_language(option.text, language)))


def _telling_hints(question: OptionQuestion, languages: Sequence[str]) -> Iterator[int]:
    """Yield the hints that name the one right option and no other, which the question does not."""
    if len(question.key) != 1:
        return
    right = question.key[0]
    for index, hint in enumerate(question.hints):
        for language in languages:
            said = {
                key: fold(plain(in_language(question.option(key).text, language)))
                for key in question.keys
            }
            folded = fold(plain(in_language(hint, language)))
            named = [key for key, text in said.items() if text and text in folded]
            is_news = said[right] not in fold(plain(in_language(question.ask, language)))
            if named == [right] and is_news and width_cells(said[right]) >= _TELLING_CELLS:
                yield index
                break


def _wordings(text: Text, languages: Sequence[str]) -> list[str]:
    return [plain(in_language(text, language)) for language in languages]
