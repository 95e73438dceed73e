"""What happens in a lesson, as paragraphs of plain text that can be read aloud.

Owns which words an effect has; tables and questions have theirs in `plain_tables` and
`plain_questions`. Pure: what is said depends on the effect, the one before it, and the language. It
may not wrap or print. The tests pin that every effect of a lesson says something in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from tutor.cli.plain_explaining import say_explanation
from tutor.cli.plain_questions import QuestionSpeech
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_tables import say_revealed, say_shown
from tutor.cli.plain_text import PlainText
from tutor.dialogue.effects import (
    AnswerMarked,
    AnswerTaken,
    AnyEffect,
    CellsRevealed,
    ChoiceMade,
    ChoiceOffered,
    ChoiceSkipped,
    ExplanationAsked,
    ExplanationClosed,
    ExplanationRead,
    HelpGiven,
    HintGiven,
    LessonEnded,
    LineSpoken,
    ModelShown,
    QuestionPosed,
    QuestionSkipped,
    RecapShown,
    SolutionShown,
    TableShown,
)
from tutor.dialogue.replies import STUDENT, AboutExplanation
from tutor.lesson.reading import Course
from tutor.lesson.table_records import Table
from tutor.text.texts import Text
from tutor.wording import lesson_words


class PlainSpeech:
    """Puts effects of one lesson into words."""

    def __init__(
        self,
        course: Course,
        tables: tuple[Table, ...],
        text: PlainText,
        standing: Standing,
    ) -> None:
        self._cast = course.record.cast
        self._sources = {source.id: source for source in course.sources}
        self._refutations = {each.id: each.refute for each in course.record.misconceptions}
        self._text = text
        self.questions = QuestionSpeech(text, course, tables, self._sources, standing)

    def speak(self, effect: AnyEffect, before: AnyEffect | None) -> Iterator[str]:
        """Put one effect into words.

        Args:
            effect: What happened.
            before: What happened just before it; says which cells of a table were known already.

        Returns:
            Paragraphs; an empty one is a pause.
        """
        language = self._text.language
        match effect:
            case LineSpoken(line=line):
                yield self._said(line.who, line.text)
            case TableShown():
                yield from say_shown(effect, self._text, self._sources)
            case CellsRevealed():
                yield from say_revealed(effect, before, self._text, self._sources)
            case ChoiceOffered(choice=choice, keys=keys):
                ask = self._text.text(choice.ask)
                yield from ("", ask or lesson_words("choose-what-to-say", language))
                said = dict(zip(choice.keys, choice.options, strict=True))
                yield from self._text.numbered(said[key].say for key in keys)
            case ChoiceMade(option=option):
                yield self._said(STUDENT, option.say)
            case ChoiceSkipped():
                yield self._text.stopped(lesson_words("skipped", language))
            case RecapShown(recap=recap):
                yield from ("", lesson_words("recap", language) + ":")
                yield from self._text.numbered(point.text for point in recap.points)
            case LessonEnded():
                yield from ("", lesson_words("ended", language))
            case (
                QuestionPosed() | AnswerMarked() | HintGiven() | SolutionShown() | QuestionSkipped()
            ):
                yield from self.questions.speak(effect)
            case AnswerTaken(given=given):
                taken = self._text.word("noted") if given else lesson_words("skipped", language)
                yield self._text.stopped(taken)
            case (
                ExplanationAsked()
                | ExplanationRead()
                | HelpGiven()
                | ModelShown()
                | ExplanationClosed()
            ):
                yield from self._explaining(effect)
            case _:
                assert_never(effect)

    def _explaining(self, effect: AboutExplanation) -> Iterator[str]:
        yield from say_explanation(effect, self._text, self._said, self._refutations)

    def _said(self, who: str, text: Text) -> str:
        speaker = self._cast.get(who)
        if speaker is None or speaker.side == "middle":
            return self._text.text(text)
        return self._text.labelled(self._text.name(speaker.name), text)
