"""Whether any content file has changed since it was looked at. Owns the comparison of dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tutor.check.collecting import content_files

SECONDS_BETWEEN_LOOKS = 0.3
"""Ours: because an author who saves a file should see what it did before looking up."""

Stamps = dict[Path, tuple[int, int]]
"""Each file's date in nanoseconds and its size."""


def changes(paths: Sequence[Path], wait: Callable[[float], None]) -> Iterator[None]:
    """Yield at once, and then whenever a file has changed, come or gone.

    Args:
        paths: What is looked at.
        wait: Waits so many seconds; whoever wants an end raises from it.
    """
    while True:
        before = _stamps(paths)
        yield
        while _stamps(paths) == before:
            wait(SECONDS_BETWEEN_LOOKS)


def _stamps(paths: Sequence[Path]) -> Stamps:
    stamps: Stamps = {}
    for path in paths:
        for file in content_files(path):
            try:
                status = file.stat()
            except OSError:
                continue
            stamps[file] = (status.st_mtime_ns, status.st_size)
    return stamps
