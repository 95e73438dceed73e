"""Negations that are overlooked and options that stand out are found, and nothing else is."""

import pytest

from tutor.lesson.question_form import is_quiet_negation, is_told_by_form


@pytest.mark.parametrize(
    ("ask", "language", "is_quiet"),
    [
        ("オプトインではないのはどれでしょう？", "ja", True),
        ("オプトインで**ない**のはどれでしょう？", "ja", False),
        ("オプトインでは**ない**ものは、どれ？", "ja", False),
        ("正しくないものは、どれ？", "ja", True),
        ("同意していない人は、だれでしょう？", "ja", True),
        ("当てはまりませんのはどれ？", "ja", True),
        ("何もしないと届くのは、どちら？", "ja", False),
        ("何もしない人に届くのは、どちら？", "ja", False),
        ("この案に足りないのは、どれでしょう？", "ja", False),
        ("届かないのは、なぜでしょう？", "ja", False),
        ("ルールに合わない行があります。どれ？", "ja", False),
        ("答えないとき、どうなりますか？", "ja", False),
        ("Which of these is not opt-in?", "en", True),
        ("Which of these is NOT opt-in?", "en", False),
        ("Which of these is **not** opt-in?", "en", False),
        ("Which one isn't opt-in?", "en", True),
        ("Which one isn’t opt-in?", "en", True),
        ("Which shop never asks?", "en", True),
        ("All of these are opt-in except one:", "en", True),
        ("All of these are opt-in **except** one:", "en", False),
        ("Which shop sends mail if you do not answer?", "en", False),
        ("Which one is for people who do not answer?", "en", False),
        ("What happens if you do not answer?", "en", False),
        ("Who may not send mail?", "en", False),
        ("You did not answer. Which one applies?", "en", False),
        ("Which one is opt-in?", "en", False),
        ("Lequel n'est pas opt-in ?", "fr", False),
    ],
)
def test_a_quiet_negation_is_heard(ask: str, language: str, is_quiet: bool) -> None:
    """Only asking for what is not so counts, and only as long as the word is not stressed."""
    assert is_quiet_negation(ask, language) is is_quiet


@pytest.mark.parametrize(
    ("right", "wrong", "language", "is_told"),
    [
        ("先に聞きます。", ["あとで聞くこと", "聞かないこと"], "ja", True),
        ("先に聞くこと", ["あとで聞きます。", "聞きません。"], "ja", True),
        ("先に聞きます。", ["あとで聞きます", "聞きません。"], "ja", False),
        ("先に聞きます。", ["あとで聞きます。", "聞かないこと"], "ja", False),
        ("先に聞く", ["あとで聞くこと", "聞かない"], "ja", False),
        ("Asking first", ["Silence", "A notice"], "en", True),
        ("Silence", ["Asking first", "Asking later"], "en", True),
        ("Asking first", ["Asking later", "A notice"], "en", False),
        ("Nothing", ["Silence", "A notice"], "en", False),
        ("They ask first.", ["Silence", "A notice"], "en", True),
        ("A notice", ["They ask first.", "They ask later!"], "en", True),
        ("They ask first.", ["They ask later.", "A notice"], "en", False),
        ("asking", ["Silence", "A notice"], "en", True),
        ("a yes", ["Silence", "A notice"], "en", True),
        ("Japan", ["the EU", "the United States"], "en", False),
        ("a yes", ["silence", "A notice"], "en", False),
        ("Un oui.", ["Silence", "Avis"], "fr", False),
    ],
)
def test_the_odd_form_is_seen(right: str, wrong: list[str], language: str, is_told: bool) -> None:
    """The right option stands out only if all others agree, and not in what may be a name."""
    assert is_told_by_form(right, wrong, language) is is_told
