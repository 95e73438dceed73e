"""What holds for the questions of every kind."""

from collections.abc import Iterator
from copy import deepcopy
from string import ascii_lowercase
from typing import Any

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.questions.examples import EXAMPLES, built
from tutor.questions.assigning import AssigningQuestion
from tutor.questions.classify import Classify
from tutor.questions.kinds import KINDS as REGISTERED
from tutor.questions.question import Question
from tutor.questions.truth import Truth
from tutor.questions.verdict import Mark

KINDS = sorted(REGISTERED)
MARKED = [kind for kind in KINDS if kind != "poll"]
NAMES = ("id", "bin", "cell", "pin", "value", "within")
WORDING = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="optinuあいうオプトイン同意 -.、", min_size=1, max_size=9),
)
TYPED = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="12３４ab/、,=-.%割万千億円 tf○×はいオプトインアウトoptinu～〜", max_size=12),
)


def test_every_kind_has_an_example() -> None:
    """What is tested here is tested of every kind that is registered."""
    assert set(EXAMPLES) == set(KINDS)


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


@pytest.mark.parametrize("kind", MARKED)
def test_the_key_is_right(kind: str) -> None:
    """The answer made of the data is accepted, right, and leaves nothing open."""
    question = built(kind)
    verdict = question.mark(question.key)

    assert question.accepts(question.key)
    assert (verdict.mark, verdict.share, verdict.closes) == (Mark.RIGHT, 1.0, True)
    assert (verdict.wrong_parts, verdict.missing_parts, verdict.unread_parts) == ((), (), ())


@given(st.sampled_from(MARKED), st.data())
@settings(max_examples=200)
def test_the_key_of_any_data_is_right(kind: str, data: st.DataObject) -> None:
    """Whatever an author writes that has no fault, the answer made of it is right."""
    written = deepcopy(EXAMPLES[kind])
    for holder, key in list(_wordings(written)):
        if data.draw(st.booleans()):
            holder[key] = data.draw(WORDING)
    question = built(kind, **written)
    assume(not list(question.faults()))

    assert question.accepts(question.key)
    assert question.mark(question.key).is_right


def _wordings(written: Any) -> Iterator[tuple[Any, Any]]:
    """Yield where the words of an example stand, but for names, amounts and texts with gaps."""
    pairs = written.items() if isinstance(written, dict) else enumerate(written)
    for key, value in pairs:
        if isinstance(value, dict | list):
            yield from _wordings(value)
        elif key not in NAMES and value not in ("true", "false") and "[" not in value:
            yield written, key


@given(st.sampled_from(KINDS), st.text(max_size=9))
def test_any_seed_shows_the_same_parts(kind: str, seed: str) -> None:
    """A seed gives one order of all the parts that can stand in another."""
    question = built(kind)
    order = question.display_order(seed)

    assert order == question.display_order(seed)
    assert sorted(order) == sorted(question.display_order("other"))


@given(st.sampled_from(MARKED), st.text(max_size=9))
def test_the_key_is_right_however_it_is_shown(kind: str, seed: str) -> None:
    """Typed as it stands on the screen, the right answer is right in every order."""
    question = built(kind)
    shown = question.display_order(seed)
    answer = question.read(_typed_key(question, shown), shown)

    assert question.key == built(kind).key
    assert answer is not None
    assert question.mark(answer).is_right


def _typed_key(question: Question, shown: tuple[str, ...]) -> str:
    """Type the right answer as a learner who sees the parts in that order."""
    number = {key: str(place) for place, key in enumerate(shown, 1)}
    match question:
        case Truth():
            return f"{question.key[0]} {number[question.key[1]]}"
        case AssigningQuestion():
            # What is shuffled are the items of `classify`, and else what is picked for them.
            is_sorting = isinstance(question, Classify)
            items = shown if is_sorting else question.item_keys
            targets = question.target_keys if is_sorting else shown
            wanted = dict(zip(question.item_keys, question.key, strict=True))
            return " ".join(
                f"{place}{ascii_lowercase[targets.index(wanted[item])]}"
                for place, item in enumerate(items, 1)
            )
        case _ if shown:
            return " ".join(number[key] for key in question.key)
        case _:
            return " / ".join(question.key)


@pytest.mark.parametrize("kind", KINDS)
def test_a_question_says_what_it_is(kind: str) -> None:
    """Each kind decodes by its name, survives being written out, and finds no fault in itself."""
    question = built(kind)
    plain = msgspec.to_builtins(question)

    assert question.kind == plain["kind"] == kind
    assert msgspec.convert(plain, REGISTERED[kind]) == question
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


TAGGED = {
    "choice": ("options", 0, ("bookshop",)),
    "choices": ("options", 0, ("bookshop", "shoe-shop")),
    "truth": ("because", 0, ("false", "starts-at-once")),
    "spot": ("lines", 0, ("1",)),
    "classify": ("items", 0, ("opt-out", "opt-out", "3")),
    "short": ("near", 0, ("double opt-in",)),
    "number": ("near", 0, ("96%",)),
}


@pytest.mark.parametrize("kind", TAGGED)
def test_a_wrong_answer_shows_its_misconception(kind: str) -> None:
    """What the author tagged is named in the verdict and to the linker; the key shows nothing."""
    field, index, answer = TAGGED[kind]
    items = deepcopy(EXAMPLES[kind][field])
    items[index]["misconception"] = "reversed"
    question = built(kind, **{field: items})

    assert question.mark(answer).misconceptions == ("reversed",)
    assert question.mark(question.key).misconceptions == ()
    assert ("reversed", f"{field}.{index}.misconception") in list(question.misconceptions())


def test_a_gap_shows_its_misconception() -> None:
    """Several gaps show each misconception once."""
    telling = [{"said": "optional", "why": "Who acts?", "misconception": "reversed"}]
    gaps = [{**gap, "near": telling} for gap in EXAMPLES["blanks"]["gaps"]]
    question = built("blanks", gaps=gaps)

    assert question.mark(("optional", "optional")).misconceptions == ("reversed",)
    assert [name for name, _ in question.misconceptions()] == ["reversed", "reversed"]
