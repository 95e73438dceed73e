"""Every kind of question, asked and answered at a prompt, in both languages."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.prompts import (
    MARKS,
    Typing,
    asked,
    both_languages,
    letters_of,
    numbers_of,
    replies,
    session_of,
    typed_at,
)
from tests.questions.examples import EXAMPLES, built
from tutor.cli.plain_asking import ASKINGS, numbered_keys, what_to_type
from tutor.cli.plain_input import read_typed
from tutor.cli.plain_standing import Standing
from tutor.dialogue.actions import Answer
from tutor.questions.kinds import KINDS
from tutor.text.cells import width_cells
from tutor.text.texts import in_language
from tutor.wording import LANGUAGES

RIGHT: dict[str, Typing] = {
    "choice": numbers_of("shoe-shop"),
    "choices": numbers_of("shoe-shop"),
    "truth": lambda *shown: f"f {numbers_of('who-acts')(*shown)}",
    "classify": letters_of({"empty-box": "a", "ticked-box": "b", "3": "c"}),
    "match": letters_of({"in": "in", "out": "out", "3": "3"}),
    "order": numbers_of("sign-up", "confirm", "click", "4"),
    "blanks": "opt-in / opt-out",
    "cells": letters_of(
        {
            "do-nothing.out": "do-nothing.out",
            "do-nothing.in": "do-nothing.in",
            "merits.in": "merits.in",
        }
    ),
    "short": "たぶんオプトインだと思います",
    "number": "４％",
    "spot": "2",
}
"""What is right, for every kind whose answers are marked."""

PARTLY: dict[str, Typing] = {
    "truth": lambda *shown: f"ちがう {numbers_of('starts-at-once')(*shown)}",
    "classify": letters_of({"empty-box": "a", "ticked-box": "a", "3": "a"}),
    "match": letters_of({"in": "in"}),
    "order": numbers_of("confirm", "sign-up", "click", "4"),
    "blanks": "opt-in、opt-in",
    "cells": letters_of({"merits.in": "merits.in"}),
}

WRONG: dict[str, Typing] = {
    "choice": numbers_of("bookshop"),
    "choices": numbers_of("bookshop", "3"),
    "truth": "t",
    "classify": letters_of({"empty-box": "b"}),
    "match": letters_of({"in": "out", "out": "in"}),
    "order": numbers_of("4", "click", "confirm", "sign-up"),
    "blanks": "opt-out / opt-in",
    "cells": letters_of({"merits.in": "do-nothing.in"}),
    "short": "double opt-in",
    "number": "96",
    "spot": "1",
}

UNREAD: dict[str, str] = {
    **dict.fromkeys(("choice", "choices", "spot"), "9"),
    **dict.fromkeys(("truth", "classify", "match", "order", "cells"), "hello"),
    **dict.fromkeys(("short", "number"), "xyzzy"),
    "blanks": "opt-in / xyzzy",
}

YOURS = {"ja": "あなたの答え:", "en": "Your answer:"}
RIGHTS = {"ja": "正しい答え:", "en": "The right answer:"}
LEFT = {"ja": "答えていません", "en": "left open"}


def test_every_kind_is_registered() -> None:
    """Every kind of the program is asked in words of its own, and is tried here."""
    marked = {name for name, kind in KINDS.items() if kind.is_marked}

    assert set(ASKINGS) == set(KINDS) == set(EXAMPLES)
    assert set(RIGHT) == set(WRONG) == set(UNREAD) == marked


@both_languages
@pytest.mark.parametrize("kind", RIGHT)
def test_right(home: Path, kind: str, language: str) -> None:
    """A right answer is called so, said in words, and closes the question."""
    reply = replies(asked(home, language, built(kind), RIGHT[kind], ""))[1]

    assert reply.startswith(MARKS[language][0] + "\n" + YOURS[language])
    assert RIGHTS[language] not in reply


@both_languages
@pytest.mark.parametrize("kind", PARTLY)
def test_partly(home: Path, kind: str, language: str) -> None:
    """Of an answer right in part it is told how much is right, and which parts."""
    reply = replies(asked(home, language, built(kind), PARTLY[kind]))[1]
    verdict, count, label, *parts = reply.split("\n")
    judged = [part for part in parts if " — " in part]

    assert verdict == MARKS[language][1]
    assert re.fullmatch(r"\dつのうち\dつが合っています。|\d of \d right\.", count)
    assert label == YOURS[language]
    assert len(judged) >= 2


@both_languages
@pytest.mark.parametrize("kind", WRONG)
def test_wrong(home: Path, kind: str, language: str) -> None:
    """A wrong answer is said in words behind its label; the right one is not given away."""
    question = built(kind)
    reply = replies(asked(home, language, question, WRONG[kind]))[1]

    assert reply.startswith(MARKS[language][2] + "\n" + YOURS[language])
    assert reply.endswith(("もう一度どうぞ。\n", "Have another try.\n"))
    assert RIGHTS[language] not in reply
    if question.solution:
        assert in_language(question.solution, language) not in reply


@both_languages
@pytest.mark.parametrize("kind", UNREAD)
def test_unread(home: Path, kind: str, language: str) -> None:
    """What was not understood is not counted, and asked again."""
    session = session_of(home, built(kind))
    said = typed_at(session, language, [UNREAD[kind]])
    tries = session.state.outcomes[f"q-{kind}"].tries
    session.store.close()

    assert replies(said.partition("\n\n")[2])[1].startswith(MARKS[language][3])
    assert tries == ()


@both_languages
@pytest.mark.parametrize("kind", WRONG)
def test_both_answers(home: Path, kind: str, language: str) -> None:
    """Who is shown the answer after a wrong one hears both, each behind its own label."""
    reply = replies(asked(home, language, built(kind), WRONG[kind], "s"))[2]

    assert reply.startswith(YOURS[language])
    assert reply.count("\n" + RIGHTS[language]) == 1


@both_languages
@pytest.mark.parametrize("kind", ["truth", "classify", "match", "order", "cells"])
def test_what_is_told_to_type(home: Path, kind: str, language: str) -> None:
    """Examples in the prompts are read as answers."""
    session = session_of(home, built(kind))
    example = re.search(r"(?:例: |as in )(.+)$", what_to_type(built(kind), language))
    assert example is not None
    meant = read_typed(example[1], session, Standing(seed=session.seed, history=session.history))
    session.store.close()

    assert isinstance(meant, Answer)


@both_languages
@pytest.mark.parametrize("kind", EXAMPLES)
def test_told_again(home: Path, kind: str, language: str) -> None:
    """`r`, and the next process, show a question in the order in which it was put first."""
    session = session_of(home, built(kind))
    put, again = replies(typed_at(session, language, ["r"]).partition("\n\n")[2])[:2]
    typed_at(session, language, ["k"])
    other = session_of(home, built(kind))
    resumed = typed_at(other, language, [])
    session.store.close()
    other.store.close()

    assert again == "\n" + put or again.strip() == put.strip()
    assert put.strip() in resumed


@both_languages
@pytest.mark.parametrize("kind", EXAMPLES)
@pytest.mark.parametrize("columns", ["40", "80"])
def test_width(
    home: Path, kind: str, language: str, columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", columns)
    said = asked(home, language, built(kind), "?", "1", "1a", "1", "s", "w")

    assert max(map(width_cells, said.split("\n"))) <= int(columns)


def test_a_kind_without_an_entry(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind that has no entry in the register is asked by its shape, and can be answered."""
    for kind in ("choice", "blanks", "short"):
        monkeypatch.delitem(ASKINGS, kind)
        reply = replies(asked(home / kind, "en", built(kind), RIGHT[kind]))[1]

        assert reply.startswith("Right.\nYour answer:")


_words = st.text(max_size=12) | st.sampled_from(
    ["1", "2 3", "1a 2b", "t 1", "f", "opt-in / opt-out", "4%", "", "s", "h", "w", "r", "v", "?"]
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lines=st.lists(_words, max_size=6), kind=st.sampled_from(sorted(EXAMPLES)), data=st.data())
def test_anything_typed(tmp_path_factory: Any, lines: list[str], kind: str, data: Any) -> None:
    """Whatever is typed, nothing breaks, and no two parts have one number."""
    home = tmp_path_factory.mktemp("any")
    question = built(kind, confidence=data.draw(st.booleans()))
    said = asked(home, data.draw(st.sampled_from(LANGUAGES)), question, *lines)
    keys = numbered_keys(question, "seed")

    assert said.strip()
    assert len(set(keys)) == len(keys)
