"""The schedule is that of the library, to the day and to the last digit."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.study.answers import NOW
from tutor.study.rating import Rating
from tutor.study.scheduling import Memory, retrievability, reviewed, rules

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)

GOLDEN: list[tuple[tuple[Rating, ...], list[int], float, float]] = [
    ((3, 3, 3, 3), [2, 11, 46, 163], 162.86220163874916, 2.0974554287524403),
    ((1, 2, 3, 3), [1, 1, 3, 8], 7.688717330919594, 7.579470463972833),
    ((4, 3, 1, 2, 3), [8, 39, 3, 6, 13], 13.235414973993665, 7.998822266903736),
    ((2, 2, 2), [1, 3, 7], 6.728346299675288, 7.821393497998797),
    ((3, 1, 1, 3), [2, 1, 1, 1], 0.9102774203197422, 9.114918687895939),
]


@pytest.mark.parametrize(("ratings", "intervals_days", "stability", "difficulty"), GOLDEN)
def test_golden_sequences(
    ratings: tuple[Rating, ...], intervals_days: list[int], stability: float, difficulty: float
) -> None:
    """Answers given each time on the day they are due lead to these intervals."""
    memory: Memory | None = None
    at = BEGIN
    found = []
    for rating in ratings:
        memory = reviewed(memory, rating, at)
        found.append((memory.due - at).days)
        at = memory.due

    assert found == intervals_days
    assert memory is not None
    assert memory.stability == pytest.approx(stability, rel=1e-12)
    assert memory.difficulty == pytest.approx(difficulty, rel=1e-12)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from((1, 2, 3, 4)), st.integers(-200_000, 40_000_000)), max_size=12
    )
)
def test_equal_to_the_library(steps: list[tuple[Rating, int]]) -> None:
    """Any sequence, also one whose clock jumps back, leads where the library leads."""
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = fsrs.Card(card_id=7, due=NOW)
    memory: Memory | None = None
    at = NOW
    for rating, seconds in steps:
        at += timedelta(seconds=seconds)
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), at)
        memory = reviewed(memory, rating, at)

        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
        assert (memory.due, memory.reviewed_at) == (card.due, at)
        later = at + timedelta(days=9)
        assert retrievability(memory, later) == scheduler.get_card_retrievability(card, later)


def test_the_next_time_is_another_day() -> None:
    """No answer brings a question back before a day has passed."""
    for rating in (1, 2, 3, 4):
        assert reviewed(None, rating, NOW).due >= NOW + timedelta(days=1)


def test_the_rules_name_the_release() -> None:
    """A change of the library's release is a change of the rules."""
    assert rules().startswith("fsrs 6.")


def test_nobody_else_loads_the_library() -> None:
    """Opening, planning and counting what is due leave the scheduler alone."""
    code = (
        "import sys, tutor.study.planning, tutor.study.due, tutor.study.statistics,"
        " tutor.study.reviewing; print('fsrs' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert (done.stdout.strip(), done.stderr) == ("False", "")
