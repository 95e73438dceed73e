"""Questions that ask what a term is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import open_course
from tests.benchmarks.asking import shipped_asker
from tutor.ask.asker import Asker
from tutor.ask.defining import term_asked


@pytest.fixture(scope="module")
def asker() -> Asker:
    """Return a teacher who knows the course that comes with the program."""
    return shipped_asker()


@pytest.mark.parametrize(
    "question",
    [
        "オプトインとは",
        "オプトインって何ですか？",
        "「オプトイン」の意味を教えてください",
        "オプトイン",
        "what is opt-in?",
        "Opt-in meaning",
        "what does opt-in mean",
    ],
)
def test_the_term_alone_is_asked_for(tmp_path: Path, question: str) -> None:
    """However a definition is asked for, the term is what remains."""
    course = open_course(tmp_path, "en" if question.isascii() else "ja")

    assert term_asked(question, course) == "opt-in"


@pytest.mark.parametrize(
    "question",
    [
        "オプトインの良い点は？",
        "なぜオプトインなの",
        "is opt-in free?",
        "opt-in or opt-out",
        "",
        "？",
    ],
)
def test_a_word_more_makes_another_question(tmp_path: Path, question: str) -> None:
    """Who asks more than what it is gets more than a definition."""
    course = open_course(tmp_path, "en" if question.isascii() else "ja")

    assert term_asked(question, course) == ""


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("オプトインとは", "answers/what-is-opt-in"),
        ("オプトアウトとは", "answers/what-is-opt-out"),
        ("opt-out meaning", "answers/what-is-opt-out"),
        ("what is opt-in", "answers/what-is-opt-in"),
        ("クッキーとは", "terms/cookie"),
        ("同意とは", "terms/consent"),
        ("default meaning", "terms/default"),
    ],
)
def test_what_a_term_is_comes_before_what_is_said_of_it(
    asker: Asker, question: str, passage: str
) -> None:
    """The ready answer for it is given, or the glossary's entry, and no topic left out."""
    reply = asker.ask(question, "en" if question.isascii() else "ja")

    assert (reply.answered, reply.passage) == (True, passage)
