"""The question before a hidden cell has one right answer, and can be read aloud."""

from itertools import combinations
from typing import Literal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.lesson.tables import COMPARED, asks, tables
from tutor.lesson.predicting import MOST_OPTIONS, as_text, prediction, says_the_same
from tutor.lesson.revealing import cell_at, place_of
from tutor.lesson.table_records import Ask, AskOption, Column, Row, Table
from tutor.lesson.table_words import quoted
from tutor.questions.choice import Choice
from tutor.questions.short import Short
from tutor.questions.typed import Telling, all_wordings
from tutor.questions.verdict import Mark
from tutor.text.texts import Text, in_language


def picked(table: Table, ask: Ask) -> Choice:
    """Return the question about a cell whose content is picked."""
    question = prediction(table, ask)
    assert isinstance(question, Choice)
    return question


@given(table=tables(), data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_prediction_has_one_right_option(table: Table, data: st.DataObject) -> None:
    """What stands in the cell is right, all else is wrong, and no two options say the same."""
    assume(any(cell for row in table.rows for cell in row.cells.values()))
    ask = data.draw(asks(table))
    question = picked(table, ask)
    texts = [option.text for option in question.options]
    (right,) = [option for option in question.options if option.right]

    assert right.text == as_text(cell_at(table, place_of(ask.cell)))
    assert right.why
    assert len(texts) <= MOST_OPTIONS
    assert not any(says_the_same(*pair) for pair in combinations(texts, 2))
    assert prediction(table, ask) == question


@pytest.mark.parametrize(
    ("cell", "ja", "en"),
    [
        (
            "merits.out",
            "「オプトアウト」の「よい点」の欄には、何が入るでしょう？",
            "Under “Opt-out”, what belongs beside “Benefits”?",
        ),
        (
            "do-nothing.in",
            "「オプトイン」の「何もしないと」の欄には、何が入るでしょう？",
            "Under “Opt-in”, what belongs beside “If you do nothing”?",
        ),
    ],
)
def test_a_cell_is_asked_for_by_its_heads(cell: str, ja: str, en: str) -> None:
    """Whether a head is a noun or half a sentence, the question stays a sentence."""
    assert picked(COMPARED, Ask(cell=cell)).ask == {"ja": ja, "en": en}


@pytest.mark.parametrize(
    ("reveal", "told"),
    [("row", ["first", "second"]), ("column", ["first"]), ("cell", ["first"])],
)
def test_the_reason_tells_nothing_that_is_revealed_later(
    reveal: Literal["row", "column", "cell"], told: list[str]
) -> None:
    """Of the row nothing is said that is still hidden then; the rest of a row comes with it."""
    table = Table(
        id="t",
        caption="?",
        columns=tuple(Column(id=name, head=name) for name in ("a", "b")),
        rows=(
            Row(id="x", head="x", cells={"a": "first", "b": "second"}),
            Row(id="y", head="y", cells={"a": "third", "b": "fourth"}),
        ),
        reveal=reveal,
        ask=(Ask(cell="x.a"),),
    )
    (why,) = (option.why for option in picked(table, table.ask[0]).options if option.right)

    assert [word for word in ("first", "second") if word in in_language(why, "en")] == told


def test_the_reason_is_the_whole_row() -> None:
    """Without an author's reason the right answer comes with what stands beside it."""
    whys = [o.why for o in picked(COMPARED, Ask(cell="merits.out")).options if o.right]
    law = [o.why for o in picked(COMPARED, Ask(cell="law.out")).options if o.right]

    assert whys == [
        {
            "ja": "「よい点」は、オプトインでは「信頼されやすい／**よく**読まれる」、"
            "オプトアウトでは「大勢に届く」。",
            "en": "“Benefits”: Opt-in: “Trust comes easily; It is **well** read”; "
            "Opt-out: “it reaches many”.",
        }
    ]
    assert law == [
        {
            "ja": "「法律」は、オプトインではなし、オプトアウトでは「『拒否』の機会」。",
            "en": "“Law”: Opt-in: nothing; Opt-out: “a chance to refuse”.",
        }
    ]


def test_a_wrong_pick_is_told_where_it_stands() -> None:
    """Who picks another cell of the table learns which, unless that one is still to be guessed."""
    asked = Ask(cell="law.out")
    table = replace(COMPARED, ask=(asked, Ask(cell="do-nothing.out")))
    whys = {
        in_language(option.text, "ja"): option.why
        for option in picked(table, asked).options
        if not option.right
    }

    assert whys["大勢に届く"] == {
        "ja": "それは、「オプトアウト」の「よい点」の欄にあります。",
        "en": "That stands under “Opt-out”, beside “Benefits”.",
    }
    assert whys["届きつづける"] == ""


def test_an_author_has_the_last_word() -> None:
    """Question, options, reason and hints are the author's where there are any."""
    ask = Ask(
        cell="law.out",
        ask="What?",
        options=(AskOption(text="a", why="Not a."), AskOption(text="b")),
        why="So.",
        hints=("h",),
        concept="c",
    )
    question = picked(COMPARED, ask)
    (right,) = (option for option in question.options if option.right)

    assert (question.ask, question.hints, question.concept, right.why) == (
        "What?",
        ("h",),
        "c",
        "So.",
    )
    assert {str(option.text): option.why for option in question.options if not option.right} == {
        "a": "Not a.",
        "b": "",
    }


def test_the_other_column_comes_first_among_the_options() -> None:
    """What stands beside the cell is always among the options: it is what one mixes up."""
    row = Row(id="r", head="R", cells={"a": "alpha", "b": "beta"})
    others = tuple(
        Row(id=f"r{n}", head=f"R{n}", cells={"a": f"{n}00 apples", "b": f"pears {n}99"})
        for n in range(1, 9)
    )
    table = Table(
        id="t",
        caption="T",
        columns=(Column(id="a", head="A"), Column(id="b", head="B")),
        rows=(*others[:4], row, *others[4:]),
    )
    texts = {str(option.text) for option in picked(table, Ask(cell="r.a")).options}

    assert {"alpha", "beta"} <= texts
    assert len(texts) == MOST_OPTIONS


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"ja": "届く", "en": "x"}, {"ja": "届く。", "en": "yyyy"}, True),
        ({"ja": "あ", "en": "mail keeps coming"}, {"ja": "い", "en": "mail keeps comming"}, True),
        ({"ja": "オプトイン", "en": "Opt-in"}, {"ja": "オプトアウト", "en": "Opt-out"}, False),
        ({"ja": "届く", "en": "it comes"}, {"ja": "届かない", "en": "it does not come"}, False),
        ("it comes", {"ja": "来る", "en": "It comes."}, True),
        ("100", "１００", True),
        ("100", "101", False),
    ],
)
def test_texts_that_say_the_same(one: Text, other: Text, same: bool) -> None:
    """One language in which two texts are alike is enough; opposites are never alike."""
    assert says_the_same(one, other) is says_the_same(other, one) is same


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("「ほしい」と言う。", "ja", "「『ほしい』と言う」"),
        ("何もしないと", "ja", "「何もしないと」"),
        ("say “yes”.", "en", "“say ‘yes’”"),
        ("Who?", "en", "“Who?”"),
    ],
)
def test_quotation_marks(text: str, language: str, expected: str) -> None:
    """Marks inside become inner ones, and a stop at the end is left out."""
    assert quoted(text, language) == expected


