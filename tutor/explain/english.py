"""English answers as plain words, and English wordings as patterns over them.

Owns the normal form of an English sentence (small letters, contractions opened, articles and
fillers dropped, each word with its place) and the inflections of an author's words. Invariant: a
wording always matches itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from tutor.explain.english_words import (
    DROPPED,
    IDIOMS,
    INVARIABLE,
    IRREGULAR,
    NEVER_SLIPS,
    OPENED,
)

_SHORTEST_SLIP = 4
_LONG = 6
"""Letters of a word in which two may have changed places, and of one with more slips than that."""

GAP = r"(?:\S+ ){0,4}?"
"""Words that `…` leaves room for."""

_FILLER = "(?:(?:just|simply|still|then|all|even|also|totally|completely|fully|pretty) )?"
_AUXILIARY = "(?:(?:do|does|did|is|are|was|were|will|would|can|could|has|have|had|should|must) )?"
_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_NT = re.compile(
    r"^(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|ai|wo|ca)n['’]?t$"
)
_SUFFIX = {
    "s": "", "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would",
}  # fmt: skip


class Sentence:
    """An English sentence as words between spaces, each with its place in the answer."""

    def __init__(self, text: str, offset: int, vocabulary: frozenset[str] = frozenset()) -> None:
        typed = [
            (_corrected(word, vocabulary), (offset + match.start(), offset + match.end()))
            for match in _WORD.finditer(text.lower())
            for word in opened(match.group())
        ]
        words = []
        self._places: list[tuple[int, int]] = []
        for word, place in _without_idioms(typed):
            words.append(word)
            self._places.append(place)
        self._starts = [1]
        for word in words:
            self._starts.append(self._starts[-1] + len(word) + 1)
        self.text = " " + " ".join(words) + " " if words else ""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the answer of the words from `start` to before `end`."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end) - 1
        return self._places[first][0], self._places[max(first, last)][1]


def _without_idioms(
    typed: Sequence[tuple[str, tuple[int, int]]],
) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield words and their places, with idioms replaced by what they mean."""
    index = 0
    while index < len(typed):
        for length in (4, 3, 2):
            words = tuple(word for word, _ in typed[index : index + length])
            if len(words) == length and words in IDIOMS:
                place = typed[index][1][0], typed[index + length - 1][1][1]
                yield from ((word, place) for word in IDIOMS[words])
                index += length
                break
        else:
            yield typed[index]
            index += 1


@lru_cache(maxsize=4096)
def opened(word: str) -> tuple[str, ...]:
    """Return the plain words that a typed word stands for; none for articles and fillers."""
    bare = word.replace("'", "").replace("’", "")
    negated = _NT.match(word)
    if bare in OPENED:
        pieces = OPENED[bare].split()
    elif negated:
        pieces = [negated.group(1), "not"]
    elif bare != word:
        head, _, tail = word.replace("’", "'").partition("'")
        pieces = [head, _SUFFIX.get(tail, "")]
    else:
        pieces = [bare]
    return tuple(piece for piece in pieces if piece and piece not in DROPPED)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in IRREGULAR.split("|"):
        for word in row.split():
            table.setdefault(word, tuple(row.split()))
    return table


@lru_cache(maxsize=8192)
def inflected(word: str) -> tuple[str, ...]:
    """Return the forms of an English word, itself first."""
    if word in INVARIABLE or len(word) < 3:
        return (word,)
    if word in _irregular():
        return _irregular()[word]
    if word.endswith("e"):
        return word, *(word[:-1] + end for end in ("es", "ed", "ing", "er", "ers"))
    if word.endswith("y") and word[-2] not in "aeiou":
        return word, *(word[:-1] + end for end in ("ies", "ied", "ying"))
    forms = [word + end for end in ("", "s", "es", "ed", "ing", "er", "ers")]
    if re.search(r"[^aeiou][aeiou][bdgklmnprt]$", word):
        forms += [word + word[-1] + end for end in ("ed", "ing", "er")]
    return tuple(forms)


@lru_cache(maxsize=8192)
def _pattern(word: str) -> str:
    """Return a pattern of the forms of a word; `word*` stands for any ending."""
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"\w*"
    if word == "not":
        return "(?:not|never|hardly)"
    return f"(?:{'|'.join(inflected(word))})"


