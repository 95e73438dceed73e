"""Exams: what is drawn, what came of it, and what is kept."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.clock import FixedClock
from tutor.dialogue.actions import Action, Answer, Skip
from tutor.dialogue.machine import begin, step
from tutor.dialogue.state import Phase
from tutor.errors import StoreTrouble
from tutor.learner.store import Store
from tutor.lesson.exam import ExamRecord
from tutor.lesson.flow import lay_out
from tutor.lesson.records import ExamStep
from tutor.questions.choice import Choice
from tutor.questions.question import Option
from tutor.study.exam_results import ExamResult, missed, result_of, score
from tutor.study.exam_words import percent
from tutor.study.examining import draw, earlier_results, take_exam


def pool(*concepts: str, draws: int) -> ExamRecord:
    """Return an exam of one question for each concept named."""
    questions = tuple(
        Choice(
            id=f"q-{number}",
            ask="?",
            concept=concept,
            options=(Option(text="yes", right=True), Option(text="no")),
        )
        for number, concept in enumerate(concepts)
    )
    return ExamRecord(draw=draws, questions=questions)


@given(st.text(max_size=5))
def test_every_concept_comes_before_a_second_of_one(seed: str) -> None:
    """Three of three concepts, whatever the seed, though one has most questions."""
    exam = pool("a", "a", "a", "a", "b", "c", draws=3)

    drawn = draw(exam, seed)

    assert Counter(question.concept for question in drawn) == {"a": 1, "b": 1, "c": 1}


@given(st.text(max_size=5), st.integers(1, 9))
def test_a_draw_asks_nothing_twice_and_is_the_same_again(seed: str, draws: int) -> None:
    """As many as wanted, or all there are."""
    exam = pool(*"aabbbc", draws=draws)

    drawn = draw(exam, seed)

    assert len({question.id for question in drawn}) == len(drawn) == min(draws, 6)
    assert drawn == draw(exam, seed)


def test_another_seed_draws_others() -> None:
    """Who takes it again is not asked the same."""
    exam = pool(*"aaaaaaaaaaaa", draws=4)

    assert len({draw(exam, str(seed)) for seed in range(20)}) > 10


def result(exam: ExamRecord, *actions: Action) -> ExamResult:
    """Return what comes of an exam in which this is done."""
    flow = lay_out(tuple(ExamStep(question=question) for question in exam.questions))
    state, _ = begin(flow)
    for action in actions:
        state, _ = step(flow, state, action)
    assert state.phase is Phase.ENDED
    return result_of(flow, state)


def test_the_result_counts_parts_and_begins_with_the_weakest() -> None:
    """One right, one wrong, one passed over; each keeps its number, and those missed come first."""
    found = result(pool("a", "b", "b", draws=3), Answer(("1",)), Answer(("1",)), Skip())

    assert (found.right, found.share, found.is_passed) == (2, 2 / 3, False)
    assert [(each.concept, each.share, each.missed) for each in found.topics] == [
        ("b", 0.5, (3,)),
        ("a", 1.0, ()),
    ]
    assert [each.given for each in found.answers] == [("1",), ("1",), ()]
    assert [each.number for each in found.wrong_first] == [3, 1, 2]
    assert [missed(topic, "ja") for topic in found.topics] == ["（問3）", ""]


@pytest.mark.parametrize(
    ("right", "ja", "en"),
    [
        (5, "5問のうち5問が正解でした。100%で、合格です。", "5 of 5 right. 100%: passed."),
        (4, "5問のうち4問が正解でした。80%で、合格です。", "4 of 5 right. 80%: passed."),
        (
            3,
            "5問のうち3問が正解でした。60%で、合格（80%）に届きませんでした。",
            "3 of 5 right. 60%: not passed, it takes 80%.",
        ),
    ],
)
def test_the_score_says_whether_it_is_enough(right: int, ja: str, en: str) -> None:
    """Four fifths pass; one line says so."""
    exam = pool(*"aaaaa", draws=5)
    found = result(exam, *[Answer(("1",))] * right, *[Answer(("2",))] * (5 - right))

    assert (score(found, "ja"), score(found, "en")) == (ja, en)


def test_an_exam_is_taken_again_with_other_questions(tmp_path: Path) -> None:
    """One under way goes on with its own; the next one draws anew, and results are kept."""
    clock = FixedClock()
    store = Store.open(tmp_path / "learner.sqlite3", clock.now_utc())
    exam = pool(*"aaaaaaaaaaaa", draws=4)
    first = take_exam(exam, "small", store, clock)
    first.act(Answer(("1",)))
    first.act(Skip())
    again = take_exam(exam, "small", store, clock)
    assert again.state == first.state
    assert again.flow.nodes == first.flow.nodes
    assert earlier_results(store, "small") == ()
    again.act(Answer(("2",)))
    again.act(Skip())
    second = take_exam(exam, "small", store, clock)

    assert again.has_ended
    assert second.flow.nodes != first.flow.nodes
    assert second.position == 1
    (run,) = earlier_results(store, "small")
    assert (run.count, run.right, run.share, run.ended_at) == (4, 1, 1.0, clock.now_utc())
    store.close()


def test_a_database_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """The exam is taken all the same."""
    clock = FixedClock()
    store = Store.open(tmp_path / "learner.sqlite3", clock.now_utc())
    store._connection.execute("DROP TABLE runs")
    session = take_exam(pool(*"ab", draws=2), "small", store, clock)

    assert isinstance(session.trouble, StoreTrouble)
    assert session.state.phase is Phase.EXAMINED
    store.close()


@pytest.mark.parametrize(
    ("share", "shown"), [(0.0, 0), (0.001, 1), (0.5, 50), (0.999, 99), (1.0, 100)]
)
def test_only_the_whole_is_a_hundred_percent(share: float, shown: int) -> None:
    """Nearly everything is not everything, and a little is not nothing."""
    assert percent(share) == shown
