"""Folding: what counts as the same typing, and where each folded sign came from."""

import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.text.fold import fold, fold_with_offsets

ALIKE = [
    [
        "オプトイン",
        "ｵﾌﾟﾄｲﾝ",
        "おぷといん",
        "オプト・イン",
        "オプト イン",
        "オプト　イン",
        "「オプトイン」",
        "オプトイン〜",
    ],
    [
        "opt-in",
        "opt in",
        "optin",
        "OPT-IN",
        "Opt‐In",
        "ｏｐｔ－ｉｎ",
        "opt ins",
        "opted in",
        "opting in",
        "opts in",
    ],
    ["opt-out", "opt out", "optout", "opt-outs", "opted-out", "Opting Out", "opt—out", "“opt-out”"],
    ["sign up", "sign-up", "signed up", "signing up", "signups", "Sign Ups"],
    [
        "データ",
        "ﾃﾞｰﾀ",
        "でーた",
        "デ－タ",
        "デ〜タ",
        "デ～タ",
        "デ−タ",
        "デ‐タ",
        "デ–タ",
        "デ—タ",
        "データ。",
    ],
    ["クッキー・バナー", "クッキーバナー", "クッキー バナー", "ｸｯｷｰ･ﾊﾞﾅｰ", "くっきーばなー"],
    ["サーバー", "サーーバー", "サーバーー", "サ-バ〜"],
    ["が", "か゛", "ｶﾞ", "か\u3099", "ガ"],
    ["ぱ", "は゜", "ﾊﾟ", "は\u309a"],
    ["時々", "時時", "時〻"],
    ["いすゞ", "いすず", "イスヾ"],
    ["こゝろ", "こころ"],
    ["一ヶ月", "一か月", "一カ月", "一ヵ月"],
    ["○", "◯", "〇", "⭕"],
    ["×", "✕", "✖", "❌"],
    ["1,000円", "１０００円", "1000 円", "１，０００円"],
    ["50%", "５０％", "50 ％"],
    ["①", "1", "１", "(1)"],
    ["㈱", "(株)", "株"],
    ["don't", "don’t", "dont", "DON'T"],
    ["cookies", "cookie", "Cookie", "cookie's"],
    ["policies", "policy", "Policy"],
    ["boxes", "box", "BOX"],
    ["addresses", "address"],
    ["café", "cafe", "CAFE\u0301"],
    ["news letter", "newsletter", "News-Letters"],
    ["はい！", "はい", "ハイ", "はい。", " はい\n"],
    ["GDPR", "gdpr", "ＧＤＰＲ", "GDPR's"],
    ["意見\u200b", "意見"],
    ["ヴ", "ゔ", "ｳﾞ"],
]

APART = [
    ("オプトイン", "オプトアウト"),
    ("opt-in", "opt-out"),
    ("opt in", "opt"),
    ("ビル", "ビール"),
    ("データ", "出た"),
    ("データ", "でた"),
    ("1.5", "15"),
    ("2-3", "23"),
    ("10 20", "1020"),
    ("1,5", "15"),
    ("1,00", "100"),
    ("1、000", "1000"),
    ("○", "×"),
    ("news", "new"),
    ("process", "proces"),
    ("this", "thi"),
    ("consensus", "consensu"),
    ("か", "が"),
    ("はい", "ばい"),
    ("同意", "不同意"),
    ("50%", "50"),
    ("時々", "時"),
    ("S", ""),
]


@pytest.mark.parametrize("group", ALIKE, ids=lambda group: group[0])
def test_spellings_of_one_word_fold_alike(group: list[str]) -> None:
    """Width, script, case, marks, hyphens and plurals do not keep one word apart."""
    assert {fold(text) for text in group} == {fold(group[0])}


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_words_fold_differently(one: str, other: str) -> None:
    """Folding joins spellings, never words, numbers or signs that mean different things."""
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("。、！？…", ""),
        ("「オプトイン」とは？", "おぷといんとは"),
        ("はい—次", "はい次"),
        ("あ ーい", "あい"),
        ("超ー好き", "超好き"),
        ("んー", "ん"),
        ("々", ""),
        ("ゝあ", "あ"),
        ("\u3099か", "か"),
        ("ten 10 20", "ten10 20"),
        ("v1.5.2", "v1.5.2"),
        ("1,000,000", "1000000"),
    ],
)
def test_what_folding_keeps_and_drops(text: str, folded: str) -> None:
    """Letters, digits and symbols stay; marks with nothing to mark go."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found", "original"),
    [
        ("先にＯｐｔ－ｉｎする", "optin", "Ｏｐｔ－ｉｎ"),
        ("ﾃﾞｰﾀが消える", "でーた", "ﾃﾞｰﾀ"),
        ("the cookies’ banner", "cookie", "cookies"),
        ("two policies here", "policy", "policies"),
        ("I opted in", "optin", "opted in"),
        ("か゛っこう", "が", "か゛"),
        ("㈱です", "株", "㈱"),
        ("cafe\u0301!", "cafe", "cafe\u0301"),
        ("約１，０００円", "1000", "１，０００"),
    ],
)
def test_a_hit_in_the_folded_text_points_at_the_original(
    text: str, found: str, original: str
) -> None:
    """What is found folded can be shown as it was typed, whole words and marks included."""
    folded = fold_with_offsets(text)
    place = folded.text.index(found)

    start, end = folded.original_span(place, place + len(found))

    assert text[start:end] == original


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 2), (2, 1), (0, 9)])
def test_a_span_outside_the_folded_text_is_refused(start: int, end: int) -> None:
    """Only real parts of the folded text have a place in the original."""
    with pytest.raises(IndexError):
        fold_with_offsets("オプトイン").original_span(start, end)


_TYPED = st.one_of(
    st.text(max_size=40),
    st.text(
        alphabet="abeinostuxyz's -'‐1,.０9あいかはんっーゝゞ々時゛゜〜ｶﾞ\u3099\u0301\u200b",
        max_size=30,
    ),
)


@given(text=_TYPED)
@settings(max_examples=400, deadline=None)
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded text is in its final form."""
    folded = fold(text)

    assert fold(folded) == folded


@given(text=_TYPED)
@settings(max_examples=300, deadline=None)
def test_every_folded_sign_has_its_place_in_order(text: str) -> None:
    """Places are inside the original, not empty, and never run backwards."""
    folded = fold_with_offsets(text)

    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True)
    )


@given(text=_TYPED)
@settings(max_examples=200, deadline=None)
def test_composed_and_decomposed_forms_fold_alike(text: str) -> None:
    """It does not matter whether a keyboard sends marks apart from their letters."""
    composed = fold(unicodedata.normalize("NFC", text))
    decomposed = fold(unicodedata.normalize("NFD", text))

    assert composed == decomposed == fold(text)


def test_every_code_point_folds_to_its_final_form() -> None:
    """Folding is total and idempotent over a sample of the whole of Unicode."""
    unstable = [
        hex(code)
        for code in [*range(0x3400), *range(0xF900, 0x10000), *range(0x10000, sys.maxunicode, 97)]
        if fold(fold(chr(code))) != fold(chr(code))
    ]

    assert unstable == []
