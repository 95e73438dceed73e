"""The rows of a table that belong to a question which compares."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import open_course
from tutor.ask.comparing import is_comparing, rows_for
from tutor.ask.opening import OpenCourse
from tutor.ask.searching import Search, tokens_asked


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> OpenCourse:
    """Return the small course, open in English."""
    folder: Path = tmp_path_factory.mktemp("small")
    return open_course(folder, "en")


@pytest.mark.parametrize(
    ("question", "heads"),
    [
        ("difference between the benefit of opt-in and opt-out", {"Benefit"}),
        ("the benefit of opt-in and opt-out", None),
        ("difference between opt-in and opt-out benefit in Canada", None),
    ],
)
def test_a_table_of_what_is_compared(
    course: OpenCourse, question: str, heads: set[str] | None
) -> None:
    """Rows are chosen where a difference is asked for, and no place or firm is named."""
    tokens = tokens_asked(question, course)
    comparison = rows_for(tokens, Search(course, question, tokens).found)

    assert is_comparing(tokens) == question.startswith("difference")
    if heads is None:
        assert comparison is None
    else:
        assert comparison is not None
        assert comparison.columns == ("Opt-in", "Opt-out")
        assert heads <= {row[0] for row in comparison.rows}


def test_of_what_is_held_back_no_row_is_shown(course: OpenCourse) -> None:
    """A table with hidden cells gives no rows."""
    question = "difference between the benefit of opt-in and opt-out"
    tokens = tokens_asked(question, course)

    assert rows_for(tokens, Search(course, question, tokens).found, ("one/ways",)) is None
