"""Killing plain mode at any moment: what was printed is there after."""

import random
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from tests.cli.lessons import two_words
from tests.cli.programs import environment, is_prompt
from tutor.cli.plain_history import scene
from tutor.cli.plain_speech import PlainSpeech
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_tables import tables_of
from tutor.cli.plain_text import PlainText
from tutor.dialogue.effects import AnyEffect
from tutor.text.wrap import wrap

_ROUNDS = 15
_ROUNDS_A_HOME = 5
_LONGEST_SPIN = 60_000
_TEXT_CELLS = 88
_HEADING_LINES = 2


def test_kill(tmp_path: Path) -> None:
    """After `kill -9` at random moments, all that was ever said is in the lesson taken up again."""
    dice = random.Random(2026)  # noqa: S311 - nothing is kept secret
    for number in range(_ROUNDS):
        home = tmp_path / str(number // _ROUNDS_A_HOME)
        again = scene_of(home)
        said = said_until_killed(home, dice)

        assert said.startswith(again), number
        assert said.removeprefix(again) in whole_lesson(home), number


def said_until_killed(home: Path, dice: random.Random) -> str:
    """Play a while, kill the process, and return what it said: without heading and prompts."""
    process = subprocess.Popen(
        (sys.executable, "-m", "tutor", "learn", "two-words", "--plain"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment(home, COLUMNS=str(_TEXT_CELLS + 2)),
    )
    said: list[str] = []
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        answers = dice.randrange(1, 9)
        while answers:
            line = process.stdout.readline()
            said.append(line)
            if is_prompt(line):
                answers -= 1
                process.stdin.write(answer(line))
                process.stdin.flush()
        for _ in range(dice.randrange(_LONGEST_SPIN)):
            pass
        process.kill()
        said += process.stdout.readlines()
    return "".join(line for line in said[_HEADING_LINES:] if not is_prompt(line))


def answer(prompt: str) -> str:
    """Answer wrongly where one is asked, so that hints are given too."""
    if "(Enter" in prompt:
        return "\n"
    return "s\n" if "(s answer" in prompt else "1\n"


def scene_of(home: Path) -> str:
    """Return what is said again when the lesson of a home is taken up."""
    return said_of(home, scene).removeprefix("\n")


def whole_lesson(home: Path) -> str:
    """Return all that was ever said in the lesson of a home, as plain mode would say it."""
    return said_of(home, tuple)


def said_of(home: Path, chosen: Callable[[list[AnyEffect]], tuple[AnyEffect, ...]]) -> str:
    """Say a choice of what happened in the lesson of a home."""
    session, course = two_words(home)
    assert session.resume() or not session.history[1:]
    session.store.close()
    standing = Standing(seed=session.seed, history=session.history)
    speech = PlainSpeech(course, tables_of(session.flow), PlainText("en"), standing)
    paragraphs = [
        paragraph
        for before, effect in pairwise((None, *chosen(session.history)))
        if effect is not None
        for paragraph in speech.speak(effect, before)
    ]
    return "".join("\n  ".join(wrap(part, _TEXT_CELLS)) + "\n" for part in paragraphs)
