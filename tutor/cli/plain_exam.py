"""An exam as plain lines: what it is, its questions, and what came of it.

Owns what an exam says besides its questions. The questions are put, answered and saved as in any
lesson. The tests pin that nothing is said of right or wrong before the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from tutor.cli.output import Output
from tutor.cli.plain import PlainLesson
from tutor.cli.plain_questions import QuestionSpeech
from tutor.cli.plain_standing import Standing
from tutor.cli.plain_teacher import PlainTeacher
from tutor.cli.plain_text import PlainText
from tutor.cli.plain_words import plain_words
from tutor.dialogue.effects import AnyEffect, LessonEnded
from tutor.dialogue.state import Phase
from tutor.errors import StoreTrouble
from tutor.lesson.library import CourseShelf
from tutor.study.exam_results import ExamResult, Topic, missed, result_of, score
from tutor.study.exam_words import earlier_result, exam_words
from tutor.study.examining import earlier_results
from tutor.study.session import Session
from tutor.text.bars import bar
from tutor.text.inline import plain
from tutor.text.texts import in_language

_BAR_CELLS = 10
_MOST_EARLIER = 5


class PlainExam(PlainLesson):
    """One exam, at a prompt."""

    def __init__(
        self,
        *,
        session: Session,
        shelf: CourseShelf,
        output: Output,
        typed: TextIO | None,
        locale_language: str,
        teacher: PlainTeacher | None = None,
    ) -> None:
        assert shelf.course is not None
        super().__init__(
            session=session,
            course=shelf.course,
            output=output,
            typed=typed,
            locale_language=locale_language,
            teacher=teacher,
        )
        self._shelf = shelf

    def _open(self, *, resumed: bool) -> None:
        self._telling.tell(self._about(resumed=resumed))
        self._telling.tell_again()

    def _conclude(self) -> None:
        result = result_of(self._session.flow, self._session.state, self._shelf)
        self._telling.tell((*self._result(result), ""))
        self._say("exam-again", course=self._session.course)

    def _told(self, effects: tuple[AnyEffect, ...]) -> tuple[AnyEffect, ...]:
        return tuple(effect for effect in effects if not isinstance(effect, LessonEnded))

    def _say_saved(self) -> None:
        self._say("exam-saved", course=self._session.course)

    def _about(self, *, resumed: bool) -> Iterator[str]:
        session, language = self._session, self._output.language
        yield in_language(session.lesson.title, language)
        count, minutes = session.flow.length, session.lesson.minutes
        yield exam_words("about", language, count=count, minutes=minutes)
        if resumed and session.state.phase is Phase.EXAMINED and session.position > 1:
            yield exam_words("under-way", language, count=count, done=session.position - 1)
        try:
            earlier = earlier_results(session.store, session.course)[:_MOST_EARLIER]
        except StoreTrouble:
            earlier = ()
        if earlier:
            yield exam_words("earlier", language) + ":"
            yield from (earlier_result(run, language) for run in earlier)

    def _result(self, result: ExamResult) -> Iterator[str]:
        language = self._output.language
        yield from ("", exam_words("result", language) + ":")
        yield score(result, language)
        yield self._next(result)
        if result.topics:
            yield from ("", exam_words("by-lesson", language) + ":")
        for topic in result.weak:
            yield from self._topic(topic)
        firm = [self._name(topic) for topic in result.topics if not topic.missed]
        if firm:
            titles = exam_words("between", language).join(firm)
            yield exam_words("all-right", language, titles=titles)
        if result.right != result.share * len(result.answers):
            yield exam_words("with-parts", language)
        yield from ("", exam_words("answers", language) + ":")
        yield from self._answers(result)

    def _next(self, result: ExamResult) -> str:
        """Say what to do next."""
        language = self._output.language
        lessons = [topic for topic in result.weak if topic.lesson]
        if lessons:
            return exam_words("read-next", language, title=self._name(lessons[0]))
        return exam_words("try-others" if result.weak else "nothing-missed", language)

    def _topic(self, topic: Topic) -> Iterator[str]:
        """Say how much of a topic was right, which questions were not, and where to read it."""
        language, name = self._output.language, self._name(topic)
        drawn = bar(topic.share, _BAR_CELLS, ascii_only=not self._output.is_unicode)
        counted = f"{topic.right}/{len(topic.answers)}"
        yield f"{name}: {drawn} {counted} {missed(topic, language)}"
        if topic.lesson:
            yield plain_words("read-lesson", language, title=name, lesson=topic.lesson)

    def _name(self, topic: Topic) -> str:
        """Return the title of a topic's lesson, or the name of its concept."""
        language = self._output.language
        if topic.lesson:
            (head,) = self._shelf.heads((topic.lesson,))
            return plain(in_language(head.title, language))
        names = {each.id: each.name for each in self._course.record.concepts}
        return in_language(names.get(topic.concept, topic.concept), language)

    def _answers(self, result: ExamResult) -> Iterator[str]:
        language = self._output.language
        text = PlainText(language)
        sources = {source.id: source for source in self._course.sources}
        speech = QuestionSpeech(text, self._course, (), sources, Standing(seed=self._session.seed))
        for each in result.wrong_first:
            ask = text.text(each.question.ask)
            yield from ("", text.word("numbered-question", number=each.number, ask=ask))
            if not each.given:
                yield text.stopped(exam_words("no-answer", language))
            yield from speech.settled(each.question, each.given, each.verdict)
