"""What the learner has done and knows, as data for a screen and for `tutor stats`.

Owns the gathering; every rule in it belongs to another module. The tests pin that it can be told
when nothing was done yet, and that importing what was exported changes nothing in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct

from tutor.clock import moment_from_text
from tutor.errors import StoreTrouble
from tutor.learner import derived
from tutor.learner.activity import count_study_minutes, study_minutes
from tutor.learner.records import Belief, Card
from tutor.learner.store import Store
from tutor.lesson.course_records import Misconception
from tutor.lesson.library import Library
from tutor.lesson.reading import Course
from tutor.study.course_map import MappedCourse, Status, draw_map
from tutor.study.days import day_begin, local_day
from tutor.study.digesting import bring_up_to_date
from tutor.study.mastery import ConceptMastery, concept_mastery
from tutor.study.reviewing import find_questions, review_card
from tutor.text.texts import Text

WEEKS = 4
DAYS_AHEAD = 7

_EVER = moment_from_text("0001-01-02T00:00:00Z")


class ConceptProgress(Struct, frozen=True, kw_only=True):
    """A concept of a course, and how well it is known."""

    name: Text
    mastery: ConceptMastery


class ShownMisconception(Struct, frozen=True, kw_only=True):
    """A misconception the learner has shown; without its record, the course knows it no more."""

    belief: Belief
    record: Misconception | None


class CourseProgress(Struct, frozen=True, kw_only=True):
    """How far the learner is in a course."""

    course: str
    title: Text
    lessons_done: int
    lessons_started: int
    lessons: int
    concepts: tuple[ConceptProgress, ...]
    misconceptions: tuple[ShownMisconception, ...]
    cards: int
    changed: tuple[str, ...]
    """The questions that are not what they were when they were answered."""


class Day(Struct, frozen=True, kw_only=True):
    """A day of the learner's calendar: minutes studied, or reviews that fall due."""

    day: date
    count: int


class Progress(Struct, frozen=True, kw_only=True):
    """All of it. `days` are whole weeks from Monday, up to and with this one."""

    courses: tuple[CourseProgress, ...]
    today: date
    days: tuple[Day, ...]
    ahead: tuple[Day, ...]
    minutes: int
    """The minutes in which something was done, since the beginning."""
    trouble: StoreTrouble | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done yet."""
        return self.minutes == 0


def progress(
    library: Library, store: Store, now: datetime, *, zone: tzinfo | None = None
) -> Progress:
    """Gather what the learner has done and knows.

    Args:
        library: The courses there are.
        store: The learner's database; what cannot be read of it counts as nothing.
        now: The present moment, in UTC.
        zone: The time zone of the learner; None for that of the system.
    """
    today = local_day(now, zone)
    trouble: StoreTrouble | None = None
    with suppress(StoreTrouble):  # another program may be writing: it does the same work
        bring_up_to_date(store)
    course_map = draw_map(library, store)
    courses: list[CourseProgress] = []
    reviews: Counter[date] = Counter()
    minutes = 0
    studied: Counter[date] = Counter()
    try:
        for mapped in course_map.courses:
            if mapped.shelf.course is None:
                continue
            courses.append(_course(mapped, mapped.shelf.course, store, now))
            for moment in derived.due_moments(store, mapped.shelf.course.id, _EVER):
                reviews[max(today, local_day(moment, zone))] += 1
        minutes = count_study_minutes(store)
        since = day_begin(_first_day(today), zone)
        studied.update(local_day(minute, zone) for minute in set(study_minutes(store, since)))
    except StoreTrouble as error:
        trouble = error
    return Progress(
        courses=tuple(courses),
        today=today,
        days=_days(_first_day(today), (today - _first_day(today)).days + 1, studied),
        ahead=_days(today, DAYS_AHEAD, reviews),
        minutes=minutes,
        trouble=trouble or course_map.trouble,
    )


def _course(mapped: MappedCourse, course: Course, store: Store, now: datetime) -> CourseProgress:
    cards = derived.cards(store, course.id)
    concept_of, changed = _compare(mapped, cards)
    names = {concept.id: concept.name for concept in course.record.concepts}
    records = {each.id: each for each in course.record.misconceptions}
    statuses = Counter(lesson.status for lesson in mapped.lessons)
    return CourseProgress(
        course=course.id,
        title=course.record.title,
        lessons_done=statuses[Status.DONE],
        lessons_started=statuses[Status.STARTED],
        lessons=len(mapped.lessons),
        concepts=tuple(
            ConceptProgress(name=names[each.concept], mastery=each)
            for each in concept_mastery(names, cards, now, concept_of)
        ),
        misconceptions=tuple(
            ShownMisconception(belief=each, record=records.get(each.misconception))
            for each in sorted(
                derived.beliefs(store, course.id), key=lambda each: each.shown_at, reverse=True
            )
        ),
        cards=len(cards),
        changed=changed,
    )


def _compare(
    mapped: MappedCourse, cards: tuple[Card, ...]
) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Look up the questions answered: their concepts now, and which of them have changed."""
    found = find_questions(mapped.shelf, [card.question for card in cards])
    concept_of = {name: each.asked.concept for name, each in found.items()}
    changed = (
        card.question
        for card in cards
        if card.question in found and review_card(card, found[card.question]).has_changed
    )
    return concept_of, tuple(changed)


def _first_day(today: date) -> date:
    """Return the Monday with which the calendar begins."""
    return today - timedelta(days=today.weekday() + 7 * (WEEKS - 1))


def _days(first: date, count: int, counted: Mapping[date, int]) -> tuple[Day, ...]:
    days = (first + timedelta(days=number) for number in range(count))
    return tuple(Day(day=day, count=counted.get(day, 0)) for day in days)
