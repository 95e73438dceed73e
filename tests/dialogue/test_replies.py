"""The summing up of an explanation."""

from __future__ import annotations

import pytest

from tests.dialogue.explanations import EXPLAIN
from tests.lesson.examples import lesson_of
from tutor.dialogue.effects import ExplanationClosed
from tutor.dialogue.replies import replies
from tutor.dialogue.state import Ending, Explained
from tutor.lesson.records import ExplainStep
from tutor.text.texts import in_language


@pytest.mark.parametrize(
    ("language", "lead", "quote"),
    [
        ("ja", "自分の言葉で言えたこと:", "「both」"),
        ("en", "What you said in your own words:", "“both”"),
    ],
)
def test_one_answer_is_quoted_once_below_one_lead(language: str, lead: str, quote: str) -> None:
    """Words in which several ideas were found come back once, the ideas below them."""
    step = lesson_of(EXPLAIN).steps[0]
    assert isinstance(step, ExplainStep)
    ideas = [each.id for each in step.explanation.expect]
    covered = dict.fromkeys(ideas, 0)
    explained = Explained(said=("both",), covered=covered, ending=Ending.RIGHT)
    closed = ExplanationClosed(step=step, explained=explained)
    said, *_ = [in_language(reply.text, language) for reply in replies(closed, {})]

    assert len(ideas) > 1
    assert (said.count(lead), said.count(quote)) == (1, 1)
    for each in step.explanation.expect:
        assert said.count(in_language(each.idea, language)) == 1
