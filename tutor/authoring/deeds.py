"""What a turn of a play has the learner do, as an action of the engine; and the way back.

Owns how answers are named in a play: options by id or in their words, never by a number on the
screen, so that no shuffling and no new option changes what is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tutor.authoring.conversation import line_of
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
from tutor.dialogue.machine import open_choice, open_question
from tutor.dialogue.state import State
from tutor.lesson.flow import Flow
from tutor.lesson.plays import Turn
from tutor.questions.question import OptionQuestion, Question
from tutor.text.fold import fold
from tutor.text.inline import plain
from tutor.text.language import language_of
from tutor.text.texts import Text, in_language

_DEEDS: dict[str, Action] = {"hint": AskHint(), "show-answer": GiveUp(), "skip": Skip()}
_SEED = "play"


class UnknownOption(Struct, frozen=True, kw_only=True):
    """What a turn picks that is no option, and the options there are, by id or in their words."""

    given: str
    known: tuple[str, ...]


def kind_of(turn: Turn) -> type[Action] | None:
    """Return what kind of action a turn asks for; None when the learner only listens."""
    wanted: tuple[tuple[object, type[Action] | None], ...] = (
        (turn.answer, Answer),
        (turn.choose, Choose),
        (turn.explain, Explain),
        (turn.judge is not None, Judge),
        (turn.jump, Jump),
        (turn.do, type(_DEEDS[turn.do]) if turn.do else None),
    )
    return next((kind for value, kind in wanted if value), None)


def action_of(turn: Turn, flow: Flow, state: State) -> Action | None:
    """Return the action a turn asks for, where the conversation stands now.

    Args:
        turn: A turn that has the learner do something.
        flow: The lesson.
        state: A state in which actions of that kind are possible.

    Returns:
        The action; None when the answer or the choice names nothing that is there.
    """
    kind = kind_of(turn)
    if kind is Answer:
        question = open_question(flow, state)
        given = None if question is None else _given(question, _words(turn.answer))
        return None if given is None else Answer(given, turn.sure)
    if kind is Choose:
        choice = open_choice(flow, state)
        assert choice is not None
        if turn.choose in choice.keys:
            return Choose(turn.choose)
        says = ((key, each.say) for key, each in zip(choice.keys, choice.options, strict=True))
        key = _named(turn.choose, says)
        return None if key is None else Choose(key)
    if kind is Explain:
        return Explain(said=turn.explain, language=language_of(turn.explain, "ja"))
    if kind is Judge:
        return Judge(turn.judge or ())
    if kind is Jump:
        return Jump(turn.jump)
    return _DEEDS[turn.do]


def unknown_option(turn: Turn, flow: Flow, state: State, language: str) -> UnknownOption | None:
    """Return what a turn picks that is no option here; None when it picks nothing or what is there.

    Args:
        turn: A turn that has the learner do something.
        flow: The lesson.
        state: Where the conversation stands.
        language: The language of options that have no id.
    """
    choice, question = open_choice(flow, state), open_question(flow, state)
    if turn.choose and choice is not None:
        keys, texts = choice.keys, [each.say for each in choice.options]
    elif turn.answer and isinstance(question, OptionQuestion):
        keys, texts = question.keys, [each.text for each in question.options]
    else:
        return None
    options = tuple(zip(keys, texts, strict=True))
    for word in (turn.choose,) if turn.choose else _words(turn.answer):
        if word not in keys and _named(word, options) is None:
            known = (_name_of(key, text, language) for key, text in options)
            return UnknownOption(given=word, known=tuple(known))
    return None


def turn_of(action: Action, flow: Flow, state: State, language: str) -> Turn:
    """Return the turn that asks for an action; for reading on, an empty one.

    Args:
        action: What was done.
        flow: The lesson.
        state: Where the conversation stood before it.
        language: The language of options that have no id.
    """
    match action:
        case Answer(given=given, confidence=confidence):
            question = open_question(flow, state)
            assert question is not None
            named = _names_of(question, given, language)
            return Turn(answer=named[0] if len(named) == 1 else named, sure=confidence)
        case Choose(option=key):
            return Turn(choose=key)
        case Explain(said=said):
            return Turn(explain=said)
        case Judge(ideas=ideas):
            return Turn(judge=ideas)
        case Jump(to=target):
            return Turn(jump=target)
        case Continue():
            return Turn()
        case AskHint():
            return Turn(do="hint")
        case GiveUp():
            return Turn(do="show-answer")
        case Skip():
            return Turn(do="skip")


def line_of_deed(turn: Turn) -> str:
    """Return the line in which a turn's deed stands in a conversation."""
    fields = (
        ("answer", ", ".join(_words(turn.answer))),
        ("choose", turn.choose),
        ("explain", turn.explain),
        ("judge", None if turn.judge is None else f"[{', '.join(turn.judge)}]"),
        ("jump", turn.jump),
        ("do", turn.do),
    )
    return next((line_of(name, value) for name, value in fields if value), "")


def _words(answer: str | tuple[str, ...]) -> tuple[str, ...]:
    return (answer,) if isinstance(answer, str) else answer


def _given(question: Question, words: tuple[str, ...]) -> tuple[str, ...] | None:
    """Read an answer: keys, the words of options, or what is typed."""
    if question.accepts(words):
        return words
    if isinstance(question, OptionQuestion):
        texts = [
            (key, each.text) for key, each in zip(question.keys, question.options, strict=True)
        ]
        known = [word if word in question.keys else _named(word, texts) for word in words]
        given = tuple(key for key in known if key is not None)
        return given if len(given) == len(words) and question.accepts(given) else None
    read = question.read(" ".join(words), question.display_order(_SEED))
    return read if read is not None and question.accepts(read) else None


def _names_of(question: Question, given: Sequence[str], language: str) -> tuple[str, ...]:
    """Name the parts of an answer so that no reordering changes them: by id, else in words."""
    if not isinstance(question, OptionQuestion):
        return tuple(given)
    return tuple(
        _name_of(key, question.option(key).text, language) if key in question.keys else key
        for key in given
    )


def _name_of(key: str, text: Text, language: str) -> str:
    """Name an option: by its id, else in its words."""
    return plain(in_language(text, language)) if key.isdecimal() else key


def _named(words: str, texts: Iterable[tuple[str, Text]]) -> str | None:
    """Return the key of the one text that says this, in any of its languages."""
    wanted = fold(words)
    found = [
        key
        for key, text in texts
        for wording in ((text,) if isinstance(text, str) else text.values())
        if fold(plain(wording)) == wanted
    ]
    unique = set(found)
    return unique.pop() if len(unique) == 1 else None
