"""The chart of a lesson in the languages of Mermaid and of Graphviz.

Owns the escaping of texts in both. The tests pin that no sign of a lesson ends a label early.
"""

from __future__ import annotations

import re

from tutor.authoring.map_chart import Chart, Point, Shape, Way

_MERMAID_SHAPES: dict[Shape, tuple[str, str]] = {
    "end": ("([", "])"),
    "talk": ("[", "]"),
    "choice": ("{{", "}}"),
    "when": ("{", "}"),
    "section": ("[[", "]]"),
    "step": ("(", ")"),
}
_DOT_SHAPES: dict[Shape, str] = {
    "end": "oval",
    "talk": "plaintext",
    "choice": "hexagon",
    "when": "diamond",
    "section": "folder",
    "step": "box",
}
_MERMAID_SIGNS = re.compile(r"""[#"'`<>&;\\|{}\[\]()]""")
_DOT_SIGNS = re.compile(r'["\\]')


def as_mermaid(chart: Chart) -> str:
    """Write a chart for Mermaid.

    Source:
        https://mermaid.js.org/syntax/flowchart.html: labels in quotes; signs as `#` code `;`.
    """
    lines = ["flowchart TD"]
    for point in chart.points:
        opened, closed = _MERMAID_SHAPES[point.shape]
        lines.append(f'  {_key(point.number)}{opened}"{_for_mermaid(point.text)}"{closed}')
    lines += (_mermaid_way(way) for way in chart.ways)
    unreached = [_key(point.number) for point in chart.points if not point.is_reached]
    if unreached:
        lines.append("  classDef unreached stroke-dasharray: 5 5,color:#888,stroke:#888")
        lines.append(f"  class {','.join(unreached)} unreached")
    return "\n".join(lines)


def as_dot(chart: Chart) -> str:
    """Write a chart for Graphviz.

    Source:
        https://graphviz.org/doc/info/lang.html: in quoted strings, `"` is written with a backslash;
        https://graphviz.org/docs/attr-types/escString/: so is a backslash of a label.
    """
    lines = [f'digraph "{_for_dot(chart.title)}" {{']
    lines += (_dot_point(point) for point in chart.points)
    lines += (_dot_way(way) for way in chart.ways)
    return "\n".join((*lines, "}"))


def _key(number: int) -> str:
    """Name a point; the names of those that are no steps are no words of either language."""
    return f"s{number}" if number >= 0 else f"p{-number}"


def _mermaid_way(way: Way) -> str:
    label = f'|"{_for_mermaid(way.label)}"|' if way.label else ""
    return f"  {_key(way.start)} {'-.->' if way.is_back else '-->'}{label} {_key(way.end)}"


def _for_mermaid(text: str) -> str:
    return _MERMAID_SIGNS.sub(lambda found: f"#{ord(found.group())};", _on_one_line(text))


def _dot_point(point: Point) -> str:
    style = "" if point.is_reached else ", style=dashed, color=gray, fontcolor=gray"
    label = _for_dot(point.text)
    return f'  {_key(point.number)} [label="{label}", shape={_DOT_SHAPES[point.shape]}{style}];'


def _dot_way(way: Way) -> str:
    told = [f'label="{_for_dot(way.label)}"'] if way.label else []
    told += ["style=dashed"] if way.is_back else []
    attributes = f" [{', '.join(told)}]" if told else ""
    return f"  {_key(way.start)} -> {_key(way.end)}{attributes};"


def _for_dot(text: str) -> str:
    return _DOT_SIGNS.sub(r"\\\g<0>", _on_one_line(text))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
