"""How well answers are read: counts of what is found, made up and missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from tests.explain.course import Answer, explanations
from tutor.explain.reading import Reading, read_explanation

Kind = Literal["covers", "shows"]
KINDS: tuple[Kind, ...] = ("covers", "shows")


class Score(Struct, kw_only=True):
    """What was rightly found, wrongly found, and missed."""

    found: int = 0
    made_up: int = 0
    missed: int = 0

    def count(self, said: Iterable[str], meant: Iterable[str]) -> None:
        """Count one answer."""
        said, meant = set(said), set(meant)
        self.found += len(said & meant)
        self.made_up += len(said - meant)
        self.missed += len(meant - said)

    @property
    def precision(self) -> float:
        """The share of what was said that is so."""
        return self.found / (self.found + self.made_up) if self.found + self.made_up else 1.0

    @property
    def recall(self) -> float:
        """The share of what is so that was said."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Scores(Struct, kw_only=True):
    """The scores of a set of answers, and how many of those that express something were read."""

    covers: Score
    shows: Score
    expressive: int = 0
    not_understood: int = 0


def read(answer: Answer) -> Reading:
    """Read an answer as it was given."""
    return read_explanation(explanations()[answer.prompt], (answer.text,), answer.lang)


def scores_of(answers: Iterable[Answer]) -> Scores:
    """Count a set of answers."""
    scores = Scores(covers=Score(), shows=Score())
    for answer in answers:
        reading = read(answer)
        scores.covers.count(reading.covers, answer.covers)
        scores.shows.count(reading.shows, answer.shows)
        if answer.covers or answer.shows:
            scores.expressive += 1
            scores.not_understood += not reading.understood
    return scores


def mistakes_in(answers: Iterable[Answer]) -> Iterator[str]:
    """Tell of each answer that is not read as labelled, what was made up (+) or missed (-)."""
    for answer in answers:
        reading = read(answer)
        said = (*reading.covers, *reading.shows)
        meant = (*answer.covers, *answer.shows)
        wrong = [f"+{each}" for each in said if each not in meant]
        wrong += [f"-{each}" for each in meant if each not in said]
        if wrong:
            yield f"{answer.id} [{answer.prompt} {answer.lang}] {' '.join(wrong)}"
            yield f"    {answer.text}"
