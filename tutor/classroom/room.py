"""The rules of a room in which a class is taught.

A room is a scene that the class sees, the scenes before it, and what is nobody's to take back: how
many are there, whether the screen is blank or everything paused, the timer.

1. What the public screen may show follows from the scene alone. The right answer, why and any count
   are shown in REVEAL and nowhere else.
2. `Next` always does the recommended thing. Along it every lesson comes to its end.
3. Hands are counted in OPEN or CLOSED, once for each round; the last count of a round is the one
   that holds. There are two rounds at most.
4. After the first count `Next` follows the advice: teach again, discuss, or reveal.
5. A question that is over is never lost by going on, jumping or ending; only `Undo` takes it back,
   and `Redo` brings the same scene again. What an improvised question came in between of comes
   back after it; a second one does not come in between of the first.
6. A command may say which `seq` it expects. A stale one is refused: two clickers advance once.
7. While paused, nothing goes on but what is in `WHILE_PAUSED`; `Next` ends the pause. While blank,
   `Next` shows the screen again and does nothing else.

`obey` is a pure function of script, room, command and moment. A command that `LEGAL` does not hold
or that names what is not there raises `IllegalCommand`, and nothing has happened. The same
commands at the same moments give the same room; a room therefore is its journal.
"""

from __future__ import annotations

from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from tutor.classroom.acting import act, lobby, moved
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
from tutor.classroom.scene import Phase, Scene
from tutor.classroom.script import Script

ANYWHERE: frozenset[type[Order]] = frozenset(
    {Next, TurnBack, Jump, Undo, Redo, Blank, Pause, SetPresent, Lay, Rejoin}
)
_ASKING: frozenset[type[Order]] = ANYWHERE | {Improvise, Reveal, Skip, GiveTime, End}

LEGAL: dict[Phase, frozenset[type[Order]]] = {
    Phase.LOBBY: ANYWHERE | {Improvise, End},
    Phase.STEP: ANYWHERE | {Highlight, RevealCell, AskCell, Improvise, Skip, GiveTime, End},
    Phase.CHOOSING: ANYWHERE | {Pick, Improvise, Skip, GiveTime, End},
    Phase.READ: _ASKING,
    Phase.OPEN: _ASKING | {Count},
    Phase.CLOSED: _ASKING | {Count, Discuss, GiveHint, Reopen},
    Phase.DISCUSS: _ASKING | {GiveHint, Reopen},
    Phase.HINT: _ASKING | {Discuss, GiveHint, Reopen},
    Phase.REVEAL: ANYWHERE | {Improvise, GiveTime, End},
    Phase.ENDED: ANYWHERE - {Next},
}

WHILE_PAUSED: frozenset[type[Order]] = frozenset(
    {Next, Pause, Undo, Redo, Blank, SetPresent, Lay, Rejoin, End}
)

_PAST_SCENES = 500


class Timer(Struct, frozen=True, kw_only=True):
    """Time given to the class: until when, or, while it stands still, how much is left."""

    ends_ms: int = 0
    left_ms: int = 0


class Room(Struct, frozen=True, kw_only=True):
    """A class being taught.

    `seq` counts the commands that were obeyed, `since_ms` is when the class came to where it stands
    (0: it has not left the lobby).
    """

    seq: int = 0
    scene: Scene
    past: tuple[Scene, ...] = ()
    future: tuple[Scene, ...] = ()
    present: int = 0
    is_blank: bool = False
    is_paused: bool = False
    pages: int = 1
    timer: Timer | None = None
    since_ms: int = 0

    @property
    def has_more_pages(self) -> bool:
        """Whether `Next` turns the page."""
        return self.scene.page + 1 < self.pages


def enter(script: Script) -> Room:
    """Open the door: nothing is shown but the title."""
    return Room(scene=lobby(script))


def legal(room: Room) -> frozenset[type[Order]]:
    """Return the commands that are possible in the phase a room is in."""
    here = LEGAL[room.scene.phase]
    if room.scene.held is not None:
        here -= {Improvise}
    if room.is_blank or room.is_paused or room.has_more_pages:
        here |= {Next}
    return here & WHILE_PAUSED if room.is_paused else here


