"""What a text is made of for searching: terms, words, pairs of characters, classes, names.

Owns the tokens of both languages and what kind of word each is. A token begins with the sign of its
kind, so that kinds never meet:

    #id     a term of the course      =name   a class of words (see `synonym_words`)
    @name   a place, firm, law (see `names`)   ?kind  what a question asks for
    w…      a word (English, or a run of katakana or Latin letters)
    k… kk…  one kanji, two kanji in a row     h…  a pair of hiragana
    c…      a word or kanji in a word whose meaning a class tells already

It ranks nothing. The tests pin that spellings of one word have its tokens in common.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from tutor.ask.classes import classes_in
from tutor.ask.everyday_words import EVERYDAY, EVERYDAY_JA
from tutor.ask.names import names_in, without_places
from tutor.ask.question_words import ASKED, FILLERS, HOW_MUCH, STOPWORDS
from tutor.text.terms import Hit

FindTerms = Callable[[str], tuple[Hit, ...]]

_RUN = re.compile(
    r"(?P<kanji>[\u3400-\u9fff々]+)|(?P<katakana>[\u30a1-\u30faー]{2,})|(?P<latin>[a-z][a-z0-9']*)"
    r"|(?P<number>[0-9][0-9.,]*)|(?P<hiragana>[\u3041-\u3096]{2,})"
)
_AMERICA = re.compile(r"\b(?:US|U\.S\.(?:A\.)?)(?![A-Za-z])")
"""In small letters `us` is a pronoun as well."""
_HIRAGANA = re.compile(r"[\u3041-\u3096]")


def normal(text: str) -> str:
    """Return a text in compatibility form, in lower case, with plain apostrophes and spaces."""
    plain = _AMERICA.sub("usa", unicodedata.normalize("NFKC", text))
    plain = plain.lower().replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", plain).strip()


def tokens_of(
    text: str,
    language: str,
    find_terms: FindTerms,
    words: frozenset[str] = frozenset(),
    *,
    is_question: bool = False,
) -> frozenset[str]:
    """Take a text apart.

    Args:
        text: Any text.
        language: `ja` or `en`.
        find_terms: What finds the terms of the course in a text.
        words: Known katakana words, into which longer runs are cut.
        is_question: Whether it is a question, so that what it asks for is a token too.

    Returns:
        Its tokens, each once.
    """
    plain = normal(text)
    found = {f"@{name}" for name in names_in(plain, language)}
    if is_question:
        found |= {f"?{kind}" for kind, sign in _signs(language) if sign.search(plain)}
        plain = HOW_MUCH.sub(_blank, plain)
    if language == "ja":
        plain = FILLERS.sub(_blank, EVERYDAY_JA.sub(_blank, plain))
    spans = classes_in(plain, language)
    found |= {f"={name}" for name in spans}
    rest = list(without_places(plain, language))
    for hit in find_terms(plain):
        found.add(f"#{hit.term_id}")
        rest[hit.start : hit.end] = "\n" * (hit.end - hit.start)
    if language == "ja":
        for start, end in spans.values():
            rest[start:end] = _HIRAGANA.sub("\n", "".join(rest[start:end]))
    for match in _RUN.finditer("".join(rest)):
        tokens = _tokens_of_run(match, words)
        is_told = any(
            start <= match.start() and match.end() <= end for start, end in spans.values()
        )
        found |= {f"c{token}" for token in tokens} if is_told else tokens
    return frozenset(found)


def _blank(match: re.Match[str]) -> str:
    return "\n" * len(match[0])


def katakana_words(text: str) -> set[str]:
    """Return the runs of katakana in a text, as words to cut longer ones by."""
    return {match["katakana"] for match in _RUN.finditer(normal(text)) if match["katakana"]}


def _tokens_of_run(match: re.Match[str], words: frozenset[str]) -> set[str]:
    run = match[0]
    match match.lastgroup:
        case "kanji":
            pairs = {f"kk{run[i : i + 2]}" for i in range(len(run) - 1)}
            return pairs | {f"k{sign}" for sign in run}
        case "katakana":
            return {f"w{word}" for word in _cut(run, words)}
        case "latin":
            word = run.replace("'", "")
            return set() if word in STOPWORDS or word in EVERYDAY else {f"w{stem(word)}"}
        case "number":
            return {f"n{run.rstrip('.,').replace(',', '')}"}
        case _:
            return {f"h{run[i : i + 2]}" for i in range(len(run) - 1)}


def _cut(run: str, words: frozenset[str]) -> list[str]:
    """Cut a run of katakana into known words, longest first; without any it stays whole."""
    run = run.strip("ー") if run.startswith("ー") else run
    for length in range(len(run) - 2, 2, -1):
        for start in range(len(run) - length + 1):
            part = run[start : start + length]
            if part in words:
                rest = [side for side in (run[:start], run[start + length :]) if len(side) > 1]
                return [part, *(word for side in rest for word in _cut(side, words))]
    return [run.rstrip("ー") if len(run) > 3 else run]


_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ingly",
    "ings",
    "ing",
    "ness",
    "edly",
    "ied",
    "ies",
)
_SHORT_ENDINGS = ("ed", "es", "er", "ly", "s", "e")


@cache
def stem(word: str) -> str:
    """Return an English word without its ending.

    Source:
        Ours, in the manner of Porter (1980), by spelling alone: both sides lose the same.
    """
    if word.endswith(("ies", "ied")) and len(word) > 5:
        return word[:-2]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    for ending in _SHORT_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


@cache
def _signs(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = ASKED.get(language, ASKED["en"])
    return tuple((kind, re.compile(pattern)) for kind, pattern in patterns)
