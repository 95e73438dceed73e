"""What happens at an explanation that stands open: it is read, and the teacher leads on.

Owns the ladder: which idea is helped with next, and how. It may not judge words (the room `explain`
reads them) nor walk on. The rules:

1. Ideas once said stay said. A misconception is answered as soon as it shows.
2. While an idea is missing the teacher helps, one step at a time: asks for more (once, when
   something was said already), hints, gives a sentence with a gap, and says it. An idea that the
   teacher had to say is told, not covered. Then the next idea's turn comes.
3. After as many turns as there are ideas and two more, the rest is told.
4. Words that were not understood are never called wrong: the model answer is shown, and the learner
   tells which ideas were meant. In the midst of being helped that waits until the help is over.

The tests pin that an explanation always ends within these turns, and that what the learner said
is never taken back.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from tutor.dialogue.actions import Action, AskHint, Explain, GiveUp, Judge
from tutor.dialogue.effects import (
    AnyEffect,
    ExplanationAsked,
    ExplanationClosed,
    ExplanationRead,
    HelpGiven,
    ModelShown,
)
from tutor.dialogue.state import Ending, Explained, Help, IllegalAction, Move, Phase, State
from tutor.explain.records import Expectation, Explanation
from tutor.lesson.records import ExplainStep
from tutor.text.texts import in_language

MORE_TURNS = 2
"""How many turns a learner has besides one for each idea."""

_GAP = r"[_＿]{2,}|（[\s　]*）|\(\s+\)"

Explaining = tuple[State, tuple[AnyEffect, ...]]


def ask(state: State, step: ExplainStep) -> Explaining:
    """Ask for an explanation, or for another one of the same."""
    state = _with(state, step, Explained(), Phase.EXPLAINING)
    return state, (ExplanationAsked(step=step),)


def act(state: State, step: ExplainStep, action: Action) -> Explaining:
    """Do what the learner wants at an explanation.

    Args:
        state: A state in which the explanation stands open or is judged.
        step: The step that asks for it.
        action: What `LEGAL` holds there, but for what leads away.

    Returns:
        The new state and the effects.

    Raises:
        IllegalAction: Nothing was said, or what was judged does not stand to be judged. Nothing has
            happened.
    """
    match action:
        case Explain(said=said, language=language):
            return _explain(state, step, said, language)
        case Judge(ideas=ideas):
            return _judge(state, step, ideas)
        case AskHint():
            return _help(state, step, state.explained[step.explanation.id], ())
        case GiveUp():
            return leave(state, step, Ending.SHOWN)
        case other:
            raise AssertionError(f"{other} is not for an explanation")


def leave(state: State, step: ExplainStep, ending: Ending) -> Explaining:
    """Close an explanation that the learner gives up or passes over."""
    explained = state.explained[step.explanation.id]
    if ending is Ending.SHOWN:
        told = (*explained.told, *missing_ideas(step.explanation, explained))
        explained = replace(explained, told=told)
    return _close(state, step, explained, ending)


def missing_ideas(explanation: Explanation, explained: Explained) -> tuple[str, ...]:
    """Return the ideas that neither the learner nor the teacher has said."""
    said = {*explained.covered, *explained.told}
    return tuple(each.id for each in explanation.expect if each.id not in said)


def ideas_to_judge(explanation: Explanation, explained: Explained) -> tuple[str, ...]:
    """Return the ideas that were not found in the learner's words: some may have been meant."""
    return tuple(each.id for each in explanation.expect if each.id not in explained.covered)


def _explain(state: State, step: ExplainStep, said: str, language: str) -> Explaining:
    if not said.strip():
        raise IllegalAction("nothing was said")
    after, read = _read(state.explained[step.explanation.id], step, said, language)
    is_helped = any(move.idea for move in after.moves)
    if read.is_understood or read.gave_up or is_helped:
        return _lead_on(state, step, after, (read,))
    return _let_judge(state, step, after, (read,))


def _judge(state: State, step: ExplainStep, ideas: tuple[str, ...]) -> Explaining:
    explained = state.explained[step.explanation.id]
    judged = ideas_to_judge(step.explanation, explained)
    if not set(ideas) <= set(judged) or len(set(ideas)) < len(ideas):
        raise IllegalAction(f"{ideas!r} are not what {step.explanation.id} lets judge")
    told = tuple(idea for idea in explained.told if idea not in ideas)
    return _close(state, step, replace(explained, judged=ideas, told=told), Ending.NOTED)


