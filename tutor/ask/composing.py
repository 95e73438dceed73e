"""From a passage to what the teacher says: short, with its place and what to ask next.

Owns the wording of an answer around the words of the course. It searches nothing. The tests pin
that a yes or no comes first only where a yes/no question was asked, and that the place is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from tutor.ask.intents import is_own_case
from tutor.ask.opening import OpenCourse
from tutor.ask.passage import Passage
from tutor.ask.replies import Comparison, Reply, Topic
from tutor.ask.tokens import normal
from tutor.ask.words import words
from tutor.ask.yes_no_words import NEGATED, OPEN_QUESTION, STANCES, YES_NO
from tutor.lesson.course_records import Source
from tutor.text.texts import in_language

MOST_TOPICS = 3
_NEXT_QUESTIONS = 2
_MOST_SAID = {"ja": 180, "en": 420}
"""Signs that a bubble holds in comfort; longer texts are cut at the end of a sentence."""

_SENTENCE_ENDS = re.compile(r"(?<=[。！？])|(?<=[.!?])\s+")


def is_yes_no(question: str, language: str) -> bool:
    """Tell whether a question can be answered by yes or no, and yes would mean yes."""
    plain = normal(question)
    if OPEN_QUESTION[language].search(plain) or NEGATED[language].search(plain):
        return False
    return YES_NO[language].search(plain) is not None


def stance_of(question: str, language: str) -> str:
    """Return what a yes to a question says: `forbidden`, `needed`, or nothing of the kind."""
    plain = normal(question)
    return next((name for name, sign in STANCES[language] if sign.search(plain)), "")


def is_answered_by_short(passage: Passage, question: str, language: str) -> bool:
    """Tell whether the yes or no of a passage is one to this very question.

    It is one to the first of the passage's own questions that yes or no can answer. A question that
    asks whether something is needed has another yes than one whether it is allowed.
    """
    if not passage.short or not is_yes_no(question, language):
        return False
    own = [each for each in passage.prompts if is_yes_no(each, language)]
    is_same = bool(own) and stance_of(own[0], language) == stance_of(question, language)
    return is_same or passage.short == "depends"


def compose(
    course: OpenCourse,
    passage: Passage,
    question: str,
    score: float,
    comparison: Comparison | None = None,
    said: str = "",
) -> Reply:
    """Put an answer into words.

    Args:
        course: The course it comes from.
        passage: The passage.
        question: What was asked, follow-ups spelled out.
        score: The confidence.
        comparison: Rows of a table that belong to it.
        said: What is said of the passage instead of its own text: more of it, why, an example.

    Returns:
        The reply.
    """
    language = course.language
    text = shortened(said or passage.text, language)
    if not said and is_answered_by_short(passage, question, language):
        text = _led(text, words(passage.short, language), language)
    if passage.is_foreign:
        text = f"{words('only-in-other', language)} {text}"
    record = course.shelf.course
    return Reply(
        kind="answer",
        language=language,
        asked=question,
        said=text,
        notes=_notes(course, passage, question),
        comparison=comparison,
        passage=passage.address,
        course=record.id if record is not None else "",
        lesson=passage.lesson,
        step=passage.step,
        at=passage.at,
        cites=passage.cite,
        score=score,
        next=topics(course, (f"answers/{name}" for name in passage.next))[:_NEXT_QUESTIONS],
    )


def topics(course: OpenCourse, addresses: Iterable[str]) -> tuple[Topic, ...]:
    """Return passages as questions one might ask; those that nobody could ask are left out."""
    found: list[Topic] = []
    for address in addresses:
        passage = course.index.find(address)
        if passage is not None and passage.prompts:
            found.append(Topic(passage=address, question=passage.prompts[0]))
    return tuple(found)


def place_words(course: OpenCourse, passage: Passage) -> str:
    """Say where a passage stands; empty when that is nowhere one can go."""
    language = course.language
    record = course.shelf.course
    if passage.lesson and record is not None:
        heads = course.shelf.heads([passage.lesson]) if passage.lesson in course.shelf.files else ()
        title = in_language(heads[0].title, language) if heads else ""
        if not title:
            return ""
        if passage.lesson not in record.record.lessons:
            return words("standing-unnumbered", language, title=title)
        number = record.record.lessons.index(passage.lesson) + 1
        return words("standing", language, number=number, title=title)
    if passage.kind == "term":
        return words("in-glossary", language)
    return words("in-beliefs", language) if passage.kind == "belief" else ""


def shortened(text: str, language: str) -> str:
    """Cut a text at the end of a sentence so that it fits a bubble."""
    most = _MOST_SAID[language]
    if len(text) <= most:
        return text
    kept = ""
    for sentence in _SENTENCE_ENDS.split(text):
        joined = f"{kept}{' ' if kept and language == 'en' else ''}{sentence}"
        if kept and len(joined) > most:
            break
        kept = joined
    return kept


def _led(text: str, lead: str, language: str) -> str:
    """Put yes or no in front, unless the text begins with it."""
    if text.lower().startswith(lead.rstrip("。.").lower()):
        return text
    return f"{lead}{'' if language == 'ja' else ' '}{text}"


def _notes(course: OpenCourse, passage: Passage, question: str) -> tuple[str, ...]:
    language = course.language
    known = {each.id: each for each in course.shelf.course.sources} if course.shelf.course else {}
    sources = [known[name] for name in passage.cite if name in known]
    of_law = [source for source in sources if source.jurisdiction]
    notes = []
    if passage.case or (of_law and is_own_case(question, language)):
        notes.append(words("no-advice", language))
        notes += (_source_words(source, language) for source in (of_law or sources)[:1])
    place = place_words(course, passage)
    return (*notes, f"→ {place}") if place else tuple(notes)


def _source_words(source: Source, language: str) -> str:
    title = in_language(source.title, language)
    if source.as_of:
        return words("source", language, title=title, date=source.as_of)
    return words("source-undated", language, title=title)
