"""Waiting until the machine has nothing else to do, so that a sample is not another program's.

Source: ours, because samples taken while other programs ran were up to half as long again, and more
so for the longer of two programs that are compared.
"""

from __future__ import annotations

import time
from pathlib import Path

_STATISTICS = Path("/proc/stat")
_WINDOW_S = 0.1
_IDLE_SHARE = 0.8
_PATIENCE_S = 3.0


def wait_for_calm() -> None:
    """Wait until the processors are idle, for a few seconds at most; only Linux can tell."""
    deadline_s = time.perf_counter() + _PATIENCE_S
    while _STATISTICS.exists() and time.perf_counter() < deadline_s:
        idle_before, all_before = _ticks()
        time.sleep(_WINDOW_S)
        idle_after, all_after = _ticks()
        if idle_after - idle_before >= _IDLE_SHARE * (all_after - all_before):
            return


def _ticks() -> tuple[int, int]:
    """Return how long the processors have been idle, and how long they have been there."""
    ticks = [int(field) for field in _STATISTICS.read_text().split("\n", 1)[0].split()[1:9]]
    return ticks[3] + ticks[4], sum(ticks)
