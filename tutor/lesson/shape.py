"""From the shape authors write to the shape records have.

Authors write `- teacher: …` and `- quiz: {…}`; records want the kind in a field of its own. Owns
that rewriting, in place, and the findings about steps that are no step. Places move along with the
values, so that later findings still point into the file. It may not judge anything else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from tutor.lesson.diagnostic import Place
from tutor.lesson.expecting import inner_type, report_wrong_type
from tutor.lesson.messages import nearest
from tutor.lesson.showing import Showing
from tutor.lesson.syntax import report_sign_fault
from tutor.lesson.table_records import Table
from tutor.lesson.tree import Container, Tree
from tutor.questions.kinds import KINDS

Data = dict[str, Any]

INNER_STEPS = ("table", "quiz", "explain", "teach", "choice", "when", "recap")
"""Steps whose fields stand in a mapping under the step's name."""

NAMED_STEPS = ("section", "goto", "call")
"""Steps that name a place."""

SHOWING_STEP = "show"
"""The step that brings a table back. It becomes the step of that table."""

_FIELD_OF = {"section": "id", "goto": "to", "call": "to"}
_FIELD_OF_INNER = {
    "table": "table",
    "quiz": "question",
    "explain": "explanation",
    "teach": "explanation",
}
_TEXT_FIELDS = {"text", "why", "concept"}
"""Fields of what may also be written as a mere text."""

_FIRST_WORD = re.compile(r"[:\s]")

_LINE_FIELDS = ("id", "asks", "cite", "note")


def shape_lesson(
    tree: Tree, cast: tuple[str, ...], shared: Sequence[Table] = (), *, is_cast_known: bool = True
) -> None:
    """Rewrite the steps of a lesson file.

    Args:
        tree: The parsed file; changed in place, findings added.
        cast: The names of the course's cast: as a step's field they make a line.
        shared: The tables of the course that a lesson may show besides its own.
        is_cast_known: Whether that is all of the cast: else an unknown step may be a line.
    """
    if isinstance(tree.data, dict) and "steps" in tree.data:
        shaper = _Shaper(tree, cast, is_cast_known=is_cast_known)
        tree.data["steps"] = shaper.steps(tree.data["steps"])
        shaper.showing.resolve(shared)


def shape_tables(tree: Tree) -> None:
    """Rewrite the tables of the file `tables.yaml`, in place."""
    tables = tree.data.get("tables") if isinstance(tree.data, dict) else None
    for table in tables if isinstance(tables, list) else ():
        shape_table(tree, table)


def shape_table(tree: Tree, table: Any) -> None:
    """Gather the cells of each row of a table under `cells`, and name asked cells, in place."""
    if not isinstance(table, dict):
        return
    asks = table.get("ask")
    name_cells(tree, asks)
    for ask in asks if isinstance(asks, list) else ():
        if isinstance(ask, dict):
            _name_texts(tree, ask.get("options"))
    if not isinstance(table.get("rows"), list):
        return
    for row in table["rows"]:
        if not isinstance(row, dict):
            continue
        known = tree.containers[id(row)]
        cells = {key: row.pop(key) for key in list(row) if key not in ("id", "head")}
        row["cells"] = cells
        tree.containers[id(cells)] = Container(known.start, known.keys, known.values, known.flow)
        for name in cells:
            _shape_cell(tree, cells, name)


def name_cells(tree: Tree, cells: Any) -> None:
    """Make `{cell: row.column}` of every cell of a list that is named by itself, in place."""
    if not isinstance(cells, list):
        return
    for index, cell in enumerate(cells):
        if isinstance(cell, str):
            named = {"cell": cell}
            mark = tree.containers[id(cells)].values[index]
            tree.containers[id(named)] = Container(mark, {}, {"cell": mark}, flow=False)
            cells[index] = named


def _name_texts(tree: Tree, texts: Any) -> None:
    """Make `{text: …}` of every text of a list that stands by itself, in place."""
    if not isinstance(texts, list):
        return
    for index, text in enumerate(texts):
        if not (isinstance(text, dict) and _TEXT_FIELDS & text.keys()):
            named = {"text": text}
            mark = tree.containers[id(texts)].values[index]
            tree.containers[id(named)] = Container(mark, {}, {"text": mark}, flow=False)
            texts[index] = named


def _asks_about_table(question: Data) -> bool:
    """Tell whether a question is of a kind that names a table."""
    kind = KINDS.get(str(question.get("kind")))
    return kind is not None and "table" in kind.__struct_fields__


def _shape_cell(tree: Tree, cells: Data, name: str) -> None:
    """Make a cell without texts of `{none: true}`; report one that was left without a word."""
    cell = cells[name]
    if cell == []:
        tree.report("S109", tree.place_of(cells, name))
    elif isinstance(cell, dict) and list(cell) == ["none"]:
        if str(cell["none"]).lower() != "true":
            place = tree.place_of(cell, "none")
            tree.report("S108", place, value=str(cell["none"])[:80], guess="", known="true")
        cells[name] = []
        tree.containers[id(cells[name])] = tree.containers[id(cell)]


