"""A new course and its lessons are in order from the beginning."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tests.lesson.examples import COURSE
from tutor.authoring.borrowing import borrowed
from tutor.authoring.formatting import tidy
from tutor.authoring.listing import with_lesson
from tutor.authoring.scaffolding import FIRST_LESSON, file_name, new_course, new_lesson
from tutor.check.collecting import check_paths
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.reading import Course, read_course, read_lesson
from tutor.paths import shipped_content_folder

TODAY = date(2026, 11, 23)
SHIPPED = sorted((shipped_content_folder() / "optin").glob("[0-9]*.yaml"))
_JAPANESE = re.compile("[ぁ-んァ-ン]")


def _written(folder: Path, language: str, languages: tuple[str, ...] = ()) -> Path:
    folder.mkdir()
    for file in new_course("mine", language, TODAY, languages):
        (folder / file.name).write_text(file.text, encoding="utf-8")
    return folder


def _course(folder: Path) -> Course:
    course = read_course(folder).course
    assert course is not None
    return course


def _listed(folder: Path, name: str) -> None:
    path = folder / "course.yaml"
    text = with_lesson(path.read_text(encoding="utf-8"), name)
    assert text is not None
    path.write_text(text, encoding="utf-8")


def _faults(folder: Path) -> list[Diagnostic]:
    return list(check_paths([folder], TODAY).without_notes.findings)


@pytest.mark.parametrize(
    ("language", "languages"),
    [("ja", ()), ("en", ()), ("ja", ("ja", "en")), ("en", ("en", "ja")), ("en", ("ja",))],
)
def test_a_new_course_is_clean_and_tidy(
    language: str, languages: tuple[str, ...], tmp_path: Path
) -> None:
    """A check finds nothing, not even to note, and `tutor fmt` would change nothing."""
    folder = _written(tmp_path / "c", language, languages)
    assert _course(folder).record.languages == (languages or (language,))
    (folder / "02-next.yaml").write_text(
        new_lesson("next", language, _course(folder)), encoding="utf-8"
    )
    _listed(folder, "next")

    assert check_paths([folder], TODAY).findings == ()
    for path in folder.glob("*.yaml"):
        assert tidy(path, path.read_bytes()).text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_comments_survive_a_language_left_out(language: str, tmp_path: Path) -> None:
    """A course in one language has the same comments, at the same things, as one in two."""

    def followed(folder: Path) -> list[tuple[str, str]]:
        text = "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.yaml")))
        lines = [line for line in text.splitlines() if line.strip()]
        pairs = pairwise(lines)
        return [(a, b.partition(":")[0]) for a, b in pairs if a.lstrip().startswith("#")]

    one = _written(tmp_path / "one", language)
    two = _written(tmp_path / "two", language, ("ja", "en"))

    assert followed(one) == followed(two)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_comments_are_in_the_language_of_the_author(language: str, tmp_path: Path) -> None:
    """Every file begins by naming its schema, and explains itself in one language."""
    for path in _written(tmp_path / "c", language).iterdir():
        first, *lines = path.read_text(encoding="utf-8").splitlines()
        comments = [
            line for line in lines if line.lstrip().startswith("# ") and " ja: " not in line
        ]

        assert first.startswith("# yaml-language-server: $schema=.schema/")
        assert comments
        if language == "en":
            assert [line for line in comments if _JAPANESE.search(line)] == []
        else:
            assert _JAPANESE.search(" ".join(comments))


@pytest.mark.parametrize(
    "course",
    [
        COURSE,
        COURSE.replace("[ja, en]", "[en]"),
        COURSE.replace("[ja, en]", "[ja, en, fr]"),
        COURSE.replace("  teacher:", "  owl:").replace("  student:", "  fox:"),
    ],
    ids=["usual", "one-language", "three-languages", "other-cast"],
)
def test_a_lesson_fits_its_course(course: str, tmp_path: Path) -> None:
    """A new lesson has its course's languages and cast, and names nothing it does not have."""
    head = course.partition("concepts:")[0] + "lessons: [hello]\n"
    (tmp_path / "course.yaml").write_text(
        head
        if "[ja, en]" in course
        else head.replace("{ja: 小さな講座, en: A small course}", "A")
        .replace("{ja: 先生, en: Teacher}", "A")
        .replace("{ja: 生徒, en: Student}", "B"),
        encoding="utf-8",
    )
    text = new_lesson("hello", "en", _course(tmp_path))
    (tmp_path / "hello.yaml").write_text(text, encoding="utf-8")

    assert [(each.code, each.place, each.values) for each in _faults(tmp_path)] == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_borrowed_lesson_is_in_order(path: Path, tmp_path: Path) -> None:
    """Any lesson that comes with the program can begin a lesson of another course."""
    if read_lesson(path, path.read_bytes(), _course(path.parent), thorough=False).lesson is None:
        pytest.skip("the lesson itself is broken")
    folder = _written(tmp_path / "c", "en")
    text = borrowed(path.read_text(encoding="utf-8"), "mine", _course(folder))
    (folder / "02-mine.yaml").write_text(text, encoding="utf-8")
    _listed(folder, "mine")

    assert [(each.code, each.place, each.values) for each in _faults(folder)] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lessons: [one]  # all\n", "lessons: [one, two]  # all\n"),
        ("lessons: ['one', \"three\" ]\n", None),
        (
            "lessons:\n  - one\n  # more\nabout: x\n",
            "lessons:\n  - one\n  - two\n  # more\nabout: x\n",
        ),
        ("lessons:\n- one # x\n", "lessons:\n- one # x\n- two\n"),
        ("lessons: []\n", "lessons: [two]\n"),
        ("lessons:\n", None),
        ("title: x\n", None),
        ("lessons: [one\n", None),
        ("- a\n", None),
    ],
)
def test_a_lesson_is_added_to_the_list(before: str, after: str | None) -> None:
    """The name is put behind the last one and nothing else is touched, or nothing is done."""
    assert with_lesson(before, "two") == after


def test_files_are_numbered_as_the_others(tmp_path: Path) -> None:
    """A new file has the next number, or none where the others have none."""
    assert file_name(tmp_path, "x") == "01-x.yaml"
    (tmp_path / "007-a.yaml").touch()
    assert file_name(tmp_path, "x") == "008-x.yaml"
    (tmp_path / "007-a.yaml").rename(tmp_path / "a.yaml")
    assert file_name(tmp_path, "x") == "x.yaml"


def test_the_first_lesson_is_listed(tmp_path: Path) -> None:
    """The course lists the lesson that comes with it."""
    assert _course(_written(tmp_path / "c", "ja")).record.lessons == (FIRST_LESSON,)
