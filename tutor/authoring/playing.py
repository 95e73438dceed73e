"""A play against its lesson: the conversation that was wanted, and the one there was.

Owns the playing: between two deeds the learner reads on by themselves until what is named has come.
Pure: no store, no clock, no dice; what is known of the learner stands in the play. The tests pin
that a play recorded from a lesson passes on it, and that each kind of change shows in the diff.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from tutor.authoring.conversation import Heard, heard, line_of, one_line
from tutor.authoring.deeds import (
    UnknownOption,
    action_of,
    kind_of,
    line_of_deed,
    unknown_option,
)
from tutor.dialogue.actions import Action, Continue
from tutor.dialogue.effects import AnswerMarked, AnswerTaken, AnyEffect, ExplanationRead
from tutor.dialogue.machine import begin, step
from tutor.dialogue.state import LEGAL, IllegalAction, Known
from tutor.lesson.flow import Flow
from tutor.lesson.plays import PlayRecord, Turn

_MOST_STEPS = 10_000
"""How far somebody reads on without doing anything: a lesson may lead in a circle for ever."""


class Stop(Struct, frozen=True, kw_only=True):
    """What the learner was to do and could not: the turn (from 0), its line, perhaps why."""

    turn: int
    deed: str
    unknown: UnknownOption | None = None


class Played(Struct, frozen=True, kw_only=True):
    """Two conversations, line by line.

    `differs_at` is the first turn (from 0) that did not go as wanted; `stop` is where no more of
    the play could be done.
    """

    wanted: tuple[str, ...]
    got: tuple[str, ...]
    differs_at: int | None = None
    stop: Stop | None = None

    @property
    def is_as_wanted(self) -> bool:
        """Whether the lesson went as the play says."""
        return self.wanted == self.got

    def diff(self, play: str, lesson: str) -> str:
        """Return what differs, as a unified diff; the names stand above it."""
        from difflib import unified_diff

        return "\n".join(unified_diff(self.wanted, self.got, play, lesson, lineterm=""))


def play(flow: Flow, record: PlayRecord, language: str) -> Played:
    """Play a play.

    Args:
        flow: Its lesson, laid out.
        record: The play.
        language: The language in which the conversation is written down.
    """
    playing = _Playing(flow, record, language)
    for index, turn in enumerate(record.turns):
        if not playing.take(index, turn):
            break
    return playing.result()


class _Playing:
    """A conversation under way. `coming` was heard, and no turn has named it yet."""

    def __init__(self, flow: Flow, record: PlayRecord, language: str) -> None:
        self.flow = flow
        self.language = language
        known = Known(believes=record.believes, mastered=record.mastered)
        self.state, effects = begin(flow, known)
        self.coming = list(heard(effects, language))
        self.wanted: list[str] = []
        self.got: list[str] = []
        self.has_missed = False
        """Whether something named did not come, so that what came instead is a difference."""
        self.differs_at: int | None = None
        self.stop: Stop | None = None

    def take(self, index: int, turn: Turn) -> bool:
        """Take a turn; False when what the learner is to do cannot be done."""
        is_taken = self.hear_and_do(index, turn)
        if self.differs_at is None and self.wanted != self.got:
            self.differs_at = index
        return is_taken

    def hear_and_do(self, index: int, turn: Turn) -> bool:
        """Wait for what a turn names, and do what it has the learner do; False if impossible."""
        is_there = not turn.at or self.expect(
            lambda each: each.at == turn.at, line_of("at", turn.at)
        )
        if turn.says or turn.who:
            self.expect(
                lambda each: _is_said(each, turn), line_of(turn.who or "says", one_line(turn.says))
            )
        if kind_of(turn) is not None and not (is_there and self.do(index, turn)):
            self.wanted.append(line_of_deed(turn))
            return False
        if turn.ended:
            self.expect(lambda each: each.is_end, line_of("ended", "true"))
        return True

    def result(self) -> Played:
        """Return both conversations as far as they went."""
        if self.has_missed:
            self.got += [each.line for each in self.coming]
        elif self.wanted != self.got:
            self.pass_by(len(self.coming))
        return Played(
            wanted=tuple(self.wanted),
            got=tuple(self.got),
            differs_at=self.differs_at,
            stop=self.stop,
        )

    def expect(self, is_meant: Callable[[Heard], bool], line: str) -> bool:
        """Read on until something comes; when it does not, take note of its line."""
        for index in range(_MOST_STEPS):
            if index == len(self.coming) and not self.read_on():
                break
            if is_meant(self.coming[index]):
                self.pass_by(index)
                self.both((self.coming.pop(0).line,))
                return True
        self.wanted.append(line)
        self.has_missed = True
        return False

    def read_on(self) -> bool:
        """Read on until something new is heard; False where the learner has to do something."""
        count = len(self.coming)
        for _ in range(_MOST_STEPS):
            if Continue not in LEGAL[self.state.phase]:
                return False
            self.act(Continue())
            if len(self.coming) > count:
                return True
        return False

    def do(self, index: int, turn: Turn) -> bool:
        """Do what the learner is to do; False when that is not possible."""
        kind = kind_of(turn)
        for _ in range(_MOST_STEPS):
            if kind in LEGAL[self.state.phase] or Continue not in LEGAL[self.state.phase]:
                break
            self.act(Continue())
        self.pass_by(len(self.coming))
        is_legal = kind in LEGAL[self.state.phase]
        action = action_of(turn, self.flow, self.state) if is_legal else None
        try:
            effects = None if action is None else self.act(action)
        except IllegalAction:
            effects = None
        if effects is None:
            why = unknown_option(turn, self.flow, self.state, self.language) if is_legal else None
            self.stop = Stop(turn=index, deed=line_of_deed(turn), unknown=why)
            return False
        self.both((line_of_deed(turn),))
        self.judge(turn, effects)
        return True

    def judge(self, turn: Turn, effects: Iterable[AnyEffect]) -> None:
        """Compare what came of an answer or an explanation with what was wanted."""
        for effect in effects:
            match effect:
                case AnswerMarked(verdict=verdict) | AnswerTaken(verdict=verdict):
                    self.got.append(line_of("verdict", verdict.mark))
                    self.wanted.append(line_of("verdict", turn.verdict or verdict.mark))
                case ExplanationRead(covers=covers):
                    wanted = covers if turn.covers is None else turn.covers
                    self.got.append(line_of("covers", ", ".join(sorted(covers))))
                    self.wanted.append(line_of("covers", ", ".join(sorted(wanted))))

    def act(self, action: Action) -> tuple[AnyEffect, ...]:
        """Do something, and hear what comes of it."""
        self.state, effects = step(self.flow, self.state, action)
        self.coming += heard(effects, self.language)
        return effects

    def pass_by(self, count: int) -> None:
        """Leave behind what no turn names: no difference, unless it came instead of something."""
        passed = [each.line for each in self.coming[:count]]
        del self.coming[:count]
        self.got += passed
        if not self.has_missed:
            self.wanted += passed
        self.has_missed = False

    def both(self, lines: Iterable[str]) -> None:
        """Write down what is as wanted."""
        for line in lines:
            self.got.append(line)
            self.wanted.append(line)


def _is_said(each: Heard, turn: Turn) -> bool:
    return (
        bool(each.who)
        and (not turn.who or each.who == turn.who)
        and (not turn.says or each.begins_with(turn.says))
    )