class _Shaper:
    def __init__(self, tree: Tree, cast: tuple[str, ...], *, is_cast_known: bool) -> None:
        self.tree = tree
        self.cast = cast
        self.is_cast_known = is_cast_known
        self.kinds = (*cast, *INNER_STEPS, *NAMED_STEPS, SHOWING_STEP)
        self.showing = Showing(tree)

    def steps(self, steps: Any) -> Any:
        """Rewrite a list of steps; whatever is not a list is left for the decoder to report."""
        if not isinstance(steps, list):
            return steps
        known = self.tree.containers[id(steps)]
        shaped: list[Data] = []
        for index, step in enumerate(steps):
            new = self.step(steps, index, step)
            shaped.append(self.tree.leave_out(steps, index) if new is None else new)
        self.tree.containers[id(shaped)] = known
        return shaped

    def step(self, steps: list[Any], index: int, step: Any) -> Data | None:
        if not isinstance(step, dict):
            self.no_step(step, self.tree.place_of(steps, index))
            return None
        found = [key for key in step if key in self.kinds]
        if len(found) > 1:
            place = self.tree.place_of(step, found[1], name=True)
            self.tree.report("S105", place, first=found[0], second=found[1])
            return None
        if found:
            kind = found[0]
            if kind in self.cast:
                return self.line(step, kind)
            if kind == SHOWING_STEP:
                return self.showing.step(step)
            return self.inner(step, kind) if kind in INNER_STEPS else self.named(step, kind)
        if list(step) == ["note"]:
            return self.renamed(step, {"step": "note"}, {})
        self.unknown_step(step)
        return None

    def no_step(self, step: Any, place: Place) -> None:
        """Report a list item that is no mapping, as when its colon is not one."""
        shown = step if isinstance(step, str) else "[ ]"
        if report_sign_fault(self.tree, shown, place):
            return
        if _FIRST_WORD.split(shown, maxsplit=1)[0] in self.kinds:
            self.tree.report("Y018", place)
        elif shown.strip():
            known = ", ".join(self.kinds)
            self.tree.report("S104", place, field=shown[:40], guess="", known=known)

    def unknown_step(self, step: Data) -> None:
        field = next((key for key in step if key not in _LINE_FIELDS), next(iter(step), ""))
        place = self.tree.place_of(step, field, name=True) if field else self.tree.place_of(step)
        if report_sign_fault(self.tree, field, place) or not self.is_cast_known:
            return
        guess = nearest(field, list(self.kinds))
        self.tree.report("S104", place, field=field, guess=guess, known=", ".join(self.kinds))

    def line(self, step: Data, who: str) -> Data:
        return self.renamed(step, {"step": "line", "who": who}, {who: "text"})

    def named(self, step: Data, kind: str) -> Data:
        shaped = self.renamed(step, {"step": kind}, {kind: _FIELD_OF[kind]})
        if kind == "section" and "steps" in shaped:
            shaped["steps"] = self.steps(shaped["steps"])
        return shaped

    def inner(self, step: Data, kind: str) -> Data | None:
        inner = step[kind]
        if not isinstance(inner, dict):
            report_wrong_type(self.tree, self.tree.place_of(step, kind), inner, inner_type(kind))
            return None
        if kind in _FIELD_OF_INNER:
            if kind == "table":
                shape_table(self.tree, inner)
                self.showing.take_note(inner)
            shaped = self.renamed(step, {"step": kind}, {kind: _FIELD_OF_INNER[kind]})
            if kind == "quiz" and _asks_about_table(inner):
                name_cells(self.tree, inner.get("hide"))
                self.showing.quiz(shaped, inner)
            return shaped
        for key in step:
            if key not in (kind, "note"):
                self.unknown_beside(step, key, kind)
        shaped = self.renamed(inner, {"step": kind}, {})
        if "note" in step:
            shaped["note"] = step["note"]
            known = self.tree.containers[id(step)]
            self.tree.containers[id(shaped)].values["note"] = known.values["note"]
        if kind == "choice":
            self.options(shaped)
        elif kind == "when":
            for branch in ("steps", "else"):
                if branch in shaped:
                    shaped[branch] = self.steps(shaped[branch])
        else:
            _name_texts(self.tree, shaped.get("points"))
        return shaped

    def options(self, shaped: Data) -> None:
        for option in shaped.get("options", ()) if isinstance(shaped.get("options"), list) else ():
            if isinstance(option, dict) and "steps" in option:
                option["steps"] = self.steps(option["steps"])

    def unknown_beside(self, step: Data, key: str, kind: str) -> None:
        place = self.tree.place_of(step, key, name=True)
        guess = nearest(key, [kind, "note"])
        self.tree.report("S101", place, field=key, guess=guess, known=f"{kind}, note")

    def renamed(self, old: Data, extra: dict[str, str], names: dict[str, str]) -> Data:
        """Copy a mapping with extra fields and other names, its places included."""
        known = self.tree.containers[id(old)]
        shaped: Data = dict(extra)
        keys, values = dict(known.keys), dict(known.values)
        for key, value in old.items():
            name = names.get(key, key)
            if key not in names and (key in extra or key in names.values()):
                place = self.tree.place_of(old, key, name=True)
                self.tree.report("S101", place, field=key, guess="", known=", ".join(names))
                continue
            shaped[name] = value
            if name != key:
                keys[name], values[name] = known.keys[key], known.values[key]
        written = {**dict.fromkeys(extra, ""), **{name: key for key, name in names.items()}}
        self.tree.containers[id(shaped)] = Container(known.start, keys, values, known.flow, written)
        return shaped
