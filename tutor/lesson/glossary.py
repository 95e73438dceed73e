"""The glossary of a course at work: terms found in what is said, and readings added to them.

Owns which reading a term has in a language and where it is put. It may not draw. The tests pin that
taking the readings away again gives the text back, and that spans stay on their words.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from tutor.lesson.course_records import Term
from tutor.text.fold import fold
from tutor.text.inline import Inline, Span, parse_inline
from tutor.text.terms import Hit, Terms
from tutor.text.terms import Term as Written
from tutor.text.texts import in_language

_BRACKETS = {"ja": ("（", "）")}
_OTHER_BRACKETS = (" (", ")")


class Glossary:
    """The terms of a course, ready to be found in its texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = {term.id: term for term in terms}
        self._found = Terms(Written(id=term.id, forms=_forms(term)) for term in self.terms.values())
        self.annotated = lru_cache(maxsize=2048)(self._annotated)

    def find(self, text: str) -> tuple[Hit, ...]:
        """Find the terms in a text without marks."""
        return self._found.find(text)

    def reading(self, term: Term, language: str) -> str:
        """Return how a term is read: in Japanese its kana or its English name.

        Args:
            term: A term of this glossary.
            language: The language of the text it stands in.

        Returns:
            The reading in that language, else the name in the other one; empty when it has neither.
        """
        reading = term.reading
        if isinstance(reading, dict) and reading.get(language):
            return reading[language]
        names = term.name if isinstance(term.name, dict) else {}
        return next((name for known, name in names.items() if known != language), "")

    def _annotated(self, text: str, language: str) -> Inline:
        """Return a text with the reading behind the first appearance of each term by its name.

        Args:
            text: An authored text with its marks.
            language: Its language.

        Returns:
            The text without marks, with readings in brackets; the spans of the marks moved along.
        """
        inline = parse_inline(text)
        opening, closing = _BRACKETS.get(language, _OTHER_BRACKETS)
        seen: set[str] = set()
        plain, spans = inline.plain, inline.spans
        for hit in reversed(_first_of_each(self.find(plain), seen)):
            term = self.terms[hit.term_id]
            reading = self.reading(term, language)
            if fold(plain[hit.start : hit.end]) != fold(in_language(term.name, language)):
                continue
            if not reading or plain[hit.end : hit.end + 2].lstrip().startswith(("（", "(")):
                continue
            added = f"{opening}{reading}{closing}"
            plain = plain[: hit.end] + added + plain[hit.end :]
            spans = tuple(_moved(span, hit.end, len(added)) for span in spans)
        return Inline(plain=plain, spans=spans)


def _first_of_each(hits: tuple[Hit, ...], seen: set[str]) -> list[Hit]:
    first = []
    for hit in hits:
        if hit.term_id not in seen:
            seen.add(hit.term_id)
            first.append(hit)
    return first


def _moved(span: Span, at: int, by: int) -> Span:
    """Move a span that lies behind an insertion; one that ends there does not grow."""
    if span.start >= at:
        return replace(span, start=span.start + by, end=span.end + by)
    return replace(span, end=span.end + by) if span.end > at else span


def _forms(term: Term) -> tuple[str, ...]:
    forms = [form for listed in term.forms.values() for form in listed]
    names = term.name.values() if isinstance(term.name, dict) else (term.name,)
    return tuple(dict.fromkeys((*names, *forms)))


def card(term: Term, language: str, glossary: Glossary) -> tuple[str, str]:
    """Return a term's card: its name with its reading, and its meaning."""
    name = in_language(term.name, language)
    reading = glossary.reading(term, language)
    opening, closing = _BRACKETS.get(language, _OTHER_BRACKETS)
    headed = f"{name}{opening}{reading}{closing}" if reading and reading != name else name
    return headed, in_language(term.meaning, language)
