"""Tests of the search for lines that cannot be read."""

from __future__ import annotations

import msgspec
import pytest

from tests.explain.course import explanations
from tutor.explain.faults import wording_faults
from tutor.explain.records import Explanation


def test_a_line_that_cannot_be_read_is_found_where_it_stands() -> None:
    """The fault says where, what and with which words."""
    data = {
        "id": "cats",
        "ask": "?",
        "expect": [{"id": "purr", "idea": "x", "said_by": {"en": ["purr", "<growl> + cat"]}}],
    }
    faults = list(wording_faults(msgspec.convert(data, Explanation)))

    assert [(each.path, each.code, each.about) for each in faults] == [
        ("expect.0.said_by.en.1", "unknown-class", "growl")
    ]


@pytest.mark.parametrize("explanation_id", sorted(explanations()))
def test_the_explanations_of_the_course_have_no_faults(explanation_id: str) -> None:
    """Every line of the supplied lessons can be read."""
    assert list(wording_faults(explanations()[explanation_id])) == []
