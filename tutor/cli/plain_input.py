"""What a learner types in plain mode, and what it means at this point of the lesson.

Owns the keys and the words that stand for them. Numbers and letters may be of full width; an option
may be typed in its own words. It does nothing itself: what is understood and not possible now reads
as a refusal, so that only what is offered is accepted. The tests pin that every action read is one
the engine takes.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from tutor.dialogue.actions import Act, Action, Answer, AskHint, Choose, Continue, GiveUp, Skip
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.dialogue.state import Phase
from tutor.questions.choices import Choices
from tutor.questions.numbers import numbers_typed
from tutor.questions.question import OptionQuestion
from tutor.study.session import Session
from tutor.text.fold import fold
from tutor.text.inline import plain
from tutor.text.texts import Text


class Wish(StrEnum):
    """What concerns the reading, and not the lesson."""

    REPEAT = "r"
    TERMS = "g"
    READINGS = "y"
    LANGUAGE = "v"
    HELP = "?"
    QUIT = "q"


class Refusal(StrEnum):
    """Why something cannot be done now; its value is the name of what is said then."""

    NO_HINTS = "no-hints"
    NO_HINT_LEFT = "no-hint-left"
    NOTHING_ASKED = "nothing-asked"
    NOTHING_TO_SKIP = "nothing-to-skip"
    PICK_FIRST = "pick-first"


_WISHES = {wish.value: wish for wish in Wish} | {"help": Wish.HELP, "quit": Wish.QUIT}
_ACTIONS: dict[str, Action] = {"": Continue(), "h": AskHint(), "s": GiveUp(), "k": Skip()}
_WORDS: dict[str, Action] = {
    fold(word): action
    for action, words in (
        (AskHint(), ("ヒント", "hint")),
        (GiveUp(), ("答え", "こたえ", "answer")),
        (Skip(), ("とばす", "飛ばす", "skip")),
    )
    for word in words
}


def read_typed(typed: str, session: Session) -> Action | Wish | Refusal | None:
    """Read one line.

    Args:
        typed: What was typed, with or without its line end.
        session: The lesson under way.

    Returns:
        An action that is possible now, a wish, or why what is meant is not possible; None for
        anything else.
    """
    key = unicodedata.normalize("NFKC", typed).strip().lower()
    if key in _WISHES:
        return _WISHES[key]
    if key in _ACTIONS:
        return _allowed(_ACTIONS[key], session)
    picked = _answer(typed, session) or _choose(typed, session)
    if picked is not None:
        return picked
    action = _WORDS.get(fold(typed))
    return None if action is None else _allowed(action, session)


def keys_now(session: Session) -> tuple[str, ...]:
    """Return the names, in `plain_words`, of all that can be typed now."""
    revealing = session.state.phase is Phase.REVEALING
    question = open_question(session.flow, session.state)
    by_action: dict[type[Act], str] = {
        Continue: "key-next",
        Answer: "key-numbers" if isinstance(question, Choices) else "key-number",
        Choose: "key-choose" if only_option(session) is None else "key-say",
        AskHint: "key-hint",
        GiveUp: "key-answer",
        Skip: "key-all-cells" if revealing else "key-skip",
    }
    lesson = tuple(name for action, name in by_action.items() if action in session.legal)
    return (*lesson, "key-repeat", "key-terms", "key-readings", "key-language", "key-quit")


def only_option(session: Session) -> str | None:
    """Return the key of the option that a choice has left; None when it is not just one."""
    choice = open_choice(session.flow, session.state)
    keys = () if choice is None else offered(session.state, choice)
    return keys[0] if len(keys) == 1 else None


def _allowed(action: Action, session: Session) -> Action | Refusal:
    if type(action) in session.legal:
        return action
    match action:
        case Continue():
            only = only_option(session)
            return Refusal.PICK_FIRST if only is None else Choose(only)
        case Skip():
            return Refusal.NOTHING_TO_SKIP
        case AskHint() if Answer in session.legal:
            question = open_question(session.flow, session.state)
            has_hints = question is not None and bool(question.hints)
            return Refusal.NO_HINT_LEFT if has_hints else Refusal.NO_HINTS
        case _:
            return Refusal.NOTHING_ASKED


def _answer(typed: str, session: Session) -> Action | None:
    question = open_question(session.flow, session.state)
    if question is None or Answer not in session.legal:
        return None
    given = question.read(typed)
    if given is None and isinstance(question, OptionQuestion):
        texts = (option.text for option in question.options)
        named = _named(typed, zip(question.keys, texts, strict=True))
        given = None if named is None else (named,)
    return Answer(given) if given is not None and question.accepts(given) else None


def _choose(typed: str, session: Session) -> Action | None:
    choice = open_choice(session.flow, session.state)
    if choice is None:
        return None
    keys = offered(session.state, choice)
    numbers = numbers_typed(typed, len(keys))
    if numbers is not None and len(numbers) == 1:
        return Choose(keys[numbers[0] - 1])
    said = dict(zip(choice.keys, choice.options, strict=True))
    named = _named(typed, ((key, said[key].say) for key in keys))
    return None if named is None else Choose(named)


def _named(typed: str, texts: Iterable[tuple[str, Text]]) -> str | None:
    """Return the key of the one text that was typed in full, in any of its languages."""
    wanted = fold(typed)
    found = [
        key
        for key, text in texts
        if wanted in {fold(plain(wording)) for wording in _wordings(text)} - {""}
    ]
    return found[0] if len(found) == 1 else None


def _wordings(text: Text) -> Iterable[str]:
    return (text,) if isinstance(text, str) else text.values()
