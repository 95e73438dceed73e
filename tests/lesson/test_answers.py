"""The file of ready answers: read when somebody asks, and every fault of it has its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lesson.examples import COURSE, HEAD, QUIZ, SOURCES, course
from tutor.check.collecting import check_paths
from tutor.lesson.answers import AnswersReading, answers_bytes, read_answers, suggestion
from tutor.lesson.cache import Cache
from tutor.lesson.library import CourseShelf
from tutor.lesson.reading import lesson_files

ANSWERS = """\
answers:
  - id: first
    ask:
      ja: [これは何, それは何, あれは何, どれのこと]
      en: [what is this, what is that, which one, what do you mean]
    answer: {ja: これです。, en: It is this.}
    short: depends
    lesson: one
    step: q-one
    next: [second]
    cite: [law]
    rests_on: [F001]
  - id: second
    ask:
      ja: [だれが, どなたが, だれなの, 人は]
      en: [who, whose, who is it, which person]
    answer: {ja: 生徒です。, en: The student.}
    case: true
outside:
  - id: third
    ask:
      ja: [いつ, いつから, いつまで, いつごろ]
      en: [when, since when, until when, how soon]
    answer: {ja: 扱っていません。, en: This is not covered.}
"""


def _read(text: str) -> AnswersReading:
    steps = {"one": {"q-one"}}
    return read_answers(Path("/course/answers.yaml"), text.encode(), course(), steps.get)


def _found(text: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.place.line, each.place.column) for each in _read(text).findings]


def test_answers_in_order_have_no_findings() -> None:
    """A file in order gives its answers, and nothing to report."""
    reading = _read(ANSWERS)

    assert reading.findings == ()
    assert [answer.id for answer in reading.answers] == ["first", "second"]
    assert [topic.id for topic in reading.outside] == ["third"]
    assert (reading.answers[0].short, reading.answers[1].case) == ("depends", True)
    assert suggestion(reading.answers[0], "ja") == "これは何"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("cite: [law]", "cite: [lwa]", [("R203", 11, 12)]),
        ("lesson: one", "lesson: tow", [("R207", 8, 13)]),
        ("step: q-one", "step: q-two", [("R202", 9, 11)]),
        ("next: [second]", "next: [third]", [("R214", 10, 12)]),
        ("id: second", "id: first", [("S107", 13, 9), ("R214", 10, 12)]),
        ("short: depends", "short: maybe", [("S108", 7, 12)]),
        ("      en: [who, whose, who is it, which person]\n", "", [("T301", 15, 7)]),
        ("en: The student.", "us: x", [("T301", 17, 13), ("T302", 17, 25)]),
        (", which person", "", [("T303", 16, 7)]),
        ("[だれが,", "[これは　何,", [("T304", 15, 12)]),
        ("      en: [who,", "      fr: [qui]\n      en: [who,", [("T302", 16, 7)]),
        ("    case: true", "    cases: true", [("S101", 18, 5)]),
        ("      en: [when, since when, until when, how soon]\n", "", [("T301", 22, 7)]),
        (", how soon", "", [("T303", 23, 7)]),
        ("[いつ,", "[どれのこと,", [("T304", 22, 12)]),
        ("en: This is not covered.", "", [("T301", 24, 13)]),
        ("    case: true", "    case: true\n    answer_late: no", [("S101", 19, 5)]),
        (ANSWERS, "", [("Y004", 1, 1)]),
    ],
)
def test_a_fault_is_found_at_its_place(
    old: str, new: str, expected: list[tuple[str, int, int]]
) -> None:
    """What an answer names and is not there is found, and so are wordings that are too few."""
    assert old in ANSWERS
    assert sorted(_found(ANSWERS.replace(old, new, 1))) == sorted(expected)


def test_a_wrong_name_keeps_no_answer_back() -> None:
    """An answer whose source or lesson does not exist can still be given."""
    assert (
        len(_read(ANSWERS.replace("[law]", "[x]").replace("lesson: one", "lesson: x")).answers) == 2
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a small course with answers."""
    (tmp_path / "course.yaml").write_text(COURSE, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "one.yaml").write_text(HEAD + QUIZ, encoding="utf-8")
    two = (HEAD + QUIZ).replace("lesson: one", "lesson: two")
    (tmp_path / "two.yaml").write_text(two, encoding="utf-8")
    (tmp_path / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    return tmp_path


def test_check_reads_the_answers(folder: Path) -> None:
    """`check` finds the faults of the file, the steps of the lessons included."""
    path = folder / "answers.yaml"
    path.write_text(ANSWERS.replace("q-one", "q-two"), encoding="utf-8")
    found = [(each.path, each.code) for each in check_paths([folder]).findings]

    assert [code for file, code in found if file == path] == ["R202"]


def test_the_file_is_no_lesson(folder: Path) -> None:
    """It is not listed among the lessons, and a course without it has no answers."""
    shelf = CourseShelf(folder, Cache(None))

    assert set(lesson_files(folder)) == {"one", "two"}
    assert [answer.id for answer in shelf.answers.answers] == ["first", "second"]

    (folder / "answers.yaml").unlink()

    assert answers_bytes(folder) is None
    assert CourseShelf(folder, Cache(None)).answers.answers == ()
