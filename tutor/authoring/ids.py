"""Ids that an author left out, written once: for everything that leaves a trace in a record.

Owns how an id is made of words, that of a course too, and where one is owed: questions, tables,
explanations, choices and their options. An id that is there is never touched, and an option that
something else names by its number keeps that number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from tutor.blake import blake2b
from tutor.lesson.shape import INNER_STEPS

_LONGEST = 64
_WHOLE = re.compile(r"[A-Za-z0-9]+(?:[ ._-]+[A-Za-z0-9]+)*")
"""Names of folders of which an id leaves nothing out."""
_USUAL_COURSE = "my-course"
_WORD = re.compile(r"[a-z0-9]+")
_MOST_WORDS = 4
_MOST_CHARACTERS = 32
_OWED = {
    "quiz": ("q", ("ask", "statement", "front")),
    "table": ("table", ("caption",)),
    "explain": ("explain", ("ask",)),
    "teach": ("teach", ("ask",)),
    "choice": ("choice", ("ask",)),
}
"""Steps that need an id: how it begins, and the fields whose words it is made of."""
_PARTS = {
    "options": ("text", "say"),
    "because": ("text",),
    "lines": ("text",),
    "items": ("text",),
    "pairs": ("left",),
}
"""Lists whose parts leave a trace, and the fields their ids are made of."""


def write_ids(document: Any) -> int:
    """Write the ids that a lesson lacks, in place.

    Args:
        document: A lesson, as mappings that can be inserted into (see `layout.load`).

    Returns:
        How many were written.
    """
    if not isinstance(document, dict) or "steps" not in document:
        return 0
    found = list(_mappings(document))
    taken = {str(each["id"]) for each in found if isinstance(each.get("id"), str)}
    taken |= {str(each["section"]) for each in found if isinstance(each.get("section"), str)}
    named = {str(each["chose"]) for each in found if isinstance(each.get("chose"), str)}
    return sum(_write(each, taken, named) for each in found)


def course_id_for(folder_name: str) -> str:
    """Make the id of a course: learners' records are kept under it.

    Args:
        folder_name: The name of the course's folder.

    Returns:
        The name as a slug. What the slug leaves out of the name (料理, C++) stands for itself as a
        hash, so that two courses do not share a record.
    """
    name = unicodedata.normalize("NFC", folder_name)
    words = "-".join(_WORD.findall(name.lower()))
    if _WHOLE.fullmatch(name) and len(words) <= _LONGEST:
        return words
    own = blake2b(name.encode(errors="surrogateescape"), digest_size=4).hexdigest()
    short = words[: _LONGEST - len(own) - 1].strip("-")
    return f"{short or _USUAL_COURSE}-{own}"


def slug(text: Any) -> str:
    """Make an id of a text: its first English words; empty when it has none.

    Args:
        text: A string, or a map of languages to strings.
    """
    if isinstance(text, dict):
        text = text.get("en") or next((each for each in text.values() if slug(each)), "")
    words = _WORD.findall(str(text).lower().replace("'", "")) if isinstance(text, str) else []
    return "-".join(words[:_MOST_WORDS])[:_MOST_CHARACTERS].strip("-")


def _write(step: Any, taken: set[str], named: set[str]) -> int:
    """Write the ids of one step and its parts."""
    written = 0
    for kind in INNER_STEPS:
        inner = step.get(kind)
        if kind not in _OWED or not isinstance(inner, dict):
            continue
        if "id" not in inner:
            prefix, fields = _OWED[kind]
            words = next((made for field in fields if (made := slug(inner.get(field)))), "")
            name = _free(f"{prefix}-{words}" if words else prefix, taken)
            inner.insert(0, "id", name)  # type: ignore[attr-defined] # a round-trip mapping
            taken.add(name)
            written += 1
        if kind in ("quiz", "choice"):
            written += _write_parts(inner, named)
    return written


def _write_parts(inner: Any, named: set[str]) -> int:
    """Write the ids of the options of a question or a choice."""
    written = 0
    for field, of in _PARTS.items():
        parts = inner.get(field)
        if not isinstance(parts, list) or not all(isinstance(part, dict) for part in parts):
            continue
        taken = {str(part["id"]) for part in parts if "id" in part}
        taken |= {str(number) for number in range(1, len(parts) + 1)}
        for number, part in enumerate(parts, 1):
            if "id" in part or f"{inner.get('id')}.{number}" in named:
                continue
            words = next((made for name in of if (made := slug(part.get(name)))), "")
            name = _free(words or "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26], taken)
            part.insert(0, "id", name)
            taken.add(name)
            written += 1
    return written


def _free(name: str, taken: set[str]) -> str:
    """Return an id that is not taken: this one, or this one with a number."""
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free


def _mappings(document: Any) -> Iterator[Any]:
    """Yield every mapping of a document, in the order of the file; one with aliases, once."""
    pending = [document]
    seen: set[int] = set()
    while pending:
        value = pending.pop()
        if id(value) in seen:
            continue
        if isinstance(value, (dict, list)):
            seen.add(id(value))
        if isinstance(value, dict):
            yield value
            pending += reversed(list(value.values()))
        elif isinstance(value, list):
            pending += reversed(value)
