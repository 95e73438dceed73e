"""No file is too broken to be checked: what comes out are findings, soon, and never a traceback."""

from __future__ import annotations

import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.authoring.formatting import tidy
from tutor.check.ignoring import without_ignored
from tutor.check.looking import CourseLook
from tutor.check.rendering import as_data, full
from tutor.lesson.diagnostic import Diagnostic
from tutor.paths import shipped_content_folder

TODAY = date(2026, 11, 23)
MOST_SECONDS = 2.0
SHIPPED = shipped_content_folder() / "optin"
LESSON = "01-two-words.yaml"
SHARED = ("course.yaml", "sources.yaml", "tables.yaml", "terms.yaml")
SIGNS = "{}[]:,-?!|>&*%@`\"'#~ \t\n\u3000：あ\u2028\0\ufeff\u202e"
WORDS = (
    "none",
    "right",
    "id",
    "steps",
    "goto",
    "text",
    "ja",
    "<<",
    "kind",
    "table",
    "hide",
    "when",
)


def _mutated(lines: list[str], data: st.DataObject) -> str:
    """Change a file in a few places, as a slip of the pen or an evil mind would."""
    lines = list(lines)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        inside = data.draw(st.integers(0, len(line)))
        match data.draw(st.integers(0, 6)):
            case 0:
                sign = data.draw(st.sampled_from(SIGNS))
                lines[at] = line[:inside] + sign + line[inside:]
            case 1:
                lines[at] = line[:inside] + line[inside + 1 :]
            case 2:
                del lines[at : at + data.draw(st.integers(1, 5))]
                lines = lines or [""]
            case 3:
                lines[at] = " " * data.draw(st.integers(0, 12)) + line.lstrip()
            case 4:
                lines.insert(data.draw(st.integers(0, len(lines))), line)
            case 5:
                indent = line[: len(line) - len(line.lstrip())]
                lines[at] = f"{indent}{data.draw(st.sampled_from(WORDS))}: {line.strip()}"
            case _:
                lines[at] = line.partition(":")[0] + ": " + data.draw(st.text(max_size=8))
    return "\n".join(lines)


def _told(path: Path, look: CourseLook) -> list[Diagnostic]:
    """Check a file and put all of it into words; say so when it takes too long."""
    begin = time.perf_counter()
    findings = without_ignored(path, look.lines.get(path, ()), look.file(path))
    seconds = time.perf_counter() - begin
    for language in ("ja", "en"):
        assert len(full(findings, language, 60).splitlines()) >= len(findings)
    assert len(as_data(findings)) == len(findings)
    assert seconds < MOST_SECONDS
    return findings


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped course, without its two largest files."""
    copy = tmp_path_factory.mktemp("hostile") / "optin"
    shutil.copytree(SHIPPED, copy, ignore=shutil.ignore_patterns("answers.yaml", "exam.yaml"))
    return copy


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_mutated_lesson_is_checked(folder: Path, data: st.DataObject) -> None:
    """Whatever happens to a lesson, its findings can be told, and tidying it ends in words too."""
    path = folder / LESSON
    lines = (SHIPPED / LESSON).read_text(encoding="utf-8").split("\n")[:160]
    text = _mutated(lines, data).encode("utf-8", "surrogatepass")
    path.write_bytes(text)
    _told(path, _look(folder))
    tidied = tidy(path, text)

    if tidied.finding is None and tidied.refusal is None:
        assert tidy(path, tidied.text.encode()).text == tidied.text


@given(data=st.data(), name=st.sampled_from(SHARED))
@settings(max_examples=15, deadline=None)
def test_a_mutated_shared_file_is_checked(folder: Path, data: st.DataObject, name: str) -> None:
    """A course with a broken file is checked as well, and so is each of its files."""
    path = folder / name
    lines = (SHIPPED / name).read_text(encoding="utf-8").split("\n")
    path.write_bytes(_mutated(lines, data).encode("utf-8", "surrogatepass"))
    try:
        look = CourseLook(folder, TODAY)
        _told(path, look)
        _told(folder / "02-mail.yaml", look)
    finally:
        shutil.copy(SHIPPED / name, path)


@given(text=st.text(alphabet=SIGNS + "ab1", max_size=60))
@settings(max_examples=150, deadline=None)
def test_noise_is_checked(folder: Path, text: str) -> None:
    """Signs in any order are read, checked and tidied without a traceback."""
    path = folder / LESSON
    data = text.encode("utf-8", "surrogatepass")
    path.write_bytes(data)
    _told(path, _look(folder))
    tidy(path, data)


_LOOKS: dict[Path, CourseLook] = {}


def _look(folder: Path) -> CourseLook:
    """Return the look at an unchanged course, read once."""
    if folder not in _LOOKS:
        _LOOKS[folder] = CourseLook(folder, TODAY)
    return _LOOKS[folder]
