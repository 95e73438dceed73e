"""From the words of the command line to the command that does the work.

Owns the choice of the command and of the language it first speaks. Each command's module is
imported when it is wanted, so that none pays for another.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from tutor.cli.arguments import (
    PROGRAM,
    HelpAsked,
    Request,
    VersionAsked,
    language_typed,
    read_arguments,
)
from tutor.cli.language import locale_language
from tutor.cli.output import Output
from tutor.errors import ExitCode

_MODULES = {
    "": "open",
    "learn": "learn",
    "review": "review",
    "exam": "exam",
    "stats": "stats",
    "data": "data",
    "list": "list",
    "table": "table",
    "ask": "ask",
    "questions": "questions_kept",
    "reports": "reports",
    "try": "try_explanation",
    "teach": "teach",
    "class": "class_",
    "cards": "cards",
    "new": "new",
    "check": "check",
    "fmt": "fmt",
    "schema": "schema",
    "play": "play",
    "preview": "preview",
    "map": "map",
    "translate": "translate",
    "items": "items",
}


class _CommandModule(Protocol):
    def run(self, request: Request, output: Output) -> int: ...


def run(words: Sequence[str] | None = None) -> int:
    """Do what the command line says.

    Args:
        words: What was typed behind the name of the program; by default that of this process.

    Returns:
        The exit code.
    """
    typed = sys.argv[1:] if words is None else words
    output = Output.of_process()
    output.language = language_typed(typed) or locale_language()
    return output.guard(lambda: _obey(typed, output))


def _obey(typed: Sequence[str], output: Output) -> int:
    try:
        request = read_arguments(typed)
    except HelpAsked as asked:
        from tutor.cli.help import help_text

        output.say(help_text(asked.command, output.language, output.width_cells))
        return ExitCode.OK
    except VersionAsked:
        from tutor import __version__

        output.say(f"{PROGRAM} {__version__}")
        return ExitCode.OK
    module = cast("_CommandModule", import_module(f"tutor.cli.{_MODULES[request.command]}"))
    gc.freeze()
    gc.enable()
    return module.run(request, output)
