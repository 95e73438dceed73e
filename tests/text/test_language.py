"""Which language a text is written in."""

import pytest

from tutor.text.language import Language, language_of


@pytest.mark.parametrize(
    "text",
    [
        "オプトインとは何ですか",
        "optってどういう意味？",
        "opt-inとopt-outの違い",
        "GDPRのconsentは必要？",
        "同意",
        "ナッジ",
        "ｵﾌﾟﾄｲﾝ",
        "OK、同意します",
        "robots.txt は GPTBot と CCBot を止めますか",
        "AIに学習されたくない",
        "Planet49って何の事件",
        "SMS と email は同じ？",
        "初期設定 default",
    ],
)
def test_japanese_with_latin_terms_is_japanese(text: str) -> None:
    """Japanese words settle the matter, whatever Latin terms stand among them."""
    assert language_of(text, "en") == "ja"


@pytest.mark.parametrize(
    "text",
    [
        "what does opt mean",
        "OPT-IN",
        "opt-out?",
        "ｏｐｔ－ｉｎ",
        "what does 同意 mean in English please",
        "what was that 未承諾広告 label in the old law",
        "is オプトイン a word that people in Japan really use?",
        "what is meant by オプトアウト on the hospital sites over there",
        "café",
    ],
)
def test_english_with_a_quoted_term_is_english(text: str) -> None:
    """One Japanese term among many English words leaves the sentence English."""
    assert language_of(text, "ja") == "en"


@pytest.mark.parametrize("default", ["ja", "en"])
@pytest.mark.parametrize("text", ["", "  ", "2024", "123%", "？！…", "○", "👍", "→"])
def test_a_text_without_letters_keeps_the_default(text: str, default: Language) -> None:
    """Numbers and signs belong to no language, so the learner's own is kept."""
    assert language_of(text, default) == default
