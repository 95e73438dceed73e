"""An index for each course and language, kept in the cache and made again when anything changed.

Owns what an index is made of and the name under which it is kept. A damaged or missing one is made
again. The tests pin that a changed file is always seen.
"""

from __future__ import annotations

from tutor.ask.index import Index, Kept, build
from tutor.ask.tokens import FindTerms
from tutor.lesson.cache import made_by_this_code
from tutor.lesson.glossary import Glossary
from tutor.lesson.hashing import content_hash
from tutor.lesson.library import CourseShelf
from tutor.lesson.reading import ANSWERS_FILE
from tutor.lesson.source import read_bytes

_ROOMS = ("ask", "text", "lesson", "questions")


class OpenCourse:
    """A course that can be asked: its shelf, its terms, and its index in one language."""

    def __init__(self, shelf: CourseShelf, language: str) -> None:
        self.shelf = shelf
        self.language = language
        course = shelf.course
        self.find_terms: FindTerms = Glossary(course.terms if course is not None else ()).find
        self.index = Index(self._kept())

    def _kept(self) -> Kept:
        name = f"ask-{self.shelf.name}-{self.language}"
        key = _key(self.shelf)
        kept = self.shelf.cache.get(name, key, Kept)
        if kept is None:
            kept = self._built()
            self.shelf.cache.put(name, key, kept)
        return kept

    def _built(self) -> Kept:
        from tutor.ask.passages import gather

        course = self.shelf.course
        if course is None:
            return build((), self.language, self.find_terms, {})
        readings = (self.shelf.lesson(lesson_id) for lesson_id in self.shelf.lesson_ids)
        lessons = {each.lesson.lesson: each.lesson for each in readings if each.lesson is not None}
        passages = gather(course, lessons, self.shelf.answers, self.language)
        places = {
            source.id: source.jurisdiction.lower()
            for source in course.sources
            if source.jurisdiction
        }
        return build(passages, self.language, self.find_terms, places)


def _key(shelf: CourseShelf) -> str:
    """Return the hash of everything an index is made of, our own code included."""
    parts = [shelf.course.key.encode() if shelf.course is not None else b""]
    for path in (*shelf.files.values(), shelf.folder / ANSWERS_FILE):
        data = read_bytes(path) if path.exists() else b""
        parts.append(data if isinstance(data, bytes) else b"\0")
    return content_hash(*parts, made_by_this_code(_ROOMS).encode())
