"""The keys that work in a room now, the most important first.

Owns which of them a footer names, and how Space is called. After a count it is called by what the
class will do, never by why: what Space does is seen by all as soon as it is pressed.
"""

from __future__ import annotations

from tutor.classroom.advice import advise
from tutor.classroom.commands import (
    AskCell,
    Discuss,
    GiveHint,
    GiveTime,
    Improvise,
    Order,
    Pick,
    Reopen,
    Reveal,
    Skip,
)
from tutor.classroom.recommending import recommended
from tutor.classroom.room import legal
from tutor.classroom.scene import (
    MOST_ROUNDS,
    Phase,
    highlighted,
    posed,
    table_of,
    visible_cells,
)
from tutor.ui.screens.teach_words import teach_words
from tutor.ui.widgets.hall_public import Seen
from tutor.ui.widgets.key_bar import KeyHint, lay_out

_ACTIONS = {"h": "screen.hands", "r": "screen.reveal"}
"""The keys of a question that ask the teacher something first."""


def key_hints(seen: Seen, *, is_private: bool) -> list[KeyHint]:
    """Return the keys that work now.

    Args:
        seen: The room.
        is_private: Whether only the teacher sees them.
    """
    if seen.room.is_blank and not is_private:
        return []
    is_over = recommended(seen.script, seen.room) == "nothing"
    hints = [] if is_over else [KeyHint("Space", space_does(seen), "screen.next")]
    hints += [
        KeyHint(key, teach_words(name, seen.language), action)
        for key, name, action in _now(seen, is_private=is_private)
    ]
    return [*hints, KeyHint("?", teach_words("key-keys", seen.language), "screen.keys")]


def space_does(seen: Seen) -> str:
    """Say what Space will do."""
    return teach_words(f"do-{_next_does(seen)}", seen.language)


def in_one_line(hints: list[KeyHint], width: int) -> list[KeyHint]:
    """Leave out what finds no room in one line: the class should not have to read keys.

    Args:
        hints: The hints, the most important first; that one is always kept, then the last one.
        width: The width of the line, in cells.
    """
    for kept in range(len(hints), 1, -1):
        chosen = [*hints[: kept - 1], hints[-1]]
        if len(lay_out(chosen, width)) == 1:
            return chosen
    return hints[:1]


def _next_does(seen: Seen) -> str:
    """Return the name of what Space will do; after a count, of what is advised."""
    what = recommended(seen.script, seen.room)
    question, ballot = posed(seen.script, seen.room.scene), seen.room.scene.ballot
    if what != "advised" or question is None or ballot is None:
        return what
    advised = advise(question, ballot)
    return "answer" if advised == "reveal" else advised


def _now(seen: Seen, *, is_private: bool) -> list[tuple[str, str, str]]:
    possible = legal(seen.room)
    keys = [*_about_question(seen, possible), *_about_table(seen, possible)]
    if Pick in possible:
        keys.append(("1–9", "key-pick", "screen.pick(1)"))
    if seen.room.past:
        keys.append(("u", "key-undo", "screen.give('u')"))
    if seen.room.scene.phase is not Phase.ENDED and not is_private:
        keys.append(("n", "key-notes", "screen.notes"))
    if GiveTime in possible and seen.room.scene.ballot is not None:
        keys.append(("t", "key-time", "screen.give('t')"))
    if seen.room.scene.page:
        keys.append(("PgUp", "key-back", "screen.give('pageup')"))
    if seen.room.scene.phase in (Phase.LOBBY, Phase.STEP):
        keys.append(("h", "key-present", "screen.hands"))
    if seen.room.future:
        keys.append(("U", "key-redo", "screen.give('U')"))
    if Improvise in possible and AskCell not in {*_asks(seen)}:
        keys.append(("a", "key-improvise", "screen.ask"))
    keys += [
        ("j", "key-jump", "screen.jump"),
        ("o", "key-overview", "screen.overview"),
        ("b", "key-blank", "screen.give('b')"),
        ("p", "key-pause", "screen.give('p')"),
    ]
    if seen.room.scene.phase is Phase.ENDED:
        keys.insert(0, ("q", "key-quit", "app.leave"))
    return keys


def _about_question(seen: Seen, possible: frozenset[type[Order]]) -> list[tuple[str, str, str]]:
    ballot, question = seen.room.scene.ballot, posed(seen.script, seen.room.scene)
    if ballot is None or question is None:
        return []
    phase, next_does = seen.room.scene.phase, _next_does(seen)
    may_repeat = ballot.round < MOST_ROUNDS
    named: list[tuple[bool, str, str]] = [
        (phase is Phase.CLOSED, "h", "key-hands"),
        (Discuss in possible and may_repeat and next_does != "discuss", "d", "key-discuss"),
        (Reveal in possible and next_does != "answer", "r", "key-reveal"),
        (GiveHint in possible and may_repeat and next_does != "hint", "g", "key-hint"),
        (Reopen in possible and question.is_counted and ballot.round > 0, "e", "key-reopen"),
        (Skip in possible, "k", "key-skip"),
    ]
    return [
        (key, name, _ACTIONS.get(key, f"screen.give({key!r})"))
        for holds, key, name in named
        if holds
    ]


def _about_table(seen: Seen, possible: frozenset[type[Order]]) -> list[tuple[str, str, str]]:
    if AskCell not in possible or table_of(seen.script, seen.room.scene) is None:
        return []
    keys = [("key-arrows", "key-move", "screen.give('right')")]
    if _asks(seen):
        keys += [
            ("Enter", "key-open-cell", "screen.give('enter')"),
            ("a", "key-ask-cell", "screen.ask"),
            ("k", "key-rest", "screen.give('k')"),
        ]
    arrows = teach_words("key-arrows", seen.language)
    return [(arrows if key == "key-arrows" else key, name, act) for key, name, act in keys]


def _asks(seen: Seen) -> tuple[type[Order], ...]:
    """Tell whether a hidden cell is highlighted."""
    scene = seen.room.scene
    table, place = table_of(seen.script, scene), highlighted(seen.script, scene)
    if scene.phase is not Phase.STEP or table is None or place is None:
        return ()
    return () if place in visible_cells(scene, table) else (AskCell,)
