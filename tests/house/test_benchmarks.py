"""The benchmarks can be run; how fast things are is not judged by a test."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys

import pytest

from tests.benchmarks.figures import Figure, alternate, percentile, ratio
from tests.house.tree import TOP


def test_a_benchmark_prints_a_ratio() -> None:
    """`python -m tests.benchmarks reading --quick --json` gives the ratio with its limit."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "reading", "--quick", "--json"],
        cwd=TOP,
        capture_output=True,
        text=True,
    )
    figures = json.loads(done.stdout)["figures"]

    assert done.returncode in {0, 1}, done.stderr
    assert figures[0]["name"] == "reading-shipped"
    assert figures[0]["unit"] == "x"
    assert figures[0]["limit"] == 1.5
    assert figures[0]["value"] > 0


@pytest.mark.parametrize(
    ("value", "limit", "verdict"), [(1.3, 1.3, "OK"), (1.31, 1.3, "OVER"), (9.0, None, "-")]
)
def test_a_limit_is_judged(value: float, limit: float | None, verdict: str) -> None:
    """A figure is over its limit when it is greater, and never without one."""
    figure = Figure(name="a", what="b", value=value, unit="x", n=1, limit=limit)

    assert figure.verdict == verdict


def test_samples_are_taken_alternately() -> None:
    """Every other round goes backwards, so that none is always measured first."""
    moments = itertools.count()
    samples = alternate({name: lambda: float(next(moments)) for name in "ab"}, 2)

    assert samples == {"a": [0, 3], "b": [1, 2]}


def test_a_ratio_compares_medians() -> None:
    """The ratio is that of the medians, and that of the minima stands beside it."""
    figure = ratio("a", "b", [2.0, 9.0, 4.0], [1.0, 2.0, 8.0], unit="ms", limit=None)

    assert (figure.value, figure.at_best, figure.n) == (2.0, 2.0, 3)


@pytest.mark.parametrize(("percent", "value"), [(50, 10.0), (95, 19.0), (100, 20.0)])
def test_a_percentile_is_a_sample(percent: int, value: float) -> None:
    """The nearest rank is taken, never a mean of two samples."""
    assert percentile([float(n) for n in range(20, 0, -1)], percent) == value
