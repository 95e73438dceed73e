"""What comes of an answer at the prompt, besides its mark."""

import re
from pathlib import Path

import pytest

from tests.cli.prompts import (
    asked,
    both_languages,
    letters_of,
    numbers_of,
    replies,
)
from tests.questions.examples import built


@both_languages
def test_same_again(home: Path, language: str) -> None:
    """Who gives the same answer twice is told how to see the right one."""
    wrong = numbers_of("bookshop", "3")
    first, second, third = replies(asked(home, language, built("choices"), wrong, wrong, "t"))[1:4]
    told = re.compile("さっきと同じ答えです。sで|The same answer as before. Type s")

    assert not told.search(first)
    assert told.search(second)
    assert not told.search(third)


def test_misconception(home: Path) -> None:
    """A belief is named, and put right behind a dash."""
    options = [
        {"id": "a", "text": "A", "right": "true"},
        {"id": "b", "text": "B", "misconception": "silence"},
    ]
    question = built("choice", options=options)
    english = asked(home / "en", "en", question, numbers_of("b"))
    japanese = asked(home / "ja", "ja", question, numbers_of("b"))

    assert "A common mix-up: “Silence is a yes” — A yes is said.\n" in english
    assert "よくある思い違い:「黙れば同意」— 同意は言うもの。\n" in japanese


def test_other_reasons(home: Path) -> None:
    """Once a question is closed, `w` tells why the options not taken are wrong; not before."""
    options = [
        {"id": "a", "text": "Ay", "right": "true", "why": "Ay it is."},
        {"id": "b", "text": "Bee", "why": "Not Bee.", "misconception": "silence"},
        {"id": "c", "text": "Sea"},
    ]
    question = built("choice", options=options)
    said = replies(asked(home / "1", "en", question, "w", numbers_of("a"), "w", "", "w"))
    shown = replies(asked(home / "2", "en", question, numbers_of("b"), "s", "w"))

    assert said[1] == "There are no other reasons to read here.\n"
    assert re.fullmatch(r"\d\. Bee\nNot Bee\.\nA common mix-up: .*\n", said[3])
    assert said[5] == "There are no other reasons to read here.\n"
    assert shown[3] == "There are no other reasons to read here.\n"


def test_near(home: Path) -> None:
    """An answer the author foresaw gets the author's own reply."""
    assert "それは2回聞きます。" in asked(home, "ja", built("short"), "ダブルオプトイン")
    assert "Who acts?" in asked(home, "en", built("blanks"), "optional / opt-out")


def test_left_open(home: Path) -> None:
    """Parts left open are named as such, and are not called wrong."""
    reply = replies(asked(home, "en", built("match"), letters_of({"in": "in"})))[1]

    assert reply.count("left open") == 2
    assert "wrong" not in reply


@both_languages
@pytest.mark.parametrize(
    ("kind", "form"), [("short", "「オプトイン」|“opt-in”"), ("number", "「4％」|“4 percent”")]
)
def test_accepted_form(home: Path, kind: str, form: str, language: str) -> None:
    """What was read is said, and the second time what would be understood too."""
    first, second = replies(asked(home, language, built(kind), "xyzzy", "xyzzy"))[1:3]

    assert re.search("(?:読んだことば|Read): xyzzy", first)
    assert not re.search(form, first)
    assert re.search(form, second)


def test_words(home: Path) -> None:
    """Words for help count as help where any words can be an answer, unless they are right."""
    assert "The right answer: opt-in" in asked(home / "1", "en", built("short"), "answer")
    question = built("short", accept=["答え"])
    assert "正解です。" in asked(home / "2", "ja", question, "答え")


def test_letters(home: Path) -> None:
    """`y` means yes where one is asked whether something is true, and no readings."""
    assert "Your answer: true — wrong." in asked(home, "en", built("truth"), "y")
    assert "y for readings" not in asked(home / "2", "en", built("truth"), "?")
