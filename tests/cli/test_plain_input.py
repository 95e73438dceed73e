"""What is typed in plain mode."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.lessons import pass_on, two_words
from tutor.cli.plain_input import (
    Refusal,
    Wish,
    asked_now,
    keys_now,
    letters_taken,
    only_option,
)
from tutor.cli.plain_input import read_typed as read
from tutor.cli.plain_prompt import prompt
from tutor.cli.plain_standing import Standing
from tutor.dialogue.actions import Action, Answer, AskHint, Choose, Continue, GiveUp, Jump, Skip
from tutor.dialogue.machine import offered, open_choice, open_question, step
from tutor.dialogue.state import Phase
from tutor.questions.choice import Choice
from tutor.questions.choices import Choices
from tutor.study.session import Session
from tutor.text.texts import in_language


@pytest.fixture
def session(home: Path) -> Iterator[Session]:
    """The real lesson at its beginning."""
    session, _ = two_words(home)
    yield session
    session.store.close()


def standing_of(session: Session) -> Standing:
    """Return what bears on the questions of a lesson under way."""
    return Standing(seed=session.seed, history=session.history)


def read_typed(typed: str, session: Session) -> Action | Wish | Refusal | None:
    """Read a line at the place where a lesson stands."""
    return read(typed, session, standing_of(session))


def go_to(session: Session, phase: Phase, kind: type = object) -> None:
    """Go on until the lesson waits for something."""
    while True:
        question = open_question(session.flow, session.state)
        if session.state.phase is phase and (question is None or isinstance(question, kind)):
            return
        pass_on(session)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", Continue()),
        (" \u3000\n", Continue()),
        ("r", Wish.REPEAT),
        ("Ｒ", Wish.REPEAT),
        ("v", Wish.LANGUAGE),
        ("?", Wish.HELP),
        ("？", Wish.HELP),
        ("help", Wish.HELP),
        ("!", Wish.REPORT),
        ("！", Wish.REPORT),
        ("q", Wish.QUIT),
        ("ｑ", Wish.QUIT),
        ("QUIT", Wish.QUIT),
        ("g", Wish.TERMS),
        ("ｙ", Wish.READINGS),
        ("1", None),
        ("h", Refusal.NOTHING_ASKED),
        ("s", Refusal.NOTHING_ASKED),
        ("答え", Refusal.NOTHING_ASKED),
        ("k", Refusal.NOTHING_TO_SKIP),
        ("とばす", Refusal.NOTHING_TO_SKIP),
        ("hello", None),
    ],
)
def test_reading(session: Session, typed: str, meant: Action | Wish | Refusal | None) -> None:
    """While there is nothing but a line to read, all but going on and the wishes is refused."""
    assert read_typed(typed, session) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("h", AskHint()),
        ("ｈ", AskHint()),
        ("s", GiveUp()),
        ("k", Skip()),
        ("ひんと", AskHint()),
        ("Hint", AskHint()),
        ("答え", GiveUp()),
        ("ANSWER", GiveUp()),
        ("とばす", Skip()),
        ("skip\n", Skip()),
        ("靴屋だけ", Answer(("shoe-shop",))),
        ("only the  shoe shop.", Answer(("shoe-shop",))),
        ("靴屋", None),
        ("shop", None),
        ("", Refusal.ANSWER_FIRST),
        ("0", None),
        ("5", None),
        ("1 2", None),
    ],
)
def test_choice(session: Session, typed: str, meant: Action | Refusal | None) -> None:
    """A question takes one number or an option's own words, and letters and words for help."""
    go_to(session, Phase.ASKED, Choice)

    assert read_typed(typed, session) == meant


@pytest.mark.parametrize("digits", ["1234", "１２３４"])
def test_numbers_as_shown(session: Session, digits: str) -> None:
    """A number, of any width, is that of the option as it was shown."""
    go_to(session, Phase.ASKED, Choice)
    question = open_question(session.flow, session.state)
    assert question is not None
    shown = question.display_order(session.seed)
    meant = [read_typed(digit + "\n", session) for digit in digits]

    assert meant == [Answer((key,)) for key in shown]
    assert set(shown) == {part.key for part in question.parts()}


def test_no_hint_left(session: Session) -> None:
    """Who asks for a hint when all have been given is told so."""
    go_to(session, Phase.ASKED, Choice)
    while AskHint in session.legal:
        session.act(AskHint())

    assert read_typed("h", session) is Refusal.NO_HINT_LEFT


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("1 3", (1, 3)), ("１、３", (1, 3)), ("31", (1, 3)), ("2", (2,)), ("9", None)],
)
def test_choices(session: Session, typed: str, numbers: tuple[int, ...] | None) -> None:
    """A question with several right options takes several numbers, in any order and width."""
    go_to(session, Phase.ASKED, Choices)
    question = open_question(session.flow, session.state)
    assert isinstance(question, Choices)
    meant = None
    if numbers is not None:
        shown = question.display_order(session.seed)
        picked = {shown[number - 1] for number in numbers}
        meant = Answer(tuple(key for key in question.keys if key in picked))

    assert read_typed(typed, session) == meant


def test_choosing(session: Session) -> None:
    """A choice takes the number of an option that is still offered."""
    go_to(session, Phase.CHOOSING)
    choice = open_choice(session.flow, session.state)
    assert choice is not None
    keys = offered(session.state, choice)

    assert read_typed("1", session) == Choose(keys[0])
    assert read_typed(str(len(keys)), session) == Choose(keys[-1])
    assert read_typed(str(len(keys) + 1), session) is None
    assert read_typed("12", session) is None
    assert read_typed("", session) is Refusal.PICK_FIRST
    said = in_language(choice.options[0].say, "ja")
    assert read_typed(said.removesuffix("？"), session) == Choose(keys[0])


def test_the_last_option(session: Session) -> None:
    """Of a choice with one option left, Enter takes it."""
    go_to(session, Phase.CHOOSING)
    while only_option(session) is None:
        choice = open_choice(session.flow, session.state)
        if choice is None:
            pass_on(session)
        else:
            session.act(Choose(offered(session.state, choice)[0]))

    assert read_typed("", session) == Choose(only_option(session) or "")
    standing = standing_of(session)
    assert "Enter to say this" in keys_now(session, standing, "en", has_reasons=False)
    assert prompt(session, standing, "en", has_reasons=False) == "(Enter)"


@pytest.mark.parametrize(
    "typed", ["", "1", "2", "1 2", "h", "s", "k", "1 2 3 4", "９", "答え", "skip"]
)
def test_only_legal(session: Session, typed: str) -> None:
    """All through the lesson, an action that is read is one that the engine takes."""
    while not session.has_ended:
        meant = read_typed(typed, session)
        if meant is not None and not isinstance(meant, Refusal):
            assert not isinstance(meant, Wish)
            assert step(session.flow, session.state, meant)
        pass_on(session)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_keys(session: Session, language: str) -> None:
    """All through the lesson, help names a key for every action that is legal, and no other."""
    while not session.has_ended:
        standing, question = standing_of(session), asked_now(session)
        keys = keys_now(session, standing, language, has_reasons=False)
        has_asked = standing.posed is not None
        y_answers = question is not None and "y" in letters_taken(question, standing)
        assert len(keys) == len(session.legal - {Jump}) + 6 + has_asked - y_answers
        assert all(keys)
        pass_on(session)
