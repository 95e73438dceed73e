"""What is said when a lesson is over."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.cli.lessons import two_words
from tutor.cli.plain_ending import summary
from tutor.dialogue.state import Ending, Outcome
from tutor.questions.verdict import Mark


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome(first=Mark.RIGHT, ending=Ending.RIGHT), "Right at the first try: 1"),
        (Outcome(first=Mark.RIGHT, hints=1, ending=Ending.RIGHT), "Right with a hint"),
        (Outcome(first=Mark.WRONG, ending=Ending.RIGHT), "Right with a hint"),
        (Outcome(first=Mark.WRONG, ending=Ending.SHOWN), "Shown or skipped: 1"),
        (Outcome(ending=Ending.SKIPPED), "Shown or skipped: 1"),
        (Outcome(first=Mark.WRONG, ending=Ending.NOTED), "Shown or skipped: 1"),
        (Outcome(first=Mark.NOTED, ending=Ending.NOTED), None),
    ],
)
def test_outcomes(home: Path, outcome: Outcome, said: str | None) -> None:
    """Every question is counted by how it went; a poll is neither right nor wrong."""
    session, course = two_words(home)
    session.state = replace(session.state, outcomes={"q": outcome})
    paragraphs = summary(session, course, "en")
    session.store.close()

    assert len(paragraphs) == (0 if said is None else 1)
    assert said is None or paragraphs[0].startswith(said)
