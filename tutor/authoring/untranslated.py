"""Which texts of a file lack a language, or have one whose source text has changed since.

Owns how a text is named on a translator's sheet: by the ids around it, and where there are none by
its number in the list. May not write. The tests pin that names are unique in a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from tutor.authoring.plain_texts import UNASKED, PlainTexts
from tutor.lesson.translations import Pair, stale_in, text_hash, translated_in

Wording = str | list[str | list[str]]
"""A text, or several wordings; of those each may itself be several that belong together."""
_OPTIONAL = ("said", "unless", "samples")
"""Fields that a language may lack. They are asked for while what stands beside them is, too."""


class Place(Struct, frozen=True, kw_only=True):
    """A text of a file: its name, and the mapping that holds its languages.

    A text without languages, which is the same in all of them, stands in `holder` under `field`.
    `beside` is the name of the record of which this is a part that a language may lack, or None.
    """

    name: str
    holder: Any
    field: str | int | None = None
    beside: str | None = None

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
    for found in _found(data, source, plain):
        counts[found.name] = counts.get(found.name, 0) + 1
        count = counts[found.name]
        yield found if count == 1 else replace(found, name=f"{found.name}#{count}")


def _found(data: Any, source: str, plain: PlainTexts) -> Iterator[Place]:
    """Yield each text, under a name that may not be its own alone."""
    pending: list[tuple[str, Any, Any, str | int, str | None]] = [("", data, None, 0, None)]
    while pending:
        name, value, holder, field, beside = pending.pop()
        inside: list[tuple[str, Any, Any, str | int, str | None]] = []
        if (id(holder), field) in plain:
            yield Place(name=name, holder=holder, field=field, beside=beside)
        elif isinstance(value, list):
            for index, part in enumerate(value):
                item = _joined(name, _item(index + 1, part))
                inside.append((item, part, value, index, beside))
        elif isinstance(value, dict):
            is_text = wording_of(value.get(source)) is not None
            if is_text and value.keys().isdisjoint(("id", "head")):
                yield Place(name=name, holder=value, beside=beside)
                continue
            for key, part in value.items():
                if key not in UNASKED:
                    around = name if key in _OPTIONAL else beside
                    inside.append((_named(name, str(key), part), part, value, key, around))
        pending += reversed(inside)


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
            word of Latin letters (GDPR, robots.txt) is meant to be the same everywhere, and what
            a language may lack is only asked for beside something that is missing.
    """
    pairs = frozenset(pair for pair in known if pair.language == language)
    found = translated_in(data, (source, language))
    stale = {id(each.holder) for each in stale_in(found, pairs)}
    places = [each for each in texts_in(data, source, plain) if not _is_for_all(each, is_new)]
    needed = [each.name for each in places if each.beside is None and each.lacks(language)]
    wanted = []
    for place in places:
        said = place.wording(source)
        assert said is not None
        if place.lacks(language):
            beside = place.beside
            if beside is None or is_new or any(name.startswith(f"{beside}/") for name in needed):
                wanted.append(Wanted(name=place.name, source=said))
        elif id(place.holder) in stale:
            wanted.append(Wanted(name=place.name, source=said, was=place.wording(language)))
    return tuple(wanted)


def wording_of(value: object) -> Wording | None:
    """Return a value that is a wording, or several; None for anything else."""
    if isinstance(value, str):
        return str(value)
    if not isinstance(value, list) or not value:
        return None
    parts = [_part_of(each) for each in value]
    known = [each for each in parts if each is not None]
    return known if len(known) == len(parts) else None


def _part_of(value: object) -> str | list[str] | None:
    """Return one of several wordings; of a labelled sample, its text."""
    if isinstance(value, dict):
        value = value.get("text")
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return [str(each) for each in value]
    return str(value) if isinstance(value, str) else None


def words_of(wording: Wording) -> list[str]:
    """Return every single text of a wording."""
    parts = [wording] if isinstance(wording, str) else wording
    return [text for part in parts for text in ([part] if isinstance(part, str) else part)]


def wording_hash(wording: Wording) -> str:
    """Return the hash of a wording, whatever its line breaks and spaces."""
    if isinstance(wording, str):
        return text_hash(wording)
    return text_hash(
        "\0".join(part if isinstance(part, str) else "\1".join(part) for part in wording)
    )


def _is_for_all(place: Place, is_new: bool) -> bool:
    """Tell whether a text without a language is meant to be the same in all of them."""
    if place.field is None:
        return False
    words = words_of(wording_of(place.holder[place.field]) or [])
    if not any(letter.isalpha() for word in words for letter in word):
        return True
    return not is_new and all(word.isascii() and len(word.split()) == 1 for word in words)


def _item(number: int, value: object) -> str:
    own = value.get("id") if isinstance(value, dict) else None
    return own if isinstance(own, str) else str(number)


def _named(name: str, key: str, part: object) -> str:
    """Name a field; what has an id of its own begins anew with it."""
    own = part.get("id") if isinstance(part, dict) else None
    return own if isinstance(own, str) else _joined(name, key)


def _joined(name: str, part: str) -> str:
    return f"{name}/{part}" if name else part
