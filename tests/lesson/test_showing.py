"""A table can be brought back later, and one table can stand in several lessons."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.lesson.examples import COURSE, HEAD, SOURCES, TABLES, found, lesson_of, read_steps
from tutor.lesson.cache import Cache
from tutor.lesson.library import CourseShelf
from tutor.lesson.messages import wording
from tutor.lesson.reading import read_course
from tutor.lesson.records import LessonRecord, TableStep
from tutor.lesson.revealing import revealing
from tutor.lesson.table_records import Table

_OWN = """\
  - table:
      id: drinks
      caption: {ja: 飲み物, en: Drinks}
      columns: [{id: hot, head: {ja: 熱, en: Hot}}, {id: cold, head: {ja: 冷, en: Cold}}]
      rows:
        - {id: r, head: {ja: 朝, en: Dawn}, hot: {ja: 茶, en: tea}, cold: {ja: 水, en: water}}
      reveal: column
      ask: [r.cold]
"""


def _tables(lesson: LessonRecord) -> list[Table]:
    return [step.table for step in lesson.steps if isinstance(step, TableStep)]


@pytest.mark.parametrize("shared", [True, False], ids=["of the course", "of the lesson"])
def test_a_table_comes_back_as_a_whole(shared: bool) -> None:
    """By default all of it is revealed, and nothing is asked."""
    first, shown, again = _tables(
        lesson_of(
            "  - show: {table: fruit, revealed: false}\n"
            "  - show: fruit\n"
            "  - show: {table: fruit, revealed: true}\n"
        )
        if shared
        else lesson_of(_OWN + "  - show: drinks\n  - show: {table: drinks}\n    note: n\n")
    )

    assert revealing(first).groups
    assert not revealing(shown).groups
    assert shown == again == replace(first, reveal="all", order=(), ask=())


def test_a_table_comes_back_as_it_was() -> None:
    """With `revealed: false` it is hidden and asked for as its author said."""
    first, again = _tables(lesson_of(_OWN + "  - show: {table: drinks, revealed: False}\n"))

    assert first == again
    assert again.ask


def test_a_table_can_be_shown_before_it_stands_there() -> None:
    """A branch may show what stands in another one further down."""
    shown, first = _tables(lesson_of("  - show: drinks\n" + _OWN))

    assert shown.rows == first.rows


def test_a_note_stays_with_the_step() -> None:
    """What a presenter is told of a table that comes back is kept."""
    (step,) = lesson_of("  - show: fruit\n    note: say it aloud\n").steps

    assert step.note == "say it aloud"


@pytest.mark.parametrize(("typed", "meant"), [("friut", "fruit"), ("drinsk", "drinks")])
def test_a_slip_of_the_pen_is_guessed(typed: str, meant: str) -> None:
    """A name that stands for no table is a finding, with what was probably meant."""
    reading = read_steps(_OWN + f"  - show: {typed}\n")

    assert found(reading) == [("R213", 12, 11)]
    assert f"“{meant}”" in wording("R213", reading.findings[0].values, "en")[0]


def test_a_fault_of_a_table_is_told_once() -> None:
    """However often a table is shown, what is wrong with it is told where it stands."""
    reading = read_steps(_OWN.replace("r.cold", "r.warm") + "  - show: drinks\n" * 2)

    assert found(reading) == [("S113", 11, 13)]


def test_a_table_of_a_lesson_needs_a_name_of_its_own() -> None:
    """A lesson cannot use the id of a table of its course for anything else."""
    assert found(read_steps(_OWN.replace("drinks", "fruit"))) == [("S107", 5, 11)]


def _write(folder: Path, tables: str = TABLES, steps: str = "  - show: fruit\n") -> CourseShelf:
    (folder / "course.yaml").write_text(COURSE.replace("[one, two]", "[one]"), encoding="utf-8")
    (folder / "sources.yaml").write_text(SOURCES, encoding="utf-8")
    (folder / "tables.yaml").write_text(tables, encoding="utf-8")
    (folder / "one.yaml").write_text(HEAD + steps, encoding="utf-8")
    return CourseShelf(folder, Cache(folder / ".cache"))


def test_a_changed_table_is_seen_in_every_lesson(tmp_path: Path) -> None:
    """A lesson from the cache has the tables that stand in the file now."""
    before = _write(tmp_path).lesson("one")
    kept = _write(tmp_path).lesson("one")
    after = _write(tmp_path, TABLES.replace("en: an apple", "en: a cherry")).lesson("one")

    assert before.lesson is not None
    assert after.lesson is not None
    assert kept == before
    assert "cherry" in str(_tables(after.lesson))
    assert "cherry" not in str(_tables(before.lesson))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("en: a melon", "us: a melon", ["T301", "T302"]),
        ("autumn.green]", "autumn.blue]", ["S113"]),
        ("summer\n", "autumn\n", ["S107"]),
        ("        green: {none: true}\n", "", ["S112"]),
        ("    reveal", "    concept: x\n    cite: [low]\n    reveal", ["R203", "R204"]),
        ("    rows", "    rosw", ["S101", "S102"]),
        ("tables:\n", "tabels:\n", ["S101", "S102"]),
        (TABLES, "# nothing\n", ["Y004"]),
        (TABLES, TABLES + TABLES.removeprefix("tables:\n"), ["S107"]),
    ],
)
def test_the_file_of_tables_is_checked(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    """What is wrong with a table of the course is found in its file."""
    _write(tmp_path, TABLES.replace(old, new, 1) if old else TABLES)
    findings = read_course(tmp_path).findings

    assert sorted(each.code for each in findings) == expected
    assert {each.path.name for each in findings} <= {"tables.yaml"}


def test_tables_without_a_course_are_checked(tmp_path: Path) -> None:
    """Where `course.yaml` is broken, the tables are looked at all the same."""
    _write(tmp_path, TABLES.replace("autumn.green]", "autumn.blue]"))
    (tmp_path / "course.yaml").write_text("tutor: [\n")

    assert [each.code for each in read_course(tmp_path).findings] == ["Y024", "S113"]
