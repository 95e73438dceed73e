"""Modules, classes and functions stay small enough to be read at once."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.tree import PACKAGE, Function, lines_of, modules, named

MODULE_LINES = 300
CLASS_LINES = 200
FUNCTION_LINES = 50

EXCEPTIONS: dict[str, str] = {
    "tutor/learner/store.py:Store": "one short method for each thing asked of the database",
    "tutor/lesson/messages.py": "a table: the wording of every finding, in two languages",
}
"""What may be larger, and why."""


def test_everything_is_small() -> None:
    """No module is longer than 300 lines, no class than 200, no function than 50."""
    large = {name: count for name, count in _large().items() if name not in EXCEPTIONS}

    assert large == {}, large


def test_every_exception_is_still_needed() -> None:
    """An exception that nothing needs any more is taken away."""
    assert [name for name in EXCEPTIONS if name not in _large()] == []


def _large() -> dict[str, int]:
    """Return the length in lines of everything that is too large."""
    return {name: count for name, count, most in _pieces() if count > most}


def _pieces() -> Iterator[tuple[str, int, int]]:
    """Give the name, the length and the greatest length of everything there is."""
    for path, tree in modules(PACKAGE):
        yield named(path), len(path.read_text(encoding="utf-8").splitlines()), MODULE_LINES
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                yield f"{named(path)}:{node.name}", lines_of(node), CLASS_LINES
            elif isinstance(node, Function):
                yield f"{named(path)}:{node.name}", lines_of(node), FUNCTION_LINES
