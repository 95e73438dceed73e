"""Parts of an answer that are not said in the learner's own voice.

Owns the record only. It finds none (see `voices`).
"""

from __future__ import annotations

from msgspec import Struct


class Zone(Struct, frozen=True, kw_only=True):
    """A part of an answer that is denied, or reported as the belief of others."""

    start: int
    end: int
    denied: bool


def zone(start: int, end: int, denied: bool) -> Zone:
    """Make a zone."""
    return Zone(start=start, end=end, denied=denied)
