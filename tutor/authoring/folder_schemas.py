"""The schemas of a course in its own folder, where its files tell editors to look.

Owns the folder `.schema`, which holds nothing else. Lessons are described with the course's cast.
"""

from __future__ import annotations

import json
from pathlib import Path

from tutor.authoring.schema import FILE_KINDS, USUAL_CAST, FileKind, Schema, schema_of
from tutor.authoring.writing import write_whole
from tutor.lesson.reading import COURSE_FILE, read_course

SCHEMA_FOLDER = ".schema"


def modeline(kind: FileKind) -> str:
    """Return the comment that tells editors with a YAML language server which schema to use."""
    return f"# yaml-language-server: $schema={SCHEMA_FOLDER}/{kind}.json"


def schema_text(schema: Schema) -> str:
    """Write a schema as JSON that can be read, and compared line by line."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the schemas of all kinds of files into a course's folder.

    Args:
        folder: The folder with `course.yaml`; its cast makes the lines of lessons.

    Returns:
        The files written.

    Raises:
        OSError: One cannot be written.
    """
    course = read_course(folder).course if (folder / COURSE_FILE).exists() else None
    cast = tuple(course.record.cast) if course is not None else USUAL_CAST
    inside = folder / SCHEMA_FOLDER
    inside.mkdir(exist_ok=True)
    written = []
    for kind in FILE_KINDS:
        path = inside / f"{kind}.json"
        write_whole(path, schema_text(schema_of(kind, cast)))
        written.append(path)
    return tuple(written)
