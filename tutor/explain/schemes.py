"""Which of the two schemes each part of an answer is about.

Owns the finding of opt-in and opt-out in a text and how far each is meant: forward (オプトインは…)
or back (…のがオプトイン), carried over clauses until the other is named; 前者 and 後者, one and the
other. It may not judge what is said of them. Invariant: segments do not overlap.
"""

from __future__ import annotations

import re

from msgspec import Struct

from tutor.text.language import language_of

_OPT = r"(?:オプト[\s・=＝-]*|おぷと|opt(?:s|ing)?[\s・-]*|ｏｐｔ[－‐-]?)"
_MENTION = re.compile(
    rf"(?P<in>ｵﾌﾟﾄ[ ･]?ｲﾝ|{_OPT}(?:イン|いん|ins?\b|ins?(?=[^a-z])|ｉｎ))"
    rf"|(?P<out>ｵﾌﾟﾄ[ ･]?ｱｳﾄ|{_OPT}(?:アウト|あうと|outs?\b|outs?(?=[^a-z])|ｏｕｔ))"
    r"|(?P<other>もう(?:一方|片方|片っぽ|ひとつ|一つ|いっこ|一個)|他方|後者|\bthe other\b|\bthe "
    r"latter\b|\bthe second\b|\bthe 2nd\b)"
    r"|(?P<one>前者|片方(?=は|が)|一方は|一つ(?:目)?は|\bthe former\b|\bwith one\b|\bone (?:is"
    r"|means|asks?|waits?|gets?|needs?|starts?|only|lets?|you|side)\b|\bthe first\b)"
    r"|(?P<bare_in>(?<![ァ-ヶー])イン(?=(?:の(?:ほう|方|場合))?(?:は|だと|なら))|(?:^"
    r"|(?<=[\s.,;]))in(?=\s(?:means|is|=|:)))"
    r"|(?P<bare_out>(?<![ァ-ヶー])アウト(?=(?:の(?:ほう|方|場合))?(?:は|だと|なら))|(?:^"
    r"|(?<=[\s.,;]))out(?=\s(?:means|is|=|:)))",
    re.IGNORECASE,
)
_AS_VERB = re.compile(
    r"(?:\b(?:to|you|i|we|they|people|who|customers|users|must|not|never|can|could|would|will"
    r"|didn'?t|don'?t|actively"
    r"|having|actually)\s+)$",
    re.IGNORECASE,
)
_DOES = re.compile(r"^(?:」|\")?(?:する|し[てたな]|すれ|しなけ|しとい|される)")
_BACKWARD_JA = re.compile(
    r"(?:[がはを、]|なら|たら|れば|のは|のが|んが|んは|と|=|＝|→|から|いわゆる|まさに|これが"
    r"|それが)[「『\"\s]*$"
)
_ENDS_JA = re.compile(
    r"^[」』\"]?(?:の(?:ほう|方))?(?:方式)?(?:です|だ|や|で[、す]|[。、！!\n]|$|という(?!の)"
    r"|と(?:いう|言う|呼)|になる|ね|じゃ|やねん|でしょ|なん(?:だ|や|で|じゃ)|かな|らしい|だろ"
    r"|っぽい|って(?:こと|わけ|やつ|感じ|もの|いう)|に当た|にあた|とちゃう)"
)
_BACKWARD_EN = re.compile(
    r"\S+\s+\S+.*(?:\b(?:is|'s|thats|that's|its|it's|means|called|call|be|makes|as)|=|->"
    r"|→)\s+(?:an?\s+|that\s+|it\s+|really\s+|just\s+)*[\"'“]?$",
    re.IGNORECASE | re.DOTALL,
)
_AT_LAST_EN = re.compile(
    r"\S+\s+\S+.*\b(?:under|with|in|for|by)\s+(?:an?\s+|the\s+)?$", re.IGNORECASE | re.DOTALL
)
_ENDS_EN = re.compile(
    r"^[\"'”]?\s*(?:[.,;!?)]|$|and\b|but\b|while\b|whereas\b|then\b|system\b|for (?:you|ya)\b"
    r"|in a nutshell\b|i (?:think|guess|reckon|suppose)\b|right\b|innit\b|,)",
    re.IGNORECASE,
)
_SUMS_UP = re.compile(
    r"^\W*(?:(?:so|and|well|now|i (?:think|guess|reckon)|だから|つまり|要は|で|ほら)[,、]?\s*)*"
    r"(?:(?:that|this|which)(?:'s| is|s| was| would be|'d be)(?: (?:called|just|basically|what|an?"
    r"|your|my|pure|real|proper|they call))*\s*[\"“']?"
    r"|(?:これ|それ|あれ|こういうの|そういうの|こんなの|ああいうの|この形|このやり方)(?:こそ)?(?:が|は"
    r"|って|、)(?:いわゆる|まさに|たぶん|きっと)?[「『\s]*)$",
    re.IGNORECASE,
)
"""A sentence that only names what was told before it: that's …, あれが…."""

