"""The fingerprint of a question."""

import msgspec
import pytest
from msgspec.structs import replace

from tutor.questions.choice import Choice
from tutor.questions.fingerprint import question_hash
from tutor.questions.question import Option

QUESTION = Choice(
    id="q",
    ask={"ja": "どれ", "en": "Which"},
    options=(Option(text="a", right=True), Option(text="b", why="no")),
    hints=("h",),
)


def test_it_is_stable() -> None:
    """It is the same in every run of the program: it stands in databases."""
    assert question_hash(QUESTION) == "7d89bca3abe5d343"


def test_the_order_of_languages_makes_no_difference() -> None:
    """Which language stands first in the file is no change of the question."""
    turned = replace(QUESTION, ask={"en": "Which", "ja": "どれ"})

    assert question_hash(turned) == question_hash(QUESTION)


def test_reading_it_from_the_cache_makes_no_difference() -> None:
    """A question that went through a file is the same question."""
    again = msgspec.msgpack.decode(msgspec.msgpack.encode(QUESTION), type=Choice)

    assert question_hash(again) == question_hash(QUESTION)


@pytest.mark.parametrize(
    "changed",
    [
        replace(QUESTION, ask={"ja": "どれ", "en": "Which one"}),
        replace(QUESTION, hints=()),
        replace(QUESTION, options=QUESTION.options[::-1]),
        replace(QUESTION, id="r"),
    ],
)
def test_every_change_shows(changed: Choice) -> None:
    """Whatever is edited, the fingerprint is another one."""
    assert question_hash(changed) != question_hash(QUESTION)