def obey(
    script: Script, room: Room, command: Command, at_ms: int, expects: int | None = None
) -> Room:
    """Do what the teacher wants.

    Args:
        script: The lesson.
        room: Where the class stands.
        command: What is wanted.
        at_ms: The moment, in milliseconds of Unix time.
        expects: The `seq` of the room the teacher saw; None when that does not matter.

    Returns:
        The room afterwards. Its `seq` is one more, but for `Lay`, which no teacher gives.

    Raises:
        StaleCommand: The room has moved on.
        IllegalCommand: That is not possible here. Nothing has happened.
    """
    if expects is not None and expects != room.seq:
        raise StaleCommand(f"{expects} at {room.seq}")
    if isinstance(command, Lay):
        return _laid(room, command.pages)
    if type(command) not in legal(room):
        raise IllegalCommand(f"{type(command).__name__} in {room.scene.phase}")
    after = _obeyed(script, room, command, at_ms)
    since_ms = room.since_ms if _place(after.scene) == _place(room.scene) else at_ms
    return replace(after, seq=room.seq + 1, since_ms=since_ms)


def _place(scene: Scene) -> tuple[Phase, int, int]:
    return scene.phase, scene.talk.at, len(scene.trail)


def _obeyed(script: Script, room: Room, command: Command, at_ms: int) -> Room:
    match command:
        case Next() if room.is_paused:
            return _paused(room, at_ms, is_paused=False)
        case Next() if room.is_blank:
            return replace(room, is_blank=False)
        case Next() if room.has_more_pages:
            return _turned(room, 1)
        case Undo():
            return _undone(room)
        case Redo():
            return _redone(room)
        case TurnBack() | Blank() | Pause() | SetPresent() | GiveTime() | Rejoin():
            return _set(room, command, at_ms)
        case Highlight():
            return replace(room, scene=moved(script, room.scene, command))
        case _:
            return _shown(room, act(script, room.scene, command, room.present, at_ms))


def _set(
    room: Room, command: TurnBack | Blank | Pause | SetPresent | GiveTime | Rejoin, at_ms: int
) -> Room:
    """Change what is no part of the scene, or only its page."""
    match command:
        case TurnBack():
            return _turned(room, -1)
        case Blank():
            return replace(room, is_blank=not room.is_blank)
        case Pause():
            return _paused(room, at_ms, is_paused=not room.is_paused)
        case SetPresent(count=count):
            if count < 0:
                raise IllegalCommand("fewer than nobody")
            return replace(room, present=count)
        case GiveTime(seconds=seconds):
            return replace(room, timer=_given(room.timer, seconds, at_ms))
        case Rejoin(away_ms=away):
            return replace(room, timer=_held(room.timer, away))
        case _:
            assert_never(command)


def _shown(room: Room, scene: Scene) -> Room:
    """Put another scene before the class; what was before can be taken back."""
    keeps_timer = scene.phase is room.scene.phase
    return replace(
        room,
        scene=replace(scene, page=0),
        past=(*room.past[-_PAST_SCENES:], replace(room.scene, page=0)),
        future=(),
        pages=1,
        is_blank=False,
        timer=room.timer if keeps_timer else None,
    )


def _undone(room: Room) -> Room:
    if not room.past:
        raise IllegalCommand("nothing to take back")
    return replace(
        room,
        scene=room.past[-1],
        past=room.past[:-1],
        future=(replace(room.scene, page=0), *room.future),
        pages=1,
        timer=None,
    )


def _redone(room: Room) -> Room:
    if not room.future:
        raise IllegalCommand("nothing was taken back")
    return replace(
        room,
        scene=room.future[0],
        past=(*room.past, replace(room.scene, page=0)),
        future=room.future[1:],
        pages=1,
        timer=None,
    )


def _turned(room: Room, by: int) -> Room:
    page = room.scene.page + by
    if not 0 <= page < room.pages:
        raise IllegalCommand("no such page")
    return replace(room, scene=replace(room.scene, page=page))


def _laid(room: Room, pages: int) -> Room:
    if pages < 1:
        raise IllegalCommand("nothing has no page")
    scene = room.scene
    return replace(room, pages=pages, scene=replace(scene, page=min(scene.page, pages - 1)))


def _given(timer: Timer | None, seconds: int, at_ms: int) -> Timer | None:
    """Give some seconds, on top of those that are left."""
    if seconds <= 0:
        return None
    begins = at_ms if timer is None else max(at_ms, timer.ends_ms)
    return Timer(ends_ms=begins + seconds * 1000)


def _held(timer: Timer | None, away_ms: int) -> Timer | None:
    if timer is None or not timer.ends_ms:
        return timer
    return Timer(ends_ms=timer.ends_ms + max(0, away_ms))


def _paused(room: Room, at_ms: int, *, is_paused: bool) -> Room:
    """Stop the timer, or let it run again."""
    timer = room.timer
    if timer is not None and is_paused:
        timer = Timer(left_ms=max(0, timer.ends_ms - at_ms))
    elif timer is not None:
        timer = Timer(ends_ms=at_ms + timer.left_ms)
    return replace(room, is_paused=is_paused, timer=timer)
