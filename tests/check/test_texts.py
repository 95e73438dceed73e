"""Lines that do not fit a bubble, signs that cannot be broken at, sentences that are hard."""

from pathlib import Path

import pytest

from tests.check.good import checked, places
from tutor.check.texts import (
    LONGEST_SENTENCE_CHARACTERS,
    LONGEST_SENTENCE_WORDS,
    MOST_CHARACTERS,
    MOST_WORDS,
    english_grade,
    kanji_percent,
)


def _codes(folder: Path, ja: str, en: str = "Yes.") -> list[tuple[str, int]]:
    return places(checked(folder, f"  - teacher:\n      ja: {ja}\n      en: {en}\n"))


@pytest.mark.parametrize(
    ("ja", "en", "expected"),
    [
        ("はい。" * 33 + "。", "Yes.", []),
        ("はい。" * 34, "Yes.", [("D703", 5)]),
        ("はい。", " ".join(["Yes."] * MOST_WORDS), []),
        ("はい。", " ".join(["Yes."] * (MOST_WORDS + 1)), [("D703", 6)]),
        ("「**" + "はい。" * 33 + "**」", "Yes.", [("D703", 5)]),
        ("は" * LONGEST_SENTENCE_CHARACTERS, "Yes.", []),
        ("は" * (LONGEST_SENTENCE_CHARACTERS + 1), "Yes.", [("W801", 5)]),
        ("はい。", "Yes " * LONGEST_SENTENCE_WORDS, []),
        ("はい。", "Yes " * (LONGEST_SENTENCE_WORDS + 1), [("W801", 6)]),
        ("はい 。", "Yes.", [("D704", 5)]),
        ("「 はい」", "Yes.", [("D704", 5)]),
        ("、はい", "Yes.", [("D704", 5)]),
        ("はい「", "Yes.", [("D704", 5)]),
        ("「はい」（いいえ）。", "Yes.", []),
        ("はい。", "See https://example.org/a/b/c/d/e/f", [("D704", 6)]),
        ("はい。", "See [it](https://example.org/a/b/c/d/e/f)", []),
    ],
)
def test_lines(ja: str, en: str, expected: list[tuple[str, int]], tmp_path: Path) -> None:
    """A line is measured in each language, at the place of that language."""
    assert _codes(tmp_path, ja, en) == expected
    assert len("はい。" * 33 + "。") == MOST_CHARACTERS


def test_what_the_student_may_say_is_measured(tmp_path: Path) -> None:
    """The sayings of a choice stand in bubbles, too."""
    steps = f"  - choice:\n      id: c\n      options:\n        - say: {'はい。' * 34}\n"

    assert places(checked(tmp_path, steps)) == [("D703", 7)]


def test_kanji() -> None:
    """The share of kanji is counted among kana and kanji, of enough text."""
    assert kanji_percent("漢字かな、abc。" * 100) == 50
    assert kanji_percent("漢字") == 0


def test_grade() -> None:
    """Long words in long sentences make a higher grade; a few words are not judged."""
    plain = "The cat sat on the mat. It was a red mat. " * 12
    hard = "Organizational communication necessitates comprehensive documentation. " * 20

    assert english_grade(plain) <= 2
    assert english_grade(hard) > 12
    assert english_grade("Organizational communication.") == 0
