"""The comments of a content file, told from the `#` signs inside its texts.

Owns where a comment begins, which only the parser knows: texts are taken out of their lines first.
Writes nothing. The tests pin that a sign in a text is no comment, whatever its quotes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from tutor.lesson.source import SourceText

_COMMENT = re.compile(r"(?:^|\s)#.*")


def comments_in(source: SourceText) -> Iterator[tuple[int, str]]:
    """Yield each comment of a file that can be parsed, with its line, counted from 1."""
    import yaml

    loader_class: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    lines = list(source.lines)
    for token in yaml.scan(source.text, Loader=loader_class):
        if isinstance(token, yaml.ScalarToken):
            _take_out(lines, token)
    for number, line in enumerate(lines, 1):
        found = _COMMENT.search(line)
        if found is not None:
            yield number, found.group().strip()


def lost_comment(before: SourceText, after: SourceText) -> int:
    """Return the line of the first comment that another text of a file lacks; 0 if none is lost."""
    left = Counter(comment for _, comment in comments_in(after))
    for line, comment in comments_in(before):
        left[comment] -= 1
        if left[comment] < 0:
            return line
    return 1 if left.total() else 0


def _take_out(lines: list[str], scalar: Any) -> None:
    """Take a text out of its lines, in place; the comment behind its `|` or `>` stays."""
    start, end = scalar.start_mark, scalar.end_mark
    first = start.line + 1 if scalar.style in ("|", ">") else start.line
    for row in range(first, min(end.line + 1, len(lines))):
        line = lines[row]
        begin = start.column if row == start.line else 0
        until = end.column if row == end.line else len(line)
        lines[row] = f"{line[:begin]}{'_' * (until - begin)}{line[until:]}"
