"""Classes of words, found in a text.

Owns their finding, by tables made once: the time taken grows with the text and hardly with the
number of classes. The tests pin that an English word counts only as a whole, and that one word may
belong to several classes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from msgspec import Struct

from tutor.ask.synonym_words import CLASSES

Spans = dict[str, tuple[int, int]]
"""Where each class stands first: its name, start and end."""

_PART = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


class _English(Struct, frozen=True):
    """Words and phrases by their first word, beginnings of words, and the shortest of these."""

    whole: dict[str, list[tuple[tuple[str, ...], str]]]
    beginnings: dict[str, list[str]]
    shortest: int


def classes_in(plain: str, language: str) -> Spans:
    """Find the classes of words that a text has.

    Args:
        plain: A text in lower case, in compatibility form.
        language: `ja` or `en`.

    Returns:
        Each class once, with the place where it stands first.
    """
    return _in_japanese(plain) if language == "ja" else _in_english(plain)


def _in_japanese(plain: str) -> Spans:
    found: Spans = {}
    entries = _japanese()
    for start, sign in enumerate(plain):
        for entry, name in entries.get(sign, ()):
            if name not in found and plain.startswith(entry, start):
                found[name] = (start, start + len(entry))
    return found


def _in_english(plain: str) -> Spans:
    found: Spans = {}
    table = _english()
    words = [(_bare(match[0]), match.start(), match.end()) for match in _PART.finditer(plain)]
    for index, (word, start, end) in enumerate(words):
        for phrase, name in table.whole.get(word, ()):
            last = index + len(phrase) - 1
            if name not in found and _stands(phrase, words, index, plain):
                found[name] = (start, words[last][2])
        if plain[end : end + 1] == "-":
            continue
        for length in range(table.shortest, len(word) + 1):
            for name in table.beginnings.get(word[:length], ()):
                found.setdefault(name, (start, end))
    return found


def _bare(word: str) -> str:
    """Return a word without its apostrophe: `don't` as `dont`, `law's` as `law`."""
    return word.removesuffix("'s").replace("'", "")


def _stands(
    phrase: tuple[str, ...], words: list[tuple[str, int, int]], index: int, plain: str
) -> bool:
    """Tell whether a phrase stands at a word: its words in order, a space or a hyphen between."""
    last = index + len(phrase) - 1
    if last >= len(words) or plain[words[last][2] : words[last][2] + 1] == "-":
        return False
    for offset, wanted in enumerate(phrase):
        word, start, _ = words[index + offset]
        if word != wanted and not (wanted.endswith("*") and word.startswith(wanted[:-1])):
            return False
        if offset and plain[words[index + offset - 1][2] : start] not in (" ", "-"):
            return False
    return True


@cache
def _japanese() -> dict[str, list[tuple[str, str]]]:
    entries: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, (japanese, _) in CLASSES.items():
        for entry in japanese.lower().split():
            entries[entry[0]].append((entry, name))
    for listed in entries.values():
        listed.sort(key=lambda pair: -len(pair[0]))
    return dict(entries)


@cache
def _english() -> _English:
    whole: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    beginnings: dict[str, list[str]] = defaultdict(list)
    for name, (_, english) in CLASSES.items():
        for form in english.split():
            if form.endswith("*") and "_" not in form and "-" not in form:
                beginnings[form[:-1]].append(name)
            else:
                words = tuple(map(_bare, re.split(r"[_-]", form)))
                whole[words[0]].append((words, name))
    return _English(dict(whole), dict(beginnings), min(map(len, beginnings)))
