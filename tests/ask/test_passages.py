"""The passages of a course: everything that says something by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import make_course, shelf
from tutor.ask.passage import Passage
from tutor.ask.passages import gather
from tutor.lesson.answers import AnswersReading


def _passages(folder: Path, language: str = "en") -> dict[str, Passage]:
    course = shelf(make_course(folder))
    lesson = course.lesson("one").lesson
    assert course.course is not None
    assert lesson is not None
    found = gather(course.course, {"one": lesson}, course.answers, language)
    assert len({each.address for each in found}) == len(found)
    return {each.address: each for each in found}


@pytest.mark.parametrize(
    ("address", "kind", "text"),
    [
        ("answers/difference", "answer", "They differ when you do nothing."),
        ("terms/opt-in", "term", "opt-in: You are out until you say yes."),
        ("misconceptions/silence", "belief", "A silent person has only not refused yet."),
        ("one/step-1", "line", "Paper catalogues come from the teapot shop every week."),
        ("one/ways/merit", "row", "Benefit — Opt-in: trust / Opt-out: a wide reach"),
        ("one/ways/merit.opt-out", "cell", "Opt-out — Benefit: a wide reach"),
        ("one/q-chat/in", "why", "Nobody asked before it began."),
    ],
)
def test_every_kind_of_passage_is_found(address: str, kind: str, text: str, tmp_path: Path) -> None:
    """Answers, terms, misconceptions, lines, rows, cells and reasons each have an address."""
    passage = _passages(tmp_path)[address]

    assert (passage.kind, passage.text) == (kind, text)


def test_what_a_student_supposes_is_left_out(tmp_path: Path) -> None:
    """Lines of the student are no answers, even with a source."""
    assert not [each for each in _passages(tmp_path).values() if "aliens" in each.text]


def test_a_passage_knows_where_it_stands(tmp_path: Path) -> None:
    """Lesson, step and node lead there; a misconception stands at the question that meets it."""
    passages = _passages(tmp_path)
    difference, silence = passages["answers/difference"], passages["misconceptions/silence"]

    assert (difference.lesson, difference.step, difference.at) == ("one", "ways", 3)
    assert (silence.lesson, silence.step) == ("one", "q-chat")
    assert passages["terms/opt-in"].lesson == ""


def test_a_missing_language_is_told(tmp_path: Path) -> None:
    """What exists in another language only says so."""
    folder = make_course(tmp_path)
    path = folder / "terms.yaml"
    path.write_text(path.read_text().replace(", en: You are in until you say no.", ""))
    course = shelf(folder)
    assert course.course is not None
    found = {each.address: each for each in gather(course.course, {}, AnswersReading(), "en")}

    assert found["terms/opt-out"].is_foreign
    assert not found["terms/opt-in"].is_foreign
