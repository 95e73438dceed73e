"""Measure how well and how fast explanations are read: `python -m tests.benchmarks explain FILE`.

FILE has the form of `explain-dev.yaml`: labelled answers to the explanations of the course.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.figures import milliseconds, percentile
from tests.explain.course import Answer, answers_in
from tests.explain.scores import KINDS, mistakes_in, read, scores_of


def report(files: Sequence[str]) -> Iterator[str]:
    """Give the figures of some files of answers, line by line, and then the mistakes."""
    answers = [answer for file in files for answer in answers_in(Path(file))]
    languages = sorted({answer.lang for answer in answers})
    for language in languages:
        yield from _figures(language, [each for each in answers if each.lang == language])
    for prompt in dict.fromkeys(answer.prompt for answer in answers):
        for language in languages:
            chosen = [each for each in answers if (each.prompt, each.lang) == (prompt, language)]
            if chosen:
                yield from _figures(f"{prompt} {language}", chosen)
    first = [milliseconds(lambda answer=answer: read(answer)) for answer in answers]  # type: ignore[misc] # a default binds the answer of this turn
    again = [milliseconds(lambda answer=answer: read(answer)) for answer in answers]  # type: ignore[misc] # the same
    yield f"time: 95 % within {percentile(first, 95):.1f} ms, at most {max(again):.1f} ms"
    yield "mistakes (+ made up, - missed):"
    yield from mistakes_in(answers)


def _figures(name: str, answers: Sequence[Answer]) -> Iterator[str]:
    scores = scores_of(answers)
    for kind in KINDS:
        score = scores.covers if kind == "covers" else scores.shows
        yield (
            f"{name:<24} {kind:<6} precision {score.precision:.2f} recall {score.recall:.2f} "
            f"F1 {score.f1:.2f} (found {score.found}, made up {score.made_up}, "
            f"missed {score.missed})"
        )
    share = scores.not_understood / scores.expressive if scores.expressive else 0.0
    yield f"{name:<24} not understood {scores.not_understood} of {scores.expressive} ({share:.0%})"