def test_the_reason_gives_no_other_asked_cell_away() -> None:
    """Of a row in which two cells are asked, the reason for one does not say the other."""
    table = Table(
        id="t",
        caption="c",
        columns=(Column(id="a", head="甲"), Column(id="b", head="乙"), Column(id="c", head="丙")),
        rows=(
            Row(id="one", head="一", cells={"a": "届く", "b": "止まる", "c": "始まる"}),
            Row(id="two", head="二", cells={"a": "朝", "b": "昼", "c": "夜"}),
        ),
        ask=(Ask(cell="one.a"), Ask(cell="one.b")),
    )

    reasons = [
        in_language(option.why, "ja")
        for option in picked(table, table.ask[0]).options
        if option.right
    ]

    assert len(reasons) == 1
    assert "始まる" in reasons[0]
    assert "止まる" not in reasons[0]


TYPED = Ask(
    cell="do-nothing.in",
    typed=True,
    accept={"ja": "来ない", "en": ("no mail", "nothing arrives")},
    near=(Telling(said="it depends", why="On what?", misconception="vague"),),
)


@pytest.mark.parametrize(
    ("said", "mark", "why"),
    [
        ("届かない", Mark.RIGHT, ""),
        ("とどかない", Mark.NOT_UNDERSTOOD, ""),
        ("来ない", Mark.RIGHT, ""),
        ("nothing comes", Mark.RIGHT, ""),
        ("Nothing comes.", Mark.RIGHT, ""),
        ("no mail", Mark.RIGHT, ""),
        ("nothing arives", Mark.RIGHT, ""),
        ("it depends", Mark.WRONG, "On what?"),
        (
            "mail keeps coming",
            Mark.WRONG,
            "That stands under “Opt-out”, beside “If you do nothing”.",
        ),
        ("大勢に届く", Mark.WRONG, "それは、「オプトアウト」の「よい点」の欄にあります。"),
        ("who knows", Mark.NOT_UNDERSTOOD, ""),
    ],
)
def test_a_cell_can_be_typed(said: str, mark: Mark, why: str) -> None:
    """The cell's own words and the author's are right; what stands elsewhere is told so."""
    question = prediction(COMPARED, TYPED)
    verdict = question.mark((said,))

    assert isinstance(question, Short)
    assert question.id == "compared.do-nothing.in"
    assert verdict.mark is mark
    assert why in (in_language(verdict.why, "ja"), in_language(verdict.why, "en"))


def test_a_typed_cell_shows_its_own_words() -> None:
    """The right answer to see is the cell, its reason the row; the key is right."""
    question = prediction(COMPARED, TYPED)
    (part,) = question.parts()

    assert part.right == {"ja": "届かない", "en": "nothing comes"}
    assert in_language(part.why, "en").startswith("“If you do nothing”")
    assert question.mark(question.key).is_right
    assert list(question.faults()) == []


@given(table=tables(), data=st.data())
@settings(max_examples=40, deadline=None)
def test_what_stands_in_a_cell_is_right_when_typed(table: Table, data: st.DataObject) -> None:
    """Typed as it stands there, in any language, a cell is right; no telling answer is."""
    assume(any(cell for row in table.rows for cell in row.cells.values()))
    ask = replace(data.draw(asks(table)), typed=True, options=())
    question = prediction(table, ask)
    assert isinstance(question, Short)
    for wording in all_wordings(question.accept):
        assert question.mark((wording,)).is_right or not question.accepts((wording,))
    for telling in question.near:
        for wording in all_wordings(telling.said):
            assert not question.mark((wording,)).is_right
