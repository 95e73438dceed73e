"""The explanations of the course that is supplied, found in its files, and the labelled answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from tutor.explain.records import Explanation

_HERE = Path(__file__).parent
_CONTENT = _HERE.parents[1] / "content"


class Answer(Struct, frozen=True, kw_only=True):
    """An answer and what a fair teacher finds in it."""

    id: str
    prompt: str
    lang: str
    text: str
    covers: tuple[str, ...]
    shows: tuple[str, ...]


@cache
def explanations() -> dict[str, Explanation]:
    """Read the explanations of all lessons, by their ids."""
    found = {}
    for path in sorted(_CONTENT.rglob("*.yaml")):
        for data in _explains(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)):  # noqa: S506 - the base loader makes nothing but texts
            explanation = msgspec.convert(data, Explanation, strict=False)
            found[explanation.id] = explanation
    return found


def answers_in(path: Path) -> tuple[Answer, ...]:
    """Read a file of labelled answers, in the form of `explain-dev.yaml`."""
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - as above
    return tuple(msgspec.convert(each, Answer) for each in data["answers"])


@cache
def own_answers() -> tuple[Answer, ...]:
    """Return the answers written for these tests."""
    paths = sorted((_HERE / "answers").glob("*.yaml"))
    return tuple(answer for path in paths for answer in answers_in(path))


def _explains(data: Any) -> Iterator[Any]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in ("explain", "teach") and isinstance(value, dict) and "expect" in value:
                yield value
            else:
                yield from _explains(value)
    elif isinstance(data, list):
        for each in data:
            yield from _explains(each)
