"""A small course whose table asks before it tells, and what is said in it, options left out."""

from pathlib import Path

from tests.cli.courses import write_course

_LESSON = """\
lesson: tab
title: {ja: 表, en: Table}
minutes: 3
needs: []
steps:
  - teacher: {ja: 見て。, en: Look.}
  - table:
      id: cars
      caption: {ja: 車, en: Cars}
      columns:
        - id: ann
          head: {ja: アン, en: Ann}
        - id: bob
          head: {ja: ボブ, en: Bob}
      rows:
        - id: colour
          head: {ja: 色, en: Colour}
          ann: {ja: 赤い車, en: red car}
          bob: {ja: 青い車, en: blue car}
        - id: use
          head: {ja: 使い道, en: Use}
          ann:
            - {ja: 通勤に使う, en: going to work}
            - {ja: 旅に使う, en: long holidays}
          bob: {ja: 一つもない, en: none at all}
      reveal: row
      concept: idea
      ask:
        - cell: colour.ann
          ask:
            ja: アンの車は何色？
            en: What colour is Ann's car?
        - cell: colour.bob
          ask:
            ja: 何に乗っている？
            en: What does Bob drive?
          why: {ja: 海の色が好き。, en: He likes the sea.}
  - student: {ja: はい。, en: Yes.}
"""

_CONCEPTS = """\
concepts:
  - id: idea
    name: {ja: 考え, en: Idea}
"""

PREDICTIONS = """\
“Table”, about 3 min. Type ? for help, q to save and quit.

Teacher: Look.
(Enter)

Table: Cars
Next: Ann, Colour (Enter)

Question: What colour is Ann's car?
A number, 1-4 (s answer, ? help):
Right.
Colour — Ann: red car.
Next: Bob, Colour (Enter)

Question: Bob, Colour. What does Bob drive?
A number, 1-4 (s answer, ? help):
The right answer:
Colour — Bob: blue car.
He likes the sea.
Next: Use (Enter)
Use — Ann: going to work; long holidays. Bob: none at all.
(Enter)
Student: Yes.
(Enter)

That is the end of this lesson. Well done.
Right at the first try: 1
Shown or skipped: 1
Worth another look: Idea
All lessons are done.
"""


def write_table_course(folder: Path) -> Path:
    """Write the course and return its folder."""
    write_course(folder, "tab")
    with (folder / "course.yaml").open("a", encoding="utf-8") as file:
        file.write(_CONCEPTS)
    (folder / "tab.yaml").write_text(_LESSON, encoding="utf-8")
    return folder
