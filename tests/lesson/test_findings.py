"""Every fault of a file is found, at its place and in words; nothing is found in a good file."""

import os
import re
import time
from pathlib import Path

import pytest

from tests.lesson.broken import CASES, LIMITS
from tests.lesson.broken_questions import Case
from tests.lesson.examples import COURSE, FOLDER, HEAD, SOURCES, found, read
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.messages import RULES, wording
from tutor.lesson.reading import read_course, read_lesson
from tutor.lesson.source import read_bytes
from tutor.lesson.tree import MAX_FINDINGS

by_name = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@by_name
def test_a_fault_is_found_at_its_place(case: Case) -> None:
    """A broken file gives exactly its findings, with line and column."""
    assert found(read(case.text)) == case.found


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.name != "300,000 values"], ids=lambda case: case.name
)
@pytest.mark.usefixtures("pure_parser")
def test_the_pure_parser_finds_the_same(case: Case) -> None:
    """Without PyYAML's C parser the same rules are reported on the same lines."""
    reading = read(case.text)

    assert [each[:2] for each in found(reading)] == [each[:2] for each in case.found]


def _course_findings(
    folder: Path, course: str = COURSE, **others: str
) -> list[tuple[str, str, int, int]]:
    (folder / "course.yaml").write_text(course)
    for name, text in others.items():
        (folder / f"{name}.yaml").write_text(text)
    return [
        (each.code, each.path.name, each.place.line, each.place.column)
        for each in read_course(folder).findings
    ]


def test_a_course_in_order_has_no_findings(tmp_path: Path) -> None:
    """A course with all its files gives nothing to report."""
    assert _course_findings(tmp_path, one=HEAD, two=HEAD, sources=SOURCES) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[one, two]", "[one, tow]", [("R206", "course.yaml", 15, 16)]),
        ("[one, two]", "[one, one]", [("R219", "course.yaml", 15, 16)]),
        ("tutor: 1", "tutor: 2", [("S108", "course.yaml", 1, 8)]),
        ("tutor: 1\n", "", [("S102", "course.yaml", 1, 1)]),
        ("side: right", "side: rigth", [("S108", "course.yaml", 7, 48)]),
        ("  student:", "  quiz:", [("S106", "course.yaml", 7, 3)]),
        (
            "en: Consent",
            "us: Consent",
            [("T301", "course.yaml", 10, 11), ("T302", "course.yaml", 10, 20)],
        ),
        ("ja: 同意, en: Consent", "fr: Consent", [("T301", "course.yaml", 10, 11)] * 1),
        ("languages: [ja, en]", "languages: ja, en", [("S103", "course.yaml", 4, 12)]),
        (
            "title: {ja: 小さな講座, en: A small course}",
            "title:\nja: 小さな講座\nen: A small course",
            [("T306", "course.yaml", 4, 1)],
        ),
        (COURSE, "# nothing\n", [("Y004", "course.yaml", 1, 1)]),
        (COURSE, "", [("Y004", "course.yaml", 1, 1)]),
    ],
)
def test_a_fault_of_a_course_is_found_at_its_place(
    tmp_path: Path, old: str, new: str, expected: list[tuple[str, str, int, int]]
) -> None:
    """A broken course file gives its findings; a concept without a language is one."""
    found = _course_findings(tmp_path, COURSE.replace(old, new), one=HEAD, two=HEAD)

    assert found[: len(expected)] == expected
    assert {code for code, *_ in found} == {code for code, *_ in expected} | (
        {"T302"} if "fr:" in new else set()
    )


def test_a_fault_of_the_sources_is_found_in_their_file(tmp_path: Path) -> None:
    """A broken sources file is reported, and lessons are not blamed for what it does not name."""
    found = _course_findings(tmp_path, one=HEAD, two=HEAD, sources="sources:\n  - id: law\n")
    reading = read_course(tmp_path)

    assert found == [("S102", "sources.yaml", 2, 5)]
    assert reading.course is not None
    lesson = read_lesson(
        tmp_path / "one.yaml", (HEAD + "  - teacher: a\n    cite: [x]\n").encode(), reading.course
    )
    assert lesson.findings == ()


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    """A missing file and a folder in its place are reported, not raised."""
    missing = read_bytes(tmp_path / "one.yaml")
    folder = read_bytes(tmp_path)

    assert isinstance(missing, Diagnostic)
    assert isinstance(folder, Diagnostic)
    assert {missing.code, folder.code} == {"Y001"}
    assert read_lesson(tmp_path, folder, None).findings == (folder,)


def test_a_file_of_5_megabytes_is_a_finding(tmp_path: Path) -> None:
    """A file above the limit is not read to its end."""
    path = tmp_path / "one.yaml"
    path.write_bytes(b"#" * 5_000_000)
    data = read_bytes(path)

    assert isinstance(data, Diagnostic)
    assert data.code == "Y005"


def test_a_lesson_without_a_course_is_a_finding() -> None:
    """Only that is told, not what cannot be known without it: its languages and its cast."""
    said_by = "        - {id: i, idea: {fr: o}, hint: {fr: o}, said_by: {fr: [o]}}\n"
    steps = (
        "  - teacher: {ja: は}\n  - owl: {fr: o}\n  - explain:\n      id: e\n"
        f"      ask: {{fr: o}}\n      model: {{fr: o}}\n      expect:\n{said_by}"
    )
    reading = read_lesson(FOLDER / "one.yaml", (HEAD + steps).encode(), None)

    assert found(reading) == [("R212", 1, 1)]


