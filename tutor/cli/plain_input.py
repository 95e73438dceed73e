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

from tutor.cli.plain_asking import asking_of, what_to_type
from tutor.cli.plain_explaining import explaining_key, explaining_words, read_explaining
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_words import plain_words
from tutor.dialogue.actions import Act, Action, Answer, AskHint, Choose, Continue, GiveUp, Skip
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.dialogue.state import EXPLANATION, Phase
from tutor.questions.numbers import numbers_typed
from tutor.questions.question import OptionQuestion, Question
from tutor.questions.verdict import Mark
from tutor.study.session import Session
from tutor.text.fold import fold
from tutor.text.inline import plain
from tutor.text.texts import Text


class Wish(StrEnum):
    """What concerns the reading, and not the lesson."""

    REPEAT = "r"
    REASONS = "w"
    TERMS = "g"
    READINGS = "y"
    LANGUAGE = "v"
    HELP = "?"
    QUIT = "q"
    REPORT = "!"
    TURN = "turn"


class Refusal(StrEnum):
    """Why something cannot be done now; its value is the name of what is said then."""

    NO_HINTS = "no-hints"
    NO_HINT_LEFT = "no-hint-left"
    NOTHING_ASKED = "nothing-asked"
    NOTHING_TO_SKIP = "nothing-to-skip"
    PICK_FIRST = "pick-first"
    ANSWER_FIRST = "answer-first"
    NO_ANSWER = "no-answer"
    IN_EXAM = "in-exam"


_WISHES = {wish.value: wish for wish in Wish if wish is not Wish.TURN} | {
    "help": Wish.HELP,
    "quit": Wish.QUIT,
}
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


def read_typed(typed: str, session: Session, standing: Standing) -> Action | Wish | Refusal | None:
    """Read one line.

    Args:
        typed: What was typed, with or without its line end.
        session: The lesson under way.
        standing: What of it bears on its questions.

    Returns:
        An action that is possible now, a wish, or why what is meant is not possible; None for
        anything else.
    """
    key = unicodedata.normalize("NFKC", typed).strip().lower()
    question = asked_now(session)
    if key in _WISHES and not (question and key in letters_taken(question, standing)):
        return _WISHES[key]
    action = _ACTIONS.get(key, _WORDS.get(fold(typed)))
    if session.state.phase in EXPLANATION:
        return read_explaining(typed, session) if action is None else _allowed(action, session)
    if question is not None and is_to_be_turned(question, standing):
        return Wish.TURN if action in (None, Continue()) else _allowed(action, session)
    picked: Action | None = None
    if key not in _ACTIONS:
        picked = _answer(typed, session, standing) or _choose(typed, session)
    if action is not None and (picked is None or _is_unread(picked, question)):
        return _allowed(action, session)
    return picked


def is_quitting(typed: str) -> bool:
    """Tell whether a line is the wish to quit."""
    return _WISHES.get(unicodedata.normalize("NFKC", typed).strip().lower()) is Wish.QUIT


def asked_now(session: Session) -> Question | None:
    """Return the question that can be answered now."""
    return open_question(session.flow, session.state) if Answer in session.legal else None


def is_to_be_turned(question: Question, standing: Standing) -> bool:
    """Tell whether a question has a back that has not been seen yet."""
    posed = standing.posed
    has_back = bool(asking_of(question).back(question))
    return has_back and not (posed is not None and standing.is_turned(posed))


def letters_taken(question: Question, standing: Standing) -> str:
    """Return the keys of plain mode that mean an answer now."""
    return "" if is_to_be_turned(question, standing) else asking_of(question).letters


def keys_now(
    session: Session, standing: Standing, language: str, *, has_reasons: bool
) -> tuple[str, ...]:
    """Say all that can be typed now, each in a few words.

    Args:
        session: The lesson under way.
        standing: What of it bears on its questions.
        language: A language of the program.
        has_reasons: Whether reasons of other options can be opened.

    Returns:
        The keys, those of the lesson first.
    """
    revealing = session.state.phase is Phase.REVEALING
    question = asked_now(session)
    by_action: dict[type[Act], str] = {
        Continue: "key-next",
        Choose: "key-choose" if only_option(session) is None else "key-say",
        AskHint: "key-hint",
        GiveUp: "key-answer",
        Skip: "key-all-cells" if revealing else "key-skip",
    }
    names = [name for action, name in by_action.items() if action in session.legal]
    names += ["key-reasons"] if has_reasons else []
    names += ["key-repeat", "key-terms", "key-readings", "key-language"]
    names += ["key-report"] if standing.posed is not None else []
    names += [] if session.state.phase is Phase.EXAMINED else ["key-ask"]
    names.append("key-quit")
    told = [plain_words(name, language) for name in names]
    if explaining := explaining_key(session):
        return (explaining_words(explaining, language), *told)
    if question is None:
        return tuple(told)
    if "y" in letters_taken(question, standing):
        names.remove("key-readings")
    if is_to_be_turned(question, standing):
        reply = plain_words("key-turn", language)
    else:
        reply = plain_words("key-reply", language, typed=what_to_type(question, language))
    return (reply, *(plain_words(name, language) for name in names))


def only_option(session: Session) -> str | None:
    """Return the key of the option that a choice has left; None when it is not just one."""
    choice = open_choice(session.flow, session.state)
    keys = () if choice is None else offered(session.state, choice)
    return keys[0] if len(keys) == 1 else None


def _allowed(action: Action, session: Session) -> Action | Refusal:
    question = asked_now(session)
    if isinstance(action, GiveUp) and question is not None and not question.key:
        return Refusal.NO_ANSWER
    if type(action) in session.legal:
        return action
    if session.state.phase is Phase.EXAMINED and isinstance(action, AskHint | GiveUp):
        return Refusal.IN_EXAM
    match action:
        case _ if session.state.phase in EXPLANATION:
            return Refusal.ANSWER_FIRST
        case Continue() if question is not None:
            return Refusal.ANSWER_FIRST
        case Continue():
            only = only_option(session)
            return Refusal.PICK_FIRST if only is None else Choose(only)
        case Skip():
            return Refusal.NOTHING_TO_SKIP
        case AskHint() if question is not None:
            return Refusal.NO_HINT_LEFT if question.hints else Refusal.NO_HINTS
        case _:
            return Refusal.NOTHING_ASKED


def _answer(typed: str, session: Session, standing: Standing) -> Answer | None:
    question = asked_now(session)
    if question is None:
        return None
    given = question.read(typed, question.display_order(standing.seed))
    if given is None and isinstance(question, OptionQuestion):
        texts = (option.text for option in question.options)
        named = _named(typed, zip(question.keys, texts, strict=True))
        given = None if named is None else (named,)
    return Answer(given) if given is not None and question.accepts(given) else None


def _is_unread(picked: Action, question: Question | None) -> bool:
    """Tell whether words were taken for an answer that cannot be understood as one."""
    return (
        question is not None
        and isinstance(picked, Answer)
        and question.mark(picked.given).mark is Mark.NOT_UNDERSTOOD
    )


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
