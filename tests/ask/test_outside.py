"""Topics that a course leaves out: their questions are declined in the author's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ask.small import asker, open_course
from tutor.ask.asker import Asker
from tutor.ask.searching import Search, tokens_asked


@pytest.fixture(scope="module")
def teacher(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """Return somebody who answers from the small course."""
    return asker(tmp_path_factory.mktemp("small"))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "where can I buy a cheap robot?",
            "This course does not cover prices and shops of robots.",
        ),
        ("安いロボットはどこで買えますか", "ロボットの値段や店は、この講座では扱っていません。"),
    ],
)
def test_a_topic_left_out_is_declined_by_name(question: str, said: str, teacher: Asker) -> None:
    """Near as its words are to an answer, it is declined, and the author hears of it."""
    reply = teacher.ask(question, "en" if question.isascii() else "ja")

    assert not reply.answered
    assert (reply.kind, reply.said, reply.passage) == ("declined", said, "")
    assert reply.is_missing


def test_what_is_near_a_topic_left_out_is_answered(teacher: Asker) -> None:
    """A question in the course is not taken for one that is outside."""
    assert teacher.ask("does the robot practise on my talks?", "en").answered
    assert teacher.ask("ロボットの練習に会話が使われるの？", "ja").answered


def test_words_of_topics_left_out_stay_strange(tmp_path: Path) -> None:
    """A word that no answer has makes one less sure, though a topic left out has it."""
    course = open_course(tmp_path, "en")
    asked = "is a warranty illegal"
    search = Search(course, asked, tokens_asked(asked, course))

    assert course.index.knows("wwarranti")
    assert not course.index.says("wwarranti")
    assert course.index.says("wteapot")
    assert search.query.strange == 1
