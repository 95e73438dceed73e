"""Authored texts as plain text."""

import pytest

from tutor.cli.plain_text import PlainText
from tutor.lesson.course_records import Source, Term
from tutor.lesson.glossary import Glossary


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a **b** `c`", "a b c"),
        (
            "see [here](https://a.example) and [there](https://b.example).",
            "see here (https://a.example) and there (https://b.example).",
        ),
        ("[x] [/]", "[x] [/]"),
    ],
)
def test_marks(written: str, text: str) -> None:
    """Marks are left out, and a link's address follows its words."""
    assert PlainText("en").text(written) == text


def test_readings() -> None:
    """With a glossary what is said has readings, but names have none."""
    term = Term(id="t", name={"ja": "同意", "en": "consent"}, meaning="m", reading={"ja": "どうい"})
    text = PlainText("ja", Glossary([term]))

    assert text.text("**同意**した。") == "同意（どうい）した。"
    assert text.name("同意") == "同意"


@pytest.mark.parametrize(
    ("language", "items", "said"),
    [
        ("ja", ["一つで、よい", "二つ。"], "一つで、よい。二つ。"),
        ("en", ["one, good", "two"], "one, good; two."),
        ("en", ["One.", "Two!"], "One. Two!"),
        ("en", ["one", "Two."], "one; Two."),
        ("en", ["one"], "one."),
    ],
)
def test_listed(language: str, items: list[str], said: str) -> None:
    """Several texts of a cell become sentences, or in English parts of one sentence."""
    assert PlainText(language).listed(items) == said


@pytest.mark.parametrize(
    ("cite", "said"),
    [
        (("a", "b"), ["Source: A; B (as of 2026-10)"]),
        (("a", "c", "b"), ["Source: A; B (as of 2026-10); C (as of 2025-01)"]),
        (("d", "a"), ["Source: A (as of 2026-10); D"]),
        (("own", "nowhere"), []),
    ],
)
def test_sources(cite: tuple[str, ...], said: list[str]) -> None:
    """Sources of one date have it once; the course itself is none."""
    dates = {"a": "2026-10", "b": "2026-10", "c": "2025-01", "d": ""}
    known = {
        name: Source(id=name, title=name.upper(), jurisdiction="EU", as_of=date)
        for name, date in dates.items()
    }

    own = Source(id="own", title="Own")
    assert list(PlainText("en").sources(cite, {**known, "own": own})) == said
