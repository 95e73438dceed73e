"""What a learner types becomes option numbers, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.questions.numbers import numbers_typed


@pytest.mark.parametrize(
    ("typed", "highest", "numbers"),
    [
        ("2", 4, (2,)),
        ("２", 4, (2,)),
        (" 2 ", 4, (2,)),
        ("　２　", 4, (2,)),
        ("2.", 4, (2,)),
        ("2。", 4, (2,)),
        ("②", 4, (2,)),
        ("02", 12, (2,)),
        ("1 3", 4, (1, 3)),
        ("１　３", 4, (1, 3)),
        ("1,3", 4, (1, 3)),
        ("1、3", 4, (1, 3)),
        ("１，３", 4, (1, 3)),
        ("1・3", 4, (1, 3)),
        ("1と3", 4, (1, 3)),
        ("1 and 3", 4, (1, 3)),
        ("1 & 3", 4, (1, 3)),
        ("1+3", 4, (1, 3)),
        ("13", 4, (1, 3)),
        ("13", 13, (13,)),
        ("3 1", 4, (3, 1)),
        ("1 1 1", 4, (1,)),
        ("10 2", 12, (10, 2)),
        ("", 4, None),
        ("  ", 4, None),
        ("、", 4, None),
        ("0", 4, None),
        ("5", 4, None),
        ("1 5", 4, None),
        ("10", 9, None),
        ("-1", 4, None),
        ("1-3", 4, None),
        ("1/3", 4, None),
        ("½", 4, None),
        ("二", 4, None),
        ("٢", 4, None),
        ("a", 4, None),
        ("1a", 4, None),
        ("2 はい", 4, None),
        ("99999999999999999999", 12, None),
        ("1 99999", 12, None),
        ("1" * 5000, 12, None),
    ],
)
def test_numbers_are_read_in_any_width(
    typed: str, highest: int, numbers: tuple[int, ...] | None
) -> None:
    """Numbers may be of any width and parted in any usual way; all else is not understood."""
    assert numbers_typed(typed, highest) == numbers


@given(st.text(), st.integers(1, 30))
def test_any_text_can_be_read(typed: str, highest: int) -> None:
    """Nothing typed raises; what comes out are different numbers of options."""
    numbers = numbers_typed(typed, highest)

    assert numbers is None or (
        numbers and len(set(numbers)) == len(numbers) and set(numbers) <= set(range(1, highest + 1))
    )
