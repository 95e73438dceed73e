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
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
)

from tutor.authoring.comments import lost_comment
from tutor.authoring.layout import (
    NotLaidOutError,
    dump,
    load,
    single_blank_lines,
    with_prose_in_blocks,
)
from tutor.authoring.plain_texts import kind_of, plain_texts
from tutor.authoring.schema import USUAL_CAST
from tutor.authoring.sheets import Filled, Sheet
from tutor.authoring.untranslated import Place, Wording, texts_in, wording_hash
from tutor.lesson.parsing import parse
from tutor.lesson.source import SourceText, decode
from tutor.lesson.translations import Pair, text_hash

_QUOTED = re.compile(r"(?i)(?:y|n|yes|no|true|false|on|off|null|~|[-+.]?\d.*)")


class Merged(Struct, frozen=True, kw_only=True):
    """What became of a sheet.

    `text` is the new file; empty where `changed` names texts whose source is another one now,
    where `uneven` names samples with labels that are more or fewer than those of the source, where
    `lost` is the line of a comment that would be lost, or where the file cannot be written safely
    for another reason. `pairs` is what the lock is to know.
    """

    text: str = ""
    changed: tuple[str, ...] = ()
    uneven: tuple[str, ...] = ()
    lost: int = 0
    pairs: frozenset[Pair] = frozenset()


def merge(path: Path, data: bytes, sheet: Sheet, cast: tuple[str, ...] = USUAL_CAST) -> Merged:
    """Write a sheet into a content file.

    Args:
        path: The content file.
        data: Its bytes.
        sheet: The sheet.
        cast: The names of the course's cast.

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
        refused = _fill(_texts(document, path, sheet, cast), sheet)
        _fill(_texts(expected, path, sheet, cast), sheet)
        if refused != Merged():
            return refused
        with_prose_in_blocks(document)
        text = dump(document)
    except NotLaidOutError:
        return Merged()
    lost = 0
    for candidate in (single_blank_lines(text), text):
        written = decode(path, candidate.encode())
        if isinstance(written, SourceText) and _words(parse(written).data) == _words(expected):
            lost = lost_comment(source, written)
            if not lost:
                return Merged(text=candidate, pairs=_pairs(sheet))
    return Merged(lost=lost)


def _texts(data: Any, path: Path, sheet: Sheet, cast: tuple[str, ...]) -> tuple[Place, ...]:
    """Return every text of a file; which of them the sheet has is found by their names."""
    return tuple(texts_in(data, sheet.source, plain_texts(data, kind_of(path), cast)))


def _pairs(sheet: Sheet) -> frozenset[Pair]:
    return frozenset(
        Pair(sheet.language, each.source_hash, text_hash(each.wording))
        for each in sheet.filled
        if isinstance(each.wording, str)
    )


def _fill(places: Iterable[Place], sheet: Sheet) -> Merged:
    """Put the translations where they belong; name those that belong nowhere, or do not fit."""
    by_name: dict[str, Place] = {}
    by_hash: dict[str, list[Place]] = {}
    for place in places:
        by_name[place.name] = place
        by_hash.setdefault(_hash(place, sheet), []).append(place)
    changed = []
    uneven = []
    for each in sheet.filled:
        found = _place_of(each, by_name, by_hash, sheet)
        if found is None:
            changed.append(each.name)
            continue
        source = found.holder[sheet.source if found.field is None else found.field]
        if _has_labels(source) and len(source) != len(each.wording):
            uneven.append(each.name)
            continue
        wording = _labelled(each.wording, source)
        _put(_in_languages(found, sheet.source), sheet.language, wording, source)
    return Merged(changed=tuple(changed), uneven=tuple(uneven))


def _has_labels(source: Any) -> bool:
    """Tell whether some of the wordings are samples that say what they cover."""
    return isinstance(source, list) and any(isinstance(each, dict) for each in source)


def _labelled(wording: Wording, source: Any) -> Any:
    """Give samples the labels that those of the source have."""
    if not _has_labels(source):
        return wording
    pairs = zip(wording, source, strict=True)
    return [{**each, "text": said} if isinstance(each, dict) else said for said, each in pairs]


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


def _in_languages(place: Place, source: str) -> Any:
    """Return the mapping that holds a text; one that had no language is put in the source's."""
    if place.field is None:
        return place.holder
    plain, field = place.holder[place.field], place.field
    if not isinstance(place.holder, (CommentedMap, CommentedSeq)):
        place.holder[field] = {source: plain}
        return place.holder[field]
    text = CommentedMap({source: plain})
    place.holder[field] = text
    _take_comments(place.holder, field, text, source)
    return text


def _take_comments(holder: Any, field: str | int, text: CommentedMap, source: str) -> None:
    """Let the comments behind a text without languages stand behind the one that replaces it."""
    behind = 0 if isinstance(holder, CommentedSeq) else 2
    tokens = holder.ca.items.get(field)
    if tokens is not None and len(tokens) > behind and tokens[behind] is not None:
        text.ca.items[source] = [None, None, tokens[behind], None]
        tokens[behind] = None


def _put(holder: Any, language: str, wording: Any, source: Any) -> None:
    """Set a translation; behind it comes what stood behind the last language before."""
    last = list(holder)[-1]
    is_new = language not in holder
    if not isinstance(holder, CommentedMap):
        holder[language] = wording
        return
    holder[language] = _written(wording)
    if isinstance(wording, list) and (not isinstance(source, CommentedSeq) or _is_flow(source)):
        holder[language].fa.set_flow_style()
    behind = holder.ca.items.get(last)
    if is_new and behind is not None and behind[2] is not None:
        _move_comment(holder, last, language)


def _is_flow(value: CommentedSeq) -> bool:
    return bool(value.fa.flow_style())


def _written(value: Any) -> Any:
    """Return a wording as it is to be written; the lists inside it stand on one line each."""
    if isinstance(value, dict):
        return CommentedMap({key: _inner(part) for key, part in value.items()})
    if isinstance(value, list):
        return CommentedSeq([_inner(part) for part in value])
    return _scalar(value)


def _inner(value: Any) -> Any:
    written = _written(value)
    if isinstance(written, CommentedSeq):
        written.fa.set_flow_style()
    return written


def _move_comment(holder: CommentedMap, last: str, language: str) -> None:
    """Leave a comment on the line of the last language, and move the lines below it."""
    token = holder.ca.items[last][2]
    on_line, line_end, below = token.value.partition("\n")
    if on_line and not below.strip("\n"):
        return
    if _is_in_lines(holder[last]) and not _is_in_lines(holder[language]):
        below = line_end + below  # behind a text in lines the end of its last line is no part of it
    moved = copy.copy(token)
    moved.value = line_end + below
    holder.ca.items[language] = [None, None, moved, None]
    if on_line:
        token.value = on_line + "\n"
    else:
        del holder.ca.items[last]


def _is_in_lines(value: Any) -> bool:
    return isinstance(value, (LiteralScalarString, FoldedScalarString))


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
