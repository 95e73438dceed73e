"""Places, firms and laws, found by the names people give them."""

from __future__ import annotations

from collections import Counter

import pytest

from tutor.ask.name_words import FIRMS, LAWS, OF_PLACES, OTHER_SENSES, PLACES, WITHIN
from tutor.ask.names import is_place, names_in, without_places


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("what about canada & australia", "en", {"ca", "au"}),
        ("ドイツではなぜ", "ja", {"de", "eu"}),
        ("does hipaa apply", "en", {"hipaa"}),
        ("ストックオプションの話", "ja", {"options"}),
        ("gdprって何", "ja", {"eu"}),
        ("hong kong", "en", {"hk"}),
        ("used cars", "en", set()),
        ("just us", "en", set()),
        ("in the us", "en", {"us"}),
        ("a shop in vienna", "en", {"at", "eu"}),
        ("加州の会社", "ja", {"us-ca", "us"}),
        ("klaviyo", "en", {"klaviyo"}),
        ("plain english", "en", set()),
    ],
)
def test_names_are_found(text: str, language: str, names: set[str]) -> None:
    """Names are found as whole words, larger places with them."""
    assert names_in(text, language) == names


def test_only_places_are_blanked_out() -> None:
    """The name of a place leaves no word behind; a law or a firm does."""
    assert without_places("gmail in japan", "en") == "gmail in \n\n\n\n\n"
    assert without_places("カナダのcasl", "ja") == "\n\n\nのcasl"


def test_a_name_stands_for_one_key() -> None:
    """No name is given to two keys, and larger places exist."""
    tables = (PLACES, OF_PLACES, FIRMS, LAWS, OTHER_SENSES)
    names = Counter(
        name for table in tables for listed in table.values() for name in listed.split()
    )

    assert [name for name, count in names.items() if count > 1] == []
    assert all(is_place(place) for pair in WITHIN.items() for place in pair)
