"""A translator's sheet: texts side by side with their source, as YAML.

Owns the form of the sheet, both ways. Each text has its name, the hash of its source text, the
source, the old translation where there is one, and room for the new one. The tests pin that a sheet
is read as it was written.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct
from ruamel.yaml.scalarstring import LiteralScalarString

from tutor.authoring.layout import dump
from tutor.authoring.untranslated import Wanted, Wording, wording_hash, wording_of, words_of
from tutor.lesson.diagnostic import Diagnostic
from tutor.lesson.parsing import parse
from tutor.lesson.source import SourceText, decode

_FIELDS = ("file", "from", "to")
_CUT = "Y021"
"""A warning elsewhere: here the rest of a translation would be lost."""


class Filled(Struct, frozen=True, kw_only=True):
    """A text of a sheet that was filled in: its name, the hash of its source, its translation."""

    name: str
    source_hash: str
    wording: Wording


class Sheet(Struct, frozen=True, kw_only=True):
    """A sheet that came back; `empty` counts the texts still to be translated."""

    file: str
    source: str
    language: str
    filled: tuple[Filled, ...]
    empty: int


def sheet_text(
    wanted: tuple[Wanted, ...], *, file: str, source: str, language: str, head: str
) -> str:
    """Write a sheet.

    Args:
        wanted: What is to be translated.
        file: The name of the content file.
        source: The language translated from.
        language: The language translated into.
        head: What a translator should know; each line becomes a comment.
    """
    texts: list[dict[str, Any]] = []
    for each in wanted:
        text: dict[str, Any] = {
            "id": each.name,
            "hash": wording_hash(each.source),
            source: _in_lines(each.source),
        }
        if each.was is not None:
            text["was"] = _in_lines(each.was)
        text[language] = "" if isinstance(each.source, str) else []
        texts.append(text)
    comments = "".join(f"# {line}\n" for line in head.splitlines())
    body = {"file": file, "from": source, "to": language, "texts": texts}
    return comments + dump(body).replace("\n  - id:", "\n\n  - id:")


def _in_lines(wording: Wording) -> Wording:
    """Return a wording of several lines so that they stay lines on the sheet."""
    if isinstance(wording, str) and "\n" in wording.strip():
        lines: str = LiteralScalarString(wording)
        return lines
    return wording


def read_sheet(path: Path, data: bytes) -> Sheet | Diagnostic | None:
    """Read a sheet.

    Args:
        path: Where it is.
        data: Its bytes.

    Returns:
        The sheet; what is wrong where it is no YAML, or where a comment cuts a text off; None where
        it is no sheet.
    """
    source = decode(path, data)
    if not isinstance(source, SourceText):
        return source
    tree = parse(source)
    found: Any = tree.data
    faults = (each for each in tree.findings if each.is_error or each.code == _CUT)
    fault = next(faults, None)
    return _sheet_of(found) if fault is None else fault


def _sheet_of(found: Any) -> Sheet | None:
    if not isinstance(found, dict) or not isinstance(found.get("texts"), list):
        return None
    file, origin, language = (found.get(field) for field in _FIELDS)
    if not (isinstance(file, str) and isinstance(origin, str) and isinstance(language, str)):
        return None
    filled = []
    for text in found["texts"]:
        if not isinstance(text, dict) or not {"id", "hash", origin} <= text.keys():
            return None
        wording = wording_of(text.get(language))
        if wording is not None and all(word.strip() for word in words_of(wording)):
            name, known = str(text["id"]), str(text["hash"])
            filled.append(Filled(name=name, source_hash=known, wording=wording))
    empty = len(found["texts"]) - len(filled)
    return Sheet(file=file, source=origin, language=language, filled=tuple(filled), empty=empty)
