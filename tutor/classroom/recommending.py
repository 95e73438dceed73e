"""What `Next` will do now, by name: the footers say it before the teacher presses the key.

Owns nothing but the names. Pure. The tests pin that each name is true of what happens.
"""

from __future__ import annotations

from typing import Literal

from tutor.classroom.advice import share_right
from tutor.classroom.room import Room
from tutor.classroom.scene import MOST_ROUNDS, Phase, opened_cells, posed, table_of
from tutor.classroom.script import Script
from tutor.dialogue.state import Phase as TalkPhase
from tutor.lesson.revealing import revealing

Recommended = Literal[
    "begin",
    "next",
    "reveal-cells",
    "ask-cell",
    "first-choice",
    "options",
    "talk",
    "count",
    "advised",
    "vote-again",
    "answer",
    "turn-page",
    "resume",
    "unblank",
    "nothing",
]


def recommended(script: Script, room: Room) -> Recommended:
    """Return what `Next` will do."""
    if room.is_paused:
        return "resume"
    if room.is_blank:
        return "unblank"
    if room.has_more_pages:
        return "turn-page"
    match room.scene.phase:
        case Phase.LOBBY:
            return "begin"
        case Phase.CHOOSING:
            return "first-choice"
        case Phase.OPEN:
            return "count"
        case Phase.CLOSED:
            return _after_vote(script, room)
        case Phase.READ | Phase.DISCUSS | Phase.HINT:
            return _in_question(script, room)
        case Phase.ENDED:
            return "nothing"
        case Phase.STEP | Phase.REVEAL:
            return _in_table(script, room) if room.scene.phase is Phase.STEP else "next"


def _in_question(script: Script, room: Room) -> Recommended:
    question, ballot = posed(script, room.scene), room.scene.ballot
    assert question is not None
    assert ballot is not None
    if room.scene.phase is Phase.READ:
        return "options" if question.is_counted else "talk"
    return "vote-again" if question.is_counted and ballot.round < MOST_ROUNDS else "answer"


def _after_vote(script: Script, room: Room) -> Recommended:
    """Return what comes after a vote; where it can only be the answer, that is no secret."""
    question, ballot = posed(script, room.scene), room.scene.ballot
    assert question is not None
    assert ballot is not None
    share = share_right(question, ballot.votes[-1] if ballot.votes else None)
    return "answer" if share is None or ballot.round >= MOST_ROUNDS else "advised"


def _in_table(script: Script, room: Room) -> Recommended:
    """Return what comes next at a table: cells, a question about one, or the step behind it."""
    table = table_of(script, room.scene)
    if table is None or room.scene.talk.phase is TalkPhase.READING:
        return "next"
    order, opened = revealing(table), opened_cells(room.scene)
    for number in range(room.scene.talk.shown, len(order.groups)):
        if not opened.issuperset(order.groups[number]):
            return "ask-cell" if order.asked(number) is not None else "reveal-cells"
    return "next"
