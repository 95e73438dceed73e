"""A play passes on the lesson it was recorded from, and shows what has changed since."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutor.authoring.deeds import UnknownOption
from tutor.authoring.formatting import tidy
from tutor.authoring.playing import Played, Stop, play
from tutor.authoring.recording import play_text, record
from tutor.dialogue.actions import Action, Answer, Choose, Continue, Explain, Judge, Jump, Skip
from tutor.dialogue.machine import (
    begin,
    offered,
    open_choice,
    open_explanation,
    open_question,
    step,
)
from tutor.dialogue.state import LEGAL, Known, State
from tutor.lesson.flow import Flow, lay_out
from tutor.lesson.plays import PlayRecord, read_play
from tutor.lesson.reading import lesson_files, read_course, read_lesson
from tutor.paths import shipped_content_folder
from tutor.text.texts import in_language

COURSE = shipped_content_folder() / "optin"
FILE = Path("01-one.play.yaml")

LESSON = """\
lesson: one
title: {ja: 一, en: One}
steps:
  - teacher: {ja: こんにちは。, en: Good morning.}
  - student: {ja: はい。, en: Hello.}
  - quiz:
      id: q-pick
      kind: choice
      ask: {ja: どれ, en: Which}
      options:
        - text: {ja: 右, en: Right}
          right: true
          why: {ja: 正しい, en: So it is}
        - text: {ja: 左, en: Left}
          why: {ja: 逆, en: The other way}
      hints:
        - {ja: 手, en: Your hand}
  - when:
      got: q-pick
      steps:
        - student: {ja: 分かりました。, en: I see.}
      else:
        - student: {ja: むずかしい。, en: That is hard.}
  - teacher: {ja: おわり。, en: The end.}
"""
SCRIPT = """\
play: one
turns:
  - who: teacher
    says: Good
  - at: q-pick
    answer: {answer}
    verdict: {verdict}
  - says: {says}
  - ended: true
"""


def _flow(text: str = LESSON) -> Flow:
    path = Path("01-one.yaml")
    lesson = read_lesson(path, text.encode(), read_course(COURSE).course, thorough=False).lesson
    assert lesson is not None
    return lay_out(lesson.steps)


def _play(text: str) -> PlayRecord:
    read = read_play(FILE, text.encode())
    assert read.findings == ()
    assert read.play is not None
    return read.play


def _played(answer: str, verdict: str, says: str) -> Played:
    script = SCRIPT.format(answer=answer, verdict=verdict, says=says)
    return play(_flow(), _play(script), "en")


def _best_action(flow: Flow, state: State, language: str) -> Action:
    """Do what somebody does who knows everything."""
    legal = LEGAL[state.phase]
    if Continue in legal:
        return Continue()
    if Answer in legal:
        question = open_question(flow, state)
        assert question is not None
        return Answer(question.key) if question.key else Skip()
    choice, explain = open_choice(flow, state), open_explanation(flow, state)
    if choice is not None:
        return Choose(offered(state, choice)[0])
    assert explain is not None
    if Explain in legal:
        return Explain(in_language(explain.explanation.model, language), language)
    return Judge(())


def _recorded(flow: Flow, lesson: str, language: str) -> PlayRecord:
    state, _ = begin(flow)
    actions: list[Action] = []
    while LEGAL[state.phase] - {Jump}:
        actions.append(_best_action(flow, state, language))
        state, _ = step(flow, state, actions[-1])
    return record(flow, lesson, actions, language)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("name", lesson_files(COURSE))
def test_what_is_recorded_passes(name: str, language: str) -> None:
    """A whole lesson is recorded; the file is tidy, is read as it was made, and passes."""
    path = lesson_files(COURSE)[name]
    lesson = read_lesson(path, path.read_bytes(), read_course(COURSE).course, thorough=False).lesson
    assert lesson is not None
    flow = lay_out(lesson.steps)

    made = _recorded(flow, name, language)
    text = play_text(made)
    played = play(flow, _play(text), "en")

    assert _play(text) == made
    assert tidy(FILE, text.encode()).text == text
    assert played.is_as_wanted, played.diff("play", "lesson")
    assert played.got[-1] == "ended: true"


@pytest.mark.parametrize(
    ("answer", "verdict", "says"),
    [("Right", "right", "I see"), ("右", "right", "分か"), ("[Right]", "right", "The end")],
)
def test_a_lesson_as_the_play_says(answer: str, verdict: str, says: str) -> None:
    """Answers and lines are named in any language, and lines nobody names may come between."""
    assert _played(answer, verdict, says).is_as_wanted


@pytest.mark.parametrize(
    ("answer", "verdict", "says", "lines"),
    [
        ("Left", "right", "Your hand", ["-verdict: right", "+verdict: wrong"]),
        ("Right", "right", "That is hard", ["-says: That is hard", "+student: I see."]),
        ("Up", "right", "I see", ["-answer: Up"]),
        ("'2'", "wrong", "I see", ["-says: I see", "-ended: true"]),
    ],
)
def test_what_differs(answer: str, verdict: str, says: str, lines: list[str]) -> None:
    """What was wanted and what came instead stand in the diff, and what is as wanted does not."""
    played = _played(answer, verdict, says)
    diff = played.diff("play", "lesson").splitlines()

    assert not played.is_as_wanted
    assert diff[:2] == ["--- play", "+++ lesson"]
    assert [line for line in lines if line not in diff] == []
    assert "-teacher: Good morning." not in diff


@pytest.mark.parametrize(
    ("turn", "line"),
    [
        ("at: nowhere", "-at: nowhere"),
        ("choose: left", "-choose: left"),
        ("jump: nowhere", "-jump: nowhere"),
        ("judge: []", "-judge: []"),
        ("says: Bye", "-says: Bye"),
    ],
)
def test_what_cannot_be_done(turn: str, line: str) -> None:
    """A deed that is not possible, or a step that never comes, is a difference and no error."""
    played = play(_flow(), _play(f"play: one\nturns:\n  - {turn}\n"), "en")

    assert line in played.diff("play", "lesson").splitlines()


@pytest.mark.parametrize(
    ("turns", "differs_at", "stop"),
    [
        (
            "{at: q-pick, answer: Up}",
            0,
            Stop(
                turn=0,
                deed="answer: Up",
                unknown=UnknownOption(given="Up", known=("Right", "Left")),
            ),
        ),
        ("{says: Good}, {answer: [Right, Left]}", 1, Stop(turn=1, deed="answer: Right, Left")),
        ("{says: Hello}, {choose: left}", 1, Stop(turn=1, deed="choose: left")),
        ("{says: Hello}, {says: Bye}, {ended: true}", 1, None),
        ("{says: Bye}, {at: nowhere, answer: Up}", 0, None),
        ("{says: Hello}", None, None),
    ],
)
def test_where_and_why_a_play_fails(turns: str, differs_at: int | None, stop: Stop | None) -> None:
    """The first turn that differs is known, and what could not be done, with the options."""
    played = play(_flow(), _play(f"play: one\nturns: [{turns}]\n"), "en")

    assert (played.differs_at, played.stop) == (differs_at, stop)


CHOICE = """\
  - choice:
      id: then
      options:
        - {say: {ja: なぜ, en: Why}}
        - {id: on, say: {ja: 先へ, en: Go on}}
