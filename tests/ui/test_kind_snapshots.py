"""What a question of each kind looks like after a first answer: an index in pictures of text."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.ui.questions import write_questions
from tests.ui.support import opening, played

ANSWERS: dict[str, tuple[str, ...]] = {
    "truth": ("2", "enter", "1", "enter"),
    "classify": ("a", "a", "a", "enter"),
    "match": ("a", "b", "c"),
    "order": ("1", "space", "2", "enter"),
    "blanks": ("=オプトイン", "enter", "=オプトイン", "enter"),
    "cells": ("b", "b", "enter"),
    "short": ("=ダブルオプトイン", "enter"),
    "number": ("=96", "enter"),
    "spot": ("3", "enter"),
    "flash": ("enter", "2", "enter"),
    "poll": ("2", "enter"),
}
"""What is pressed for each kind; after `=` stands what is typed."""


@pytest.mark.parametrize("kind", ANSWERS)
async def test_a_first_answer(
    home: Path, tmp_path: Path, kind: str, snapshot: SnapshotAssertion
) -> None:
    """A slip, where there can be one: what was answered, what is said of it, and the keys."""
    given = opening(home, content=write_questions(tmp_path), lesson=kind)
    async with played(given) as player:
        for key in ANSWERS[kind]:
            await (player.type(key[1:]) if key.startswith("=") else player.keys(key))

        assert player.text() == snapshot


async def test_both_answers_in_forty_columns(
    home: Path, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    """In a narrow terminal the right answer stands below the learner's."""
    given = opening(home, content=write_questions(tmp_path), lesson="blanks", language="en")
    async with played(given, (40, 20)) as player:
        await player.type("opt-out")
        await player.keys("enter")
        await player.type("opt-in")
        await player.keys("enter", "escape", "s")

        assert player.text() == snapshot
