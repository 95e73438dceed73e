"""Which translation was made from which source text: the file `translations.lock` of a course.

Owns that file's form, the judgement that a translation is stale, and how a translator's sheet is
told from content. It may not write: `tutor fmt` does. Each line names a file, a language, and the
hashes of a source text and of its translation. A translation is stale when its source text is
another one now, and the one it was made from stands nowhere in the file with it. Nothing depends on
the order of steps or on their ids, so that texts can be moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from tutor.blake import blake2b

LOCK_FILE = "translations.lock"
_HEAD = (
    "# Written by `tutor fmt`: which translation was made from which text. Keep it with the files."
)
_SHEET = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*)?\r?\n)*file: [^\n]+\nfrom: [^\n]+\nto: [^\n]+\ntexts:"
)
_SHEET_BYTES = 4096
"""In which the head of a translator's sheet ends."""


class Pair(Struct, frozen=True, order=True):
    """A source text and its translation, as hashes."""

    language: str
    source: str
    translation: str


class Translated(Struct, frozen=True):
    """A text of a file in two languages, and the mapping that holds both."""

    pair: Pair
    holder: Any


Lock = dict[str, frozenset[Pair]]
"""By the name of a file: what was translated from what when `tutor fmt` last ran."""


def is_sheet(path: Path) -> bool:
    """Tell whether a file is a translator's sheet, by how it begins; it is no content then."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return _SHEET.match(file.read(_SHEET_BYTES)) is not None
    except OSError:
        return False


def text_hash(text: str) -> str:
    """Return the hash of a text, whatever its line breaks and spaces: 12 hexadecimal digits."""
    return blake2b(" ".join(text.split()).encode(), digest_size=6).hexdigest()


def translated_in(data: Any, languages: tuple[str, ...]) -> Iterator[Translated]:
    """Find every text of a file that stands in the source language and in another one.

    Args:
        data: The plain data of a content file.
        languages: Those of the course; the first is the source language.
    """
    source, *others = languages
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending += value
        elif isinstance(value, dict):
            text = value.get(source)
            for language in others if isinstance(text, str) else ():
                other = value.get(language)
                if isinstance(other, str):
                    pair = Pair(language, text_hash(str(text)), text_hash(other))
                    yield Translated(pair, value)
            pending += value.values()


def stale_in(found: Iterable[Translated], known: frozenset[Pair]) -> list[Translated]:
    """Return the texts whose source changed since they were translated.

    Args:
        found: What stands in a file now.
        known: What the lock says of that file.
    """
    found = list(found)
    now = {each.pair for each in found}
    left = {(pair.language, pair.translation) for pair in known - now}
    return [
        each
        for each in found
        if each.pair not in known and (each.pair.language, each.pair.translation) in left
    ]


def renewed(found: Iterable[Translated], known: frozenset[Pair]) -> frozenset[Pair]:
    """Return what the lock is to say of a file: what it says now, and what stays stale."""
    found = list(found)
    stale = {each.pair for each in stale_in(found, known)}
    waiting = {(pair.language, pair.translation) for pair in stale}
    now = {each.pair for each in found}
    old = {pair for pair in known - now if (pair.language, pair.translation) in waiting}
    return frozenset((now - stale) | old)


def read_lock(folder: Path) -> Lock:
    """Read the lock of a course; empty when there is none. Lines that are no entry do not count."""
    try:
        text = (folder / LOCK_FILE).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    pairs: dict[str, set[Pair]] = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) == 4 and not line.startswith("#"):
            pairs.setdefault(words[0], set()).add(Pair(*words[1:]))
    return {name: frozenset(found) for name, found in pairs.items()}


def lock_text(lock: Lock) -> str:
    """Write a lock: sorted lines, so that two authors' changes seldom meet."""
    lines = [
        f"{name} {pair.language} {pair.source} {pair.translation}"
        for name in sorted(lock)
        for pair in sorted(lock[name])
    ]
    return "\n".join((_HEAD, *lines)) + "\n"
