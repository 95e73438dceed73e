"""Tests read as prose: each says in one line what is so."""

from __future__ import annotations

import ast

from tests.house.tree import TESTS, Function, modules, named


def test_every_test_states_a_behaviour() -> None:
    """Every test function has a docstring of one line."""
    silent = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path, tree in modules(TESTS)
        for node in ast.walk(tree)
        if isinstance(node, Function) and node.name.startswith("test_")
        if len((ast.get_docstring(node) or "").splitlines()) != 1
    ]

    assert silent == [], silent


def test_every_module_of_tests_says_what_it_is_about() -> None:
    """Every module of tests has a docstring, and every folder of tests is a package."""
    silent = [named(path) for path, tree in modules(TESTS) if not ast.get_docstring(tree)]
    folders = {path.parent for path, _ in modules(TESTS)}

    assert silent == [], silent
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []
