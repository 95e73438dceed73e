"""A table as Markdown, HTML, CSV and data: every text is there, and none breaks out of its cell."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.lesson.tables import COMPARED
from tutor.lesson.table_records import Cell, Table
from tutor.lesson.table_text import as_csv, as_data, as_html, as_markdown, cell_text
from tutor.text.inline import plain

TEXTS = st.text("ab|`*\\<>&\"'[]()=+-@,;\n\t 。「」", min_size=1, max_size=12)


def _with(cell: Cell) -> Table:
    """Return a table with this cell in its first row."""
    first, *rest = COMPARED.rows
    return replace(COMPARED, rows=(replace(first, cells={**first.cells, "in": cell}), *rest))


class _Read(HTMLParser):
    """Reads what stands in each cell, its list items and breaks as line ends."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser wants it
        """Begin a cell."""
        self.tags.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")
        elif tag == "br":
            self.cells[-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        """End a list item."""
        if tag == "li":
            self.cells[-1] += "\n"

    def handle_data(self, data: str) -> None:
        """Take note of a text in a cell."""
        if self.cells and data.strip("\n "):
            self.cells[-1] += data


def test_markdown() -> None:
    """The caption is bold, bullets are joined by breaks, marks are kept."""
    assert as_markdown(COMPARED, "ja").splitlines() == [
        "**比べる**",
        "",
        "|  | オプトイン | オプトアウト |",
        "| --- | --- | --- |",
        "| 何もしないと | 届かない | 届きつづける |",
        "| よい点 | ・信頼されやすい。<br>・**よく**読まれる。 | 大勢に届く |",
        "| 法律 | - | 「拒否」の機会 |",
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a | b", r"a \| b"),
        ("`a|b*`", r"`a\|b*`"),
        ("5 * 3 <b> a_b [x] ~", r"5 \* 3 \<b\> a\_b \[x\] \~".replace(r"\>", ">")),
        ("R&D &amp;", r"R&D \&amp;"),
        ("one\ntwo", "one<br>two"),
        ("**a `b`** [c **d**](https://x.y/z|w)", "**a `b`** [c **d**](https://x.y/z%7Cw)"),
        ("\\", r"\\"),
    ],
)
def test_markdown_signs(text: str, written: str) -> None:
    """What Markdown would read is escaped, and what the author marked stays marked."""
    row = as_markdown(_with(text), "en").splitlines()[4]

    assert row == f"| If you do nothing | {written} | mail keeps coming |"


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_out_of_its_cell_in_markdown(text: str) -> None:
    """Whatever stands in a cell, each row has as many pipes as the table has columns."""
    lines = as_markdown(_with(text), "en").split("\n")

    assert len(lines) == 4 + len(COMPARED.rows)
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in lines[2:]} == {4}


def test_html() -> None:
    """Heads say of what they are heads, bullets are a list, quotes are escaped."""
    lines = [line.strip() for line in as_html(COMPARED, "en").splitlines()]

    assert lines[:2] == ['<table lang="en">', "<caption>Compared</caption>"]
    assert '<th scope="col">Opt-in</th>' in lines
    assert '<th scope="row">Benefits</th>' in lines
    assert (
        "<td><ul><li>Trust comes easily.</li><li>It is <strong>well</strong> read.</li></ul></td>"
        in lines
    )
    assert lines[-1] == "</table>"


def _spaceless(text: str) -> str:
    """Return a text without spaces and line ends, which HTML does not keep as they are."""
    return "".join(text.split())


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_out_of_its_cell_in_html(text: str) -> None:
    """Whatever stands in a cell, its signs are read back as they were, and it adds no cell."""
    read = _Read(as_html(_with((text, "x")), "en"))

    assert _spaceless(read.cells[4]) == _spaceless(plain(text)) + "x"
    assert read.tags.count("td") == 7
    assert set(read.tags) <= {
        *("table", "caption", "thead", "tbody", "tr", "td", "th"),
        *("ul", "li", "br", "strong", "code", "a"),
    }


def test_links_stay_links() -> None:
    """A link keeps its address, whatever signs are in it."""
    html = as_html(_with("[a<b](https://x.y/?a=1&b='2')"), "en")

    assert '<a href="https://x.y/?a=1&amp;b=&#x27;2&#x27;">a&lt;b</a>' in html


@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_no_text_is_a_formula(text: str) -> None:
    """A spreadsheet reads every text back as it was, or with an apostrophe before a formula."""
    rows = list(csv.reader(io.StringIO(as_csv(_with(text), "en"))))
    (*_, row) = rows[:2]

    assert row[1] in (plain(text), f"'{plain(text)}")
    assert not row[1].lstrip().startswith(("=", "+", "-", "@"))
    assert {len(row) for row in rows} == {3}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", " =1", "＝1", "＠a"])
def test_a_formula_is_defused(text: str) -> None:
    """Every beginning that a spreadsheet knows gets an apostrophe."""
    rows = list(csv.reader(io.StringIO(as_csv(_with(text), "en"))))

    assert rows[1][1] == f"'{text}"


def test_csv() -> None:
    """Bullets are lines, and where nothing belongs nothing stands."""
    assert list(csv.reader(io.StringIO(as_csv(COMPARED, "en")))) == [
        ["", "Opt-in", "Opt-out"],
        ["If you do nothing", "nothing comes", "mail keeps coming"],
        ["Benefits", "Trust comes easily.\nIt is well read.", "it reaches many"],
        ["Law", "", "a chance to refuse"],
    ]


def test_data() -> None:
    """Each cell is a list of texts by the id of its column."""
    data = as_data(COMPARED, "en")

    assert (data["id"], data["caption"]) == ("compared", "Compared")
    assert data["columns"] == [{"id": "in", "head": "Opt-in"}, {"id": "out", "head": "Opt-out"}]
    assert data["rows"][1:] == [
        {
            "id": "merits",
            "head": "Benefits",
            "cells": {
                "in": ["Trust comes easily.", "It is well read."],
                "out": ["it reaches many"],
            },
        },
        {"id": "law", "head": "Law", "cells": {"in": [], "out": ["a chance to refuse"]}},
    ]


@pytest.mark.parametrize(
    ("cell", "language", "expected"),
    [
        ("a **b**", "en", "a b"),
        (("a", "b"), "en", "- a\n- b"),
        (({"ja": "あ", "en": "a"}, "b"), "ja", "・あ\n・b"),
        ((), "ja", "-"),
    ],
)
def test_a_cell_alone(cell: Cell, language: str, expected: str) -> None:
    """A cell is its text without marks; several texts are bullets; nothing is a mark."""
    assert cell_text(cell, language) == expected
