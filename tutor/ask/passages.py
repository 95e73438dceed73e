"""What a question can be answered with: every piece of a course that says something, by itself.

Owns which pieces those are, where each stands and what it is found by. It reads no file and ranks
nothing. The tests pin that addresses are unique and that what a student only supposes is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tutor.ask.passage import OUTSIDE, Passage
from tutor.lesson.answers import AnswersReading, OutsideTopic, ReadyAnswer
from tutor.lesson.course_records import Misconception, Term
from tutor.lesson.flow import lay_out
from tutor.lesson.reading import Course
from tutor.lesson.records import LessonRecord, LineStep, QuizStep, RecapStep, TableStep
from tutor.lesson.table_records import Table
from tutor.questions.question import Question
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language

STUDENT = "student"
_SHORTEST_LINE = 12


def gather(
    course: Course,
    lessons: Mapping[str, LessonRecord],
    ready: AnswersReading,
    language: str,
) -> tuple[Passage, ...]:
    """Collect the passages of a course.

    Args:
        course: The course.
        lessons: Those of its lessons that can be read, by id.
        ready: Its ready answers, and the topics that it leaves out.
        language: The language wanted; what is not there in it is taken from another.

    Returns:
        The passages, each address once, those that are no answers last.
    """
    collector = _Collector(language)
    found: list[Passage] = []
    found += (collector.answer(answer, lessons) for answer in ready.answers)
    found += (collector.term(term) for term in course.terms)
    homes = _homes_of_beliefs(lessons)
    for belief in course.record.misconceptions:
        found.append(collector.belief(belief, homes.get(belief.id, ("", "", -1))))
    for lesson in lessons.values():
        found += collector.lesson(lesson)
    found += map(collector.outside, ready.outside)
    unique: dict[str, Passage] = {}
    for passage in found:
        if passage.text.strip():
            unique.setdefault(passage.address, passage)
    return tuple(unique.values())


class _Collector:
    """Makes passages in one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def say(self, text: Text) -> str:
        return plain(in_language(text, self.language)).strip()

    def is_foreign(self, text: Text) -> bool:
        return isinstance(text, dict) and bool(text) and self.language not in text

    def answer(self, answer: ReadyAnswer, lessons: Mapping[str, LessonRecord]) -> Passage:
        lesson = lessons.get(answer.lesson)
        ids = lay_out(lesson.steps).ids if lesson is not None else {}
        at = ids.get(answer.step, 0 if lesson is not None else -1)
        return Passage(
            address=f"answers/{answer.id}",
            kind="answer",
            text=self.say(answer.answer),
            prompts=self.prompts(answer.ask),
            lesson=answer.lesson,
            step=answer.step,
            at=at,
            cite=answer.cite,
            short=answer.short,
            more=self.say(answer.more),
            why=self.say(answer.why),
            example=self.say(answer.example),
            next=answer.next,
            case=answer.case,
            rests_on=answer.rests_on,
            is_foreign=self.is_foreign(answer.answer),
        )

    def outside(self, topic: OutsideTopic) -> Passage:
        return Passage(
            address=f"outside/{topic.id}",
            kind=OUTSIDE,
            text=self.say(topic.answer),
            prompts=self.prompts(topic.ask),
            is_foreign=self.is_foreign(topic.answer),
        )

    def prompts(self, asked: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        return asked.get(self.language) or tuple(sum(asked.values(), ()))

    def term(self, term: Term) -> Passage:
        name = self.say(term.name)
        forms = term.forms.get(self.language, ())
        prompts = (
            (f"{name}とは", f"{name}の意味") if self.language == "ja" else (f"what is {name}",)
        )
        colon = "：" if self.language == "ja" else ": "
        return Passage(
            address=f"terms/{term.id}",
            kind="term",
            text=f"{name}{colon}{self.say(term.meaning)}",
            prompts=prompts,
            around=" / ".join(forms),
            is_foreign=self.is_foreign(term.meaning),
        )

    def belief(self, belief: Misconception, home: tuple[str, str, int]) -> Passage:
        lesson, step, at = home
        return Passage(
            address=f"misconceptions/{belief.id}",
            kind="belief",
            text=self.say(belief.refute),
            prompts=(self.say(belief.belief),),
            lesson=lesson,
            step=step,
            at=at,
            cite=belief.cite,
            is_foreign=self.is_foreign(belief.refute),
        )

    def lesson(self, lesson: LessonRecord) -> Iterator[Passage]:
        """Give the passages of a lesson, in its order."""
        before = ""
        for at, node in enumerate(lay_out(lesson.steps).nodes):
            match node.step:
                case LineStep() as line:
                    if line.who != STUDENT and line.cite:
                        yield from self.line(lesson.lesson, line, at, before)
                    before = self.say(line.text)
                case TableStep(table=table):
                    yield from self.table(lesson.lesson, table, at)
                case QuizStep(question=question):
                    yield from self.question(lesson.lesson, question, at)
                case RecapStep() as recap:
                    for number, point in enumerate(recap.points, 1):
                        yield Passage(
                            address=f"{lesson.lesson}/{recap.id or f'step-{at}'}/{number}",
                            kind="point",
                            text=self.say(point.text),
                            lesson=lesson.lesson,
                            step=recap.id,
                            at=at,
                            is_foreign=self.is_foreign(point.text),
                        )
                case _:
                    pass

    def line(self, lesson: str, line: LineStep, at: int, before: str) -> Iterator[Passage]:
        text = self.say(line.text)
        if len(text) < _SHORTEST_LINE or text.endswith(("?", "？")):
            return
        yield Passage(
            address=f"{lesson}/{line.id or f'step-{at}'}",
            kind="line",
            text=text,
            prompts=(before,) if before.endswith(("?", "？")) else (),
            lesson=lesson,
            step=line.id,
            at=at,
            cite=line.cite,
            is_foreign=self.is_foreign(line.text),
        )

    def table(self, lesson: str, table: Table, at: int) -> Iterator[Passage]:
        """Give the rows and the cells of a table."""
        caption = self.say(table.caption)
        heads = tuple(self.say(column.head) for column in table.columns)
        for row in table.rows:
            head = self.say(row.head)
            cells = tuple(self._cell(row.cells.get(column.id, ())) for column in table.columns)
            common = {"lesson": lesson, "step": table.id, "at": at, "cite": table.cite}
            pairs = [f"{column}: {cell}" for column, cell in zip(heads, cells, strict=True) if cell]
            yield Passage(
                address=f"{lesson}/{table.id}/{row.id}",
                kind="row",
                text=f"{head} — {' / '.join(pairs)}",
                prompts=(f"{head} {' '.join(heads)}",),
                around=caption,
                columns=heads,
                cells=(head, *cells),
                **common,  # type: ignore[arg-type]  # a record's fields by name
            )
            for column, name, cell in zip(table.columns, heads, cells, strict=True):
                if cell:
                    yield Passage(
                        address=f"{lesson}/{table.id}/{row.id}.{column.id}",
                        kind="cell",
                        text=f"{name} — {head}: {cell}",
                        prompts=(f"{name} {head}",),
                        around=caption,
                        **common,  # type: ignore[arg-type]  # the same
                    )

    def _cell(self, cell: Text | tuple[Text, ...]) -> str:
        texts = cell if isinstance(cell, tuple) else (cell,)
        return ("、" if self.language == "ja" else "; ").join(self.say(text) for text in texts)

    def question(self, lesson: str, question: Question, at: int) -> Iterator[Passage]:
        """Give the solution of a question and the reasons of its parts."""
        ask = self.say(question.ask)
        common = {"lesson": lesson, "step": question.id, "at": at, "cite": question.cite}
        solution = self.say(question.solution)
        if solution:
            yield Passage(
                address=f"{lesson}/{question.id}",
                kind="solution",
                text=solution,
                prompts=(ask,),
                is_foreign=self.is_foreign(question.solution),
                **common,  # type: ignore[arg-type]  # a record's fields by name
            )
        for part in question.parts():
            why = self.say(part.why)
            if why:
                yield Passage(
                    address=f"{lesson}/{question.id}/{part.key}",
                    kind="why",
                    text=why,
                    prompts=(self.say(part.label),),
                    around=ask,
                    is_foreign=self.is_foreign(part.why),
                    **common,  # type: ignore[arg-type]  # the same
                )


def _homes_of_beliefs(lessons: Mapping[str, LessonRecord]) -> dict[str, tuple[str, str, int]]:
    """Find the first question that meets each misconception: lesson, question and node."""
    homes: dict[str, tuple[str, str, int]] = {}
    for lesson in lessons.values():
        for at, node in enumerate(lay_out(lesson.steps).nodes):
            if isinstance(node.step, QuizStep):
                for belief, _ in node.step.question.misconceptions():
                    home = (lesson.lesson, node.step.question.id, at)
                    homes.setdefault(belief, home)
    return homes
