"""What happens in a lesson, in plain words."""

import re
from itertools import pairwise

import pytest

from tests.cli.lessons import two_words
from tests.questions.answering import wrong_answers_to
from tutor.cli.plain_speech import PlainSpeech
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_text import PlainText
from tutor.dialogue.actions import Action, Answer, AskHint, Choose, Continue
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    HintGiven,
    LineSpoken,
    QuestionPosed,
    QuestionSkipped,
    SolutionShown,
)
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.lesson.reading import Course
from tutor.lesson.records import LineStep
from tutor.questions.choice import Choice
from tutor.questions.question import Option, OptionQuestion
from tutor.questions.verdict import Mark, Verdict
from tutor.study.session import Session
from tutor.text.texts import in_language


def play_through(session: Session) -> None:
    """Answer every question with every wrong option, take a hint, then answer it right."""
    while not session.has_ended:
        question = open_question(session.flow, session.state)
        choice = open_choice(session.flow, session.state)
        if question is not None and Answer in session.legal:
            actions: list[Action] = [Answer(given) for given in wrong_answers_to(question)]
            actions += [AskHint(), Answer(question.key)]
            for action in actions:
                if type(action) in session.legal:
                    session.act(action)
        elif AskHint in session.legal:
            session.act(AskHint())
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
    speech = PlainSpeech(course, (), PlainText(language), Standing())
    return "\n".join(speech.speak(effect, before))


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


def test_question(course: Course, history: list[AnyEffect]) -> None:
    """A question is said with its options, numbered."""
    posed = next(effect for effect in history if isinstance(effect, QuestionPosed))

    pause, ask, *options = said(course, "en", posed).split("\n")

    assert pause == ""
    assert ask == "Question: You join both shops and do nothing else at all. Who sends you news?"
    assert [option[:2] for option in options] == ["1.", "2.", "3.", "4."]
    assert {option[3:] for option in options} == {
        "Only the bookshop",
        "Only the shoe shop",
        "Both shops",
        "Neither of them",
    }


def test_wrong_answer(course: Course, history: list[AnyEffect]) -> None:
    """A wrong answer is said with its reason, and the belief behind it with what puts it right."""
    effect = marked(history, "both")
    assert isinstance(effect.question, OptionQuestion)
    why = effect.question.option("both").why
    text = said(course, "en", effect)

    first, answer, reason, belief, last = text.split("\n")
    assert (first, last) == ("Not quite.", "Have another try.")
    assert re.fullmatch(r"Your answer: \d\. Both shops — wrong\.", answer)
    assert reason == in_language(why, "en")
    assert belief.startswith("A common mix-up: “Saying nothing means saying yes” — Not refusing")
    assert "よくある思い違い:「黙っていれば、同意したことになる」— 断って" in said(
        course, "ja", effect
    )


def test_right_answer(course: Course, history: list[AnyEffect]) -> None:
    """A right answer is said with its words, the number it had, and the reason."""
    text = said(course, "ja", marked(history, "shoe-shop"))
    first, answer, reason, *_ = text.split("\n")

    assert first == "正解です。"
    assert re.fullmatch(r"あなたの答え: \d\. 靴屋だけ — 正解。", answer)
    assert reason.startswith("靴屋は、止めてと言われるまで送ります。")


@pytest.mark.parametrize(
    ("mark", "first", "last"),
    [
        (Mark.NOT_UNDERSTOOD, "That was not understood, and does not count.", "Have another try."),
        (Mark.NOTED, "Thank you. Noted.", "Because."),
        (Mark.WRONG, "Not quite.", "Have another try."),
    ],
)
def test_marks(course: Course, mark: Mark, first: str, last: str) -> None:
    """Every mark has words; only who may try again is asked to."""
    question = Choice(id="q", ask="?", options=(Option(text="a", why="Because."), Option(text="b")))
    verdict = Verdict(mark=mark)
    lines = said(
        course, "en", AnswerMarked(question=question, given=("1",), verdict=verdict, tries=1)
    ).split("\n")

    assert (lines[0], lines[-1]) == (first, last)
    assert ("Because." in lines) == (mark is not Mark.NOT_UNDERSTOOD)


def test_partly_right(course: Course, history: list[AnyEffect]) -> None:
    """Of several options picked each is judged, and those missed are not given away."""
    question = marked(history, "keen-few").question
    given = ("always-better", "keen-few")
    text = said(
        course,
        "en",
        AnswerMarked(question=question, given=given, verdict=question.mark(given), tries=1),
    )

    assert text.startswith("Not quite.\nYour answer:\n")
    assert re.search(r"^\d\. Opt-in suits every shop better — wrong\.$", text, re.MULTILINE)
    assert re.search(r"^\d\. Opt-in reaches fewer people.* — right\.$", text, re.MULTILINE)
    assert "may annoy some" not in text


def test_solution(course: Course, history: list[AnyEffect]) -> None:
    """Who asks for the answer gets the right option, its reason, the solution and the source."""
    question = marked(history, "stays-ticked").question
    text = said(course, "en", SolutionShown(question=question))

    assert re.fullmatch(
        r"The right answer: \d\. As an opt-out, because mail comes if you just go on",
        text.split("\n")[0],
    )
    assert "Answer: It works as an opt-out" in text
    assert text.endswith("Source: EU Court of Justice, Planet49 (C-673/17, 2019) (as of 2026-10)")


def test_hint(course: Course, history: list[AnyEffect]) -> None:
    """A hint comes after a pause."""
    question = marked(history, "shoe-shop").question

    assert said(course, "ja", HintGiven(question=question, number=2, hint="見て。")) == (
        "\nヒント2: 見て。"
    )


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("shoe-shop", "答え: 靴屋だけ。"),
        ("keen-few", "答え: 「オプトインでは、人数は限られるが、関心のある人が残る」、「"),
    ],
)
def test_skipped(course: Course, history: list[AnyEffect], given: str, answer: str) -> None:
    """Who passes over a question is told the right answer in one line."""
    question = marked(history, given).question
    first, second = said(course, "ja", QuestionSkipped(question=question)).split("\n")

    assert first == "とばしました。"
    assert second.startswith(answer)


def test_course_is_no_source(course: Course, history: list[AnyEffect]) -> None:
    """The course's own definitions are not named as a source."""
    question = marked(history, "shoe-shop").question

    assert question.cite == ("course",)
    assert "Source" not in said(course, "en", SolutionShown(question=question))
