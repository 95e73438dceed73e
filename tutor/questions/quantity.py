"""Amounts as people type them: numbers in both languages, with their units, and ranges.

Owns the reading of an amount. It may not guess: what could be read in two ways (4,5 or 1万 to 2) or
not to the end is no amount. The tests pin that reading never raises and that both languages meet.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from msgspec import Struct

from tutor.questions.typed import without_frame

_LONGEST = 60
_DIGITS = re.compile(r"\s*((?:[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?)")
_SCALE = re.compile(r"\s*(兆|億|万|千|百|十|trillion|billion|million|thousand|hundred|k(?![a-z]))")
_SMALL = {"千": 1000, "百": 100, "十": 10, "hundred": 100}
_LARGE = {
    "兆": 10**12,
    "億": 10**8,
    "万": 10**4,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 1000,
    "k": 1000,
}
_KANJI_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_ABOUT = re.compile(
    r"^(?:約|およそ|おおよそ|だいたい|大体|(?:about|around|roughly|approximately|circa)\b|[~≈])\s*"
    r"|\s*(?:くらい|ぐらい|ほど|程度|前後|まで)$"
)
_BETWEEN = re.compile(r"^between\b(.*)\band\b|^from\b(.*)\bto\b")
_TO = re.compile(r"\s*(?:~|〜|から|–|—|-|\bto\b)\s*")
_SIGN = re.compile(r"\s*([-−+])?\s*([¥$€£])?\s*")
_UNIT = re.compile(r"\s*([^0-9~〜–—.,-]*?)(?=\s*(?:$|~|〜|から|–|—|-|\bto\b))")

_UNIT_WORDS = (
    "% パーセント ぱーせんと percent pct",
    "円 えん ¥ yen jpy",
    "€ ユーロ euro eur",
    "$ ドル どる dollar usd",
    "£ ポンド pound gbp",
    "日 日間 にち day",
    "週 週間 week",
    "か月 ヶ月 カ月 ヵ月 ケ月 箇月 か月間 ヶ月間 month",
    "年 年間 ねん year yr",
    "時間 hour hr h",
    "分 分間 minute min",
    "秒 秒間 second sec",
    "人 名 にん people person",
    "歳 才 さい",
    "回 度 time",
    "通 letter message mail email",
)
_COUNTERS = frozenset(("", "つ", "個", "こ"))
_TENTHS = "割"
_PERCENT = "%"


class Quantity(Struct, frozen=True, kw_only=True):
    """An amount: from `low` to `high`, which are the same for a single number, in a unit."""

    low: Decimal
    high: Decimal
    unit: str = ""


def read_quantity(text: str) -> Quantity | None:
    """Read an amount.

    Args:
        text: For instance `４％`, `約1億2千万円`, `20 million yen`, `3〜5日`, `between 3 and 5`.

    Returns:
        The amount with the standard name of its unit (see `unit_named`); None when the text is
        not an amount, or could be two.
    """
    plain = without_frame(unicodedata.normalize("NFKC", text)).casefold()
    if len(plain) > _LONGEST:
        return None
    plain = _ABOUT.sub("", plain.translate(_KANJI_DIGITS).rstrip("。.!?")).strip()
    plain = _BETWEEN.sub(lambda ends: f"{ends[1] or ends[2]} to ", plain)
    first = _read_one(plain, 0)
    if first is None:
        return None
    low, unit, place = first
    high = low
    to = _TO.match(plain, place)
    if to is not None:
        second = _read_one(plain, to.end())
        if second is None:
            return None
        high, last_unit, place = second
        if unit and last_unit and unit != last_unit:
            return None
        unit = unit or last_unit
    if place < len(plain):
        return None
    if unit == _TENTHS:
        low, high, unit = low * 10, high * 10, _PERCENT
    return Quantity(low=min(low, high), high=max(low, high), unit=unit)


def unit_named(word: str) -> str:
    """Return the standard name of a unit.

    Args:
        word: A unit in either language, for instance `パーセント` or `days`.

    Returns:
        One name for all words of the same unit; an unknown word folded; nothing for a mere counter
        such as つ.
    """
    from tutor.text.fold import fold

    folded = fold(word) or word.strip()
    if folded in _COUNTERS:
        return ""
    for words in _UNIT_WORDS:
        if folded in map(fold, words.split()):
            return words.split()[0]
    return folded


def _read_one(text: str, place: int) -> tuple[Decimal, str, int] | None:
    """Read a number and its unit from a place; return both and the place after them."""
    lead = _SIGN.match(text, place)
    assert lead is not None  # it matches nothing, too
    number = _read_number(text, lead.end())
    if number is None:
        return None
    value, place = number
    unit = _UNIT.match(text, place)
    if unit is None or (lead[2] and unit[1].strip()):
        return None
    named = unit_named(lead[2] or unit[1])
    return (-value if lead[1] in ("-", "−") else value), named, unit.end()


def _read_number(text: str, place: int) -> tuple[Decimal, int] | None:
    """Read digits and scales, as in 1億2千万 or 1.5 million."""
    total = section = Decimal(0)
    digits: Decimal | None = None
    last_large = 0
    start = place
    while True:
        if found := _DIGITS.match(text, place):
            if digits is not None:
                return None
            digits = Decimal(re.sub("[, ]", "", found[1]))
        elif found := _SCALE.match(text, place):
            scale = found[1]
            if scale in _SMALL:
                section += (1 if digits is None else digits) * _SMALL[scale]
            else:
                if (digits is None and not section) or (last_large and _LARGE[scale] >= last_large):
                    return None
                total += (section + (digits or 0)) * _LARGE[scale]
                section, last_large = Decimal(0), _LARGE[scale]
            digits = None
        else:
            break
        place = found.end()
    return None if place == start else (total + section + (digits or 0), place)
