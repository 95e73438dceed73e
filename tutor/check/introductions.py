"""Whether a term is introduced before it is used, in the order of the course.

Owns where the terms of the glossary are first used and first introduced. A term is introduced where
the teacher says it in bold. To be sure, only what the first of the cast says counts as a use, and a
term that is never introduced is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from tutor.check.walking import Written
from tutor.lesson.diagnostic import Diagnostic, Place, Severity
from tutor.lesson.glossary import Glossary
from tutor.lesson.records import LineStep
from tutor.text.inline import parse_inline
from tutor.text.texts import in_language


class Uses(Struct, frozen=True, kw_only=True):
    """Where a lesson first uses terms without introducing them, and which it introduces where."""

    used: dict[str, Diagnostic]
    introduced: dict[str, Place]


def uses_in(written: Written, glossary: Glossary, speaker: str) -> Uses:
    """Look for terms in what a speaker says, in the source language.

    Args:
        written: A lesson.
        glossary: The terms of its course.
        speaker: Who introduces terms: the first of the cast.
    """
    tree = written.tree
    language = written.languages[0]
    used: dict[str, Diagnostic] = {}
    introduced: dict[str, Place] = {}
    for step, data in written.steps():
        if not isinstance(step, LineStep) or step.who != speaker:
            continue
        inline = parse_inline(in_language(step.text, language))
        place = tree.place_of(data)
        for hit in glossary.find(inline.plain):
            is_bold = any(
                span.kind == "strong" and span.start < hit.end and hit.start < span.end
                for span in inline.spans
            )
            if is_bold:
                introduced.setdefault(hit.term_id, place)
            elif hit.term_id not in introduced and hit.term_id not in used:
                used[hit.term_id] = Diagnostic(
                    path=tree.source.path,
                    code="W804",
                    place=place,
                    severity=Severity.NOTE,
                    values={"term": inline.plain[hit.start : hit.end]},
                    source_line=tree.source.line(place.line),
                )
    return Uses(used=used, introduced=introduced)


def early_uses(lessons: Iterable[tuple[str, Uses]]) -> list[Diagnostic]:
    """Return a note for each term that is used before it is introduced.

    Args:
        lessons: The lessons' ids and uses, in the order of the course.
    """
    from msgspec.structs import replace

    waiting: dict[str, Diagnostic] = {}
    known: set[str] = set()
    found: list[Diagnostic] = []
    for lesson_id, uses in lessons:
        for term, note in uses.used.items():
            if term not in known:
                waiting.setdefault(term, note)
        for term, place in uses.introduced.items():
            if term in waiting and term not in known:
                note = waiting[term]
                where = f"{lesson_id}:{place.line}"
                found.append(replace(note, values={**note.values, "where": where}))
            known.add(term)
    return found
