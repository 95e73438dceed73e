"""What of a lesson so far bears on its questions."""

from tests.questions.examples import built
from tutor.cli.plain_standing import Standing
from tutor.dialogue.actions import Answer
from tutor.dialogue.asking import answer, pose
from tutor.dialogue.effects import AnswerMarked, AnyEffect, QuestionPosed
from tutor.dialogue.state import Phase, State

SHORT = built("short")


def answers(*typed: str) -> list[AnyEffect]:
    """Put a question and answer it."""
    state, effects = pose(State(at=0, phase=Phase.READING), SHORT)
    history = list(effects)
    for words in typed:
        state, effects = answer(state, SHORT, Answer((words,)))
        history += effects
    return history


def marked(history: list[AnyEffect]) -> list[AnswerMarked]:
    """Return the answers of a history."""
    return [effect for effect in history if isinstance(effect, AnswerMarked)]


def test_times() -> None:
    """The same answer is counted since the question was put; unread ones are counted together."""
    first = answers("opt-out", "opt-out")
    history = first + answers("opt-out", "xyzzy", "double opt-in", "zyxxy", "opt-out")
    standing = Standing(history=history)

    assert [standing.times(each) for each in marked(history)] == [1, 2, 1, 1, 1, 2, 2]
    assert Standing().times(marked(history)[1]) == 1


def test_last_answer() -> None:
    """The last answer is one that counted, since the question was put last."""
    history = answers("opt-out", "xyzzy")
    found = Standing(history=history).last_answer(SHORT)

    assert found is marked(history)[0]
    assert Standing(history=history + answers()).last_answer(SHORT) is None
    assert Standing(history=history).last_answer(built("flash")) is None


def test_turned() -> None:
    """A card has been seen when it was turned since it was put, or has been graded."""
    flash = built("flash")
    put, again = QuestionPosed(question=flash), QuestionPosed(question=flash)
    graded = AnswerMarked(question=flash, given=("knew",), verdict=flash.mark(("knew",)), tries=1)

    assert not Standing(history=(put,)).is_turned(put)
    assert Standing(history=(put,), turned=put).is_turned(put)
    assert Standing(history=(put, graded, again)).is_turned(put)
    assert not Standing(history=(put, graded, again), turned=put).is_turned(again)
