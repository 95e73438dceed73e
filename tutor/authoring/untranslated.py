"""Which texts of a file lack a language, or have one whose source text has changed since.

Owns how a text is named on a translator's sheet: by the ids around it, and where there are none by
its number in the list. May not write. The tests pin that names are unique in a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from tutor.authoring.plain_texts import PlainTexts
from tutor.lesson.languages import ONE_LANGUAGE
from tutor.lesson.translations import Pair, stale_in, text_hash, translated_in

Wording = str | list[str]


class Place(Struct, frozen=True, kw_only=True):
    """A text of a file: its name, and the mapping that holds its languages.

    A text without languages, which is the same in all of them, stands in `holder` under `field`.
    """

    name: str
    holder: Any
    field: str | int | None = None

    def wording(self, language: str) -> Wording | None:
        """Return what it says in a language; None where it lacks it."""
        if self.field is not None:
            return wording_of(self.holder[self.field])
        return wording_of(self.holder.get(language))

    def lacks(self, language: str) -> bool:
        """Tell whether it says nothing in a language of its own."""
        return self.field is not None or language not in self.holder


class Wanted(Struct, frozen=True, kw_only=True):
    """A text to be translated; `was` is the translation of an earlier source text, if any."""

    name: str
    source: Wording
    was: Wording | None = None


def texts_in(data: Any, source: str, plain: PlainTexts = frozenset()) -> Iterator[Place]:
    """Find every text that stands in the source language, in the order of the file.

    Args:
        data: The plain data of a content file, or a document that keeps its comments.
        source: The language translated from.
        plain: Where texts stand in no language; they are taken to be in the source language.
    """
    counts: dict[str, int] = {}
    for name, holder, field in _found(data, source, plain):
        counts[name] = counts.get(name, 0) + 1
        unique = name if counts[name] == 1 else f"{name}#{counts[name]}"
        yield Place(name=unique, holder=holder, field=field)


def _found(
    data: Any, source: str, plain: PlainTexts
) -> Iterator[tuple[str, Any, str | int | None]]:
    """Yield the name of each text, what holds it, and where in that a text without languages is."""
    pending: list[tuple[str, Any, Any, str | int]] = [("", data, None, 0)]
    while pending:
        name, value, holder, field = pending.pop()
        if (id(holder), field) in plain:
            yield name, holder, field
        elif isinstance(value, list):
            named = [(_joined(name, _item(n, v)), v) for n, v in enumerate(value, 1)]
            pending += reversed([(*each, value, index) for index, each in enumerate(named)])
        elif isinstance(value, dict):
            is_text = wording_of(value.get(source)) is not None
            if is_text and value.keys().isdisjoint(("id", "head")):
                yield name, value, None
                continue
            inside = [(key, part) for key, part in value.items() if key not in ONE_LANGUAGE]
            pending += reversed(
                [(_named(name, str(key), part), part, value, key) for key, part in inside]
            )


def wanted_in(
    data: Any,
    source: str,
    language: str,
    known: frozenset[Pair],
    plain: PlainTexts = frozenset(),
    *,
    is_new: bool = True,
) -> tuple[Wanted, ...]:
    """Return what is to be translated.

    Args:
        data: The plain data of a content file.
        source: The language translated from.
        language: The language translated into.
        known: What the lock of the course says of this file.
        plain: Where texts stand in no language.
        is_new: Whether the course does not have the language yet. In one that has it, a plain
            word of Latin letters (GDPR, robots.txt) is meant to be the same everywhere.
    """
    pairs = frozenset(pair for pair in known if pair.language == language)
    found = translated_in(data, (source, language))
    stale = {id(each.holder) for each in stale_in(found, pairs)}
    wanted = []
    for place in texts_in(data, source, plain):
        said = place.wording(source)
        if said is None:
            continue
        if not is_new and place.field is not None and _is_latin_word(said):
            continue
        if place.lacks(language):
            wanted.append(Wanted(name=place.name, source=said))
        elif id(place.holder) in stale:
            wanted.append(Wanted(name=place.name, source=said, was=place.wording(language)))
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


def _is_latin_word(said: Wording) -> bool:
    words = [said] if isinstance(said, str) else said
    return all(word.isascii() and len(word.split()) == 1 for word in words)


def _item(number: int, value: object) -> str:
    own = value.get("id") if isinstance(value, dict) else None
    return own if isinstance(own, str) else str(number)


def _named(name: str, key: str, part: object) -> str:
    """Name a field; what has an id of its own begins anew with it."""
    own = part.get("id") if isinstance(part, dict) else None
    return own if isinstance(own, str) else _joined(name, key)


def _joined(name: str, part: str) -> str:
    return f"{name}/{part}" if name else part
