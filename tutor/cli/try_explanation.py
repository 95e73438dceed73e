"""The command `tutor try`: what the program reads in explanations, for those who write lessons.

Owns the search for the explanation and the form of the result: for each answer a line of JSON, or
the same for eyes. It may not judge: that is `tutor.explain`. The tests pin that answers come from
the command line or, one a line, from standard input, and that each gets its line.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator

from tutor.cli.arguments import Request
from tutor.cli.broken import say_broken
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.cli.words import in_both, words
from tutor.errors import ExitCode, NotFound
from tutor.explain.reading import Reading, read_explanation
from tutor.explain.records import Explanation
from tutor.lesson.flow import lay_out
from tutor.lesson.library import CourseShelf, Library
from tutor.lesson.records import ExplainStep


def run(request: Request, output: Output) -> int:
    """Read each answer and print what was found.

    Raises:
        NotFound: There is no explanation of that name.
    """
    materials = open_materials(request, output)
    materials.store.close()
    assert request.explanation is not None
    explanation = _find(materials.library, request.explanation)
    if explanation is None:
        raise _not_found(materials.library, request.explanation, output)
    for said in request.texts or _typed():
        reading = read_explanation(explanation, (said,), output.language)
        output.say(
            _as_json(reading, request, output) if request.json else _as_text(reading, output)
        )
        if request.why and not request.json:
            for line in _reasons(reading):
                output.say(line)
    return ExitCode.OK


def _typed() -> Iterator[str]:
    """Give the lines of standard input."""
    if sys.stdin is None:
        return
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    for line in sys.stdin:
        yield line.rstrip("\r\n")


def _as_json(reading: Reading, request: Request, output: Output) -> str:
    found: dict[str, object] = {
        "covers": reading.covers,
        "shows": reading.shows,
        "understood": reading.understood,
    }
    if request.why:
        found["why"] = [
            {"id": each.id, "words": each.words, "line": each.line} for each in reading.evidence
        ]
    return json.dumps(found, ensure_ascii=not output.is_unicode)


def _as_text(reading: Reading, output: Output) -> str:
    return words(
        "try-understood" if reading.understood else "try-not-understood",
        output.language,
        covers=", ".join(reading.covers) or "-",
        shows=", ".join(reading.shows) or "-",
    )


def _reasons(reading: Reading) -> Iterator[str]:
    for each in reading.evidence:
        yield f"    {each.id}: {' … '.join(each.words)}"
        yield f"        {each.line}"


def _find(library: Library, name: str) -> Explanation | None:
    """Find an explanation by `explanation` or `course/explanation`."""
    course_id, slash, explanation_id = name.rpartition("/")
    for shelf in library.shelves:
        if slash and (shelf.course is None or shelf.course.id != course_id):
            continue
        for explanation in _explanations(shelf):
            if explanation.id == explanation_id:
                return explanation
    return None


def _explanations(shelf: CourseShelf) -> Iterator[Explanation]:
    """Give the explanations of the lessons that can be read."""
    for lesson_id in shelf.lesson_ids:
        lesson = shelf.lesson(lesson_id).lesson
        for node in lay_out(lesson.steps).nodes if lesson is not None else ():
            if isinstance(node.step, ExplainStep):
                yield node.step.explanation


def _not_found(library: Library, name: str, output: Output) -> NotFound:
    """Say what was probably meant, else which lessons are broken: it may stand in one."""
    from tutor.lesson.messages import nearest

    shelves = library.shelves
    known = list(dict.fromkeys(each.id for shelf in shelves for each in _explanations(shelf)))
    meant = nearest(name.rpartition("/")[2], known)
    for shelf in () if meant else shelves:
        say_broken(shelf, output)
    guesses = in_both("did-you-mean", meant=meant)
    said = {
        language: words(
            "no-such-explanation", language, explanation=name, guess=guess if meant else ""
        ).strip()
        for language, guess in guesses.items()
    }
    return NotFound(
        said, advice=in_both("known-explanations", explanations=", ".join(known) or "-")
    )
