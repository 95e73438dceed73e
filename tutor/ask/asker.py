"""The teacher, asked: a question goes in, a reply comes out.

Owns the order in which a question is looked at: small talk and orders, follow-ups, the course. All
that is known of the learner is handed in. The tests pin that nothing is answered that the course
does not say, and nothing that would give away the question one stands at.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from tutor.ask.about import say_about
from tutor.ask.comparing import is_comparing, rows_for
from tutor.ask.composing import MOST_TOPICS, compose, topics
from tutor.ask.confidence import ENOUGH, SURE
from tutor.ask.defining import defining
from tutor.ask.holding import Open, gives_away
from tutor.ask.intent_words import Intent
from tutor.ask.intents import intent_of
from tutor.ask.names import is_place, names_in, places_as_written, without_places
from tutor.ask.opening import OpenCourse
from tutor.ask.question_words import STOPWORDS
from tutor.ask.readings import usual_spelling
from tutor.ask.replies import Comparison, Reply, Topic
from tutor.ask.searching import Found, Search, tokens_asked
from tutor.ask.tokens import normal
from tutor.ask.words import words
from tutor.learner.about import About
from tutor.lesson.library import CourseShelf
from tutor.text.language import Language, language_of
from tutor.text.texts import Text

LONGEST = 500
_HIRAGANA = re.compile(r"[\u3041-\u3096]")
_LATIN = re.compile(r"[A-Za-z]+")
_LEAST_NEAR = 0.15
_TALK = (Intent.HELLO, Intent.THANKS, Intent.BYE, Intent.FINE, Intent.WHO, Intent.SORRY)
_FOLLOW_UPS = (Intent.WHY, Intent.MORE, Intent.EXAMPLE)
_FEW_WORDS = 2


class Asker:
    """Answers from some courses."""

    def __init__(
        self,
        shelves: Sequence[CourseShelf],
        about: Callable[[str], About | None] = lambda _language: None,
    ) -> None:
        """Take the courses; nothing is read before the first question.

        Args:
            shelves: The courses.
            about: What tells of the learner, in a language, when they ask about themselves.
        """
        self._shelves = tuple(shelves)
        self._about = about
        self._open: dict[str, tuple[OpenCourse, ...]] = {}

    def ask(
        self,
        question: str,
        language: str,
        *,
        last: Reply | None = None,
        standing_at: Collection[str] = (),
        open_asks: tuple[Text, ...] = (),
    ) -> Reply:
        """Answer a question.

        Args:
            question: What was typed.
            language: The language of the screen, for what has none of its own.
            last: The reply before, for follow-ups.
            standing_at: Addresses that must not be given away: `lesson/question`, or
                `lesson/table` and `lesson/table/row.column` where cells are hidden.
            open_asks: What the learner is being asked, which is not answered for them.

        Returns:
            The reply.
        """
        standing = Open(at=standing_at, asks=open_asks)
        question = question.strip()[:LONGEST]
        spoken = language_asked(question, language)
        intent = intent_of(question, spoken)
        match intent:
            case Intent.NOTHING:
                return _said("declined", "not-understood", question, spoken)
            case Intent.ORDER:
                return _said("declined", "order", question, spoken)
            case Intent.PROGRESS | Intent.NEXT | Intent.WEAK:
                told = say_about(self._about(spoken), intent, spoken)
                return Reply(kind="self", language=spoken, asked=question, said=told, score=1.0)
            case _ if intent in _TALK:
                return _said("talk", str(intent), question, spoken)
        if last is not None and last.kind == "answer":
            if intent in _FOLLOW_UPS:
                return self._follow(last, intent, spoken, standing)
            if intent is Intent.PLACE:
                return self._elsewhere(last, question, spoken, standing)
        return self._search(question, spoken, standing)

    def courses(self, language: str) -> tuple[OpenCourse, ...]:
        """Return the courses, open in a language."""
        if language not in self._open:
            self._open[language] = tuple(OpenCourse(shelf, language) for shelf in self._shelves)
        return self._open[language]

    def _search(
        self,
        question: str,
        language: str,
        standing: Open,
        *,
        places: frozenset[str] = frozenset(),
    ) -> Reply:
        """Answer from the passage of any course of which one may be surest.

        With `places` the question is asked of these, and of none that its words tell.
        """
        spelt = usual_spelling(question) if language == "ja" else question
        best: tuple[float, Search, frozenset[str]] | None = None
        for course in self.courses(language):
            tokens = tokens_asked(spelt, course)
            if places:
                tokens = places | {token for token in tokens if not _is_place(token)}
            search = Search(course, spelt, tokens)
            if search.found:
                sure = search.confidence
                if best is None or sure > best[0]:
                    best = (sure, search, tokens)
        if best is None:
            return _said("declined", "declined", question, language, is_missing=True)
        sure, search, tokens = best
        defined = defining(spelt, search.found, search.course)
        found = defined or search.found[0]
        if defined is not None:
            sure = max(sure, SURE)
        elif sure < ENOUGH or search.is_outside:
            return _declined(search, question, sure)
        if gives_away(found, tokens, standing):
            return _said("held", "held", question, language, score=sure)
        comparison = _rows(search, tokens, standing)
        reply = compose(search.course, found.passage, question, sure, comparison)
        return _placed(reply, search.found)

    def _follow(self, last: Reply, intent: Intent, language: str, standing: Open) -> Reply:
        """Say more of the last answer: why, more of it, or an example."""
        for course in self.courses(language):
            passage = course.index.find(last.passage)
            if passage is None:
                continue
            said = {
                Intent.WHY: passage.why or passage.more,
                Intent.MORE: passage.more or passage.why or passage.example,
                Intent.EXAMPLE: passage.example,
            }[intent]
            if said and said not in last.said:
                reply = compose(course, passage, last.asked, last.score, said=said)
                return replace(reply, step=last.step, at=last.at)
            found = _beside(course, last, intent, standing)
            if found is not None:
                return compose(course, found.passage, last.asked, last.score)
        return _said("declined", "no-more", last.asked, language)

    def _elsewhere(self, last: Reply, question: str, language: str, standing: Open) -> Reply:
        """Ask the last question again, of the place named now instead of its own."""
        there = places_as_written(normal(question), language)
        about = without_places(normal(last.asked), language).replace("\n", "")
        places = frozenset(f"@{name}" for name in names_in(there, language))
        return self._search(f"{about} {there}", language, standing, places=places)


def language_asked(question: str, default: str) -> str:
    """Tell the language of a question; a word or two in Latin letters have none of their own."""
    known: Language = "ja" if default == "ja" else "en"
    spoken = language_of(question, known)
    if spoken == "ja" and not _HIRAGANA.search(question) and len(_LATIN.findall(question)) > 2:
        return "en"
    typed = normal(question).rstrip("?!. ").split()
    has_own_words = len(typed) > _FEW_WORDS or not STOPWORDS.isdisjoint(typed)
    return known if spoken == "en" and not has_own_words else spoken


def _placed(reply: Reply, found: Sequence[Found]) -> Reply:
    """Find where in its lesson a ready answer belongs that names no step: at what says the same."""
    if reply.step or not reply.passage.startswith("answers/"):
        return reply
    beside = (each for each in found if each.passage.lesson == reply.lesson)
    said = (each.passage for each in beside if each.passage.address != reply.passage)
    near = next((passage for passage in said if passage.at >= 0 and passage.kind != "answer"), None)
    return reply if near is None else replace(reply, step=near.step, at=near.at)


def _rows(search: Search, tokens: frozenset[str], standing: Open) -> Comparison | None:
    """Choose the rows for a question that compares; if it names nothing, what the answer does."""
    prompts = search.found[0].passage.prompts
    if is_comparing(tokens) and prompts and not any(token[0] == "#" for token in tokens):
        tokens = tokens_asked(prompts[0], search.course)
        search = Search(search.course, prompts[0], tokens)
    return rows_for(tokens, search.found, standing.at)


def _is_place(token: str) -> bool:
    return token[0] == "@" and is_place(token[1:])


def _declined(search: Search, question: str, sure: float) -> Reply:
    """Say that the course does not say, and what it says that is near."""
    course = search.course
    answers = [each for each in search.found if each.passage.kind in {"answer", "term", "belief"}]
    answers = [each for each in answers if each.match.covered >= _LEAST_NEAR]
    here = [each for each in answers if not each.match.elsewhere] or answers
    near = [each.passage.address for each in here]
    nearest: tuple[Topic, ...] = topics(course, near[:MOST_TOPICS])
    language = course.language
    is_named = search.is_outside and sure >= SURE
    said = search.found[0].passage.text if is_named else words("declined", language)
    notes: tuple[str, ...] = ()
    if nearest:
        joint = " / "
        told = joint.join(topic.question for topic in nearest)
        notes = (words("nearest", language, topics=told),)
    return Reply(
        kind="declined",
        language=language,
        asked=question,
        said=said,
        notes=notes,
        score=sure,
        nearest=nearest,
        is_missing=True,
    )


def _beside(course: OpenCourse, last: Reply, intent: Intent, standing: Open) -> Found | None:
    """Find another passage at the same place that says something more about the last answer."""
    if intent is Intent.EXAMPLE or not last.lesson:
        return None
    tokens = tokens_asked(last.asked, course)
    for found in Search(course, last.asked, tokens).found:
        passage = found.passage
        if passage.address == last.passage or passage.lesson != last.lesson:
            continue
        near = found.match.covered >= 0.5 and not found.match.elsewhere
        if near and not gives_away(found, tokens, standing):
            return found
    return None


def _said(
    kind: str,
    name: str,
    question: str,
    language: str,
    *,
    is_missing: bool = False,
    score: float = 1.0,
) -> Reply:
    return Reply(
        kind=kind,  # type: ignore[arg-type]  # the callers name kinds of replies
        language=language,
        asked=question,
        said=words(name, language),
        score=score if kind != "declined" else 0.0,
        is_missing=is_missing,
    )
