"""The places, firms and laws that a text names.

Owns their finding. A question that names one of these can only be answered by a passage that speaks
of it: what holds in one country says nothing about another. It may not judge what is covered. The
tests pin that a name is found in both languages.
"""

from __future__ import annotations

import re
from functools import cache

from tutor.ask.name_words import FIRMS, LAWS, OF_PLACES, OTHER_SENSES, PLACES, WITHIN


def names_in(text: str, language: str) -> frozenset[str]:
    """Find the places, firms, laws and foreign matters that a text names.

    Args:
        text: A text in lower case, in compatibility form.
        language: Its language; names in Latin letters are found in every language.

    Returns:
        Their keys, those of larger places included.
    """
    found: set[str] = set()
    for match in _pattern(language).finditer(text):
        found.add(_keys()[_key_found(match[0])])
    for stem, key in _stems():
        if re.search(rf"(?<![a-z]){stem}", text):
            found.add(key)
    return frozenset(found | {WITHIN[name] for name in found if name in WITHIN})


def without_places(text: str, language: str) -> str:
    """Return a text with the names of places blanked out, as long as before.

    Args:
        text: A text in lower case, in compatibility form.
        language: Its language.
    """
    return _pattern(language).sub(
        lambda match: "\n" * len(match[0]) if _key_found(match[0]) in _place_names() else match[0],
        text,
    )


def places_as_written(text: str, language: str) -> str:
    """Return the names of places in a text as they stand there, with spaces between."""
    found = (match[0] for match in _pattern(language).finditer(text))
    return " ".join(name for name in found if _key_found(name) in _place_names())


def is_place(key: str) -> bool:
    """Tell whether a key of `names_in` is that of a place."""
    return key in PLACES


def _key(name: str) -> str:
    return name.replace(" ", "_").replace("-", "_")


def _key_found(name: str) -> str:
    """Return the key under which a name stands in the tables, without the s of a genitive."""
    key = _key(name)
    return key if key in _keys() else key.removesuffix("s").removesuffix("'")


@cache
def _place_names() -> frozenset[str]:
    return frozenset(_key(name) for names in PLACES.values() for name in names.split())


@cache
def _keys() -> dict[str, str]:
    keys: dict[str, str] = {}
    for table in (PLACES, OF_PLACES, FIRMS, LAWS, OTHER_SENSES):
        for key, names in table.items():
            keys.update({_key(name): key for name in names.split()})
    return keys


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    return tuple((name[:-1], key) for name, key in _keys().items() if name.endswith("*"))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    names = [name for name in _keys() if not name.endswith("*")]
    latin = sorted((name for name in names if name.isascii()), key=len, reverse=True)
    other = sorted((name for name in names if not name.isascii()), key=len, reverse=True)
    joined = "|".join(name.replace("_", "[ _-]") for name in latin)
    pattern = rf"(?<![a-z0-9])(?:{joined})(?:'?s)?(?![a-z0-9])"
    if language == "ja":
        pattern += "|" + "|".join(map(re.escape, other))
    return re.compile(pattern)
