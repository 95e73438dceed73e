"""Tests of the reading of explanations: how well it does, and what it must never do."""

from __future__ import annotations

from unittest.mock import patch

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.explain.course import Answer, explanations, own_answers
from tests.explain.scores import scores_of
from tutor.explain.reading import prepare, read_explanation
from tutor.explain.samples import sample_faults

_IDS = (
    "explain-difference",
    "explain-preticked",
    "explain-trust",
    "explain-default",
    "explain-withdraw",
    "explain-ai-optout",
)


def _read(explanation_id: str, text: str, language: str = "ja") -> tuple[set[str], set[str]]:
    reading = read_explanation(explanations()[explanation_id], (text,), language)
    return set(reading.covers), set(reading.shows)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_answers_are_read_as_a_fair_teacher_would(language: str) -> None:
    """Precision and recall hold on the answers written for these tests."""
    scores = scores_of(answer for answer in own_answers() if answer.lang == language)

    assert scores.covers.precision >= 0.97
    assert scores.covers.recall >= 0.91
    assert scores.shows.precision >= 0.95
    assert scores.shows.recall >= 0.94
    assert scores.not_understood <= 0.07 * scores.expressive


@pytest.mark.parametrize("explanation_id", _IDS)
def test_samples_are_read_as_their_author_says(explanation_id: str) -> None:
    """The samples in the lessons have no faults."""
    assert list(sample_faults(explanations()[explanation_id])) == []


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("explanation_id", _IDS)
def test_the_model_answer_covers_every_idea(explanation_id: str, language: str) -> None:
    """What the teacher holds up as the answer is read as complete, and as free of mistakes."""
    explanation = explanations()[explanation_id]
    assert isinstance(explanation.model, dict)

    covers, shows = _read(explanation_id, explanation.model[language], language)

    assert covers == {expectation.id for expectation in explanation.expect}
    assert not shows


_OPPOSITES = [
    ("explain-difference", "オプトインは断るまで届き、オプトアウトは申し込むまで届かない。"),
    (
        "explain-difference",
        "オプトインは何もしなくても届く。オプトアウトは何もしなければ届かない。",
    ),
    ("explain-difference", "オプトインは後から断る。オプトアウトは先に許可を取る。"),
    ("explain-difference", "Opt-in means you are in until you say no."),
    ("explain-difference", "Opt-out means nothing comes until you say yes."),
    ("explain-difference", "With opt-in, doing nothing keeps you on the list."),
    ("explain-difference", "With opt-out, doing nothing keeps you off the list."),
    ("explain-preticked", "黙っていれば同意したことになる。"),
    ("explain-preticked", "外さなかった人は同意している。"),
    ("explain-preticked", "Silence is agreement."),
    ("explain-preticked", "It is not an opt-out."),
    ("explain-trust", "送れる人数は減らない。"),
    ("explain-trust", "登録してもらうのに費用はかからない。"),
    ("explain-trust", "The list does not get smaller."),
    ("explain-trust", "Signing people up costs nothing."),
    ("explain-trust", "Nobody chose it."),
    ("explain-default", "変えるのに手間はかからない。"),
    ("explain-default", "初期設定はおすすめには見えない。"),
    ("explain-default", "みんなそのままにしない。"),
    ("explain-default", "It takes no effort to change it."),
    ("explain-default", "People do not leave it as it is."),
    ("explain-default", "A default does not look like a recommendation."),
    ("explain-withdraw", "データは残らない。"),
    ("explain-withdraw", "消してもらうのに別の手続きはいらない。"),
    ("explain-withdraw", "No separate request is needed to erase it."),
    ("explain-withdraw", "They do not keep you on any list."),
    ("explain-ai-optout", "学習した分も消える。"),
    ("explain-ai-optout", "robots.txtは無視できない。"),
    ("explain-ai-optout", "一回断れば全部の会社で止まる。"),
    ("explain-ai-optout", "What it has learned does not stay."),
    ("explain-ai-optout", "A crawler cannot ignore robots.txt."),
]


