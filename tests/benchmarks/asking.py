"""Asking the teacher: how often the answer is right, and how long it takes.

A file of questions has the form of `tests/ask/questions/*.yaml`: each names the facts that a right
answer rests on, and none when the course does not cover it. An answer is right when its passage
rests on one of them. Passages that name no facts (glossary, dialogue, tables) are for a person to
judge, and are listed.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import yaml
from msgspec import Struct, convert
from msgspec.structs import replace

from tests.benchmarks.calm import wait_for_calm
from tests.benchmarks.figures import (
    Effort,
    Figure,
    median_and_least,
    milliseconds,
    percentile,
)
from tests.benchmarks.terminal import environment, tutor_command
from tutor.ask.asker import Asker
from tutor.ask.index import Index, build
from tutor.ask.opening import OpenCourse
from tutor.ask.ranking import compare, weigh
from tutor.ask.tokens import tokens_of
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.paths import shipped_content_folder

MANY_PASSAGES = 10_000
ANSWER_LIMIT_MS = 20.0
COMMAND_LIMIT_MS = 300.0
LANGUAGES = ("ja", "en")

Outcome = Literal["right", "wrong", "missed", "by hand", "declined", "answered"]


class Item(Struct, frozen=True, kw_only=True):
    """A question and the facts that a right answer rests on; none when it is not covered."""

    id: str
    lang: str
    question: str
    facts: tuple[str, ...] = ()


class Judged(Struct, frozen=True, kw_only=True):
    """A question and what came of it."""

    item: Item
    outcome: Outcome
    passage: str
    score: float
    text: str


def read_items(path: Path) -> tuple[Item, ...]:
    """Read a file of questions."""
    return convert(yaml.safe_load(path.read_text(encoding="utf-8")), tuple[Item, ...])


def shipped_asker() -> Asker:
    """Return a teacher who answers from the courses that come with the program."""
    return Asker(Library((shipped_content_folder(),), Cache(None)).shelves)


def judge(items: Sequence[Item], asker: Asker) -> tuple[Judged, ...]:
    """Ask every question, and judge each answer by the facts it rests on."""
    judged = []
    for item in items:
        reply = asker.ask(item.question, item.lang)
        rests_on: set[str] = set()
        for course in asker.courses(reply.language):
            passage = course.index.find(reply.passage)
            rests_on.update(passage.rests_on if passage is not None else ())
        outcome = _outcome(item, rests_on, answered=reply.answered)
        judged.append(
            Judged(
                item=item,
                outcome=outcome,
                passage=reply.passage,
                score=reply.score,
                text=reply.said,
            )
        )
    return tuple(judged)


def _outcome(item: Item, rests_on: set[str], *, answered: bool) -> Outcome:
    if not item.facts:
        return "answered" if answered else "declined"
    if not answered:
        return "missed"
    if not rests_on:
        return "by hand"
    return "wrong" if rests_on.isdisjoint(item.facts) else "right"


def report(names: Sequence[str]) -> Iterator[str]:
    """Give the figures for files of questions, and every question that is not plainly right."""
    asker = shipped_asker()
    for name in names:
        judged = judge(read_items(Path(name)), asker)
        for language in LANGUAGES:
            yield from _lines(
                name, language, [each for each in judged if each.item.lang == language]
            )


def _lines(name: str, language: str, judged: Sequence[Judged]) -> Iterator[str]:
    counts = Counter(each.outcome for each in judged)
    covered = sum(bool(each.item.facts) for each in judged)
    uncovered = len(judged) - covered
    yield f"{name} {language}: " + ", ".join(
        f"{label} {count} ({count / whole:.0%})"
        for label, count, whole in (
            ("right", counts["right"], covered),
            ("by hand", counts["by hand"], covered),
            ("wrong", counts["wrong"], covered),
            ("missed", counts["missed"], covered),
            ("declined", counts["declined"], uncovered),
            ("answered", counts["answered"], uncovered),
        )
        if whole
    )
    for each in sorted(judged, key=lambda each: (each.outcome, -each.score)):
        if each.outcome not in {"right", "declined"}:
            yield (
                f"  {each.outcome:<8} {each.score:.2f} {each.item.id} {each.item.question}"
                f" -> {each.passage or '-'}: {each.text[:60]!r}"
            )


def measure_asking(effort: Effort) -> Iterator[Figure]:
    """Measure an answer over many passages, the command, and the building of the index."""
    shelf = Library((shipped_content_folder(),), Cache(None)).shelves[0]
    for language in LANGUAGES:
        took_ms = milliseconds(partial(OpenCourse, shelf, language))
        course = OpenCourse(shelf, language)
        yield Figure(
            name=f"ask-build-{language}",
            what=f"building the index of the shipped course ({course.index.size} passages)",
            value=took_ms,
            unit="ms",
            n=1,
        )
        yield _answer_figure(course, effort)
    yield _command_figure(effort)


def _answer_figure(course: OpenCourse, effort: Effort) -> Figure:
    index = _many(course)
    wordings = [
        prompt
        for number in range(course.index.size)
        if course.index.passage(number).kind == "answer"
        for prompt in course.index.passage(number).prompts
    ]
    asked = wordings[:: max(1, len(wordings) // (effort.rounds * 20))]
    samples = [milliseconds(partial(_answer, question, course, index)) for question in asked]
    return Figure(
        name=f"ask-{course.language}",
        what=f"an answer over {index.size} passages, p95",
        value=percentile(samples, 95),
        unit="ms",
        n=len(samples),
        limit=ANSWER_LIMIT_MS,
        detail=median_and_least(samples, "ms"),
    )


def _answer(question: str, course: OpenCourse, index: Index) -> None:
    language = course.language
    tokens = tokens_of(question, language, course.find_terms, index.words, is_question=True)
    query = weigh(question, tokens, index)
    for number in index.candidates(query.weights):
        compare(query, number, index)


def _many(course: OpenCourse) -> Index:
    """Make an index of ten thousand passages: those of the course again and again, each renamed."""
    own = [course.index.passage(number) for number in range(course.index.size)]
    copies = -(-MANY_PASSAGES // len(own))
    passages = [
        replace(
            passage,
            address=f"{passage.address}-{copy}",
            prompts=tuple(f"{prompt} topic{copy}" for prompt in passage.prompts),
            text=f"{passage.text} topic{copy}",
        )
        for copy in range(copies)
        for passage in own
    ][:MANY_PASSAGES]
    return Index(build(passages, course.language, course.find_terms, {}))


def _command_figure(effort: Effort) -> Figure:
    with TemporaryDirectory() as home:
        command = tutor_command("ask", "is double opt-in mandatory in the EU?", "--json")
        variables = environment(Path(home))

        def ask() -> None:
            done = subprocess.run(command, env=variables, capture_output=True, check=True)
            assert json.loads(done.stdout)["answered"]

        ask()
        samples = []
        for _ in range(effort.rounds):
            wait_for_calm()
            samples.append(milliseconds(ask))
    return Figure(
        name="ask-command",
        what="`tutor ask` from exec to answer on the shipped course, median",
        value=percentile(samples, 50),
        unit="ms",
        n=len(samples),
        limit=COMMAND_LIMIT_MS,
        detail=median_and_least(samples, "ms"),
    )
