"""Where YAML broke off, in words a teacher understands.

Owns the reading of PyYAML's errors. Its C and pure parsers word and place the same fault
differently, so nothing of their sentences is shown unless no cause is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tutor.lesson.diagnostic import Place

if TYPE_CHECKING:
    from tutor.lesson.tree import Tree

Cause = tuple[str, int, int, dict[str, str]]
"""A rule's code, row and column from 0, and what fills the rule's wording."""

FULL_WIDTH_SPACE = "\u3000"

_FLOW = re.compile(r"expected ',' or|expected the node content|did not find expected node content")
_SPECIAL_START = re.compile(r"""^(?:\s*- )*\s*(?:[^\s:#]+:\s+)?(?P<sign>[*&!%@`>|?\[{"'])""")
_COLON_INSIDE = re.compile(r"^(?:\s*- )*\s*[^\s:#]+:\s+[^\"'|>].*:(\s|$)")
_FULL_WIDTH = re.compile(
    r"^ *(?:- +)*(?:(?P<before>-?\u3000|[－–—](?=\s*[^\s:]+(?::|$)))"
    r"|[^\s:：\"'#]{1,64}(?P<after>：|:\u3000))"
)


def full_width_sign(line: str) -> tuple[int, str] | None:
    """Find a full-width colon, hyphen or space that stands where YAML wants a half-width one.

    Args:
        line: A line, or a text that should have been `name: value`.

    Returns:
        The sign's column from 0 and the sign; None when there is none.
    """
    match = _FULL_WIDTH.match(line)
    if match is None:
        return None
    group = "before" if match.group("before") else "after"
    sign = match.group(group)[-1]
    return match.end(group) - 1, sign


def syntax_finding(tree: Tree, error: Any) -> None:
    """Report where and why the text is not YAML.

    Args:
        tree: The tree read so far; the finding is added to it.
        error: PyYAML's error, whose marks count lines and columns from 0.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = list(tree.source.lines)
    row = min(mark.line if mark is not None else 0, len(lines) - 1)
    column = mark.column if mark is not None else 0
    problem = " ".join(
        str(getattr(error, part, "") or "") for part in ("context", "problem")
    ).strip()
    code, row, column, values = _cause(lines, row, column, problem, error)
    tree.report(code, Place(row + 1, column + 1), **values)


def _cause(lines: list[str], row: int, column: int, problem: str, error: Any) -> Cause:
    """Name the cause of a syntax error."""
    line = lines[row]
    near = (row, max(0, row - 1))
    for near_row in near:
        indent = lines[near_row][: len(lines[near_row]) - len(lines[near_row].lstrip())]
        if "\t" in indent:
            return "Y007", near_row, indent.index("\t"), {}
    if "\t" in line and "cannot start any token" in problem:
        return "Y007", row, line.index("\t"), {}
    context_mark = getattr(error, "context_mark", None)
    if "quoted scalar" in problem:
        if "escape" in problem:
            return "Y017", row, column, {}
        if context_mark is not None:
            return "Y015", min(context_mark.line, len(lines) - 1), context_mark.column, {}
    if "flow" in problem or _FLOW.search(problem):
        start = context_mark if context_mark is not None and "flow" in problem else None
        if start is not None and start.line < len(lines):
            return "Y012", start.line, start.column, {}
        return "Y012", row, column, {}
    for near_row in near:
        sign = full_width_sign(lines[near_row])
        if sign is not None:
            return "Y020", near_row, sign[0], {"sign": sign[1]}
    return _cause_in_line(lines, row, column, problem)


def _cause_in_line(lines: list[str], row: int, column: int, problem: str) -> Cause:
    line = lines[row]
    special = _SPECIAL_START.match(line)
    colon_problem = "mapping values are not allowed" in problem
    if special is not None and special.start("sign") <= column and not colon_problem:
        sign = special.group("sign")
        if sign in "\"'":
            return "Y022", row, column, {"sign": sign}
        return "Y014", row, special.start("sign"), {"sign": sign}
    if line[column : column + 1] == ":" and not line[:column].strip(" -"):
        return "Y011", row, column, {}
    if colon_problem and _COLON_INSIDE.match(line):
        return "Y013", row, max(0, min(column, len(line) - 1)), {}
    if colon_problem or "expected ':'" in problem:
        for near_row in (row, max(0, row - 1)):
            text = lines[near_row].strip()
            if text and ":" not in text and not text.startswith("#"):
                start = lines[near_row].index(text.removeprefix("- "))
                return "Y018", near_row, start, {}
        return ("Y016" if colon_problem else "Y018"), row, column, {}
    if "expected key" in problem or "block" in problem or "sequence entries" in problem:
        return "Y016", row, column, {}
    return "Y019", row, column, {"problem": problem or "?"}
