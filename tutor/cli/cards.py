"""The command `tutor cards`: cards A, B, C and D to print and fold."""

from __future__ import annotations

from pathlib import Path

from tutor.classroom.cards import cards_html
from tutor.cli.arguments import Request
from tutor.cli.class_ import write_file
from tutor.cli.class_words import words
from tutor.cli.output import Output
from tutor.errors import ExitCode

_USUAL_COUNT = 30
_USUAL_FILE = "cards.html"


def run(request: Request, output: Output) -> int:
    """Write the cards.

    Raises:
        FileTrouble: The file cannot be written.
    """
    output.language = request.language or output.language
    count, path = request.count or _USUAL_COUNT, Path(request.file or _USUAL_FILE)
    write_file(path, cards_html(count, output.language))
    output.say(words("cards-written", output.language, count=count, path=path))
    return ExitCode.OK