@pytest.mark.parametrize(
    ("steps", "is_cut"),
    [
        ("  - teacher: a: b\n", True),
        ("  - teacher: a\n---\na: b\n", True),
        ("  - teacher: {ja: は, い, en: y}\n", False),
        ("  - teachr: a\n", False),
    ],
)
def test_it_is_told_that_the_rest_was_not_read(steps: str, is_cut: bool) -> None:
    """Where the reading broke off, the advice says that what follows is not checked yet."""
    (finding,) = read(HEAD + steps).findings

    assert ("What follows" in wording(finding.code, finding.values, "en")[1]) is is_cut
    assert ("この先は" in wording(finding.code, finding.values, "ja")[1]) is is_cut


def test_an_open_bracket_is_told_with_its_sign() -> None:
    """What is not closed is named with the sign that closes it, and the line that showed it."""
    (finding,) = read("lesson: one\ntitle: [\nsteps:\n  - teacher: a\n").findings
    what, advice = wording(finding.code, finding.values, "en")

    assert what == "The [ that opens here is not closed before line 4."
    assert advice.startswith("Write ] where it ends.")


def test_every_rule_is_met_by_a_case() -> None:
    """There is no rule that no broken file can meet."""
    met = {code for case in CASES for code, _, _ in case.found}

    of_answers = {"R214", "T303", "T304"}  # see test_answers
    of_exams = {"X601", "X602", "X603"}  # see tests/check/test_explaining

    of_files = {"R206", "R212", "R219", "R220", "R221"}  # see tests/check/test_explaining

    assert met | {"Y001"} | of_answers | of_exams | of_files == set(RULES)


@by_name
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_finding_has_words(case: Case, language: str) -> None:
    """Cause and advice have no blanks left, and both are there in both languages."""
    for each in read(case.text).findings:
        what, advice = wording(each.code, each.values, language)

        assert what
        assert not re.search(r"\{\w*\}", what + advice)
        assert bool(advice) == bool(RULES[each.code].advice)


@pytest.mark.parametrize(
    ("code", "guess"), [("S101", "lesson"), ("S108", "choice"), ("R203", "law"), ("R207", "two")]
)
def test_a_slip_of_the_pen_is_guessed(code: str, guess: str) -> None:
    """Where something near is known, the finding asks whether it was meant."""
    findings = [
        each
        for case in CASES
        if code in {one for one, _, _ in case.found}
        for each in read(case.text).findings
        if each.values.get("guess") == guess
    ]

    assert findings
    assert f"Did you mean “{guess}”?" in wording(code, findings[0].values, "en")[0]
    assert f"「{guess}」のことですか？" in wording(code, findings[0].values, "ja")[0]


@pytest.mark.parametrize("case", LIMITS, ids=lambda case: case.name)
def test_a_hostile_file_ends_soon(case: Case) -> None:
    """A file made to be heavy is refused in far less than the time a person would wait."""
    before = time.perf_counter()
    read(case.text)

    assert time.perf_counter() - before < 3.0


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "".join(f"  - teacher: a\n    key{n}: b\n" for n in range(25_000)),
        HEAD + "  - teacher: a\n" + "".join(f"    key{n}: b\n" for n in range(50_000)),
        HEAD + "  - teacher: a\n" + "    key: b\n" * 50_000,
        "lesson: one\ntitle: {" + ", ".join(f"k{n}" for n in range(50_000)) + "}\nsteps: []\n",
        "\n".join(f"a{n}: &a{n} [*a{n - 1},*a{n - 1}]" for n in range(1, 40)),
        "\n".join(f"a{n}: {{<<: *a{n - 1}}}" for n in range(1, 40)),
        HEAD
        + "".join(
            f"  - section: s{n}\n    steps:\n      - call: s{n + 1}\n      - call: s{n + 1}\n"
            for n in range(40)
        )
        + "  - section: s40\n",
    ],
    ids=["steps", "keys", "same key", "flow keys", "aliases", "merges", "calls"],
)
def test_a_bomb_does_not_go_off(text: str) -> None:
    """Many faults, exponential aliases and exponential calls end soon, in findings."""
    before = time.perf_counter()
    reading = read(text)

    assert any(each.is_error for each in reading.findings)
    assert len(reading.findings) <= MAX_FINDINGS
    assert time.perf_counter() - before < 5.0


def test_the_fields_named_are_those_an_author_can_write() -> None:
    """The list of known fields has the names of the format, not those of the records."""
    known = [
        read(HEAD + step).findings[-1].values["known"]
        for step in ("  - teacher: a\n    x: b\n", "  - goto: a\n    x: b\n")
    ]

    assert known == ["note, teacher, id, asks, cite", "note, goto"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe in the place of a file is a finding; nobody may ever write to it."""
    pipe = tmp_path / "one.yaml"
    os.mkfifo(pipe)
    data = read_bytes(pipe)

    assert isinstance(data, Diagnostic)
    assert data.code == "Y001"
