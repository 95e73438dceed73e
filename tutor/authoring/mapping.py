"""What the steps of a lesson are called on a map of it, and which of them nobody reaches.

Owns the short title of a step and the wording of a condition, for every form of the map.
"""

from __future__ import annotations

from typing import assert_never

from msgspec import Struct

from tutor.authoring.map_words import map_words
from tutor.lesson.flow import Flow
from tutor.lesson.reaching import closure, ways_on
from tutor.lesson.records import (
    CallStep,
    ChoiceOption,
    ChoiceStep,
    ExplainStep,
    GotoStep,
    LineStep,
    NoteStep,
    QuizStep,
    RecapStep,
    SectionStep,
    Step,
    TableStep,
    WhenStep,
)
from tutor.text.cells import fit
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language

LONGEST_SAYING_CELLS = 48
"""So much of a text tells an author which one it is."""

_CONDITIONS = ("got", "missed", "unsure", "seen", "chose", "believes", "mastered")


class Title(Struct, frozen=True, kw_only=True):
    """What a step is, the id it bears or names, and the beginning of what it says."""

    kind: str
    name: str = ""
    says: str = ""

    @property
    def text(self) -> str:
        """All of it on one line."""
        return "  ".join(part for part in (self.kind, self.name, self.says) if part)


def title_of(step: Step, language: str) -> Title:
    """Name a step.

    Args:
        step: Any step of a lesson.
        language: That of the map.

    Returns:
        Its title; that of a note is empty.
    """
    match step:
        case LineStep():
            return talk_title((step,), language)
        case TableStep(table=table):
            return _title("table", table.id, table.caption, language)
        case QuizStep(question=question):
            return _title("quiz", question.id, question.ask, language)
        case ExplainStep(explanation=explanation):
            kind = "teach" if step.teaches else "explain"
            return _title(kind, explanation.id, explanation.ask, language)
        case ChoiceStep():
            return _title("choice", step.id, step.ask, language)
        case WhenStep():
            return Title(kind=map_words("when", language), name=condition(step, language))
        case SectionStep():
            return _title("aside" if step.steps else "section", step.id, "", language)
        case GotoStep() | CallStep():
            kind = "goto" if isinstance(step, GotoStep) else "call"
            return _title(kind, step.to, "", language)
        case RecapStep():
            return _recap_title(step, language)
        case NoteStep():
            return Title(kind="")
        case _:
            assert_never(step)


def talk_title(lines: tuple[LineStep, ...], language: str) -> Title:
    """Name a run of lines by how many they are and how the first one begins."""
    many = "lines" if len(lines) > 1 else "one-line"
    count = map_words(many, language, count=len(lines))
    says = f"{count} {saying(lines[0].text, language)}"
    return Title(kind=map_words("talk", language), name=lines[0].id, says=says)


def _recap_title(step: RecapStep, language: str) -> Title:
    many = "points" if len(step.points) > 1 else "one-point"
    count = map_words(many, language, count=len(step.points))
    return Title(kind=map_words("recap", language), name=step.id, says=count)


def option_title(option: ChoiceOption, key: str, language: str) -> Title:
    """Name an option of a choice."""
    kind = map_words("option-once" if option.once else "option", language)
    return Title(kind=kind, name=key, says=saying(option.say, language))


def condition(step: WhenStep, language: str) -> str:
    """Put the condition of a when into words."""
    named = ((name, getattr(step, name)) for name in _CONDITIONS)
    parts = [map_words(name, language, which=value) for name, value in named if value]
    return map_words("and", language).join(parts)


def saying(text: Text, language: str) -> str:
    """Quote the beginning of a text; empty where it says nothing."""
    words = " ".join(plain(in_language(text, language)).split())
    return map_words("said", language, text=fit(words, LONGEST_SAYING_CELLS)) if words else ""


def reached_nodes(flow: Flow) -> frozenset[int]:
    """Return the nodes that some learner reaches, as rule R215 of the check sees it."""
    return closure(ways_on(flow), (0,))


def _title(kind: str, name: str, says: Text, language: str) -> Title:
    return Title(kind=map_words(kind, language), name=name, says=saying(says, language))
