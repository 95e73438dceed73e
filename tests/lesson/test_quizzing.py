"""A table asks about itself: never twice the same, never ambiguous, and the same for a seed."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lesson.tables import COMPARED, tables
from tutor.lesson.flow import lay_out
from tutor.lesson.predicting import as_text, says_the_same
from tutor.lesson.quizzing import questions_of, quiz_lesson, quiz_of
from tutor.lesson.records import QuizStep
from tutor.lesson.revealing import CellPlace, cell_at
from tutor.lesson.table_records import Column, Row, Table
from tutor.questions.choice import Choice
from tutor.questions.classify import Classify
from tutor.text.texts import in_language

by_table = given(table=tables())
few = settings(max_examples=40, deadline=None)
_KINDS = ("column-of", "row-of", "cell-at")


def picks(table: Table) -> list[tuple[CellPlace, Choice]]:
    """Return the questions of one cell each."""
    asked = questions_of(table)
    return [(place, question) for place, question in asked if isinstance(question, Choice)]


def sortings(table: Table) -> list[Classify]:
    """Return the questions in which cells are sorted into the columns."""
    return [question for _, question in questions_of(table) if isinstance(question, Classify)]


@by_table
@few
def test_every_question_has_one_right_answer(table: Table) -> None:
    """One option is right and has a reason; no two options say the same."""
    for _, question in picks(table):
        texts = [option.text for option in question.options]
        (right,) = [option for option in question.options if option.right]

        assert right.why
        assert len(texts) > 1
        assert len(set(question.keys)) == len(texts)
        assert not any(says_the_same(*pair) for pair in combinations(texts, 2))


@by_table
@few
def test_no_question_is_ambiguous(table: Table) -> None:
    """A cell whose like stands beside it names no column; one whose like stands above, no row."""
    for place, question in picks(table):
        kind = question.id.rpartition(".")[2]
        row = [CellPlace(place.row, each.id) for each in table.columns]
        column = [CellPlace(each.id, place.column) for each in table.rows]
        line = {"column-of": row, "row-of": column, "cell-at": []}[kind]
        text = as_text(cell_at(table, place))
        right = question.option(question.key[0])

        assert not any(
            says_the_same(text, as_text(cell_at(table, other))) for other in line if other != place
        )
        if kind == "cell-at":
            assert right.text == text
        elif kind == "column-of":
            assert right.id == place.column
        else:
            assert right.id == place.row


@given(table=tables(), seeds=st.tuples(st.text(max_size=5), st.text(max_size=5)))
@few
def test_an_id_stands_for_one_question(table: Table, seeds: tuple[str, str]) -> None:
    """Whatever the seed, a question with the same id is the same; a seed gives the same quiz."""
    all_of_them = {question.id: question for _, question in questions_of(table)}
    for seed in seeds:
        asked = quiz_of(table, seed)

        assert quiz_of(table, seed) == asked
        assert len({question.id for question in asked}) == len(asked)
        assert all(all_of_them[question.id] == question for question in asked)
        assert len(asked) == min(8, len(all_of_them))


def test_the_questions_of_a_table() -> None:
    """Each cell with words is asked for by column, by row and by what stands in it."""
    ids = {question.id for _, question in questions_of(COMPARED)}
    cells = ("do-nothing.in", "do-nothing.out", "merits.in", "merits.out", "law.out")

    assert ids == {
        *(f"compared.{cell}.{kind}" for cell in cells for kind in _KINDS),
        "compared.do-nothing.columns-of",
    }


def test_the_words_of_the_questions() -> None:
    """Every kind of question is a sentence in both languages; a wrong pick gets a reason."""
    questions = {question.id: question for _, question in picks(COMPARED)}
    column = questions["compared.do-nothing.in.column-of"]
    row = questions["compared.merits.out.row-of"]
    cell = questions["compared.law.out.cell-at"]
    beside = next(
        option for option in cell.options if in_language(option.text, "ja") == "大勢に届く"
    )

    assert column.ask == {
        "ja": "「何もしないと」の欄に「届かない」と書いてあるのは、どの列でしょう？",
        "en": "Beside “If you do nothing”, which column says “nothing comes”?",
    }
    assert column.option("out").why == {
        "ja": "「オプトアウト」の「何もしないと」の欄には、「届きつづける」とあります。",
        "en": "Under “Opt-out”, beside “If you do nothing”, it says “mail keeps coming”.",
    }
    assert row.ask == {
        "ja": "「オプトアウト」の列で「大勢に届く」と書いてあるのは、どの行でしょう？",
        "en": "Under “Opt-out”, which row says “it reaches many”?",
    }
    assert beside.why == {
        "ja": "それは、「オプトアウト」の「よい点」の欄にあります。",
        "en": "That stands under “Opt-out”, beside “Benefits”.",
    }


@by_table
@few
def test_no_cell_to_sort_is_ambiguous(table: Table) -> None:
    """A cell to sort says something else than every other cell of its row, and has a reason."""
    for question in sortings(table):
        assert list(question.faults()) == []
        for item in question.items:
            row, _, column = item.id.partition(".")
            text = as_text(cell_at(table, CellPlace(row, column)))
            others = [CellPlace(row, each.id) for each in table.columns if each.id != column]

            assert item.bin == column
            assert item.why
            assert not any(says_the_same(text, as_text(cell_at(table, each))) for each in others)


def test_cells_are_sorted_into_columns() -> None:
    """The rows whose cells can be told apart are sorted together, each cell with its row."""
    (question,) = sortings(COMPARED)

    assert question.ask == {
        "ja": "それぞれ、どの列の内容でしょう？",
        "en": "Which column does each of these belong to?",
    }
    assert [in_language(each.text, "en") for each in question.bins] == ["Opt-in", "Opt-out"]
    assert [in_language(each.text, "en") for each in question.items] == [
        "“If you do nothing”: “nothing comes”",
        "“If you do nothing”: “mail keeps coming”",
        "“Benefits”: “Trust comes easily; It is **well** read”",
        "“Benefits”: “it reaches many”",
    ]
    assert question.mark(question.key).is_right


def test_wide_tables_are_sorted_row_by_row() -> None:
    """No more than six cells are sorted at once, unless one row has more."""
    table = Table(
        id="t",
        caption="T",
        columns=tuple(Column(id=f"c{n}", head=f"{n}{n}{n}") for n in range(4)),
        rows=tuple(
            Row(id=f"r{n}", head=f"R{n}", cells={f"c{m}": "abcd"[m] * 5 for m in range(4)})
            for n in range(2)
        ),
    )

    assert [question.id for question in sortings(table)] == ["t.r0.columns-of", "t.r1.columns-of"]
    assert [len(question.items) for question in sortings(table)] == [4, 4]


def test_a_quiz_goes_through_the_table() -> None:
    """No row is asked about again before every row was."""
    rows = [question.id.split(".")[1] for question in quiz_of(COMPARED, "seed", 3)]

    assert sorted(rows) == ["do-nothing", "law", "merits"]


def test_seeds_differ() -> None:
    """Another seed asks something else."""
    quizzes = {tuple(question.id for question in quiz_of(COMPARED, str(n), 4)) for n in range(8)}

    assert len(quizzes) > 1


def test_heads_stay_in_the_order_of_the_table() -> None:
    """Columns and rows to pick from are not shuffled."""
    for _, question in picks(COMPARED):
        if question.id.endswith("column-of"):
            assert question.display_order("seed") == ("in", "out")


def test_a_quiz_is_a_lesson() -> None:
    """The questions come as the steps of a lesson that can be played."""
    lesson = quiz_lesson(COMPARED, "seed", "Title")
    questions = [step.question for step in lesson.steps if isinstance(step, QuizStep)]

    assert lesson.lesson == "quiz-compared"
    assert tuple(questions) == quiz_of(COMPARED, "seed")
    assert len(lay_out(lesson.steps).nodes) == len(questions) == 8
