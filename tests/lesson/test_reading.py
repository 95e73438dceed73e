"""What is in order becomes records, and every word stays what the author typed."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lesson.examples import COURSE, HEAD, QUIZ, SOURCES, found, lesson_of, read, read_steps
from tutor.lesson.decode import decode as decode_record
from tutor.lesson.diagnostic import Place
from tutor.lesson.hashing import content_hash
from tutor.lesson.parsing import parse
from tutor.lesson.reading import lesson_files, lesson_hash, read_course, read_lesson
from tutor.lesson.records import ChoiceStep, LessonRecord, LineStep, NoteStep, QuizStep, WhenStep
from tutor.lesson.source import SourceText
from tutor.lesson.source import decode as decode_text
from tutor.paths import shipped_content_folder

SHIPPED = shipped_content_folder() / "optin"
TWO_WORDS = (SHIPPED / "01-two-words.yaml").read_text(encoding="utf-8")

WORDS = [
    "no",
    "yes",
    "on",
    "off",
    "010",
    "1:30",
    "2024-01-01",
    "~",
    "null",
    "true",
    "1e3",
    "0x1f",
    "1_000",
    ".5",
    "=",
    "NaN",
    "はい。",
    "a#b",
    "a:b",
    "-1",
]


@pytest.mark.parametrize("word", WORDS)
def test_a_word_stays_the_word_that_was_typed(word: str) -> None:
    """Nothing unquoted becomes a number, a date, a truth value or nothing."""
    line = lesson_of(f"  - teacher: {word}\n").steps[0]

    assert line == LineStep(who="teacher", text=word)


@pytest.mark.usefixtures("pure_parser")
@pytest.mark.parametrize("word", WORDS)
def test_a_word_stays_the_same_without_the_c_parser(word: str) -> None:
    """The pure parser reads the same words."""
    line = lesson_of(f"  - teacher:\n      ja: {word}\n      en: {word}\n").steps[0]

    assert line == LineStep(who="teacher", text={"ja": word, "en": word})


def test_a_step_of_each_kind_becomes_its_record() -> None:
    """Lines, notes, branches and questions come out as the author wrote them."""
    lesson = lesson_of(
        "  - note: say nothing\n"
        "  - student: a\n    asks: true\n    note: b\n"
        + QUIZ
        + "  - choice:\n      id: c\n      options:\n        - say: x\n          once: true\n"
        "          steps:\n            - teacher: y\n    note: z\n"
        "  - when:\n      got: q-one\n      steps: []\n      else:\n        - teacher: w\n"
    )
    note, line, quiz, choice, when = lesson.steps

    assert note == NoteStep(note="say nothing")
    assert line == LineStep(who="student", text="a", asks=True, note="b")
    assert isinstance(quiz, QuizStep)
    assert quiz.question.key == ("1",)
    assert isinstance(choice, ChoiceStep)
    assert (choice.note, choice.options[0].steps) == ("z", (LineStep(who="teacher", text="y"),))
    assert isinstance(when, WhenStep)
    assert when.otherwise == (LineStep(who="teacher", text="w"),)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("byte-order mark", lambda data: b"\xef\xbb\xbf" + data),
        ("CRLF", lambda data: data.replace(b"\n", b"\r\n")),
        ("CR", lambda data: data.replace(b"\n", b"\r")),
        ("no last line end", lambda data: data.rstrip(b"\n")),
    ],
)
def test_other_line_ends_and_a_mark_change_nothing(name: str, change: object) -> None:
    """A byte-order mark and other line ends give the same lesson, and the same columns."""
    assert callable(change)
    good = (HEAD + "  - teacher: 先生はい\n").encode()
    bad = (HEAD + "  - teacher: {ja: は}\n    asked: はい\n").encode()

    assert read(change(good)).lesson == read(good).lesson is not None, name
    assert found(read(change(bad))) == found(read(bad)) == [("T301", 4, 14), ("S101", 5, 5)]
    assert [each.source_line for each in read(change(bad)).findings] == [
        "  - teacher: {ja: は}",
        "    asked: はい",
    ]


def test_columns_count_full_width_characters_once() -> None:
    """The column of a fault after Japanese words counts characters, not bytes or cells."""
    finding = read_steps("  - {student: 先生はいいえ, いいえ: x}\n").findings[0]

    assert finding.place == Place(4, 23, 3)
    assert finding.source_line[finding.place.column - 1 :][:3] == "いいえ"


def test_a_comment_with_a_space_cuts_nothing() -> None:
    """An ordinary comment behind a value is no finding, nor is # inside a word or quotes."""
    reading = read_steps('  - teacher: a # note\n  - teacher: a#b\n  - teacher: "a #b"\n#c\n')

    assert found(reading) == []


def test_text_blocks_keep_their_words() -> None:
    """Block scalars and quoted texts may hold everything that YAML would take for a sign."""
    reading = read_steps(
        "  - teacher: |\n      先生: はい #1\n      * a\n  - teacher: '*x* {y} # \"z\"'\n"
    )

    assert found(reading) == []
    assert reading.lesson is not None
    assert reading.lesson.steps == (
        LineStep(who="teacher", text="先生: はい #1\n* a\n"),
        LineStep(who="teacher", text='*x* {y} # "z"'),
    )


