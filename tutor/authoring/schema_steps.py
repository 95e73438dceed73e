"""What authors write in another shape than the records have: steps, tables, questions about tables.

Owns those shapes as JSON Schema. The rewriting itself belongs to `tutor.lesson.shape` and
`showing`: a test holds both against the same files.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, inspect

from tutor.authoring.schema import Schema, Schemas
from tutor.explain.records import Explanation
from tutor.lesson.records import (
    AnyQuestion,
    CallStep,
    ChoiceOption,
    ChoiceStep,
    GotoStep,
    LineStep,
    RecapStep,
    SectionStep,
    WhenStep,
)
from tutor.lesson.table_records import Ask, Column, Row, Table
from tutor.questions.cells import Cells, Hidden

_TEXT: Schema = {"$ref": "#/$defs/text"}
_STEPS: Schema = {"$ref": "#/$defs/steps"}
_FIELD_OF = {"section": "id", "goto": "to", "call": "to"}
_NOT_IN_CONDITIONS = ("steps", "otherwise", "note")


def special_records() -> dict[type, Callable[[Schemas], Schema]]:
    """Return what makes the schemas of records that authors write otherwise."""
    return {Table: _table, Row: _row, Ask: _ask, Hidden: _hidden, Cells: _cells}


def steps_schema(schemas: Schemas, cast: tuple[str, ...]) -> Schema:
    """Return the schema of a list of steps.

    Args:
        schemas: Where records are described.
        cast: The names that make lines.
    """
    lines = [_line(schemas, who) for who in cast]
    named = [
        _named(schemas, kind, record)
        for kind, record in (("section", SectionStep), ("goto", GotoStep), ("call", CallStep))
    ]
    inner = [
        _inner("quiz", schemas.of(inspect.type_info(AnyQuestion))),
        _inner("table", schemas.of(inspect.type_info(Table))),
        _inner("explain", schemas.of(inspect.type_info(Explanation))),
        _inner("teach", schemas.of(inspect.type_info(Explanation))),
        _inner("choice", _choice(schemas)),
        _inner("when", _when(schemas)),
        _inner("recap", _fields(schemas, RecapStep)),
        _inner("show", _show()),
    ]
    note = {"properties": {"note": _TEXT}, "required": ["note"], "additionalProperties": False}
    return {
        "type": "array",
        "items": {"type": "object", "oneOf": [*lines, *inner, *named, note]},
    }


def _fields(schemas: Schemas, record: type[Struct], **instead: Schema) -> Schema:
    """Return the schema of a step's own fields, without the note that stands beside them."""
    schema = schemas.record(inspect.type_info(record))
    schema["properties"].pop("note", None)
    schema["properties"].update(instead)
    return schema


def _inner(kind: str, schema: Schema) -> Schema:
    """Return the schema of a step whose fields stand under its name."""
    return {
        "properties": {kind: schema, "note": _TEXT},
        "required": [kind],
        "additionalProperties": False,
    }


def _line(schemas: Schemas, who: str) -> Schema:
    properties = dict(schemas.record(inspect.type_info(LineStep))["properties"])
    properties = {who: properties.pop("text"), **properties}
    properties.pop("who")
    return {"properties": properties, "required": [who], "additionalProperties": False}


def _named(schemas: Schemas, kind: str, record: type[Struct]) -> Schema:
    """Return the schema of a step that is a name, or names one."""
    properties = dict(schemas.record(inspect.type_info(record))["properties"])
    properties = {kind: properties.pop(_FIELD_OF[kind]), **properties}
    if "steps" in properties:
        properties["steps"] = _STEPS
    return {"properties": properties, "required": [kind], "additionalProperties": False}


def _choice(schemas: Schemas) -> Schema:
    option = _fields(schemas, ChoiceOption, steps=_STEPS)
    return _fields(schemas, ChoiceStep, options={"type": "array", "items": option, "minItems": 1})


def _when(schemas: Schemas) -> Schema:
    conditions = [
        field.encode_name
        for field in inspect.type_info(WhenStep).fields  # type: ignore[attr-defined] # a struct's
        if field.name not in _NOT_IN_CONDITIONS
    ]
    schema = _fields(schemas, WhenStep, steps=_STEPS, **{"else": _STEPS})
    return {**schema, "anyOf": [{"required": [name]} for name in conditions]}


def _show() -> Schema:
    name: Schema = {"type": "string", "minLength": 1}
    shown = {
        "type": "object",
        "properties": {"table": name, "revealed": {"enum": [True, False, "true", "false"]}},
        "required": ["table"],
        "additionalProperties": False,
    }
    return {"anyOf": [name, shown]}


def _table(schemas: Schemas) -> Schema:
    return schemas.record(inspect.type_info(Table))


def _row(schemas: Schemas) -> Schema:
    """Return the schema of a row, whose cells stand under the names of their columns."""
    column = schemas.record(inspect.type_info(Column))["properties"]
    cell: Schema = {
        "anyOf": [
            {"$ref": "#/$defs/nothing"},
            _TEXT,
            {"type": "array", "items": _TEXT, "minItems": 1},
        ]
    }
    schemas.definitions["nothing"] = {
        "type": "object",
        "properties": {"none": {"enum": [True, "true"]}},
        "required": ["none"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {"id": column["id"], "head": column["head"]},
        "required": ["id", "head"],
        "additionalProperties": cell,
    }


def _named_or(schemas: Schemas, record: type[Struct]) -> Schema:
    """Return the schema of a cell with fields of its own, or named by itself."""
    schema = schemas.record(inspect.type_info(record))
    return {"anyOf": [schema["properties"]["cell"], schema]}


def _ask(schemas: Schemas) -> Schema:
    return _named_or(schemas, Ask)


def _hidden(schemas: Schemas) -> Schema:
    return _named_or(schemas, Hidden)


def _cells(schemas: Schemas) -> Schema:
    """Return the schema of a question about a table, which is named."""
    schema = schemas.record(inspect.type_info(Cells))
    schema["properties"]["table"] = {"type": "string", "minLength": 1}
    return schema
