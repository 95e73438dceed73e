"""Where YAML broke off, in words a teacher understands.

Owns the reading of PyYAML's errors. Its C and pure parsers word and place the same fault
differently, so nothing of their sentences is shown unless no cause is known. YAML notices many a
fault some lines too late: the tests pin that the line at fault is named, not the one after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tutor.lesson.diagnostic import Place

if TYPE_CHECKING:
    from tutor.lesson.tree import Mark, Tree

Cause = tuple[str, int, int, dict[str, str]]
"""A rule's code, row and column from 0, and what fills the rule's wording."""

_COLON = "mapping values are not allowed"
_FLOW = re.compile(r"expected ',' or|expected the node content|did not find expected node content")
_SPECIAL_START = re.compile(r"""^(?:\s*- )*\s*(?:[^\s:#]+:\s+)?(?P<sign>[*&!%@`>|?\[{"'])""")
_FULL_WIDTH = re.compile(
    r"^ *(?:- +)*(?:(?P<before>-?\u3000|[－–—](?=\s*[^\s:]+(?::|$)))"
    r"|[^\s:：\"'#]{1,64}(?P<after>：|:\u3000))"
)
_NO_SPACE = re.compile(r"^ *(?:- +)*(?P<field>[^\W\d][\w-]{0,63}):(?=[^\s/:])")
_FIELD = re.compile(r":(?:\s|$)")
_NO_VALUE = re.compile(r":\s*(?:#.*)?$")
_DASHES = re.compile(r"^ *(?:- +)*")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_LANGUAGE = re.compile(r"[a-z]{2}")
_CLOSING = {"[": "]", "{": "}"}


class Reached(Struct, frozen=True, kw_only=True):
    """How far the reading came: the bracket still open, and the last text read, if any."""

    bracket: Mark | None
    text: Mark | None


def sign_fault(text: str) -> tuple[str, int, dict[str, str]] | None:
    """Find what keeps a text from being `name: value` though it was meant to be.

    Args:
        text: A line, or a text that stands where a field should.

    Returns:
        A rule's code, the column from 0 and what fills the rule's wording: a full-width colon,
        hyphen or space where YAML wants a half-width one, or a colon without a space.
    """
    match = _FULL_WIDTH.match(text)
    if match is not None:
        group = "before" if match.group("before") else "after"
        return "Y020", match.end(group) - 1, {"sign": match.group(group)[-1]}
    match = _NO_SPACE.match(text)
    return None if match is None else ("Y023", match.end() - 1, {"field": match.group("field")})


def report_sign_fault(tree: Tree, text: str, place: Place) -> bool:
    """Report the `sign_fault` of a text that stands at a place; tell whether there was one."""
    fault = sign_fault(text)
    if fault is not None:
        code, column, values = fault
        tree.report(code, Place(place.line, place.column + column), **values)
    return fault is not None


def syntax_finding(tree: Tree, error: Any, reached: Reached) -> None:
    """Report where and why the text is not YAML.

    Args:
        tree: The tree read so far; the finding is added to it.
        error: PyYAML's error, whose marks count lines and columns from 0.
        reached: How far the reading came.
    """
    mark = getattr(error, "problem_mark", None)
    before = getattr(error, "context_mark", None)
    mark = before if mark is None else mark
    lines = list(tree.source.lines)
    row = min(mark.line if mark is not None else 0, len(lines) - 1)
    column = mark.column if mark is not None else 0
    problem = " ".join(
        str(getattr(error, part, "") or "") for part in ("context", "problem")
    ).strip()
    if "simple key" in problem and before is not None:  # only the line after it showed that
        row, column = before.line, before.column
    code, row, column, values = (
        _cause_by_tab(lines, row, problem)
        or _cause_by_quote(lines, row, column, problem, before, reached)
        or _cause_by_bracket(lines, row, column, problem, reached)
        or _cause_by_sign(lines, row, column, problem)
        or _cause_in_line(lines, row, column, problem)
    )
    place = Place(row + 1, column + 1)
    tree.findings[:] = [
        each
        for each in tree.findings
        if (each.code, each.place) != (code, place)
        and (code != "Y024" or each.place < place)  # what an open bracket holds was not meant so
    ]
    tree.report(code, place, rest="unread", **values)


def _cause_by_tab(lines: list[str], row: int, problem: str) -> Cause | None:
    for near_row in (row, max(0, row - 1)):
        indent = lines[near_row][: len(lines[near_row]) - len(lines[near_row].lstrip())]
        if "\t" in indent:
            return "Y007", near_row, indent.index("\t"), {}
    if "\t" in lines[row] and "cannot start any token" in problem:
        return "Y007", row, lines[row].index("\t"), {}
    return None


def _cause_by_quote(
    lines: list[str], row: int, column: int, problem: str, before: Mark | None, reached: Reached
) -> Cause | None:
    """Name what is wrong with a quotation: its escapes, or where it is closed."""
    if "quoted scalar" in problem:
        if "escape" in problem:
            return "Y017", row, column, {}
        if before is not None:
            return "Y015", min(before.line, len(lines) - 1), before.column, {}
    start = reached.text
    if start is None or start.line >= row:
        return None
    sign = lines[start.line][start.column : start.column + 1]
    if sign in ("'", '"') and lines[row][:column].rstrip().endswith(sign):
        return "Y025", start.line, start.column, {"sign": sign, "line": str(row + 1)}
    return None


def _cause_by_bracket(
    lines: list[str], row: int, column: int, problem: str, reached: Reached
) -> Cause | None:
    """Tell a bracket that was not closed on its line from prose that is cut inside of one."""
    if "flow" not in problem and _FLOW.search(problem) is None:
        return None
    start = reached.bracket
    if start is None:
        return "Y012", row, column, {}
    if start.line >= row:
        return "Y012", start.line, start.column, {}
    sign = lines[start.line][start.column]
    values = {"sign": sign, "closing": _CLOSING[sign], "line": str(row + 1)}
    return "Y024", start.line, start.column, values


def _cause_by_sign(lines: list[str], row: int, column: int, problem: str) -> Cause | None:
    """Find the sign that made a mere text of a field, in this line or in the text above it."""
    is_inside = _COLON in problem and _FIELD.search(lines[row][:column]) is not None
    suspect = row if is_inside or "simple key" in problem else _text_above(lines, row)
    for at in (row, suspect, max(0, row - 1)):
        fault = sign_fault(lines[at]) if at is not None else None
        if at is None or fault is None:
            continue
        code, at_column, values = fault
        is_before_name = not lines[at][:at_column].strip(" -")
        if at == suspect or (code == "Y020" and (at == row or is_before_name)):
            return code, at, at_column, values
    return None


def _text_above(lines: list[str], row: int) -> int | None:
    """Find the row in which the text right above a row begins, if no field's name is before it."""
    start: int | None = None
    for at in range(row - 1, -1, -1):
        if not lines[at]:
            continue
        text = _DASHES.sub("", lines[at], count=1)
        if _FIELD.search(text):
            return start if _NO_VALUE.search(text) else None
        if text and not text.startswith("#"):
            start = at
            if lines[at].lstrip().startswith("- "):
                break
    return start


def _cause_in_line(lines: list[str], row: int, column: int, problem: str) -> Cause:
    line = lines[row]
    special = _SPECIAL_START.match(line)
    colon_problem = _COLON in problem
    if special is not None and special.start("sign") <= column and not colon_problem:
        sign = special.group("sign")
        if sign in "\"'":
            return "Y022", row, column, {"sign": sign}
        return "Y014", row, special.start("sign"), {"sign": sign}
    if line[column : column + 1] == ":" and not line[:column].strip(" -"):
        return "Y011", row, column, {}
    if colon_problem and _FIELD.search(line[:column]):
        return "Y013", row, max(0, min(column, len(line) - 1)), {}
    if colon_problem or "expected ':'" in problem:
        name_row = _text_above(lines, row) if colon_problem else row
        name_column = _name_column(lines[name_row]) if name_row is not None else None
        if name_row is not None and name_column is not None:
            return "Y018", name_row, name_column, {}
        return ("Y016" if colon_problem else "Y026"), row, column, {}
    if "expected key" in problem or "block" in problem or "sequence entries" in problem:
        return "Y016", row, column, {}
    return "Y019", row, column, {"problem": problem or "?"}


def _name_column(line: str) -> int | None:
    """Return where a line begins with what was meant as a field's name; None for prose."""
    from tutor.lesson.languages import field_names

    text = _DASHES.sub("", line, count=1)
    column = len(line) - len(text)
    first, _, rest = text.partition(" ")
    is_item = "-" in line[:column]
    is_alone = not rest.strip() and _WORD.fullmatch(first) is not None
    is_known = first in field_names() or _LANGUAGE.fullmatch(first) is not None
    return column if is_item or is_alone or is_known else None
