"""Going on with a lesson that was edited since: what still fits is carried over.

Owns the replay of an old session's actions against a lesson they were not made for. Every answer,
choice and hint is given again at the step of the same id, and the place is the last step with an id
that still exists, and as many lines after it as were read. Pure: it knows no store and no clock.
"""

from __future__ import annotations

from msgspec import Struct

from tutor.dialogue.actions import Action, Continue, Jump, Skip
from tutor.dialogue.effects import AnyEffect
from tutor.dialogue.machine import begin, step
from tutor.dialogue.state import LEGAL, NOTHING_KNOWN, IllegalAction, Known, State
from tutor.errors import TutorError
from tutor.lesson.flow import Flow, step_id

LESSON_CHANGED = TutorError(
    {
        "ja": "前回のあと、ここの内容は書き直されました。前に進んだところまで移してあります。",
        "en": "This has been rewritten since you were here. "
        "You are back where you were, as far as it goes.",
    }
)
MOVED_ELSEWHERE = TutorError(
    {
        "ja": "このレッスンは別の画面でも進められています。こちらの続きは別の記録として残します。",
        "en": "This lesson is also open in another terminal. What you do here is kept separately.",
    }
)


class Carried(Struct, frozen=True, kw_only=True):
    """A session made anew: its actions with the step each is taken at, and where they lead."""

    state: State
    effects: tuple[AnyEffect, ...]
    actions: tuple[tuple[str, Action], ...]
    place: str


def place_at_start(flow: Flow, state: State) -> str:
    """Return the id of the last step with one that has been reached when a lesson begins."""
    return _own_id(flow, state) or (state.seen[-1] if state.seen else "")


def place_after(flow: Flow, before: State, action: Action, after: State, place: str) -> str:
    """Return the id of the last step with one that has been reached after an action.

    Args:
        flow: The lesson.
        before: The state in which the action was taken.
        action: The action.
        after: The state it led to.
        place: What this function returned for the action before, or `place_at_start`.

    Returns:
        The id of the step stood at; where it has none, of the last one come to or passed; empty
        when there was none.
    """
    if own := _own_id(flow, after):
        return own
    if len(after.seen) > len(before.seen):
        return after.seen[-1]
    return action.to if isinstance(action, Jump) else place


def carry_over(
    flow: Flow, actions: list[tuple[str, Action]], known: Known = NOTHING_KNOWN
) -> Carried:
    """Take an old session's actions as far as they fit a lesson.

    Args:
        flow: The lesson as it is now.
        actions: The old actions, each with the id of the last step that had one when it was taken.
        known: What was known of the learner when the session began.

    Returns:
        A session that is legal for the lesson as it is now.
    """
    way = _Way(flow, known)
    decided = 0
    for index, (name, action) in enumerate(actions):
        if isinstance(action, Continue):
            continue
        is_here = not name or (_is_same_visit(actions, index) and way.place == name)
        if (is_here or way.reach(name, action)) and way.take(action):
            decided = index + 1
    place = next((name for name, _ in reversed(actions) if name in flow.ids), "")
    read_on = [each for each in actions[decided:] if each == (place, Continue())]
    if read_on and way.place != place:
        way.reach(place)
    for _ in read_on:
        if way.place != place or not way.take(Continue()):
            break
    return Carried(
        state=way.state, effects=tuple(way.effects), actions=tuple(way.actions), place=way.place
    )


class _Way:
    """A session under way, which can be tried further before it is taken."""

    def __init__(self, flow: Flow, known: Known) -> None:
        self.flow = flow
        self.state, effects = begin(flow, known)
        self.effects: list[AnyEffect] = list(effects)
        self.actions: list[tuple[str, Action]] = []
        self.place = place_at_start(flow, self.state)

    def take(self, action: Action) -> bool:
        """Take an action if it is possible."""
        try:
            after, effects = step(self.flow, self.state, action)
        except IllegalAction:
            return False
        self.actions.append((self.place, action))
        self.place = place_after(self.flow, self.state, action, after, self.place)
        self.state = after
        self.effects += effects
        return True

    def reach(self, target: str, wanted: Action | None = None) -> bool:
        """Go to a step: by reading on if it lies ahead, else by a jump.

        Args:
            target: The step's id.
            wanted: What must be possible there.

        Returns:
            Whether the lesson has such a step.
        """
        if target not in self.flow.ids:
            return False
        state, place = self.state, self.place
        onward: list[Action] = []
        for _ in range(2 * len(self.flow.nodes)):
            legal = LEGAL[state.phase]
            if place == target and (wanted is None or type(wanted) in legal):
                for action in onward:
                    self.take(action)
                return True
            kind = next((kind for kind in (Continue, Skip) if kind in legal), None)
            if kind is None:
                break
            onward.append(kind())
            after, _effects = step(self.flow, state, onward[-1])
            place = place_after(self.flow, state, onward[-1], after, place)
            state = after
        return self.take(Jump(target))


def _is_same_visit(actions: list[tuple[str, Action]], index: int) -> bool:
    """Tell whether an action was taken without leaving the step of the action before it."""
    name, before = actions[index - 1] if index else ("", None)
    return name == actions[index][0] and not isinstance(before, Continue | Jump | None)


def _own_id(flow: Flow, state: State) -> str:
    return step_id(flow.nodes[state.at].step) if state.at < flow.end else ""
