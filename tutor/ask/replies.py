"""What is answered: a record that both front ends show, and its form for other programs.

Owns the shape of a reply. It words nothing. The tests pin the fields of the JSON form.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

ReplyKind = Literal["answer", "declined", "held", "talk", "self"]


class Topic(Struct, frozen=True, kw_only=True):
    """A question one might ask: where its answer stands, and how it is put."""

    passage: str
    question: str


class Comparison(Struct, frozen=True, kw_only=True):
    """Rows of a table that belong to an answer: heads of the columns, then a head and its cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Reply(Struct, frozen=True, kw_only=True):
    """What the teacher says to a question.

    `said` fits a bubble; `notes` stand below it: where it stands, what it is not, its source.
    `course`, `lesson`, `step` and `at` (a node of the lesson's flow, -1 for none) are where to go.
    `score` is the confidence, 0 to 1. `asked` is what was searched for: a follow-up is about it.
    """

    kind: ReplyKind
    language: str
    asked: str
    said: str
    notes: tuple[str, ...] = ()
    comparison: Comparison | None = None
    passage: str = ""
    course: str = ""
    lesson: str = ""
    step: str = ""
    at: int = -1
    cites: tuple[str, ...] = ()
    score: float = 0.0
    nearest: tuple[Topic, ...] = ()
    next: tuple[Topic, ...] = ()
    is_missing: bool = False
    """Whether the author should know that nothing was found."""

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return self.kind in {"answer", "talk", "self"}

    @property
    def has_place(self) -> bool:
        """Whether there is a place in a lesson to go to."""
        return bool(self.lesson) and self.at >= 0

    @property
    def place(self) -> str:
        """Where it stands, in words; empty where there is no place to go to."""
        told = self.notes[-1] if self.has_place and self.notes else ""
        return told if told.startswith("→") else ""

    @property
    def text(self) -> str:
        """All of it, as lines."""
        rows: list[str] = []
        if self.comparison is not None:
            for head, *cells in self.comparison.rows:
                pairs = zip(self.comparison.columns, cells, strict=True)
                told = " / ".join(f"{column}: {cell}" for column, cell in pairs if cell)
                rows.append(f"・{head} — {told}")
        return "\n".join((self.said, *rows, *self.notes))


def as_data(reply: Reply) -> dict[str, Any]:
    """Return a reply as plain data, for JSON."""
    return {
        "answered": reply.answered,
        "text": reply.text,
        "passage": reply.passage or None,
        "lesson": reply.lesson or None,
        "cites": list(reply.cites),
        "score": round(reply.score, 3),
        "nearest": [
            {"passage": topic.passage, "question": topic.question} for topic in reply.nearest
        ],
    }
