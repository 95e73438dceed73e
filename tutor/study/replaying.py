"""A saved log played again: the way back to where a lesson stood.

Pure: it reads records and knows no store. The tests of `session` pin that replaying what was saved
gives the same state; a log that does not fit its lesson gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct

from tutor.dialogue.actions import Action
from tutor.dialogue.effects import AnyEffect
from tutor.dialogue.machine import begin, step
from tutor.dialogue.state import NOTHING_KNOWN, IllegalAction, State
from tutor.learner.records import ActionRecord
from tutor.lesson.flow import Flow
from tutor.study.carrying import place_after, place_at_start
from tutor.study.knowing import known_in

_decode = msgspec.json.Decoder(Action).decode


class Replayed(Struct, frozen=True, kw_only=True):
    """Where a log leads: the last state, everything that happened, and the place it is kept as."""

    state: State
    history: tuple[AnyEffect, ...]
    place: str


def replay(flow: Flow, records: Sequence[ActionRecord]) -> Replayed | None:
    """Play a log from the beginning of its lesson.

    Args:
        flow: The lesson, laid out.
        records: Its log, in order.

    Returns:
        Where that leads; None when an action cannot be read, or is not possible where it stands.
    """
    known = known_in(records)
    state, effects = begin(flow, known or NOTHING_KNOWN)
    history = list(effects)
    place = place_at_start(flow, state)
    try:
        for record in records[known is not None :]:
            before, action = state, _decode(record.action)
            state, effects = step(flow, before, action)
            place = place_after(flow, before, action, state, place)
            history += effects
    except (IllegalAction, msgspec.DecodeError):
        return None
    return Replayed(state=state, history=tuple(history), place=place)


def readable(records: Iterable[ActionRecord]) -> list[tuple[str, Action]]:
    """Return the saved actions that can still be read, with the step each was taken at."""
    actions = []
    for record in records:
        try:
            actions.append((record.step, _decode(record.action)))
        except msgspec.DecodeError:
            continue
    return actions
