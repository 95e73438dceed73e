"""What happens at a question, as lines that can be read aloud: how it is put, and what came of it.

Owns the wording of verdicts, hints, beliefs and solutions; answers have theirs in `plain_feedback`.
What stands in the cell of a table, and why, is left to the table, which reveals it next. Pure. The
tests pin that a reason is given for every pick, and that nothing is given away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from tutor.cli.plain_asking import asking_of
from tutor.cli.plain_feedback import Feedback
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_tables import asked_in, asked_words
from tutor.cli.plain_text import PlainText
from tutor.dialogue.effects import (
    AnswerMarked,
    HintGiven,
    QuestionPosed,
    QuestionSkipped,
    SolutionShown,
)
from tutor.lesson.course_records import Source
from tutor.lesson.reading import Course
from tutor.lesson.table_records import Ask, Table
from tutor.questions.question import Answer, OptionQuestion, Question
from tutor.questions.reasons import reasons_due
from tutor.questions.verdict import Mark, Verdict
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
        standing: Standing,
    ) -> None:
        self._text = text
        self._beliefs = {each.id: each for each in course.record.misconceptions}
        self._tables = tables
        self._sources = sources
        self._standing = standing

    def speak(self, effect: AboutQuestion) -> Iterator[str]:
        """Put one effect into words: paragraphs, of which an empty one is a pause."""
        match effect:
            case QuestionPosed():
                yield from self._posed(effect)
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
                    yield from self._answer_in_short(question)
            case _:
                assert_never(effect)

    def settled(self, question: Question, given: Answer, verdict: Verdict) -> Iterator[str]:
        """Tell how a question that is over was answered, what would have been right, and why.

        Args:
            question: The question.
            given: The answer; empty when there was none.
            verdict: How it was marked.
        """
        feedback = self._feedback(question)
        if given:
            yield self._sentence(verdict.mark.value)
            yield from feedback.count(verdict)
            yield from feedback.given(given, verdict)
            if verdict.why:
                yield self._text.text(verdict.why)
            yield from self._mix_ups(verdict.misconceptions)
        if not verdict.is_right:
            yield from feedback.right()
            yield from self._explanation(question)
        yield from self._text.sources(question.cite, self._sources)

    def turned(self, question: Question) -> Iterator[str]:
        """Tell what stands on the back of a card."""
        back = asking_of(question).back(question)
        yield self._text.labelled(self._text.word("back"), back)

    def others(self, question: Question) -> Iterator[str]:
        """Tell why the options that were not taken are wrong, once the question is closed."""
        answered = self._standing.last_answer(question)
        taken = () if answered is None else answered.given
        for key, told in self._feedback(question).others((*taken, *question.key)):
            reasons = list(self._mix_ups(self._beliefs_of(question, key)))
            if told.why:
                reasons.insert(0, self._text.text(told.why))
            if reasons:
                yield from (told.line, *reasons)

    def _posed(self, posed: QuestionPosed) -> Iterator[str]:
        question = posed.question
        cell = self._cell(question)
        if cell is None:
            ask = self._text.text(question.ask)
        else:
            ask = asked_words(*cell, question, self._text)
        yield from ("", self._text.word("question", ask=ask))
        order = question.display_order(self._standing.seed)
        yield from asking_of(question).lines(question, order, self._text)
        if self._standing.is_turned(posed):
            yield from self.turned(question)

    def _marked(self, marked: AnswerMarked) -> Iterator[str]:
        verdict, question = marked.verdict, marked.question
        in_table = self._cell(question) is not None
        feedback = self._feedback(question)
        yield from self._verdict(marked, feedback)
        if not (in_table and verdict.closes):
            yield from self._judged(marked, feedback)
        if verdict.why:
            yield self._text.text(verdict.why)
        yield from self._mix_ups(verdict.misconceptions)
        if not verdict.closes:
            yield from self._once_more(marked)
        elif not in_table:
            if verdict.self_graded:
                yield from self._explanation(question)
            yield from self._text.sources(question.cite, self._sources)

    def _verdict(self, marked: AnswerMarked, feedback: Feedback) -> Iterator[str]:
        verdict = marked.verdict
        if verdict.self_graded:
            ((_, grade),) = marked.question.said(marked.given)
            yield self._text.word("graded", grade=self._text.text(grade))
            return
        match verdict.mark:
            case Mark.RIGHT | Mark.PARTLY | Mark.WRONG:
                yield self._sentence(verdict.mark.value)
                yield from feedback.count(verdict)
            case Mark.NOT_UNDERSTOOD:
                yield self._text.word("unread")
            case Mark.NOTED:
                yield self._text.word("noted")
            case _:
                assert_never(verdict.mark)

    def _judged(self, marked: AnswerMarked, feedback: Feedback) -> Iterator[str]:
        given, verdict = marked.given, marked.verdict
        if verdict.mark is Mark.NOT_UNDERSTOOD:
            yield from feedback.unread(given, verdict)
            if self._standing.times(marked) > 1 and not marked.in_exam:
                yield from feedback.accepted(verdict)
        elif not verdict.self_graded:
            verdicts = [each.verdict for each in self._standing.counted(marked)]
            due = () if verdict.closes else reasons_due(marked.question, verdicts)
            yield from feedback.given(given, verdict, due)

    def _once_more(self, marked: AnswerMarked) -> Iterator[str]:
        counts = marked.verdict.mark is not Mark.NOT_UNDERSTOOD
        if counts and self._standing.times(marked) > 1:
            yield self._text.word("same-again")
        elif counts and len(self._standing.counted(marked)) > 1:
            yield self._text.word("way-out")
        yield lesson_words("try-again", self._text.language)

    def _solution(self, question: Question) -> Iterator[str]:
        if self._cell(question) is not None:
            yield lesson_words("right-answer", self._text.language) + ":"
            return
        feedback = self._feedback(question)
        answered = self._standing.last_answer(question)
        if answered is not None:
            yield from feedback.given_alone(answered.given)
        yield from feedback.right()
        yield from self._explanation(question)
        yield from self._text.sources(question.cite, self._sources)

    def _explanation(self, question: Question) -> Iterator[str]:
        """Tell the author's solution, unless it is the reason of a part that was just told."""
        is_told = any(part.why == question.solution for part in question.parts())
        if question.solution and not is_told:
            label = lesson_words("solution", self._text.language)
            yield self._text.labelled(label, question.solution)

    def _answer_in_short(self, question: Question) -> Iterator[str]:
        """Say no more than what would have been right: the lesson goes on from there."""
        answer = self._feedback(question).in_short()
        if answer:
            label = lesson_words("solution", self._text.language)
            yield self._text.word("labelled", label=label, text=self._text.stopped(answer))

    def _mix_ups(self, names: Iterable[str]) -> Iterator[str]:
        """Name the beliefs that may stand behind an answer, and what puts them right."""
        for belief in (self._beliefs[name] for name in names if name in self._beliefs):
            yield self._text.word(
                "mix-up",
                label=lesson_words("misconception", self._text.language),
                belief=self._text.text(belief.belief),
                refute=self._text.text(belief.refute),
            )

    def _beliefs_of(self, question: Question, key: str) -> tuple[str, ...]:
        return question.beliefs((key,)) if isinstance(question, OptionQuestion) else ()

    def _feedback(self, question: Question) -> Feedback:
        return Feedback(question, self._standing.seed, self._text)

    def _sentence(self, name: str) -> str:
        return self._text.stopped(lesson_words(name, self._text.language))

    def _cell(self, question: Question) -> tuple[Table, Ask] | None:
        """Return the table and the cell that a question is about; None for any other question."""
        for table in self._tables:
            ask = asked_in(table, question)
            if ask is not None:
                return table, ask
        return None
