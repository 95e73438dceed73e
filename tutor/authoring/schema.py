"""JSON Schemas of all content files, in the shape authors write, made from the record types.

Owns how a type becomes a schema. What authors write differently from the records (steps keyed by
their kind, cells under the names of their columns) stands in `schema_steps`. Editors read YAML with
numbers and truth values, our reader takes every scalar for a text: a schema allows both. The tests
pin that a schema and the reader agree on what has the right shape.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, get_args

from msgspec import Struct, inspect

from tutor.lesson.answers import AnswersRecord
from tutor.lesson.course_records import CourseRecord, SourcesRecord, TermsRecord
from tutor.lesson.exam import ExamRecord
from tutor.lesson.plays import PlayRecord
from tutor.lesson.records import LessonRecord, Point
from tutor.lesson.table_records import AskOption, TablesRecord
from tutor.questions.typed import Wordings
from tutor.text.texts import Text

Schema = dict[str, Any]
FileKind = Literal["course", "lesson", "terms", "sources", "tables", "answers", "exam", "play"]
FILE_KINDS: tuple[FileKind, ...] = get_args(FileKind)
USUAL_CAST = ("teacher", "student", "narrator")
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_RECORDS: dict[FileKind, type[Struct]] = {
    "course": CourseRecord,
    "lesson": LessonRecord,
    "terms": TermsRecord,
    "sources": SourcesRecord,
    "tables": TablesRecord,
    "answers": AnswersRecord,
    "exam": ExamRecord,
    "play": PlayRecord,
}
_WORD: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""A scalar: a text to our reader, whatever an editor takes it for; never empty."""
_LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"
_TRUE_FALSE: Schema = {"enum": [True, False, "true", "false", 0, 1]}
_TEXT_OR_RECORD = (AskOption, Point)
"""Records that may be written as a mere text."""


def schema_of(kind: FileKind, cast: tuple[str, ...] = USUAL_CAST) -> Schema:
    """Make the schema of a kind of content file.

    Args:
        kind: Which file.
        cast: The names of the cast, which make lines in a lesson.

    Returns:
        A JSON Schema, draft 2020-12, that stands by itself.
    """
    from tutor.authoring.schema_steps import special_records, steps_schema

    schemas = Schemas(special_records())
    if kind == "lesson":
        schemas.definitions["steps"] = steps_schema(schemas, cast)
    root = schemas.record(inspect.type_info(_RECORDS[kind]))
    return {
        "$schema": DIALECT,
        "title": f"Tutor: {kind}",
        **root,
        "$defs": _named_in(root, schemas.definitions),
    }


def _named_in(root: Schema, definitions: dict[str, Schema]) -> dict[str, Schema]:
    """Return the definitions that a schema names, itself or through others."""
    named: set[str] = set()
    pending: list[Any] = [root]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            name = str(value.get("$ref", "")).removeprefix("#/$defs/")
            if name and name not in named:
                named.add(name)
                pending.append(definitions[name])
            pending += value.values()
        elif isinstance(value, list):
            pending += value
    return {name: definitions[name] for name in sorted(named)}


class Schemas:
    """Schemas of types, each record once, under its name."""

    def __init__(self, special: dict[type, Callable[[Schemas], Schema]]) -> None:
        self.definitions: dict[str, Schema] = {"text": _text_schema()}
        self.special = special

    def of(self, kind: Any) -> Schema:
        """Return the schema of a type, as `msgspec.inspect` describes it."""
        if isinstance(kind, inspect.StructType):
            return self._reference(kind)
        if isinstance(kind, inspect.UnionType):
            return self._union(kind)
        if isinstance(kind, (inspect.VarTupleType, inspect.ListType)):
            least = {"minItems": kind.min_length} if kind.min_length else {}
            return {"type": "array", "items": self.of(kind.item_type), **least}
        if isinstance(kind, inspect.DictType):
            return self._mapping(kind)
        return _scalar(kind)

    def record(self, kind: Any) -> Schema:
        """Return the schema of a record itself, with its fields as authors name them."""
        fields = {field.encode_name: self._field(kind, field) for field in kind.fields}
        required = [field.encode_name for field in kind.fields if field.required]
        if kind.tag_field and kind.tag_field != "step":
            fields = {kind.tag_field: {"const": kind.tag}, **fields}
            required = [kind.tag_field, *required]
        return {
            "type": "object",
            "properties": fields,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _field(self, record: Any, field: Any) -> Schema:
        if record.cls is LessonRecord and field.name == "steps":
            return {"$ref": "#/$defs/steps", "minItems": 1}
        return self.of(field.type)

    def _reference(self, kind: Any) -> Schema:
        name = kind.cls.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # a record may hold itself
            special = self.special.get(kind.cls)
            self.definitions[name] = special(self) if special is not None else self.record(kind)
        reference = {"$ref": f"#/$defs/{name}"}
        if kind.cls in _TEXT_OR_RECORD:
            return {"anyOf": [reference, {"$ref": "#/$defs/text"}]}
        return reference

    def _union(self, kind: Any) -> Schema:
        if kind == inspect.type_info(Text):
            return {"$ref": "#/$defs/text"}
        if kind == inspect.type_info(Wordings):
            self.definitions["wordings"] = self._any_of(kind)
            return {"$ref": "#/$defs/wordings"}
        records = [each for each in kind.types if isinstance(each, inspect.StructType)]
        if len(records) > 1:
            return {"oneOf": [self.of(each) for each in records]}
        return self._any_of(kind)

    def _any_of(self, kind: Any) -> Schema:
        present = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
        return {"anyOf": [self.of(each) for each in present]}

    def _mapping(self, kind: Any) -> Schema:
        least = {"minProperties": kind.min_length} if kind.min_length else {}
        return {"type": "object", "additionalProperties": self.of(kind.value_type), **least}


def _text_schema() -> Schema:
    """Return the schema of a text: one scalar, or one for each language."""
    in_languages = {
        "type": "object",
        "propertyNames": {"pattern": _LANGUAGE, "not": {"const": "why"}},
        "additionalProperties": _WORD,
        "minProperties": 1,
    }
    return {"anyOf": [_WORD, in_languages]}


def _scalar(kind: Any) -> Schema:
    if isinstance(kind, inspect.BoolType):
        return _TRUE_FALSE
    if isinstance(kind, inspect.IntType):
        limits = {"minimum": kind.ge, "maximum": kind.le}
        return {
            "type": "integer",
            **{name: value for name, value in limits.items() if value is not None},
        }
    if isinstance(kind, inspect.LiteralType):
        values = [value for value in kind.values if value]
        numbers = [int(value) for value in values if str(value).isdecimal()]
        return {"enum": [*values, *numbers]}
    if isinstance(kind, inspect.StrType) and kind.pattern:
        most = {"maxLength": kind.max_length} if kind.max_length else {}
        return {"type": ["string", "integer"], "pattern": kind.pattern, **most}
    return _WORD
