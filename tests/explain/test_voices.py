"""Tests of whose words an answer holds."""

from __future__ import annotations

import pytest

from tutor.explain.voices import zones_of
from tutor.text.language import Language


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("「外せるから同意」という意見は違う", "外せる", "ja"),
        ("消えたと思っていたけど、残っている", "消えた", "ja"),
        ("消えるわけではない", "消える", "ja"),
        ("全部消える？ いや、ちがう", "消える", "ja"),
        ("I used to think it is gone but no", "gone", "en"),
        ("It's not that people like it, they are lazy", "like", "en"),
        ("Defaults look like advice? Nah.", "advice", "en"),
        ("A link makes it opt-in is a myth", "link", "en"),
        ("robots.txt blocks all of them? Yeah right.", "blocks", "en"),
        ("My cousin swears it forgets you. Nope.", "forgets", "en"),
        ("you'd expect it to forget you. well it doesn't", "forget", "en"),
        ("I wouldn't say it always wins", "always", "en"),
        ("I used to think it all got deleted", "deleted", "en"),
        ("who told you your data is gone?", "gone", "en"),
        ("Your data is gone? It hasn't been touched.", "gone", "en"),
        ("四角があればオプトインってわけじゃなか", "あれば", "ja"),
    ],
)
def test_what_is_taken_back_is_denied(text: str, words: str, language: Language) -> None:
    """What the learner calls wrong, past, or answers with no is not what they say."""
    place = text.index(words)

    assert any(zone.denied and zone.start <= place < zone.end for zone in zones_of(text, language))


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("「消してください」と頼む", "消して", "ja"),
        ("消えないと思う", "消え", "ja"),
        ("I'd say 'only the mail stops here'", "mail", "en"),
        ("it is gone", "gone", "en"),
        ("opt-in: you say yes first, but opt-out: it starts", "yes", "en"),
        ("a box doesn't mean you opted in, the company put the tick there", "company", "en"),
        ("you can untick it so what's the problem?", "untick", "en"),
    ],
)
def test_what_learners_say_themselves_is_theirs(text: str, words: str, language: Language) -> None:
    """One's own words stand, quoted or not."""
    place = text.index(words)

    assert not any(zone.start <= place < zone.end for zone in zones_of(text, language))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("people think robots.txt keeps all of them out", "keeps"),
        ("the teacher says nothing, my mate reckons it is gone", "gone"),
        ("if it deleted your data that would be great", "deleted"),
        ("does opting out delete you from the model?", "delete"),
        ("just because you can untick it doesn't help", "untick"),
        ("you'd hope it deletes everything", "deletes"),
    ],
)
def test_what_is_reported_asked_or_imagined_is_not_believed(text: str, words: str) -> None:
    """The words count as said, but not as held."""
    place = text.index(words)
    zones = [zone for zone in zones_of(text, "en") if zone.start <= place < zone.end]

    assert zones
    assert not any(zone.denied for zone in zones)
