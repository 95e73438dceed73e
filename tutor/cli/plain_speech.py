"""What happens in a lesson, as paragraphs of plain text that can be read aloud.

Owns the wording of every effect, in reading order: a table comes row by row, each cell with its
column's name. Pure: what is said depends on the effect, the one before it, and the language. It may
not wrap or print. The tests pin that every effect of a lesson says something in every language.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import assert_never

from tutor.cli.plain_words import plain_words
from tutor.dialogue.effects import (
    AnswerMarked,
    AnyEffect,
    ChoiceMade,
    ChoiceOffered,
    ChoiceSkipped,
    HintGiven,
    LessonEnded,
    LineSpoken,
    QuestionPosed,
    QuestionSkipped,
    RecapShown,
    CellsRevealed,
    SolutionShown,
    TableShown,
)
from tutor.lesson.reading import Course
from tutor.lesson.records import Cell, Column, Row, Table
from tutor.lesson.revealing import CellPlace, revealing
from tutor.questions.question import OptionQuestion, Question
from tutor.questions.verdict import Mark
from tutor.text.inline import parse_inline
from tutor.text.texts import Text, in_language
from tutor.wording import lesson_words

_ASKING_STUDENT = "student"
_STOPS = ("。", "．", "！", "？", ".", "!", "?", "」", "”")


class PlainSpeech:
    """Puts effects of one course's lessons into the words of one language."""

    def __init__(self, course: Course, language: str) -> None:
        self._cast = course.record.cast
        self._sources = {source.id: source for source in course.sources}
        self._refutations = {each.id: each.refute for each in course.record.misconceptions}
        self.language = language

    def speak(self, effect: AnyEffect, before: AnyEffect | None) -> Iterator[str]:
        """Put one effect into words.

        Args:
            effect: What happened.
            before: What happened just before it; says which rows of a table were known already.

        Returns:
            Paragraphs; an empty one is a pause.
        """
        match effect:
            case LineSpoken(line=line):
                yield self._said(line.who, line.text)
            case TableShown(table=table, shown=shown):
                yield from ("", self._word("table", caption=self._text(table.caption)))
                yield from self._cells(table, revealing(table).visible(shown), shown)
            case CellsRevealed(table=table, shown=shown):
                known = before.shown if isinstance(before, TableShown | CellsRevealed) else shown - 1
                order = revealing(table)
                new = order.visible(shown) - order.visible(known)
                yield from self._cells(table, new, shown)
            case ChoiceOffered(choice=choice, keys=keys):
                ask = self._text(choice.ask)
                yield from ("", ask or lesson_words("choose-what-to-say", self.language))
                said = dict(zip(choice.keys, choice.options, strict=True))
                yield from self._numbered(said[key].say for key in keys)
            case ChoiceMade(option=option):
                yield self._said(_ASKING_STUDENT, option.say)
            case QuestionSkipped() | ChoiceSkipped():
                yield self._stopped(lesson_words("skipped", self.language))
            case RecapShown(recap=recap):
                yield from ("", lesson_words("recap", self.language) + ":")
                yield from self._numbered(point.text for point in recap.points)
            case LessonEnded():
                yield from ("", lesson_words("ended", self.language))
            case _:
                yield from self._about_question(effect)

    def _about_question(
        self, effect: QuestionPosed | AnswerMarked | HintGiven | SolutionShown
    ) -> Iterator[str]:
        match effect:
            case QuestionPosed(question=question):
                yield from ("", self._word("question", ask=self._text(question.ask)))
                yield from self._options(question, _keys(question))
            case AnswerMarked():
                yield from self._marked(effect)
            case HintGiven(number=number, hint=hint):
                yield self._labelled(lesson_words("hint", self.language, number=number), hint)
            case SolutionShown(question=question):
                yield from self._solution(question)
            case _:
                assert_never(effect)

    def _marked(self, marked: AnswerMarked) -> Iterator[str]:
        verdict, question = marked.verdict, marked.question
        word = {Mark.RIGHT: "right", Mark.PARTLY: "partly"}.get(verdict.mark, "wrong")
        yield self._stopped(lesson_words(word, self.language))
        yield lesson_words("your-answer", self.language) + ":"
        several = len(marked.given) > 1
        for key in marked.given:
            judged = "picked-wrong" if key in verdict.wrong_parts else "picked-right"
            yield from self._explained(question, key, judged if several else "")
        if verdict.is_right:
            yield from self._cited(question.cite)
        else:
            yield lesson_words("try-again", self.language)

    def _solution(self, question: Question) -> Iterator[str]:
        yield lesson_words("right-answer", self.language) + ":"
        for key in question.key:
            yield from self._explained(question, key, "")
        if question.solution:
            yield self._labelled(lesson_words("solution", self.language), question.solution)
        yield from self._cited(question.cite)

    def _explained(self, question: Question, key: str, judged: str) -> Iterator[str]:
        """Say one option with the reason why it is right or wrong."""
        assert isinstance(question, OptionQuestion)
        option = question.option(key)
        text = next(self._options(question, (key,)))
        if judged:
            text = self._word("judged", option=text, mark=lesson_words(judged, self.language))
        yield text
        reasons = (option.why, self._refutations.get(option.misconception, ""))
        yield from (self._text(reason) for reason in reasons if reason)

    def _options(self, question: Question, keys: Sequence[str]) -> Iterator[str]:
        assert isinstance(question, OptionQuestion)
        for number, key in enumerate(question.keys, 1):
            if key in keys:
                text = self._text(question.option(key).text)
                yield self._word("option", number=number, text=text)

    def _numbered(self, texts: Iterable[Text]) -> Iterator[str]:
        for number, text in enumerate(texts, 1):
            yield self._word("option", number=number, text=self._text(text))

    def _cells(self, table: Table, places: Collection[CellPlace], shown: int) -> Iterator[str]:
        """Say some cells, row by row; after the last group, where the table comes from."""
        for row in table.rows:
            columns = [each for each in table.columns if CellPlace(row.id, each.id) in places]
            if columns:
                yield self._row(row, columns)
        if shown == len(revealing(table).groups):
            yield from self._cited(table.cite)

    def _row(self, row: Row, columns: Sequence[Column]) -> str:
        cells = " ".join(
            self._word(
                "cell", head=self._text(column.head), text=self._cell(row.cells.get(column.id, ""))
            )
            for column in columns
        )
        return self._word("row", head=self._text(row.head), cells=cells)

    def _cell(self, cell: Cell) -> str:
        items = cell if isinstance(cell, tuple) else (cell,)
        between = "" if self.language == "ja" else " "
        return between.join(self._stopped(self._text(item)) for item in items)

    def _cited(self, cite: tuple[str, ...]) -> Iterator[str]:
        """Name outside sources; the course itself is none."""
        titles = []
        for source in (self._sources[name] for name in cite if name in self._sources):
            if not (source.address or source.jurisdiction):
                continue
            title = self._text(source.title)
            if source.as_of:
                title += f" ({lesson_words('as-of', self.language, date=source.as_of)})"
            titles.append(title)
        if titles:
            between = plain_words("between", self.language)
            yield self._labelled(lesson_words("source", self.language), between.join(titles))

    def _said(self, who: str, text: Text) -> str:
        speaker = self._cast.get(who)
        if speaker is None or speaker.side == "middle":
            return self._text(text)
        return self._labelled(self._text(speaker.name), text)

    def _labelled(self, label: str, text: Text) -> str:
        return self._word("labelled", label=label, text=self._text(text))

    def _stopped(self, text: str) -> str:
        return text if text.endswith(_STOPS) else text + plain_words("stop", self.language)

    def _word(self, name: str, **values: object) -> str:
        return plain_words(name, self.language, **values)

    def _text(self, text: Text) -> str:
        return spoken(in_language(text, self.language))


def spoken(text: str) -> str:
    """Take the author's marks out of a text; a link's address follows its words."""
    inline = parse_inline(text)
    said = inline.plain
    for span in reversed(inline.spans):
        if span.target is not None:
            said = f"{said[: span.end]} ({span.target}){said[span.end :]}"
    return said


def _keys(question: Question) -> tuple[str, ...]:
    assert isinstance(question, OptionQuestion)
    return question.keys
