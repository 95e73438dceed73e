"""Every lesson that comes with the program can be taught to its end."""

from __future__ import annotations

import pytest

from tutor.classroom.commands import Command, Count, Next
from tutor.classroom.posing import most_options
from tutor.classroom.room import Room, enter, obey
from tutor.classroom.scene import Phase, posed, results
from tutor.classroom.script import Script, script_of
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.lesson.records import QuizStep
from tutor.paths import shipped_content_folder
from tutor.questions.choice import Choice
from tutor.questions.choices import Choices

SHELF = Library([shipped_content_folder()], Cache(None)).shelves[0]
_LONGEST = 400


def script(lesson_id: str) -> Script:
    """Return a lesson, ready for a class."""
    lesson = SHELF.lesson(lesson_id).lesson
    assert SHELF.course is not None
    assert lesson is not None
    return script_of(SHELF.course.record, lesson, "room")


def pressed(shown: Script, room: Room, right: int, wrong: int) -> Command:
    """Return what a teacher does: count a first vote of so many hands for each option, or go on."""
    question, ballot = posed(shown, room.scene), room.scene.ballot
    if room.scene.phase is not Phase.OPEN or question is None or ballot is None:
        return Next()
    hands = (right if option.right or ballot.round > 1 else wrong for option in question.options)
    return Count(hands=tuple(hands))


def test_cards_have_enough_letters() -> None:
    """No question of a lesson has more options than it says."""
    scripts = [script(lesson_id) for lesson_id in SHELF.lesson_ids]
    most = max(map(most_options, scripts))
    asked = (
        node.step.question
        for each in scripts
        for node in each.flow.nodes
        if isinstance(node.step, QuizStep)
    )
    counts = [len(q.options) for q in asked if isinstance(q, Choice | Choices)]

    assert max(counts) == most == 5


@pytest.mark.parametrize(("right", "wrong"), [(9, 0), (5, 3), (0, 9)])
@pytest.mark.parametrize("lesson_id", SHELF.lesson_ids)
def test_taught_to_the_end(lesson_id: str, right: int, wrong: int) -> None:
    """However the votes come out, Space and counts lead to the end; every question is revealed."""
    shown = script(lesson_id)
    room = enter(shown)
    for number in range(_LONGEST):
        if room.scene.phase is Phase.ENDED:
            break
        room = obey(shown, room, pressed(shown, room, right, wrong), number * 1000)

    assert room.scene.phase is Phase.ENDED
    assert len(results(room.scene)) >= 5
    assert all(ballot.is_revealed for ballot in results(room.scene))