@pytest.mark.parametrize(("explanation_id", "text"), _OPPOSITES)
def test_the_opposite_of_an_idea_never_covers_it(explanation_id: str, text: str) -> None:
    """The right words in a statement that says the opposite are not the idea."""
    covers, _ = _read(explanation_id, text)

    assert not covers


def _with_beliefs() -> list[Answer]:
    return [each for each in own_answers() if each.shows and _is_one_sentence(each.text)]


def _is_one_sentence(text: str) -> bool:
    return not any(mark in text.rstrip("。.!") for mark in "。.!?、,")


@pytest.mark.parametrize("answer", _with_beliefs(), ids=lambda answer: str(answer.id))
def test_what_is_quoted_and_denied_is_not_believed(answer: Answer) -> None:
    """A misconception that the learner takes back does not show."""
    text = answer.text.rstrip("。.!")
    denied = f"「{text}」というのは間違い。" if answer.lang == "ja" else f"It is wrong that {text}."

    covers, shows = _read(answer.prompt, denied, answer.lang)

    assert not shows
    assert covers <= {"stops-mail-only"}


@pytest.mark.parametrize("text", ["わからない", "しらん", "I don't know", "no idea"])
def test_a_plain_i_do_not_know_is_understood(text: str) -> None:
    """Giving up is no unreadable answer: it says that there is nothing."""
    reading = read_explanation(explanations()["explain-default"], (text,), "ja")

    assert reading.gave_up
    assert reading.understood
    assert not reading.covers


@pytest.mark.parametrize(
    "text", ["", "...", "ふがふが", "42", "昨日カレーを食べた", "the weather is nice"]
)
def test_what_cannot_be_read_says_so(text: str) -> None:
    """Nothing is guessed of an answer without a recognisable idea."""
    reading = read_explanation(explanations()["explain-trust"], (text,), "en")

    assert not reading.understood
    assert reading.covers == reading.shows == ()


def test_several_turns_are_read_together() -> None:
    """What was said in different turns is one answer."""
    reading = read_explanation(
        explanations()["explain-trust"], ("名簿が小さくなる", "They chose it themselves"), "ja"
    )

    assert set(reading.covers) == {"smaller-audience", "customer-chose"}


def test_evidence_is_words_of_the_answer() -> None:
    """Each finding points at words as they were typed."""
    text = "名簿は小さくなるし、自分で頼んだから安心。"
    reading = read_explanation(explanations()["explain-trust"], (text,), "ja")

    assert reading.evidence
    assert all(word in text for each in reading.evidence for word in each.words)


def test_a_prepared_explanation_makes_no_patterns_while_reading() -> None:
    """After preparing, the first answer is read with what is ready."""
    explanation = msgspec.structs.replace(explanations()["explain-withdraw"])
    prepare(explanation, "en")
    with patch("tutor.explain.wordings.re.compile", side_effect=AssertionError):
        reading = read_explanation(explanation, ("It only stops the mail.",), "en")

    assert reading.covers == ("stops-mail-only",)


_PIECES = st.sampled_from(
    (
        *("オプトイン", "オプトアウト", "断る", "まで", "「", "」", "。", "、", "届かない", "は"),
        *("robots.txt", "not", "until", "you", "say", "no", "opt-in", "opt-out", "isn't", "'s"),
        *("?", "!", "\n", "何もしない", "ｵﾌﾟﾄｲﾝ", "😀", "わけではない", "people think", "but", " "),
    )
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(_IDS),
    st.one_of(
        st.text(max_size=120),
        st.lists(_PIECES, max_size=25).map("".join),
        st.lists(_PIECES, max_size=25).map(" ".join),
    ),
    st.sampled_from(["ja", "en"]),
)
def test_reading_never_raises_and_never_changes_its_mind(
    explanation_id: str, text: str, language: str
) -> None:
    """Any text is read, and twice in the same way."""
    explanation = explanations()[explanation_id]

    assert read_explanation(explanation, (text,), language) == read_explanation(
        explanation, (text,), language
    )
