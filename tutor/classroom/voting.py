"""Hands: when they can go up, and how many did.

Owns the rounds of a ballot; `acting` decides when there is one. Pure. The tests pin that no count
is of more hands than people.
"""

from __future__ import annotations

from msgspec.structs import replace

from tutor.classroom.commands import IllegalCommand
from tutor.classroom.scene import Ballot, Phase, Scene, Vote, posed_by
from tutor.classroom.script import Script


def opened(scene: Scene, at_ms: int) -> Scene:
    """Let hands go up in the next round."""
    ballot = ballot_of(scene)
    ballot = replace(ballot, round=ballot.round + 1, opened_ms=at_ms, votes=(*ballot.votes, None))
    return replace(scene, phase=Phase.OPEN, ballot=ballot)


def closed(scene: Scene, at_ms: int) -> Scene:
    """Let no more hands go up, if they can."""
    if scene.phase is not Phase.OPEN:
        return scene
    ballot = ballot_of(scene)
    seconds = ballot.seconds + max(0, at_ms - ballot.opened_ms) / 1000
    return replace(scene, phase=Phase.CLOSED, ballot=replace(ballot, seconds=seconds))


def counted(
    script: Script, scene: Scene, hands: tuple[int, ...], present: int, at_ms: int
) -> Scene:
    """Write down the hands of this round, which closes it.

    Args:
        script: The lesson.
        scene: The scene, with a ballot whose hands are up or were.
        hands: A number for each option.
        present: How many are there; 0 when that is not known.
        at_ms: The moment, in milliseconds of Unix time.

    Raises:
        IllegalCommand: They are not as many as there are options, or more than people.
    """
    ballot = ballot_of(scene)
    posed = posed_by(script, ballot)
    if len(hands) != len(posed.options) or any(count < 0 for count in hands):
        raise IllegalCommand(f"{hands} for {len(posed.options)} options")
    most = max(hands) if posed.picks_many else sum(hands)
    if present and most > present:
        raise IllegalCommand(f"{most} hands of {present} present")
    vote = Vote(hands=hands, present=present)
    scene = closed(scene, at_ms)
    ballot = replace(ballot_of(scene), votes=(*ballot.votes[:-1], vote))
    return replace(scene, ballot=ballot)


def reopened(script: Script, scene: Scene, at_ms: int) -> Scene:
    """Let hands go up once more in the same round; what was counted in it is void.

    Raises:
        IllegalCommand: No hands went up.
    """
    ballot = ballot_of(scene)
    if not posed_by(script, ballot).is_counted or not ballot.round:
        raise IllegalCommand("no hands went up")
    ballot = replace(ballot, votes=(*ballot.votes[:-1], None), opened_ms=at_ms)
    return replace(scene, phase=Phase.OPEN, ballot=ballot)


def ballot_of(scene: Scene) -> Ballot:
    """Return the ballot of a scene in which something is asked."""
    assert scene.ballot is not None
    return scene.ballot
