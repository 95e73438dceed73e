"""The rules of the room."""

from __future__ import annotations

from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.classroom.lessons import after, small_script
from tutor.classroom.commands import (
    AskCell,
    Blank,
    Command,
    Count,
    Discuss,
    End,
    GiveHint,
    GiveTime,
    Highlight,
    IllegalCommand,
    Improvise,
    Jump,
    Lay,
    Next,
    Order,
    Pause,
    Pick,
    Redo,
    Rejoin,
    Reopen,
    Reveal,
    RevealCell,
    SetPresent,
    Skip,
    StaleCommand,
    TurnBack,
    Undo,
)
from tutor.classroom.room import LEGAL, WHILE_PAUSED, Room, enter, legal, obey
from tutor.classroom.scene import (
    Ballot,
    Phase,
    posed,
    posed_by,
    results,
    table_of,
    visible_cells,
)
from tutor.classroom.script import Script
from tutor.dialogue.effects import LineSpoken
from tutor.lesson.revealing import CellPlace

NEXT = Next()
HANDS = Count(hands=(1, 2, 0))
EVERY_COMMAND: tuple[Command, ...] = (
    NEXT,
    TurnBack(),
    Pick(option="lunch"),
    Highlight(down=1),
    RevealCell(),
    AskCell(),
    Improvise(),
    HANDS,
    Discuss(),
    GiveHint(),
    Reveal(),
    Reopen(),
    Skip(),
    Jump(to=2),
    Undo(),
    Redo(),
    Blank(),
    Pause(),
    GiveTime(seconds=30),
    SetPresent(count=9),
    Rejoin(away_ms=5),
    End(),
)
MAY_BE_MISSING = (TurnBack, Undo, Redo)
"""Commands that are legal and yet have nothing to do in a room that was just built."""


@cache
def script() -> Script:
    """Return the small lesson, read once."""
    return small_script(Path(mkdtemp()))


def reached(*commands: Command) -> Room:
    """Return the room after some commands from the lobby."""
    return after(script(), *commands)


QUESTION = (NEXT, NEXT)
ROOMS: dict[Phase, tuple[Command, ...]] = {
    Phase.LOBBY: (),
    Phase.STEP: (*QUESTION, Skip()),
    Phase.READ: QUESTION,
    Phase.OPEN: (*QUESTION, NEXT),
    Phase.CLOSED: (*QUESTION, NEXT, HANDS),
    Phase.DISCUSS: (*QUESTION, NEXT, HANDS, Discuss()),
    Phase.HINT: (*QUESTION, NEXT, HANDS, GiveHint()),
    Phase.REVEAL: (*QUESTION, Reveal()),
    Phase.ENDED: (End(),),
}


def choosing() -> tuple[Command, ...]:
    """Return the way along `Next` to the choice."""
    room = enter(script())
    way: list[Command] = []
    while room.scene.phase is not Phase.CHOOSING:
        room = obey(script(), room, NEXT, 0)
        way.append(NEXT)
    return tuple(way)


def room_in(phase: Phase) -> Room:
    """Return a room in a phase."""
    room = reached(*(choosing() if phase is Phase.CHOOSING else ROOMS[phase]))
    assert room.scene.phase is phase
    return room


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("command", EVERY_COMMAND, ids=lambda each: type(each).__name__)
def test_every_phase_with_every_command(phase: Phase, command: Command) -> None:
    """A command does something where the table has it, and nothing anywhere else."""
    room = room_in(phase)
    if type(command) in LEGAL[phase] and not isinstance(command, MAY_BE_MISSING):
        changed = obey(script(), room, command, 0)

        assert changed.seq == room.seq + 1
    elif type(command) not in LEGAL[phase]:
        with pytest.raises(IllegalCommand):
            obey(script(), room, command, 0)


@pytest.mark.parametrize("command", EVERY_COMMAND, ids=lambda each: type(each).__name__)
def test_paused(command: Command) -> None:
    """While paused only the table's commands are obeyed, and Next only ends the pause."""
    room = obey(script(), room_in(Phase.OPEN), Pause(), 0)
    if type(command) in WHILE_PAUSED and not isinstance(command, MAY_BE_MISSING):
        changed = obey(script(), room, command, 0)

        assert isinstance(command, End) or changed.scene == room.scene
    elif type(command) not in WHILE_PAUSED:
        with pytest.raises(IllegalCommand):
            obey(script(), room, command, 0)


