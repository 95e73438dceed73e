"""What to do after a count: teach again, let them discuss, or reveal.

Owns the thresholds and how a count becomes a share. Pure. The tests pin that every share leads to
exactly one advice, and that no count gives a share outside 0 to 1.
"""

from __future__ import annotations

from tutor.classroom.posing import Posed
from tutor.classroom.scene import MOST_ROUNDS, Ballot, Decision, Vote

TEACH_AGAIN_BELOW = 0.35
DISCUSS_UP_TO = 0.70


def voters_of(posed: Posed, vote: Vote) -> int:
    """Return how many voted: what shares are shares of.

    Args:
        posed: What was asked.
        vote: The hands counted.

    Source:
        Ours: everybody raises one hand. Where several options may be picked nobody knows how many
        raised any, so those present are taken, else as many as raised a hand for the same option.
    """
    return (vote.present or max(vote.hands)) if posed.picks_many else sum(vote.hands)


def share_right(posed: Posed, vote: Vote | None) -> float | None:
    """Return the share of the class that was right.

    Args:
        posed: What was asked.
        vote: The hands counted.

    Returns:
        From 0 to 1; None where nothing was counted, or nothing is right or wrong. Where several
        options may be picked, the share that decided rightly on the option most were wrong about:
        no more than that can have had it all right.

    Source:
        Ours for several options, because hands do not tell who raised which together.
    """
    if vote is None or not posed.has_key:
        return None
    pairs = list(zip(posed.options, vote.hands, strict=True))
    voters = voters_of(posed, vote)
    if not voters:
        return None
    if not posed.picks_many:
        return sum(hands for option, hands in pairs if option.right) / voters
    return min((hands if option.right else voters - hands) / voters for option, hands in pairs)


def advise(posed: Posed, ballot: Ballot) -> Decision:
    """Advise what to do once a vote is closed.

    Args:
        posed: What was asked.
        ballot: Its votes so far.

    Returns:
        What to do; after the second vote, or where nobody counted, that is to reveal.

    Source:
        C. H. Crouch and E. Mazur, "Peer Instruction: ten years of experience and results",
        Am. J. Phys. 69 (2001): discussion helps most between 35 % and 70 % of right answers.
    """
    if ballot.round >= MOST_ROUNDS:
        return "reveal"
    share = share_right(posed, ballot.votes[-1] if ballot.votes else None)
    if share is None or share > DISCUSS_UP_TO:
        return "reveal"
    return "hint" if share < TEACH_AGAIN_BELOW else "discuss"
