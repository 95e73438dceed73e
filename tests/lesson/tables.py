"""Comparison tables to test with: one written by hand, and many made by hypothesis."""

from hypothesis import strategies as st

from tutor.lesson.table_records import Ask, AskOption, Cell, Column, Row, Table
from tutor.text.texts import Text

COMPARED = Table(
    id="compared",
    caption={"ja": "比べる", "en": "Compared"},
    columns=(
        Column(id="in", head={"ja": "オプトイン", "en": "Opt-in"}),
        Column(id="out", head={"ja": "オプトアウト", "en": "Opt-out"}),
    ),
    rows=(
        Row(
            id="do-nothing",
            head={"ja": "何もしないと", "en": "If you do nothing"},
            cells={
                "in": {"ja": "届かない", "en": "nothing comes"},
                "out": {"ja": "届きつづける", "en": "mail keeps coming"},
            },
        ),
        Row(
            id="merits",
            head={"ja": "よい点", "en": "Benefits"},
            cells={
                "in": (
                    {"ja": "信頼されやすい。", "en": "Trust comes easily."},
                    {"ja": "**よく**読まれる。", "en": "It is **well** read."},
                ),
                "out": {"ja": "大勢に届く", "en": "it reaches many"},
            },
        ),
        Row(
            id="law",
            head={"ja": "法律", "en": "Law"},
            cells={"in": (), "out": {"ja": "「拒否」の機会", "en": "a chance to refuse"}},
        ),
    ),
)
"""Two columns and three rows, with bullets and a cell in which nothing belongs."""

_TEXTS: tuple[Text, ...] = (
    {"ja": "届かない", "en": "nothing comes"},
    {"ja": "とどかない", "en": "nothing comes at all"},
    {"ja": "届きつづける", "en": "mail keeps coming"},
    {"ja": "やめたい人", "en": "people who want out"},
    {"ja": "入りたい人", "en": "people who want in"},
    {"ja": "手をあげる", "en": "Mail keeps coming."},
    {"ja": "オプトアウトのほう", "en": "the opt-out one"},
    "mail keeps comming",
    "100",
    "…",
)
_HEADS: tuple[Text, ...] = (
    {"ja": "オプトイン", "en": "Opt-in"},
    {"ja": "オプトアウト", "en": "Opt-out"},
    {"ja": "おぷといん", "en": "Opt in"},
    {"ja": "どちらでもない", "en": "Neither"},
    {"ja": "「名前」", "en": "Who?"},
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Make tables in which cells and heads are often equal, or nearly so."""
    columns = [f"c{number}" for number in range(draw(st.integers(1, 4)))]
    heads = st.sampled_from(_HEADS)
    rows = tuple(
        Row(
            id=f"r{number}",
            head=draw(heads),
            cells={column: draw(_cells()) for column in columns},
        )
        for number in range(draw(st.integers(1, 5)))
    )
    return Table(
        id="t",
        caption="Caption",
        columns=tuple(Column(id=column, head=draw(heads)) for column in columns),
        rows=rows,
    )


@st.composite
def asks(draw: st.DrawFn, table: Table) -> Ask:
    """Make questions before a cell of a table that has words."""
    named = [
        f"{row.id}.{column}" for row in table.rows for column, cell in row.cells.items() if cell
    ]
    texts = draw(st.lists(st.sampled_from(_TEXTS), max_size=6))
    return Ask(
        cell=draw(st.sampled_from(named)), options=tuple(AskOption(text=text) for text in texts)
    )


def _cells() -> st.SearchStrategy[Cell]:
    texts = st.sampled_from(_TEXTS)
    return texts | st.just(()) | st.lists(texts, min_size=1, max_size=3).map(tuple)
