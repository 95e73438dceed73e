"""What a long history costs: start, reviews and statistics after 100,000 answers or after 100."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.figures import Effort, Figure, Measure, alternate, milliseconds, ratio
from tutor.learner.opening import open_store
from tutor.learner.records import ActionRecord, Attempt
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.flow import lay_out
from tutor.lesson.library import Library
from tutor.lesson.records import QuizStep
from tutor.paths import DATABASE_NAME, shipped_content_folder
from tutor.questions.fingerprint import question_hash
from tutor.study.course_map import draw_map
from tutor.study.digesting import bring_up_to_date
from tutor.study.planning import best_now
from tutor.study.reviewing import prepare_review
from tutor.study.statistics import progress

_NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
_FEW = 100
_A_RUN = 100
_LIMITS = {"start": 1.2, "due": 1.2, "stats": 2.0}
_WHAT = {
    "start": "opening, map and plan",
    "due": "opening and preparing a review",
    "stats": "opening and all statistics",
}


def measure_learner(effort: Effort) -> Iterator[Figure]:
    """Compare a history of many answers with one of a hundred, both at the same questions."""
    many = effort.many_lessons * 100
    with TemporaryDirectory() as made:
        folder = Path(made)
        library = Library((shipped_content_folder(),), Cache(folder / "cache"))
        for home, count in (("few", _FEW), ("many", many)):
            answer(folder / home, library, count)
            replayed_ms = milliseconds(partial(work_out, folder / home))
        yield Figure(
            name="replay",
            what=f"working out all cards anew from {many} answers",
            value=replayed_ms,
            unit="ms",
            n=1,
        )
        works = {"start": start, "due": due, "stats": stats}
        measures: dict[str, Measure] = {
            f"{name} {home}": partial(milliseconds, partial(work, folder / home, folder / "cache"))
            for name, work in works.items()
            for home in ("few", "many")
        }
        samples = alternate(measures, effort.rounds)
    for name in works:
        yield ratio(
            f"learner-{name}",
            f"{_WHAT[name]}, {many} answers against {_FEW}",
            samples[f"{name} many"],
            samples[f"{name} few"],
            unit="ms",
            limit=_LIMITS[name],
        )


def start(home: Path, cache: Path) -> None:
    """Do what the course map needs."""
    library, store = _opened(home, cache)
    best_now(draw_map(library, store), store, _NOW, zone=UTC)
    store.close()


def due(home: Path, cache: Path) -> None:
    """Prepare a review."""
    library, store = _opened(home, cache)
    assert prepare_review(library.shelves[0], store, _NOW, zone=UTC).lesson is not None
    store.close()


def stats(home: Path, cache: Path) -> None:
    """Gather all statistics."""
    library, store = _opened(home, cache)
    assert progress(library, store, _NOW, zone=UTC).minutes > 0
    store.close()


def answer(home: Path, library: Library, count: int) -> None:
    """Make a database in which the questions of the shipped course were answered in turn."""
    store = open_store(home / DATABASE_NAME, _NOW).store
    shelf = library.shelves[0]
    assert shelf.course is not None
    questions = []
    for lesson_id in shelf.lesson_ids:
        lesson = shelf.lesson(lesson_id).lesson
        steps = () if lesson is None else lay_out(lesson.steps).nodes
        questions += [
            (lesson_id, node.step.question) for node in steps if isinstance(node.step, QuizStep)
        ]
    begun = _NOW - timedelta(days=500)
    for first in range(0, count, _A_RUN):
        attempts = []
        for number in range(first, min(first + _A_RUN, count)):
            lesson_id, question = questions[number % len(questions)]
            attempts.append(
                Attempt(
                    seq=number - first,
                    course=shelf.course.id,
                    lesson=lesson_id,
                    question=question.id,
                    content_hash="hash",
                    kind=question.kind,
                    answer="[]",
                    verdict="wrong" if number % 5 == 0 else "right",
                    share=1.0,
                    tries=1,
                    hints=0,
                    question_hash=question_hash(question),
                    concept=question.concept,
                    at=begun + timedelta(minutes=number),
                )
            )
        store.start_run(
            shelf.course.id,
            shelf.lesson_ids[0],
            "hash",
            attempts[0].at,
            actions=[
                ActionRecord(seq=each.seq, step="", action='{"do":"continue"}', at=each.at)
                for each in attempts
            ],
            attempts=attempts,
        )
    store.close()


def work_out(home: Path) -> None:
    """Work out all cards of a database."""
    store = open_store(home / DATABASE_NAME, _NOW).store
    bring_up_to_date(store)
    store.close()


def _opened(home: Path, cache: Path) -> tuple[Library, Store]:
    library = Library((shipped_content_folder(),), Cache(cache))
    return library, open_store(home / DATABASE_NAME, _NOW).store
