"""What a course is: frozen records of the files that all its lessons share.

Owns the shape of `course.yaml`, `terms.yaml` and `sources.yaml`, and nothing about reading them.
The course map needs no more than this: what a lesson is made of stands in `records`.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from tutor.questions.slug import Slug
from tutor.text.texts import Text


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A piece of content that refuses fields it does not know.

    Defaults are left out when it is written, as an author does: an empty id would be no `Slug`.
    """


class Speaker(Record, frozen=True, kw_only=True):
    """One of the cast."""

    name: Text
    side: Literal["left", "right", "middle"] = "left"


class Concept(Record, frozen=True, kw_only=True):
    """An idea the course teaches, and those it builds on."""

    id: Slug
    name: Text
    needs: tuple[Slug, ...] = ()


class Misconception(Record, frozen=True, kw_only=True):
    """A wrong belief that learners hold, and what puts it right."""

    id: Slug
    belief: Text
    refute: Text
    cite: tuple[Slug, ...] = ()


class CourseRecord(Record, frozen=True, kw_only=True):
    """The file `course.yaml`."""

    tutor: Literal["1"]
    course: Slug
    title: Text
    languages: Annotated[tuple[Annotated[str, Meta(min_length=2)], ...], Meta(min_length=1)]
    cast: Annotated[dict[str, Speaker], Meta(min_length=1)]
    lessons: tuple[Slug, ...]
    about: Text = ""
    concepts: tuple[Concept, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    check: dict[str, Literal["off", "note", "warning", "error"]] = {}
    """How severe `tutor check` takes the findings of a rule, by its code or name."""


class Term(Record, frozen=True, kw_only=True):
    """A word of the glossary: its name, its reading, the forms it takes and a short meaning."""

    id: Slug
    name: Text
    meaning: Text
    reading: Text = ""
    forms: dict[str, tuple[str, ...]] = {}


class TermsRecord(Record, frozen=True, kw_only=True):
    """The file `terms.yaml`."""

    terms: tuple[Term, ...]


class Source(Record, frozen=True, kw_only=True):
    """Where a claim comes from."""

    id: Slug
    title: Text
    kind: str = ""
    address: str = ""
    jurisdiction: str = ""
    as_of: str = ""
    review_by: str = ""


class SourcesRecord(Record, frozen=True, kw_only=True):
    """The file `sources.yaml`."""

    sources: tuple[Source, ...]
