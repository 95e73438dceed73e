"""The command `tutor ask`: one question, a file of them, or a talk, answered from the courses.

Owns the forms in which replies are printed. The tests pin that a file of questions gives one JSON
object a line in the same order, and that what could not be answered is kept; of a file nothing is.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TextIO

from tutor.ask.replies import as_data
from tutor.ask.talk import Talk
from tutor.cli.arguments import Request
from tutor.cli.ask_words import ask_words
from tutor.cli.broken import broken_rather
from tutor.cli.materials import open_materials
from tutor.cli.output import Output
from tutor.cli.talking import lines_of, open_talk
from tutor.cli.words import in_both
from tutor.errors import ExitCode, NotFound, TutorError
from tutor.wording import LANGUAGES


def run(request: Request, output: Output) -> int:
    """Answer what was asked on the command line.

    Raises:
        NotFound: The file of questions cannot be read.
        BrokenContent: No course can be read.
        TutorError: Nothing was asked.
    """
    materials = open_materials(request, output)
    if all(shelf.course is None for shelf in materials.library.shelves):
        raise broken_rather(materials.library, _nothing_asked())
    talk = open_talk(materials)
    try:
        if request.batch is not None:
            for question in _questions(request.batch):
                if not output.is_open:
                    break
                reply = talk.asker.ask(question, output.language)
                output.say(json.dumps(as_data(reply), ensure_ascii=not output.is_unicode))
            return ExitCode.OK
        question = " ".join(request.question)
        if not question.strip():
            has_keys = sys.stdin is not None and sys.stdin.isatty()
            if request.json or not (has_keys and output.is_terminal):
                raise _nothing_asked()
            from tutor.cli.learn import typed_lines

            converse(talk, output, typed_lines())
            return ExitCode.OK
        reply = talk.ask(question, output.language)
    finally:
        materials.store.close()
    if request.json:
        output.say(json.dumps(as_data(reply), ensure_ascii=not output.is_unicode, indent=2))
    else:
        output.say("\n".join(lines_of(reply, output.width_cells)))
    return ExitCode.OK


def converse(talk: Talk, output: Output, typed: TextIO | None) -> None:
    """Answer question after question, until an empty line or the end of the input."""
    while output.is_open and typed is not None:
        output.say(ask_words("prompt", output.language), end=" ")
        question = typed.readline().strip()
        if not question:
            return
        reply = talk.ask(talk.picked(question), output.language)
        told = lines_of(reply, output.width_cells, "")
        output.say("\n".join((*told, "")))


def _questions(path: Path) -> list[str]:
    """Read a file of questions, one a line; `-` is standard input."""
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise NotFound(in_both("no-such-path", path=path)) from error
    return data.decode("utf-8-sig", errors="replace").splitlines()


def _nothing_asked() -> TutorError:
    from tutor.cli.mistakes import UsageMistake

    return UsageMistake({name: ask_words("nothing-asked", name) for name in LANGUAGES})
