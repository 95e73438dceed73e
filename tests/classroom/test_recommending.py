"""The footer is true: what `Next` does is what it was said to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.classroom.lessons import STEPS, small_script
from tutor.classroom.commands import Count, Next
from tutor.classroom.recommending import recommended
from tutor.classroom.room import enter, obey
from tutor.classroom.scene import Phase, posed
from tutor.dialogue.effects import CellsRevealed

LEADS_TO = {
    "begin": {Phase.STEP},
    "options": {Phase.OPEN},
    "talk": {Phase.DISCUSS},
    "count": {Phase.CLOSED},
    "advised": {Phase.HINT, Phase.DISCUSS, Phase.REVEAL},
    "vote-again": {Phase.OPEN},
    "answer": {Phase.REVEAL},
    "ask-cell": {Phase.READ},
}


ONLY_COUNTED = {"advised", "vote-again"}


@pytest.mark.parametrize("counts", [False, True])
def test_footer_is_true(tmp_path: Path, counts: bool) -> None:
    """Along the whole lesson each name leads where it says, and every name of this way is used."""
    script = small_script(tmp_path, STEPS)
    room, names = enter(script), set()
    while room.scene.phase is not Phase.ENDED:
        name = recommended(script, room)
        names.add(name)
        question = posed(script, room.scene)
        if counts and name == "count" and question is not None:
            hands = tuple(int(not option.right) for option in question.options)
            room = obey(script, room, Count(hands=hands), 0)
            continue
        after = obey(script, room, Next(), 0)
        if name in LEADS_TO:
            assert after.scene.phase in LEADS_TO[name], name
        if name == "reveal-cells":
            assert isinstance(after.scene.trail[-1], CellsRevealed)
        room = after

    unused = set() if counts else ONLY_COUNTED
    assert {*LEADS_TO, "next", "reveal-cells", "first-choice"} - unused == names
    assert recommended(script, room) == "nothing"
