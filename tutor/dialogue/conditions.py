"""What a `when` asks about. A small fixed vocabulary: there is no code in content."""

from __future__ import annotations

from tutor.dialogue.state import Ending, Outcome, State
from tutor.lesson.records import WhenStep
from tutor.questions.verdict import Mark


def holds(state: State, when: WhenStep) -> bool:
    """Tell whether every condition of a `when` holds."""
    got = state.outcomes.get(when.got, Outcome())
    missed = state.outcomes.get(when.missed, Outcome())
    was_met = missed.first is not None or missed.ending is Ending.SHOWN
    return (
        (not when.got or got.first is Mark.RIGHT)
        and (not when.missed or (was_met and missed.first is not Mark.RIGHT))
        and (not when.unsure or state.outcomes.get(when.unsure, Outcome()).confidence == "guess")
        and (not when.seen or when.seen in state.seen)
        and (not when.chose or when.chose in state.chosen)
        and (not when.believes or when.believes in believed(state))
        and (not when.mastered or when.mastered in state.known.mastered)
    )


def believed(state: State) -> frozenset[str]:
    """Return the misconceptions the learner has shown: before this lesson, or in it."""
    here = (name for explained in state.explained.values() for name in explained.shown)
    return frozenset((*state.known.believes, *state.shown_beliefs, *here))