class Forms:
    """The patterns of one English wording: as it stands, as a limit, as a duty, as a condition."""

    def __init__(self, said: str) -> None:
        few = r"(?:\S+ ){0,5}?"
        self.said = said
        self.denied = (
            r"(?:not|no|never|nothing|nobody|none|without|neither|hardly|refuse to) "
            rf"(?:\S+ ){{0,2}}?{said}"
        )
        self.until = (
            rf"(?:(?:until|unless|before|without|absent|barring|pending) {few}"
            rf"|(?:if|when|while|as long as|long as"
            rf"|because)"
            rf" (?:\S+ ){{0,3}}?(?:not|never|nobody) (?:\S+ ){{0,2}}?){said}"
        )
        self.must = (
            r"(?:have to|has to|had to|having to|need to|needs to|must|got to|should|up to \S+ to"
            r"|job to"
            r"|job is to|required to|supposed to|bother to|bothered to|bother|trouble to|effort "
            r"to|trouble of"
            r"|effort of|on \S+ to|go and|go to|need|remember to|expected to|made to|only by"
            r"|work to"
            rf"|leave \S+ to|stuck with|one who|ones who|be one to|manually|yourself) {few}{said}"
        )
        self.once = (
            rf"(?:once|after|when|if|only if|as soon as|soon as|whenever|by|only) {few}{said}"
            rf"|{self.must}"
        )


@lru_cache(maxsize=4096)
def forms_of(wording: str) -> Forms:
    """Make the patterns of a wording.

    Args:
        wording: Words in their plain form; `…` leaves room for a few, `interest*` takes any ending,
            and what follows `=` is taken as it stands.

    Returns:
        Patterns for the text of a `Sentence`; each ends in the space after the last word.
    """
    pieces = []
    is_fixed = wording.startswith("=")
    for piece in _plain_pieces(wording):
        words = [(re.escape(word) if is_fixed else _pattern(word)) + " " for word in piece]
        words[1:] = [
            _AUXILIARY + said if word == "not" else said
            for word, said in zip(piece[1:], words[1:], strict=True)
        ]
        pieces.append(_FILLER.join(words))
    return Forms(GAP.join(pieces))


@lru_cache(maxsize=8192)
def anchors_of(wording: str) -> tuple[str, ...]:
    """Return beginnings of words of which one stands in every text that has a wording.

    Args:
        wording: As for `forms_of`; what may stand between its pieces is left out of account.
    """
    words = [word for piece in _plain_pieces(wording) for word in piece]
    if not words:
        return ()
    longest = max(words, key=len)
    if longest == "not":
        return (" not", " never", " hardly")
    if longest.endswith("*"):
        return (" " + longest[:-1],)
    return (
        tuple(" " + form for form in inflected(longest))
        if longest in _irregular()
        else (" " + (longest[:-1] if longest[-1] in "ey" else longest),)
    )


def vocabulary_of(wordings: Iterable[str]) -> frozenset[str]:
    """Return every form of every word of some wordings."""
    different = set(wordings)
    words = {word for wording in different for piece in _plain_pieces(wording) for word in piece}
    return frozenset(form for word in words for form in inflected(word.rstrip("*")))


@lru_cache(maxsize=8192)
def _plain_pieces(wording: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of a wording, apart for each piece between gaps."""
    pieces = []
    for piece in wording.removeprefix("=").split("…"):
        words = piece.lower().replace("-", " ").split()
        plain = [
            each for word in words for each in ((word,) if word.endswith("*") else opened(word))
        ]
        typed = [(each, (0, 0)) for each in plain]
        pieces.append(tuple(word for word, _ in _without_idioms(typed)))
    return tuple(pieces)


def _corrected(word: str, vocabulary: frozenset[str]) -> str:
    """Return the one word of the vocabulary that a mistyped word stands for, else the word."""
    if word in vocabulary or word in NEVER_SLIPS:
        return word
    if word.endswith("in") and word + "g" in vocabulary:
        return word + "g"
    if len(word) < _SHORTEST_SLIP:
        return word
    candidates = [known for known in _one_slip(word) if known in vocabulary]
    return candidates[0] if len(candidates) == 1 else word


@lru_cache(maxsize=4096)
def _one_slip(word: str) -> tuple[str, ...]:
    """Return what a word was if two letters changed places, or one was doubled or lost a twin."""
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    letters = "aeiou" if len(word) < _LONG else "aeioulrstnmcdpgh"
    added = {word[:i] + c + word[i:] for i in range(1, len(word) + 1) for c in letters}
    if len(word) < _SHORTEST_SLIP + 1:
        return tuple(sorted(swapped - {word}))
    single = {word[:i] + word[i + 1 :] for i in range(1, len(word)) if len(word) >= _LONG}
    return tuple(sorted((swapped | single | added) - {word}))
