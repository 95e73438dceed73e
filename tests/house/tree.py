"""What the rules look at: the files of this checkout, as text and as syntax."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

TOP = Path(__file__).parent.parent.parent
PACKAGE = TOP / "tutor"
TESTS = TOP / "tests"
README = TOP / "README.md"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def modules(folder: Path) -> tuple[tuple[Path, ast.Module], ...]:
    """Return every module under a folder with its syntax tree, in the order of the names."""
    paths = sorted(path for path in folder.rglob("*.py") if "_content" not in path.parts)
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def named(path: Path) -> str:
    """Return a file's name as it is written here: `tutor/text/wrap.py`."""
    return path.relative_to(TOP).as_posix()


def dotted(path: Path) -> str:
    """Return a module's name as it is imported: `tutor.text.wrap`."""
    return ".".join(path.relative_to(TOP).with_suffix("").parts)


def is_call_of(node: ast.expr, name: str) -> bool:
    """Tell whether an expression calls a function by this name."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def lines_of(node: ast.ClassDef | Function) -> int:
    """Return how many lines a class or a function takes, decorators included."""
    assert node.end_lineno is not None
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    return node.end_lineno - first + 1
