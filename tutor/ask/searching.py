"""From a question to the passages that fit it, best first.

Owns the way through tokens, slips of the pen, candidates and comparison. It says nothing. The tests
pin that a misspelt word is found, and that an opposite never is.
"""

from __future__ import annotations

import math

from msgspec import Struct

from tutor.ask.confidence import confidence
from tutor.ask.index import Index
from tutor.ask.opening import OpenCourse
from tutor.ask.passage import OUTSIDE, Passage
from tutor.ask.ranking import Match, Query, compare, weigh
from tutor.ask.tokens import tokens_of

_SHORTEST_SLIP = 5


class Found(Struct, frozen=True):
    """A passage with its figures."""

    passage: Passage
    match: Match
    course: OpenCourse


class Search:
    """A question put to one course."""

    def __init__(self, course: OpenCourse, question: str, tokens: frozenset[str]) -> None:
        self.course = course
        self.query: Query = weigh(question, tokens, course.index)
        numbers = course.index.candidates(self.query.weights)
        matches = [compare(self.query, number, course.index) for number in numbers]
        matches = [match for match in matches if not match.is_abroad] or matches
        matches.sort(key=lambda match: (-match.score, match.number))
        self.found = tuple(
            Found(course.index.passage(match.number), match, course) for match in matches
        )

    @property
    def share(self) -> float:
        """How likely the best passage is right if any is, with those that say the same."""
        best = self.found[0]
        rests_on = set(best.passage.rests_on)
        odds = [math.exp(each.match.score - best.match.score) for each in self.found]
        same = [
            each is best or not rests_on.isdisjoint(each.passage.rests_on) for each in self.found
        ]
        return sum(odd for odd, is_same in zip(odds, same, strict=True) if is_same) / sum(odds)

    @property
    def is_outside(self) -> bool:
        """Whether the question is most like those that the course does not answer."""
        return self.found[0].passage.kind == OUTSIDE

    @property
    def confidence(self) -> float:
        """How sure one may be that the question is one that the best passage is for, 0 to 1.

        What holds in one country says nothing about another.
        """
        best = self.found[0].match
        return 0.0 if best.is_abroad else confidence(best, self.share, self.query.strange)


def tokens_asked(question: str, course: OpenCourse) -> frozenset[str]:
    """Take a question apart, with the words put right that a slip of the pen made unknown."""
    index = course.index
    tokens = tokens_of(question, course.language, course.find_terms, index.words, is_question=True)
    return frozenset(_put_right(token, index) for token in tokens)


def _put_right(token: str, index: Index) -> str:
    if token[0] != "w" or index.knows(token) or len(token) <= _SHORTEST_SLIP:
        return token
    from tutor.text.near import nearness

    word = token[1:]
    best, best_nearness = token, 0.0
    for known in index.words_like(word):
        how_near = nearness(word, known)
        if how_near > best_nearness:
            best, best_nearness = f"w{known}", how_near
    return best
