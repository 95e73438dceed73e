"""A table as text for other programs: Markdown, HTML, CSV and plain data, in one language.

Owns these forms and their escapes. Drawing for a terminal is the business of `tutor.text.table`.
Pure. The tests pin that no text of a table can break out of its cell: not by a pipe, a tag, a line
end or the beginning of a formula.
"""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Callable
from typing import Any

from tutor.lesson.grids import cell_items, is_nothing
from tutor.lesson.table_records import Cell, Table
from tutor.text.inline import Span, parse_inline, plain
from tutor.text.texts import in_language

_MARKDOWN_SIGN = re.compile(r"[\\`*_\[\]<|~]|&(?=#?\w+;)")
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")


def cell_text(cell: Cell, language: str) -> str:
    """Return what stands in a cell, without marks.

    Args:
        cell: A cell of a table.
        language: The language.

    Returns:
        One text; several become lines, each behind a bullet.
    """
    return _listed([plain(item) for item in cell_items(cell, language)], language, "\n")


def as_markdown(table: Table, language: str) -> str:
    """Write a table in Markdown.

    Args:
        table: The table, all of it shown.
        language: The language.

    Returns:
        The caption in bold and a table of pipes, without a line end behind it.

    Source:
        GitHub Flavored Markdown 0.29, 4.10: a cell is one line, and `|` in it is `\\|`.
    """
    heads = [_markdown(in_language(column.head, language)) for column in table.columns]
    lines = [_markdown_row(["", *heads]), _markdown_row(["---"] * (len(heads) + 1))]
    for row in table.rows:
        cells = [
            _listed(
                [_markdown(item) for item in cell_items(row.cells[column.id], language)],
                language,
                "<br>",
            )
            for column in table.columns
        ]
        lines.append(_markdown_row([_markdown(in_language(row.head, language)), *cells]))
    caption = _markdown_escaped(plain(in_language(table.caption, language)), in_code=False)
    return "\n".join((f"**{caption}**", "", *lines))


def as_html(table: Table, language: str) -> str:
    """Write a table as an HTML element.

    Args:
        table: The table, all of it shown.
        language: The language.

    Returns:
        A `table` element; its heads say of what they are heads.

    Source:
        HTML Living Standard, 4.9.10: the `scope` of a `th`.
    """
    heads = [_html(in_language(column.head, language)) for column in table.columns]
    lines = [
        f'<table lang="{html.escape(language)}">',
        f"  <caption>{_html(in_language(table.caption, language))}</caption>",
        "  <thead>",
        "    <tr>",
        "      <td></td>",
        *(f'      <th scope="col">{head}</th>' for head in heads),
        "    </tr>",
        "  </thead>",
        "  <tbody>",
    ]
    for row in table.rows:
        lines += [
            "    <tr>",
            f'      <th scope="row">{_html(in_language(row.head, language))}</th>',
        ]
        for column in table.columns:
            items = [_html(item) for item in cell_items(row.cells[column.id], language)]
            listed = "".join(f"<li>{item}</li>" for item in items)
            lines.append(f"      <td>{items[0] if len(items) == 1 else f'<ul>{listed}</ul>'}</td>")
        lines.append("    </tr>")
    return "\n".join((*lines, "  </tbody>", "</table>"))


def as_csv(table: Table, language: str) -> str:
    """Write a table as comma-separated values.

    Args:
        table: The table, all of it shown.
        language: The language.

    Returns:
        A record for the heads and one for each row, without a line end behind the last. Several
        texts of a cell stand on lines of their own; a text that a spreadsheet would take for a
        formula has an apostrophe before it.

    Source:
        RFC 4180, but for its line ends; OWASP, CSV Injection.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    heads = [plain(in_language(column.head, language)) for column in table.columns]
    writer.writerow(map(_defused, ("", *heads)))
    for row in table.rows:
        cells = ["\n".join(_texts(row.cells[column.id], language)) for column in table.columns]
        writer.writerow(map(_defused, (plain(in_language(row.head, language)), *cells)))
    return written.getvalue().removesuffix("\n")


def as_data(table: Table, language: str) -> dict[str, Any]:
    """Return a table as plain data, for JSON.

    Args:
        table: The table, all of it shown.
        language: The language.

    Returns:
        Its id, caption, columns and rows; each cell is a list of texts, by the id of its column.
    """
    return {
        "id": table.id,
        "caption": plain(in_language(table.caption, language)),
        "columns": [
            {"id": column.id, "head": plain(in_language(column.head, language))}
            for column in table.columns
        ],
        "rows": [
            {
                "id": row.id,
                "head": plain(in_language(row.head, language)),
                "cells": {
                    column.id: _texts(row.cells[column.id], language) for column in table.columns
                },
            }
            for row in table.rows
        ],
    }


def _markdown_row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _listed(items: list[str], language: str, between: str) -> str:
    if len(items) == 1:
        return items[0]
    bullet = "・" if language == "ja" else "- "
    return between.join(f"{bullet}{item}" for item in items)


def _texts(cell: Cell, language: str) -> list[str]:
    """Return the texts of a cell without marks; none where nothing belongs there."""
    return [] if is_nothing(cell) else [plain(item) for item in cell_items(cell, language)]


def _markdown(text: str) -> str:
    return _marked(text, _markdown_escaped, _markdown_tags)


def _markdown_escaped(text: str, *, in_code: bool) -> str:
    if in_code:
        return " ".join(text.split("\n")).replace("|", r"\|")
    return _MARKDOWN_SIGN.sub(r"\\\g<0>", text).replace("\n", "<br>")


def _markdown_tags(span: Span) -> tuple[str, str]:
    match span.kind:
        case "strong":
            return "**", "**"
        case "code":
            return "`", "`"
        case "link":
            target = (span.target or "").replace("|", "%7C")
            return "[", f"]({target})"


def _html(text: str) -> str:
    return _marked(text, _html_escaped, _html_tags)


def _html_escaped(text: str, *, in_code: bool) -> str:
    escaped = html.escape(text)
    return escaped if in_code else escaped.replace("\n", "<br>")


def _html_tags(span: Span) -> tuple[str, str]:
    match span.kind:
        case "strong" | "code":
            return f"<{span.kind}>", f"</{span.kind}>"
        case "link":
            return f'<a href="{html.escape(span.target or "")}">', "</a>"


def _marked(text: str, escaped: Callable[..., str], tags: Callable[[Span], tuple[str, str]]) -> str:
    """Write a text with its marks in another notation; marks lie inside each other, never across.

    Args:
        text: A text with the marks of `tutor.text.inline`.
        escaped: Escapes a stretch without marks; `in_code` says where it stands.
        tags: What stands before and behind a span.
    """
    inline = parse_inline(text)
    written: list[str] = []
    open_spans: list[Span] = []
    at = 0

    def write_to(end: int) -> None:
        nonlocal at
        in_code = any(span.kind == "code" for span in open_spans)
        written.append(escaped(inline.plain[at:end], in_code=in_code))
        at = end

    def close_to(start: int) -> None:
        while open_spans and open_spans[-1].end <= start:
            write_to(open_spans[-1].end)
            written.append(tags(open_spans.pop())[1])

    for span in inline.spans:
        close_to(span.start)
        write_to(span.start)
        written.append(tags(span)[0])
        open_spans.append(span)
    close_to(len(inline.plain))
    write_to(len(inline.plain))
    return "".join(written)


def _defused(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text
