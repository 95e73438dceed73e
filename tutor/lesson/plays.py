"""A play: how a conversation is meant to go, kept in a file beside its lesson.

Owns the shape of the file and its reading. A play names what has to be heard, in this order, and
what the learner does; lines it does not name may come in between. It plays nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from tutor.lesson.course_records import Record
from tutor.lesson.diagnostic import Diagnostic, in_order
from tutor.lesson.reading import PLAY_ENDING
from tutor.lesson.source import SourceText, read_bytes
from tutor.lesson.source import decode as decode_bytes
from tutor.questions.slug import Slug

Deed = Literal["", "hint", "show-answer", "skip"]
Expected = Literal["", "right", "partly", "wrong", "not-understood", "noted"]
Sureness = Literal["", "sure", "think", "guess"]


class Turn(Record, frozen=True, kw_only=True):
    """What has to be heard, and then what the learner does; everything may be left out.

    `at` is the id of a step or question that has to come, `says` how a line begins in some
    language, `who` says it. Then the learner does one of these: `answer` (options by id or in
    their words, or what is typed), `choose` (an option of a choice by id or in its words),
    `explain`, `judge` (ideas), `jump`, `do`. `verdict` is that of the answer, `covers` the ideas
    newly found in the explanation. `ended` tells that the lesson has to be over.
    """

    at: str = ""
    who: str = ""
    says: str = ""
    answer: str | tuple[str, ...] = ()
    sure: Sureness = ""
    verdict: Expected = ""
    choose: str = ""
    explain: str = ""
    covers: tuple[Slug, ...] | None = None
    judge: tuple[Slug, ...] | None = None
    jump: str = ""
    do: Deed = ""
    ended: bool = False


class PlayRecord(Record, frozen=True, kw_only=True):
    """A play file: its lesson, what is known of the learner before it, and the turns."""

    play: Slug
    turns: Annotated[tuple[Turn, ...], Meta(min_length=1)]
    believes: tuple[Slug, ...] = ()
    mastered: tuple[Slug, ...] = ()


class PlayReading(Struct, frozen=True, kw_only=True):
    """What reading a play file gave: the play, or why it cannot be used."""

    path: Path
    play: PlayRecord | None
    findings: tuple[Diagnostic, ...]


def is_play(path: Path) -> bool:
    """Tell whether a file is a play, by its name."""
    return path.name.endswith(PLAY_ENDING)


def read_play(path: Path, data: bytes | Diagnostic | None = None) -> PlayReading:
    """Read a play file.

    Args:
        path: The file.
        data: Its bytes or why they cannot be read, when that is known already.

    Returns:
        The play, or None when there is an error in it; and every finding, in the file's order.
    """
    from tutor.lesson.decode import decode
    from tutor.lesson.parsing import parse

    data = read_bytes(path) if data is None else data
    source = decode_bytes(path, data) if isinstance(data, bytes) else data
    if not isinstance(source, SourceText):
        return PlayReading(path=path, play=None, findings=(source,))
    tree = parse(source)
    play = None
    if not tree.broke_off and tree.data != "":
        play = decode(tree, tree.data, PlayRecord)
    findings = in_order(tree.findings)
    is_broken = any(finding.is_error for finding in findings)
    return PlayReading(path=path, play=None if is_broken else play, findings=findings)
