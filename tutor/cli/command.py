"""What a command of the program is: its options, examples and words, in both languages."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from tutor.text.texts import Text


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


JSON = Argument(
    names=("--json",),
    shown="--json",
    about={"ja": "JSONで出力します。", "en": "Print JSON."},
    settings={"action": "store_true"},
)
"""The option of every command that prints the same for other programs."""
