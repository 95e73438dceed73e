"""From a conversation that was had to the play that wants it again.

Owns what is worth naming: every line by its beginning, every step by its id, every deed with what
came of it. The tests pin that what is recorded passes on the lesson it was recorded from, and that
the file is tidy.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import msgspec
from msgspec.structs import replace

from tutor.authoring.conversation import Heard, heard, one_line
from tutor.authoring.deeds import turn_of
from tutor.dialogue.actions import Action, Continue
from tutor.dialogue.effects import AnswerMarked, AnswerTaken, AnyEffect, ExplanationRead
from tutor.dialogue.machine import begin, step
from tutor.dialogue.state import NOTHING_KNOWN, Known
from tutor.lesson.flow import Flow
from tutor.lesson.plays import Expected, PlayRecord, Turn
from tutor.text.texts import in_language

_BEGINNING = 24
"""Characters of a line that tell it from others, and that small changes of it leave alone."""
_SPEECH = ("hint", "solution", "model")
"""What follows from a deed, and is not named by itself."""


def record(
    flow: Flow,
    lesson: str,
    actions: Sequence[Action],
    language: str,
    known: Known = NOTHING_KNOWN,
) -> PlayRecord:
    """Make a play of what a learner did.

    Args:
        flow: The lesson.
        lesson: Its id.
        actions: Everything that was done, from its beginning.
        language: The language in which lines are named.
        known: What was known of the learner.
    """
    state, effects = begin(flow, known)
    turns = _turns_of(effects, language)
    for action in actions:
        before = state
        state, effects = step(flow, state, action)
        if not isinstance(action, Continue):
            deed = _judged(turn_of(action, flow, before, language), effects)
            is_asked = bool(turns) and turns[-1] == Turn(at=turns[-1].at)
            at = turns.pop().at if is_asked else ""
            turns.append(replace(deed, at=at))
        turns += _turns_of(effects, language)
    return PlayRecord(
        play=lesson, turns=tuple(turns), believes=known.believes, mastered=known.mastered
    )


def play_text(play: PlayRecord) -> str:
    """Write a play as its file says it, in the layout of `tutor fmt`."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    from tutor.authoring.layout import dump

    def plain_data(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain_data(part) for key, part in value.items()}
        if isinstance(value, (list, tuple)):
            return [plain_data(part) for part in value]
        if isinstance(value, bool):
            return "true" if value else "false"
        return value or DoubleQuotedScalarString("")

    return dump(plain_data(msgspec.to_builtins(play)))


def _turns_of(effects: Iterable[AnyEffect], language: str) -> list[Turn]:
    return [
        _turn_of(each, language)
        for each in heard(effects, language)
        if each.at or each.is_end or (each.who and each.who not in _SPEECH)
    ]


def _turn_of(each: Heard, language: str) -> Turn:
    if each.at:
        return Turn(at=each.at)
    if each.is_end:
        return Turn(ended=True)
    return Turn(who=each.who, says=_beginning(one_line(in_language(each.says, language))))


def _beginning(words: str) -> str:
    """Return the first words of a line, cut between two words where there are spaces."""
    if len(words) <= _BEGINNING:
        return words
    cut = words[:_BEGINNING]
    return cut.rpartition(" ")[0] or cut if words.isascii() else cut.rstrip()


def _judged(turn: Turn, effects: Iterable[AnyEffect]) -> Turn:
    """Add what came of a deed."""
    for effect in effects:
        match effect:
            case AnswerMarked(verdict=verdict) | AnswerTaken(verdict=verdict):
                return replace(turn, verdict=cast("Expected", str(verdict.mark)))
            case ExplanationRead(covers=covers):
                return replace(turn, covers=covers)
    return turn
