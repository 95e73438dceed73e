"""Tests of English answers as plain words."""

from __future__ import annotations

import pytest

from tutor.explain.english import Sentence, vocabulary_of

_KNOWN = vocabulary_of(("leave", "learn", "read", "choose", "thin", "separate", "nothing"))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("it's on all the same", "it is on anyway"),
        ("you've got to read it", "you have to read it"),
        ("your in already", "you are in already"),
        ("in order to leave", "to leave"),
        ("u arnt in til u say yeh", "you are not in until you say yes"),
        ("readin and leavin", "reading and leaving"),
        ("lernt nohting leave", "learnt nothing leave"),
        ("I think so, a thing", "i think thing"),
    ],
)
def test_words_are_made_plain(typed: str, words: str) -> None:
    """Contractions, slang, idioms and slips are opened; good words are left alone."""
    assert Sentence(typed, 0, _KNOWN).text.strip() == words


def test_an_idiom_keeps_its_place() -> None:
    """What an idiom stands for points at all of its words."""
    sentence = Sentence("it runs all the same now", 10)
    start = sentence.text.index("anyway")

    assert sentence.original(start, start + len("anyway ")) == (18, 30)
