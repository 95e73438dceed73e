"""The map of a lesson: every step has its line or point, and what nobody reaches is marked."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings

from tests.lesson.examples import lesson_of
from tests.lesson.strategies import lessons
from tutor.authoring.map_chart import FINISH, START, chart_of
from tutor.authoring.map_drawing import as_dot, as_mermaid
from tutor.authoring.map_text import map_text
from tutor.lesson.records import LessonRecord
from tutor.text.cells import width_cells

BRANCHES = """\
  - teacher: Hello.
  - note: Wave.
  - student: Hello!
  - section: menu
  - choice:
      id: c
      ask: What now?
      options:
        - say: More
          id: more
          once: true
          steps:
            - call: aside
            - goto: menu
        - say: Enough
  - when:
      chose: c.more
      seen: c
      steps:
        - teacher: You said "more".
      else:
        - goto: bye
  - section: aside
    steps:
      - teacher: By the way.
  - goto: bye
  - teacher: Never said.
  - section: lonely
    steps:
      - teacher: Alone.
  - section: bye
  - teacher: Bye.
"""


def test_the_text() -> None:
    """Branches are indented below what leads to them; lines of talk are counted; notes are left."""
    said = map_text(lesson_of(BRANCHES), "en", 80).splitlines()

    assert said == [
        "one  Title",
        "",
        "  talk  2 lines “Hello.”",
        "  section  menu",
        "  choice  c  “What now?”",
        "    option (once)  more  “More”",
        "      call  aside",
        "      go to  menu",
        "    option  2  “Enough”",
        "  when  c was reached, and c.more was chosen",
        '    talk  1 line “You said "more".”',
        "  else",
        "    go to  bye",
        "  aside  aside",
        "    talk  1 line “By the way.”",
        "  go to  bye",
        "! talk  1 line “Never said.”  [nobody gets here]",
        "! aside  lonely",
        "!   talk  1 line “Alone.”",
        "  section  bye",
        "  talk  1 line “Bye.”",
        "",
        "Nobody reaches the lines marked with !. More: tutor check --explain R215",
    ]


def test_the_chart() -> None:
    """Jumps are ways, a call comes back, and what nobody reaches is told apart."""
    chart = chart_of(lesson_of(BRANCHES), "en")
    name = {point.number: point.text.split("“")[-1].strip("”") for point in chart.points}
    ways = [(name[way.start], way.label, name[way.end]) for way in chart.ways]

    assert ways == [
        ("begin", "", "Hello."),
        ("Hello.", "", "section  menu"),
        ("section  menu", "", "What now?"),
        ("What now?", "“More”", "call  aside"),
        ("What now?", "“Enough”", "when  c was reached, and c.more was chosen"),
        ("call  aside", "call", "aside  aside"),
        ("call  aside", "", "section  menu"),
        ("when  c was reached, and c.more was chosen", "yes", 'You said "more".'),
        ("when  c was reached, and c.more was chosen", "no", "section  bye"),
        ('You said "more".', "", "section  bye"),
        ("aside  aside", "", "By the way."),
        ("By the way.", "back", "call  aside"),
        ("Never said.", "", "section  bye"),
        ("aside  lonely", "", "Alone."),
        ("Alone.", "", "section  bye"),
        ("section  bye", "", "Bye."),
        ("Bye.", "", "end"),
    ]
    unreached = [name[point.number] for point in chart.points if not point.is_reached]
    assert unreached == ["Never said.", "aside  lonely", "Alone."]


@pytest.mark.parametrize("text", ['"', "\\", '\\"', 'a"] --> p2', "`#quot;", "<b>|x|</b>{}"])
def test_no_sign_ends_a_label(text: str) -> None:
    """Quotes and all else that means something are escaped in both languages."""
    quoted = text.replace("'", "''")
    chart = chart_of(lesson_of(f"  - teacher: '{quoted}'\n"), "en")
    mermaid, dot = as_mermaid(chart).splitlines(), as_dot(chart).splitlines()

    assert re.fullmatch(r'  s0\["[^"\\`<>|{}\[\]]*"\]', mermaid[2])
    label = re.fullmatch(r'  s0 \[label="((?:[^"\\]|\\.)*)", shape=plaintext\];', dot[2])
    assert label is not None
    assert re.sub(r"\\(.)", r"\1", label[1]).endswith(f"“{text}”")


def test_the_drawings() -> None:
    """Unreached points and ways back are drawn in another style; every point is declared."""
    chart = chart_of(lesson_of(BRANCHES), "ja")
    mermaid, dot = as_mermaid(chart), as_dot(chart)

    assert mermaid.startswith('flowchart TD\n  p1(["始まり"])\n')
    assert re.search(r'^  s\d+ -\.->\|"戻る"\| s\d+$', mermaid, re.MULTILINE)
    assert re.search(r"^  class s\d+,s\d+,s\d+ unreached$", mermaid, re.MULTILINE)
    assert dot.count("style=dashed, color=gray") == 3
    assert re.search(r'^  s\d+ -> s\d+ \[label="戻る", style=dashed\];$', dot, re.MULTILINE)
    for drawn in (mermaid, dot):
        assert set(re.findall(r"\b[sp]\d+\b", drawn)) == {
            f"s{point.number}" if point.number >= 0 else f"p{-point.number}"
            for point in chart.points
        }


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(lessons())
def test_any_lesson(found: LessonRecord) -> None:
    """No line is too wide; ways lead from points to points, and every reached point has one."""
    for language in ("ja", "en"):
        lines = map_text(found, language, 40).splitlines()
        assert max(map(width_cells, lines)) <= 40
    chart = chart_of(found, "en")
    numbers = {point.number for point in chart.points}
    assert {START, FINISH} <= numbers
    assert {at for way in chart.ways for at in (way.start, way.end)} <= numbers
    entered = {way.end for way in chart.ways} | {START, FINISH}
    assert [p for p in chart.points if p.is_reached and p.number not in entered] == []
