"""Courses of any size, made from the shipped one, and lessons of any length."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tutor.lesson.cache import Cache
from tutor.lesson.flow import lay_out
from tutor.lesson.library import Library
from tutor.lesson.reading import COURSE_FILE, SHARED_FILES, Course, read_course, read_lesson
from tutor.paths import shipped_content_folder

_LESSON = re.compile(r"^lesson: .*$", re.MULTILINE)
_LESSONS = re.compile(r"^lessons:.*\Z", re.MULTILINE | re.DOTALL)
_SAID = (
    "何もしない人はどうなるか、という見方で考えてみよう。オプトインなら、動くまで始まりません。",
    "では、オプトアウトだと、断るまで続くということですね。",
)


def shipped_course() -> Course:
    """Return the first course that comes with the program."""
    folder = next(path.parent for path in sorted(shipped_content_folder().glob(f"*/{COURSE_FILE}")))
    course = read_course(folder).course
    assert course is not None
    return course


def shipped_lesson(course: Course) -> Path:
    """Return the file of the course's first lesson."""
    return next(iter(sorted(Path(course.folder).glob(f"*{course.record.lessons[0]}.yaml"))))


def make_course(folder: Path, count: int) -> Path:
    """Make a course of many lessons: copies of the shipped one, with ids of their own.

    Args:
        folder: Where; it is made.
        count: How many lessons, at least 1.

    Returns:
        The folder that holds the course folder.
    """
    course = shipped_course()
    path = shipped_lesson(course)
    lesson = read_lesson(path, path.read_bytes(), course).lesson
    assert lesson is not None
    names = sorted(lay_out(lesson.steps).ids, key=len, reverse=True)
    any_name = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, names))})(?![\w-])")
    text = path.read_text(encoding="utf-8")
    inside = folder / course.id
    inside.mkdir(parents=True)
    lesson_ids = [f"{lesson.lesson}-{number:04}" for number in range(1, count + 1)]
    for number, lesson_id in enumerate(lesson_ids, 1):
        renamed = any_name.sub(rf"\1-{number:04}", text)
        renamed = _LESSON.sub(f"lesson: {lesson_id}", renamed, count=1)
        (inside / f"{number:04}-{lesson_id}.yaml").write_text(renamed, encoding="utf-8")
    _copy_shared(course, inside, lesson_ids)
    return folder


def make_long_lesson(folder: Path, count: int) -> Path:
    """Make a course of one lesson, `long`, that is a conversation of many lines.

    Args:
        folder: Where; it is made.
        count: How many lines; line 7 begins with `No7.`

    Returns:
        The folder that holds the course folder.
    """
    course = shipped_course()
    inside = folder / course.id
    inside.mkdir(parents=True)
    lines = ["lesson: long", "title: {ja: 長い会話, en: A long talk}", "steps:"]
    for number in range(1, count + 1):
        who = ("teacher", "student")[number % 2]
        said = f"No{number}. {_SAID[number % 2]}"
        lines += [f"  - {who}:", f'      ja: "{said}"', f'      en: "{said}"']
    (inside / "01-long.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    _copy_shared(course, inside, ["long"])
    return folder


def warm(content: Path, home: Path) -> None:
    """Fill the cache as the program does once it has read every lesson."""
    for shelf in Library((content,), Cache(home / "cache")).shelves:
        shelf.heads()
        for lesson_id in shelf.lesson_ids:
            assert shelf.lesson(lesson_id).lesson is not None, lesson_id
        shelf.heads()


def _copy_shared(course: Course, folder: Path, lesson_ids: list[str]) -> None:
    for name in SHARED_FILES:
        if not (Path(course.folder) / name).exists():
            continue
        text = (Path(course.folder) / name).read_text(encoding="utf-8")
        if name == COURSE_FILE:
            listed = yaml.safe_dump({"lessons": lesson_ids})
            text = _LESSONS.sub("", text) + listed
        (folder / name).write_text(text, encoding="utf-8")
