"""A long conversation in a real terminal: from a key to the new line, and after a resize.

Two terminals stand side by side, one with a short conversation behind it and one with a very long
one; the keys go to them in turn.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from tests.benchmarks.calm import wait_for_calm
from tests.benchmarks.courses import make_long_lesson
from tests.benchmarks.figures import (
    Effort,
    Figure,
    median_and_least,
    percentile,
)
from tests.benchmarks.saving import play_through
from tests.benchmarks.terminal import SIZE, Terminal, environment, tutor_command

KEY_LIMIT_MS = 50
KEY_LIMIT = 1.5
SHORT = 20
_WIDTHS = (60, 50, SIZE[0])
_BETWEEN_KEYS_S = 0.06
"""How long nothing must have been painted before the next key is pressed."""


class Samples(Struct, frozen=True, kw_only=True):
    """What one conversation took, in ms."""

    length: int
    keys: list[float] = []
    resizes: list[float] = []
    reopenings: list[float] = []


def measure_keys(effort: Effort) -> Iterator[Figure]:
    """Compare the time from a key to its line in a long conversation with that in a short one."""
    short, long = Samples(length=SHORT), Samples(length=effort.long_lines)
    with TemporaryDirectory() as name:
        top = Path(name)
        content = make_long_lesson(top / "content", effort.long_lines + effort.presses + 1)
        for samples in (short, long):
            play_through(content, top / f"kept-{samples.length}", samples.length)
        for number in range(max(1, effort.rounds // 5)):
            with ExitStack() as terminals:
                running = []
                for samples in (short, long):
                    home = top / f"home-{samples.length}-{number}"
                    shutil.copytree(top / f"kept-{samples.length}", home)
                    terminal = terminals.enter_context(_open(content, home))
                    running.append((samples, terminal))
                    _wait_for_reopening(samples, terminal)
                wait_for_calm()
                _play(running, effort.presses)
    yield from _key_figures(short.keys, long.keys, long.length)
    for what, ours, theirs in (
        ("resize", long.resizes, short.resizes),
        ("reopen", long.reopenings, short.reopenings),
    ):
        yield Figure(
            name=f"{what}-{long.length}",
            what=f"{what} until painted, {long.length} lines",
            value=percentile(ours, 50),
            unit="ms",
            n=len(ours),
            detail=f"{median_and_least(ours, 'ms')}; "
            f"{SHORT} lines {median_and_least(theirs, 'ms')}",
        )


def _wait_for_reopening(samples: Samples, terminal: Terminal) -> None:
    painted_s = terminal.wait_for(f"No{samples.length}.")
    terminal.settle(0.5)
    samples.reopenings.append((painted_s - terminal.started_s) * 1000)


def _play(running: Sequence[tuple[Samples, Terminal]], presses: int) -> None:
    """Press the key in all terminals in turn, then make them all narrower and wider."""
    for press in range(1, presses + 1):
        for samples, terminal in running:
            pressed_s = terminal.press(" ")
            painted_s = terminal.wait_for(f"No{samples.length + press}.")
            samples.keys.append((painted_s - pressed_s) * 1000)
            terminal.settle(_BETWEEN_KEYS_S)
    for columns in _WIDTHS:
        for samples, terminal in running:
            resized_s = terminal.resize(columns, SIZE[1])
            painted_s = terminal.wait_for(f"No{samples.length + presses}.")
            samples.resizes.append((painted_s - resized_s) * 1000)
            terminal.settle()


def _key_figures(short: list[float], long: list[float], lines: int) -> Iterator[Figure]:
    """Judge the 95th percentiles."""
    detail = f"p50 / min {median_and_least(long, 'ms')}; {SHORT} lines "
    detail += f"p95 {percentile(short, 95):.1f}, p50 / min {median_and_least(short, 'ms')}"
    yield Figure(
        name=f"key-{lines}",
        what=f"key to paint p95 with {lines} lines",
        value=percentile(long, 95),
        unit="ms",
        n=len(long),
        limit=KEY_LIMIT_MS,
        at_best=min(long),
        detail=detail,
    )
    yield Figure(
        name=f"key-{lines}-to-{SHORT}",
        what=f"that p95 against the one with {SHORT} lines",
        value=percentile(long, 95) / percentile(short, 95),
        unit="x",
        n=len(short),
        limit=KEY_LIMIT,
        at_best=min(long) / min(short),
    )


def _open(content: Path, home: Path) -> Terminal:
    command = tutor_command("learn", "long", "--content", str(content), "--lang", "ja")
    return Terminal(command, environment(home), home)
