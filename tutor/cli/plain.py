"""A lesson as plain lines: for screen readers, pipes and terminals that cannot show screens.

Owns the turn-taking: say what happened, ask, read a line, act. It draws no boxes, moves no cursor
and uses no colour. The same session runs underneath as under the screens. The tests pin that a
whole lesson can be played through a pipe, and that whatever was printed is there after a kill.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from tutor.cli.output import Output
from tutor.cli.plain_ending import summary
from tutor.cli.plain_input import Wish, keys_now, read_typed
from tutor.cli.plain_speech import PlainSpeech
from tutor.cli.plain_words import plain_words
from tutor.dialogue.actions import Answer, Choose, Continue
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    ChoiceOffered,
    LessonEnded,
    LineSpoken,
    QuestionPosed,
    RecapShown,
    CellsRevealed,
    TableShown,
)
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.dialogue.state import Phase
from tutor.errors import StoreTrouble, TutorError
from tutor.lesson.reading import Course
from tutor.questions.choices import Choices
from tutor.questions.question import OptionQuestion
from tutor.study.course_map import MappedLesson
from tutor.study.preferences import remember_language
from tutor.study.session import Session
from tutor.text.texts import in_language
from tutor.text.wrap import wrap
from tutor.wording import LANGUAGES

_WIDEST_CELLS = 90
_INDENT = "  "
_REPEATED_EFFECTS = 3
_OPENERS = (LineSpoken, TableShown, QuestionPosed, ChoiceOffered, RecapShown, LessonEnded)


class PlainLesson:
    """One learner in one lesson, at a prompt."""

    def __init__(
        self,
        *,
        session: Session,
        course: Course,
        output: Output,
        typed: TextIO | None,
        locale_language: str,
    ) -> None:
        self._session = session
        self._course = course
        self._output = output
        self._typed = typed
        self._locale_language = locale_language
        self._speech = PlainSpeech(course, output.language)
        self._trouble: TutorError | None = None

    def play(self) -> None:
        """Take turns until the lesson ends, the learner quits, or there is nothing more to read."""
        resumed = self._session.resume()
        self._tell_trouble()
        self._open(resumed=resumed)
        while not self._session.has_ended and self._output.is_open:
            self._ask()
            line = self._read()
            if line is None or not self._take(line):
                break
        if self._session.has_ended:
            self._tell(summary(self._session, self._course, self._output.language))
        self._close()

    def say_next(self, lesson: MappedLesson | None) -> None:
        """Say which lesson comes next; None when all are done."""
        language = self._output.language
        if lesson is None:
            self._tell((plain_words("nothing-left", language),))
            return
        title = in_language(lesson.head.title, language)
        self._tell((plain_words("next-lesson", language, lesson=lesson.id, title=title),))

    def _open(self, *, resumed: bool) -> None:
        session = self._session
        self._tell(
            (
                plain_words(
                    "go-on" if resumed else "begin",
                    self._output.language,
                    title=in_language(session.lesson.title, self._output.language),
                    minutes=session.lesson.minutes,
                    position=session.position,
                    length=session.flow.length,
                ),
                "",
            )
        )
        history = session.history
        start = 0
        if resumed:
            start = max(0, min(len(history) - _REPEATED_EFFECTS, _opener(history)))
        self._tell_effects(history[start:], history[start - 1] if start else None)

    def _close(self) -> None:
        saved = self._session.close()
        self._tell_trouble()
        if not saved:
            self._output.complain(plain_words("not-saved", self._output.language))
        elif self._session.store.saved and not self._session.has_ended:
            name = self._session.lesson.lesson
            self._tell((plain_words("saved", self._output.language, lesson=name),))

    def _take(self, line: str) -> bool:
        """Do what was typed; False when that is to quit."""
        wish = read_typed(line, self._session)
        match wish:
            case Wish.QUIT:
                return False
            case Wish.HELP:
                self._help()
            case Wish.REPEAT:
                self._repeat()
            case Wish.LANGUAGE:
                self._switch_language()
            case None:
                self._tell((plain_words("not-understood", self._output.language),))
                self._help()
            case _:
                before = self._session.history[-1]
                effects = self._session.act(wish)
                self._tell_trouble()
                self._tell_effects(effects, before)
        return True

    def _help(self) -> None:
        language = self._output.language
        keys = (plain_words(name, language) for name in keys_now(self._session))
        listed = plain_words("between", language).join(keys)
        self._tell((plain_words("possible", language, keys=listed),))

    def _repeat(self) -> None:
        history = self._session.history
        self._tell_effects(current(history), None)

    def _switch_language(self) -> None:
        other = next(name for name in LANGUAGES if name != self._output.language)
        self._output.language = other
        self._speech = PlainSpeech(self._course, other)
        try:
            remember_language(self._session.store, other, self._locale_language)
        except StoreTrouble as error:
            self._output.complain(error.in_language(other))
        self._repeat()

    def _tell_effects(self, effects: Iterable[AnyEffect], before: AnyEffect | None) -> None:
        paragraphs: list[str] = []
        for effect in effects:
            paragraphs += self._speech.speak(effect, before)
            before = effect
        self._tell(paragraphs)

    def _tell(self, paragraphs: Iterable[str]) -> None:
        text = "\n".join(self._laid_out(paragraph) for paragraph in paragraphs)
        if text:
            self._output.say(text)

    def _laid_out(self, paragraph: str) -> str:
        """Break a paragraph into lines, those after the first set in."""
        room_cells = min(self._output.width_cells, _WIDEST_CELLS) - len(_INDENT)
        return f"\n{_INDENT}".join(wrap(paragraph, room_cells))

    def _tell_trouble(self) -> None:
        trouble = self._session.trouble
        if trouble is not None and trouble is not self._trouble:
            self._output.complain(trouble.in_language(self._output.language))
        self._trouble = trouble

    def _ask(self) -> None:
        is_typed_by_hand = self._typed is not None and self._typed.isatty()
        self._output.say(self._laid_out(self._prompt()), end=" " if is_typed_by_hand else "\n")

    def _prompt(self) -> str:
        session, language = self._session, self._output.language
        legal = session.legal
        if Answer in legal:
            question = open_question(session.flow, session.state)
            assert isinstance(question, OptionQuestion)
            pick = "prompt-pick-all" if isinstance(question, Choices) else "prompt-pick-one"
            hint = "prompt-asked" if session.state.phase is Phase.ASKED else "prompt-asked-no-hint"
            picked = plain_words(pick, language, count=len(question.keys))
            return plain_words(hint, language, pick=picked)
        if Choose in legal:
            choice = open_choice(session.flow, session.state)
            assert choice is not None
            count = len(offered(session.state, choice))
            picked = plain_words("prompt-pick-one", language, count=count)
            return plain_words("prompt-choose", language, pick=picked)
        assert Continue in legal
        revealing = session.state.phase is Phase.REVEALING
        return plain_words("prompt-row" if revealing else "prompt-next", language)

    def _read(self) -> str | None:
        line = "" if self._typed is None else self._typed.readline()
        return line or None


def current(history: list[AnyEffect]) -> tuple[AnyEffect, ...]:
    """Return what the learner stands before, as it would be told now.

    Args:
        history: Every effect since the lesson began.

    Returns:
        A line; a table with the rows seen so far; a question, its last answer and what followed.
    """
    start = _opener(history)
    first, rest = history[start], history[start + 1 :]
    if isinstance(first, TableShown):
        shown = [effect.shown for effect in rest if isinstance(effect, CellsRevealed)]
        return (TableShown(table=first.table, shown=max(shown, default=first.shown)),)
    answers = [index for index, effect in enumerate(rest) if isinstance(effect, AnswerMarked)]
    return (first, *rest[answers[-1] if answers else 0 :])


def _opener(history: list[AnyEffect]) -> int:
    """Return the index of the effect that began what the learner stands before."""
    return max(
        (index for index, effect in enumerate(history) if isinstance(effect, _OPENERS)), default=0
    )
