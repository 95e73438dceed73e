"""Tests of the check of samples."""

from __future__ import annotations

import msgspec
import pytest

from tutor.explain.records import Explanation
from tutor.explain.samples import SampleFault, sample_faults


def _faults(kind: str, sample: object) -> list[SampleFault]:
    data = {
        "id": "cats",
        "ask": "?",
        "expect": [{"id": "purr", "idea": "x", "said_by": {"en": ["purr"]}}],
        "wrong": [{"misconception": "bark", "said_by": {"en": ["bark"]}}],
        "samples": {kind: {"en": [sample]}},
    }
    return list(sample_faults(msgspec.convert(data, Explanation)))


@pytest.mark.parametrize(
    ("kind", "sample", "problems"),
    [
        ("accept", "cats purr", []),
        ("accept", "cats sleep", ["covers: []"]),
        ("reject", "cats purr", ["covers: [purr]"]),
        ("reject", "cats sleep", []),
        ("reject", {"text": "cats bark", "shows": ["bark"]}, []),
        ("reject", {"text": "cats sleep", "shows": ["bark"]}, ["shows: []"]),
        ("accept", {"text": "cats purr and bark", "covers": ["purr"]}, ["shows: [bark]"]),
    ],
)
def test_samples_that_are_read_otherwise_are_faults(
    kind: str, sample: object, problems: list[str]
) -> None:
    """A sample must be read as its author says, and only as that."""
    assert [fault.problem for fault in _faults(kind, sample)] == problems


@pytest.mark.parametrize(
    ("kind", "sample", "let_pass"),
    [
        ("reject", "cats purr", ("purr",)),
        ("reject", {"text": "cats purr and bark", "shows": ["bark"]}, ("purr",)),
        ("accept", {"text": "cats purr and bark", "covers": ["purr"]}, ("bark",)),
        ("accept", "cats sleep", ()),
        ("reject", {"text": "cats sleep", "shows": ["bark"]}, ()),
    ],
)
def test_the_wording_is_named_that_lets_a_sample_pass(
    kind: str, sample: object, let_pass: tuple[str, ...]
) -> None:
    """Where more is read than a sample says, the fault names the wording; else nothing."""
    assert [fault.let_pass for fault in _faults(kind, sample)] == [let_pass]
