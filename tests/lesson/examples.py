"""A small course, and ways to read a lesson of it."""

from pathlib import Path

from tutor.lesson.reading import Course, LessonReading, read_course, read_lesson
from tutor.lesson.records import LessonRecord

FOLDER = Path("/course")
COURSE = """\
tutor: 1
course: small
title: {ja: 小さな講座, en: A small course}
languages: [ja, en]
cast:
  teacher: {name: {ja: 先生, en: Teacher}}
  student: {name: {ja: 生徒, en: Student}, side: right}
concepts:
  - id: consent
    name: {ja: 同意, en: Consent}
misconceptions:
  - id: silence
    belief: {ja: 黙れば同意, en: Silence is consent}
    refute: {ja: ちがいます, en: It is not}
lessons: [one, two]
"""
SOURCES = """\
sources:
  - id: law
    title: {ja: 法律, en: A law}
"""
TABLES = """\
tables:
  - id: fruit
    caption: {ja: くだもの, en: Fruit}
    columns:
      - {id: red, head: {ja: 赤, en: Red}}
      - {id: green, head: {ja: 緑, en: Green}}
    rows:
      - id: summer
        head: {ja: 夏, en: Summer}
        red: {ja: すいか, en: a melon}
        green: {none: true}
      - id: autumn
        head: {ja: 秋, en: Autumn}
        red: {ja: りんご, en: an apple}
        green: {ja: ぶどう, en: grapes}
    reveal: cell
    ask: [autumn.green]
"""
HEAD = """\
lesson: one
title: {ja: 題, en: Title}
steps:
"""
QUIZ = """\
  - quiz:
      id: q-one
      kind: choice
      ask: {ja: どれ, en: Which}
      options:
        - text: {ja: これ, en: This}
          right: true
          why: {ja: そう, en: Yes}
        - text: {ja: あれ, en: That}
          why: {ja: ちがう, en: No}
"""


def course() -> Course:
    """Return the small course."""
    shared = {
        "course.yaml": COURSE.encode(),
        "sources.yaml": SOURCES.encode(),
        "tables.yaml": TABLES.encode(),
    }
    found = read_course(FOLDER, dict(shared)).course
    assert found is not None
    return found


def read(text: str | bytes, name: str = "one.yaml") -> LessonReading:
    """Read a whole file as a lesson of the small course."""
    data = text.encode() if isinstance(text, str) else text
    return read_lesson(FOLDER / name, data, course())


def read_steps(steps: str) -> LessonReading:
    """Read steps under the usual head; the first line of `steps` is line 4 of the file."""
    return read(HEAD + steps)


def lesson_of(steps: str) -> LessonRecord:
    """Return the lesson with these steps, which must be in order."""
    reading = read_steps(steps)
    assert reading.lesson is not None, reading.findings
    return reading.lesson


Found = list[tuple[str, int, int]]


def found(reading: LessonReading) -> Found:
    """Return code, line and column of the findings."""
    return [(each.code, each.place.line, each.place.column) for each in reading.findings]