"""


@pytest.mark.parametrize(("language", "known"), [("en", ("Why", "on")), ("ja", ("なぜ", "on"))])
def test_a_choice_that_is_none(language: str, known: tuple[str, ...]) -> None:
    """The options of a choice are named as a play names them: by id, else in their words."""
    flow = _flow(LESSON.partition("  - quiz")[0] + CHOICE)
    played = play(flow, _play("play: one\nturns: [{choose: off}]\n"), language)

    assert played.stop is not None
    assert played.stop.unknown == UnknownOption(given="off", known=known)


def test_a_circle_is_left() -> None:
    """A lesson that leads in a circle for ever does not keep a play from ending."""
    text = LESSON.partition("  - quiz")[0] + "  - section: on\n  - teacher: More.\n  - goto: on\n"
    played = play(_flow(text), _play("play: one\nturns:\n  - ended: true\n"), "en")

    assert not played.is_as_wanted


def test_what_is_known_before() -> None:
    """What a play says is known of the learner decides what is heard."""
    text = LESSON.replace("got: q-pick", "mastered: boxes")
    script = "play: one\nmastered: [boxes]\nturns:\n  - at: q-pick\n    do: skip\n  - says: I see\n"

    assert _play(script).mastered == Known(mastered=("boxes",)).mastered
    assert play(_flow(text), _play(script), "en").is_as_wanted


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("play: one\n", {"S102"}),
        ("play: one\nturns: []\n", {"S109"}),
        ("play: one\nturns:\n  - anser: x\n", {"S101"}),
        ("play: one\nturns:\n  - do: nothing\n", {"S108"}),
        ("play: [\n", {"Y024"}),
    ],
)
def test_a_broken_play(text: str, codes: set[str]) -> None:
    """A play that cannot be used gives findings with places, as any content file does."""
    read = read_play(FILE, text.encode())

    assert read.play is None
    assert {each.code for each in read.findings} >= codes or text.endswith("[\n")
    assert read.findings
