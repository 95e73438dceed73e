"""A play: how a conversation is meant to go, kept in a file beside its lesson.

Owns the shape of the file and its reading, and which lesson it belongs to: the one whose file it
stands beside, by its name. A play names what has to be heard, in this order, and what the learner
does; lines it does not name may come in between. It plays nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Meta, Struct

from tutor.lesson.course_records import Record
from tutor.lesson.diagnostic import Diagnostic, in_order
from tutor.lesson.file_names import lesson_id_of
from tutor.lesson.reading import PLAY_ENDING, lesson_files
from tutor.lesson.source import SourceText, read_bytes
from tutor.lesson.source import decode as decode_bytes
from tutor.questions.slug import Slug

if TYPE_CHECKING:
    from tutor.lesson.tree import Tree

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
    """What reading a play file gave: the play, or why it cannot be used; and where it says what."""

    play: PlayRecord | None
    findings: tuple[Diagnostic, ...]
    tree: Tree | None = None

    def finding(self, code: str, turn: int | None, **values: str) -> Diagnostic:
        """Make a finding about a play that was read.

        Args:
            code: The rule.
            turn: The index of the turn it is about; None for the lesson that is named.
            values: What fills its wording.
        """
        tree = self.tree
        assert tree is not None
        data: Any = tree.data
        place = tree.place_of(data, "play") if turn is None else tree.place_of(data["turns"], turn)
        return Diagnostic(
            path=tree.source.path,
            code=code,
            place=place,
            values=values,
            source_line=tree.source.line(place.line),
        )


def is_play(path: Path) -> bool:
    """Tell whether a file is a play, by its name."""
    return path.name.endswith(PLAY_ENDING)


def is_beside(play: Path, lesson: Path) -> bool:
    """Tell by their names whether a file is a play of the lesson it stands beside."""
    return is_play(play) and play.name.startswith(f"{lesson.stem}.")


def read_play(
    path: Path, data: bytes | Diagnostic | None = None, lesson: Path | None = None
) -> PlayReading:
    """Read a play file.

    Args:
        path: The file.
        data: Its bytes or why they cannot be read, when that is known already.
        lesson: The lesson it is to be played against; else the one it stands beside, if any.

    Returns:
        The play, or None when there is an error in it, as when it says that it belongs to another
        lesson; and every finding, in the file's order.
    """
    from tutor.lesson.decode import decode
    from tutor.lesson.parsing import parse

    data = read_bytes(path) if data is None else data
    source = decode_bytes(path, data) if isinstance(data, bytes) else data
    if not isinstance(source, SourceText):
        return PlayReading(play=None, findings=(source,))
    tree = parse(source)
    play = None
    if not tree.broke_off and tree.data != "":
        play = decode(tree, tree.data, PlayRecord)
    if play is not None:
        _check_lesson(tree, play, lesson)
    findings = in_order(tree.findings)
    is_broken = any(finding.is_error for finding in findings)
    return PlayReading(play=None if is_broken else play, findings=findings, tree=tree)


def _check_lesson(tree: Tree, play: PlayRecord, lesson: Path | None) -> None:
    """Report that a play names another lesson than the one it belongs to."""
    if lesson is None:
        path = tree.source.path
        found = (each for each in lesson_files(path.parent).values() if is_beside(path, each))
        lesson = next(found, None)
    if lesson is not None and lesson_id_of(lesson.name) != play.play:
        place = tree.place_of(tree.data, "play")
        values = {"file": lesson.name, "other": lesson_id_of(lesson.name)}
        tree.report("R220", place, id=play.play, **values)
