"""One file made tidy: its layout, and the ids it lacks; or the reason why it is left alone.

Owns the promise that a file says the same before and after: what the reader makes of both is
compared, and so are the comments, before anything is handed out. Reads and writes no file. The
tests pin that tidying twice changes nothing more.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from tutor.authoring.comments import lost_comment
from tutor.authoring.ids import write_ids
from tutor.authoring.layout import (
    NotLaidOutError,
    dump,
    load,
    single_blank_lines,
    with_prose_in_blocks,
)
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.parsing import parse
from tutor.lesson.source import SourceText, decode
from tutor.lesson.tree import Tree

_ANCHORS = "Y009"
"""The one fault the layout lives with: anchors stay where they are."""


class Refusal(Struct, frozen=True, kw_only=True):
    """Where a file cannot be laid out anew, and why.

    A comment would be lost, a text changed, or the reader that keeps comments cannot read it.
    """

    line: int
    reason: Literal["comment", "text", "yaml"]


class Tidied(Struct, frozen=True, kw_only=True):
    """What became of a file: its text, how many ids it was given, or why it was left alone."""

    text: str
    ids: int = 0
    finding: Diagnostic | None = None
    refusal: Refusal | None = None


def tidy(path: Path, data: bytes) -> Tidied:
    """Make a file tidy.

    Args:
        path: Where it is.
        data: Its bytes.

    Returns:
        Its new text. Where it is no YAML, the text as it was and what is wrong; where the layout
        cannot be kept without changing what it says, the text as it was and the `refusal`.
    """
    source = decode(path, data)
    if not isinstance(source, SourceText):
        return Tidied(text=data.decode("utf-8", "replace"), finding=source)
    tree = parse(source)
    faults = [each for each in tree.findings if each.is_error]
    grave = [each for each in faults if each.code != _ANCHORS]
    if grave or tree.broke_off:
        return Tidied(text=source.text, finding=(grave or faults)[0])
    refusal = Refusal(line=1, reason="text")
    for is_prose_moved in (True, False):
        try:
            text, ids = _laid_out(source.text, is_prose_moved=is_prose_moved)
        except NotLaidOutError as error:
            refusal = Refusal(line=error.line, reason="yaml")
            continue
        for candidate in (single_blank_lines(text), text):
            difference = _difference(tree, candidate, ids=ids)
            if difference is None:
                return Tidied(text=candidate, ids=ids)
            refusal = difference
    return Tidied(text=source.text, refusal=refusal)


def _laid_out(text: str, *, is_prose_moved: bool) -> tuple[str, int]:
    document = load(text)
    ids = write_ids(document)
    if is_prose_moved:
        with_prose_in_blocks(document)
    return dump(document), ids


def _difference(before: Tree, text: str, *, ids: int) -> Refusal | None:
    """Find where a new text is read otherwise than the old one was, but for so many new ids."""
    source = decode(before.source.path, text.encode())
    if not isinstance(source, SourceText):
        return Refusal(line=1, reason="text")
    after = parse(source)
    if after.broke_off:
        return Refusal(line=1, reason="text")
    added, line = _compared(before, after)
    if line or added != ids:
        return Refusal(line=line or 1, reason="text")
    lost = lost_comment(before.source, source)
    return Refusal(line=lost, reason="comment") if lost else None


def _compared(before: Tree, after: Tree) -> tuple[int, int]:
    """Return how many ids were added, and the line of the first other difference; 0 if none is."""
    total = 0
    pending = [(before.data, after.data, 1)]
    while pending:
        old, new, line = pending.pop()
        if isinstance(old, dict) and isinstance(new, dict):
            added = new.keys() - old.keys()
            if old.keys() - new.keys() or added - {"id"}:
                return total, line
            total += len(added)
            parts = [(old[key], new[key], before.place_of(old, key).line) for key in old]
            pending += reversed(parts)
        elif isinstance(old, list) and isinstance(new, list):
            if len(old) != len(new):
                return total, line
            both = enumerate(zip(old, new, strict=True))
            parts = [(*pair, before.place_of(old, index).line) for index, pair in both]
            pending += reversed(parts)
        elif old != new:
            return total, line
    return total, 0