def test_table_holds_every_command() -> None:
    """Every command is legal somewhere."""
    known: set[type[Order]] = set().union(*LEGAL.values())

    assert known == {*map(type, EVERY_COMMAND), Lay}


def test_space_alone_comes_to_the_end() -> None:
    """Next leads through every lesson, past everything that is asked, and nothing is said twice."""
    room = enter(script())
    for _ in count():
        if room.scene.phase is Phase.ENDED:
            break
        room = obey(script(), room, NEXT, 0)
    said = [each.line.text for each in room.scene.trail if isinstance(each, LineSpoken)]

    assert ids_of(room) == [
        "q-pick",
        "compared.sea.left",
        "q-tick",
        "q-short",
        "q-poll",
    ]
    assert len(said) == len({str(each) for each in said})


def ids_of(room: Room) -> list[str]:
    """Return the ids of the questions that are over."""
    return [id_of(ballot) for ballot in room.scene.done]


def id_of(ballot: Ballot) -> str:
    """Return the id of what was asked with a ballot."""
    return posed_by(script(), ballot).id


def test_peer_instruction() -> None:
    """Half of them right: discuss, vote again, reveal; both votes are kept."""
    room = reached(*QUESTION, NEXT, Count(hands=(5, 0, 5)))
    right = [option.right for option in (posed(script(), room.scene)).options]  # type: ignore[union-attr] # a question is open
    half = tuple(5 if is_right else 0 for is_right in right)
    half = (*half[: right.index(False)], 5, *half[right.index(False) + 1 :])
    room = after(script(), Count(hands=half), NEXT, room=room)

    assert room.scene.phase is Phase.DISCUSS

    room = after(script(), NEXT, Count(hands=tuple(10 * each for each in right)), NEXT, room=room)

    assert room.scene.phase is Phase.REVEAL
    assert room.scene.ballot is not None
    assert [vote.hands for vote in room.scene.ballot.votes if vote] == [
        half,
        tuple(10 * each for each in right),
    ]
    assert room.scene.ballot.decisions == ("discuss", "reveal")


def test_few_right_are_taught_again() -> None:
    """Under 35 % the hint comes, then the class is asked again."""
    room = reached(*QUESTION, NEXT)
    question = posed(script(), room.scene)
    assert question is not None
    wrong = tuple(0 if option.right else 4 for option in question.options)
    room = after(script(), Count(hands=wrong), NEXT, room=room)

    assert room.scene.phase is Phase.HINT
    assert after(script(), NEXT, room=room).scene.phase is Phase.OPEN


def test_a_class_that_missed_sees_the_help() -> None:
    """What only those who missed a question see, a class sees that missed it."""
    room = reached(*QUESTION, NEXT)
    question = posed(script(), room.scene)
    assert question is not None
    wrong = tuple(0 if option.right else 4 for option in question.options)
    missed = after(script(), Count(hands=wrong), Reveal(), NEXT, room=room)
    got = after(script(), Count(hands=tuple(4 - each for each in wrong)), Reveal(), NEXT, room=room)

    assert isinstance(missed.scene.trail[-1], LineSpoken)
    assert table_of(script(), missed.scene) is None
    assert table_of(script(), got.scene) is not None


def test_more_hands_than_people() -> None:
    """A count of more hands than are present is refused."""
    room = reached(SetPresent(count=2), *QUESTION, NEXT)
    with pytest.raises(IllegalCommand):
        obey(script(), room, Count(hands=(1, 1, 1)), 0)


def test_stale_command() -> None:
    """Of two clickers pressed at once only one has an effect."""
    room = room_in(Phase.STEP)
    once = obey(script(), room, NEXT, 0, expects=room.seq)
    with pytest.raises(StaleCommand):
        obey(script(), once, NEXT, 0, expects=room.seq)


def test_asked_cell_is_not_asked_again() -> None:
    """A cell that the teacher has asked about is shown, and passed over when its turn comes."""
    room = reached(*QUESTION, Skip(), Highlight(), AskCell())

    assert room.scene.phase is Phase.READ

    room = after(script(), Reveal(), NEXT, room=room)
    table = table_of(script(), room.scene)
    assert table is not None

    assert visible_cells(room.scene, table) == {CellPlace("sky", "left")}

    room = after(script(), Highlight(right=1), RevealCell(), NEXT, room=room)

    assert room.scene.phase is Phase.READ
    assert (posed(script(), room.scene)).id == "compared.sea.left"  # type: ignore[union-attr] # a question is open


