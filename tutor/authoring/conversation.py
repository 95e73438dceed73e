"""What is heard in a conversation, one line for each thing, in the words of play files.

Owns the one form in which a play and a lesson can be compared, and recorded. It plays nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tutor.dialogue.effects import (
    AnyEffect,
    ChoiceMade,
    ChoiceOffered,
    ExplanationAsked,
    HelpGiven,
    HintGiven,
    LessonEnded,
    LineSpoken,
    ModelShown,
    QuestionPosed,
    RecapShown,
    SolutionShown,
    TableShown,
)
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language


class Heard(Struct, frozen=True, kw_only=True):
    """One thing that was heard: an id, or somebody's words, or that all is over."""

    line: str
    at: str = ""
    who: str = ""
    says: Text = ""
    is_end: bool = False

    def begins_with(self, words: str) -> bool:
        """Tell whether it begins with these words, in some language."""
        wordings = (self.says,) if isinstance(self.says, str) else self.says.values()
        wanted = one_line(words)
        return any(one_line(wording).startswith(wanted) for wording in wordings if wording)


def one_line(words: str) -> str:
    """Return a text without marks and line ends."""
    return " ".join(plain(words).split())


def heard(effects: Iterable[AnyEffect], language: str) -> tuple[Heard, ...]:
    """Return what is heard of things that happened.

    Args:
        effects: What happened, in order.
        language: The language of the lines.
    """
    return tuple(each for effect in effects for each in _heard(effect, language))


def line_of(field: str, value: str) -> str:
    """Return a line of a conversation, as it stands in a play file."""
    return f"{field}: {value}"


def _heard(effect: AnyEffect, language: str) -> tuple[Heard, ...]:
    match effect:
        case LineSpoken(line=line):
            return (*_at(line.id), *_said(language, line.who, line.text))
        case RecapShown(recap=recap):
            points = (point.text for point in recap.points)
            return (*_at(recap.id), *_said(language, "recap", *points))
        case HelpGiven(move=move):
            return (Heard(line=line_of("help", f"{move.help} {move.idea}".strip())),)
        case ChoiceMade(option=option):
            return _said(language, "student", option.say)
        case LessonEnded():
            return (Heard(line=line_of("ended", "true"), is_end=True),)
        case HintGiven() | SolutionShown() | ModelShown():
            return _of_teacher(effect, language)
        case _:
            return _at(_opened_by(effect))


def _of_teacher(effect: HintGiven | SolutionShown | ModelShown, language: str) -> tuple[Heard, ...]:
    match effect:
        case HintGiven(hint=hint):
            return _said(language, "hint", hint)
        case SolutionShown(question=question):
            return _said(language, "solution", question.solution)
        case ModelShown(step=step):
            return _said(language, "model", step.explanation.model)


def _opened_by(effect: AnyEffect) -> str:
    """Return the id of what comes with an effect; empty where nothing new does."""
    match effect:
        case TableShown(table=table):
            return table.id
        case QuestionPosed(question=question):
            return question.id
        case ExplanationAsked(step=step):
            return step.explanation.id
        case ChoiceOffered(choice=choice):
            return choice.id
        case _:
            return ""


def _at(name: str) -> tuple[Heard, ...]:
    return (Heard(line=line_of("at", name), at=name),) if name else ()


def _said(language: str, who: str, *texts: Text) -> tuple[Heard, ...]:
    return tuple(
        Heard(line=line_of(who, one_line(in_language(text, language))), who=who, says=text)
        for text in texts
        if text
    )
