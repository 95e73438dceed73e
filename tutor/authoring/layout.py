"""The layout of a content file: indentation, spaces, blank lines, prose in block style.

Owns the way through a round-trip YAML reader, which keeps comments, quotes and anchors. Every
scalar stays the text the author typed: nothing is taken for a number or a date. May not change what
a file says; `formatting` makes sure of that.
"""

from __future__ import annotations

import io
import re
import warnings
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import ReusedAnchorWarning, YAMLError
from ruamel.yaml.resolver import VersionedResolver

from tutor.text.cells import width_cells

INDENT = 2
_WIDEST = 1_000_000
"""Lines are never folded: a text stays on the line it was written on."""
_MOST_FLOW_CELLS = 120
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)?")
_SENTENCE = re.compile(r"[。！？!?]|\.(?:\s|$)")


class NotLaidOutError(Exception):
    """The round-trip reader cannot read or write this file; `line` is where, if it is known."""

    def __init__(self, error: Exception) -> None:
        super().__init__(str(error))
        mark = getattr(error, "problem_mark", None)
        self.line: int = mark.line + 1 if mark is not None else 1


class _Resolver(VersionedResolver):
    """Takes every plain scalar for a text."""

    @property
    def versioned_resolver(self) -> dict[Any, Any]:
        """Nothing is anything else than a text."""
        return {}


def load(text: str) -> Any:
    """Read a file's text so that comments stay with what they are about.

    Raises:
        NotLaidOutError: It cannot be read.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)  # the reader has told of anchors
            return _yaml().load(text)
    except (YAMLError, ValueError, AttributeError, TypeError, AssertionError) as error:
        raise NotLaidOutError(error) from error


def dump(document: Any) -> str:
    """Write a document with the layout of this house.

    Raises:
        NotLaidOutError: It cannot be written.
    """
    out = io.StringIO()
    try:
        _yaml().dump(document, out)
    except (YAMLError, ValueError, AttributeError, TypeError, AssertionError) as error:
        raise NotLaidOutError(error) from error
    return out.getvalue().rstrip("\n") + "\n"


def with_prose_in_blocks(document: Any) -> bool:
    """Write texts that are prose, and whatever holds them, in block style.

    Args:
        document: A document; changed in place. What an alias repeats is looked at once.

    Returns:
        Whether it holds prose.
    """
    return _with_prose_in_blocks(document, {})


def _with_prose_in_blocks(value: Any, known: dict[int, bool]) -> bool:
    """Do so for a part of a document; `known` is what was found of the parts seen before."""
    if not isinstance(value, (CommentedMap, CommentedSeq)):
        return False
    if id(value) in known:
        return known[id(value)]
    known[id(value)] = False  # for a part that holds itself
    parts = list(value.values()) if isinstance(value, CommentedMap) else list(value)
    held = [_with_prose_in_blocks(part, known) for part in parts]
    is_prose = any(held) or (isinstance(value, CommentedMap) and _is_prose(value))
    if is_prose and value.fa.flow_style():
        value.fa.set_block_style()
    known[id(value)] = is_prose
    return is_prose


def single_blank_lines(text: str) -> str:
    """Leave one blank line where there are several, and none at the beginning."""
    return re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", text).lstrip("\n")


def _is_prose(text: CommentedMap) -> bool:
    """Tell whether a map is a text in several languages that does not fit into a line's braces."""
    if not text or not all(isinstance(part, str) for part in text.values()):
        return False
    if not all(_LANGUAGE.fullmatch(str(key)) for key in text):
        return False
    wordings = [str(part) for part in text.values()]
    is_long = sum(width_cells(wording) for wording in wordings) > _MOST_FLOW_CELLS
    return is_long or any(_SENTENCE.search(wording) for wording in wordings)


def _yaml() -> Any:
    yaml = YAML(typ="rt")
    yaml.Resolver = _Resolver
    yaml.preserve_quotes = True
    yaml.allow_duplicate_keys = False
    yaml.width = _WIDEST
    yaml.indent(mapping=INDENT, sequence=INDENT + 2, offset=2)
    return yaml
