"""The command `tutor items`: how well the questions work, as text or JSON.

Owns whose records are read, and both forms. Nothing is written and nothing leaves this machine. The
tests pin that the weakest question comes first, with the line it stands on.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from tutor.authoring.answered import (
    Record,
    database_store,
    each_once,
    exported_files,
    file_store,
    record_in,
)
from tutor.authoring.items import FEW_LEARNERS, Item, items_of, strength
from tutor.cli.ambiguous import settle_for_lines
from tutor.cli.arguments import Request
from tutor.cli.items_words import items_words
from tutor.cli.materials import open_library
from tutor.cli.output import Output
from tutor.clock import SystemClock
from tutor.errors import ExitCode
from tutor.learner.people import learner_named, learners
from tutor.learner.store import Store
from tutor.lesson.library import CourseShelf
from tutor.questions.fingerprint import question_hash
from tutor.questions.question import Question
from tutor.study.reporting import place_of_question
from tutor.study.reviewing import Found, find_questions
from tutor.text.cells import fit
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language
from tutor.text.wrap import wrap

_INDENT = "    "
_LONGEST_ANSWER_CELLS = 36
_LONGEST_ASKING_CELLS = 60


class _Listed(Struct, frozen=True, kw_only=True):
    """A question with its figures, its place, and its texts as far as the content has them."""

    course: str
    item: Item
    place: str
    asks: Text
    labels: dict[str, Text]


class _Survey(Struct, frozen=True, kw_only=True):
    """All questions, how many learners answered, how many answers count and how many do not."""

    listed: tuple[_Listed, ...]
    learners: int
    answers: int
    older: int


def run(request: Request, output: Output) -> int:
    """List the questions that were answered.

    Raises:
        TutorError: A record cannot be read.
    """
    settle_for_lines(None)
    library = open_library(request)
    stores = _stores(request)
    try:
        survey = _survey(library.shelves, stores)
    finally:
        for store in stores:
            store.close()
    if request.json:
        data = _as_data(survey, output.language)
        output.say(json.dumps(data, ensure_ascii=not output.is_unicode, indent=2))
    elif not survey.listed:
        output.say(items_words("nothing", output.language))
    else:
        output.say("\n".join(_lines(survey, output.language, output.width_cells)))
    return ExitCode.OK


def _stores(request: Request) -> list[Store]:
    """Open the files named, or the database of one learner, or those of all who learn here."""
    if request.data:
        return [file_store(path) for path in exported_files(request.data)]
    found = learners() if request.learner is None else (learner_named(request.learner),)
    now = SystemClock().now_utc()
    return [database_store(each.database, now) for each in found if each.database.is_file()]


def _survey(shelves: Sequence[CourseShelf], stores: Sequence[Store]) -> _Survey:
    listed: list[_Listed] = []
    people: set[int] = set()
    answers = older = 0
    for shelf in shelves:
        if shelf.course is None:
            continue
        course = shelf.course.id
        records = {n: record_in(store, course) for n, store in enumerate(stores)}
        kept = each_once(records.values())
        people |= {n for n, record in records.items() if any(record is each for each in kept)}
        items, found = _items(shelf, kept)
        answers += sum(item.answers for item in items)
        older += sum(item.older for item in items)
        listed += (_listed(shelf, course, item, found.get(item.question)) for item in items)
    return _Survey(
        listed=tuple(sorted(listed, key=lambda each: strength(each.item))),
        learners=len(people),
        answers=answers,
        older=older,
    )


def _items(
    shelf: CourseShelf, records: Sequence[Record]
) -> tuple[tuple[Item, ...], dict[str, Found]]:
    names = {attempt.question for record in records for attempt in record.attempts}
    found = find_questions(shelf, names)
    hashes = {name: question_hash(each.asked) for name, each in found.items()}
    return items_of(records, hashes), found


def _listed(shelf: CourseShelf, course: str, item: Item, found: Found | None) -> _Listed:
    place = place_of_question(shelf, item.question, found.lesson if found else item.lesson)
    asked = found.asked if found is not None else None
    parts = asked.parts() if isinstance(asked, Question) else ()
    return _Listed(
        course=course,
        item=item,
        place=f"{place.path}:{place.line}" if place is not None else "",
        asks=asked.ask if asked is not None else "",
        labels={part.key: part.label for part in parts},
    )


def _said(listed: _Listed, answer: str, *, is_part: bool, language: str) -> str:
    text = listed.labels.get(answer, answer) if is_part else answer
    return " ".join(plain(in_language(text, language)).split())


def _lines(survey: _Survey, language: str, room_cells: int) -> Iterator[str]:
    counts = {"learners": survey.learners, "answers": survey.answers}
    head = [items_words("counts", language, items=len(survey.listed), **counts)]
    if survey.older:
        head.append(items_words("older", language, count=survey.older))
    head.append(items_words("how", language))
    if any(each.item.is_uncertain for each in survey.listed):
        head.append(items_words("few", language, few=FEW_LEARNERS))
    for sentence in head:
        yield from wrap(sentence, room_cells)
    for number, listed in enumerate(survey.listed, 1):
        yield ""
        asks = fit(
            " ".join(plain(in_language(listed.asks, language)).split()), _LONGEST_ASKING_CELLS
        )
        yield from _hung(f"{number}. {listed.item.question}  {asks}".rstrip(), room_cells)
        yield _INDENT + (listed.place or items_words("nowhere", language))
        for sentence in _sentences(listed, language):
            yield from (_INDENT + line for line in wrap(sentence, room_cells - len(_INDENT)))


def _hung(text: str, room_cells: int) -> Iterator[str]:
    """Wrap a text; what does not fit hangs below it."""
    first, *rest = wrap(text, room_cells)
    yield first
    if rest:
        left = text[len(first) :].lstrip()
        yield from (_INDENT + line for line in wrap(left, room_cells - len(_INDENT)))


def _sentences(listed: _Listed, language: str) -> Iterator[str]:
    item = listed.item
    shares = {"share": item.share, "low": item.low, "high": item.high}
    percents = {name: f"{100 * share:.0f}" for name, share in shares.items()}
    figures = [
        items_words("right", language, right=item.right, learners=item.learners, **percents),
        items_words("no-discrimination", language)
        if item.discrimination is None
        else items_words("discrimination", language, value=f"{item.discrimination:.2f}"),
    ]
    if item.seconds is not None:
        figures.append(items_words("seconds", language, value=f"{item.seconds:.0f}"))
    if item.reports:
        figures.append(items_words("reports", language, count=item.reports))
    if item.is_uncertain:
        figures.append(items_words("uncertain", language))
    yield " · ".join(figures)
    if item.is_suspect:
        yield items_words("suspect", language)
    if item.wrong:
        answers = (
            items_words(
                "chosen-by",
                language,
                answer=fit(
                    _said(listed, each.answer, is_part=each.is_part, language=language),
                    _LONGEST_ANSWER_CELLS,
                ),
                count=each.learners,
            )
            for each in item.wrong
        )
        yield items_words("chosen", language, answers=" · ".join(answers))


def _as_data(survey: _Survey, language: str) -> dict[str, Any]:
    return {
        "learners": survey.learners,
        "answers": survey.answers,
        "older": survey.older,
        "items": [_item_data(listed, language) for listed in survey.listed],
    }


def _item_data(listed: _Listed, language: str) -> dict[str, Any]:
    item = listed.item
    path, _, line = listed.place.rpartition(":")
    return {
        "course": listed.course,
        "lesson": item.lesson,
        "question": item.question,
        "kind": item.kind,
        "asks": in_language(listed.asks, language),
        "file": path or None,
        "line": int(line) if line else None,
        "learners": item.learners,
        "right": item.right,
        "share": item.share,
        "interval": [item.low, item.high],
        "discrimination": item.discrimination,
        "uncertain": item.is_uncertain,
        "suspect": item.is_suspect,
        "median_seconds": item.seconds,
        "answers": item.answers,
        "older": item.older,
        "reports": item.reports,
        "wrong": [
            {
                "answer": each.answer,
                "text": _said(listed, each.answer, is_part=each.is_part, language=language),
                "learners": each.learners,
            }
            for each in item.wrong
        ],
    }
