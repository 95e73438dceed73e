"""Whether a question can be answered, and whether what it names is there.

Owns where and under which rule each fault of a question's data is reported. What is a fault is the
business of each kind: a fault bears the name of its rule, so this module knows no kind. Whether a
question is a good one is looked at in `question_quality`, and only when that is wanted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from tutor.lesson.messages import RULES, nearest
from tutor.lesson.naming import Names, check_known
from tutor.lesson.tree import Tree
from tutor.questions.parts import Fault
from tutor.questions.question import Question

_CODES = {rule.name: code for code, rule in RULES.items()}


def check_question(tree: Tree, question: Question, data: Any, names: Names) -> None:
    """Check one question.

    Args:
        tree: The file it stands in; findings are added to it.
        question: The question.
        data: What it was made of.
        names: What the course defines.
    """
    check_known(tree, data, "cite", question.cite, names.sources, "R203")
    check_known(tree, data, "concept", (question.concept,), names.concepts, "R204")
    check_misconceptions(tree, question.misconceptions(), data, names)
    for path in question.without_why():
        holder, field = _site(data, path)
        if isinstance(field, int):
            tree.warn("Q404", tree.place_of(holder[field]))
        else:
            tree.warn("Q425", tree.place_of(data))
    faults = list(question.faults())
    for fault in faults:
        report_fault(tree, question, data, fault)
    if names.thorough and not faults:
        from tutor.lesson.question_quality import check_quality

        check_quality(tree, question, data, names.languages)


def check_asked(tree: Tree, asked: Sequence[tuple[Question, Any]]) -> None:
    """Check what only the questions of a lesson together can show.

    Args:
        tree: The lesson's file; findings are added to it.
        asked: Its questions, with what they were made of.
    """
    from tutor.lesson.question_quality import check_places

    check_places(tree, asked)


def _site(data: Any, path: str) -> tuple[Any, str | int]:
    """Follow a path of fields and indexes to the container of its last step, and that step."""
    *way, last = (int(step) if step.isdecimal() else step for step in path.split("."))
    for step in way:
        data = data[step]
    return data, last


def check_misconceptions(
    tree: Tree, named: Iterable[tuple[str, str]], data: Any, names: Names
) -> None:
    """Report misconceptions that the course does not know.

    Args:
        tree: The file; findings are added to it.
        named: Misconceptions, and where they stand in the data.
        data: What a question was made of.
        names: What the course defines.
    """
    for name, path in named:
        if name:
            holder, field = _site(data, path)
            check_known(tree, holder, str(field), (name,), names.misconceptions, "R205")


def report_fault(tree: Tree, question: Question, data: Any, fault: Fault) -> None:
    """Report a fault where it is: at a field, at an item of a list, or at a field of that."""
    name, path = fault
    holder, last = _site(data, path)
    values: dict[str, str] = {"kind": question.kind}
    if name == "duplicate-id" and isinstance(last, int):
        keys = [item.get("id") or str(number) for number, item in enumerate(holder, 1)]
        first = tree.place_of(holder[keys.index(keys[last])], "id")
        values |= {"id": keys[last], "first": f"{first.line}:{first.column}"}
        holder, last = holder[last], "id"
    else:
        values |= _values_at(holder, last, question.known_at(path))
    place = tree.place_of(holder, last, name=holder is data)
    tree.report(_CODES[name], place, **values)


def _values_at(holder: Any, last: str | int, known: tuple[str, ...]) -> dict[str, str]:
    """Return what a rule may say of the value at fault: itself, or how many there are."""
    value = holder.get(last, "") if isinstance(holder, dict) else holder[last]
    if isinstance(value, str):
        guess = nearest(value, list(known))
        return {"id": value[:80], "guess": guess, "known": ", ".join(known)}
    right = sum(isinstance(item, dict) and _is_true(item.get("right")) for item in value)
    return {"count": str(len(value)), "right": str(right)}


def _is_true(value: object) -> bool:
    return str(value).lower() in ("true", "1")
