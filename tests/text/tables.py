"""Tables as the course compares them, and any others, for the tests of drawing and of widths."""

from hypothesis import strategies as st

from tests.text.sentences import SENTENCES
from tutor.text.table import Cell, Grid, Row


def row_of(head: str, *cells: str | tuple[str, ...]) -> Row:
    """A row with a text, or several, for every column."""
    items = (cell if isinstance(cell, tuple) else (cell,) for cell in cells)
    return Row(head=head, cells=tuple(Cell(items=texts) for texts in items))


GRIDS = {
    "ja": Grid(
        heads=("オプトイン", "オプトアウト"),
        rows=(
            row_of("何もしないと", "届かない", "届きつづける"),
            row_of(
                "しくみ",
                "本人が自分で選んで**同意したときにだけ**、データの利用が始まる。",
                "何もしなければ利用が始まり、止めたい人が自分から手続きをする。",
            ),
            row_of(
                "よい点",
                ("望んだ人だけに届くので、信頼を得やすい", "苦情が少ない"),
                (
                    "登録の手間がかからず、すぐに多くの人へ届けられる",
                    "`unsubscribe` を押せば止まる",
                ),
            ),
            row_of(
                "顧客との関係",
                "時間はかかるが、長く続く関係になる",
                "「勝手に送られてくる」と感じさせ、関係を損なうことがある",
            ),
        ),
    ),
    "en": Grid(
        heads=("Opt-in", "Opt-out"),
        rows=(
            row_of("If you do nothing", "Nothing comes.", "Mail keeps coming."),
            row_of(
                "How it works",
                "Data is used only once you have **said yes** yourself.",
                "Data is used from the start; whoever minds has to make it stop.",
            ),
            row_of(
                "Merits",
                ("Only those who want it get it, so trust grows", "Few complaints"),
                (
                    "No effort to sign people up, and many are reached at once",
                    "The `unsubscribe` link ends it",
                ),
            ),
            row_of(
                "Relationship with the customer",
                "Takes time, and lasts.",
                "Feels as if somebody had let themselves in, and may spoil the relationship.",
            ),
        ),
    ),
}


@st.composite
def texts(draw_from: st.DrawFn) -> str:
    """The beginning of a sentence, marked up in some way."""
    sentence = draw_from(st.sampled_from(SENTENCES))
    cut = draw_from(st.integers(1, len(sentence)))
    text = sentence[:cut].rstrip()
    patterns = ("{}", "**{}**", "{0}\n{0}", "`a` {}")
    return draw_from(st.sampled_from(patterns)).format(text)


@st.composite
def grids(draw_from: st.DrawFn) -> Grid:
    """Any small table, some of its cells hidden."""
    size = draw_from(st.integers(1, 6))
    items = st.lists(texts(), min_size=1, max_size=3).map(tuple)
    cells = st.builds(Cell, items=items, hidden=st.booleans())
    rows = st.builds(Row, head=texts(), cells=st.tuples(*[cells] * size))
    return Grid(
        heads=draw_from(st.tuples(*[texts()] * size)),
        rows=draw_from(st.lists(rows, min_size=1, max_size=4).map(tuple)),
        corner=draw_from(st.sampled_from(("", "観点", "Compared by"))),
        hidden_text=draw_from(st.sampled_from(("？？？", "(hidden)"))),
    )
