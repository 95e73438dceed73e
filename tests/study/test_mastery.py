"""How well a concept is known, as a number and a word."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.study.answers import DAY, NOW, attempt, open_store, record, wrong
from tutor.learner.records import Attempt, Card
from tutor.study.digesting import Beliefs, Cards, replay
from tutor.study.mastery import Level, card_mastery, concept_mastery, level_of, mastered


def card_after(*attempts: Attempt) -> Card:
    """Return the card of one question after some answers."""
    cards: Cards = {}
    beliefs: Beliefs = {}
    replay(attempts, cards, beliefs)
    (card,) = cards.values()
    return card


@pytest.mark.parametrize(
    ("mastery", "level"),
    [
        (None, Level.NEW),
        (0.0, Level.SHAKY),
        (0.39, Level.SHAKY),
        (0.4, Level.FAIR),
        (0.69, Level.FAIR),
        (0.7, Level.SOLID),
        (1.0, Level.SOLID),
    ],
)
def test_words(mastery: float | None, level: Level) -> None:
    """Each word has its limits."""
    assert level_of(mastery) is level


def test_evidence_moves_half_the_way() -> None:
    """Right answers bring it nearer to 1 by half each, a slip takes half of it away."""
    answers = [attempt(at=NOW + DAY * number) for number in range(3)]
    assert [card_after(*answers[:count]).evidence for count in (1, 2, 3)] == [0.5, 0.75, 0.875]
    assert card_after(*answers, wrong(at=NOW + DAY * 4)).evidence == 0.4375
    assert card_after(attempt(confidence="guess")).evidence == 0.25
    assert card_after(wrong()).evidence == 0.0


def test_it_falls_with_time() -> None:
    """What was right is known less and less from day to day."""
    card = card_after(attempt(), attempt(at=NOW + DAY))
    known = [card_mastery(card, NOW + DAY * days) for days in (1, 2, 9, 60, 600)]

    assert known[0] == 0.75
    assert all(later < earlier for earlier, later in pairwise(known))


def test_a_wrong_answer_counts_at_once() -> None:
    """Right after a wrong answer nothing is known, whatever the retrievability is."""
    assert card_mastery(card_after(wrong()), NOW) == 0.0


def test_a_concept_is_the_mean_of_its_questions() -> None:
    """Only questions that were answered count, and a concept never asked about is new."""
    cards = (
        card_after(attempt("a", concept="consent")),
        card_after(wrong("b", concept="consent")),
        card_after(attempt("c", concept="trade")),
    )
    consent, trade, new = concept_mastery(["consent", "trade", "x"], cards, NOW)

    assert (consent.mastery, consent.level, consent.answered) == (0.25, Level.SHAKY, 2)
    assert (trade.mastery, trade.level, trade.answered) == (0.5, Level.FAIR, 1)
    assert (new.mastery, new.level, new.answered) == (None, Level.NEW, 0)


def test_the_course_says_the_concept_now() -> None:
    """A question that was given to another concept since counts for that one."""
    cards = (card_after(attempt("a", concept="consent")),)
    consent, trade = concept_mastery(["consent", "trade"], cards, NOW, {"a": "trade"})

    assert (consent.answered, trade.answered) == (0, 1)


def test_mastered_for_conditions(tmp_path: Path) -> None:
    """A lesson can ask which concepts are known solidly now, and no more after a year."""
    store = open_store(tmp_path)
    record(store, attempt("a", concept="consent"))
    record(store, *(attempt("a", concept="consent", at=NOW + DAY * n) for n in (2, 5)))
    record(store, wrong("b", concept="trade"))

    assert mastered(store, "small", NOW + timedelta(days=5)) == {"consent"}
    assert mastered(store, "small", NOW + timedelta(days=900)) == frozenset()
    assert mastered(store, "other", NOW) == frozenset()
    store._connection.execute("DROP TABLE cards")
    assert mastered(store, "small", NOW) == frozenset()
    store.close()
