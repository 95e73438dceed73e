"""What kind of thing was typed: small talk, an order, a question about oneself, a follow-up.

Owns how these are told from questions about the course. It answers nothing. The tests pin
that questions about the course are none of these.
"""

from __future__ import annotations

import re
from functools import cache

from tutor.ask.intent_words import ORDERS, OWN_CASE, PLACE_ONLY, WHOLE, Intent
from tutor.ask.names import is_place, names_in
from tutor.ask.tokens import normal

_SIGNS = re.compile(r"^[\s。、！!？?…・〜~.,;:]+|[\s。、！!？?…・〜~.,;:]+$")
_LETTERS = re.compile(r"[a-z\u3041-\u30fa\u3400-\u9fff]")


def intent_of(question: str, language: str) -> Intent:
    """Tell what kind of thing was typed.

    Args:
        question: What was typed.
        language: Its language.

    Returns:
        The intent. `WHY`, `MORE`, `EXAMPLE` and `PLACE` make sense only after an answer.
    """
    plain = normal(question)
    if not _LETTERS.search(plain):
        return Intent.NOTHING
    orders, whole, place = _patterns(language == "ja")
    if orders.search(plain):
        return Intent.ORDER
    bare = _SIGNS.sub("", plain)
    for intent, pattern in whole:
        if pattern.fullmatch(bare):
            return intent
    if place.fullmatch(bare) and any(is_place(name) for name in names_in(plain, language)):
        return Intent.PLACE
    return Intent.QUESTION


def is_own_case(question: str, language: str) -> bool:
    """Tell whether somebody asks for themselves: what they may do, or what may be done to them."""
    return re.search(OWN_CASE[language != "ja"], normal(question)) is not None


@cache
def _patterns(
    is_japanese: bool,
) -> tuple[re.Pattern[str], tuple[tuple[Intent, re.Pattern[str]], ...], re.Pattern[str]]:
    number = 0 if is_japanese else 1
    whole = tuple((intent, re.compile(both[number])) for intent, *both in WHOLE)
    return re.compile(ORDERS[number]), whole, re.compile(PLACE_ONLY[number])
