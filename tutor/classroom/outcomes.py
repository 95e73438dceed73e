"""What came of a class: for each question the hands, and what they say.

Owns the figures and `items.csv`; all of it follows from the journal, at any time. Pure. The tests
pin that no cell of the file begins a formula, and that nobody's name can be in it.
"""

from __future__ import annotations

import csv
import io
import re

from msgspec import Struct

from tutor.classroom.advice import share_right
from tutor.classroom.journal import Replay
from tutor.classroom.posing import LETTERS, Posed
from tutor.classroom.scene import Ballot, Vote, posed_by, results
from tutor.text.inline import plain
from tutor.text.texts import in_language

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")

COLUMNS = (
    "room",
    "question",
    "kind",
    "text",
    "right",
    "present",
    "votes1",
    "votes2",
    "n1",
    "n2",
    "right1_pct",
    "right2_pct",
    "gain",
    "normalised_change",
    "top_wrong",
    "decisions",
    "seconds_open",
)


class Outcome(Struct, frozen=True, kw_only=True):
    """What came of one question. Shares run from 0 to 1; None where nothing was counted."""

    posed: Posed
    ballot: Ballot
    first: Vote | None
    second: Vote | None
    share_first: float | None
    share_second: float | None

    @property
    def gain(self) -> float | None:
        """How much the share right grew between the votes."""
        if self.share_first is None or self.share_second is None:
            return None
        return self.share_second - self.share_first

    @property
    def normalised_change(self) -> float | None:
        """The gain as a share of what could be gained, the loss of what could be lost.

        Source:
            J. D. Marx and K. Cummings, "Normalized change", Am. J. Phys. 75 (2007): none where
            all were wrong twice, or all right twice.
        """
        before, gain = self.share_first, self.gain
        if before is None or gain is None:
            return None
        if gain == 0:
            return None if before in (0.0, 1.0) else 0.0
        return gain / (1 - before) if gain > 0 else gain / before

    @property
    def top_wrong(self) -> str:
        """The letter of the wrong option that got most hands in the first vote."""
        if self.first is None or not self.posed.has_key:
            return ""
        triples = zip(LETTERS, self.posed.options, self.first.hands, strict=False)
        wrong = [(hands, letter) for letter, option, hands in triples if not option.right and hands]
        return max(wrong, key=lambda pair: pair[0])[1] if wrong else ""


def outcomes(played: Replay) -> tuple[Outcome, ...]:
    """Return what came of every question of a class, in the order in which they were asked."""
    return tuple(outcome_of(posed_by(played.script, b), b) for b in results(played.room.scene))


def outcome_of(posed: Posed, ballot: Ballot) -> Outcome:
    """Return what came of one question."""
    first, second = (*ballot.votes, None, None)[:2]
    return Outcome(
        posed=posed,
        ballot=ballot,
        first=first,
        second=second,
        share_first=share_right(posed, first),
        share_second=share_right(posed, second),
    )


def items_csv(played: Replay, language: str) -> str:
    """Write what came of the questions as comma-separated values.

    Args:
        played: The journal.
        language: The language of the questions' texts.

    Returns:
        A line of heads and one for each question; a text that a spreadsheet would take for a
        formula has an apostrophe before it.

    Source:
        RFC 4180, but for its line ends; OWASP, CSV Injection.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for outcome in outcomes(played):
        writer.writerow(map(_defused, _cells(outcome, played.header.room, language)))
    return written.getvalue()


def _cells(outcome: Outcome, room: str, language: str) -> tuple[str, ...]:
    posed, ballot = outcome.posed, outcome.ballot
    pairs = zip(LETTERS, posed.options, strict=False)
    present = ballot.vote.present if ballot.vote is not None else 0
    return (
        room,
        posed.id,
        posed.kind,
        plain(in_language(posed.ask, language)),
        "".join(letter for letter, option in pairs if option.right),
        str(present or ""),
        _hands(outcome.first),
        _hands(outcome.second),
        _total(outcome.first),
        _total(outcome.second),
        _percent(outcome.share_first),
        _percent(outcome.share_second),
        "" if outcome.gain is None else f"{outcome.gain:.2f}",
        "" if outcome.normalised_change is None else f"{outcome.normalised_change:.2f}",
        outcome.top_wrong,
        " ".join(ballot.decisions),
        f"{ballot.seconds:.0f}" if ballot.round else "",
    )


def _hands(vote: Vote | None) -> str:
    if vote is None:
        return ""
    return " ".join(f"{letter}{hands}" for letter, hands in zip(LETTERS, vote.hands, strict=False))


def _total(vote: Vote | None) -> str:
    return "" if vote is None else str(sum(vote.hands))


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share * 100:.0f}"


def _defused(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if _FORMULA.match(text) else text
