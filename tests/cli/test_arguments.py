"""The command line: what it accepts, and what it says of mistakes."""

import shlex
from pathlib import Path

import pytest

from tutor.cli.arguments import (
    COMMANDS,
    HelpAsked,
    Request,
    VersionAsked,
    language_typed,
    read_arguments,
)
from tutor.cli.mistakes import UsageMistake, describe_mistake


@pytest.mark.parametrize(
    ("typed", "request_meant"),
    [
        ("", Request(command="")),
        ("--lang en", Request(command="", language="en")),
        ("learn", Request(command="learn")),
        ("learn two-words --plain", Request(command="learn", lesson="two-words", plain=True)),
        ("--lang ja learn", Request(command="learn", language="ja")),
        ("learn --lang ja", Request(command="learn", language="ja")),
        ("--lang en list --lang ja", Request(command="list", language="ja")),
        ("list --json", Request(command="list", json=True)),
        ("--content a list", Request(command="list", folders=(Path("a"),))),
        ("list --content=a", Request(command="list", folders=(Path("a"),))),
        (
            "--content a --content b list --content c",
            Request(command="list", folders=(Path("a"), Path("b"), Path("c"))),
        ),
        ("exam", Request(command="exam")),
        ("exam optin --plain", Request(command="exam", course="optin", plain=True)),
        ("exam --results --json", Request(command="exam", results=True, json=True)),
        ("reports --json", Request(command="reports", json=True)),
        ("check", Request(command="check")),
        (
            "check a b --format json",
            Request(command="check", paths=(Path("a"), Path("b")), format="json"),
        ),
        ("check -- --odd", Request(command="check", paths=(Path("--odd"),))),
    ],
)
def test_request(typed: str, request_meant: Request) -> None:
    """Shared options count before and after the command; what is not said keeps its default."""
    assert read_arguments(typed.split()) == request_meant


@pytest.mark.parametrize(("typed", "command"), [("-h", ""), ("check --help", "check")])
def test_help(typed: str, command: str) -> None:
    """Help is asked for, not printed."""
    with pytest.raises(HelpAsked) as asked:
        read_arguments(typed.split())

    assert asked.value.command == command


def test_version() -> None:
    """The version is asked for, not printed."""
    with pytest.raises(VersionAsked):
        read_arguments(["--version"])


@pytest.mark.parametrize(
    ("typed", "said_en", "said_ja"),
    [
        (
            "lern",
            "There is no command “lern”. Did you mean “learn”?",
            "「lern」というコマンドはありません。「learn」のことですか？",
        ),
        (
            "--lang fr list",
            "--lang cannot be “fr” (possible: ja, en).",
            "--lang に「fr」は使えません（使える値: ja, en）。",
        ),
        (
            "check --format fll",
            "--format cannot be “fll” (possible: full, concise, json). Did you mean “full”?",
            (
                "--format に「fll」は使えません（使える値: full, concise, json）。"
                "「full」のことですか？"
            ),
        ),
        ("list --content", "--content needs a value behind it.", "--content の後に値が必要です。"),
        (
            "list --json=3",
            "--json takes no value (“3”).",
            "--json は値を取りません（「3」）。",
        ),
        (
            "list --jsn",
            "This is not understood here: --jsn. Did you mean “--json”?",
            "余分な指定があります（--jsn）。「--json」のことですか？",
        ),
        ("learn a b", "This is not understood here: b.", "余分な指定があります（b）。"),
        (
            "learn --nots",
            "This is not understood here: --nots.",
            "余分な指定があります（--nots）。",
        ),
        ("list --", "This is not understood here: --.", "余分な指定があります（--）。"),
    ],
)
def test_mistakes(typed: str, said_en: str, said_ja: str) -> None:
    """Every mistake is said in both languages, with a guess where there is one."""
    with pytest.raises(UsageMistake) as mistake:
        read_arguments(typed.split())

    assert mistake.value.message_in("en") == said_en
    assert mistake.value.message_in("ja") == said_ja
    assert mistake.value.exit_code == 2


def test_lesson_as_command() -> None:
    """Who types a lesson's name for a command is told how lessons are opened."""
    with pytest.raises(UsageMistake) as mistake:
        read_arguments(["two-words"])

    assert mistake.value.advice_in("en") == "To open a lesson: tutor learn two-words"


@pytest.mark.parametrize("name", ["01-a.yaml", "it's.yaml"])
def test_path_as_command(name: str, tmp_path: Path) -> None:
    """Who types a path for a command is told of commands that take one, in quotes if need be."""
    folder = tmp_path / "my course"
    folder.mkdir()
    (folder / name).touch()
    for path, wanted in ((folder / name, "tutor preview "), (folder, "tutor --content ")):
        with pytest.raises(UsageMistake) as mistake:
            read_arguments([str(path)])

        for language in ("ja", "en"):
            assert wanted + shlex.quote(str(path)) in mistake.value.advice_in(language)


def test_unknown_message() -> None:
    """A message of argparse that nobody translated is passed on."""
    assert describe_mistake("strange", "tutor", ()).in_language("ja").startswith("strange\n")


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("list --lang ja", "ja"),
        ("--lang=en", "en"),
        ("--lang xx", None),
        ("--lang", None),
        ("--lang ja lern", "ja"),
        ("", None),
    ],
)
def test_language_typed(typed: str, language: str | None) -> None:
    """The language counts even when the rest of the line cannot be understood."""
    assert language_typed(typed.split()) == language


def test_examples() -> None:
    """Every example in the help is a command line that is understood."""
    for command in COMMANDS:
        for line, _ in command.examples:
            program, *words = line.split()
            assert program == "tutor"
            assert read_arguments(words).command in line


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("learn --nosuch", "More: tutor learn --help"),
        ("--nosuch", "More: tutor --help"),
        ("help", "More: tutor --help"),
    ],
)
def test_the_help_that_helps(typed: str, advice: str) -> None:
    """A mistake points to the help of its own command, and `help` is not taken for a lesson."""
    with pytest.raises(UsageMistake) as mistake:
        read_arguments(typed.split())

    assert mistake.value.advice_in("en") == advice
