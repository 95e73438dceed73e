"""What may be typed on the command line, and what argparse makes of it.

Owns the commands with their options and examples, from which both the parser and the help are
made. It prints nothing: help, version and mistakes are raised. The tests pin that the shared
options are accepted before and after the command, and that argparse never speaks for itself.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from msgspec import Struct

from tutor.cli.mistakes import describe_mistake
from tutor.text.texts import Text
from tutor.wording import LANGUAGES

PROGRAM = "tutor"


class Argument(Struct, frozen=True, kw_only=True):
    """An option or a positional argument: how it is shown, what it does, what argparse is told."""

    names: tuple[str, ...]
    shown: str
    about: Text
    settings: dict[str, Any] = {}


class Command(Struct, frozen=True, kw_only=True):
    """One command; the name of the program itself is empty."""

    name: str
    shown: str
    about: Text
    arguments: tuple[Argument, ...]
    examples: tuple[tuple[str, Text], ...]


class Request(Struct, frozen=True, kw_only=True):
    """What was asked for on the command line; None and empty where nothing was said."""

    command: str
    language: str | None = None
    folders: tuple[Path, ...] = ()
    lesson: str | None = None
    plain: bool = False
    json: bool = False
    paths: tuple[Path, ...] = ()
    format: str = "full"


class HelpAsked(Exception):  # noqa: N818 - not a fault
    """The help of a command is to be shown."""

    def __init__(self, command: str) -> None:
        super().__init__(command)
        self.command = command


class VersionAsked(Exception):  # noqa: N818 - not a fault
    """The version is to be shown."""


SHARED_ARGUMENTS = (
    Argument(
        names=("--lang",),
        shown="--lang ja|en",
        about={
            "ja": "表示する言語。指定がなければ、アプリで選んだ言語か、システムの言語。",
            "en": "The language; otherwise the one chosen in the app, or the system's.",
        },
        settings={"choices": LANGUAGES},
    ),
    Argument(
        names=("--content",),
        shown="--content DIR",
        about={
            "ja": "講座のあるフォルダ。付属の講座の代わりに使います。何度でも指定できます。",
            "en": "A folder with courses, used instead of those supplied. May be repeated.",
        },
        settings={"action": "append", "metavar": "DIR"},
    ),
    Argument(
        names=("-h", "--help"),
        shown="-h, --help",
        about={"ja": "この説明を表示します。", "en": "Show this help."},
    ),
)

COMMANDS = (
    Command(
        name="",
        shown="tutor [learn | list | check]",
        about={
            "ja": "先生と生徒の会話に加わりながら学ぶ教材です。"
            "コマンドなしで始めると、講座の地図が開きます。",
            "en": "A teacher and a student talk, and you learn by taking part. "
            "Without a command the course map opens.",
        },
        arguments=(
            Argument(
                names=("--version",),
                shown="--version",
                about={"ja": "版の番号を表示します。", "en": "Show the version."},
            ),
        ),
        examples=(
            ("tutor", {"ja": "講座の地図を開く", "en": "open the course map"}),
            ("tutor learn two-words", {"ja": "レッスンを一つ開く", "en": "open one lesson"}),
            ("tutor --lang en list", {"ja": "レッスンの一覧を英語で", "en": "list the lessons"}),
        ),
    ),
    Command(
        name="learn",
        shown="tutor learn [LESSON] [--plain]",
        about={
            "ja": "レッスンを始めます。途中のものは続きから始まります。",
            "en": "Begin a lesson, or go on with it where you stopped.",
        },
        arguments=(
            Argument(
                names=("lesson",),
                shown="LESSON",
                about={
                    "ja": "レッスンの名前（two-words や optin/two-words）。"
                    "省くと、続きか次のレッスン。",
                    "en": "A lesson, as two-words or optin/two-words; if left out, the one under "
                    "way or the next one.",
                },
                settings={"nargs": "?", "metavar": "LESSON"},
            ),
            Argument(
                names=("--plain",),
                shown="--plain",
                about={
                    "ja": "画面を使わず、文字だけで進めます。スクリーンリーダーやパイプのために。",
                    "en": "Plain lines instead of a screen: for screen readers and pipes.",
                },
                settings={"action": "store_true"},
            ),
        ),
        examples=(
            ("tutor learn", {"ja": "続きか、次のレッスンを開く", "en": "go on, or begin the next"}),
            ("tutor learn two-words", {"ja": "two-words を開く", "en": "open two-words"}),
            ("tutor learn two-words --plain", {"ja": "文字だけで", "en": "as plain text"}),
        ),
    ),
    Command(
        name="list",
        shown="tutor list [--json]",
        about={
            "ja": "レッスンと、その進みぐあいを一覧にします。",
            "en": "List the lessons and how far you are.",
        },
        arguments=(
            Argument(
                names=("--json",),
                shown="--json",
                about={"ja": "JSONで出力します。", "en": "Print JSON."},
                settings={"action": "store_true"},
            ),
        ),
        examples=(
            ("tutor list", {"ja": "一覧を見る", "en": "see the list"}),
            ("tutor list --json", {"ja": "ほかのプログラムに渡す", "en": "for other programs"}),
        ),
    ),
    Command(
        name="check",
        shown="tutor check [PATH …] [--format full|concise|json]",
        about={
            "ja": "レッスンのファイルを調べ、見つかった問題をすべて、場所と直し方つきで示します。",
            "en": "Check lesson files and show every fault, where it is and what would be right.",
        },
        arguments=(
            Argument(
                names=("paths",),
                shown="PATH",
                about={
                    "ja": "レッスンのファイルか、講座のフォルダ。省くと、付属の講座。",
                    "en": "A lesson file or a folder with courses; if left out, those supplied.",
                },
                settings={"nargs": "*", "metavar": "PATH"},
            ),
            Argument(
                names=("--format",),
                shown="--format full|concise|json",
                about={
                    "ja": "くわしく（full）、一件を一行で（concise）、JSONで（json）。",
                    "en": "In full, one line for each finding, or JSON.",
                },
                settings={"choices": ("full", "concise", "json")},
            ),
        ),
        examples=(
            ("tutor check my-course", {"ja": "フォルダを調べる", "en": "check a folder"}),
            (
                "tutor check --format concise lesson.yaml",
                {"ja": "一件を一行で", "en": "one line for each finding"},
            ),
        ),
    ),
)

_FLAGS = tuple(
    name
    for arguments in (*(command.arguments for command in COMMANDS), SHARED_ARGUMENTS)
    for argument in arguments
    for name in argument.names
    if name.startswith("--")
)


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
    found = vars(_parser().parse_args(list(words)))
    folders = (*(found.pop("main_content", None) or ()), *(found.pop("content", None) or ()))
    main_language = found.pop("main_lang", None)
    return Request(
        command=found.pop("command", None) or "",
        language=found.pop("lang", None) or main_language,
        folders=tuple(Path(folder) for folder in folders),
        paths=tuple(Path(path) for path in found.pop("paths", None) or ()),
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
        raise describe_mistake(message, self.prog, _FLAGS)


class _AskHelp(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Raise the request."""
        raise HelpAsked(parser.prog.removeprefix(PROGRAM).strip())


class _AskVersion(argparse.Action):
    def __call__(self, *_: object) -> NoReturn:
        """Raise the request."""
        raise VersionAsked


def _parser() -> _Parser:
    program, *commands = COMMANDS
    parser = _Parser(prog=PROGRAM, add_help=False, allow_abbrev=False)
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
