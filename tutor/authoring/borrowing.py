"""A lesson taken over into another course: its form stays, what only its own course knows goes.

Owns which fields name things of a course. It works on the round-trip form, so that comments stay.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from tutor.authoring.layout import dump, load
from tutor.lesson.reading import Course
from tutor.wording import LANGUAGES

_USUAL_CAST = ("teacher", "student", "narrator")

_NAMING = {
    "cite": "sources",
    "concept": "concepts",
    "concepts": "concepts",
    "misconception": "misconceptions",
    "needs": "lessons",
}
"""Fields that name what a course defines, and where it is defined."""
_IN_ONE_LANGUAGE = ("reading", "unless")
"""Fields that a language may lack, and that nothing needs."""
_CONDITIONS = {"believes": "misconceptions", "mastered": "concepts"}


def borrowed(text: str, lesson_id: str, course: Course) -> str:
    """Make a lesson of one course one of another.

    Args:
        text: The lesson's file, which is in order.
        lesson_id: Its new id.
        course: The other course.

    Returns:
        The file's new text: in that course's languages, said by its cast, without what it does not
        know. A language that the lesson lacks gets the words of another, to be translated.

    Raises:
        NotLaidOutError: It cannot be read.
    """
    document = load(text)
    names = course.names
    known = {
        "sources": names.sources or frozenset(),
        "concepts": names.concepts or frozenset(),
        "misconceptions": names.misconceptions or frozenset(),
        "lessons": frozenset(names.lessons or ()) - {lesson_id},
    }
    tables = [each["table"] for each in _mappings(document) if isinstance(each.get("table"), dict)]
    own = frozenset(str(table.get("id")) for table in tables)
    _forget(document, known, own | names.tables)
    cast = tuple(course.record.cast)
    for mapping in _mappings(document):
        _forget_foreign(mapping, names.languages)
        _translate(mapping, names.languages)
        _recast(mapping, cast)
    document["lesson"] = lesson_id
    return dump(document)


def in_languages(text: str, languages: tuple[str, ...]) -> str:
    """Leave only some languages in a file of a course.

    Args:
        text: The file, in order, with texts in all of the languages.
        languages: Those that stay.

    Returns:
        The file's new text; readings of another language are gone as well.
    """
    document = load(text)
    for mapping in _mappings(document):
        _forget_foreign(mapping, languages)
        if mapping and mapping.keys() <= set(LANGUAGES):
            _leave_only(mapping, languages)
    if "languages" in document:
        document["languages"][:] = languages
    return dump(document)


def _translate(mapping: Any, languages: tuple[str, ...]) -> None:
    """Give a text the languages of a course, in place."""
    if not mapping.keys() & set(LANGUAGES) or not mapping.keys() <= {*LANGUAGES, *languages}:
        return
    words = mapping.get("en", next(iter(mapping.values())))
    has_gaps_on_purpose = not isinstance(words, str) and mapping.keys() <= set(languages)
    for language in () if has_gaps_on_purpose else languages:
        mapping.setdefault(language, deepcopy(words))
    _leave_only(mapping, languages)


def _forget_foreign(mapping: Any, languages: tuple[str, ...]) -> None:
    """Take fields out, in place, that only make sense in languages that are not wanted."""
    for field in _IN_ONE_LANGUAGE:
        words = mapping.get(field)
        if isinstance(words, dict) and words.keys().isdisjoint(languages):
            del mapping[field]


def _leave_only(mapping: Any, languages: tuple[str, ...]) -> None:
    """Take other languages out of a text, in place; a comment below them stays where it was."""
    for language in [each for each in mapping if each not in languages]:
        below = mapping.ca.items.pop(language, None)
        del mapping[language]
        if below is not None and mapping:
            mapping.ca.items.setdefault(next(reversed(mapping)), below)


def _recast(mapping: Any, cast: tuple[str, ...]) -> None:
    """Give a line to somebody of a course's cast, in place."""
    for number, who in enumerate(_USUAL_CAST):
        if who in mapping and who not in cast and not mapping.keys() & set(cast):
            position = list(mapping).index(who)
            mapping.insert(position, cast[min(number, len(cast) - 1)], mapping.pop(who))


def _forget(value: Any, known: dict[str, frozenset[str]], tables: frozenset[str]) -> None:
    """Take names that are not known out of a part of a lesson, in place."""
    if isinstance(value, list):
        for index in reversed(range(len(value))):
            if _needs_the_course(value[index], known, tables):
                del value[index]
            else:
                _forget(value[index], known, tables)
        return
    if not isinstance(value, dict):
        return
    for field in list(value):
        if field in _NAMING and isinstance(value[field], (str, list)):
            names = value[field] if isinstance(value[field], list) else [value[field]]
            left = [name for name in names if name in known[_NAMING[field]]]
            if len(left) < len(names):
                if left:
                    value[field] = left
                else:
                    del value[field]
        else:
            _forget(value[field], known, tables)


def _needs_the_course(step: Any, known: dict[str, frozenset[str]], tables: frozenset[str]) -> bool:
    """Tell whether a step stands and falls with something the course does not have."""
    if not isinstance(step, dict):
        return False
    when = step.get("when")
    if isinstance(when, dict):
        return any(
            field in when and when[field] not in known[where]
            for field, where in _CONDITIONS.items()
        )
    read_as = [step["misconception"]] if step.keys() >= {"said_by", "misconception"} else []
    if not {*read_as, *step.get("shows", ())} <= known["misconceptions"]:
        return True
    shown = step.get("show")
    name = shown.get("table") if isinstance(shown, dict) else shown
    quiz = step.get("quiz")
    if isinstance(quiz, dict) and quiz.get("kind") == "cells":
        name = quiz.get("table")
    return name is not None and name not in tables


def _mappings(value: Any) -> list[Any]:
    """Return every mapping in a lesson."""
    found: list[Any] = []
    pending = [value]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            found.append(part)
            pending += list(part.values())
        elif isinstance(part, list):
            pending += part
    return found
