"""A review: due questions of all lessons of a course, put together as a lesson.

Owns how a card finds its question again, and the lesson that is made of them, which an ordinary
`Session` plays. Its answers feed the same cards, because a question keeps its id. The tests pin
that a question which is not there any more is passed over, and not counted as due from then on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime, tzinfo

from msgspec import Struct

from tutor.clock import Clock
from tutor.dialogue.actions import Action
from tutor.dialogue.effects import AnyEffect, QuestionPosed, TableShown
from tutor.dialogue.tables import prediction_of
from tutor.explain.records import Explanation
from tutor.learner import derived
from tutor.learner.records import Card
from tutor.learner.store import Store
from tutor.lesson.flow import lay_out
from tutor.lesson.library import CourseShelf
from tutor.lesson.records import ExplainStep, LessonRecord, QuizStep, Step, TableStep, TeachStep
from tutor.lesson.table_records import Table
from tutor.questions.cells import Cells
from tutor.questions.fingerprint import question_hash
from tutor.questions.question import Question
from tutor.study.digesting import REVIEW_LESSON, bring_up_to_date
from tutor.study.due import NextDue, allowance, due_now, mixed, next_due
from tutor.study.session import Session
from tutor.text.texts import Text

TITLE: Text = {"ja": "復習", "en": "Review"}


class Found(Struct, frozen=True, kw_only=True):
    """A question of a course: its step, and the lesson it belongs to."""

    step: Step
    lesson: str
    beside: Table | None = None
    """The row of the table that a question is about, without what it asks for."""

    @property
    def asked(self) -> Question | Explanation:
        """What is asked."""
        assert isinstance(self.step, QuizStep | ExplainStep | TeachStep)
        return self.step.question if isinstance(self.step, QuizStep) else self.step.explanation

    @property
    def table(self) -> str:
        """The table that a question shows itself; empty for any other."""
        return self.asked.table.id if isinstance(self.asked, Cells) else ""


class ReviewCard(Struct, frozen=True, kw_only=True):
    """A card of a review; `has_changed` tells that its question is not what was answered."""

    card: Card
    found: Found
    has_changed: bool


class Review(Struct, frozen=True, kw_only=True):
    """What is asked now, how much is left besides, and what comes after today.

    `lesson` is None when there is nothing to ask. `is_limited` tells that the day's limit, and not
    a lack of cards, is why nothing or no more is asked.
    """

    lesson: LessonRecord | None
    content_hash: str
    cards: tuple[ReviewCard, ...]
    left: int
    is_limited: bool
    next: NextDue | None

    def has_changed(self, question: str) -> bool:
        """Tell whether a question is not what it was when it was answered."""
        return any(each.has_changed for each in self.cards if each.card.question == question)


def prepare_review(
    shelf: CourseShelf,
    store: Store,
    now: datetime,
    *,
    most: int | None = None,
    zone: tzinfo | None = None,
) -> Review:
    """Put the questions that are due together as a lesson.

    Args:
        shelf: The course; it must not be broken.
        store: The learner's database.
        now: The present moment, in UTC.
        most: How many questions are wanted; None for what the day's limit still allows.
        zone: The time zone of the learner; None for that of the system.

    Returns:
        The review.

    Raises:
        StoreTrouble: The database cannot be used.
    """
    assert shelf.course is not None
    course = shelf.course.id
    bring_up_to_date(store, check_rules=True)
    due = due_now(store, course, now, zone=zone)
    found = find_questions(shelf, [card.question for card in due])
    lost = [card.question for card in due if card.question not in found]
    derived.remember_lost(store, course, list(found), lost)
    there = [card for card in due if card.question in found]
    allowed = allowance(store, course, now, zone=zone) if most is None else most
    tables = {name: each.table for name, each in found.items() if each.table}
    chosen = mixed(there, allowed, tables)
    cards = tuple(review_card(card, found[card.question]) for card in chosen)
    return Review(
        lesson=review_lesson(tuple(each.found.step for each in cards)) if cards else None,
        content_hash=_content_hash(cards),
        cards=cards,
        left=len(there) - len(cards),
        is_limited=len(cards) == allowed < len(there),
        next=next_due(store, course, now, zone=zone),
    )


class ReviewSession(Session):
    """A learner's way through one review.

    Args:
        review: What is asked; it is not empty.
        shelf: The course.
        store: The learner's database.
        clock: Tells the time.
    """

    def __init__(self, review: Review, shelf: CourseShelf, store: Store, clock: Clock) -> None:
        assert shelf.course is not None
        assert review.lesson is not None
        self.review = review
        super().__init__(
            course=shelf.course.id,
            lesson=review.lesson,
            content_hash=review.content_hash,
            store=store,
            clock=clock,
        )

    def act(self, action: Action) -> tuple[AnyEffect, ...]:
        """Do what the learner wants; before a question about a table its row is shown."""
        before = len(self.history)
        effects = tuple(self._with_rows(super().act(action)))
        self.history[before:] = effects
        return effects

    def _begin(self) -> None:
        super()._begin()
        self.history = list(self._with_rows(self.history))

    def _with_rows(self, effects: Iterable[AnyEffect]) -> Iterator[AnyEffect]:
        rows = {each.card.question: each.found.beside for each in self.review.cards}
        for effect in effects:
            row = rows.get(effect.question.id) if isinstance(effect, QuestionPosed) else None
            if row is not None:
                yield TableShown(table=row)
            yield effect

    def resume(self) -> bool:
        """Begin at the first question: what was answered in another review is not due any more."""
        return False


def review_lesson(steps: tuple[Step, ...]) -> LessonRecord:
    """Wrap the steps of a review as a lesson, to be played like any other."""
    return LessonRecord(lesson=REVIEW_LESSON, title=TITLE, steps=steps)


def review_card(card: Card, found: Found) -> ReviewCard:
    """Join a card with its question, and tell whether that has changed since it was answered."""
    now_hash = question_hash(found.asked)
    has_changed = card.question_hash not in ("", now_hash)
    return ReviewCard(card=card, found=found, has_changed=has_changed)


def find_questions(shelf: CourseShelf, names: Collection[str]) -> dict[str, Found]:
    """Find questions of a course by their ids.

    Args:
        shelf: The course.
        names: Ids of questions, of table cells (`table.row.column`), of a quiz on a table
            (`table.row.column.kind`), and of explanations.

    Returns:
        Those that are there, by id. Lessons that are broken have none.
    """
    wanted = set(names)
    found: dict[str, Found] = {}
    for lesson_id in shelf.lesson_ids:
        if len(found) == len(wanted):
            break
        lesson = shelf.lesson(lesson_id).lesson
        if lesson is None:
            continue
        for name, step, beside in _questions_in(lesson, wanted):
            found.setdefault(name, Found(step=step, lesson=lesson_id, beside=beside))
    return found


def _questions_in(
    lesson: LessonRecord, wanted: set[str]
) -> Iterator[tuple[str, Step, Table | None]]:
    """Yield those questions of a lesson that are wanted, each with what stands beside it."""
    for node in lay_out(lesson.steps).nodes:
        match node.step:
            case QuizStep(question=question) if question.id in wanted:
                yield question.id, node.step, None
            case ExplainStep(explanation=explanation) | TeachStep(explanation=explanation) if (
                explanation.id in wanted
            ):
                yield explanation.id, node.step, None
            case TableStep(table=table):
                yield from _questions_about(table, wanted)


def _questions_about(table: Table, wanted: set[str]) -> Iterator[tuple[str, Step, Table | None]]:
    """Yield those questions about a table that are wanted; making them all takes a while."""
    of_table = {name for name in wanted if name.startswith(f"{table.id}.")}
    questions: list[Question] = [
        prediction_of(table, ask) for ask in table.ask if f"{table.id}.{ask.cell}" in of_table
    ]
    if any(name.count(".") == 3 for name in of_table):
        from tutor.lesson.quizzing import questions_of

        questions += [made for _, made in questions_of(table) if made.id in of_table]
    if questions:
        from tutor.lesson.excerpting import row_beside

        for question in questions:
            yield question.id, QuizStep(question=question), row_beside(table, question)


def _content_hash(cards: tuple[ReviewCard, ...]) -> str:
    hashes = "\0".join(question_hash(each.found.asked) for each in cards)
    return hashlib.blake2b(hashes.encode(), digest_size=16).hexdigest()
