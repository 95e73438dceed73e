"""The command `tutor table`: one table of any lesson or course, for eyes or for other programs.

Owns the search for the table and the choice of the form. The tests pin that a table is found
wherever it stands, and that one which is not there is guessed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from tutor.cli.arguments import Request
from tutor.cli.broken import broken_rather, say_broken
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.cli.words import in_both, words
from tutor.errors import ExitCode, NotFound
from tutor.lesson.flow import lay_out
from tutor.lesson.library import CourseShelf, Library
from tutor.lesson.records import TableStep
from tutor.lesson.table_records import Table
from tutor.lesson.table_text import as_csv, as_data, as_html, as_markdown


def run(request: Request, output: Output) -> int:
    """Print a table.

    Raises:
        NotFound: There is no table of that name.
    """
    materials = open_materials(request, output)
    materials.store.close()
    assert request.table is not None
    table = _find(materials.library, request.table)
    if table is None:
        missing = _not_found(materials.library, request.table, output)
        raise broken_rather(materials.library, missing)
    match request.format:
        case "markdown":
            text = as_markdown(table, output.language)
        case "html":
            text = as_html(table, output.language)
        case "csv":
            text = as_csv(table, output.language)
        case "json":
            data = as_data(table, output.language)
            text = json.dumps(data, ensure_ascii=not output.is_unicode, indent=2)
        case _:
            text = _drawn(table, output, request.width or output.width_cells)
    output.say(text)
    return ExitCode.OK


def _drawn(table: Table, output: Output, room_cells: int) -> str:
    from tutor.lesson.grids import grid_of
    from tutor.text.inline import plain
    from tutor.text.table import draw, drawing_text
    from tutor.text.texts import in_language
    from tutor.text.wrap import wrap

    drawing = draw(grid_of(table, output.language), room_cells, ascii_rules=not output.is_unicode)
    caption = wrap(plain(in_language(table.caption, output.language)), room_cells)
    return "\n".join((*caption, "", drawing_text(drawing)))


def _find(library: Library, name: str) -> Table | None:
    """Find a table by `table` or `course/table`."""
    course_id, slash, table_id = name.rpartition("/")
    for shelf in library.shelves:
        if slash and (shelf.course is None or shelf.course.id != course_id):
            continue
        for table in _tables(shelf):
            if table.id == table_id:
                return table
    return None


def _tables(shelf: CourseShelf) -> Iterator[Table]:
    """Give the tables of a course, then those of its lessons, as far as they can be read."""
    if shelf.course is not None:
        yield from shelf.course.tables
    for lesson_id in shelf.lesson_ids:
        lesson = shelf.lesson(lesson_id).lesson
        for node in lay_out(lesson.steps).nodes if lesson is not None else ():
            if isinstance(node.step, TableStep):
                yield node.step.table


def _not_found(library: Library, name: str, output: Output) -> NotFound:
    """Say what was probably meant, else which lessons are broken: the table may be in one."""
    from tutor.lesson.messages import nearest

    known = list(dict.fromkeys(table.id for shelf in library.shelves for table in _tables(shelf)))
    meant = nearest(name.rpartition("/")[2], known)
    for shelf in () if meant else library.shelves:
        say_broken(shelf, output)
    guesses = in_both("did-you-mean", meant=meant)
    said = {
        language: words("no-such-table", language, table=name, guess=guess if meant else "").strip()
        for language, guess in guesses.items()
    }
    return NotFound(said, advice=in_both("known-tables", tables=", ".join(known) or "-"))
