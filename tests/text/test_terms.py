"""Terms of a glossary found in texts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor.text.terms import Term, Terms

GLOSSARY = Terms(
    [
        Term(id="opt-in", forms=("オプトイン", "opt-in", "opt into", "opted into")),
        Term(id="opt-out", forms=("オプトアウト", "opt-out", "opt out of")),
        Term(id="double", forms=("ダブルオプトイン", "double opt-in", "confirmed opt-in")),
        Term(id="consent", forms=("同意",)),
        Term(id="prior-consent", forms=("事前同意", "事前の同意", "prior consent")),
        Term(id="default", forms=("初期設定", "初期値", "デフォルト", "default")),
        Term(id="cookie", forms=("クッキー", "cookie")),
        Term(id="banner", forms=("クッキーバナー", "cookie banner")),
        Term(id="user", forms=("ユーザー", "user")),
        Term(id="mail", forms=("メール", "email", "e-mail")),
        Term(id="data", forms=("データ", "data")),
        Term(id="policy", forms=("プライバシーポリシー", "privacy policy")),
        Term(id="ad", forms=("ad",)),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("何もない", []),
        ('the "opt" in "option"', []),
        ("to opt, in the end", []),
        ("オプトインする", [("opt-in", "オプトイン")]),
        ("ダブルオプトインとは", [("double", "ダブルオプトイン")]),
        (
            "ダブル・オプトインとオプトイン",
            [("double", "ダブル・オプトイン"), ("opt-in", "オプトイン")],
        ),
        ("double opt-ins and opt-outs", [("double", "double opt-ins"), ("opt-out", "opt-outs")]),
        ("ｵﾌﾟﾄｱｳﾄとおぷといん", [("opt-out", "ｵﾌﾟﾄｱｳﾄ"), ("opt-in", "おぷといん")]),
        ("I opted in and then opted-out", [("opt-in", "opted in"), ("opt-out", "opted-out")]),
        ("adopt insects", []),
        ("adopt-in", []),
        ("opt insects", []),
        ("optional", []),
        ("opt into it", [("opt-in", "opt into")]),
        ("OPTIN!", [("opt-in", "OPTIN")]),
        ("opt-inを選ぶ", [("opt-in", "opt-in")]),
        ("先にopt inする", [("opt-in", "opt in")]),
        ("事前の同意と同意", [("prior-consent", "事前の同意"), ("consent", "同意")]),
        ("不同意", [("consent", "同意")]),
        ("defaults matter", [("default", "defaults")]),
        ("the user's cookies", [("user", "user"), ("cookie", "cookies")]),
        ("クッキーバナーのクッキー", [("banner", "クッキーバナー"), ("cookie", "クッキー")]),
        ("ユーザと、ユーザー", [("user", "ユーザ"), ("user", "ユーザー")]),
        ("データーとデータ", [("data", "データー"), ("data", "データ")]),
        ("外にでた", []),
        ("database and data", [("data", "data")]),
        ("data2 data", [("data", "data")]),
        ("Ads, not adverts", [("ad", "Ads")]),
        ("E-mail / e mail", [("mail", "E-mail"), ("mail", "e mail")]),
        (
            "プライバシーポリシとPrivacy Policies",
            [("policy", "プライバシーポリシ"), ("policy", "Privacy Policies")],
        ),
        ("オプトイン、オプトアウト。", [("opt-in", "オプトイン"), ("opt-out", "オプトアウト")]),
    ],
)
def test_terms_found_in_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    """The longest form wins, Latin forms are whole words, and hits point at what was typed."""
    hits = GLOSSARY.find(text)

    assert [(hit.term_id, text[hit.start : hit.end]) for hit in hits] == expected


def test_a_shared_form_belongs_to_the_first_term() -> None:
    """Two terms with one form do not both claim it."""
    terms = Terms([Term(id="a", forms=("同意",)), Term(id="b", forms=("同意", "承諾"))])

    assert [hit.term_id for hit in terms.find("同意と承諾")] == ["a", "b"]


@pytest.mark.parametrize("forms", [(), ("",), ("。",)])
def test_a_term_without_a_readable_form_is_never_found(forms: tuple[str, ...]) -> None:
    """Empty glossaries and empty forms find nothing."""
    assert Terms([Term(id="a", forms=forms)]).find("a。 同意") == ()


def test_signs_of_patterns_are_read_as_text() -> None:
    """A form may hold signs that mean something to a pattern."""
    terms = Terms([Term(id="plus", forms=("C++",)), Term(id="half", forms=("1.5倍",))])

    assert [hit.term_id for hit in terms.find("C++は１.５倍、1x5倍")] == ["plus", "half"]


@given(text=st.text(alphabet="オプトインアウ同意事前opt-in ou,.sダブルdeｵﾌﾟ゛ー", max_size=60))
@settings(max_examples=200, deadline=None)
def test_hits_are_in_order_and_apart(text: str) -> None:
    """Hits never overlap and never leave the text."""
    place = 0
    for hit in GLOSSARY.find(text):
        assert place <= hit.start < hit.end <= len(text)
        place = hit.end
