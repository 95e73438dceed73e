"""What is known of the learner before a lesson begins, for the conditions that ask about it.

Owns when that is looked up, and how it is kept: as the first record of a run, so that playing the
run again takes the same branches whatever the learner has learnt since. A lesson that asks nothing
of the kind has no such record.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec

from tutor.dialogue.actions import Recall
from tutor.dialogue.state import NOTHING_KNOWN, Known
from tutor.learner.records import ActionRecord
from tutor.learner.store import Store
from tutor.lesson.flow import Flow
from tutor.lesson.records import WhenStep

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Recall).decode


def known_before(flow: Flow, store: Store, course: str, now: datetime) -> Known:
    """Look up what a lesson's conditions ask about the learner.

    Args:
        flow: The lesson, laid out.
        store: The learner's database; when it cannot be used, nothing is known.
        course: The course's id.
        now: The present moment.

    Returns:
        Only what the lesson asks about: of the misconceptions held and the concepts mastered.
    """
    whens = [node.step for node in flow.nodes if isinstance(node.step, WhenStep)]
    beliefs = {when.believes for when in whens if when.believes}
    concepts = {when.mastered for when in whens if when.mastered}
    if not beliefs and not concepts:
        return NOTHING_KNOWN
    from tutor.study.beliefs import believes
    from tutor.study.mastery import mastered

    held = beliefs & believes(store, course) if beliefs else frozenset()
    solid = concepts & mastered(store, course, now) if concepts else frozenset()
    return Known(believes=tuple(sorted(held)), mastered=tuple(sorted(solid)))


def recorded(known: Known, at: datetime) -> ActionRecord:
    """Return the record that begins the run of a lesson which asks about the learner."""
    recall = Recall(believes=known.believes, mastered=known.mastered)
    return ActionRecord(seq=0, step="", action=_encode(recall).decode(), at=at)


def known_in(records: Sequence[ActionRecord]) -> Known | None:
    """Return what was known when a run began; None when its log says nothing of it."""
    if not records:
        return None
    try:
        recall = _decode(records[0].action)
    except msgspec.DecodeError:
        return None
    return Known(believes=recall.believes, mastered=recall.mastered)
