"""The conversation in class: the engine of `tutor.dialogue`, played by the teacher.

Owns which actions of a learner the class takes, and how the engine's phases become the room's.
Pure. The tests pin that whatever the engine says stands in the trail once, in its order.
"""

from __future__ import annotations

from msgspec.structs import replace

from tutor.classroom.commands import IllegalCommand
from tutor.classroom.scene import (
    Ballot,
    Item,
    Jumped,
    Opened,
    Phase,
    Scene,
    asked_now,
    choice_of,
    opened_cells,
)
from tutor.classroom.script import Script, mark
from tutor.dialogue import state as dialogue
from tutor.dialogue.actions import Action, Answer, Choose, Continue, GiveUp, Jump, Skip
from tutor.dialogue.effects import (
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    LessonEnded,
    LineSpoken,
    RecapShown,
    TableShown,
)
from tutor.dialogue.machine import begin, offered, open_question, step
from tutor.dialogue.state import ASKING, EXPLANATION, State
from tutor.lesson.records import TableStep
from tutor.lesson.revealing import revealing
from tutor.questions.poll import Poll

_SHOWN = (LineSpoken, TableShown, CellsRevealed, ChoiceMade, RecapShown, LessonEnded)
"""What the class sees of what happens; questions are asked in their own way here."""


def started(script: Script) -> tuple[State, tuple[AnyEffect, ...]]:
    """Begin the conversation."""
    talk, effects = begin(script.flow)
    return talk, _seen(effects)


def go_on(script: Script, scene: Scene) -> Scene:
    """Go on with the conversation, past cells that were shown already; from the lobby, begin."""
    if scene.phase is Phase.LOBBY:
        return _settled(scene)
    scene = _past_opened(script, scene)
    return _settled(_played(script, scene, Continue()))


def picked(script: Script, scene: Scene, key: str) -> Scene:
    """Let the student say an option; the first one offered when no key is given.

    Raises:
        IllegalCommand: It is not offered.
    """
    choice = choice_of(script, scene)
    assert choice is not None
    keys = offered(scene.talk, choice)
    if key and key not in keys:
        raise IllegalCommand(f"{key!r} is not offered")
    return _settled(_played(script, scene, Choose(option=key or keys[0])))


def answer_for_class(script: Script, scene: Scene, *, got: bool) -> Scene:
    """Tell the engine whether the class got its question; an explanation stays open until left."""
    question = open_question(script.flow, scene.talk)
    if question is None:
        return scene
    if got:
        key = question.keys[:1] if isinstance(question, Poll) else question.key
        if question.accepts(key):
            scene = _played(script, scene, Answer(given=key))
    if scene.talk.phase in ASKING:
        scene = _played(script, scene, GiveUp())
    return scene


def left(script: Script, scene: Scene, ballot: Ballot) -> Scene:
    """Go on after a question is over: to the step behind it, or back to the table it was about."""
    if ballot.item.of != "step":
        return replace(_settled(scene), cursor=scene.cursor)
    action = Skip() if scene.talk.phase in EXPLANATION else Continue()
    return _settled(_played(script, _past_opened(script, scene), action))


def skipped(script: Script, scene: Scene) -> Scene:
    """Pass over the question or the choice, or show all of the table.

    Raises:
        IllegalCommand: There is nothing to pass over.
    """
    if Skip not in dialogue.LEGAL[scene.talk.phase]:
        raise IllegalCommand("there is nothing to pass over")
    return _settled(_played(script, scene, Skip()))


def jumped(script: Script, scene: Scene, to: int) -> Scene:
    """Go to another step, by its number in the flow."""
    jump = Jumped(to=to, said=len(scene.trail))
    scene = replace(scene, jumps=(*scene.jumps, jump))
    return _settled(_played(script, scene, Jump(to=mark(to))))


def _past_opened(script: Script, scene: Scene) -> Scene:
    """Let the engine reveal those of the next cells that the teacher has shown already."""
    while True:
        node = script.flow.nodes[scene.talk.at].step
        if not isinstance(node, TableStep):
            return scene
        groups = revealing(node.table).groups[scene.talk.shown :]
        if not groups or not opened_cells(scene).issuperset(groups[0]):
            return scene
        scene = _played(script, scene, Continue())
        if scene.talk.phase in ASKING:
            scene = _played(script, scene, Skip())


def _played(script: Script, scene: Scene, action: Action) -> Scene:
    talk, effects = step(script.flow, scene.talk, action)
    scene = replace(scene, talk=talk, trail=(*scene.trail, *_seen(effects)))
    return _kept_open(script, scene) if script.keeps_opened else scene


def _kept_open(script: Script, scene: Scene) -> Scene:
    """Let the cells that were revealed in their order stay open, like those opened out of it."""
    talk = scene.talk
    node = script.flow.nodes[talk.at].step if talk.at < script.flow.end else None
    if not isinstance(node, TableStep):
        return scene
    known = opened_cells(scene)
    revealed = (place for group in revealing(node.table).groups[: talk.shown] for place in group)
    new = (
        Opened(at=talk.at, cell=place.name, said=len(scene.trail))
        for place in revealed
        if place not in known
    )
    return replace(scene, opened=(*scene.opened, *new))


def _seen(effects: tuple[AnyEffect, ...]) -> tuple[AnyEffect, ...]:
    return tuple(effect for effect in effects if isinstance(effect, _SHOWN))


def _settled(scene: Scene) -> Scene:
    """Give the scene the phase that the engine's asks for."""
    scene = replace(scene, cursor="", ballot=None)
    phase = scene.talk.phase
    if phase is dialogue.Phase.ENDED:
        return replace(scene, phase=Phase.ENDED)
    if phase is dialogue.Phase.CHOOSING:
        return replace(scene, phase=Phase.CHOOSING)
    if phase in ASKING or phase in EXPLANATION:
        ballot = asked_now(scene, Item(of="step"))
        return replace(scene, phase=Phase.READ, ballot=ballot)
    return replace(scene, phase=Phase.STEP)
