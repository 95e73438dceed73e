"""Where a content file holds a text that is not put in any language: one string for all of them.

Owns the walk that finds them: what is a text, and not an id or an address, is what the schema of
the file calls one. May not judge whether such a text needs translating. The tests pin that every
text of a lesson is found when it is written without languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tutor.authoring.schema import FILE_KINDS, FileKind, Schema, schema_of

UNASKED = ("reading", "forms", "check")
"""Fields that no translator is asked for: only some languages have readings and forms."""
PlainTexts = frozenset[tuple[int, str | int]]
"""Texts by the `id()` of what holds them, and the field or the index there."""

_TEXT = "#/$defs/text"
_WORDINGS = "#/$defs/wordings"


def kind_of(path: Path) -> FileKind:
    """Return what kind of content file has such a name."""
    shared: dict[str, FileKind] = {f"{kind}.yaml": kind for kind in FILE_KINDS if kind != "lesson"}
    return shared.get(path.name, "lesson")


def plain_texts(data: Any, kind: FileKind, cast: tuple[str, ...]) -> PlainTexts:
    """Find the texts of a file that stand in no language.

    Args:
        data: The plain data of the file, or a document that keeps its comments.
        kind: Which file it is.
        cast: The names of the course's cast, which make lines in a lesson.
    """
    schema = _schema(kind, cast)
    return frozenset(_found(schema, data, schema["$defs"]))


@cache
def _schema(kind: FileKind, cast: tuple[str, ...]) -> Schema:
    return schema_of(kind, cast)


def _found(schema: Schema, data: Any, named: dict[str, Schema]) -> Iterator[tuple[int, str | int]]:
    """Walk through data and the schema it is made by, side by side."""
    pending = [(schema, data)]
    while pending:
        described, value = pending.pop()
        for one in _alternatives(described, value, named):
            for key, part in _parts(value):
                inner = _inside(one, key)
                if _is_plain(part, frozenset(_names(inner))):
                    yield id(value), key
                else:
                    pending.append((inner, part))


def _alternatives(schema: Schema, value: Any, named: dict[str, Schema]) -> Iterator[Schema]:
    """Yield what a schema says of a value: itself, what it names, and those choices that fit."""
    if "$ref" in schema:
        yield from _alternatives(named[schema["$ref"].removeprefix("#/$defs/")], value, named)
    for each in _choices(schema):
        yield from _alternatives(each, value, named)
    if _fits(schema, value):
        yield schema


def _choices(schema: Schema) -> tuple[Schema, ...]:
    return (*schema.get("anyOf", ()), *schema.get("oneOf", ()))


def _fits(schema: Schema, value: Any) -> bool:
    """Tell whether a mapping has the fields that a record must have, and is of its kind."""
    if not isinstance(value, dict):
        return True
    kinds = ((name, each.get("const")) for name, each in schema.get("properties", {}).items())
    return value.keys() >= set(schema.get("required", ())) and all(
        kind is None or value.get(name) == kind for name, kind in kinds
    )


def _inside(schema: Schema, key: str | int) -> Schema:
    """Return the schema of a part; one that allows anything where nothing is known of it."""
    if isinstance(key, int):
        items: Schema = schema.get("items", {})
        return items
    other = schema.get("additionalProperties")
    described: Schema | bool | None = schema.get("properties", {}).get(key, other)
    return described if isinstance(described, dict) and key not in UNASKED else {}


def _names(schema: Schema) -> Iterator[str]:
    """Yield the definitions that a schema names, itself or among its choices."""
    for each in (schema, *_choices(schema)):
        if "$ref" in each:
            yield each["$ref"]


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def _is_plain(part: Any, names: frozenset[str]) -> bool:
    """Tell whether a part is a text without a language, or several that may be typed."""
    if isinstance(part, list):
        return _WORDINGS in names and bool(part) and all(isinstance(each, str) for each in part)
    return isinstance(part, str) and not names.isdisjoint((_TEXT, _WORDINGS))
