"""Reading amounts."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.questions.quantity import read_quantity, unit_named

FULL_WIDTH = str.maketrans("0123456789,.", "０１２３４５６７８９，．")


@given(st.integers(0, 10**15))
def test_a_number_is_read_in_every_spelling(number: int) -> None:
    """Thousands separators, full-width digits and 億 and 万 make no difference."""
    high, rest = divmod(number, 10**8)
    middle, low = divmod(rest, 10**4)
    spellings = [f"{number}", f"{number:,}", f"{number:,}".replace(",", " ")]
    spellings.append(f"{number:,}".translate(FULL_WIDTH))
    if high and middle and low:
        spellings.append(f"{high}億{middle}万{low}円")
    for spelling in spellings:
        quantity = read_quantity(spelling)

        assert quantity is not None
        assert quantity.low == quantity.high == number


@given(st.text(max_size=20) | st.text(alphabet="0１2,. 〜-万億千kto%円約", max_size=20))
def test_any_text_can_be_read(text: str) -> None:
    """Nothing raises, the ends of a range stand in order, and width makes no difference."""
    quantity = read_quantity(text)

    assert quantity is None or quantity.low <= quantity.high
    assert quantity == read_quantity(unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("30〜20", 20, 30, ""),
        ("-5 to 5", -5, 5, ""),
        ("3日から5日", 3, 5, "日"),
        ("3〜5 days", 3, 5, "日"),
        ("$5-10", 5, 10, "$"),
        ("千", 1000, 1000, ""),
        ("3百万", 3_000_000, 3_000_000, ""),
        ("5 hundred thousand", 500_000, 500_000, ""),
        ("0.5%", Decimal("0.5"), Decimal("0.5"), "%"),
        ("2割", 20, 20, "%"),
        ("7 foxes", 7, 7, "fox"),
    ],
)
def test_amounts(text: str, low: Decimal | int, high: Decimal | int, unit: str) -> None:
    """Ranges, signs and scales are read with the unit of either end."""
    quantity = read_quantity(text)

    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "万",
        "4,5",
        "1,0000",
        "1 2",
        "1.2.3",
        "1万2億",
        "3〜",
        "3日〜5円",
        "%",
        "between 3",
        "9" * 99,
    ],
)
def test_what_could_be_two_amounts_is_none(text: str) -> None:
    """What cannot be read to its end, or could be read in two ways, is no amount."""
    assert read_quantity(text) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("%", "パーセント"),
        ("percent", "per cent"),
        ("円", "JPY"),
        ("日間", "days"),
        ("ヶ月", "カ月"),
        ("か月", "months"),
        ("人", "people"),
        ("才", "歳"),
    ],
)
def test_units_have_one_name(one: str, other: str) -> None:
    """The words for a unit are the same unit in both languages."""
    assert unit_named(one) == unit_named(other)


def test_different_units_have_different_names() -> None:
    """No word belongs to two units, and a mere counter is none."""
    assert len({unit_named(word) for word in ("円", "日", "月", "年", "分", "人", "%")}) == 7
    assert unit_named("つ") == unit_named("") == ""
