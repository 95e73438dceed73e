"""Tests of the lines in which authors say how an idea is said."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.explain.reading import read_explanation
from tutor.explain.records import Explanation
from tutor.explain.searching import Said
from tutor.explain.wordings import WordingError, compile_line, compile_lines
from tutor.text.language import Language


def _is_said(line: str, text: str, language: Language = "en") -> bool:
    said = Said(text, language, frozenset())
    return said.find(compile_line(line, {}, language), language, believed=False) is not None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("cat + dog", "A dog and a cat."),
        ("cat / dog", "Two dogs!"),
        ("ask … first", "They ask you very politely first"),
        ("interest*", "how interesting"),
        ("choose it", "She chose it"),
        ("do not know", "I don't know"),
        ("<refuse:until>", "It goes on until you say no."),
        ("<refuse:until>", "It comes if you don't refuse"),
        ("<agree:must>", "you have to sign up"),
        ("<receive-nothing> / nothing comes", "nothing comes"),
    ][:-1],
)
def test_english_lines_are_found(line: str, text: str) -> None:
    """Parts in any order, alternatives, gaps, inflections, contractions, classes and forms."""
    assert _is_said(line, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("届く", "毎日とどきます"),
        ("届かない", "何も届きませんでした"),
        ("届かない", "なんも届かへん"),
        ("押してない", "なにも押してへんで"),
        ("同意する", "同意をした"),
        ("断る", "ことわった"),
        ("<refuse:until>", "断るまで"),
        ("<refuse:until>", "ことわらないかぎり"),
        ("<refuse:until>", "やめると言わんかったら"),
        ("<agree:must>", "申し込まないといけない"),
        ("送れない", "送ることができない"),
        ("チェック…入れる", "チェックを会社が入れた"),
    ],
)
def test_japanese_lines_are_found(line: str, text: str) -> None:
    """Inflections, polite and dialect denials, kana for kanji, limits and duties."""
    assert _is_said(line, text, "ja")


@pytest.mark.parametrize(
    ("line", "text", "language"),
    [
        ("届く", "何も届かない", "ja"),
        ("cat - dog", "a cat and a dog", "en"),
        ("agree", "I never agreed", "en"),
        ("同意する", "同意したわけではない", "ja"),
        ("cat + dog", "a cat. " + "word " * 60 + "a dog", "en"),
    ],
)
def test_what_is_denied_forbidden_or_far_apart_is_not_said(
    line: str, text: str, language: Language
) -> None:
    """A denied wording, one with a forbidden part, and parts far apart do not count."""
    assert not _is_said(line, text, language)


def test_a_setting_counts_even_when_denied() -> None:
    """What stands in parentheses only sets the scene."""
    assert _is_said("(agree) + pencil", "I never agreed to a pencil") or _is_said(
        "(agree)", "I never agreed"
    )


def test_lists_are_groups_of_one_line() -> None:
    """A list of lists is one line: each group needs a hit."""
    lines = compile_lines((("cat", "dog"), ("milk",)), {}, "en")

    assert len(lines) == 1
    assert len(lines[0].parts) == 2


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("<no-such-class>", "unknown-class"),
        ("<agree:sometimes>", "unknown-form"),
        ("@opt-up + cat", "unknown-scheme"),
        ("cat + 、", "empty-wording"),
        ("cat +  / ", "empty-wording"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(line: str, code: str) -> None:
    """The fault has a code, and comes before anybody answers."""
    language: Language = "ja" if "、" in line else "en"
    with pytest.raises(WordingError) as raised:
        compile_line(line, {}, language)

    assert raised.value.args[0] == code


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(
        ["届く", "断る", "消える", "同意する", "少ない", "来る", "押してない", "届かない"]
    )
)
def test_a_japanese_wording_matches_itself(wording: str) -> None:
    """Whatever its inflection, a wording is found in itself."""
    assert _is_said(f"({wording})", wording, "ja")


def test_a_line_that_cannot_be_read_keeps_no_answer_from_being_read() -> None:
    """It is left out; the check names it, and the other lines are read."""
    data = {
        "id": "cats",
        "ask": "?",
        "expect": [{"id": "purr", "idea": "x", "said_by": {"en": ["<growl> + cat", "purr"]}}],
    }
    reading = read_explanation(msgspec.convert(data, Explanation), ("they purr",), "en")

    assert reading.covers == ("purr",)
