"""Whose words an answer holds: what is denied in it, and what is only reported of others.

Owns the cues by which a learner takes back a statement (…わけではない, I used to think …) or gives it
to somebody else (… と言う人もいる, people say …). It may not judge whether that is right. Invariant: a
zone lies inside the text.
"""

from __future__ import annotations

import re

from msgspec import Struct

from tutor.text.language import Language

_SHORT_QUOTE = 6
_THINKING = "(?:思|おも|考え|かんがえ|信じ)"
_WRONG_JA = "(?:違|ちが|ちゃう|間違|まちが|誤り|誤解|嘘|うそ|ウソ|でたらめ|デタラメ|思い込み|勘違い|かんちがい|ありえ|あり得|おかしい|変や|通用し|通らな|無理が|筋が)"
_DENIED_JA = re.compile(
    r"(?:という|って|ちゅう)?わけ(?:で|じゃ)?は?(?:な[いく]|ありません|ねえ)"
    r"|(?:という|って)?わけちゃう"
    r"|[のん](?:では|じゃ|と)(?:な(?:い(?!か|[?？]|です|の|で)|く)|ちゃう(?!か|[?？]))"
    r"|とは?(?:限ら|かぎら|言い切れ|いいきれ)(?:な|ん|へん|ず)"
    rf"|(?:という|っていう|って(?=[のいはこ考話])|なんて)(?:の|こと|考え|話|言い分|主張|人|思い込み|意見)*(?:は|も|が)?[、,]?(?:それは|ただの|大)*{_WRONG_JA}"
    rf"|」(?:は|も|なんて|、)*(?:それは|ただの|大)*{_WRONG_JA}"
    rf"|と(?:は|も)?(?:{_THINKING}[わえ]?)(?:な[いく]|ません|へん|ん[。、でし])"
    r"|と(?:勘違い|誤解|思い込|早とちり)"
    rf"|(?:と|って){_THINKING}(?:って|い|て)(?:い|)(?:た|ました)(?:けど|が|のに|ら|、)"
    r"|(?:と|って)(?:言われ|いわれ)ても"
    r"|(?:とか|って|と)(?:言|い)(?:う|われる|ってる|っている|います|うてる|わはる)(?:人[はもが]?[^。、]{0,6})?(?:けど|けれど|が[、,]|のに|んだけど)"
    r"|なんて(?:こと|話)?(?:は|も)?(?:な[いく]|ありません)"
    r"|(?:気に|つもりに)なって?(?:る|いる|た)?(?:だけ|けど|が)"
)
_REPORTED_JA = re.compile(
    r"(?:と|って|とか)(?:いう|言う|思う|考える|言ってる|言っている|思ってる|思っている|考えている|信じてる|信じている|言いはる)(?:人|ひと|友|子|やつ|方|お店|会社)"
    rf"|(?:と|って){_THINKING}(?:って|い|て)(?:い?る|おる|とる|はる)(?:なら|けど|が|かも|みたい|らしい|んなら|のなら|やろ)"
    rf"|(?:と|って)(?:言い|{_THINKING}い?)(?:がち|たがる|たくなる)"
    r"|(?:と|って)(?:言|い)(?:う|った|って(?:い|)る|って(?:い|)た)(?:友|人|ひと|子|やつ)"
)
_BREAK_JA = re.compile(r"[。！？!?\n]|(?:けど|けれど|けれども|だが|ですが|ますが)[、,]?|(?:でも|ただし?|しかし|だから|つまり)、?")
_RETRACTED = re.compile(
    r"\s*(?:いや|いいえ|ううん|違|ちが|ちゃう|そんな(?:こと|わけ)|うそ|嘘|まさか|それは(?:違|ちが|間違|誤)|そうじゃ|そうでは"
    r"|ブー|no\b|nah\b|nope\b|wrong\b|not true\b|not really\b|not at all\b|rubbish\b|nonsense\b|that(?:'| i)?s (?:not|wrong|a myth|rubbish|nonsense))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^。！？!?\n.]*(?:\.(?=\S)[^。！？!?\n.]*)*[。！？!?\n.]*[」』”\"]?")
