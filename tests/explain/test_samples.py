"""Tests of the check of samples."""

from __future__ import annotations

import msgspec
import pytest

from tutor.explain.records import Explanation
from tutor.explain.samples import sample_faults


def _problems(kind: str, sample: object) -> list[str]:
    data = {
        "id": "cats",
        "ask": "?",
        "expect": [{"id": "purr", "idea": "x", "said_by": {"en": ["purr"]}}],
        "wrong": [{"misconception": "bark", "said_by": {"en": ["bark"]}}],
        "samples": {kind: {"en": [sample]}},
    }
    return [fault.problem for fault in sample_faults(msgspec.convert(data, Explanation))]


@pytest.mark.parametrize(
    ("kind", "sample", "problems"),
    [
        ("accept", "cats purr", []),
        ("accept", "cats sleep", ["covers nothing"]),
        ("reject", "cats purr", ["covers purr"]),
        ("reject", "cats sleep", []),
        ("reject", {"text": "cats bark", "shows": ["bark"]}, []),
        ("reject", {"text": "cats sleep", "shows": ["bark"]}, ["shows nothing"]),
        ("accept", {"text": "cats purr and bark", "covers": ["purr"]}, ["shows bark"]),
    ],
)
def test_samples_that_are_read_otherwise_are_faults(
    kind: str, sample: object, problems: list[str]
) -> None:
    """A sample must be read as its author says, and only as that."""
    assert _problems(kind, sample) == problems
