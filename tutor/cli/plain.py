"""A lesson as plain lines: for screen readers, pipes and terminals that cannot show screens.

Owns the turn-taking: say what happened, ask, read a line, act. It draws no boxes, moves no cursor
and uses no colour. The same session runs underneath as under the screens. The tests pin that a
whole lesson can be played through a pipe, and that whatever was printed is there after a kill.
"""

from __future__ import annotations

from typing import TextIO

from tutor.cli.output import Output
from tutor.cli.plain_confidence import can_be_sure, read_confidence, remark
from tutor.cli.plain_ending import summary
from tutor.cli.plain_explaining import make_ready
from tutor.cli.plain_history import scene
from tutor.cli.plain_input import Refusal, Wish, asked_now, is_quitting, keys_now, read_typed
from tutor.cli.plain_prompt import prompt
from tutor.cli.plain_teacher import PlainTeacher
from tutor.cli.plain_telling import Telling
from tutor.cli.plain_words import plain_words
from tutor.dialogue.actions import Action, Answer
from tutor.dialogue.effects import AnswerMarked, AnyEffect
from tutor.errors import StoreTrouble, TutorError
from tutor.lesson.reading import Course
from tutor.study.course_map import MappedLesson
from tutor.study.preferences import remember_language
from tutor.study.reporting import last_given
from tutor.study.session import Session
from tutor.text.texts import in_language
from tutor.wording import LANGUAGES


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
        teacher: PlainTeacher | None = None,
    ) -> None:
        self._teacher = teacher
        self._session = session
        self._course = course
        self._output = output
        self._typed = typed
        self._locale_language = locale_language
        self._telling = Telling(session, course, output)
        self._trouble: TutorError | None = None

    def play(self) -> None:
        """Take turns until the lesson ends, the learner quits, or there is nothing more to read."""
        resumed = self._session.resume()
        self._tell_trouble()
        self._open(resumed=resumed)
        while not self._session.has_ended and self._output.is_open:
            line = self._read(self._prompt())
            if line is None or not self._take(line):
                break
        if self._session.has_ended:
            self._conclude()
        self._close()

    def say_next(self, lesson: MappedLesson | None) -> None:
        """Say which lesson comes next; None when all are done."""
        language = self._output.language
        if lesson is None:
            self._say("nothing-left")
            return
        title = in_language(lesson.head.title, language)
        self._say("next-lesson", lesson=lesson.id, title=title)

    def _open(self, *, resumed: bool) -> None:
        session, language = self._session, self._output.language
        heading = plain_words(
            "go-on" if resumed else "begin",
            language,
            title=in_language(session.lesson.title, language),
            minutes=session.lesson.minutes,
            position=session.position,
            length=session.flow.length,
        )
        said = self._telling.paragraphs(scene(session.history), None)
        self._telling.tell((heading, *(said if said[0] == "" else ("", *said))))

    def _conclude(self) -> None:
        """Say how the lesson went."""
        self._telling.tell(summary(self._session, self._course, self._output.language))

    def _say_saved(self) -> None:
        """Say how to go on later."""
        self._say("saved", lesson=self._session.lesson.lesson)

    def _close(self) -> None:
        saved = self._session.close()
        self._tell_trouble()
        if not saved:
            self._output.complain(plain_words("not-saved", self._output.language))
        elif self._session.store.saved and not self._session.has_ended:
            self._say_saved()

    def _take(self, line: str) -> bool:
        """Do what was typed; False when that is to quit."""
        wish = read_typed(line, self._session, self._telling.standing)
        match wish:
            case Wish.QUIT:
                return False
            case Wish():
                self._fulfil(wish)
            case Refusal():
                self._say(wish.value)
            case None:
                self._say("not-understood")
                self._help()
            case Answer():
                return self._answer(wish)
            case _:
                self._act(wish)
        return True

    def _fulfil(self, wish: Wish) -> None:
        """Do what concerns the reading, and not the lesson."""
        match wish:
            case Wish.HELP:
                self._help()
            case Wish.REPEAT:
                self._telling.tell_again()
            case Wish.REASONS:
                self._telling.tell_reasons()
            case Wish.TURN:
                self._telling.turn()
            case Wish.TERMS:
                self._telling.explain_terms()
            case Wish.READINGS:
                self._telling.switch_readings()
            case Wish.REPORT:
                self._report()
            case _:
                self._switch_language()

    def _act(self, action: Action) -> None:
        before = self._session.history[-1]
        effects = self._session.act(action)
        self._tell_trouble()
        self._telling.tell(self._telling.paragraphs(self._told(effects), before))
        for effect in effects:
            if isinstance(effect, AnswerMarked) and isinstance(action, Answer):
                said = remark(action.confidence, effect.verdict, self._output.language)
                self._telling.tell(said)

    def _told(self, effects: tuple[AnyEffect, ...]) -> tuple[AnyEffect, ...]:
        """Return what is told of the things that happened."""
        return effects

    def _answer(self, answer: Answer) -> bool:
        """Answer, after asking how sure the learner is where that is wanted; False to quit."""
        question = asked_now(self._session)
        assert question is not None
        if self._session.asks_confidence(question) and can_be_sure(question, answer.given):
            confidence = None
            while confidence is None:
                line = self._read(plain_words("prompt-sure", self._output.language))
                if line is None or is_quitting(line):
                    return False
                confidence = read_confidence(line)
            answer = Answer(answer.given, confidence)
        self._act(answer)
        return True

    def _report(self) -> None:
        """Keep a note about the question put last; the end of the input keeps nothing."""
        posed = self._telling.standing.posed
        if posed is None:
            self._say("nothing-to-report")
            return
        note = self._read(plain_words("prompt-report", self._output.language))
        if note is None:
            return
        given = last_given(self._session.history, posed.question)
        kept = self._session.report(posed.question, given, note.strip())
        self._say("reported" if kept else "not-reported")

    def _help(self) -> None:
        language = self._output.language
        has_reasons = bool(self._telling.reasons())
        keys = keys_now(self._session, self._telling.standing, language, has_reasons=has_reasons)
        self._say("possible", keys=plain_words("between", language).join(keys))

    def _switch_language(self) -> None:
        other = next(name for name in LANGUAGES if name != self._output.language)
        self._output.language = other
        try:
            remember_language(self._session.store, other, self._locale_language)
        except StoreTrouble as error:
            self._output.complain(error.in_language(other))
        self._telling.tell(self._telling.paragraphs(scene(self._session.history), None))

    def _say(self, name: str, **values: object) -> None:
        self._telling.tell((plain_words(name, self._output.language, **values),))

    def _tell_trouble(self) -> None:
        trouble = self._session.trouble
        if trouble is not None and trouble is not self._trouble:
            self._output.complain(trouble.in_language(self._output.language))
        self._trouble = trouble

    def _prompt(self) -> str:
        make_ready(self._session, self._output.language)
        has_reasons = bool(self._telling.reasons())
        standing, language = self._telling.standing, self._output.language
        return prompt(self._session, standing, language, has_reasons=has_reasons)

    def _read(self, prompt: str) -> str | None:
        """Read a line; a question to the teacher is answered, and the prompt comes again."""
        is_typed_by_hand = self._typed is not None and self._typed.isatty()
        while True:
            self._output.say(self._telling.laid_out(prompt), end=" " if is_typed_by_hand else "\n")
            line = "" if self._typed is None else self._typed.readline()
            if self._teacher is None or not self._teacher.take(line, self._session):
                return line or None
