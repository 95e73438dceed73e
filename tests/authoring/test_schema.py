"""The schemas say what the reader says, of our content and of every broken file of its tests."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.authoring.typed import typed
from tests.lesson.broken import CASES
from tests.lesson.broken_questions import Case
from tests.lesson.examples import found, read
from tutor.authoring.schema import FILE_KINDS, FileKind, schema_of
from tutor.paths import shipped_content_folder

CONTENT = sorted(shipped_content_folder().rglob("*.yaml"))
OF_SHAPE = {"Y004", "S101", "S102", "S103", "S104", "S105", "S106", "S108", "S109", "S110", "T306"}
"""The rules that are about the shape of data alone."""
OF_TEXT = {"Y003", "Y007", "Y008", "Y009", "Y010", "Y011", "Y012", "Y018", "Y020", "Y021", "Y023"}
"""Rules about how YAML was written, of which a schema sees nothing, or only what is left."""


@cache
def _validator(kind: FileKind) -> Any:
    schema = schema_of(kind)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def _kind(path: Path) -> FileKind:
    return next((kind for kind in FILE_KINDS if path.stem.split(".")[-1] == kind), "lesson")


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_the_content_is_valid(path: Path) -> None:
    """Every file that comes with the program is what its schema says."""
    errors = _validator(_kind(path)).iter_errors(typed(path.read_text(encoding="utf-8")))

    assert [f"{list(each.absolute_path)}: {each.message[:200]}" for each in errors] == []


def _is_for_schemas(case: Case) -> bool:
    codes = {code for code, _, _ in case.found}
    return len(case.text) < 20_000 and not codes & (OF_TEXT - OF_SHAPE)


@pytest.mark.parametrize("case", [c for c in CASES if _is_for_schemas(c)], ids=lambda c: c.name)
def test_the_reader_agrees(case: Case) -> None:
    """A file that the reader finds misshapen is invalid; one whose shape is right is valid."""
    try:
        data = typed(case.text)
    except (yaml.YAMLError, UnicodeDecodeError):
        assert {code[0] for code, _, _ in found(read(case.text))} & {"Y"}
        return
    is_misshapen = bool({code for code, _, _ in case.found} & OF_SHAPE)

    assert _validator("lesson").is_valid(data) is not is_misshapen


@pytest.mark.parametrize("kind", FILE_KINDS)
def test_a_schema_stands_by_itself(kind: FileKind) -> None:
    """A schema is JSON, every reference leads to one of its own definitions, and all are used."""
    schema = schema_of(kind)
    text = json.dumps(schema)

    assert json.loads(text) == schema
    for name in schema["$defs"]:
        assert f'"#/$defs/{name}"' in text


def test_lines_have_the_names_of_the_cast() -> None:
    """A lesson of a course with another cast is valid by the schema made for that cast."""
    lesson = {"lesson": "one", "title": "One", "steps": [{"owl": "Hoo."}]}
    ours = jsonschema.Draft202012Validator(schema_of("lesson", ("owl",)))

    assert ours.is_valid(lesson)
    assert not _validator("lesson").is_valid(lesson)
