"""A course with an exam on the disk: six questions about two ideas, of which four are drawn."""

from pathlib import Path

from tutor.lesson.cache import Cache
from tutor.lesson.library import CourseShelf, Library

COURSE = """\
tutor: 1
course: small
title: {ja: 小さな講座, en: A small course}
languages: [ja, en]
cast:
  teacher: {name: {ja: 先生, en: Teacher}, side: left}
  student: {name: {ja: 生徒, en: Student}, side: right}
concepts:
  - id: consent
    name: {ja: 同意, en: Consent}
  - id: defaults
    name: {ja: 初期設定, en: Defaults}
misconceptions:
  - id: silence
    belief: {ja: 黙れば同意, en: Silence is consent}
    refute: {ja: 黙っていても同意ではない, en: Silence says nothing}
lessons: [one]
"""
LESSON = """\
lesson: one
title: {ja: 最初の題, en: First title}
minutes: 3
concepts: [consent]
steps:
  - teacher: {ja: こんにちは。, en: Hello.}
"""
_CHOICE = """\
  - id: {id}
    kind: choice
    concept: {concept}
    ask: {{ja: {id} はどれですか, en: Which is {id}}}
    shuffle: false
    options:
      - text: {{ja: 黙る, en: Keep silent}}
        why: {{ja: 伝わらない, en: Nobody hears it}}
        misconception: silence
      - text: {{ja: はいと言う, en: Say yes}}
        right: true
        why: {{ja: 伝わった, en: It was heard}}
      - text: {{ja: 逃げる, en: Run away}}
        why: {{ja: 遠すぎる, en: Too far}}
    hints: [{{ja: 口を使う, en: Use your mouth}}]
"""
_CHOICES = """\
  - id: {id}
    kind: choices
    concept: {concept}
    ask: {{ja: {id} をすべて, en: All of {id}}}
    shuffle: false
    options:
      - text: {{ja: 林檎, en: Apple}}
        right: true
        why: {{ja: 果物, en: A fruit}}
      - text: {{ja: 石, en: Stone}}
        why: {{ja: 硬い, en: Hard}}
      - text: {{ja: 蜜柑, en: Orange}}
        right: true
        why: {{ja: これも果物, en: A fruit too}}
"""
_SHORT = """\
  - id: {id}
    kind: short
    concept: {concept}
    ask: {{ja: {id} と書く, en: Write {id}}}
    accept: {{ja: [同意], en: [consent]}}
    solution: {{ja: 同意です, en: It is consent}}
"""
EXAM = (
    "draw: 4\nminutes: 5\nquestions:\n"
    + _CHOICE.format(id="x-one", concept="consent")
    + _CHOICE.format(id="x-two", concept="defaults")
    + _CHOICES.format(id="x-three", concept="consent")
    + _CHOICES.format(id="x-four", concept="defaults")
    + _SHORT.format(id="x-five", concept="consent")
    + _CHOICE.format(id="x-six", concept="defaults")
)
"""Option 2 is right of every `choice`, 1 and 3 of every `choices`, `consent` of `x-five`."""


def write_exam(folder: Path, exam: str | None = EXAM) -> Path:
    """Write the course, with an exam unless there is to be none, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"course.yaml": COURSE, "01-one.yaml": LESSON, "sources.yaml": "sources: []\n"}
    for name, text in files.items() if exam is None else {**files, "exam.yaml": exam}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def exam_shelf(folder: Path, exam: str | None = EXAM) -> CourseShelf:
    """Write the course and return its shelf."""
    return Library((write_exam(folder, exam),), Cache(None)).shelves[0]
