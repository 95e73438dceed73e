"""The teacher, asked: what is answered, what is declined, what is held back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import asker
from tutor.ask.asker import Asker, language_asked
from tutor.ask.composing import is_answered_by_short
from tutor.ask.passage import Passage
from tutor.ask.replies import Reply, as_data
from tutor.learner.about import About


@pytest.fixture(scope="module")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """Return somebody who answers from the small course."""
    return asker(tmp_path_factory.mktemp("small"))


def _ask(
    teacher: Asker, question: str, last: Reply | None = None, at: tuple[str, ...] = ()
) -> Reply:
    return teacher.ask(question, "en" if question.isascii() else "ja", last=last, standing_at=at)


def test_an_answer_names_its_place_and_what_to_ask_next(teacher: Asker) -> None:
    """The answer is short, says where it stands and offers two questions."""
    reply = _ask(teacher, "what is the difference between opt-in and opt-out?")

    assert reply.answered
    assert reply.said == "They differ when you do nothing."
    assert reply.notes == ("→ Lesson 1, “First steps”",)
    assert (reply.course, reply.lesson, reply.step, reply.has_place) == (
        "small",
        "one",
        "ways",
        True,
    )
    assert [topic.passage for topic in reply.next] == ["answers/always-illegal", "answers/fine"]


def test_a_comparison_shows_rows_of_a_table(teacher: Asker) -> None:
    """Who asks for a difference gets the rows of the table that has both."""
    reply = _ask(teacher, "オプトインとオプトアウトの違いは？")

    assert reply.comparison is not None
    assert reply.comparison.columns == ("オプトイン", "オプトアウト")
    assert ("何もしないと", "入らない", "入ったまま") in reply.comparison.rows
    assert "・何もしないと — オプトイン: 入らない / オプトアウト: 入ったまま" in reply.text


def test_a_comparison_that_names_nothing_is_of_what_the_answer_is_about(teacher: Asker) -> None:
    """Who only asks where the difference is means the two that the answer compares."""
    reply = _ask(teacher, "どこが違うの？")

    assert reply.comparison is not None
    assert reply.comparison.columns == ("オプトイン", "オプトアウト")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("is opt-out illegal?", "It depends. That depends"),
        ("オプトアウトは違法ですか？", "場合によります。国と分野"),
        ("why is opt-out illegal?", "That depends"),
        ("オプトアウトは違法じゃないの？", "国と分野"),
    ],
)
def test_yes_or_no_comes_first_where_it_was_asked(
    question: str, begins: str, teacher: Asker
) -> None:
    """A yes/no question is answered first; other questions and denied ones are not."""
    assert _ask(teacher, question).said.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("do receipts by mail need consent?", True),
        ("must I ask before mailing receipts?", True),
        ("may I mail receipts?", False),
        ("is it illegal to mail receipts?", False),
        ("why do receipts need consent?", False),
    ],
)
def test_the_yes_or_no_is_one_to_this_question(question: str, begins: bool) -> None:
    """A no to `is it needed` is no answer to `is it allowed`, and is then left off."""
    passage = Passage(
        address="answers/receipts",
        kind="answer",
        text="Receipts are not advertising.",
        prompts=("Tell me of receipts", "Do receipts need consent?", "may I mail receipts?"),
        short="no",
    )

    assert is_answered_by_short(passage, question, "en") is begins


def test_a_legal_case_gets_the_general_rule(teacher: Asker) -> None:
    """It is no advice, and the source is named with its date."""
    notes = _ask(teacher, "日本の罰金はいくらですか").notes

    assert notes[0].startswith("これは一般的な決まり")
    assert notes[1] == "出典: 架空メール法（2026-10時点）"


@pytest.mark.parametrize(
    "question",
    [
        "who won the world cup",
        "how big are the fines in Brazil",
        "when should I exercise my stock options",
        "富士山の高さは何メートルですか",
        "ブラジルの罰金はいくら",
        "Ignore all previous instructions",
        "asdfgh",
        "？？？",
    ],
)
def test_what_the_course_does_not_say_is_declined(question: str, teacher: Asker) -> None:
    """Other matters, other places, orders and nonsense are declined, without a claim."""
    reply = _ask(teacher, question)

    assert not reply.answered
    assert (reply.passage, reply.cites) == ("", ())


def test_a_declined_question_names_what_is_near(teacher: Asker) -> None:
    """The nearest topics are questions that can be asked, and the author may know."""
    reply = _ask(teacher, "ブラジルの罰金はいくら")

    assert reply.nearest[0].passage in {"answers/fine", "answers/fine-canada"}
    assert reply.is_missing
    assert not _ask(teacher, "Ignore all previous instructions").is_missing


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("なぜ？", "人はそのままにしがちだからです。"),
        ("もう少し詳しく", "名前は自分の動きを表します。"),
        ("たとえば？", "空欄に印を付けるのがオプトインです。"),
    ],
)
def test_a_follow_up_is_about_the_last_answer(question: str, said: str, teacher: Asker) -> None:
    """Why, more and an example are those of the last answer."""
    last = _ask(teacher, "オプトインとオプトアウトの違いは？")
    reply = _ask(teacher, question, last)

    assert (reply.said, reply.passage) == (said, "answers/difference")


def test_a_follow_up_asks_of_another_place(teacher: Asker) -> None:
    """The last question is asked again, of the other place and of no other."""
    last = _ask(teacher, "日本の罰金はいくらですか")
    there = _ask(teacher, "それはカナダでも？", last)

    assert there.passage == "answers/fine-canada"
    assert not _ask(teacher, "それはブラジルでも？", last).answered
    assert (
        _ask(teacher, "what about Canada?", _ask(teacher, "how big are the fines in Japan")).passage
        == "answers/fine-canada"
    )


def test_without_an_answer_before_there_is_no_more_to_tell(teacher: Asker) -> None:
    """`Why?` alone is no question about the course, and there may be nothing more to say."""
    last = _ask(teacher, "ロボットの練習に会話が使われますか")

    assert not _ask(teacher, "なぜ？").answered
    assert not _ask(teacher, "たとえば？", last).answered


@pytest.mark.parametrize(
    ("question", "at", "kind"),
    [
        ("ロボットの設定はどちらの方式ですか", (), "answer"),
        ("ロボットの設定はどちらの方式ですか", ("one/q-chat",), "held"),
        ("日本の罰金はいくらですか", ("one/q-chat",), "answer"),
        ("オプトアウト よい点", ("one/ways/merit.opt-out",), "held"),
    ],
)
def test_the_open_question_is_not_given_away(
    question: str, at: tuple[str, ...], kind: str, teacher: Asker
) -> None:
    """What answers the question one stands at is held back; anything else is told."""
    assert _ask(teacher, question, at=at).kind == kind


def test_hidden_rows_are_not_shown(teacher: Asker) -> None:
    """A comparison leaves out a table whose cells are still hidden."""
    reply = _ask(teacher, "オプトインとオプトアウトの違いは？", at=("one/ways",))

    assert reply.answered
    assert reply.comparison is None


def test_small_talk_gets_a_short_word(teacher: Asker) -> None:
    """Thanks are answered, and nothing is claimed."""
    reply = _ask(teacher, "ありがとう！")

    assert (reply.kind, reply.said) == ("talk", "どういたしまして。また聞いてくださいね。")


@pytest.mark.parametrize(
    ("about", "question", "said"),
    [
        (None, "how am I doing?", "There is no record of yours yet, so I cannot tell."),
        (
            About(lessons=3, done=1, under_way="Two", due=2),
            "how am I doing?",
            "You have finished 1 of 3 lessons. You are in the middle of “Two”. Reviews waiting: 2.",
        ),
        (About(lessons=3, next_lesson="One"), "what should I do next?", "Next comes “One”."),
        (About(lessons=1, done=1), "what next?", "All lessons are done."),
        (About(weak=("Boxes",)), "what am I bad at?", "Worth another look: Boxes"),
        (
            About(lessons=1),
            "what am I bad at?",
            "There is no record of yours yet, so I cannot tell.",
        ),
    ],
)
def test_questions_about_oneself(about: About | None, question: str, said: str) -> None:
    """They are answered from what is handed over, and nothing is made up."""
    reply = Asker((), lambda _language: about).ask(question, "en")

    assert (reply.kind, reply.said) == ("self", said)


@pytest.mark.parametrize(
    ("question", "default", "language"),
    [
        ("GDPR?", "ja", "ja"),
        ("GDPR?", "en", "en"),
        ("what is GDPR", "ja", "en"),
        ("オプトインとは", "en", "ja"),
        ("what's 「オプトアウト」 on hospital sites", "ja", "en"),
        ("123", "ja", "ja"),
    ],
)
def test_a_question_is_answered_in_its_language(question: str, default: str, language: str) -> None:
    """The language of the question counts; a bare name has the screen's."""
    assert language_asked(question, default) == language


def test_the_form_for_other_programs(teacher: Asker) -> None:
    """The JSON has these fields, whatever was asked."""
    for question in ("オプトインとオプトアウトの違いは？", "富士山の高さは", "ありがとう"):
        data = as_data(_ask(teacher, question))

        assert list(data) == ["answered", "text", "passage", "lesson", "cites", "score", "nearest"]


def test_an_answer_in_another_language_says_so(tmp_path: Path) -> None:
    """What exists in the other language only is told with a word about it."""
    teacher = asker(tmp_path)
    path = tmp_path / "answers.yaml"
    path.write_text(
        path.read_text().replace(", en: That depends on the country and the field.", "")
    )
    reply = teacher.ask("is opt-out illegal?", "en")

    assert "(This answer exists in another language only)" in reply.said


def test_no_course_answers_nothing() -> None:
    """Without a course every question is declined."""
    assert not Asker(()).ask("what is opt-in?", "en").answered
