"""Questions typed in hiragana alone."""

from __future__ import annotations

import pytest

from tutor.ask.readings import usual_spelling


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("どういなしでこうこくをおくれる？", "同意なしで広告を送れる？"),
        ("めるまがのかいじょ", "メルマガの解除"),
        ("にほんのほうりつはどうなの", "日本の法律はどうなの"),
    ],
)
def test_kana_are_put_into_the_usual_spelling(typed: str, spelt: str) -> None:
    """The longest reading wins, and the kana between stay."""
    assert usual_spelling(typed) == spelt


@pytest.mark.parametrize(
    "typed", ["同意なしでこうこくをおくれる？", "なぜ？", "", "What is opt-in?"]
)
def test_what_is_spelt_already_stays(typed: str) -> None:
    """A question with a kanji, a few kana or no kana at all is left alone."""
    assert usual_spelling(typed) == typed


def test_the_words_around_do_not_hide_a_reading() -> None:
    """どういう is no consent."""
    assert usual_spelling("これはどういういみですか") == "これはどういう意味ですか"
