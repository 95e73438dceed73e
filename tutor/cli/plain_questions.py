"""A question as lines that can be read aloud: how it is put, what was right, and why.

Owns the wording of verdicts and reasons. What the learner has just typed is not said back, but for
several picks, each of which is judged; what stands in the cell of a table, and why, is left to the
table, which reveals it next. Pure. The tests pin that a reason is given for every pick, and that
nothing is given away.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from tutor.cli.plain_tables import asked_in, asked_words
from tutor.cli.plain_text import PlainText
from tutor.dialogue.effects import (
    AnswerMarked,
    HintGiven,
    QuestionPosed,
    QuestionSkipped,
    SolutionShown,
)
from tutor.lesson.reading import Course
from tutor.lesson.records import Ask, Source, Table
from tutor.questions.choices import Choices
from tutor.questions.question import OptionQuestion, Question
from tutor.questions.verdict import Mark
from tutor.wording import lesson_words

AboutQuestion = QuestionPosed | AnswerMarked | HintGiven | SolutionShown | QuestionSkipped


class QuestionSpeech:
    """Puts what happens at the questions of a lesson into words."""

    def __init__(
        self,
        text: PlainText,
        course: Course,
        tables: tuple[Table, ...],
        sources: Mapping[str, Source],
    ) -> None:
        self._text = text
        self._beliefs = {each.id: each for each in course.record.misconceptions}
        self._tables = tables
        self._sources = sources

    def speak(self, effect: AboutQuestion) -> Iterator[str]:
        """Put one effect into words: paragraphs, of which an empty one is a pause."""
        match effect:
            case QuestionPosed(question=question):
                yield from self._posed(question)
            case AnswerMarked():
                yield from self._marked(effect)
            case HintGiven(number=number, hint=hint):
                label = lesson_words("hint", self._text.language, number=number)
                yield from ("", self._text.labelled(label, hint))
            case SolutionShown(question=question):
                yield from self._solution(question)
            case QuestionSkipped(question=question):
                yield self._sentence("skipped")
                if self._cell(question) is None:
                    yield self._answer_in_short(question)
            case _:
                assert_never(effect)

    def _posed(self, question: Question) -> Iterator[str]:
        assert isinstance(question, OptionQuestion)
        cell = self._cell(question)
        if cell is None:
            ask = self._text.text(question.ask)
        else:
            ask = asked_words(*cell, question, self._text)
        yield from ("", self._text.word("question", ask=ask))
        yield from self._text.numbered(option.text for option in question.options)

    def _marked(self, marked: AnswerMarked) -> Iterator[str]:
        verdict, question = marked.verdict, marked.question
        yield self._text.stopped(self._verdict(verdict.mark))
        in_table = self._cell(question) is not None
        if verdict.mark is not Mark.NOT_UNDERSTOOD and not in_table:
            yield from self._reasons_given(marked)
        if verdict.why:
            yield self._text.text(verdict.why)
        if not verdict.closes:
            yield lesson_words("try-again", self._text.language)
        elif not in_table:
            yield from self._text.sources(question.cite, self._sources)

    def _verdict(self, mark: Mark) -> str:
        language = self._text.language
        match mark:
            case Mark.RIGHT | Mark.PARTLY | Mark.WRONG:
                return lesson_words(mark.value, language)
            case Mark.NOT_UNDERSTOOD | Mark.NOTED:
                return self._text.word(mark.value)
            case _:
                assert_never(mark)

    def _reasons_given(self, marked: AnswerMarked) -> Iterator[str]:
        question = marked.question
        if isinstance(question, Choices):
            yield lesson_words("your-answer", self._text.language) + ":"
            for key in marked.given:
                judged = "picked-wrong" if key in marked.verdict.wrong_parts else "picked-right"
                mark = lesson_words(judged, self._text.language)
                yield self._text.word("judged", option=self._option(question, key), mark=mark)
                yield from self._reasons(question, key)
        else:
            for key in marked.given:
                yield from self._reasons(question, key)

    def _solution(self, question: Question) -> Iterator[str]:
        yield lesson_words("right-answer", self._text.language) + ":"
        if self._cell(question) is not None:
            return
        for key in question.key:
            yield self._option(question, key)
            yield from self._reasons(question, key)
        if question.solution:
            label = lesson_words("solution", self._text.language)
            yield self._text.labelled(label, question.solution)
        yield from self._text.sources(question.cite, self._sources)

    def _answer_in_short(self, question: Question) -> str:
        """Say no more than what would have been right: the lesson goes on from there."""
        assert isinstance(question, OptionQuestion)
        texts = [self._text.text(question.option(key).text) for key in question.key]
        if len(texts) > 1:
            texts = [self._text.word("quoted", text=text) for text in texts]
        answer = self._text.word("between").join(texts)
        label = lesson_words("solution", self._text.language)
        return self._text.word("labelled", label=label, text=self._text.stopped(answer))

    def _reasons(self, question: Question, key: str) -> Iterator[str]:
        """Say why an option is right or wrong, and what belief may stand behind it."""
        assert isinstance(question, OptionQuestion)
        option = question.option(key)
        if option.why:
            yield self._text.text(option.why)
        belief = self._beliefs.get(option.misconception)
        if belief is not None:
            yield self._text.word(
                "mix-up",
                label=lesson_words("misconception", self._text.language),
                belief=self._text.text(belief.belief),
                refute=self._text.text(belief.refute),
            )

    def _option(self, question: Question, key: str) -> str:
        assert isinstance(question, OptionQuestion)
        number = question.keys.index(key) + 1
        text = self._text.text(question.option(key).text)
        return self._text.word("option", number=number, text=text)

    def _sentence(self, name: str) -> str:
        return self._text.stopped(lesson_words(name, self._text.language))

    def _cell(self, question: Question) -> tuple[Table, Ask] | None:
        """Return the table and the cell that a question is about; None for any other question."""
        for table in self._tables:
            ask = asked_in(table, question)
            if ask is not None:
                return table, ask
        return None
