"""A tidy file says what it said, keeps its comments, and stays as it is when tidied again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.authoring.written import written
from tests.lesson.broken import CASES
from tests.lesson.broken_questions import Case
from tests.lesson.examples import HEAD, QUIZ
from tests.lesson.strategies import lessons
from tutor.authoring.formatting import Refusal, Tidied, tidy
from tutor.lesson.parsing import parse
from tutor.lesson.records import LessonRecord
from tutor.lesson.source import SourceText, decode
from tutor.paths import shipped_content_folder

CONTENT = sorted(shipped_content_folder().rglob("*.yaml"))
FILE = Path("01-one.yaml")


def _tidied(text: str) -> Tidied:
    return tidy(FILE, text.encode())


def _data(text: str) -> Any:
    source = decode(FILE, text.encode())
    assert isinstance(source, SourceText)
    return parse(source).data


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_ids(part) for key, part in value.items() if key != "id"}
    return [_without_ids(part) for part in value] if isinstance(value, list) else value


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_the_content_is_tidy(path: Path) -> None:
    """Every file that comes with the program is laid out as `tutor fmt` lays it out."""
    data = path.read_bytes()
    tidied = tidy(path, data)

    assert tidied.text.encode() == data
    assert (tidied.finding, tidied.refusal, tidied.ids) == (None, None, 0)


@given(
    lesson=lessons(),
    indent=st.integers(2, 6),
    flow=st.sampled_from([True, False, None]),
    width=st.integers(20, 120),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_lesson_is_tidied_once(
    lesson: LessonRecord, indent: int, flow: bool | None, width: int
) -> None:
    """However a lesson is written, it says the same when tidied, and twice is as good as once."""
    text = yaml.safe_dump(
        written(lesson), indent=indent, default_flow_style=flow, width=width, sort_keys=False
    )
    once = _tidied(text)

    assert once.refusal is None
    assert _without_ids(_data(once.text)) == _without_ids(_data(text))
    assert _tidied(once.text) == Tidied(text=once.text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_fault_is_lost(case: Case) -> None:
    """A broken file is left alone or says the same when tidied; it never ends in a traceback."""
    data = case.text.encode() if isinstance(case.text, str) else case.text
    if len(data) > 20_000:
        return
    tidied = tidy(FILE, data)

    if tidied.finding is None and tidied.refusal is None:
        assert _without_ids(_data(tidied.text)) == _without_ids(_data(data.decode("utf-8-sig")))
        assert _tidied(tidied.text).text == tidied.text
    elif isinstance(case.text, str):
        assert tidied.text == case.text.removeprefix("\ufeff")


def test_layout() -> None:
    """Indentation, spaces and blank lines are set right; comments stay where they were."""
    messy = (
        "# the first lesson\nlesson:   one\ntitle: {ja: 題,   en: Title}\n\n\n\nsteps:\n"
        "- teacher:   Hello.   # greet them\n\n\n# now the student\n-   student: 'Hello.'\n"
    )

    assert _tidied(messy).text == (
        "# the first lesson\nlesson: one\ntitle: {ja: 題, en: Title}\n\nsteps:\n"
        "  - teacher: Hello.   # greet them\n\n# now the student\n  - student: 'Hello.'\n"
    )


def test_prose_leaves_the_braces() -> None:
    """A sentence in braces is written in lines of its own; a short name stays in its braces."""
    text = HEAD + '  - teacher: {ja: "はい、そうです。", en: "Yes, it is."}\n'

    assert _tidied(text).text == (
        HEAD + '  - teacher:\n      ja: "はい、そうです。"\n      en: "Yes, it is."\n'
    )


@pytest.mark.parametrize(
    "line",
    [
        "  - teacher: &greeting Hello.\n  - student: *greeting\n",
        "  - teacher: no\n    note: 010\n",
        "  - teacher: 1:30\n    note: ~\n",
        "  - teacher: |\n      two\n        lines\n",
        "  - teacher: 'it''s'\n",
    ],
    ids=["anchor", "words", "times", "block", "quotes"],
)
def test_what_was_written_stays(line: str) -> None:
    """Anchors, quotation marks, blocks and words that YAML takes for numbers are kept."""
    assert _tidied(HEAD + line).text == HEAD + line


def test_windows_line_ends_become_plain_ones() -> None:
    """A byte-order mark and carriage returns go; the text does not change."""
    text = HEAD + "  - teacher: Hello.\n"

    assert tidy(FILE, ("\ufeff" + text.replace("\n", "\r\n")).encode()).text == text


def test_ids_are_written_once() -> None:
    """What leaves a trace gets an id made of its words; what has one keeps it."""
    tidied = _tidied(HEAD + QUIZ.replace("      id: q-one\n", ""))
    (step,) = _data(tidied.text)["steps"]

    assert tidied.ids == 3
    assert step["quiz"]["id"] == "q-which"
    assert [option["id"] for option in step["quiz"]["options"]] == ["this", "that"]
    assert _tidied(tidied.text) == Tidied(text=tidied.text)


def test_an_option_named_by_its_number_keeps_it() -> None:
    """Where a condition names an option by its number, no id is written over it."""
    text = (
        HEAD
        + "  - choice:\n      id: c\n      options:\n        - say: One\n        - say: Two\n"
        + "  - when:\n      chose: c.2\n      steps: []\n"
    )
    options = _data(_tidied(text).text)["steps"][0]["choice"]["options"]

    assert options == [{"id": "one", "say": "One"}, {"say": "Two"}]


def test_ids_of_words_in_no_latin_letters() -> None:
    """Options without a Latin word get letters, and equal words get numbers."""
    text = HEAD + (
        "  - choice:\n      id: c\n      options:\n        - say: はい\n        - say: いいえ\n"
        "        - say: Go on\n        - say: go on!\n"
    )
    options = _data(_tidied(text).text)["steps"][0]["choice"]["options"]

    assert [option["id"] for option in options] == ["a", "b", "go-on", "go-on-2"]


@pytest.mark.parametrize(
    ("line", "tidy_line"),
    [
        ('  - student:   "Why: really #2?" # real\n', '  - student: "Why: really #2?" # real\n'),
        ("  - student:   'It''s #2 # here'\n", "  - student: 'It''s #2 # here'\n"),
        ("  - student:   a#b\n", "  - student: a#b\n"),
        ("  - student: |   # kept\n      a #1\n", "  - student: |    # kept\n      a #1\n"),
        (
            '  - choice: {id: c, options: [{id: b,  say: b, steps: [{teacher: "Oh #3"}]}]}\n',
            '  - choice: {id: c, options: [{id: b, say: b, steps: [teacher: "Oh #3"]}]}\n',
        ),
    ],
    ids=["quotes", "single quotes", "no comment", "block", "braces"],
)
def test_a_number_sign_in_a_text(line: str, tidy_line: str) -> None:
    """A sign inside a text is no comment, wherever that text stands."""
    tidied = _tidied(HEAD + line)

    assert tidied.refusal is None
    assert " ".join(tidied.text.split()) == " ".join((HEAD + tidy_line).split())


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        (
            "  - teacher: {ja: は。, # one\n      en: b. c}\n",
            Refusal(line=4, reason="comment"),
        ),
        (
            "  - quiz: {id: q,\n      kind: truth, # one\n      ask: b}\n",
            Refusal(line=5, reason="comment"),
        ),
        ("  - teacher: *nothing\n", Refusal(line=4, reason="yaml")),
    ],
)
def test_a_refusal_says_where_and_why(lines: str, refusal: Refusal) -> None:
    """A file that is left alone has a line for it and a reason."""
    assert _tidied(HEAD + lines) == Tidied(text=HEAD + lines, refusal=refusal)