def _read(
    before: Explained, step: ExplainStep, said: str, language: str
) -> tuple[Explained, ExplanationRead]:
    """Find what is new in the learner's words."""
    from tutor.explain.reading import read_explanation

    explanation = step.explanation
    newest = read_explanation(explanation, (said,), language)
    together = read_explanation(explanation, (*before.said, said), language)
    filled = _fill_gap(before, explanation, said, language)
    covers = [idea for idea in missing_ideas(explanation, before) if idea in together.covers]
    covers += [idea for idea in newest.covers if idea in before.told]
    if filled and filled not in covers:
        covers.append(filled)
    shows = tuple(name for name in newest.shows if name not in before.shown)
    gave_up = newest.gave_up and not covers
    is_understood = bool(covers) or (newest.understood and not gave_up)
    hinted = {move.idea for move in before.moves}
    after = replace(
        before,
        said=(*before.said, said),
        covered={**dict.fromkeys(covers, len(before.said)), **before.covered},
        helped=(*before.helped, *(idea for idea in covers if idea in hinted)),
        told=tuple(idea for idea in before.told if idea not in covers),
        shown=(*before.shown, *shows),
        is_unread=before.is_unread or not (is_understood or gave_up),
    )
    read = ExplanationRead(
        step=step,
        said=said,
        covers=tuple(covers),
        missing=missing_ideas(explanation, after),
        shows=shows,
        is_understood=is_understood,
        gave_up=gave_up,
    )
    return after, read


def _fill_gap(before: Explained, explanation: Explanation, said: str, language: str) -> str:
    """Return the idea that the learner's words complete, put into the sentence with a gap."""
    match before.moves[-1:]:
        case [Move(help=Help.PROMPT, idea=idea)]:
            pass
        case _:
            return ""
    from tutor.explain.reading import read_explanation

    sentence = in_language(explanation.expectation(idea).prompt, language)
    empty = read_explanation(explanation, (re.sub(_GAP, "", sentence),), language)
    full = read_explanation(
        explanation, (re.sub(_GAP, lambda _: said.strip(), sentence),), language
    )
    return idea if idea in full.covers and idea not in empty.covers else ""


def _lead_on(
    state: State, step: ExplainStep, explained: Explained, effects: tuple[AnyEffect, ...]
) -> Explaining:
    if not missing_ideas(step.explanation, explained):
        return _close(state, step, explained, Ending.RIGHT, effects)
    if len(explained.said) >= len(step.explanation.expect) + MORE_TURNS:
        return _tell_rest(state, step, explained, effects)
    return _help(state, step, explained, effects)


def _help(
    state: State, step: ExplainStep, explained: Explained, effects: tuple[AnyEffect, ...]
) -> Explaining:
    """Help with the next idea that is missing; what is told leads on to the one after it."""
    for expectation in _in_turn(step.explanation, explained):
        move = _next_move(expectation, explained)
        explained = replace(explained, moves=(*explained.moves, move))
        effects = (*effects, HelpGiven(step=step, move=move))
        if move.help is not Help.ASSERTION:
            return _with(state, step, explained, Phase.EXPLAINING), effects
        explained = replace(explained, told=(*explained.told, expectation.id))
    return _end_help(state, step, explained, effects)


def _next_move(expectation: Expectation, explained: Explained) -> Move:
    """Return the least help for an idea that was not given yet."""
    if explained.covered and not explained.moves:
        return Move(Help.PUMP)
    given = {move.help for move in explained.moves if move.idea == expectation.id}
    if expectation.hint and Help.HINT not in given:
        return Move(Help.HINT, expectation.id)
    if expectation.prompt and Help.PROMPT not in given:
        return Move(Help.PROMPT, expectation.id)
    return Move(Help.ASSERTION, expectation.id)


def _tell_rest(
    state: State, step: ExplainStep, explained: Explained, effects: tuple[AnyEffect, ...]
) -> Explaining:
    missing = missing_ideas(step.explanation, explained)
    moves = tuple(Move(Help.ASSERTION, idea) for idea in missing)
    told = (HelpGiven(step=step, move=move) for move in moves)
    explained = replace(
        explained, moves=(*explained.moves, *moves), told=(*explained.told, *missing)
    )
    return _end_help(state, step, explained, (*effects, *told))


def _end_help(
    state: State, step: ExplainStep, explained: Explained, effects: tuple[AnyEffect, ...]
) -> Explaining:
    """Sum up what the teacher had to complete; what was not understood the learner judges first."""
    if explained.is_unread:
        return _let_judge(state, step, explained, effects)
    return _close(state, step, explained, Ending.SHOWN, effects)


def _let_judge(
    state: State, step: ExplainStep, explained: Explained, effects: tuple[AnyEffect, ...]
) -> Explaining:
    ideas = ideas_to_judge(step.explanation, explained)
    shown = ModelShown(step=step, ideas=ideas)
    return _with(state, step, explained, Phase.JUDGING), (*effects, shown)


def _close(
    state: State,
    step: ExplainStep,
    explained: Explained,
    ending: Ending,
    effects: tuple[AnyEffect, ...] = (),
) -> Explaining:
    explained = replace(explained, ending=ending)
    closed = ExplanationClosed(step=step, explained=explained)
    return _with(state, step, explained, Phase.ANSWERED), (*effects, closed)


def _with(state: State, step: ExplainStep, explained: Explained, phase: Phase) -> State:
    return replace(
        state, phase=phase, explained={**state.explained, step.explanation.id: explained}
    )


def _in_turn(explanation: Explanation, explained: Explained) -> list[Expectation]:
    """Return what is missing, beginning with the idea that was helped with last."""
    missing = [explanation.expectation(idea) for idea in missing_ideas(explanation, explained)]
    last = explained.moves[-1].idea if explained.moves else ""
    return sorted(missing, key=lambda expectation: expectation.id != last)
