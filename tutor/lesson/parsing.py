"""YAML text to plain dicts, lists and strings.

Owns the walk over PyYAML's event stream. Every scalar stays the text the author typed: `no`, `010`
and `1:30` are words in a lesson about consent. Anchors, aliases, tags, merges and second documents
are refused; depth and number of values are bounded, so that a hostile file ends in a finding. All
findings of a file are collected up to the first place where YAML itself breaks off. The tests pin
that the C parser and the pure one give the same data, and findings on the same lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tutor.lesson.diagnostic import Place
from tutor.lesson.source import CONTROL, SourceText
from tutor.lesson.tree import Container, Mark, Tree, Value

if TYPE_CHECKING:
    from tutor.lesson.syntax import Reached

MAX_DEPTH = 64
MAX_VALUES = 200_000

_TAB = re.compile("\t")
_COMMENT_CUT = re.compile(r"[ \t]+(#[^\s#].*)")


def parse(source: SourceText) -> Tree:
    """Parse the text of a content file.

    Args:
        source: The file's text.

    Returns:
        The tree. When YAML broke off, `findings` says where and `data` holds what came before.
    """
    import yaml

    from tutor.lesson.syntax import syntax_finding

    loader_class = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    loader = loader_class(source.text)
    builder = _Builder(source)
    try:
        builder.run(loader.get_event, yaml)
    except yaml.YAMLError as error:
        builder.tree.broke_off = True
        syntax_finding(builder.tree, error, builder.reached())
    except _Stopped:
        builder.tree.broke_off = True
    except ValueError:  # the pure parser's, of an escape that names no character
        builder.tree.broke_off = True
        builder.tree.report("Y017", _place(loader.get_mark(), 1), rest="unread")
    finally:
        loader.dispose()
    tree = builder.tree
    if not tree.findings and not tree.containers and tree.data == "":
        tree.report("Y004", Place(1, 1))
    return tree


class _Stopped(Exception):  # noqa: N818 - not an error: a bound was reached and reported
    """A bound was reached; its finding is already in the tree."""


class _Builder:
    """Builds the tree from events with a stack of its own, never by recursion."""

    def __init__(self, source: SourceText) -> None:
        self.tree = Tree(source, "", {}, [])
        self.stack: list[tuple[Value, Container]] = []
        self.parent: Value = ""
        self.container = Container(None, {}, {}, flow=False)
        self.key: str | None = None
        self.cuts = _rows(source, "#", _COMMENT_CUT)
        self.tabs = _rows(source, "\t", _TAB)
        self.has_signs = bool(self.cuts or self.tabs or "\\" in source.text)
        self.documents = 0

    def run(self, get_event: Callable[[], Any], yaml: Any) -> None:
        """Read events until the stream ends or a bound is reached."""
        scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
        mapping, sequence = yaml.MappingStartEvent, yaml.SequenceStartEvent
        ends = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
        count = 0
        while True:
            event = get_event()
            kind = type(event)
            if kind is scalar:
                self.scalar(event)
            elif kind is mapping:
                self.open({}, event)
            elif kind is sequence:
                self.open([], event)
            elif kind in ends:
                self.close()
                continue
            elif kind is alias:
                self.alias(event)
            elif kind is yaml.DocumentStartEvent:
                self.document(event.start_mark)
                continue
            elif kind is yaml.StreamEndEvent:
                return
            count += 1
            if count > MAX_VALUES:
                self.stop(
                    event.start_mark, "Y005", found=f"> {MAX_VALUES:,}", limit=f"{MAX_VALUES:,}"
                )

    def scalar(self, event: Any) -> None:
        """Take a scalar as a key or a value."""
        value, mark = event.value, event.start_mark
        if event.anchor is not None or event.tag is not None:
            self.refuse(mark, event.tag or f"&{event.anchor}")
        if self.has_signs or self.container.flow:
            self.signs(event)
        key, parent = self.key, self.parent
        if type(parent) is not dict:
            self.add(value, mark)
        elif key is not None:  # as `add` does, for nine values of ten, without the call
            self.container.values[key] = mark
            if key[:1] != "\0":
                parent[key] = value
            self.key = None
        elif value in self.container.keys or value == "<<":
            self.take_odd_key(value, mark)
        else:
            self.container.keys[value] = mark
            self.key = value

    @property
    def wants_key(self) -> bool:
        """Whether the next node is the name of a field."""
        return self.key is None and isinstance(self.parent, dict)

    def signs(self, event: Any) -> None:
        """Report signs in a text that the author has not meant as YAML reads them."""
        value, mark, end = event.value, event.start_mark, event.end_mark
        if event.style == '"' and not value.isprintable():
            self.escaped_control(event)
        elif not event.style:
            if end.line in self.cuts:
                self.comment_cut(end)
            # The pure parser cuts here what the C parser does not: it must not depend on that.
            if "?" in value and self.container.flow:
                self.tree.report("Y012", _place(mark, len(value)))
        if mark.line in self.tabs or end.line in self.tabs:
            self.tab(event)

    def alias(self, event: Any) -> None:
        """Refuse an alias; nothing stands in its place."""
        name = f"*{event.anchor}"
        self.refuse(event.start_mark, name)
        if self.wants_key:
            self.take_odd_key(name, event.start_mark)
        else:
            self.add(name, event.start_mark)

    def escaped_control(self, event: Any) -> None:
        """Report a control character that stands in the text as an escape."""
        found = CONTROL.search(event.value)
        if found is not None:
            name = f"U+{ord(found.group()):04X}"
            self.tree.report("Y003", _place(event.start_mark, 1), character=name)

    def tab(self, event: Any) -> None:
        """Report a tab beside or in an unquoted text, which only the C parser lets pass."""
        start, end = event.start_mark, event.end_mark
        line = self.tree.source.line(start.line + 1)
        until = end.column + 1 if end.line == start.line else len(line)
        column = line.find("\t", max(0, start.column - 1), start.column if event.style else until)
        if column >= 0:
            self.tabs.discard(start.line)
            self.tree.report("Y007", Place(start.line + 1, column + 1))

    def comment_cut(self, end: Mark) -> None:
        """Warn of a text that a comment without a space after its # has cut off."""
        cut = _COMMENT_CUT.match(self.tree.source.line(end.line + 1), end.column)
        if cut is not None:
            place = Place(end.line + 1, cut.start(1) + 1, len(cut.group(1)))
            self.tree.warn("Y021", place)

    def take_odd_key(self, key: str, mark: Mark) -> None:
        """Report a merge key, an alias or a repeated key; its value is read and left out."""
        keys = self.container.keys
        if key == "<<":
            self.refuse(mark, key)
        elif key in keys:
            first = str(keys[key].line + 1)
            self.tree.report("Y008", _place(mark, len(key)), key=key, first=first)
        self.key = f"\0{len(keys)}{key}"
        keys[self.key] = mark

    def open(self, value: Value, event: Any) -> None:
        """Begin a mapping or a list."""
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self.refuse(mark, event.tag or f"&{event.anchor}")
        parent, container, key = self.parent, self.container, self.key
        if type(parent) is list:
            container.values[len(parent)] = mark
            parent.append(value)
        elif key is None and type(parent) is dict:
            self.stop(mark, "Y011")
        else:
            self.add(value, mark)
        if len(self.stack) >= MAX_DEPTH:
            self.stop(mark, "Y006", limit=str(MAX_DEPTH))
        self.stack.append((parent, container))
        self.parent = value
        self.container = Container(mark, {}, {}, bool(event.flow_style))
        self.tree.containers[id(value)] = self.container

    def close(self) -> None:
        """End a mapping or a list."""
        self.parent, self.container = self.stack.pop()

    def add(self, value: Value, mark: Mark) -> None:
        """Put a value where it belongs."""
        parent, key = self.parent, self.key
        if key is not None:
            assert isinstance(parent, dict)
            self.container.values[key] = mark
            if key[:1] != "\0":
                parent[key] = value
            self.key = None
        elif isinstance(parent, list):
            self.container.values[len(parent)] = mark
            parent.append(value)
        else:
            self.tree.data = value

    def document(self, mark: Mark) -> None:
        """Count documents; a second one ends the reading."""
        self.documents += 1
        if self.documents > 1:
            self.stop(mark, "Y010")

    def refuse(self, mark: Mark, found: str) -> None:
        """Report something YAML allows and lessons do not."""
        self.tree.report("Y009", _place(mark, len(found)), found=found)

    def stop(self, mark: Mark, code: str, **values: str) -> None:
        """Report and read no further."""
        self.tree.report(code, _place(mark, 1), rest="unread", **values)
        raise _Stopped

    def reached(self) -> Reached:
        """Say how far the reading came."""
        from tutor.lesson.syntax import Reached

        containers = [container for _, container in self.stack] + [self.container]
        starts = [each.start for each in containers if each.flow and each.start is not None]
        lines = self.tree.source.lines
        open_ones = [mark for mark in starts if lines[mark.line][mark.column] in "[{"]
        keys, values = self.container.keys, self.container.values
        text = keys[self.key] if self.key is not None else next(reversed(values.values()), None)
        return Reached(bracket=open_ones[-1] if open_ones else None, text=text)


def _rows(source: SourceText, sign: str, pattern: re.Pattern[str]) -> set[int]:
    """Return the rows, from 0, in which a pattern that holds a sign is found."""
    if sign not in source.text:
        return set()
    return {row for row, line in enumerate(source.lines) if sign in line and pattern.search(line)}


def _place(mark: Mark, length: int) -> Place:
    return Place(mark.line + 1, mark.column + 1, length)
