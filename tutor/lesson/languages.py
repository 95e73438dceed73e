"""Whether every text has every language of its course, and something to say.

Owns the walk over plain data, before it is shaped, so that texts in broken parts are seen as well.
It knows the names of all fields, so that a map of words to words which names none of them can be
told to be a text in languages that the course does not have. Languages that lack their indentation
are reported and put where they belong, so that nothing else is said of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from typing import Any, get_args

import msgspec
from msgspec import Struct

from tutor.lesson import course_records, records
from tutor.lesson.diagnostic import Place
from tutor.lesson.syntax import report_sign_fault
from tutor.lesson.tree import Container, Mark, Tree
from tutor.questions.kinds import KINDS

_COLON = re.compile("[:：]")

ONE_LANGUAGE = ("reading", "forms", "said", "unless", "samples", "check")
"""Fields that a language may lack: only some languages have readings, or just that wrong answer;
samples are for the author. The rules named under `check` of a course are in no language at all."""

STEP_NAMES = (
    "table",
    "quiz",
    "explain",
    "teach",
    "choice",
    "when",
    "recap",
    "show",
    "section",
    "goto",
    "call",
    "note",
)


def check_languages(
    tree: Tree, languages: tuple[str, ...], cast: Iterable[str] = ()
) -> list[dict[str, Any]]:
    """Report texts that lack a language of the course, have one too many, or say nothing.

    Args:
        tree: A parsed content file; findings are added to it.
        languages: The languages of the course.
        cast: The names of the course's cast.

    Returns:
        The maps that are texts in foreign languages only, if all else in the file is in order: see
        `report_foreign`.
    """
    wanted = set(languages)
    names = field_names() | wanted | set(cast)
    no_colon = tuple(f"{language}{colon}" for language in languages for colon in "：:")
    initials = {language[0] for language in languages}
    foreign: list[dict[str, Any]] = []
    first: dict[str, Place] = {}
    pending: list[Any] = [tree.data]
    parts: Iterable[tuple[str | int, Any]]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            keys = value.keys()
            if keys != wanted and not wanted.isdisjoint(keys):
                _check_mixed(tree, value, languages, names, first)
            elif not keys:
                tree.report("S109", tree.place_of(value))
            elif names.isdisjoint(keys) and _holds_words_only(value):
                foreign.append(value)
            parts = value.items()
        else:
            parts = enumerate(value) if isinstance(value, list) else ()
        for key, part in parts:
            if not isinstance(part, str):
                if key not in ONE_LANGUAGE:
                    pending.append(part)
            elif not part or part.isspace():
                if key in names or not was_cut(tree, value, key):
                    tree.report("S109", tree.place_of(value, key))
            elif part[0] in initials and part.startswith(no_colon):
                _no_colon(tree, part, tree.place_of(value, key))
    _tell_unknown(tree, first, languages)
    return foreign


def _check_mixed(
    tree: Tree,
    value: dict[str, Any],
    languages: tuple[str, ...],
    names: frozenset[str],
    first: dict[str, Place],
) -> None:
    """Check a mapping that has some languages, or languages and something else.

    Languages right behind an empty field lack their indentation: they are moved into it.
    """
    fields = list(value)
    begin = next(index for index, name in enumerate(fields) if name in languages)
    field = fields[begin - 1] if begin else ""
    known = tree.containers[id(value)]
    if field in names and value[field] == "" and not known.flow:
        moved = [*takewhile(languages.__contains__, fields[begin:])]
        value[field] = {name: value.pop(name) for name in moved}
        values: dict[str | int, Mark] = {name: known.values[name] for name in moved}
        tree.containers[id(value[field])] = Container(
            known.keys[moved[0]], known.keys, values, flow=False
        )
        place = tree.place_of(value[field])
        tree.report("T306", place, field=field, languages=" | ".join(moved))
    elif value.keys().isdisjoint(("id", "head")):  # else they are columns of a table
        _language_findings(tree, value, languages, first)


def _no_colon(tree: Tree, part: str, place: Place) -> None:
    """Report a language whose colon is full-width, or has no space after it."""
    if not report_sign_fault(tree, part, place):
        tree.report("Y018", place)


def _holds_words_only(value: dict[str, Any]) -> bool:
    return all(isinstance(part, str) for part in value.values())


def languages_in(data: Any) -> tuple[str, ...]:
    """Return the languages that the data of a course's file names, whatever else is wrong in it."""
    named = data.get("languages") if isinstance(data, dict) else None
    if not isinstance(named, list):
        return ()
    return tuple(each for each in named if isinstance(each, str) and each)


def report_foreign(
    tree: Tree, foreign: Iterable[dict[str, Any]], languages: tuple[str, ...]
) -> None:
    """Report texts that have none of the course's languages.

    Args:
        tree: The file they stand in; findings are added to it.
        foreign: What `check_languages` returned. Where a file has unknown fields or steps, these
            maps may be some of them, so this is for files that have none.
        languages: The languages of the course.
    """
    first: dict[str, Place] = {}
    for text in foreign:
        _language_findings(tree, text, languages, first)
    _tell_unknown(tree, first, languages)


@cache
def field_names() -> frozenset[str]:
    """Return the names of all fields of all records and all they hold, as authors write them."""
    defined = (*vars(records).values(), *vars(course_records).values())
    pending: list[Any] = [*defined, *KINDS.values()]
    seen: set[type[Struct]] = set()
    names = {*STEP_NAMES, "none"}
    while pending:
        kind = pending.pop()
        pending += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, Struct) and kind not in seen:
            seen.add(kind)
            fields = msgspec.structs.fields(kind)
            names.update(field.encode_name for field in fields)
            pending += (field.type for field in fields)
    return frozenset(names)


def was_cut(tree: Tree, value: Any, key: str | int) -> bool:
    """Tell whether an unknown field looks like the second half of a text in flow style.

    Args:
        tree: The file.
        value: A mapping of it; a list has no such halves.
        key: One of its fields.
    """
    container = tree.containers.get(id(value))
    return isinstance(value, dict) and container is not None and container.flow and value[key] == ""


def _language_findings(
    tree: Tree, text: dict[str, Any], languages: tuple[str, ...], first: dict[str, Place]
) -> None:
    """Report what a text lacks, and take note where each unknown language stands first."""
    for key in text:
        if key in languages:
            continue
        place = tree.place_of(text, key, name=True)
        if report_sign_fault(tree, key, place):
            continue
        if was_cut(tree, text, key):
            tree.report("Y012", place)
        elif key.strip("\u3000") in languages:
            tree.report("Y020", place, sign="\u3000")
        else:
            first[key] = min(place, first.get(key, place))
    there = {_COLON.split(key, maxsplit=1)[0] for key in text}
    for language in languages:
        if language not in there:
            tree.report("T301", tree.place_of(text), language=language)


def _tell_unknown(tree: Tree, first: dict[str, Place], languages: tuple[str, ...]) -> None:
    """Report each language that is none of the course's, once."""
    for language, place in first.items():
        tree.warn("T302", place, language=language[:40], known=", ".join(languages))
