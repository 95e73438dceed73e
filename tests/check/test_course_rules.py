"""Rules that look at a whole course: sources to be reviewed, terms used too early."""

from pathlib import Path

import pytest

from tests.check.good import checked, places
from tests.cli.courses import write_course
from tutor.check.collecting import check_paths
from tutor.lesson.diagnostic import Severity
from tutor.lesson.reading import lesson_files

_SOURCES = "sources:\n  - id: law\n    title: A law\n    review_by: {date}\n"
_TERMS = "terms:\n  - {id: fig, name: fig, meaning: A fruit.}\n"
_USES = "  - teacher: A fig is green.\n"
_INTRODUCES = '  - teacher: "A **fig** is a fruit."\n'


@pytest.mark.parametrize(
    ("date", "is_past"),
    [
        ("2026-11-22", True),
        ("2026-11-23", False),
        ("2026-10", True),
        ("2026-11", False),
        ("2025", True),
        ("2026", False),
    ],
)
def test_sources_are_looked_at_again(date: str, *, is_past: bool, tmp_path: Path) -> None:
    """A review is overdue when all of its day, month or year is past."""
    found = checked(tmp_path, "  - teacher: a\n", sources=_SOURCES.format(date=date))

    assert places(found) == ([("C901", 4)] if is_past else [])
    assert check_paths([tmp_path]).findings == ()


@pytest.mark.parametrize(
    "date",
    [
        "Octobre 2026",
        "2027-13",
        "２０２５-０１",
        "01/2025",
        "2026-02-31",
        "0000",
        "2026-1",
        "20261001",
    ],
)
@pytest.mark.parametrize("field", ["as_of", "review_by"])
def test_a_date_that_cannot_be_read_is_told(date: str, field: str, tmp_path: Path) -> None:
    """A date is a year, a month or a day that there is; else it is a finding, and never past."""
    sources = _SOURCES.replace("review_by", field).format(date=date)
    (finding,) = checked(tmp_path, "  - teacher: a\n", sources=sources)

    assert (finding.code, finding.place.line) == ("C902", 4)
    assert finding.values == {"field": field, "found": date}
    assert places(check_paths([tmp_path]).findings) == [("C902", 4)]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (_USES + _INTRODUCES, "", [("one.yaml", 4, "one:5")]),
        (_INTRODUCES + _USES, "", []),
        (_USES, _INTRODUCES, [("one.yaml", 4, "two:4")]),
        (_INTRODUCES, _USES, []),
        (_USES, "", []),
        ("  - student: A fig?\n" + _INTRODUCES, "", []),
    ],
)
def test_terms(one: str, two: str, expected: list[tuple[str, int, str]], tmp_path: Path) -> None:
    """A term that the teacher uses before it is introduced is noted; the student may ask."""
    head = "lesson: two\ntitle: Two\nsteps:\n  - teacher: Hello.\n"
    other = head.replace("  - teacher: Hello.\n", two) if two else head
    found = checked(tmp_path, one, two=other, terms=_TERMS)

    assert [(each.path.name, each.place.line, each.values["where"]) for each in found] == expected
    assert all(each.severity is Severity.NOTE for each in found)


def test_courses_with_one_id(tmp_path: Path) -> None:
    """The second of two courses with the same id is warned of, at its id; one course is not."""
    one, two = (write_course(tmp_path / name, "a") for name in ("one", "two"))
    (found,) = check_paths([one, two]).findings

    assert (found.code, found.path, found.place.line) == ("R218", two / "course.yaml", 2)
    assert found.values == {"id": "small", "folder": str(one)}
    assert check_paths([one, one]).findings == ()
    assert check_paths([one, two / "a.yaml"]).findings == ()


def test_a_sheet_in_the_folder_is_no_lesson(tmp_path: Path) -> None:
    """A translator's sheet beside the lessons is passed over; named itself, it is read as one."""
    folder = write_course(tmp_path / "one", "a")
    sheet = folder / "sheet.yaml"
    sheet.write_text("# Head\nfile: a.yaml\nfrom: ja\nto: en\ntexts: []\n", encoding="utf-8")

    report = check_paths([folder])
    assert (report.findings, sheet in report.files) == ((), False)
    assert list(lesson_files(folder)) == ["a"]
    assert check_paths([sheet]).findings == ()
    with sheet.open("a", encoding="utf-8") as file:
        file.write("more: a #1\n")
    assert [each.code for each in check_paths([sheet]).findings] == ["Y021"]


@pytest.mark.parametrize("language", ["ja", "fr"])
def test_samples_may_lack_a_language(language: str, tmp_path: Path) -> None:
    """Samples are for the author: those of one language, or of none of the course's, will do."""
    text = (
        "  - explain:\n      id: e\n      ask: Why\n      model: It is so.\n"
        "      expect:\n        - id: i\n          idea: It is so.\n          hint: Look.\n"
        "          said_by: {ja: [そうだ], en: [it is so]}\n"
        f"      samples: {{accept: {{{language}: [そうだ]}}}}\n"
    )
    found = checked(tmp_path, text)

    assert [each.code for each in found if each.is_error or each.code == "T301"] == []
