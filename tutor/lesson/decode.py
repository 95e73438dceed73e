"""From plain data to records; when that fails, every finding at once.

The fast path is one call of msgspec. It reports only its first error, so a failed conversion is
walked again along the records' own types, and every fault of the file is collected with its place.
Owns that walk. The tests pin that the walk finds something whenever the fast path fails.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from tutor.lesson.expecting import TEXT, report_wrong_type
from tutor.lesson.languages import was_cut
from tutor.lesson.messages import nearest
from tutor.lesson.records import LessonRecord, Step
from tutor.lesson.syntax import report_sign_fault
from tutor.lesson.tree import Tree

R = TypeVar("R", bound=msgspec.Struct)

_TRUE_FALSE = ("true", "false")


def decode(tree: Tree, data: object, record: type[R]) -> R | None:
    """Make a record of plain data.

    Args:
        tree: The file the data comes from; findings are added to it.
        data: The shaped data.
        record: The record wanted.

    Returns:
        The record, or None after at least one finding.
    """
    try:
        return msgspec.convert(data, record, strict=False)
    except msgspec.ValidationError as error:
        before = len(tree.findings)
        _Walk(tree).value(data, _type_of(record), (None, None))
        if len(tree.findings) == before:
            tree.report("Y019", tree.place_of(data), problem=str(error))
        return None


def usable_part(tree: Tree) -> LessonRecord | None:
    """Make a lesson of what is in order in a file that has errors, so that it can be checked too.

    Args:
        tree: A lesson's file, shaped. Steps that cannot be used are left out of it.

    Returns:
        The lesson, never to be played; None when not even its steps are a list.
    """
    data = tree.data
    if not isinstance(data, dict) or not isinstance(data.get("steps"), list):
        return None
    steps: Any = data["steps"]
    for index, step in enumerate(steps):
        if _converted(step, Step) is None:
            steps[index] = tree.leave_out(steps, index)
    head = {
        field.name: value
        for field in msgspec.structs.fields(LessonRecord)
        if (value := _converted(data.get(field.encode_name), field.type)) is not None
    }
    return LessonRecord(**{"lesson": "", "title": "", "steps": (), **head})


def _converted(value: Any, kind: Any) -> Any:
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError:
        return None


def _type_of(record: type) -> Any:
    from msgspec import inspect

    return inspect.type_info(record)


Site = tuple[Any, Any]
"""A container and the key or index in it: where a value stands."""


class _Walk:
    """Compares data with types and reports every difference."""

    def __init__(self, tree: Tree) -> None:
        from msgspec import inspect

        self.tree = tree
        self.types = inspect

    def value(self, value: Any, kind: Any, site: Site) -> None:
        types = self.types
        if self.tree.is_full:
            return
        if value == "" and not _may_be_empty(types, kind):
            self.report("S109", site)
        elif isinstance(kind, types.UnionType):
            self.union(value, kind.types, site)
        elif isinstance(kind, types.StructType):
            self.record(value, kind, site)
        elif isinstance(kind, (types.VarTupleType, types.ListType)):
            self.items(value, kind, site)
        elif isinstance(kind, types.DictType):
            self.mapping(value, kind, site)
        elif not isinstance(value, str):
            self.wrong_type(value, kind, site)
        else:
            self.scalar(value, kind, site)

    def union(self, value: Any, kinds: Any, site: Site) -> None:
        records = [kind for kind in kinds if isinstance(kind, self.types.StructType)]
        if records and records[0].tag_field:
            self.tagged(value, records, site)
            return
        if records and isinstance(value, dict):
            self.record(value, records[0], site)
            return
        wanted: Any
        if isinstance(value, dict):
            wanted = self.types.DictType
        elif isinstance(value, list):
            wanted = self.types.VarTupleType
        else:
            wanted = self.types.StrType
        for kind in kinds:
            if isinstance(kind, wanted):
                self.value(value, kind, site)
                return
        self.wrong_type(value, TEXT, site)

    def tagged(self, value: Any, records: list[Any], site: Site) -> None:
        if not isinstance(value, dict):
            self.wrong_type(value, records[0], site)
            return
        field = records[0].tag_field
        by_tag = {record.tag: record for record in records}
        tag = value.get(field)
        if tag is None:
            self.report("S102", (site[0], site[1]), container=value, field=field)
        elif not isinstance(tag, str) or tag not in by_tag:
            self.unknown_value(str(tag), list(by_tag), (value, field))
        else:
            self.record(value, by_tag[tag], site)

    def record(self, value: Any, kind: Any, site: Site) -> None:
        if not isinstance(value, dict):
            self.wrong_type(value, kind, site)
            return
        fields = {field.encode_name: field for field in kind.fields}
        hidden = {kind.tag_field} if kind.tag_field else set()
        container = self.tree.containers.get(id(value))
        written = {"cells": "", **(container.written if container is not None else {})}
        known = [written.get(name, name) for name in fields if written.get(name, name)]
        for key, part in value.items():
            if key in fields:
                self.value(part, fields[key].type, (value, key))
            elif key not in hidden:
                self.unknown_field(value, key, known)
        for name, field in fields.items():
            if field.required and name not in value:
                self.report("S102", (site[0], site[1]), container=value, field=name)

    def items(self, value: Any, kind: Any, site: Site) -> None:
        if not isinstance(value, list):
            self.wrong_type(value, kind, site)
            return
        if kind.min_length and len(value) < kind.min_length:
            self.report("S109", site)
        for index, item in enumerate(value):
            self.value(item, kind.item_type, (value, index))

    def mapping(self, value: Any, kind: Any, site: Site) -> None:
        if not isinstance(value, dict):
            self.wrong_type(value, kind, site)
            return
        if kind.min_length and len(value) < kind.min_length:
            self.report("S109", site)
        for key, item in value.items():
            self.value(item, kind.value_type, (value, key))

    def scalar(self, value: str, kind: Any, site: Site) -> None:
        types = self.types
        if isinstance(kind, types.BoolType):
            if value.lower() not in (*_TRUE_FALSE, "1", "0"):
                self.unknown_value(value, list(_TRUE_FALSE), site)
        elif isinstance(kind, types.IntType):
            self.whole_number(value, kind, site)
        elif isinstance(kind, types.LiteralType):
            if value not in kind.values:
                self.unknown_value(value, [str(known) for known in kind.values], site)
        elif isinstance(kind, types.StrType):
            fits = kind.pattern is None or re.search(kind.pattern, value) is not None
            if not (
                fits and (kind.min_length or 0) <= len(value) <= (kind.max_length or len(value))
            ):
                self.report("S106", site, value=value[:80])

    def whole_number(self, value: str, kind: Any, site: Site) -> None:
        if not re.fullmatch(r"-?[0-9]{1,18}", value):
            self.wrong_type(value, kind, site)
            return
        number = int(value)
        if (kind.ge is not None and number < kind.ge) or (kind.le is not None and number > kind.le):
            self.report("S110", site, value=value, limit=f"{kind.ge}–{kind.le}")

    def wrong_type(self, value: Any, kind: Any, site: Site) -> None:
        for key in value if isinstance(value, dict) else ():
            if report_sign_fault(self.tree, key, self.tree.place_of(value, key, name=True)):
                return
        report_wrong_type(self.tree, self.tree.place_of(site[0], site[1]), value, kind)

    def unknown_field(self, value: dict[str, Any], key: str, known: list[str]) -> None:
        if self.tree.is_full:
            return
        place = self.tree.place_of(value, key, name=True)
        if report_sign_fault(self.tree, key, place):
            return
        if was_cut(self.tree, value, key):
            self.tree.report("Y012", place)
        elif key != "<<":
            guess = nearest(key, known)
            self.tree.report("S101", place, field=key[:80], guess=guess, known=", ".join(known))

    def unknown_value(self, value: str, known: list[str], site: Site) -> None:
        guess = nearest(value, known)
        self.report("S108", site, value=value[:80], guess=guess, known=", ".join(known))

    def report(self, code: str, site: Site, container: Any = None, **values: str) -> None:
        if container is not None and id(container) in self.tree.containers:
            place = self.tree.place_of(container)
        else:
            place = self.tree.place_of(site[0], site[1])
        self.tree.report(code, place, **values)


def _may_be_empty(types: Any, kind: Any) -> bool:
    """Tell whether the empty text is a value of this type."""
    if isinstance(kind, types.UnionType):
        return any(_may_be_empty(types, each) for each in kind.types)
    return isinstance(kind, types.StrType) and not (kind.pattern or kind.min_length)
