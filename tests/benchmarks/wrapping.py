"""Breaking the shipped lesson's texts into lines, as on a first paint and as after a resize."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import yaml
from rich._wrap import divide_line

from tests.benchmarks.courses import shipped_course, shipped_lesson
from tests.benchmarks.figures import (
    Effort,
    Figure,
    alternate,
    median_and_least,
    milliseconds,
    percentile,
)
from tutor.text import wrap as module
from tutor.text.wrap import wrap

_FIRST_CELLS, _THEN_CELLS = 66, 46


def measure_wrapping(effort: Effort) -> Iterator[Figure]:
    """State the speed of breaking lines for the first time and at another width."""
    for language in ("ja", "en"):
        yield from _measure(language, effort.rounds)


def _measure(language: str, rounds: int) -> Iterator[Figure]:
    """State both speeds for the texts of one language."""
    texts = _texts(shipped_lesson(shipped_course()), language)
    signs = sum(map(len, texts))

    def first_time() -> float:
        _forget()
        return milliseconds(lambda: _wrap_all(texts, _FIRST_CELLS))

    def again() -> float:
        _forget()
        _wrap_all(texts, _FIRST_CELLS)
        return milliseconds(lambda: _wrap_all(texts, _THEN_CELLS))

    def stock() -> float:
        return milliseconds(lambda: [divide_line(text, _FIRST_CELLS) for text in texts])

    _wrap_all(texts, _FIRST_CELLS)
    samples = alternate({"wrap": first_time, "rewrap": again, "rich": stock}, rounds)
    for name, what in (("wrap", "first time"), ("rewrap", "at another width")):
        yield Figure(
            name=f"{name}-{language}",
            what=f"{signs} characters broken into lines, {what}",
            value=signs / percentile(samples[name], 50),
            unit="k/s",
            n=rounds,
            detail=f"{median_and_least(samples[name], 'ms')}; "
            f"rich {median_and_least(samples['rich'], 'ms')}",
        )


def _texts(path: Path, language: str) -> list[str]:
    """Return every text of a lesson in one language."""
    return list(_spoken(yaml.safe_load(path.read_text(encoding="utf-8")), language))


def _spoken(value: object, language: str) -> Iterator[str]:
    match value:
        case dict():
            for name, inside in value.items():
                if name == language and isinstance(inside, str):
                    yield inside
                else:
                    yield from _spoken(inside, language)
        case list():
            for inside in value:
                yield from _spoken(inside, language)


def _wrap_all(texts: Sequence[str], width_cells: int) -> None:
    for text in texts:
        wrap(text, width_cells)


def _forget() -> None:
    """Empty every cache of the module; the phrase model stays, as in a program that has started."""
    for value in vars(module).values():
        clear: Callable[[], None] | None = getattr(value, "cache_clear", None)
        if clear is not None:
            clear()
