"""How sure a learner is, asked at the prompt."""

from pathlib import Path

import pytest

from tests.cli.prompts import asked, session_of, typed_at
from tests.questions.examples import built


@pytest.mark.parametrize(
    ("typed", "said", "confidence"),
    [
        ("1", "You were sure", "sure"),
        ("たぶん", "", "think"),
        ("guess", "", "guess"),
        ("", "", ""),
    ],
)
def test_confidence(home: Path, typed: str, said: str, confidence: str) -> None:
    """Where the author asks for it the learner says how sure they are before the verdict."""
    session = session_of(home, built("spot", confidence=True))
    text = typed_at(session, "en", ["1", "what", typed])
    outcome = session.state.outcomes["q-spot"]
    session.store.close()

    assert text.count("How sure? 1 sure, 2 think so, 3 a guess") == 2
    assert outcome.confidence == confidence
    assert "Not quite." in text
    assert ("You were sure" in text) == bool(said)


def test_right_by_a_guess(home: Path) -> None:
    """A right guess is said to come back."""
    question = built("spot", confidence=True)

    assert "A lucky guess" in asked(home, "en", question, "2", "3")
    assert "勘が当たりました。" in asked(home / "ja", "ja", question, "2", "勘")


@pytest.mark.parametrize("typed", [["1"], ["1", "q"]])
def test_no_confidence(home: Path, typed: list[str]) -> None:
    """Who quits when asked how sure they are has not answered yet."""
    session = session_of(home, built("spot", confidence=True))
    typed_at(session, "en", typed)
    tries = session.state.outcomes["q-spot"].tries
    session.store.close()

    assert tries == ()


def test_unread_is_not_asked_about(home: Path) -> None:
    """Nobody is asked how sure they are of what was not understood, or of an opinion."""
    for kind, typed in (("short", "xyzzy"), ("poll", "1")):
        question = built(kind, confidence=True)

        assert "How sure?" not in asked(home / kind, "en", question, typed)
