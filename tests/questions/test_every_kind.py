"""What holds for the questions of every kind."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.questions.examples import EXAMPLES, AnyKind, built
from tutor.questions.classify import Classify
from tutor.questions.match import Match
from tutor.questions.question import Question
from tutor.questions.truth import Truth
from tutor.questions.verdict import Mark

KINDS = sorted(EXAMPLES)
TYPED = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="12３４ab/、,=-.%割万千億円 tf○×はいオプトインアウトoptinu～〜", max_size=12),
)


@given(st.sampled_from(KINDS), TYPED)
@settings(max_examples=300)
def test_no_text_makes_marking_raise(kind: str, typed: str) -> None:
    """Any text is read as an answer that can be marked and said, or as none."""
    question = built(kind)
    answer = question.read(typed, question.display_order("any"))
    if answer is not None:
        assert question.accepts(answer)

        verdict = question.mark(answer)
        named = {part.key for part in question.parts()}

        assert 0 <= verdict.share <= 1
        assert verdict.is_right == (verdict.share == 1)
        assert {key for key, _ in question.said(answer)} <= named
        assert verdict == question.mark(answer)


@given(st.sampled_from(KINDS), st.lists(st.text(max_size=9), max_size=4).map(tuple))
def test_no_answer_makes_accepting_raise(kind: str, answer: tuple[str, ...]) -> None:
    """Whatever an answer holds, it can be told whether the question can mark it."""
    question = built(kind)
    if question.accepts(answer):
        question.mark(answer)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "poll"])
def test_the_key_is_right(kind: str) -> None:
    """The answer made of the data is accepted, right, and leaves nothing open."""
    question = built(kind)
    verdict = question.mark(question.key)

    assert question.accepts(question.key)
    assert (verdict.mark, verdict.share, verdict.closes) == (Mark.RIGHT, 1.0, True)
    assert (verdict.wrong_parts, verdict.missing_parts, verdict.unread_parts) == ((), (), ())


@given(st.sampled_from(KINDS), st.text(max_size=9))
def test_any_seed_shows_the_same_parts(kind: str, seed: str) -> None:
    """A seed gives one order of all the parts that can stand in another."""
    question = built(kind)
    order = question.display_order(seed)

    assert order == question.display_order(seed)
    assert sorted(order) == sorted(question.display_order("other"))


@given(
    st.sampled_from(["choice", "choices", "spot", "truth", "classify", "match", "order"]),
    st.text(max_size=9),
)
def test_the_key_is_right_however_it_is_shown(kind: str, seed: str) -> None:
    """Typed by the numbers and letters on the screen, the right answer is right in every order."""
    question = built(kind)
    shown = question.display_order(seed)
    answer = question.read(_typed_key(question, shown), shown)

    assert answer is not None
    assert question.mark(answer).is_right


def _typed_key(question: Question, shown: tuple[str, ...]) -> str:
    """Type the right answer as a learner who sees the parts in that order."""
    number = {key: str(place) for place, key in enumerate(shown, 1)}
    match question:
        case Truth():
            return f"{question.key[0]} {number[question.key[1]]}"
        case Classify():
            pairs = zip(question.item_keys, question.key, strict=True)
            letters = dict(zip(question.target_keys, "abc", strict=True))
            return " ".join(number[item] + letters[target] for item, target in pairs)
        case Match():
            letters = dict(zip(shown, "abc", strict=True))
            return " ".join(f"{n}{letters[key]}" for n, key in enumerate(question.key, 1))
        case _:
            return " ".join(number[key] for key in question.key)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_says_what_it_is(kind: str) -> None:
    """Each kind decodes by its name, survives being written out, and finds no fault in itself."""
    question = built(kind)
    plain = msgspec.to_builtins(question)

    assert question.kind == plain["kind"] == kind
    assert msgspec.convert(plain, AnyKind) == question
    assert list(question.faults()) == []
    assert len({part.key for part in question.parts()}) == len(question.parts())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("flash", "poll")])
def test_what_is_right_is_said_as_the_parts_say(kind: str) -> None:
    """Said and right stand side by side: for the key they are the same, part by part."""
    question = built(kind)
    right = {part.key: part.right for part in question.parts() if part.right}
    said = dict(question.said(question.key))

    assert said.keys() == right.keys()
    for key, words in said.items():
        shown = right[key]
        assert words == shown or (
            isinstance(shown, dict) and any(str(words) in each for each in shown.values())
        )