_BREAK = re.compile(
    r"[。．！？!?\n；;]|[.,](?=\s|$)|、|(?:けど|けれど|一方で?|逆に|反対に)|\b(?:while|whereas"
    r"|but)\b|\s[-–—]\s"
)
_SENTENCE_BREAK = re.compile(r"[。！？!?\n；;]|\.(?=\s|$)")
_SHORTEST = 6

OPPOSITE = {"opt-in": "opt-out", "opt-out": "opt-in"}


class Segment(Struct, frozen=True, kw_only=True):
    """A part of an answer, from `start` to before `end`, and the scheme it is about."""

    start: int
    end: int
    scheme: str


def names_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the schemes are only named, as opposed to done (until you opt in)."""
    return tuple(match.span() for match in _MENTION.finditer(text) if not _is_action(text, match))


def segments_of(text: str) -> tuple[Segment, ...]:
    """Find which scheme each part of an answer is about.

    Args:
        text: The answer, as it was typed.

    Returns:
        Segments in order; what stands before the first scheme named is about none.
    """
    found: list[Segment] = []
    first = ""
    last_end = 0
    for match in _MENTION.finditer(text):
        scheme = _scheme(match, first)
        if not scheme or _is_action(text, match):
            continue
        first = first or scheme
        start, end = match.span()
        if _sums_up(text[last_end:start]):
            start = last_end
        elif _points_back(text, start, end, last_end):
            start = _clause_start(text, last_end, start)
        if found and start < found[-1].end:
            found[-1] = Segment(start=found[-1].start, end=start, scheme=found[-1].scheme)
        found.append(Segment(start=start, end=len(text), scheme=scheme))
        last_end = end
    return tuple(segment for segment in found if segment.start < segment.end)


def _scheme(match: re.Match[str], first: str) -> str:
    match match.lastgroup:
        case "in" | "bare_in":
            return "opt-in"
        case "out" | "bare_out":
            return "opt-out"
        case "one":
            return first or "opt-in"
        case _:
            return OPPOSITE[first or "opt-in"]


def _is_action(text: str, match: re.Match[str]) -> bool:
    """Tell whether a scheme is named as something one does: until you opt in, オプトアウトする."""
    before = text[max(0, match.start() - 14) : match.start()]
    return bool(
        _AS_VERB.search(before)
        or _DOES.match(text, match.end())
        or _DOES.match(text[match.end() :])
    )


def _sums_up(before: str) -> bool:
    """Tell whether a scheme is named for all that was told before: …。あれが, … That's."""
    *told, last = _SENTENCE_BREAK.split(before)
    return any(len(each) >= _SHORTEST for each in told) and bool(_SUMS_UP.match(last))


def _points_back(text: str, start: int, end: int, last_end: int) -> bool:
    before, after = text[last_end:start], text[end:]
    sentence = _SENTENCE_BREAK.split(before)[-1]
    if language_of(text, "en") == "ja":
        return (
            len(sentence) >= _SHORTEST
            and bool(_BACKWARD_JA.search(before))
            and bool(_ENDS_JA.match(after))
        )
    clause = _BREAK.split(before)[-1]
    points_back = _BACKWARD_EN.search(sentence) or _AT_LAST_EN.search(clause)
    return bool(points_back) and bool(_ENDS_EN.match(after))


def _clause_start(text: str, begin: int, end: int) -> int:
    """Return where the clause begins that ends at `end`, not before `begin`."""
    breaks = [match.end() for match in _BREAK.finditer(text, begin, end)]
    sentences = [match.end() for match in _SENTENCE_BREAK.finditer(text, begin, end)]
    floor = sentences[-1] if sentences else begin
    if floor > begin or begin == 0:
        return floor
    usable = [place for place in breaks if end - place >= _SHORTEST]
    return usable[0] if usable else floor
