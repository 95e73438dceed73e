"""What a learner types in plain mode, and what it means at this point of the lesson.

Owns the keys. Numbers and letters may be of full width. It does nothing itself: what is not
possible now reads as nothing, so that only what is offered is accepted. The tests pin that every
action read is one the engine takes.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from tutor.dialogue.actions import Act, Action, Answer, AskHint, Choose, Continue, GiveUp, Skip
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.dialogue.state import Phase
from tutor.questions.choices import Choices
from tutor.questions.numbers import numbers_typed
from tutor.study.session import Session


class Wish(StrEnum):
    """What concerns the reading, and not the lesson."""

    REPEAT = "r"
    LANGUAGE = "v"
    HELP = "?"
    QUIT = "q"


_WISHES = {
    "r": Wish.REPEAT,
    "v": Wish.LANGUAGE,
    "?": Wish.HELP,
    "help": Wish.HELP,
    "q": Wish.QUIT,
    "quit": Wish.QUIT,
}
_ACTIONS: dict[str, Action] = {"": Continue(), "h": AskHint(), "s": GiveUp(), "k": Skip()}


def read_typed(typed: str, session: Session) -> Action | Wish | None:
    """Read one line.

    Args:
        typed: What was typed, with or without its line end.
        session: The lesson under way.

    Returns:
        An action that is possible now, or a wish; None for anything else.
    """
    word = unicodedata.normalize("NFKC", typed).strip().lower()
    if word in _WISHES:
        return _WISHES[word]
    if word in _ACTIONS:
        action = _ACTIONS[word]
        return action if type(action) in session.legal else None
    return _answer(word, session) or _choose(word, session)


def keys_now(session: Session) -> tuple[str, ...]:
    """Return the names, in `plain_words`, of all that can be typed now."""
    revealing = session.state.phase is Phase.REVEALING
    question = open_question(session.flow, session.state)
    by_action: dict[type[Act], str] = {
        Continue: "key-next",
        Answer: "key-numbers" if isinstance(question, Choices) else "key-number",
        Choose: "key-choose",
        AskHint: "key-hint",
        GiveUp: "key-answer",
        Skip: "key-all-rows" if revealing else "key-skip",
    }
    lesson = tuple(name for action, name in by_action.items() if action in session.legal)
    return (*lesson, "key-repeat", "key-language", "key-quit")


def _answer(word: str, session: Session) -> Action | None:
    question = open_question(session.flow, session.state)
    if question is None or Answer not in session.legal:
        return None
    given = question.read(word)
    return Answer(given) if given is not None and question.accepts(given) else None


def _choose(word: str, session: Session) -> Action | None:
    choice = open_choice(session.flow, session.state)
    if choice is None:
        return None
    keys = offered(session.state, choice)
    numbers = numbers_typed(word, len(keys))
    if numbers is None or len(numbers) != 1:
        return None
    return Choose(keys[numbers[0] - 1])
