"""Questions about the hidden cells of a table that the lesson or the course has."""

import pytest

from tests.lesson.examples import lesson_of
from tutor.lesson.grids import grid_of_question
from tutor.lesson.records import QuizStep
from tutor.questions.cells import Cells

QUESTION = """\
  - quiz:
      id: q-fruit
      kind: cells
      ask: {ja: 何が, en: What}
      table: %s
      hide: [summer.red, autumn.red]
      solution: {ja: わけ, en: Why}
"""
OWN = """\
  - table:
      id: own
      caption: {ja: 表, en: Table}
      columns: [{id: red, head: R}, {id: blue, head: B}]
      rows:
        - {id: summer, head: S, red: one, blue: {none: true}}
        - {id: autumn, head: A, red: two, blue: [three, four]}
      reveal: cell
      ask: [autumn.red]
"""


def question_of(steps: str) -> Cells:
    """Return the question of the kind cells among some steps."""
    for step in lesson_of(steps).steps:
        if isinstance(step, QuizStep) and isinstance(step.question, Cells):
            return step.question
    raise AssertionError(steps)


@pytest.mark.parametrize("steps", [OWN + QUESTION % "own", QUESTION % "own" + OWN])
def test_a_table_of_the_lesson_is_asked_about(steps: str) -> None:
    """The table may stand before the question or behind it; how it is revealed does not matter."""
    question = question_of(steps)

    assert question.table.id == "own"
    assert question.key == ("summer.red", "autumn.red")
    assert [part.right for part in question.parts()] == ["one", "two"]


def test_a_table_of_the_course_is_asked_about() -> None:
    """Tables of tables.yaml can be asked about in any lesson."""
    question = question_of(QUESTION % "fruit")

    assert [part.right for part in question.parts()] == [
        {"ja": "すいか", "en": "a melon"},
        {"ja": "りんご", "en": "an apple"},
    ]


def test_the_grid_of_a_question_has_numbers_for_its_cells() -> None:
    """Hidden cells show their number, with what was given for them; all others are to be read."""
    question = question_of(OWN + QUESTION % "own")
    grid = grid_of_question(question, "en", ("autumn.red", ""))

    assert grid.heads == ("R", "B")
    assert [[cell.items for cell in row.cells] for row in grid.rows] == [
        [("[1] two",), ("-",)],
        [("[2]",), ("three", "four")],
    ]
    assert grid_of_question(question, "en").rows[0].cells[0].items == ("[1]",)
