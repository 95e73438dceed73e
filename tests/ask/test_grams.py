"""Runs of characters that two texts have in common."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.ask.grams import alike, asked_runs, runs, share_said, spelled, wording


def _equal(run: str) -> float:
    return 1.0 if run else 0.0


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("Opt-in, please!", "en", " opt-in please "),
        ("「オプトイン」 とは？", "ja", "オプトインとは"),
    ],
)
def test_signs_do_not_count(text: str, language: str, written: str) -> None:
    """What is compared has no signs; Japanese has no spaces either."""
    assert spelled(text, language) == written


def test_a_text_is_most_like_itself() -> None:
    """The same words in the three wordings most alike give 1, strange words 0."""
    known = dict.fromkeys(runs(spelled("unsubscribing", "en"), "en"), 1)
    asked = asked_runs("Unsubscribing?", "en", known, _equal)
    same, other = wording("unsubscribing", "en", _equal), wording("cookies", "en", _equal)

    assert alike(asked, [same, same, same], same.spelled) == pytest.approx(1)
    assert alike(asked, [other, same], same.spelled) == pytest.approx(1 / 3)
    assert alike(asked, [other], other.spelled) == 0
    assert share_said(asked, spelled("they were unsubscribed", "en")) > 0.5
    assert share_said(asked_runs("zzzz", "en", known, _equal), "zzzz") == 0


@given(st.text(max_size=30), st.sampled_from(["ja", "en"]))
@settings(max_examples=60, deadline=None)
def test_every_run_stands_in_its_text(text: str, language: str) -> None:
    """Runs are parts of the text, and none goes across lines."""
    written = spelled(text, language)

    assert all(run in written and "\n" not in run for run in runs(written, language))
