"""Telling a learner at a prompt what happened in a lesson, now or once more.

Owns what is told besides the lesson itself: readings, words of the glossary, the back of a card,
the reasons of other options. It prints through the output, and never acts. The tests pin that what
is told again is what was told.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from tutor.cli.output import Output
from tutor.cli.plain_history import current
from tutor.cli.plain_speech import PlainSpeech
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_tables import tables_of
from tutor.cli.plain_text import PlainText
from tutor.cli.plain_words import plain_words
from tutor.dialogue.effects import AnyEffect, QuestionPosed
from tutor.dialogue.machine import open_question
from tutor.dialogue.state import Phase
from tutor.lesson.reading import Course
from tutor.study.session import Session
from tutor.text.wrap import wrap

if TYPE_CHECKING:
    from tutor.lesson.glossary import Glossary

WIDEST_CELLS = 90
_INDENT = "  "


class Telling:
    """Tells one lesson, in the language of the output."""

    def __init__(self, session: Session, course: Course, output: Output) -> None:
        self._session = session
        self._course = course
        self._output = output
        self._tables = tables_of(session.flow)
        self._with_readings = False
        self._turned: QuestionPosed | None = None

    @property
    def standing(self) -> Standing:
        """What of the lesson so far bears on its questions."""
        session = self._session
        return Standing(seed=session.seed, history=session.history, turned=self._turned)

    def paragraphs(self, effects: Iterable[AnyEffect], before: AnyEffect | None) -> list[str]:
        """Put effects into words, with readings when the learner wants them."""
        return self._said(self._speech(with_readings=self._with_readings), effects, before)

    def reasons(self) -> list[str]:
        """Say why the options not taken are wrong, once a question is closed; else nothing."""
        session = self._session
        question = open_question(session.flow, session.state)
        if question is None or session.state.phase is not Phase.ANSWERED:
            return []
        return list(self._speech(with_readings=self._with_readings).questions.others(question))

    def tell(self, paragraphs: Iterable[str]) -> None:
        """Print paragraphs."""
        text = "\n".join(self.laid_out(paragraph) for paragraph in paragraphs)
        if text:
            self._output.say(text)

    def laid_out(self, paragraph: str) -> str:
        """Break a paragraph into lines, those after the first set in."""
        room_cells = min(self._output.width_cells, WIDEST_CELLS) - len(_INDENT)
        return f"\n{_INDENT}".join(wrap(paragraph, room_cells))

    def tell_again(self) -> None:
        """Tell once more what the learner stands before."""
        self.tell(self.paragraphs(current(self._session.history), None))

    def tell_reasons(self) -> None:
        """Tell why the options not taken are wrong."""
        self.tell(self.reasons() or [plain_words("no-reasons", self._output.language)])

    def turn(self) -> None:
        """Tell what stands on the back of the card that was put last."""
        self._turned = self.standing.posed
        assert self._turned is not None
        speech = self._speech(with_readings=self._with_readings)
        self.tell(speech.questions.turned(self._turned.question))

    def explain_terms(self) -> None:
        """Tell what the terms mean that are in what the learner stands before."""
        from tutor.lesson.glossary import card

        language, glossary = self._output.language, self._glossary
        now = current(self._session.history)
        said = self._said(self._speech(with_readings=False), now, None)
        names = dict.fromkeys(hit.term_id for hit in glossary.find("\n".join(said)))
        text = PlainText(language)
        cards = (card(glossary.terms[name], language, glossary) for name in names)
        told = [text.labelled(title, meaning) for title, meaning in cards]
        self.tell(told or [plain_words("no-terms", language)])

    def switch_readings(self) -> None:
        """Put readings behind terms from now on, or no more."""
        self._with_readings = not self._with_readings
        switched = "readings-on" if self._with_readings else "readings-off"
        self.tell((plain_words(switched, self._output.language),))
        self.tell_again()

    def _said(
        self, speech: PlainSpeech, effects: Iterable[AnyEffect], before: AnyEffect | None
    ) -> list[str]:
        paragraphs: list[str] = []
        for effect in effects:
            paragraphs += speech.speak(effect, before)
            before = effect
        return paragraphs

    def _speech(self, *, with_readings: bool) -> PlainSpeech:
        text = PlainText(self._output.language, self._glossary if with_readings else None)
        return PlainSpeech(self._course, self._tables, text, self.standing)

    @cached_property
    def _glossary(self) -> Glossary:
        from tutor.lesson.glossary import Glossary

        return Glossary(self._course.terms)