def test_names_the_course_does_not_know_are_not_checked_without_it() -> None:
    """Concepts and sources are only checked where a course says which there are."""
    text = HEAD.replace("steps", "concepts: [x]\nsteps") + "  - teacher: a\n    cite: [y]\n"
    reading = read_lesson(Path("one.yaml"), text.encode(), None)

    assert found(reading) == [("R212", 1, 1)]


def test_the_shipped_course_is_the_same_without_the_c_parser(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both parsers of PyYAML give the same course and the same lesson."""
    import yaml

    course = read_course(SHIPPED)
    lesson = read_lesson(SHIPPED / "01-two-words.yaml", TWO_WORDS.encode(), course.course)
    monkeypatch.delattr(yaml, "CBaseLoader")
    pure = read_course(SHIPPED)

    assert pure == course
    assert read_lesson(SHIPPED / "01-two-words.yaml", TWO_WORDS.encode(), pure.course) == lesson


def test_the_hash_of_a_lesson_is_that_of_all_it_was_made_of(tmp_path: Path) -> None:
    """Another lesson text or another course file gives another hash; the same gives the same."""
    (tmp_path / "course.yaml").write_text(COURSE)
    first = read_course(tmp_path).course
    (tmp_path / "sources.yaml").write_text(SOURCES)
    second = read_course(tmp_path).course
    hashes = {
        lesson_hash(data, course) for data in (b"a", b"b") for course in (None, first, second)
    }

    assert len(hashes) == 6
    assert lesson_hash(b"a", first) in hashes
    assert content_hash(b"ab", b"c") != content_hash(b"a", b"bc")


def test_lesson_files_are_known_by_their_ids(tmp_path: Path) -> None:
    """A number in front orders the files and is no part of the id; other files are no lessons."""
    for name in (
        "02-mail.yaml",
        "01_two-words.yml",
        "boxes.yaml",
        ".x.yaml",
        "terms.yaml",
        "a.txt",
    ):
        (tmp_path / name).write_text("")

    assert list(lesson_files(tmp_path)) == ["two-words", "mail", "boxes"]
    assert lesson_files(tmp_path / "missing") == {}


def _pieces(text: str) -> list[str]:
    return text.splitlines(keepends=True)


signs = st.sampled_from(
    [
        ":",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "*",
        "&",
        "!",
        "|",
        ">",
        "'",
        '"',
        "#",
        " #x",
        "%",
        "@",
        "`",
        "\t",
        "\n",
        "  ",
        "　",
        "：",
        "? ",
        "---\n",
        "...\n",
        "<<: ",
        "\\",
        "\0",
        "\u2028",
        "え",
        ",",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_lesson_is_read_or_reported(data: st.DataObject) -> None:
    """However a lesson is damaged, reading gives it, or an error with a place inside the file."""
    lines = _pieces(TWO_WORDS)
    start = data.draw(st.integers(0, len(lines) - 60))
    lines = [*lines[:8], *lines[start + 8 : start + 60]]
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        upto = data.draw(st.integers(at, min(len(lines), at + 6)))
        match data.draw(st.sampled_from(["delete", "double", "swap", "insert", "indent"])):
            case "delete":
                del lines[at : max(upto, at + 1)]
            case "double":
                lines[at:at] = lines[at:upto]
            case "swap":
                lines[at:upto] = reversed(lines[at:upto])
            case "insert":
                column = data.draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:column] + data.draw(signs) + lines[at][column:]
            case _:
                lines[at] = data.draw(st.sampled_from(["", " ", "  "])) + lines[at].lstrip()
        lines = lines or ["\n"]
    text = "".join(lines)
    reading = read(text)
    last = text.count("\n") + 1

    assert (reading.lesson is None) == any(each.is_error for each in reading.findings)
    assert all(1 <= each.place.line <= last for each in reading.findings)
    assert all(each.place.column >= 1 for each in reading.findings)
    assert list(reading.findings) == sorted(
        reading.findings, key=lambda each: (each.place, each.code)
    )


plain = st.recursive(
    st.sampled_from(["", "a", "true", "9", "x y", "0", "-1", "999999999999999999999"]),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "lesson",
                    "title",
                    "steps",
                    "step",
                    "who",
                    "text",
                    "id",
                    "question",
                    "kind",
                    "options",
                    "right",
                    "minutes",
                    "needs",
                    "table",
                    "rows",
                    "columns",
                    "cells",
                    "points",
                    "ja",
                    "zz",
                ]
            ),
            inside,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(plain, plain)
def test_what_cannot_be_a_record_is_always_reported(steps: object, minutes: object) -> None:
    """Whenever the fast path fails, the walk finds at least one fault and never raises."""
    source = decode_text(Path("x.yaml"), b"a: b\n")
    assert isinstance(source, SourceText)
    for tagged in (
        {"step": "line", "who": "x", "text": steps},
        {"step": "quiz", "question": steps},
    ):
        tree = parse(source)
        data = {"lesson": "one", "title": "a", "steps": [tagged, steps], "minutes": minutes}
        record = decode_record(tree, data, LessonRecord)

        assert (record is None) == bool(tree.findings)
        assert (
            record is None or msgspec.convert(msgspec.to_builtins(record), LessonRecord) == record
        )
        assert "Y019" not in {each.code for each in tree.findings}
