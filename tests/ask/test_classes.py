"""Words of much the same meaning, found in a text."""

from __future__ import annotations

import pytest

from tutor.ask.classes import classes_in
from tutor.ask.synonym_words import CLASSES, OPPOSED


@pytest.mark.parametrize(
    ("text", "language", "classes"),
    [
        ("any upsides?", "en", {"merit": (4, 11)}),
        ("the upside-down box", "en", {"box": (16, 19)}),
        ("stopping it", "en", {"stop": (0, 8), "block": (0, 8)}),
        ("sign me up", "en", {"signup": (0, 10)}),
        ("a pre-ticked form", "en", {"default": (2, 12), "box": (6, 12)}),
        ("laws of scoring", "en", {"law": (0, 4)}),
        ("よい点と欠点", "ja", {"merit": (0, 3), "demerit": (4, 6)}),
        ("smsで", "ja", {"text": (0, 3)}),
        ("gdpr", "ja", {}),
        ("gmailで", "ja", {}),
        ("cookieを", "ja", {}),
        ("ブログ", "ja", {"site": (0, 3)}),
        ("偏る", "ja", {"biased": (0, 1)}),
        ("lopsided", "en", {"biased": (0, 8)}),
        ("jot it down", "en", {"record": (0, 3)}),
        ("I don't want", "en", {"refuse": (2, 12)}),
        ("", "ja", {}),
    ],
)
def test_classes_are_found(text: str, language: str, classes: dict[str, tuple[int, int]]) -> None:
    """English words count as wholes, phrases in order; Japanese ones anywhere."""
    assert classes_in(text, language) == classes


def test_every_entry_is_found() -> None:
    """Each entry of the tables finds its own class."""
    missed = [
        (name, entry)
        for name, both in CLASSES.items()
        for language, listed in zip(("ja", "en"), both, strict=True)
        for entry in listed.lower().split()
        if name not in classes_in(entry.rstrip("*").replace("_", " "), language)
    ]

    assert missed == []


def test_opposites_are_classes_of_their_own() -> None:
    """Both sides of an opposite exist."""
    assert all(name in CLASSES for pair in OPPOSED for name in pair)
