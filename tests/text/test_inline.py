"""The small marks inside authored sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.text.inline import Inline, Span, parse_inline, plain, verbatim


def strong(start: int, end: int) -> Span:
    """A strong span, for expectations."""
    return Span(start=start, end=end, kind="strong")


def code(start: int, end: int) -> Span:
    """A code span, for expectations."""
    return Span(start=start, end=end, kind="code")


def link(start: int, end: int, target: str) -> Span:
    """A link span, for expectations."""
    return Span(start=start, end=end, kind="link", target=target)


@pytest.mark.parametrize(
    ("text", "shown", "spans"),
    [
        ("", "", ()),
        ("ただの文。", "ただの文。", ()),
        ("これは**「重要」**です", "これは「重要」です", (strong(3, 7),)),
        ("**重要。**次に", "重要。次に", (strong(0, 3),)),
        ("a `b[0]` c", "a b[0] c", (code(2, 6),)),
        ("`**`は強調", "**は強調", (code(0, 2),)),
        ("[定義](https://e.jp/a)を見る", "定義を見る", (link(0, 2, "https://e.jp/a"),)),
        ("[w](https://e.org/A_(b))", "w", (link(0, 1, "https://e.org/A_(b)"),)),
        ("**`a`と[b](http://c.d)**", "aとb", (strong(0, 3), code(0, 1), link(2, 3, "http://c.d"))),
        ("[**b**](https://c.d)!", "b!", (link(0, 1, "https://c.d"), strong(0, 1))),
        ("**a****b**", "ab", (strong(0, 1), strong(1, 2))),
        ("**二行に\nまたがる**", "二行に\nまたがる", (strong(0, 8),)),
    ],
)
def test_marks_become_spans(text: str, shown: str, spans: tuple[Span, ...]) -> None:
    """Each mark leaves the text and says which stretch it meant."""
    assert parse_inline(text) == Inline(plain=shown, spans=spans)


@pytest.mark.parametrize(
    "text",
    [
        "[x]",
        "[/]",
        "[x for x in y]",
        "a[0] と b[1]",
        "**a",
        "a**",
        "****",
        "**",
        "2 ** 3 ** 4",
        "** a **",
        "2*3*4",
        "`",
        "``",
        "[a](javascript:alert)",
        "[a](b.html)",
        "[](https://e.jp)",
        "(https://e.jp)",
        "<b>x</b>",
        "C:\\dir",
        "_a_ ~b~ # c",
    ],
)
def test_what_is_no_mark_means_itself(text: str) -> None:
    """Brackets, lonely marks and other languages' marks stay as they were written."""
    assert parse_inline(text) == Inline(plain=text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"\*\*a\*\*", "**a**"),
        (r"\`a\`", "`a`"),
        (r"\[a](https://e.jp)", "[a](https://e.jp)"),
        (r"\\**a**", "\\a"),
        (r"`\*`", r"\*"),
        ("end\\", "end\\"),
    ],
)
def test_a_backslash_takes_the_meaning_away(text: str, shown: str) -> None:
    """Behind a backslash a mark is shown; inside code a backslash is itself."""
    assert plain(text) == shown


@given(st.text(alphabet="ab 「」。*`[]()\\\nhttps://.", max_size=60))
def test_every_text_is_accepted(text: str) -> None:
    """No text is refused, and every span lies inside what is shown, in order."""
    inline = parse_inline(text)
    starts = [span.start for span in inline.spans]

    assert len(inline.plain) <= len(text)
    assert starts == sorted(starts)
    for span in inline.spans:
        assert 0 <= span.start < span.end <= len(inline.plain)


@given(st.text(alphabet="あいう 「」。abc,.", max_size=40))
def test_text_without_marks_is_unchanged(text: str) -> None:
    """Ordinary sentences pass through as they are."""
    assert parse_inline(text) == Inline(plain=text)


def test_many_open_marks_are_read_at_once() -> None:
    """A hostile text costs no more than its length."""
    text = "**a [b `c " * 2_000

    assert len(plain(text)) > 10_000


@given(st.text())
def test_what_is_verbatim_reads_as_it_was_typed(typed: str) -> None:
    """No sign in a learner's words is taken for a mark."""
    assert parse_inline(verbatim(typed)) == Inline(plain=typed)
