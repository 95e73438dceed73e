"""The index of a course in one language: which passages have which tokens, and how rare each is.

Owns the building of an index, the weights of tokens, and the search for candidates. It judges no
answer. The tests pin that an index survives being written and read, and that what is rare weighs
more than what is common.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from heapq import nlargest

import msgspec
from msgspec import Struct

from tutor.ask.grams import AskedRuns, Wording, asked_runs, runs, spelled, wording
from tutor.ask.passage import OUTSIDE, Passage
from tutor.ask.tokens import FindTerms, katakana_words, tokens_of

CANDIDATES = 48

_KIND_WEIGHTS = {"#": 1.2, "=": 0.8, "@": 1.0, "?": 0.0, "w": 0.7, "n": 0.7, "h": 0.2}
_TOLD_WEIGHT = 0.5
"""What is left to a word whose class has been counted."""
_KANJI_WEIGHT, _KANJI_PAIR_WEIGHT = 0.3, 0.4
_ASKED_WEIGHT = 1.3
_CORE_SHARE = 0.4
_HOMES = {"ja": "@jp"}
_COMMON_SHARE = 0.25
"""Tokens of more passages than this find no candidates, as long as there are rarer ones."""


TakeApart = Callable[..., frozenset[str]]


class Bag(Struct, frozen=True, array_like=True):
    """What a passage is compared by.

    The tokens of each prompt and of all that it says; those that many of its prompts have, each
    with the share that do; its prompts as they are spelled, and all of it spelled.
    """

    prompts: tuple[tuple[str, ...], ...]
    body: tuple[str, ...]
    core: dict[str, float]
    wordings: tuple[Wording, ...]
    said: str


class Kept(Struct, frozen=True, array_like=True):
    """An index as it is written: passages and bags stay packed until they are wanted."""

    passages: tuple[msgspec.Raw, ...]
    bags: tuple[msgspec.Raw, ...]
    postings: dict[str, bytes]
    words: tuple[str, ...]
    runs: dict[str, int]
    """In how many answers each run of characters stands."""
    language: str
    home: str
    """The name of the place that is meant where none is named."""
    answering: int
    """How many of the passages, the first ones, are answers."""


class Index:
    """An index that is open."""

    def __init__(self, kept: Kept) -> None:
        self.kept = kept
        self.words = frozenset(kept.words)
        self._places = {address: number for number, address in enumerate(_addresses(kept.passages))}
        self.rarity = lru_cache(maxsize=65536)(self._rarity)
        self.weight = lru_cache(maxsize=65536)(self._weight)
        self.bag = lru_cache(maxsize=1024)(self._bag)
        self.passage = lru_cache(maxsize=1024)(self._passage)

    @property
    def size(self) -> int:
        """How many passages there are."""
        return len(self.kept.passages)

    def knows(self, token: str) -> bool:
        """Tell whether any passage has a token."""
        return token in self.kept.postings

    def says(self, token: str) -> bool:
        """Tell whether any passage that is an answer has a token."""
        return self.knows(token) and self._posting(token)[0] < self.kept.answering

    @property
    def home(self) -> str:
        """The name of the place that is meant where none is named; empty for none."""
        return self.kept.home

    def asked_runs(self, question: str) -> AskedRuns:
        """Take a question apart into the runs of characters that the answers have."""
        counts = self.kept.runs
        return asked_runs(
            question,
            self.kept.language,
            counts,
            lambda run: run_weight(run, counts, self.size),
        )

    def find(self, address: str) -> Passage | None:
        """Return the passage with this address."""
        number = self._places.get(address)
        return None if number is None else self.passage(number)

    def under(self, address: str) -> list[int]:
        """Return the numbers of the passages at an address and below it."""
        return [
            number
            for place, number in self._places.items()
            if place == address or place.startswith((f"{address}/", f"{address}."))
        ]

    def words_like(self, word: str) -> Iterator[str]:
        """Give the known words that begin like a word and are about as long."""
        for token in self.kept.postings:
            if token.startswith(f"w{word[0]}") and abs(len(token) - 1 - len(word)) <= 1:
                yield token[1:]

    def candidates(self, tokens: Iterable[str]) -> list[int]:
        """Find the passages that share the most with a question.

        Args:
            tokens: The tokens of the question.

        Returns:
            The numbers of at most `CANDIDATES` passages, best first.
        """
        known = [(token, self._posting(token)) for token in tokens if self.knows(token)]
        limit = max(40, self.size * _COMMON_SHARE)
        rare = [pair for pair in known if len(pair[1]) <= limit] or known
        scores: dict[int, float] = {}
        for token, posting in rare:
            weight = self.weight(token)
            for number in posting:
                scores[number] = scores.get(number, 0.0) + weight
        best = nlargest(CANDIDATES, scores.items(), key=lambda pair: (pair[1], -pair[0]))
        return [number for number, _ in best]

    def _posting(self, token: str) -> array[int]:
        posting = array("I")
        posting.frombytes(self.kept.postings[token])
        return posting

    def _weight(self, token: str) -> float:
        """Return how much a token says: its kind times its rarity."""
        if token[0] == "?":
            return _ASKED_WEIGHT
        return kind_weight(token) * self.rarity(token)

    def _rarity(self, token: str) -> float:
        count = len(self.kept.postings.get(token, b"")) // array("I").itemsize
        return math.log(1 + self.size / (count + 0.5))

    def _bag(self, number: int) -> Bag:
        return msgspec.msgpack.decode(self.kept.bags[number], type=Bag)

    def _passage(self, number: int) -> Passage:
        return msgspec.msgpack.decode(self.kept.passages[number], type=Passage)


def kind_weight(token: str) -> float:
    """Return how much a token of its kind says, compared with a word."""
    if token[0] == "c":
        return _TOLD_WEIGHT * kind_weight(token[1:])
    if token[0] == "k":
        return _KANJI_PAIR_WEIGHT if token.startswith("kk") else _KANJI_WEIGHT
    return _KIND_WEIGHTS[token[0]]


def run_weight(run: str, counts: Mapping[str, int], size: int) -> float:
    """Return how much a run of characters says: more the fewer answers have it."""
    return math.log(1 + size / (counts.get(run, 0) + 0.5))


def build(
    passages: Sequence[Passage], language: str, find_terms: FindTerms, places: dict[str, str]
) -> Kept:
    """Build an index.

    Args:
        passages: The passages, those that are no answers last.
        language: Their language.
        find_terms: What finds the terms of the course in a text.
        places: The jurisdiction of each source that has one.

    Returns:
        The index, ready to be written.
    """
    words: set[str] = set()
    for passage in passages:
        for text in (*passage.prompts, passage.text, passage.more):
            words |= katakana_words(text)
    known = frozenset(words)
    said = [_spelled(passage, language) for passage in passages]
    counts = _run_counts(passages, said, language)

    def take_apart(text: str, *, is_question: bool = False) -> frozenset[str]:
        return tokens_of(text, language, find_terms, known, is_question=is_question)

    def weigh(run: str) -> float:
        return run_weight(run, counts, len(passages))

    bags = [
        _bag_of(passage, text, take_apart, places, partial(wording, language=language, weigh=weigh))
        for passage, text in zip(passages, said, strict=True)
    ]
    postings: dict[str, array[int]] = {}
    for number, bag in enumerate(bags):
        for token in {token for prompt in bag.prompts for token in prompt} | set(bag.body):
            if token[0] != "?":
                postings.setdefault(token, array("I")).append(number)
    encode = msgspec.msgpack.encode
    return Kept(
        passages=tuple(msgspec.Raw(encode(passage)) for passage in passages),
        bags=tuple(msgspec.Raw(encode(bag)) for bag in bags),
        postings={token: posting.tobytes() for token, posting in postings.items()},
        words=tuple(sorted(known)),
        runs=dict(counts),
        language=language,
        home=_HOMES.get(language, ""),
        answering=sum(passage.kind != OUTSIDE for passage in passages),
    )


def _run_counts(passages: Iterable[Passage], said: Iterable[str], language: str) -> Counter[str]:
    """Count in how many texts that are asked for by wordings each run of characters stands."""
    counts = Counter[str]()
    for passage, text in zip(passages, said, strict=True):
        if passage.kind in {"answer", OUTSIDE}:
            counts.update(runs(text, language))
    return counts


def _spelled(passage: Passage, language: str) -> str:
    """Return all that a passage says and is asked by, spelled for comparison."""
    said = (passage.text, passage.around, passage.more, passage.why, passage.example)
    return "\n".join(spelled(text, language) for text in (*passage.prompts, *said) if text)


def _bag_of(
    passage: Passage,
    said: str,
    take_apart: TakeApart,
    places: dict[str, str],
    word: Callable[[str], Wording],
) -> Bag:
    prompts = tuple(tuple(take_apart(each, is_question=True)) for each in passage.prompts)
    body: set[str] = set()
    for text in (passage.text, passage.around, passage.more, passage.why, passage.example):
        if text:
            body |= take_apart(text)
    body |= {f"@{places[source]}" for source in passage.cite if source in places}
    shares = Counter(token for prompt in prompts for token in prompt)
    return Bag(
        prompts=prompts,
        body=tuple(body),
        core={
            token: count / len(prompts)
            for token, count in shares.items()
            if count >= _CORE_SHARE * len(prompts)
        },
        wordings=tuple(map(word, passage.prompts)),
        said=said,
    )


class _Addressed(Struct, frozen=True):
    address: str


def _addresses(passages: Iterable[msgspec.Raw]) -> Iterable[str]:
    return (msgspec.msgpack.decode(each, type=_Addressed).address for each in passages)
