"""What happens in a lesson, in plain words."""

from itertools import pairwise

import pytest

from tests.cli.lessons import two_words
from tutor.cli.plain_speech import PlainSpeech, spoken
from tutor.dialogue.actions import Action, Answer, AskHint, Choose, Continue
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    LineSpoken,
    QuestionPosed,
    CellsRevealed,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.lesson.reading import Course
from tutor.lesson.records import Column, LineStep, Row, Table
from tutor.questions.question import OptionQuestion
from tutor.study.session import Session


def play_through(session: Session) -> None:
    """Answer every question with every wrong option, take a hint, then answer it right."""
    while not session.has_ended:
        question = open_question(session.flow, session.state)
        choice = open_choice(session.flow, session.state)
        if question is not None and Answer in session.legal:
            assert isinstance(question, OptionQuestion)
            wrong = [key for key in question.keys if (key,) != question.key]
            actions: list[Action] = [Answer((key,)) for key in wrong]
            actions += [AskHint(), Answer(question.key)]
            for action in actions:
                if type(action) in session.legal:
                    session.act(action)
        elif choice is not None:
            session.act(Choose(offered(session.state, choice)[0]))
        else:
            session.act(Continue())


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Session, Course]:
    """The real lesson, played along every wrong answer, and its course."""
    session, course = two_words(tmp_path_factory.mktemp("home"))
    play_through(session)
    session.store.close()
    return session, course


@pytest.fixture
def course(played: tuple[Session, Course]) -> Course:
    """The real course."""
    return played[1]


@pytest.fixture
def history(played: tuple[Session, Course]) -> list[AnyEffect]:
    """Everything that happened in the lesson."""
    return played[0].history


def said(course: Course, language: str, effect: AnyEffect, before: AnyEffect | None = None) -> str:
    """Return all that is said of an effect."""
    return "\n".join(PlainSpeech(course, language).speak(effect, before))


def marked(history: list[AnyEffect], *given: str) -> AnswerMarked:
    """Find the marking of an answer."""
    return next(
        effect for effect in history if isinstance(effect, AnswerMarked) and effect.given == given
    )


@pytest.mark.parametrize("language", ["ja", "en"])
def test_everything_is_said(course: Course, history: list[AnyEffect], language: str) -> None:
    """Every effect of the lesson says something, without marks of the author's."""
    for before, effect in pairwise((None, *history)):
        assert effect is not None
        text = said(course, language, effect, before)
        assert text.strip()
        assert "**" not in text


@pytest.mark.parametrize(
    ("who", "text"),
    [("teacher", "先生: やあ。"), ("narrator", "やあ。"), ("stranger", "やあ。")],
)
def test_line(course: Course, who: str, text: str) -> None:
    """A line begins with the name of who says it; the narrator has none."""
    line = LineStep(who=who, text={"ja": "やあ。"})

    assert said(course, "ja", LineSpoken(line=line)) == text


def test_table(course: Course) -> None:
    """A table is said row by row, each cell behind the name of its column."""
    table = Table(
        id="t",
        caption="表題",
        columns=(Column(id="in", head="オプトイン"), Column(id="out", head="オプトアウト")),
        rows=(
            Row(id="a", head="何もしないと", cells={"in": "届かない", "out": "届く。"}),
            Row(id="b", head="よい点", cells={"in": ("一つ", "二つ"), "out": "三つ"}),
        ),
        reveal="row",
        cite=("jmr-glossary",),
    )
    shown = TableShown(table=table, shown=0)
    first = CellsRevealed(table=table, shown=1)
    second = CellsRevealed(table=table, shown=2)

    assert said(course, "ja", shown) == "\n表: 表題"
    assert said(course, "ja", first, shown) == (
        "何もしないと — オプトイン: 届かない。 オプトアウト: 届く。"
    )
    assert said(course, "ja", second, first) == (
        "よい点 — オプトイン: 一つ。二つ。 オプトアウト: 三つ。\n"
        "出典: JMR用語集 オプトインとオプトアウト (2026-10時点)"
    )
    assert said(course, "ja", second, shown).count(" — ") == 2
    assert said(course, "ja", TableShown(table=table, shown=2)).count(" — ") == 2


def test_question(course: Course, history: list[AnyEffect]) -> None:
    """A question is said with its options, numbered."""
    posed = next(effect for effect in history if isinstance(effect, QuestionPosed))

    assert said(course, "en", posed).split("\n") == [
        "",
        "Question: You join both shops and do nothing else at all. Who sends you news?",
        "1. Only the bookshop",
        "2. Only the shoe shop",
        "3. Both shops",
        "4. Neither of them",
    ]


def test_wrong_answer(course: Course, history: list[AnyEffect]) -> None:
    """A wrong answer is said with the reason and what puts the belief behind it right."""
    text = said(course, "en", marked(history, "both"))

    assert text.split("\n")[:3] == ["Not quite.", "Your answer:", "3. Both shops"]
    assert "The bookshop has not heard you ask." in text
    assert "Not refusing is not the same as agreeing." in text
    assert text.endswith("Have another try.")
    assert "Only the shoe shop" not in text


def test_right_answer(course: Course, history: list[AnyEffect]) -> None:
    """A right answer is said with the reason."""
    text = said(course, "ja", marked(history, "shoe-shop"))

    assert text.split("\n")[:3] == ["正解です。", "あなたの答え:", "2. 靴屋だけ"]
    assert "靴屋は、止めてと言われるまで送ります。" in text


def test_partly_right(course: Course, history: list[AnyEffect]) -> None:
    """Of several options picked each is judged, and those missed are not given away."""
    question = marked(history, "keen-few").question
    given = ("always-better", "keen-few")
    text = said(
        course,
        "en",
        AnswerMarked(question=question, given=given, verdict=question.mark(given), tries=1),
    )

    assert "1. Opt-in suits every shop better — wrong." in text
    assert "2. Opt-in reaches fewer people, but keener ones — right." in text
    assert "may annoy some" not in text


def test_solution(course: Course, history: list[AnyEffect]) -> None:
    """Who asks for the answer gets the right option, its reason, the solution and the source."""
    question = marked(history, "stays-ticked").question
    text = said(course, "en", SolutionShown(question=question))

    assert text.split("\n")[:2] == [
        "The right answer:",
        "1. As an opt-out, because mail comes if you just go on",
    ]
    assert "Answer: It works as an opt-out" in text
    assert text.endswith("Source: EU Court of Justice, Planet49 (C-673/17, 2019) (as of 2026-10)")


def test_course_is_no_source(course: Course, history: list[AnyEffect]) -> None:
    """The course's own definitions are not named as a source."""
    question = marked(history, "shoe-shop").question

    assert question.cite == ("course",)
    assert "Source" not in said(course, "en", SolutionShown(question=question))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a **b** `c`", "a b c"),
        (
            "see [here](https://a.example) and [there](https://b.example).",
            "see here (https://a.example) and there (https://b.example).",
        ),
        ("[x] [/]", "[x] [/]"),
    ],
)
def test_spoken(written: str, text: str) -> None:
    """Marks are left out, and a link's address follows its words."""
    assert spoken(written) == text
