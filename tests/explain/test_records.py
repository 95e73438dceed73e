"""Tests of the records of an explanation."""

from __future__ import annotations

import msgspec
import pytest

from tutor.explain.records import Explanation

_DATA = {
    "id": "why-wait",
    "ask": "Why?",
    "expect": [{"id": "one-idea", "idea": "It waits.", "said_by": {"en": ["waits"]}}],
    "wrong": [{"misconception": "no-wait", "said_by": {"en": [["runs"], ["off"]]}}],
}


def test_an_idea_is_found_by_its_id() -> None:
    """An expectation and what is written of a misconception are found by their ids."""
    explanation = msgspec.convert(_DATA, Explanation)

    assert explanation.expectation("one-idea").idea == "It waits."
    assert explanation.misconception("no-wait").said_by["en"] == (("runs",), ("off",))


def test_an_unknown_id_is_a_key_error() -> None:
    """What is not there is not made up."""
    explanation = msgspec.convert(_DATA, Explanation)

    with pytest.raises(KeyError):
        explanation.expectation("other")
    with pytest.raises(KeyError):
        explanation.misconception("other")


def test_unknown_fields_are_refused() -> None:
    """A misspelt field is a fault, not silence."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(_DATA | {"expects": []}, Explanation)
