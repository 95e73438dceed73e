"""The small marks authors write inside a sentence: **strong**, `code`, [label](https://…).

Owns what the marks mean and where they end up in the plain text. May not know how they are drawn.
Its tests pin that every text is accepted, that the spans lie inside the plain text, and that marks
without a partner stay as they were written.

Not Markdown: there a `**` beside Japanese punctuation is not emphasis, here it always is. A
backslash takes the meaning from the mark behind it; `[x]` and `[/]` mean themselves.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

SpanKind = Literal["strong", "code", "link"]

_SIGN = re.compile(r"[\\*`\[\]()]")
_MARK = re.compile(
    r"\\(?P<escaped>[\\*`\[\]()])"
    r"|`(?P<code>[^`]+)`"
    r"|\[(?P<label>[^\[\]]+)\]\((?P<target>https?://(?:[^\s()]|\([^\s()]*\))+)\)"
    r"|(?P<strong>\*\*)"
)


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of the plain text with one meaning; offsets are in code points."""

    start: int
    end: int
    kind: SpanKind
    target: str | None = None
    """Where a link leads."""


class Inline(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence without its marks, and what the marks said."""

    plain: str
    spans: tuple[Span, ...] = ()


class _Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch between two marks: as shown, as a span if it is one, or a `**` not yet judged."""

    text: str
    spans: tuple[Span, ...] = ()
    is_strong_mark: bool = False


@lru_cache(maxsize=4096)
def parse_inline(text: str) -> Inline:
    """Read the marks of one authored text.

    Args:
        text: What the author wrote; newlines are allowed.

    Returns:
        The text without marks, and the spans in order of their beginnings. A strong span may
        contain code and links, a link's label may contain strong and code.

    Source: ours, because CommonMark shows the asterisks of `これは**「重要」**です`.
    """
    pieces = tuple(_pieces(text))
    pairs = _strong_pairs(pieces)
    opened_at: dict[int, int] = {}
    plain = ""
    spans: list[Span] = []
    for index, piece in enumerate(pieces):
        if index in pairs:
            opened_at[pairs[index]] = len(plain)
        elif index in opened_at:
            spans.append(Span(start=opened_at[index], end=len(plain), kind="strong"))
        else:
            spans.extend(_shifted(piece.spans, len(plain)))
            plain += piece.text
    spans.sort(key=lambda span: (span.start, -span.end))
    return Inline(plain=plain, spans=tuple(spans))


def plain(text: str) -> str:
    """The text as a learner reads it, without the author's marks."""
    return parse_inline(text).plain


def verbatim(text: str) -> str:
    """Return what somebody typed so that it reads as text, whatever signs are in it."""
    return _SIGN.sub(r"\\\g<0>", text)


def _pieces(text: str) -> Iterator[_Piece]:
    end = 0
    for match in _MARK.finditer(text):
        if match.start() > end:
            yield _Piece(text=text[end : match.start()])
        end = match.end()
        yield _piece(match)
    if end < len(text):
        yield _Piece(text=text[end:])


def _piece(match: re.Match[str]) -> _Piece:
    match match.lastgroup:
        case "escaped":
            return _Piece(text=match["escaped"])
        case "code":
            return _Piece(text=match["code"], spans=_whole(match["code"], "code"))
        case "target":
            label = parse_inline(match["label"])
            link = _whole(label.plain, "link", match["target"])
            return _Piece(text=label.plain, spans=link + label.spans)
        case _:
            return _Piece(text="**", is_strong_mark=True)


def _whole(text: str, kind: SpanKind, target: str | None = None) -> tuple[Span, ...]:
    return (Span(start=0, end=len(text), kind=kind, target=target),)


def _shifted(spans: tuple[Span, ...], by: int) -> Iterator[Span]:
    for span in spans:
        yield Span(start=span.start + by, end=span.end + by, kind=span.kind, target=span.target)


def _strong_pairs(pieces: tuple[_Piece, ...]) -> dict[int, int]:
    """The index of each opening `**` and of its closing one, both beside something visible."""
    pairs: dict[int, int] = {}
    opening: int | None = None
    for index, piece in enumerate(pieces):
        if not piece.is_strong_mark:
            continue
        if opening is None:
            following = pieces[index + 1] if index + 1 < len(pieces) else None
            if following is not None and _begins_visibly(following):
                opening = index
        elif not pieces[index - 1].text[-1].isspace():
            pairs[opening] = index
            opening = None
    return pairs


def _begins_visibly(piece: _Piece) -> bool:
    return not (piece.is_strong_mark or piece.text[0].isspace())
