"""The rules of the conversation.

A lesson is a flow of nodes. The machine stands at one node and waits for the learner. It walks on
by itself over what needs no learner (sections, jumps, conditions, notes) and stops at what does:

1. A line or a recap is said, and waits to be read.
2. A table is shown whole, or group by group, one for each Continue. Before a cell that is asked,
   its question is posed; the cell is revealed as soon as that question is closed.
3. A question stays open until the answer is right, shown or passed over. Every slip brings the next
   hint, as long as there is one; hints can also be asked for.
4. An explanation stays open until every idea was said, by the learner or in the end by the teacher.
5. A choice waits until an option is chosen. The student says it, and its steps follow at once.
   Options marked `once` are not offered again; a choice with nothing left to offer is passed over.
6. A call comes back when its section ends. A goto does not, and leaves every call it jumps out of.
7. After the last node the lesson has ended.

`step` is a pure function of flow, state and action. An action that `LEGAL` does not hold raises
`IllegalAction` and nothing has happened. Playing the same actions again gives the same states, byte
for byte; a session therefore is its list of actions.
"""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from tutor.dialogue import explaining
from tutor.dialogue.actions import (
    Action,
    Answer,
    AskHint,
    Choose,
    Continue,
    Explain,
    GiveUp,
    Judge,
    Jump,
    Skip,
)
from tutor.dialogue.asking import answer, give_hint, pose, show_solution, skip
from tutor.dialogue.conditions import holds
from tutor.dialogue.effects import (
    AnswerTaken,
    AnyEffect,
    ChoiceMade,
    ChoiceOffered,
    ChoiceSkipped,
    LessonEnded,
    LineSpoken,
    RecapShown,
    TableShown,
)
from tutor.dialogue.state import (
    ASKING,
    EXPLANATION,
    LEGAL,
    NOTHING_KNOWN,
    Ending,
    IllegalAction,
    Known,
    Phase,
    Return,
    State,
)
from tutor.dialogue.tables import prediction_of, question_at, reveal, with_cell
from tutor.lesson.flow import Flow, SectionEnd, step_id
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    ExamStep,
    ExplainStep,
    GotoStep,
    LineStep,
    NoteStep,
    QuizStep,
    RecapStep,
    SectionStep,
    TableStep,
    WhenStep,
)
from tutor.lesson.revealing import revealing
from tutor.questions.question import Question

Stepped = tuple[State, tuple[AnyEffect, ...]]


def begin(flow: Flow, known: Known = NOTHING_KNOWN) -> Stepped:
    """Begin a lesson.

    Args:
        flow: The lesson, laid out.
        known: What is known of the learner from before, for the conditions that ask about it.

    Returns:
        The first state that waits for the learner, and what happened before it.
    """
    return _walk(flow, State(at=0, phase=Phase.READING, known=known), 0)


def step(flow: Flow, state: State, action: Action) -> Stepped:
    """Do what the learner wants.

    Args:
        flow: The lesson, laid out.
        state: Where the conversation stands.
        action: What the learner does.

    Returns:
        The new state and the effects, in the order they happened.

    Raises:
        IllegalAction: The action is not possible here. Nothing has happened.
    """
    if type(action) not in LEGAL[state.phase]:
        raise IllegalAction(f"{type(action).__name__} while {state.phase}")
    if state.phase in EXPLANATION and not isinstance(action, Skip | Jump):
        return explaining.act(state, _explain_step(flow, state), action)
    match action:
        case Continue():
            return _continue(flow, state)
        case Answer():
            return _answer(flow, state, action)
        case AskHint():
            return give_hint(state, question_at(flow, state))
        case GiveUp():
            return with_cell(flow, show_solution(state, question_at(flow, state)))
        case Choose(option=key):
            return _choose(flow, state, key)
        case Skip():
            return _skip(flow, state)
        case Jump(to=target):
            return _jump(flow, state, target)
        case Explain() | Judge():
            raise AssertionError(f"no explanation stands open for {action}")
        case _:
            assert_never(action)


def offered(state: State, choice: ChoiceStep) -> tuple[str, ...]:
    """Return the keys of the options that a choice still offers."""
    pairs = zip(choice.keys, choice.options, strict=True)
    return tuple(
        key for key, option in pairs if not (option.once and f"{choice.id}.{key}" in state.chosen)
    )


def open_question(flow: Flow, state: State) -> Question | None:
    """Return the question that stands open or was just answered, if there is one."""
    if state.phase in (*ASKING, Phase.ANSWERED) and not _is_explanation(flow, state):
        return question_at(flow, state)
    return None


def open_explanation(flow: Flow, state: State) -> ExplainStep | None:
    """Return the explanation that stands open, is judged, or was just closed, if there is one."""
    if state.phase in (*EXPLANATION, Phase.ANSWERED) and _is_explanation(flow, state):
        return _explain_step(flow, state)
    return None


def open_choice(flow: Flow, state: State) -> ChoiceStep | None:
    """Return the choice the learner stands at, if there is one."""
    if state.phase is not Phase.CHOOSING:
        return None
    choice = flow.nodes[state.at].step
    assert isinstance(choice, ChoiceStep)
    return choice