_QUOTED = re.compile(r"「([^「」]*)」|『([^『』]*)』|“([^“”]*)”|\"([^\"]*)\"|(?<![a-z])['‘]([^'‘’]{12,}?)['’](?![a-z])", re.IGNORECASE)
_QUOTED_DENIED_JA = re.compile(
    r"^(?:って|と|とか|なんて|という|は|も)?(?:いう|言|い|ゆ)?[^。]{0,14}?(?:けど|けれど|ても|のに|違|ちが|間違|誤|わけ|な[いく]|ません|へん|(?:と|の|ん)ちゃう|嘘|うそ|が、|人)"
)
_OWN_JA = re.compile(
    r"^(?:って|と)(?:答え|こたえ|伝え|教え|言って(?:あげ|や|おく|み)|言うかな|言うよ|言います|返|説明|言いたい|助言|アドバイス|突っ込|ツッコ)"
)
_OTHERS = (
    r"(?:people|they|some(?:one|body)?|others?|friends?|brother|sister|mum|mom|dad|gran|teachers?|many|everyone|everybody|compan(?:y|ies)|sites?"
    r"|shops?|lots|folks?|you|he|she|mate|boss|guy|seller|most|we)"
)
_SAYS = (
    r"(?:say|says|said|think|thinks|believe|believes|reckon|reckons|claim|claims|assume|assumes|argue|argues|told (?:me|us)"
    r"|insists?|swears?|might say|may say|will say|would say|'ll say|'d say|might think|may think|would think|'d think|might assume|keeps? saying|imagine|figure[sd]?)"
)
_PAST_BELIEF = re.compile(
    r"\b(?:i|we)\s+(?:used to|once|always|originally|first|had)\s*(?:think|thought|believed?|assumed?)\b|\bi (?:thought|assumed|believed)\b|\byou(?:'d| would| might|d) (?:think|assume)\b",
    re.IGNORECASE,
)
_REPORTED_EN = re.compile(rf"\b{_OTHERS}\s+(?:\w+\s+)?(?:{_SAYS})\b(?:\s*,?\s*that\b)?[:,]?", re.IGNORECASE)
_NOT_THAT = re.compile(
    r"\b(?:not|n't|isnt|never)\s+(?:that|because|like|as if|as though|cos|the case that|saying)\b|\b(?:is|are|was)(?: not|n'?t) (?:the one|the ones|when|where|about|what)\b|\bdoes ?n[o']?t (?:mean|make)\b|\bdoesnt (?:mean|make)\b|\bdont (?:mean|make)\b",
    re.IGNORECASE,
)
_WRONG_EN = re.compile(
    r"\b(?:is|are|'s|thats|that's|isnt|isn't|its|was)\s+(?:just |simply |a |an |plain |total |complete |not )*(?:myth|nonsense|rubbish|wrong|true|untrue|false|mistaken?|lie|right|correct|how it works)\b",
    re.IGNORECASE,
)
_CONTRAST_EN = re.compile(r"\b(?:but|however|wrong|nah|nope|not true|though|yet|except|actually|no)\b|—|–| - ", re.IGNORECASE)
_END_EN = re.compile(r"[.!?;\n—–]|,?\s\b(?:but|however|whereas|though|yet|and (?:he|she|they|that|it|i)(?:'s|s)? (?:is |are )?(?:wrong|not)|it(?:'s| is|s) just|its)\b", re.IGNORECASE)


class Zone(Struct, frozen=True, kw_only=True):
    """A part of an answer that is denied, or reported as the belief of others."""

    start: int
    end: int
    denied: bool


def zones_of(text: str, language: Language) -> tuple[Zone, ...]:
    """Find what an answer does not say in its own voice.

    Args:
        text: The answer, as it was typed.
        language: The language it is written in.

    Returns:
        The zones, in no order; they may overlap.
    """
    zones = [*_retracted(text), *_quoted(text)]
    zones += _japanese(text) if language == "ja" else _english(text)
    return tuple(zones)


def _zone(start: int, end: int, denied: bool) -> Zone:
    return Zone(start=start, end=end, denied=denied)


def _retracted(text: str) -> list[Zone]:
    """Find questions and quotations that the next sentence takes back."""
    zones = []
    sentences = [match for match in _SENTENCE.finditer(text) if match.group().strip()]
    for sentence, following in zip(sentences, sentences[1:], strict=False):
        asked = sentence.group().rstrip().endswith(("?", "？", "」", "』", "”", '"', "?)", "って。", "..."))
        strong = re.match(r"\s*(?:それは|that(?:'s|s| is) (?:wrong|not)|そんなこと|wrong|not true|違う)", following.group(), re.IGNORECASE)
        if (asked or strong) and _RETRACTED.match(following.group()):
            zones.append(_zone(sentence.start(), sentence.end(), True))
    return zones


def _quoted(text: str) -> list[Zone]:
    """Find quotations that are not the learner's own words."""
    zones = []
    for match in _QUOTED.finditer(text):
        inside = next(group for group in match.groups() if group is not None)
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() :]
        if len(inside) < _SHORT_QUOTE or _OWN_JA.match(after):
            continue
        if _REPORTED_EN.search(before) and not re.search(r"\bi(?:'d| would|d)?\s+(?:say|tell)", before, re.IGNORECASE):
            zones.append(_zone(*match.span(), bool(_CONTRAST_EN.search(after))))
        elif _QUOTED_DENIED_JA.match(after) or re.match(r"\s*(?:is|isn't|isnt|doesn't|doesnt|but|no\b|nope|—|–|-)", after, re.IGNORECASE):
            zones.append(_zone(*match.span(), True))
    return zones


def _japanese(text: str) -> list[Zone]:
    zones = []
    for pattern, denied in ((_DENIED_JA, True), (_REPORTED_JA, False)):
        for match in pattern.finditer(text):
            start = 0
            for found in _BREAK_JA.finditer(text, 0, match.start()):
                start = found.end()
            quote = max(text.rfind("「", 0, match.start()), text.rfind("『", 0, match.start()))
            if quote >= start and text[match.start() - 1 : match.start()] in "」』":
                start = quote
            zones.append(_zone(start, match.start() + 1, denied))
    return zones


def _english(text: str) -> list[Zone]:
    zones = []
    for pattern, kind in ((_PAST_BELIEF, "past"), (_REPORTED_EN, "reported"), (_NOT_THAT, "denied")):
        for match in pattern.finditer(text):
            end = _END_EN.search(text, match.end())
            stop = end.start() if end else len(text)
            following = text[stop : stop + 60]
            denied = kind == "denied" or bool(_CONTRAST_EN.search(following))
            if kind == "past" and not denied:
                continue
            zones.append(_zone(match.end(), stop, denied))
    for match in _WRONG_EN.finditer(text):
        said = match.group().lower()
        positive = re.search(r"\b(?:true|right|correct|how it works)\b", said)
        if bool(positive) != bool(re.search(r"\bnot\b|n'?t\b", said)):
            continue
        start = max(text.rfind(mark, 0, match.start()) for mark in ".!?;\n") + 1
        zones.append(_zone(start, match.start(), True))
    return zones
