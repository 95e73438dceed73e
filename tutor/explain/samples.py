"""Whether an explanation is read as its author says.

Owns the comparison of the samples with what the reader finds in them. It may not judge an author's
wordings by anything else. Invariant: a sample read as it says is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from tutor.explain.reading import Reading, read_explanation
from tutor.explain.records import Explanation, Sample


class SampleFault(Struct, frozen=True, kw_only=True):
    """A sample that is not read as its author says, and where it stands (`index` from 0).

    `let_pass` are the author's wordings by which more is read in it than it says.
    """

    kind: Literal["accept", "reject"]
    language: str
    index: int
    problem: str
    let_pass: tuple[str, ...] = ()


def sample_faults(explanation: Explanation) -> Iterator[SampleFault]:
    """Find the samples that are not read as their author says.

    Args:
        explanation: What is asked, with its samples.

    Yields:
        A fault for each: an accepted sample that covers nothing or not what it says, a rejected
        one that covers something, or shows another misconception than it says.
    """
    kinds: tuple[Literal["accept", "reject"], ...] = ("accept", "reject")
    for kind in kinds:
        samples = explanation.samples.accept if kind == "accept" else explanation.samples.reject
        for language, written in samples.items():
            for index, each in enumerate(written):
                sample = Sample(text=each) if isinstance(each, str) else each
                reading = read_explanation(explanation, (sample.text,), language)
                problem = _problem(kind, sample, reading)
                if problem:
                    yield SampleFault(
                        kind=kind,
                        language=language,
                        index=index,
                        problem=problem,
                        let_pass=_let_pass(kind, sample, reading),
                    )


def _problem(kind: str, sample: Sample, reading: Reading) -> str:
    covers, shows = set(reading.covers), set(reading.shows)
    if kind == "accept" and not covers:
        return "covers: []"
    if kind == "reject" and covers:
        return f"covers: [{_listed(covers)}]"
    if sample.covers and covers != set(sample.covers):
        return f"covers: [{_listed(covers)}]"
    if shows != set(sample.shows):
        return f"shows: [{_listed(shows)}]"
    return ""


def _let_pass(kind: str, sample: Sample, reading: Reading) -> tuple[str, ...]:
    """Return the wordings that found what the author does not say is there."""
    covers = reading.covers if kind == "accept" and not sample.covers else sample.covers
    meant = {*(() if kind == "reject" else covers), *sample.shows}
    lines = (evidence.line for evidence in reading.evidence if evidence.id not in meant)
    return tuple(dict.fromkeys(lines))


def _listed(ids: set[str]) -> str:
    return ", ".join(sorted(ids))
