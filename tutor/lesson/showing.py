"""Tables that are named elsewhere: the step `show:` brings one back, a question is about one.

Owns how `show:` becomes the step of that table, all of it revealed, or as its author defined it;
and how a question gets what it needs of one. Whoever plays the lesson meets an ordinary table. The
tests pin that a name which stands for no table is a finding, and that what is wrong with a table
is told where it stands, not where it is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from tutor.lesson.diagnostic import Place
from tutor.lesson.messages import found, nearest
from tutor.lesson.table_records import Table
from tutor.lesson.tree import Container, Tree

Data = dict[str, Any]

_REVEALING_FIELDS = ("reveal", "order", "ask")
_SHEET_FIELDS = ("id", "caption", "columns", "rows")
"""What a question needs of its table."""

_TRUE_FALSE = ("true", "false")
_EXPECTED = {
    "expected_ja": "表の名前（id）",
    "expected_en": "the id of a table",
    "how_ja": "表の id を一つだけ書いてください。",
    "how_en": "Write the id of one table.",
}


class _Shown(Struct, frozen=True, kw_only=True):
    """A step whose table is still to be found, for itself or for its question."""

    step: Data
    table: str
    place: Place
    is_revealed: bool = True
    question: Data | None = None


class Showing:
    """The tables of a lesson, and the steps that show or ask about one."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.tables: dict[str, Data] = {}
        self.steps: list[_Shown] = []

    def take_note(self, table: Data) -> None:
        """Remember a table of the lesson: it can be shown before and after it stands there."""
        name = table.get("id")
        if isinstance(name, str):
            self.tables.setdefault(name, table)

    def step(self, step: Data) -> Data | None:
        """Shape a step; None when it says nothing that can be shown."""
        self._only(step, ("show", "note"))
        value = step["show"]
        is_revealed = True
        holder, field = step, "show"
        if isinstance(value, dict):
            holder, field = value, "table"
            self._only(value, ("table", "revealed"))
            if field not in value:
                self.tree.report("S102", self.tree.place_of(value), field=field)
                return None
            is_revealed = self._is_true(value, "revealed")
        place = self.tree.place_of(holder, field)
        name = holder[field]
        if not isinstance(name, str):
            self.tree.report("S103", place, **_EXPECTED, **found(name))
            return None
        shaped = {"step": "table", **({"note": step["note"]} if "note" in step else {})}
        known = self.tree.containers[id(step)]
        written = {"step": "", "table": "show"}
        self.tree.containers[id(shaped)] = Container(
            known.start, known.keys, known.values, known.flow, written
        )
        shown = _Shown(step=shaped, table=name, place=place, is_revealed=is_revealed)
        self.steps.append(shown)
        return shaped

    def quiz(self, step: Data, question: Data) -> None:
        """Take note of a shaped step whose question names a table."""
        name = question.get("table", "")
        place = self.tree.place_of(question, "table")
        if "table" not in question:
            self.tree.report("S102", self.tree.place_of(question), field="table")
            self._leave_out(step, question)
        elif isinstance(name, str):
            shown = _Shown(step=step, table=name, place=place, question=question)
            self.steps.append(shown)
        else:
            self.tree.report("S103", place, **_EXPECTED, **found(name))
            self._leave_out(step, question)

    def resolve(self, shared: Sequence[Table]) -> None:
        """Put its table into every step; report the names that stand for none.

        Args:
            shared: The tables of the course.
        """
        of_course = {table.id: table for table in shared}
        for shown in self.steps:
            if shown.table in self.tables:
                table = dict(self.tables[shown.table])
                container = self.tree.containers[id(self.tables[shown.table])]
            elif shown.table in of_course:
                table = msgspec.to_builtins(of_course[shown.table])
                container = self.tree.containers[id(shown.step)]
            else:
                self._miss(shown, [*self.tables, *of_course])
                continue
            if shown.question is not None:
                table = {key: table[key] for key in _SHEET_FIELDS if key in table}
            elif shown.is_revealed:
                table = {key: table[key] for key in table if key not in _REVEALING_FIELDS}
            self.tree.containers[id(table)] = container
            self.tree.shown.append(table)
            (shown.step if shown.question is None else shown.question)["table"] = table

    def _miss(self, shown: _Shown, known: list[str]) -> None:
        if shown.table and shown.table not in self.tree.lost_ids:
            guess = nearest(shown.table, known)
            self.tree.report("R213", shown.place, id=shown.table[:80], guess=guess)
        if shown.question is None:
            shown.step["step"] = "note"
        else:
            self._leave_out(shown.step, shown.question)

    def _leave_out(self, step: Data, question: Data) -> None:
        """Make a note of a step whose question has no table."""
        self.tree.lost.append(question)
        step.clear()
        step["step"] = "note"

    def _only(self, data: Data, known: tuple[str, ...]) -> None:
        """Report fields that do not belong here."""
        for key in data:
            if key not in known:
                place = self.tree.place_of(data, key, name=True)
                guess = nearest(key, list(known))
                self.tree.report("S101", place, field=key[:80], guess=guess, known=", ".join(known))

    def _is_true(self, data: Data, field: str) -> bool:
        value: object = data.get(field, "true")
        if not isinstance(value, str) or value.lower() not in _TRUE_FALSE:
            known = ", ".join(_TRUE_FALSE)
            place = self.tree.place_of(data, field)
            self.tree.report("S108", place, value=str(value)[:80], guess="", known=known)
        return str(value).lower() != "false"
