"""A translator's sheet written into its content file, which keeps its comments and its layout.

Owns that nothing is written unless every text of the sheet still has its source, and that the new
file says what the old one said and the translations besides. Writes no file.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from tutor.authoring.formatting import comments_in
from tutor.authoring.layout import (
    NotLaidOutError,
    dump,
    load,
    single_blank_lines,
    with_prose_in_blocks,
)
from tutor.authoring.sheets import Filled, Sheet
from tutor.authoring.untranslated import Place, Wording, texts_in, wording_hash
from tutor.lesson.parsing import parse
from tutor.lesson.source import SourceText, decode
from tutor.lesson.translations import Pair, text_hash

_QUOTED = re.compile(r"(?i)(?:y|n|yes|no|true|false|on|off|null|~|[-+.]?\d.*)")


class Merged(Struct, frozen=True, kw_only=True):
    """What became of a sheet.

    `text` is the new file; empty where `changed` names texts whose source is another one now, or
    where the file cannot be written safely. `pairs` is what the lock is to know.
    """

    text: str = ""
    changed: tuple[str, ...] = ()
    pairs: frozenset[Pair] = frozenset()


def merge(path: Path, data: bytes, sheet: Sheet) -> Merged:
    """Write a sheet into a content file.

    Args:
        path: The content file.
        data: Its bytes.
        sheet: The sheet.

    Returns:
        The new text, or why there is none. A text that was moved is found by its source.
    """
    source = decode(path, data)
    if not isinstance(source, SourceText):
        return Merged()
    tree = parse(source)
    expected = copy.deepcopy(tree.data)
    try:
        document = load(source.text)
        changed = _fill(texts_in(document, sheet.source), sheet)
        _fill(texts_in(expected, sheet.source), sheet)
        if changed:
            return Merged(changed=changed)
        with_prose_in_blocks(document)
        text = dump(document)
    except NotLaidOutError:
        return Merged()
    for candidate in (single_blank_lines(text), text):
        written = decode(path, candidate.encode())
        if isinstance(written, SourceText):
            after = parse(written)
            is_same = _words(after.data) == _words(expected)
            if is_same and comments_in(written) == comments_in(source):
                return Merged(text=candidate, pairs=_pairs(sheet))
    return Merged()


def _pairs(sheet: Sheet) -> frozenset[Pair]:
    return frozenset(
        Pair(sheet.language, each.source_hash, text_hash(each.wording))
        for each in sheet.filled
        if isinstance(each.wording, str)
    )


def _fill(places: Iterable[Place], sheet: Sheet) -> tuple[str, ...]:
    """Put the translations where they belong; return the names of those that belong nowhere."""
    by_name: dict[str, Place] = {}
    by_hash: dict[str, list[Place]] = {}
    for place in places:
        by_name[place.name] = place
        by_hash.setdefault(_hash(place, sheet), []).append(place)
    changed = []
    for each in sheet.filled:
        found = _place_of(each, by_name, by_hash, sheet)
        if found is None:
            changed.append(each.name)
        else:
            _put(found.holder, sheet.language, each.wording)
    return tuple(changed)


def _place_of(
    each: Filled, by_name: dict[str, Place], by_hash: dict[str, list[Place]], sheet: Sheet
) -> Place | None:
    named = by_name.get(each.name)
    if named is not None and _hash(named, sheet) == each.source_hash:
        return named
    same = by_hash.get(each.source_hash, [])
    return same[0] if len(same) == 1 else None


def _hash(place: Place, sheet: Sheet) -> str:
    said = place.wording(sheet.source)
    assert said is not None
    return wording_hash(said)


def _put(holder: Any, language: str, wording: Wording) -> None:
    """Set a translation; behind it comes what stood behind the last language before."""
    last = list(holder)[-1]
    is_new = language not in holder
    if not isinstance(holder, CommentedMap):
        holder[language] = wording
        return
    if isinstance(wording, str):
        holder[language] = _scalar(wording)
    else:
        holder[language] = CommentedSeq([_scalar(each) for each in wording])
        holder[language].fa.set_flow_style()
    behind = holder.ca.items.get(last)
    if is_new and behind is not None and behind[2] is not None:
        _move_comment(holder, last, language)


def _move_comment(holder: CommentedMap, last: str, language: str) -> None:
    """Leave a comment on the line of the last language, and move the lines below it."""
    token = holder.ca.items[last][2]
    on_line, line_end, below = token.value.partition("\n")
    if on_line and not below.strip("\n"):
        return
    moved = copy.copy(token)
    moved.value = line_end + below
    holder.ca.items[language] = [None, None, moved, None]
    if on_line:
        token.value = on_line + "\n"
    else:
        del holder.ca.items[last]


def _scalar(wording: str) -> str:
    """Return a wording as it is to be written: in lines, in quotes, or as it is."""
    lines: str = LiteralScalarString(wording)
    quoted: str = DoubleQuotedScalarString(wording)
    if "\n" in wording.strip():
        return lines
    return quoted if _QUOTED.fullmatch(wording) else wording


def _words(value: Any) -> Any:
    """Return data in which line breaks and spaces count alike, as they do in a text."""
    if isinstance(value, dict):
        return {key: _words(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_words(part) for part in value]
    return value.split() if isinstance(value, str) else value
