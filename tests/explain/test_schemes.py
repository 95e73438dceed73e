"""Tests of which scheme each part of an answer is about."""

from __future__ import annotations

import pytest

from tutor.explain.schemes import names_of, segments_of


@pytest.mark.parametrize(
    ("text", "words", "scheme"),
    [
        ("オプトインは届かない。オプトアウトは続く。", "続く", "opt-out"),
        ("断るまで届くのがオプトアウト", "断るまで", "opt-out"),
        ("頼むと届くのがオプトイン、断るまで続くのがオプトアウト", "頼む", "opt-in"),
        ("頼むと届くのがオプトイン、断るまで続くのがオプトアウト", "続く", "opt-out"),
        ("前者は申し込むまで、後者は断るまで", "断る", "opt-out"),
        ("ｵﾌﾟﾄｲﾝは待つ", "待つ", "opt-in"),
        ("Opt-in waits. The other goes on.", "goes", "opt-out"),
        ("If it goes on until you say no, that's opt-out.", "goes on", "opt-out"),
        ("the willing act under opt-in, the unwilling under opt-out", "the willing", "opt-in"),
        ("the willing act under opt-in, the unwilling under opt-out", "unwilling", "opt-out"),
        ("You ask for it and then it comes. That's opt-in for you", "ask", "opt-in"),
        (
            "丸を書かなかった娘には来てないんですよ。あれがオプトインなんでしょうね",
            "丸を",
            "opt-in",
        ),
        ("With opt-out it stops when you opt in to that", "stops", "opt-out"),
    ],
)
def test_each_part_is_about_the_scheme_it_is_meant_for(text: str, words: str, scheme: str) -> None:
    """Schemes named before and after what is said of them, carried on, and as one and the other."""
    place = text.index(words)

    assert [each.scheme for each in segments_of(text) if each.start <= place < each.end] == [scheme]


def test_a_text_that_names_neither_is_about_none() -> None:
    """Without a scheme there are no segments."""
    assert segments_of("メールが届く") == ()


def test_what_one_does_is_not_the_name_of_a_scheme() -> None:
    """Opting out is a deed; opt-out is a name."""
    text = "opt-out means it goes on until you opt out"

    assert [text[start:end] for start, end in names_of(text)] == ["opt-out"]
