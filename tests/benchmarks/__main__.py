"""Measure how fast the program is: `python -m tests.benchmarks [NAME …] [--quick] [--json]`.

`python -m tests.benchmarks ask FILE …` tells how often the answers to questions are right, and
`python -m tests.benchmarks explain FILE …` how well explanations are read.

Exits with 1 when a limit is exceeded. Quick figures are for looking, not for judging: they are
taken from few samples and small courses.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tests.benchmarks.asking import measure_asking, report
from tests.benchmarks.checking import measure_checking
from tests.benchmarks.explaining import report as explained
from tests.benchmarks.figures import QUICK, Effort, Figure, as_json, as_line
from tests.benchmarks.learner import measure_learner
from tests.benchmarks.playing import measure_keys
from tests.benchmarks.reading import measure_reading
from tests.benchmarks.saving import measure_saving
from tests.benchmarks.start import measure_many, measure_start
from tests.benchmarks.wrapping import measure_wrapping

BENCHMARKS: dict[str, Callable[[Effort], Iterator[Figure]]] = {
    "start": measure_start,
    "reading": measure_reading,
    "many": measure_many,
    "keys": measure_keys,
    "wrapping": measure_wrapping,
    "saving": measure_saving,
    "asking": measure_asking,
    "learner": measure_learner,
    "checking": measure_checking,
}


def main(words: Sequence[str] | None = None) -> int:
    """Measure what is asked for, and print it."""
    typed = sys.argv[1:] if words is None else words
    if len(typed) > 1 and typed[0] == "ask":
        for line in report(typed[1:]):
            print(line)
        return 0
    if len(typed) > 1 and typed[0] == "explain":
        for line in explained(typed[1:]):
            print(line)
        return 0
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="few samples, small courses")
    parser.add_argument("--json", action="store_true", help="print JSON")
    asked = parser.parse_args(words)
    unknown = [name for name in asked.names if name not in BENCHMARKS]
    if unknown:
        parser.error(f"no such benchmark: {', '.join(unknown)} (there are {', '.join(BENCHMARKS)})")
    effort = QUICK if asked.quick else Effort()
    about = _surroundings()
    if not asked.json:
        print(" ".join(f"{name}={value}" for name, value in about.items()))
    figures = []
    for name in asked.names or BENCHMARKS:
        print(f"measuring: {name} ...", file=sys.stderr, flush=True)
        for figure in BENCHMARKS[name](effort):
            figures.append(figure)
            if not asked.json:
                print(as_line(figure), flush=True)
    if asked.json:
        print(as_json(figures, about))
    return int(any(figure.is_over for figure in figures))


def _surroundings() -> dict[str, Any]:
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "processors": os.cpu_count(),
        "load": load,
    }


if __name__ == "__main__":
    sys.exit(main())
