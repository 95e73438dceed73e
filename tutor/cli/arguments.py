"""What may be typed on the command line, and what argparse makes of it.

Owns the parser, made from the table of commands. It prints nothing: help, version and mistakes are
raised. The tests pin that the shared options are accepted before and after the command, and that
argparse never speaks for itself.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from msgspec import Struct

from tutor.cli.command import Command
from tutor.cli.commands import COMMANDS, SHARED_ARGUMENTS
from tutor.wording import LANGUAGES

__all__ = [
    "COMMANDS",
    "PROGRAM",
    "SHARED_ARGUMENTS",
    "HelpAsked",
    "Request",
    "VersionAsked",
    "language_typed",
    "read_arguments",
]

PROGRAM = "tutor"


class Request(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line; None and empty where nothing was said."""

    command: str
    language: str | None = None
    folders: tuple[Path, ...] = ()
    lesson: str | None = None
    plain: bool = False
    json: bool = False
    paths: tuple[Path, ...] = ()
    table: str | None = None
    course: str | None = None
    results: bool = False
    width: int | None = None
    format: str | None = None
    question: tuple[str, ...] = ()
    batch: Path | None = None
    explanation: str | None = None
    texts: tuple[str, ...] = ()
    why: bool = False
    limit: int | None = None
    minutes: int | None = None
    learner: str | None = None
    action: str | None = None
    file: Path | None = None
    yes: bool = False
    notes: bool = False
    watch: bool = False
    explain: str | None = None
    rules: bool = False
    plays: bool = False
    script: Path | None = None
    record: Path | None = None
    step: str | None = None
    folder: Path | None = None
    model: str | None = None
    languages: str | None = None
    only_look: bool = False
    translated: bool = False
    kind: str | None = None
    into: Path | None = None
    data: tuple[Path, ...] = ()
    to: str | None = None
    merge: Path | None = None
    view: bool = False
    room: str | None = None
    count: int | None = None


class HelpAsked(Exception):  # noqa: N818 - not a fault
    """The help of a command is to be shown."""

    def __init__(self, command: str) -> None:
        super().__init__(command)
        self.command = command


class VersionAsked(Exception):  # noqa: N818 - not a fault
    """The version is to be shown."""


def read_arguments(words: Sequence[str]) -> Request:
    """Read the command line.

    Args:
        words: What was typed behind the name of the program.

    Returns:
        What is to be done.

    Raises:
        HelpAsked: Help is to be shown.
        VersionAsked: The version is to be shown.
        UsageMistake: It cannot be understood.
    """
    found = vars(_parser(words).parse_args(list(words)))
    folders = (*(found.pop("main_content", None) or ()), *(found.pop("content", None) or ()))
    main_language = found.pop("main_lang", None)
    main_learner = found.pop("main_learner", None)
    return Request(
        command=found.pop("command", None) or "",
        language=found.pop("lang", None) or main_language,
        learner=found.pop("learner", None) or main_learner,
        folders=tuple(Path(folder) for folder in folders),
        paths=tuple(Path(path) for path in found.pop("paths", None) or ()),
        question=tuple(found.pop("question", None) or ()),
        texts=tuple(found.pop("texts", None) or ()),
        data=tuple(found.pop("data", None) or ()),
        batch=Path(batch) if (batch := found.pop("batch", None)) else None,
        **{name: value for name, value in found.items() if value is not None},
    )


def language_typed(words: Sequence[str]) -> str | None:
    """Find the language asked for, even on a command line that has a mistake in it."""
    wanted = None
    for word, following in zip(words, (*words[1:], ""), strict=False):
        name, _, value = word.partition("=")
        if name == "--lang" and (value or following) in LANGUAGES:
            wanted = value or following
    return wanted


class _Parser(argparse.ArgumentParser):
    """A parser that raises what argparse would print."""

    def error(self, message: str) -> NoReturn:
        """Raise the mistake in the words of the program."""
        from tutor.cli.mistakes import describe_mistake

        raise describe_mistake(message, self.prog, _flags(self.prog))


def _flags(program: str) -> tuple[str, ...]:
    """Return the options of a command; of the program itself, those of all commands."""
    named = program.removeprefix(PROGRAM).strip()
    commands = (command for command in COMMANDS if named in ("", command.name))
    return tuple(
        name
        for arguments in (*(command.arguments for command in commands), SHARED_ARGUMENTS)
        for argument in arguments
        for name in argument.names
        if name.startswith("--")
    )


class _AskHelp(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Raise the request."""
        raise HelpAsked(parser.prog.removeprefix(PROGRAM).strip())


class _AskVersion(argparse.Action):
    def __call__(self, *_: object) -> NoReturn:
        """Raise the request."""
        raise VersionAsked


def _parser(words: Sequence[str]) -> _Parser:
    """Make the parser of a command line; when it begins with a command, without all others."""
    program, *others = COMMANDS
    commands = [command for command in others if command.name in words[:1]] or others
    # What is left over is this parser's mistake, though it was typed for the one command.
    named = f"{PROGRAM} {commands[0].name}" if len(commands) == 1 else PROGRAM
    parser = _Parser(prog=named, add_help=False, allow_abbrev=False)
    _add_arguments(parser, program)
    inside = parser.add_subparsers(dest="command", metavar="COMMAND", prog=PROGRAM)
    for command in commands:
        _add_arguments(inside.add_parser(command.name, add_help=False, allow_abbrev=False), command)
    return parser


def _add_arguments(parser: argparse.ArgumentParser, command: Command) -> None:
    for argument in (*command.arguments, *SHARED_ARGUMENTS):
        settings = dict(argument.settings)
        if argument.names[-1] == "--help":
            settings = {"action": _AskHelp, "nargs": 0, "dest": argparse.SUPPRESS}
        elif argument.names[-1] == "--version":
            settings = {"action": _AskVersion, "nargs": 0, "dest": argparse.SUPPRESS}
        elif not command.name:
            # What a command says of an option would replace what was said before it.
            settings["dest"] = f"main_{argument.names[-1].lstrip('-')}"
        parser.add_argument(*argument.names, **settings)
