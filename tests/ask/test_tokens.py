"""Texts taken apart: spellings of one word have their tokens in common."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.ask.tokens import katakana_words, normal, stem, tokens_of
from tutor.text.terms import Term, Terms

FIND = Terms(
    [
        Term(id="opt-in", forms=("オプトイン", "opt-in", "opted in")),
        Term(id="opt-out", forms=("オプトアウト", "opt-out", "opted out")),
    ]
).find


def _tokens(text: str, language: str = "en", *, is_question: bool = False) -> frozenset[str]:
    return tokens_of(text, language, FIND, is_question=is_question)


def test_a_term_is_one_token() -> None:
    """A term counts as itself, and its words leave nothing behind."""
    assert "#opt-in" in _tokens("Opt-in lists")
    assert not {"wopt", "win"} & _tokens("opted in")
    assert "#opt-out" in _tokens("オプトアウトとは", "ja")


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("unsubscribing", "unsubscribed", "en"),
        ("policies", "policy", "en"),
        ("ＳＭＳ", "sms", "ja"),
        ("断った", "断れる", "ja"),
        ("サーバー", "サーバ", "ja"),
    ],
)
def test_spellings_of_a_word_meet(one: str, other: str, language: str) -> None:
    """Endings, width and case keep no two spellings apart."""
    assert {token for token in _tokens(one, language) if token[0] != "h"} & _tokens(other, language)


@pytest.mark.parametrize(
    ("text", "language", "token"),
    [
        ("what are the drawbacks", "en", "=demerit"),
        ("いいところは", "ja", "=merit"),
        ("in the United States", "en", "@us"),
        ("カリフォルニアでは", "ja", "@us"),
        ("Gmail", "ja", "@google"),
    ],
)
def test_words_of_one_meaning_share_a_class(text: str, language: str, token: str) -> None:
    """Classes of words and names are tokens of their own."""
    assert token in _tokens(text, language)


@pytest.mark.parametrize(
    ("told", "bare", "language"),
    [
        ("my neighbour reckons opt-out is unfair", "opt-out is unfair", "en"),
        ("叔父がオプトアウトと断言する", "オプトアウト", "ja"),
        ("オプトアウトをご教示ください", "オプトアウト", "ja"),
    ],
)
def test_the_story_around_a_question_leaves_nothing(told: str, bare: str, language: str) -> None:
    """Who says it, and how politely it is asked, adds no token."""
    assert _tokens(told, language) == _tokens(bare, language)


def test_what_is_asked_is_a_token_of_questions_only() -> None:
    """`when` and its like count in questions, not in what the course says."""
    assert "?when" in _tokens("when did it start", is_question=True)
    assert not [token for token in _tokens("when it started") if token[0] == "?"]


def test_a_long_katakana_word_is_cut_into_known_ones() -> None:
    """A compound meets the words it is made of."""
    words = frozenset(katakana_words("クッキーとバナー"))

    assert {"wクッキー", "wバナー"} <= tokens_of("クッキーバナー", "ja", FIND, words)


@given(st.text(max_size=40), st.sampled_from(["ja", "en"]))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_taken_apart(text: str, language: str) -> None:
    """No text is refused, and tokens begin with the sign of their kind."""
    assert all(token[0] in "#=@?wknhc" for token in _tokens(text, language, is_question=True))
    assert normal(normal(text)) == normal(text)


@given(st.from_regex(r"[a-z]{1,15}", fullmatch=True))
@settings(max_examples=60, deadline=None)
def test_a_stem_is_never_empty(word: str) -> None:
    """Something is left of every word."""
    assert 0 < len(stem(word)) <= len(word)
