"""The program's own words: both languages, the same blanks, none missing and none left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from string import Formatter

from tests.house.tree import PACKAGE, dotted, is_call_of, modules
from tutor.wording import Words

ALIASES = {"in_both": ("tutor.cli.words", "words")}
"""Functions that look a sentence up for their caller, and the table they look it up in."""


@cache
def tables() -> dict[tuple[str, str], Words]:
    """Find every table of words by the module and the name it stands under."""
    found = {}
    for path, tree in modules(PACKAGE):
        for node in tree.body:
            if isinstance(node, ast.Assign) and is_call_of(node.value, "Words"):
                (target,) = node.targets
                assert isinstance(target, ast.Name)
                table = getattr(import_module(dotted(path)), target.id)
                assert isinstance(table, Words)
                found[dotted(path), target.id] = table
    return found


def sentences() -> list[tuple[str, str, tuple[str, str]]]:
    """List every sentence with its table."""
    return [
        (module, name, both)
        for (module, _), table in tables().items()
        for name, both in table.sentences.items()
    ]


def test_there_are_words() -> None:
    """The tables are found where they are."""
    assert ("tutor.wording", "lesson_words") in tables()


def test_both_languages_are_there() -> None:
    """Every sentence is said in both languages, with the same blanks."""
    uneven = [
        f"{module}: {name}"
        for module, name, (ja, en) in sentences()
        if not ja.strip() or not en.strip() or _blanks(ja) != _blanks(en)
    ]

    assert uneven == [], uneven


def test_every_name_looked_up_exists() -> None:
    """No name written in the code is missing from its table."""
    missing = [
        f"{where}: {name}"
        for where, table, name in _looked_up()
        if name not in tables()[table].sentences
    ]

    assert missing == [], missing


def test_every_sentence_is_used() -> None:
    """No sentence is left over: its name, or a pattern it fits, stands somewhere in the code."""
    written = {
        node.value
        for node in _nodes_outside_tables()
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    patterns = [
        re.compile(_pattern(node))
        for node in _nodes_outside_tables()
        if isinstance(node, ast.JoinedStr)
        and any(isinstance(part, ast.Constant) for part in node.values)
    ]
    unused = [
        f"{module}: {name}"
        for module, name, _ in sentences()
        if name not in written and not any(pattern.fullmatch(name) for pattern in patterns)
        if not _is_listed_whole(module)
    ]

    assert unused == [], unused


def _looked_up() -> Iterator[tuple[str, tuple[str, str], str]]:
    """Give every name that is written in a call of a table: where, which table, the name."""
    for path, tree in modules(PACKAGE):
        known = _tables_known_in(dotted(path), tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                table = known.get(node.func.id)
                if table is not None:
                    for name in _strings(node.args[0]):
                        yield f"{path.name}:{node.lineno}", table, name


def _tables_known_in(module: str, tree: ast.Module) -> dict[str, tuple[str, str]]:
    """Return the names under which a module knows tables."""
    known = {name: (owner, name) for owner, name in tables() if owner == module}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                here = alias.asname or alias.name
                if (node.module, alias.name) in tables():
                    known[here] = (node.module, alias.name)
                elif alias.name in ALIASES:
                    known[here] = ALIASES[alias.name]
    return known


def _strings(node: ast.expr) -> Iterator[str]:
    """Give the names an argument can have, as far as they are written there."""
    match node:
        case ast.Constant(value=str(name)):
            yield name
        case ast.IfExp(body=body, orelse=otherwise):
            yield from _strings(body)
            yield from _strings(otherwise)


def _nodes_outside_tables() -> Iterator[ast.AST]:
    """Walk the whole package, except for the tables themselves."""
    for _, tree in modules(PACKAGE):
        for statement in tree.body:
            if not (isinstance(statement, ast.Assign) and is_call_of(statement.value, "Words")):
                yield from ast.walk(statement)


def _is_listed_whole(module: str) -> bool:
    """Tell whether a module goes through all sentences of its table."""
    return any(
        isinstance(node, ast.Attribute) and node.attr == "sentences"
        for path, tree in modules(PACKAGE)
        if dotted(path) == module and module != "tutor.wording"
        for node in ast.walk(tree)
    )


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+"
        for part in node.values
    )


def _blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
