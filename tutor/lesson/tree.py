"""A parsed content file: plain dicts, lists and strings, with the place of every key and value.

Owns the data of one file, where each part of it stands, and the findings about it. The tests pin
that a place counts lines and characters from 1, however wide the characters are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from msgspec import Struct

from tutor.lesson.diagnostic import Diagnostic, Place, Severity
from tutor.lesson.source import SourceText

MAX_FINDINGS = 500
"""Findings that are reported of one file; who has more has no use for them all."""

Value: TypeAlias = "dict[str, Value] | list[Value] | str"
Mark = Any  # PyYAML's mark: .line and .column count from 0


class Container(Struct, eq=False, gc=False):
    """Where a mapping or list stands, and where its keys and values do.

    `written` maps fields that were renamed to what the author wrote; nothing for added fields.
    """

    start: Mark
    keys: dict[str, Mark]
    values: dict[str | int, Mark]
    flow: bool
    written: dict[str, str] = {}


class Tree(Struct):
    """A parsed file: its data, and the containers of that data by identity.

    `broke_off` tells that reading ended early, so that what is missing may only be unread.
    `lost` holds the parts that cannot be used and were left out of the data. `shown` holds the
    tables that stand here once more, or come from another file: they are checked where they are.
    """

    source: SourceText
    data: Value
    containers: dict[int, Container]
    findings: list[Diagnostic]
    broke_off: bool = False
    lost: list[Value] = []
    shown: list[Value] = []

    def place_of(
        self, container: object, key: str | int | None = None, *, name: bool = False
    ) -> Place:
        """Return where a container stands, or the value (or name) of one of its fields.

        Args:
            container: A dict or list of this tree.
            key: A field or index of it; None for the container itself.
            name: Whether the place of the field's name is meant instead of its value's.

        Returns:
            The nearest place known; line 1, column 1 when nothing is known.
        """
        known = self.containers.get(id(container))
        if known is None:
            return Place(1, 1)
        mark = known.start
        length = 1
        if key is not None:
            mark = known.values.get(key, mark)
            if name and isinstance(key, str) and key in known.keys:
                mark, length = known.keys[key], len(key)
            elif key in known.values:
                value = container[key] if isinstance(container, (dict, list)) else None  # type: ignore[index]
                if isinstance(value, str) and "\n" not in value:
                    length = max(1, len(value))
        return Place(mark.line + 1, mark.column + 1, length)

    @property
    def lost_ids(self) -> set[str]:
        """The ids that may be defined in the parts left out."""
        found = (value.get(key) for value in self._lost_mappings for key in ("id", "section"))
        return {name for name in found if isinstance(name, str)}

    @property
    def lost_sections(self) -> set[str]:
        """The names of the sections in the parts left out, shaped or as their author wrote them."""
        found = (
            value.get("id" if value.get("step") == "section" else "section")
            for value in self._lost_mappings
        )
        return {name for name in found if isinstance(name, str)}

    @property
    def _lost_mappings(self) -> Iterator[dict[str, Value]]:
        pending: list[Value] = list(self.lost)
        while pending:
            value = pending.pop()
            if isinstance(value, dict):
                yield value
                pending += value.values()
            elif isinstance(value, list):
                pending += value

    def leave_out(self, steps: list[Any], index: int) -> dict[str, Any]:
        """Take note of a step that cannot be used; return an empty note to stand in its place."""
        mark = self.containers[id(steps)].values[index]
        self.lost.append(steps[index])
        note = {"step": "note"}
        self.containers[id(note)] = Container(mark, {}, {}, flow=False)
        return note

    def report(self, code: str, place: Place, **values: str) -> None:
        """Add an error at a place of this file."""
        self._add(code, place, Severity.ERROR, values)

    def warn(self, code: str, place: Place, **values: str) -> None:
        """Add a warning at a place of this file."""
        self._add(code, place, Severity.WARNING, values)

    def note(self, code: str, place: Place, **values: str) -> None:
        """Add a note at a place of this file."""
        self._add(code, place, Severity.NOTE, values)

    @property
    def is_full(self) -> bool:
        """Whether no further finding would be reported."""
        return len(self.findings) >= MAX_FINDINGS

    def _add(self, code: str, place: Place, severity: Severity, values: dict[str, str]) -> None:
        if self.is_full:
            return
        self.findings.append(
            Diagnostic(
                path=self.source.path,
                code=code,
                place=place,
                severity=severity,
                values=values,
                source_line=self.source.line(place.line),
            )
        )
