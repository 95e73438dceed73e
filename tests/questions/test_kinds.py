"""Each kind reads, accepts and marks its answers, and says the same every time."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lesson.strategies import questions
from tutor.questions.choice import Choice
from tutor.questions.choices import Choices
from tutor.questions.kinds import KINDS
from tutor.questions.question import Option, Question
from tutor.questions.verdict import Mark

OPTIONS = tuple(Option(text=name, id=name, right=name in ("b", "d")) for name in "abcd")
ONE = Choice(
    id="one",
    ask="Which?",
    options=tuple(Option(text=name, id=name, right=name == "b") for name in "abcd"),
)
MANY = Choices(id="many", ask="Which?", options=OPTIONS)


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        ("2", "right"),
        ("２", "right"),
        ("②", "right"),
        (" 2 ", "right"),
        ("2。", "right"),
        ("2 2", "right"),
        ("22", "right"),
        ("1", "wrong"),
        ("３", "wrong"),
        ("4", "wrong"),
        ("4.", "wrong"),
        ("1 2", None),
        ("12", None),
        ("1と2", None),
        ("0", None),
        ("5", None),
        ("b", None),
        ("", None),
        ("　", None),
        ("h", None),
        ("はい", None),
        ("2?", None),
    ],
)
def test_one_option_is_right(typed: str, mark: str | None) -> None:
    """A choice is right with its one option, wrong with another, and unread otherwise."""
    answer = ONE.read(typed)

    assert (None if answer is None else ONE.mark(answer).mark) == mark


@pytest.mark.parametrize(
    ("typed", "mark", "share"),
    [
        ("2 4", "right", 1.0),
        ("4 2", "right", 1.0),
        ("24", "right", 1.0),
        ("２、４", "right", 1.0),
        ("2と4", "right", 1.0),
        ("2 and 4", "right", 1.0),
        ("2 4 2", "right", 1.0),
        ("2", "partly", 0.5),
        ("④", "partly", 0.5),
        ("1 2 4", "partly", 0.5),
        ("3,2,4", "partly", 0.5),
        ("1 2", "wrong", 0.0),
        ("3 4", "wrong", 0.0),
        ("1", "wrong", 0.0),
        ("３", "wrong", 0.0),
        ("1 3", "wrong", 0.0),
        ("1 3 4", "wrong", 0.0),
        ("1234", "wrong", 0.0),
        ("", None, None),
        ("0", None, None),
        ("2 5", None, None),
        ("2 b", None, None),
        ("全部", None, None),
    ],
)
def test_each_option_counts(typed: str, mark: str | None, share: float | None) -> None:
    """Choices earn their right options less their wrong ones; taking all earns nothing."""
    answer = MANY.read(typed)
    verdict = None if answer is None else MANY.mark(answer)

    assert (verdict and verdict.mark, verdict and verdict.share) == (mark, share)


def test_a_verdict_names_the_parts() -> None:
    """What was right, what was wrong and what is missing are named in the author's order."""
    verdict = MANY.mark(("d", "a"))

    assert (verdict.right_parts, verdict.wrong_parts, verdict.missing_parts) == (
        ("d",),
        ("a",),
        ("b",),
    )
    assert ONE.mark(("a",)).missing_parts == ("b",)
    assert ONE.mark(("b",)).right_parts == ("b",)


@pytest.mark.parametrize(
    ("question", "answer", "accepted"),
    [
        (ONE, ("a",), True),
        (ONE, (), False),
        (ONE, ("a", "b"), False),
        (ONE, ("1",), False),
        (ONE, ("x",), False),
        (MANY, ("a",), True),
        (MANY, ("d", "a"), True),
        (MANY, (), False),
        (MANY, ("a", "a"), False),
        (MANY, ("a", "x"), False),
    ],
)
def test_only_the_options_keys_are_answers(
    question: Question, answer: tuple[str, ...], accepted: bool
) -> None:
    """An answer has the form of its kind, and only keys that there are."""
    assert question.accepts(answer) == accepted


@given(questions(), st.text())
def test_any_text_is_read_and_marked_or_not_understood(question: Question, typed: str) -> None:
    """Whatever is typed, reading never raises, and what was read can be marked, twice the same."""
    answer = question.read(typed)
    if answer is not None:
        verdict = question.mark(answer)

        assert question.accepts(answer)
        assert verdict == question.mark(answer)
        assert 0 <= verdict.share <= 1
        assert verdict.is_right == (verdict.share == 1)
        assert set(verdict.right_parts) | set(verdict.wrong_parts) == set(answer)
        assert set(verdict.missing_parts) == set(question.key) - set(answer)


@given(questions(), st.data())
def test_the_key_is_right_and_nothing_else_is(
    question: Choice | Choices, data: st.DataObject
) -> None:
    """The right answer made of the data is right, in any order; any other set of options is not."""
    key = tuple(data.draw(st.permutations(question.key)))
    other = tuple(data.draw(st.sets(st.sampled_from(question.keys), min_size=1)))
    typed = " ".join(str(question.keys.index(each) + 1) for each in key)
    read = question.read(typed)

    assert question.mark(key).mark is Mark.RIGHT
    assert read is not None
    assert question.mark(read).is_right
    if question.accepts(other):
        assert question.mark(other).is_right == (set(other) == set(question.key))


def test_taking_everything_earns_nothing() -> None:
    """With any wrong option among them, all options together are worth no share."""
    assert MANY.mark(MANY.keys).share == 0
    assert Choices(id="x", ask="?", options=(Option(text="a", right=True),)).mark(("1",)).is_right


def test_options_without_ids_are_known_by_their_numbers() -> None:
    """An option's key is its id or else its number; an unknown key is an error of ours."""
    question = Choice(
        id="x", ask="?", options=(Option(text="a", id="first"), Option(text="b", right=True))
    )

    assert question.keys == ("first", "2")
    assert question.option("2").text == "b"
    with pytest.raises(KeyError):
        question.option("3")


def test_the_register_names_every_kind() -> None:
    """A kind stands in the register under the name that authors write."""
    for name, kind in KINDS.items():
        assert kind.__struct_config__.tag == name


@pytest.mark.parametrize("question", [ONE, MANY], ids=lambda question: question.id)
def test_a_question_is_decoded_as_it_was_written(question: Question) -> None:
    """The name of the kind travels with the data, and decides what it becomes."""
    plain = msgspec.to_builtins(question)

    assert plain["kind"] == question.kind
    assert msgspec.convert(plain, Choice | Choices) == question
