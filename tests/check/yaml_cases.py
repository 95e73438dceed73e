"""The cases of `yaml_cases.txt`: odd YAML by topic, and the same inside a lesson."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

FILE = Path(__file__).with_name("yaml_cases.txt")
_SIGNS = {
    "»": "\t",
    "␣": " ",
    "←": "\r",
    "⇔": "\ufeff",
    "␀": "\x00",
    "⁋": "\u2028",
    "⍽": "\u00a0",
    "∎\n": "",
}
_HEAD = "lesson: one\ntitle: a\nsteps:\n"


class YamlCase(Struct, frozen=True, kw_only=True):
    """A text, and what is odd about it."""

    name: str
    text: str


def yaml_cases() -> tuple[YamlCase, ...]:
    """Read the cases, each twice: alone, and as the steps of a lesson."""
    cases = []
    for part in FILE.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, _, text = part.partition("\n")
        text = text if text.endswith("\n") else f"{text}\n"
        for sign, meant in _SIGNS.items():
            text = text.replace(sign, meant)
        inside = "".join(f"  {line}" for line in text.splitlines(keepends=True))
        cases.append(YamlCase(name=name, text=text))
        cases.append(YamlCase(name=f"{name}, in a lesson", text=_HEAD + inside))
    return tuple(cases)