def _continue(flow: Flow, state: State) -> Stepped:
    shown = flow.nodes[state.at].step
    if isinstance(shown, TableStep) and state.shown < len(revealing(shown.table).groups):
        ask = revealing(shown.table).asked(state.shown)
        return (
            reveal(state, shown, 1) if ask is None else pose(state, prediction_of(shown.table, ask))
        )
    return _walk(flow, state, flow.nodes[state.at].next)


def _answer(flow: Flow, state: State, action: Answer) -> Stepped:
    """Mark an answer; an exam goes on at once."""
    state, effects = with_cell(flow, answer(state, question_at(flow, state), action))
    if isinstance(effects[-1], AnswerTaken):
        state, following = _walk(flow, state, flow.nodes[state.at].next)
        effects = (*effects, *following)
    return state, effects


def _choose(flow: Flow, state: State, key: str) -> Stepped:
    node = flow.nodes[state.at]
    choice = node.step
    assert isinstance(choice, ChoiceStep)
    if key not in offered(state, choice):
        raise IllegalAction(f"{key!r} is not offered by {choice.id}")
    index = choice.keys.index(key)
    name = f"{choice.id}.{key}"
    if name not in state.chosen:
        state = replace(state, chosen=(*state.chosen, name))
    made = ChoiceMade(choice=choice, key=key, option=choice.options[index])
    state, effects = _walk(flow, state, node.branches[index])
    return state, (made, *effects)


def _skip(flow: Flow, state: State) -> Stepped:
    node = flow.nodes[state.at]
    skipped: tuple[AnyEffect, ...] = ()
    if state.phase in EXPLANATION:
        state, skipped = explaining.leave(state, _explain_step(flow, state), Ending.SKIPPED)
    elif state.phase in ASKING:
        question = question_at(flow, state)
        state, skipped = skip(state, question)
    elif isinstance(node.step, ChoiceStep):
        skipped = (ChoiceSkipped(choice=node.step),)
    if isinstance(node.step, TableStep):
        left = len(revealing(node.step.table).groups) - state.shown
        state, effects = reveal(state, node.step, 1 if skipped else left)
    else:
        state, effects = _walk(flow, state, node.next)
    return state, (*skipped, *effects)


def _jump(flow: Flow, state: State, target: str) -> Stepped:
    if target not in flow.ids:
        raise IllegalAction(f"there is no step {target!r}")
    return _walk(flow, replace(state, returns=()), flow.ids[target])


def _walk(flow: Flow, state: State, at: int) -> Stepped:
    """Walk on from a node to the first one that waits for the learner."""
    while at < flow.end:
        node = flow.nodes[at]
        name = step_id(node.step)
        if name and name not in state.seen:
            state = replace(state, seen=(*state.seen, name))
        stopped = _arrive(flow, replace(state, at=at, shown=0))
        if stopped is not None:
            return stopped
        state, at = _pass(flow, state, at)
    ended = replace(state, at=flow.end, phase=Phase.ENDED, shown=0, returns=())
    return ended, (LessonEnded(),)


def _arrive(flow: Flow, state: State) -> Stepped | None:
    """Stop at the node the state stands at; None when it needs no learner."""
    match flow.nodes[state.at].step:
        case LineStep() as line:
            return replace(state, phase=Phase.READING), (LineSpoken(line=line),)
        case RecapStep() as recap:
            return replace(state, phase=Phase.READING), (RecapShown(recap=recap),)
        case TableStep(table=table):
            phase = Phase.REVEALING if revealing(table).groups else Phase.READING
            return replace(state, phase=phase), (TableShown(table=table),)
        case QuizStep(question=question) as quiz:
            return pose(state, question, in_exam=isinstance(quiz, ExamStep))
        case ExplainStep() as explain:
            return explaining.ask(state, explain)
        case ChoiceStep() as choice if keys := offered(state, choice):
            state = replace(state, phase=Phase.CHOOSING)
            return state, (ChoiceOffered(choice=choice, keys=keys),)
        case _:
            return None


def _pass(flow: Flow, state: State, at: int) -> tuple[State, int]:
    """Go from a node that needs no learner to the one that follows."""
    node = flow.nodes[at]
    match node.step:
        case WhenStep() as when:
            then, otherwise = node.branches
            return state, then if holds(state, when) else otherwise
        case CallStep(to=section) if node.branches:
            call = Return(section, node.next)
            return replace(state, returns=(*state.returns, call)), node.branches[0]
        case GotoStep():
            return _leave_calls(flow, state, node.next), node.next
        case SectionEnd(section=section) if state.returns and state.returns[-1].section == section:
            return replace(state, returns=state.returns[:-1]), state.returns[-1].to
        case SectionEnd() | SectionStep() | CallStep() | ChoiceStep() | NoteStep():
            return state, node.next
        case other:
            raise AssertionError(f"{other!r} waits for the learner")


def _is_explanation(flow: Flow, state: State) -> bool:
    return isinstance(flow.nodes[state.at].step, ExplainStep)


def _explain_step(flow: Flow, state: State) -> ExplainStep:
    step = flow.nodes[state.at].step
    assert isinstance(step, ExplainStep)
    return step


def _leave_calls(flow: Flow, state: State, target: int) -> State:
    returns = state.returns
    while returns and target not in flow.sections[returns[-1].section]:
        returns = returns[:-1]
    return replace(state, returns=returns)
