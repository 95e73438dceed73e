"""Cards and beliefs follow from the attempts, however and by whomever they are worked out."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learner.examples import line_of, program
from tests.study.answers import DAY, NOW, attempt, attempts, open_store, record, wrong
from tutor.learner import derived
from tutor.learner.derived import Digest
from tutor.learner.records import Attempt, Belief, Card
from tutor.learner.store import Store
from tutor.study import digesting, scheduling
from tutor.study.beliefs import believes
from tutor.study.digesting import (
    REVIEW_LESSON,
    Beliefs,
    Cards,
    bring_up_to_date,
    is_up_to_date,
    replay,
)


def held_in(store: Store) -> tuple[list[Card], list[Belief]]:
    """Return all cards and beliefs of a database."""
    cards = [*derived.cards(store, "other"), *derived.cards(store, "small")]
    return cards, list(derived.beliefs(store))


def replayed(recorded: list[Attempt]) -> tuple[list[Card], list[Belief]]:
    """Return the cards and beliefs that a replay of everything gives."""
    cards: Cards = {}
    beliefs: Beliefs = {}
    replay(recorded, cards, beliefs)
    return [cards[name] for name in sorted(cards)], [beliefs[name] for name in sorted(beliefs)]


@settings(max_examples=40, deadline=None)
@given(st.lists(attempts, max_size=12), st.lists(st.integers(0, 12), max_size=3))
def test_replay_rebuilds_the_cards(recorded: list[Attempt], stops: list[int]) -> None:
    """Worked out in steps, at once, or anew after the rules changed: always the same."""
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder))
        for number, each in enumerate(recorded):
            if number in stops:
                bring_up_to_date(store)
            record(store, each)
        bring_up_to_date(store)
        expected = replayed(recorded)

        assert held_in(store) == expected
        assert is_up_to_date(store)
        with store.writing() as connection:
            connection.execute("UPDATE digests SET value = 'older' WHERE name = 'rules'")
            connection.execute("UPDATE cards SET stability = 9, question = 'x' || question")
        bring_up_to_date(store, check_rules=True)
        assert held_in(store) == expected
        assert derived.digest_of(store).rules == scheduling.rules()
        store.close()


def test_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many attempts are taken in pieces, none twice."""
    monkeypatch.setattr(digesting, "_AT_ONCE", 3)
    recorded = [attempt(f"q-{n % 3}", at=NOW + DAY * n) for n in range(10)]
    store = open_store(tmp_path)
    record(store, *recorded)
    bring_up_to_date(store)

    assert held_in(store) == replayed(recorded)
    store.close()


def test_nothing_to_do(tmp_path: Path) -> None:
    """An empty database is up to date, and one with attempts is once they are worked in."""
    store = open_store(tmp_path)
    assert is_up_to_date(store)
    record(store, attempt())
    assert not is_up_to_date(store)
    bring_up_to_date(store)
    assert is_up_to_date(store)
    store.close()


def test_who_comes_second_saves_nothing(tmp_path: Path) -> None:
    """Work that went on from an older digest is thrown away."""
    store = open_store(tmp_path)
    before = derived.digest_of(store)
    record(store, attempt())
    bring_up_to_date(store)
    cards, _ = held_in(store)
    late = Digest(upto=99, rules="late")

    assert not derived.save_digest(store, before, late, [], [], anew=True)
    assert held_in(store)[0] == cards
    store.close()


def test_two_programs_at_once(tmp_path: Path) -> None:
    """Two terminals that answer and work out cards at once lose and double nothing."""
    store = open_store(tmp_path)
    path = tmp_path / "learner.sqlite3"
    with program("answer", path, 1, 30) as one, program("answer", path, 2, 30) as other:
        for process in (one, other):
            process.communicate()
            assert process.returncode == 0
    bring_up_to_date(store)

    recorded = store.attempts("optin")
    assert len(recorded) == 60
    (card,) = derived.cards(store, "optin")
    assert card.reviews == 60
    assert [card] == replayed(list(recorded))[0]
    store.close()


def test_killed_while_working_out(tmp_path: Path) -> None:
    """A kill leaves the cards as they were or as they are to be."""
    path = tmp_path / "learner.sqlite3"
    recorded = [attempt(f"q-{n % 7}", at=NOW + DAY * n, seq=0) for n in range(40)]
    store = open_store(tmp_path)
    record(store, *recorded)
    store.close()
    for rounds in range(5):
        with program("digest", path) as process:
            for _ in range(rounds):
                line_of(process)
            process.kill()
        store = open_store(tmp_path)
        bring_up_to_date(store)
        assert held_in(store) == replayed(recorded)
        store.close()


def test_a_review_leaves_the_card_at_home(tmp_path: Path) -> None:
    """A card remembers the lesson it comes from when it is answered in a review."""
    store = open_store(tmp_path)
    record(store, attempt(), attempt(lesson=REVIEW_LESSON, at=NOW + DAY, question_hash="new"))
    bring_up_to_date(store)
    ((card,), _) = held_in(store)

    assert (card.lesson, card.reviews, card.question_hash) == ("one", 2, "new")
    store.close()


def test_an_exam_makes_no_cards(tmp_path: Path) -> None:
    """What only an exam asks is not reviewed, but what it shows is known."""
    store = open_store(tmp_path)
    record(store, wrong("only-there", lesson="@exam", misconceptions=("silence",)))
    record(store, attempt("q"), attempt("q", lesson="@exam", at=NOW + DAY))
    bring_up_to_date(store)
    ((card,), _) = held_in(store)

    assert (card.question, card.reviews, card.lesson) == ("q", 2, "one")
    assert believes(store, "small") == {"silence"}
    store.close()


def test_a_misconception_is_shown_and_refuted(tmp_path: Path) -> None:
    """It is held from a wrong answer with its tag until a right one, and again when it is back."""
    store = open_store(tmp_path)
    record(store, wrong("a", misconceptions=("silence",), tested=("silence",)))
    assert believes(store, "small") == {"silence"}
    assert believes(store, "other") == frozenset()
    record(store, attempt("b", tested=("silence", "boxes"), at=NOW + DAY))
    assert believes(store, "small") == frozenset()
    (belief,) = derived.beliefs(store, "small")
    assert (belief.shown_at, belief.refuted_at, belief.times) == (NOW, NOW + DAY, 1)
    record(store, wrong("c", misconceptions=("silence",), at=NOW + DAY * 2))
    assert believes(store, "small") == {"silence"}
    (belief,) = derived.beliefs(store, "small")
    assert (belief.question, belief.times, belief.refuted_at) == ("c", 2, None)
    store.close()


@pytest.mark.parametrize(
    "fields",
    [
        {"tested": ()},
        {"tested": ("silence",), "hints": 1},
        {"tested": ("silence",), "tries": 2},
        {"tested": ("silence",), "confidence": "guess"},
        {"tested": ("silence",), "verdict": "partly"},
        {"tested": ("silence",), "course": "other"},
    ],
)
def test_what_refutes_nothing(fields: dict[str, object], tmp_path: Path) -> None:
    """Help, luck and other questions leave a misconception as it was."""
    store = open_store(tmp_path)
    record(store, wrong("a", misconceptions=("silence",)))
    record(store, attempt("b", **fields))

    assert believes(store, "small") == {"silence"}
    store.close()
