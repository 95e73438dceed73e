"""One file made tidy: its layout, and the ids it lacks; or the reason why it is left alone.

Owns the promise that a file says the same before and after: what the reader makes of both is
compared, and so are the comments, before anything is handed out. Reads and writes no file. The
tests pin that tidying twice changes nothing more.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from msgspec import Struct

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
_COMMENT = re.compile(r"(?:^|\s)#.*")


class Tidied(Struct, frozen=True, kw_only=True):
    """What became of a file: its text, how many ids it was given, or why it was left alone."""

    text: str
    ids: int = 0
    finding: Diagnostic | None = None
    is_refused: bool = False


def tidy(path: Path, data: bytes) -> Tidied:
    """Make a file tidy.

    Args:
        path: Where it is.
        data: Its bytes.

    Returns:
        Its new text. Where it is no YAML, the text as it was and what is wrong; where the layout
        cannot be kept without changing what it says, the text as it was and `is_refused`.
    """
    source = decode(path, data)
    if not isinstance(source, SourceText):
        return Tidied(text=data.decode("utf-8", "replace"), finding=source)
    tree = parse(source)
    faults = [each for each in tree.findings if each.is_error]
    grave = [each for each in faults if each.code != _ANCHORS]
    if grave or tree.broke_off:
        return Tidied(text=source.text, finding=(grave or faults)[0])
    for is_prose_moved in (True, False):
        try:
            text, ids = _laid_out(source.text, is_prose_moved=is_prose_moved)
        except NotLaidOutError:
            continue
        for candidate in (single_blank_lines(text), text):
            if _says_the_same(tree, candidate, ids=ids):
                return Tidied(text=candidate, ids=ids)
    return Tidied(text=source.text, is_refused=True)


def _laid_out(text: str, *, is_prose_moved: bool) -> tuple[str, int]:
    document = load(text)
    ids = write_ids(document)
    if is_prose_moved:
        with_prose_in_blocks(document)
    return dump(document), ids


def _says_the_same(before: Tree, text: str, *, ids: int) -> bool:
    """Tell whether a new text is read as the old one was, but for so many new ids."""
    source = decode(before.source.path, text.encode())
    if not isinstance(source, SourceText) or comments_in(before.source) != comments_in(source):
        return False
    after = parse(source)
    return not after.broke_off and _added_ids(before.data, after.data) == ids


def comments_in(source: SourceText) -> Counter[str]:
    """Count the comments of a file; a sign inside a text is the same before and after."""
    found = (_COMMENT.search(line) for line in source.lines)
    return Counter(match.group().strip() for match in found if match is not None)


def _added_ids(before: Any, after: Any) -> int:
    """Count the ids that were added; -1 when anything else is different."""
    total = 0
    pending = [(before, after)]
    while pending:
        old, new = pending.pop()
        if isinstance(old, dict) and isinstance(new, dict):
            added = new.keys() - old.keys()
            if old.keys() - new.keys() or added - {"id"}:
                return -1
            total += len(added)
            pending += ((old[key], new[key]) for key in old)
        elif isinstance(old, list) and isinstance(new, list):
            if len(old) != len(new):
                return -1
            pending += zip(old, new, strict=True)
        elif old != new:
            return -1
    return total
