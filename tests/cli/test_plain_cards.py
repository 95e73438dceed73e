"""Questions that nobody marks, at the prompt: cards that are turned, and polls."""

import re
from pathlib import Path

import pytest

from tests.cli.prompts import (
    MARKS,
    asked,
    both_languages,
    replies,
    session_of,
    typed_at,
)
from tests.questions.examples import built


@both_languages
@pytest.mark.parametrize("grade", ["1", "2", "3", "y", "忘れた"])
def test_flash(home: Path, grade: str, language: str) -> None:
    """A card is turned by Enter, then graded; nothing is called right or wrong."""
    back = {
        "ja": "裏: はいと言うまで始まらない。\n",
        "en": "Back: Nothing starts before you say yes.\n",
    }
    put, turned, thanks, behind = replies(asked(home, language, built("flash"), "", grade, ""))[:4]

    assert back[language] not in put
    assert turned == back[language]
    assert thanks.startswith(("ありがとうございます。", "Thank you. Noted: "))
    assert not any(mark in thanks for mark in MARKS[language])
    assert behind == "T: Behind.\n"


def test_flash_is_turned_first(home: Path) -> None:
    """What is typed before the card is turned is a recall said aloud, and no grade."""
    said = replies(asked(home, "en", built("flash"), "3", "s"))

    assert said[1].startswith("Back: ")
    assert said[2].startswith("The right answer: Nothing starts")


def test_flash_again(home: Path) -> None:
    """A card that was turned is told with its back, after a grade by the next process too."""
    said = replies(asked(home / "1", "en", built("flash"), "r", "", "r"))
    session = session_of(home / "2", built("flash"))
    typed_at(session, "en", ["", "1"])
    again = session_of(home / "2", built("flash"))
    resumed = typed_at(again, "en", [])
    session.store.close()
    again.store.close()

    assert "Back: " not in said[1]
    assert "Back: " in said[3]
    assert "Back: " in resumed


@both_languages
def test_poll(home: Path, language: str) -> None:
    """A poll is thanked for; it has no answer to be shown, and its prompt offers none."""
    said = asked(home, language, built("poll"), "s", "k")
    _, refused, skipped = replies(said)[:3]
    thanks = replies(asked(home / "2", language, built("poll"), "3"))[1]

    assert not re.search("s 答え|s answer", said)
    assert re.match("この問いに、決まった答えは|This question has no right answer", refused)
    assert re.match("とばしました。\nT: |Skipped.\nT: ", skipped)
    assert re.match("ありがとうございます。|Thank you.", thanks)
    assert "10+" in thanks
    assert not any(mark in thanks for mark in MARKS[language])
