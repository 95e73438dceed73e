"""What a benchmark hands back, how samples become a figure, and how figures are shown.

A ratio is that of the medians of samples taken alternately; the ratio of the minima stands beside
it, because noise only ever adds.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

Measure = Callable[[], float]


class Effort(Struct, frozen=True, kw_only=True):
    """How much is measured: rounds of each comparison, and how big the big cases are."""

    rounds: int = 15
    many_lessons: int = 1000
    course_lessons: int = 200
    long_lines: int = 2000
    presses: int = 70


QUICK = Effort(rounds=3, many_lessons=200, course_lessons=10, long_lines=300, presses=10)


class Figure(Struct, frozen=True, kw_only=True):
    """One line of the result.

    `value` is what is judged; `at_best` is the same figure made of the minima. Without a limit it
    is only stated.
    """

    name: str
    what: str
    value: float
    unit: str
    n: int
    limit: float | None = None
    at_best: float | None = None
    detail: str = ""

    @property
    def is_over(self) -> bool:
        """Whether the limit is exceeded."""
        return self.limit is not None and self.value > self.limit

    @property
    def verdict(self) -> str:
        """`OK`, `OVER`, or `-` where there is no limit."""
        return "-" if self.limit is None else "OVER" if self.is_over else "OK"


def alternate(measures: Mapping[str, Measure], rounds: int) -> dict[str, list[float]]:
    """Take samples of several things alternately, so that a noisy minute is shared by all.

    Args:
        measures: What to measure, by name; each call gives one sample.
        rounds: How many samples of each, at least 1; every other round goes backwards.

    Returns:
        The samples by name.
    """
    samples: dict[str, list[float]] = {name: [] for name in measures}
    for number in range(rounds):
        for name in list(measures)[:: -1 if number % 2 else 1]:
            samples[name].append(measures[name]())
    return samples


def ratio(
    name: str,
    what: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    *,
    unit: str,
    limit: float | None,
) -> Figure:
    """Compare two series of samples.

    Args:
        name: The figure's name.
        what: What is compared with what.
        ours: Samples of what is judged.
        theirs: Samples of the baseline, taken in the same rounds.
        unit: The unit of the samples, for the detail.
        limit: The greatest ratio allowed.
    """
    return Figure(
        name=name,
        what=what,
        value=statistics.median(ours) / statistics.median(theirs),
        at_best=min(ours) / min(theirs),
        unit="x",
        limit=limit,
        n=len(ours),
        detail=f"{median_and_least(ours, unit)} against {median_and_least(theirs, unit)}",
    )


def median_and_least(samples: Sequence[float], unit: str) -> str:
    """Write a median and a minimum: `412 / 340 ms`."""
    return f"{_rounded(statistics.median(samples))} / {_rounded(min(samples))} {unit}"


def percentile(samples: Sequence[float], percent: int) -> float:
    """Return the sample that so many percent of the samples do not exceed (nearest rank)."""
    ordered = sorted(samples)
    rank = -(-len(ordered) * percent // 100)
    return ordered[max(0, rank - 1)]


def milliseconds(work: Callable[[], object]) -> float:
    """Do something once, and return how long it took."""
    begun_s = time.perf_counter()
    work()
    return (time.perf_counter() - begun_s) * 1000


def as_line(figure: Figure) -> str:
    """Write a figure for a reader."""
    at_best = "" if figure.at_best is None else f"(minima {_rounded(figure.at_best)})"
    limit = "" if figure.limit is None else f"limit {_rounded(figure.limit)}"
    value = f"{_rounded(figure.value)} {figure.unit}"
    head = f"{figure.verdict:<4}  {figure.name:<22} {value:>10}  {at_best:<14} {limit:<10}"
    return f"{head} n={figure.n:<4} {figure.what}{': ' if figure.detail else ''}{figure.detail}"


def as_json(figures: Sequence[Figure], surroundings: Mapping[str, Any]) -> str:
    """Write all figures for a program."""
    listed = [{**asdict(figure), "verdict": figure.verdict} for figure in figures]
    return json.dumps({**surroundings, "figures": listed}, ensure_ascii=False, indent=2)


def _rounded(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
