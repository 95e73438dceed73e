"""Lines of an explanation that cannot be read.

Owns the search for them, for whoever loads or checks a lesson. It may not judge how well a line
reads answers (see `samples`). Reading leaves such lines out.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tutor.explain.records import Explanation, Wordings
from tutor.explain.wordings import WordingError, compile_line


class WordingFault(Struct, frozen=True, kw_only=True):
    """A line that cannot be read: where it stands, what is wrong (a code), and with which words.

    `path` names fields and indexes from 0, joined by dots: `expect.0.said_by.ja.3`.
    """

    path: str
    code: str
    about: str


def wording_faults(explanation: Explanation) -> Iterator[WordingFault]:
    """Find the lines that name a class, form or scheme nobody knows, or have an empty part.

    Args:
        explanation: What is asked, with its wordings.

    Yields:
        A fault for each such line, in the author's order.
    """
    for index, idea in enumerate(explanation.expect):
        yield from _faults(explanation, idea.said_by, f"expect.{index}.said_by")
        yield from _faults(explanation, idea.unless, f"expect.{index}.unless")
    for index, wrong in enumerate(explanation.wrong):
        yield from _faults(explanation, wrong.said_by, f"wrong.{index}.said_by")
        yield from _faults(explanation, wrong.unless, f"wrong.{index}.unless")


def _faults(explanation: Explanation, wordings: Wordings, path: str) -> Iterator[WordingFault]:
    for language, lines in wordings.items():
        for index, line in enumerate(lines):
            try:
                compile_line(line, explanation.words, "ja" if language == "ja" else "en")
            except WordingError as error:
                code, about = error.args
                yield WordingFault(path=f"{path}.{language}.{index}", code=code, about=about)
