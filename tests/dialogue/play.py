"""Playing a lesson by hand: actions in, words out."""

from typing import assert_never

from tests.lesson.examples import lesson_of
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
from tutor.dialogue.effects import (
    AnswerMarked,
    AnswerTaken,
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    ChoiceOffered,
    ChoiceSkipped,
    ExplanationAsked,
    ExplanationClosed,
    ExplanationRead,
    HelpGiven,
    HintGiven,
    LessonEnded,
    LineSpoken,
    ModelShown,
    QuestionPosed,
    QuestionSkipped,
    RecapShown,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.machine import begin, offered, open_choice, open_question, step
from tutor.dialogue.state import LEGAL, State
from tutor.lesson.flow import Flow, lay_out
from tutor.questions.question import OptionQuestion


class Player:
    """A lesson being played; `words` says shortly what has happened."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.state, effects = begin(flow)
        self.words = _words(effects)

    def act(self, action: Action) -> None:
        """Do something."""
        self.state, effects = step(self.flow, self.state, action)
        self.words += _words(effects)


def play(steps: str, *actions: Action) -> Player:
    """Play the steps of a lesson, written as in its file."""
    player = Player(lay_out(lesson_of(steps).steps))
    for action in actions:
        player.act(action)
    return player


def actions_in(flow: Flow, state: State) -> list[Action]:
    """Return every action that is possible, with every option; answers of one part only."""
    found: list[Action] = []
    for kind in sorted(LEGAL[state.phase], key=lambda act: act.__name__):
        if kind is Answer:
            question = open_question(flow, state)
            assert isinstance(question, OptionQuestion)
            found += [Answer((key,)) for key in question.keys]
            found.append(Answer(question.key))
        elif kind is Choose:
            choice = open_choice(flow, state)
            assert choice is not None
            found += [Choose(key) for key in offered(state, choice)]
        elif kind is Explain:
            found += [Explain(said=words, language="en") for words in ("one", "two hm", "?")]
        elif kind is Judge:
            found += [Judge(), Judge(ideas=("two",))]
        elif kind is Jump:
            found += [Jump(name) for name in flow.ids]
        else:
            found += [act() for act in (Continue, AskHint, GiveUp, Skip) if act is kind]
    return found


def _words(effects: tuple[AnyEffect, ...]) -> list[str]:
    return [word for effect in effects if (word := _word(effect))]


def _word(effect: AnyEffect) -> str:  # noqa: C901 - one case for each effect
    match effect:
        case LineSpoken(line=line):
            return str(line.text)
        case TableShown(shown=rows):
            return f"TABLE {rows}"
        case CellsRevealed(shown=rows):
            return f"ROWS {rows}"
        case QuestionPosed(question=question):
            return f"ASK {question.id}"
        case AnswerMarked(verdict=verdict, tries=tries):
            return f"{verdict.mark} {tries}"
        case AnswerTaken(question=question):
            return f"TAKEN {question.id}"
        case HintGiven(hint=hint):
            return f"HINT {hint}"
        case SolutionShown():
            return "SHOWN"
        case QuestionSkipped(question=question):
            return f"SKIPPED {question.id}"
        case ExplanationAsked(step=asking):
            return f"EXPLAIN {asking.explanation.id}"
        case ExplanationRead(covers=covers):
            return f"COVERS {' '.join(covers)}"
        case HelpGiven(move=move):
            return f"{move.help} {move.idea}".strip()
        case ModelShown():
            return "MODEL"
        case ExplanationClosed(explained=explained):
            return f"CLOSED {explained.ending}"
        case ChoiceOffered():
            return ""
        case ChoiceMade(option=option):
            return str(option.say)
        case ChoiceSkipped(choice=choice):
            return f"SKIPPED {choice.id}"
        case RecapShown():
            return "RECAP"
        case LessonEnded():
            return "END"
        case _:
            assert_never(effect)