def test_improvised_question_comes_back() -> None:
    """After an unprepared question the class is where it was."""
    room = room_in(Phase.STEP)
    asked = after(script(), Improvise(), Count(hands=(1, 2, 3, 4)), NEXT, NEXT, room=room)

    assert asked.scene.phase is Phase.STEP
    assert asked.scene.talk == room.scene.talk
    assert ids_of(asked) == ["own-1"]


BACK = (Phase.LOBBY, Phase.CHOOSING, *(phase for phase in ROOMS if phase is not Phase.ENDED))


@pytest.mark.parametrize("phase", BACK)
def test_improvised_question_comes_in_between(phase: Phase) -> None:
    """Wherever the class is, it is there again after an unprepared question; none is lost."""
    room = room_in(phase)
    asked = after(script(), Improvise(), Count(hands=(1, 2, 3, 4)), Reveal(right="B"), room=room)
    back = after(script(), NEXT, room=asked)

    assert Improvise not in legal(asked)
    assert back.scene.phase is phase
    assert back.scene.talk == room.scene.talk
    assert back.scene.held is None
    assert (back.scene.ballot is None) == (room.scene.ballot is None)
    if room.scene.ballot is not None and back.scene.ballot is not None:
        assert back.scene.ballot.votes == room.scene.ballot.votes
    assert ids_of(asked) == ids_of(room)
    told = [*map(id_of, results(room.scene)), "own-1"]
    assert [*map(id_of, results(asked.scene))] == told
    assert ids_of(after(script(), End(), room=asked)) == told
    assert ids_of(after(script(), Jump(to=0), room=back)) == told


def test_time_of_a_vote_stands_still_in_between() -> None:
    """While an unprepared question is asked, the time of the one that waits does not run."""
    room = obey(script(), room_in(Phase.OPEN), Improvise(), 7_000)
    room = obey(script(), obey(script(), room, Reveal(), 50_000), NEXT, 60_000)
    room = obey(script(), room, Count(hands=(1, 1, 1)), 61_000)

    assert room.scene.ballot is not None
    assert room.scene.ballot.seconds == pytest.approx(6.0)


def test_highlight_stays_on_the_cell_that_was_asked() -> None:
    """The cell picked and asked about is still highlighted when its answer stands in the table."""
    room = reached(*QUESTION, Skip(), Highlight(down=2), AskCell())
    room = after(script(), Reveal(), NEXT, room=room)

    assert room.scene.cursor == "land.left"


def test_blank_shows_again_first() -> None:
    """On a blank screen Next shows what stood there, and no more."""
    room = obey(script(), room_in(Phase.STEP), Blank(), 0)
    shown = obey(script(), room, NEXT, 0)

    assert not shown.is_blank
    assert shown.scene == room.scene


def test_pages_are_turned_first() -> None:
    """Next turns the pages of what does not fit before it goes on."""
    room = after(script(), Lay(pages=2), NEXT, room=room_in(Phase.STEP))

    assert room.scene.page == 1
    assert after(script(), TurnBack(), room=room).scene.page == 0
    assert after(script(), NEXT, room=room).scene.page == 0


def test_timer_stands_still_while_paused() -> None:
    """A pause and a crash take no time from the class."""
    room = obey(script(), room_in(Phase.DISCUSS), GiveTime(seconds=60), 1_000)
    paused = obey(script(), room, Pause(), 11_000)
    again = obey(script(), paused, Pause(), 100_000)
    back = obey(script(), again, Rejoin(away_ms=7_000), 120_000)

    assert again.timer is not None
    assert again.timer.ends_ms == 150_000
    assert back.timer is not None
    assert back.timer.ends_ms == 157_000


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(EVERY_COMMAND), max_size=40))
def test_undo_and_redo(commands: list[Command]) -> None:
    """Whatever changed the scene is taken back by one undo, and brought again by one redo."""
    room = enter(script())
    for command in commands:
        before = room
        try:
            room = obey(script(), room, command, 0)
        except IllegalCommand:
            assert type(command) not in legal(room) or room == before
            continue
        if len(room.past) == len(before.past) + 1 and not isinstance(command, Redo):
            undone = obey(script(), room, Undo(), 0)
            redone = obey(script(), undone, Redo(), 0)

            assert undone.scene == replace(before.scene, page=0)
            assert redone.scene == replace(room.scene, page=0)
