"""Which texts of a file lack a language, or have one whose source text has changed since.

Owns how a text is named on a translator's sheet: by the ids around it, and where there are none by
its number in the list. May not write. The tests pin that names are unique in a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from tutor.lesson.languages import ONE_LANGUAGE
from tutor.lesson.translations import Pair, stale_in, text_hash, translated_in

Wording = str | list[str]


class Place(Struct, frozen=True, kw_only=True):
    """A text in several languages: its name, and the mapping that holds it."""

    name: str
    holder: Any

    def wording(self, language: str) -> Wording | None:
        """Return what it says in a language; None where it lacks it."""
        return wording_of(self.holder.get(language))


class Wanted(Struct, frozen=True, kw_only=True):
    """A text to be translated; `was` is the translation of an earlier source text, if any."""

    name: str
    source: Wording
    was: Wording | None = None


def texts_in(data: Any, source: str) -> Iterator[Place]:
    """Find every text that stands in the source language, in the order of the file.

    Args:
        data: The plain data of a content file, or a document that keeps its comments.
        source: The language translated from.
    """
    counts: dict[str, int] = {}
    pending: list[tuple[str, Any]] = [("", data)]
    while pending:
        name, value = pending.pop()
        if isinstance(value, list):
            pending += reversed([(_joined(name, _item(n, v)), v) for n, v in enumerate(value, 1)])
            continue
        if not isinstance(value, dict):
            continue
        is_text = wording_of(value.get(source)) is not None
        if is_text and value.keys().isdisjoint(("id", "head")):
            counts[name] = counts.get(name, 0) + 1
            unique = name if counts[name] == 1 else f"{name}#{counts[name]}"
            yield Place(name=unique, holder=value)
            continue
        inside = [(key, part) for key, part in value.items() if key not in ONE_LANGUAGE]
        pending += reversed([(_named(name, str(key), part), part) for key, part in inside])


def wanted_in(data: Any, source: str, language: str, known: frozenset[Pair]) -> tuple[Wanted, ...]:
    """Return what is to be translated.

    Args:
        data: The plain data of a content file.
        source: The language translated from.
        language: The language translated into.
        known: What the lock of the course says of this file.
    """
    pairs = frozenset(pair for pair in known if pair.language == language)
    found = translated_in(data, (source, language))
    stale = {id(each.holder) for each in stale_in(found, pairs)}
    wanted = []
    for place in texts_in(data, source):
        said, was = place.wording(source), place.wording(language)
        if said is not None and (language not in place.holder or id(place.holder) in stale):
            wanted.append(Wanted(name=place.name, source=said, was=was))
    return tuple(wanted)


def wording_of(value: object) -> Wording | None:
    """Return a value that is a wording, or several; None for anything else."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return [str(each) for each in value]
    return None


def wording_hash(wording: Wording) -> str:
    """Return the hash of a wording, whatever its line breaks and spaces."""
    return text_hash(wording if isinstance(wording, str) else "\0".join(wording))


def _item(number: int, value: object) -> str:
    own = value.get("id") if isinstance(value, dict) else None
    return own if isinstance(own, str) else str(number)


def _named(name: str, key: str, part: object) -> str:
    """Name a field; what has an id of its own begins anew with it."""
    own = part.get("id") if isinstance(part, dict) else None
    return own if isinstance(own, str) else _joined(name, key)


def _joined(name: str, part: str) -> str:
    return f"{name}/{part}" if name else part
