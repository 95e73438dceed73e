"""A lesson as plain lines: for screen readers, pipes and terminals that cannot show screens.

Owns the turn-taking: say what happened, ask, read a line, act. It draws no boxes, moves no cursor
and uses no colour. The same session runs underneath as under the screens. The tests pin that a
whole lesson can be played through a pipe, and that whatever was printed is there after a kill.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from tutor.cli.output import Output
from tutor.cli.plain_ending import summary
from tutor.cli.plain_history import current, scene
from tutor.cli.plain_input import Refusal, Wish, keys_now, read_typed
from tutor.cli.plain_prompt import prompt
from tutor.cli.plain_speech import PlainSpeech
from tutor.cli.plain_tables import tables_of
from tutor.cli.plain_text import PlainText
from tutor.cli.plain_words import plain_words
from tutor.dialogue.effects import AnyEffect
from tutor.errors import StoreTrouble, TutorError
from tutor.lesson.reading import Course
from tutor.study.course_map import MappedLesson
from tutor.study.preferences import remember_language
from tutor.study.session import Session
from tutor.text.texts import in_language
from tutor.text.wrap import wrap
from tutor.wording import LANGUAGES

if TYPE_CHECKING:
    from tutor.lesson.glossary import Glossary

_WIDEST_CELLS = 90
_INDENT = "  "


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
        self._with_readings = False
        self._tables = tables_of(session.flow)
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
        session, language = self._session, self._output.language
        heading = plain_words(
            "go-on" if resumed else "begin",
            language,
            title=in_language(session.lesson.title, language),
            minutes=session.lesson.minutes,
            position=session.position,
            length=session.flow.length,
        )
        said = self._paragraphs(scene(session.history), None)
        self._tell((heading, *(said if said[0] == "" else ("", *said))))

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
            case Wish.TERMS:
                self._explain_terms()
            case Wish.READINGS:
                self._switch_readings()
            case Wish.LANGUAGE:
                self._switch_language()
            case Refusal():
                self._tell((plain_words(wish.value, self._output.language),))
            case None:
                self._tell((plain_words("not-understood", self._output.language),))
                self._help()
            case _:
                before = self._session.history[-1]
                effects = self._session.act(wish)
                self._tell_trouble()
                self._tell(self._paragraphs(effects, before))
        return True

    def _help(self) -> None:
        language = self._output.language
        keys = (plain_words(name, language) for name in keys_now(self._session))
        listed = plain_words("between", language).join(keys)
        self._tell((plain_words("possible", language, keys=listed),))

    def _repeat(self) -> None:
        self._tell(self._paragraphs(current(self._session.history), None))

    def _explain_terms(self) -> None:
        """Say what the terms mean that are in what the learner stands before."""
        from tutor.lesson.glossary import card

        language, glossary = self._output.language, self._glossary
        said = self._paragraphs(current(self._session.history), None, with_readings=False)
        names = dict.fromkeys(hit.term_id for hit in glossary.find("\n".join(said)))
        text = PlainText(language)
        cards = (card(glossary.terms[name], language, glossary) for name in names)
        told = [text.labelled(title, meaning) for title, meaning in cards]
        self._tell(told or [plain_words("no-terms", language)])

    def _switch_readings(self) -> None:
        self._with_readings = not self._with_readings
        switched = "readings-on" if self._with_readings else "readings-off"
        self._tell((plain_words(switched, self._output.language),))
        self._repeat()

    def _switch_language(self) -> None:
        other = next(name for name in LANGUAGES if name != self._output.language)
        self._output.language = other
        try:
            remember_language(self._session.store, other, self._locale_language)
        except StoreTrouble as error:
            self._output.complain(error.in_language(other))
        self._tell(self._paragraphs(scene(self._session.history), None))

    def _paragraphs(
        self,
        effects: Iterable[AnyEffect],
        before: AnyEffect | None,
        *,
        with_readings: bool | None = None,
    ) -> list[str]:
        """Put effects into words, by default with readings when the learner wants them."""
        wanted = self._with_readings if with_readings is None else with_readings
        text = PlainText(self._output.language, self._glossary if wanted else None)
        speech = PlainSpeech(self._course, self._tables, text)
        paragraphs: list[str] = []
        for effect in effects:
            paragraphs += speech.speak(effect, before)
            before = effect
        return paragraphs

    @cached_property
    def _glossary(self) -> Glossary:
        from tutor.lesson.glossary import Glossary

        return Glossary(self._course.terms)

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
        said = prompt(self._session, self._output.language)
        is_typed_by_hand = self._typed is not None and self._typed.isatty()
        self._output.say(self._laid_out(said), end=" " if is_typed_by_hand else "\n")

    def _read(self) -> str | None:
        line = "" if self._typed is None else self._typed.readline()
        return line or None
