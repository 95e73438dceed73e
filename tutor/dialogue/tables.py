"""What happens at a table: cells are revealed, and some are predicted first.

Owns the revealing. The machine decides when. The tests pin that a predicted cell is revealed with
the answer that closes its question, and never before.
"""

from __future__ import annotations

from msgspec.structs import replace

from tutor.dialogue.effects import AnyEffect, CellsRevealed
from tutor.dialogue.state import Phase, State
from tutor.lesson.flow import Flow
from tutor.lesson.records import QuizStep, TableStep
from tutor.lesson.revealing import revealing
from tutor.lesson.table_records import Ask, Table
from tutor.questions.question import Question

Shown = tuple[State, tuple[AnyEffect, ...]]


def question_at(flow: Flow, state: State) -> Question:
    """Return the question that stands open at a node, or was just answered there."""
    match flow.nodes[state.at].step:
        case QuizStep(question=question):
            return question
        case TableStep(table=table):
            before = state.shown - 1 if state.phase is Phase.ANSWERED else state.shown
            ask = revealing(table).asked(before)
            assert ask is not None
            return prediction_of(table, ask)
        case other:
            raise AssertionError(f"{other!r} asks nothing")


def prediction_of(table: Table, ask: Ask) -> Question:
    """Return the question about an asked cell; what makes it is loaded by tables that ask."""
    from tutor.lesson.predicting import prediction

    return prediction(table, ask)


def reveal(state: State, table: TableStep, groups: int, phase: Phase | None = None) -> Shown:
    """Reveal some more groups of cells; by default the phase says whether there are others."""
    shown = state.shown + groups
    if phase is None:
        left = shown < len(revealing(table.table).groups)
        phase = Phase.REVEALING if left else Phase.READING
    effect = CellsRevealed(table=table.table, shown=shown)
    return replace(state, shown=shown, phase=phase), (effect,)


def with_cell(flow: Flow, asked: Shown) -> Shown:
    """Reveal the cell that was predicted, once the question about it is closed."""
    state, effects = asked
    table = flow.nodes[state.at].step
    if not isinstance(table, TableStep) or state.phase is not Phase.ANSWERED:
        return asked
    state, revealed = reveal(state, table, 1, Phase.ANSWERED)
    return state, (*effects, *revealed)
