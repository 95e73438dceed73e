"""Mistakes on the command line, in the words of the program instead of argparse's.

Owns the translation of argparse's messages and the "did you mean" of commands and options. A
message it does not know is passed on in English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tutor.cli.as_typed import as_typed
from tutor.cli.play_words import in_all
from tutor.cli.words import in_both
from tutor.errors import ExitCode, TutorError

_NO_CHOICE = (
    r"invalid choice: (?P<mark>['\"])(?P<value>.*?)(?P=mark) \(choose from (?P<known>.*?)\)"
)
_NO_COMMAND = re.compile(f"argument COMMAND: {_NO_CHOICE}")
_WORDINGS = (
    (
        _NO_COMMAND,
        "「{value}」というコマンドはありません。",
        "There is no command “{value}”.",
    ),
    (
        re.compile(rf"argument (?P<name>\S+): {_NO_CHOICE}"),
        "{name} に「{value}」は使えません（使える値: {known}）。",
        "{name} cannot be “{value}” (possible: {known}).",
    ),
    (
        re.compile(r"argument (?P<name>\S+): invalid \w+ value: '(?P<value>.*)'"),
        "{name} に「{value}」は使えません。",
        "{name} cannot be “{value}”.",
    ),
    (
        re.compile(r"the following arguments are required: (?P<name>.*)"),
        "{name} が必要です。",
        "{name} is missing.",
    ),
    (
        re.compile(r"argument (?P<name>\S+): expected one argument"),
        "{name} の後に値が必要です。",
        "{name} needs a value behind it.",
    ),
    (
        re.compile(r"argument (?P<name>\S+): ignored explicit argument '(?P<value>.*)'"),
        "{name} は値を取りません（「{value}」）。",
        "{name} takes no value (“{value}”).",
    ),
    (
        re.compile(r"unrecognized arguments: (?P<value>.*)"),
        "余分な指定があります（{value}）。",
        "This is not understood here: {value}.",
    ),
)


class UsageMistake(TutorError):  # noqa: N818 - named for what the user is told
    """The command line cannot be understood."""

    exit_code = ExitCode.USAGE


def describe_mistake(message: str, program: str, flags: Sequence[str]) -> UsageMistake:
    """Put a message of argparse into words.

    Args:
        message: What argparse says, in English.
        program: The program and its command, as `tutor learn`.
        flags: The options that are known there.

    Returns:
        The mistake, with a guess of what was meant.

    Source:
        The messages of argparse in CPython 3.11 to 3.14.
    """
    advice = in_both("usage-hint", command=program)
    for pattern, ja, en in _WORDINGS:
        found = pattern.match(message)
        if found is None:
            continue
        values = found.groupdict("")
        known = [name.strip(" '\"") for name in values.get("known", "").split(", ")]
        meant = _meant(values.get("value", ""), known if known[0] else flags)
        said = {
            "ja": ja.format(**{**values, "known": _listed(known, "「」")}),
            "en": en.format(**{**values, "known": _listed(known, "“”")}),
        }
        if meant:
            said["ja"] += f"「{meant}」のことですか？"
            said["en"] += f" Did you mean “{meant}”?"
        path = Path(values.get("value", ""))
        if pattern is _NO_COMMAND and _is_there(path):
            advice = in_all("try-folder" if path.is_dir() else "try-file", path=as_typed(path))
        elif not meant and pattern is _NO_COMMAND and values["value"] != "help":
            advice = in_both("open-lesson", lesson=values["value"])
        return UsageMistake(said, advice=advice)
    return UsageMistake({"en": message}, advice=advice)


def _listed(known: Sequence[str], quotes: str) -> str:
    """Return names in a row; in quotation marks when a comma may be part of a name."""
    if not any("," in name for name in known):
        return ", ".join(known)
    return ", ".join(f"{quotes[0]}{name}{quotes[1]}" for name in known)


def _is_there(path: Path) -> bool:
    """Tell whether a file or folder was typed where a command belongs; a closed one is none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _meant(value: str, known: Sequence[str]) -> str:
    from tutor.lesson.messages import nearest

    typed = value.partition(" ")[0].partition("=")[0]
    return nearest(typed, list(known)) if typed.strip("-") else ""
