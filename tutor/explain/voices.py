"""Whose words an answer holds: what is denied in it, and what is only reported of others.

Owns the cues by which a learner takes a statement back (…わけではない, I used to think …) or gives
it to somebody else (…と言う人もいる, people say …). It may not judge whether that is right.
Invariant: a zone lies inside the text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tutor.explain.voices_en import CONTRAST, REPORTED, english_zones
from tutor.explain.zones import Zone, zone
from tutor.text.language import Language

_SHORT_QUOTE = 6
_THINKING = "(?:思|おも|考え|かんがえ|信じ)"
_WRONG_JA = (
    "(?:違|ちが|ちゃう|間違|まちが|誤り|誤解|嘘|うそ|ウソ|でたらめ|デタラメ|思い込み|勘違い"
    "|かんちがい|ありえ|あり得|おかしい|変や|通用し|通らな|無理が|筋が)"
)
_DENIED_JA = re.compile(
    r"(?:という|って|ちゅう)?わけ(?:で|じゃ)?は?(?:な[いくか]|ありません|ねえ)"
    r"|(?:という|って)?わけちゃう"
    r"|[のん](?:では|じゃ|と)(?:な(?:い(?!か|[?？]|です|の|で)|く)|ちゃう(?!か|[?？]))"
    r"|とは?(?:限ら|かぎら|言い切れ|いいきれ)(?:な|ん|へん|ず)"
    rf"|(?:という|っていう|って(?=[のいはこ考話])|なんて)(?:の|こと|考え|話|言い分|主張|人"
    rf"|思い込み|意見)*(?:は|も|が)?[、,]?(?:それは|ただの|大)*{_WRONG_JA}"
    rf"|」(?:は|も|なんて|、)*(?:それは|ただの|大)*{_WRONG_JA}"
    rf"|と(?:は|も)?(?:{_THINKING}[わえ]?)(?:な[いく]|ません|へん|ん[。、でし])"
    r"|と(?:勘違い|誤解|思い込|早とちり)"
    rf"|(?:と|って){_THINKING}(?:って|い|て)(?:い|)(?:た|ました)(?:けど|が|のに|ら|、)"
    r"|(?:と|って)(?:言われ|いわれ)ても"
    r"|(?:とか|って|と)(?:言|い)(?:う|われる|ってる|っている|います|うてる"
    r"|わはる)(?:人[はもが]?[^。、]{0,6})?(?:けど|けれど|が[、,]|のに|んだけど)"
    r"|なんて(?:こと|話)?(?:は|も)?(?:な[いく]|ありません)"
    r"|(?:気に|つもりに)なって?(?:る|いる|た)?(?:だけ|けど|が)"
)
_REPORTED_JA = re.compile(
    r"(?:と|って|とか)(?:いう|言う|思う|考える|言ってる|言っている|思ってる|思っている|考えている"
    r"|信じてる|信じている|言いはる)(?:人|ひと|友|子|やつ|方|お店|会社)"
    rf"|(?:と|って){_THINKING}(?:って|い|て)(?:い?る|おる|とる|はる)(?:なら|けど|が|かも|みたい"
    rf"|らしい|んなら|のなら|やろ)"
    rf"|(?:と|って)(?:言い|{_THINKING}い?)(?:がち|たがる|たくなる)"
    r"|(?:と|って)(?:言|い)(?:う|った|って(?:い|)る|って(?:い|)た)(?:友|人|ひと|子|やつ)"
)
_BREAK_JA = re.compile(
    r"[。！？!?\n]|(?:けど|けれど|けれども|だが|ですが|ますが)[、,]?|(?:でも|ただし?|しかし"
    r"|だから|つまり)、?"
)
_RETRACTED = re.compile(
    r"\s*(?:いや|いいえ|ううん|違|ちが|ちゃう|そんな(?:こと|わけ)|うそ|嘘|まさか|それは(?:違|ちが"
    r"|間違|誤)|そうじゃ|そうでは"
    r"|ブー|no\b|nah\b|nope\b|wrong\b|not true\b|not really\b|not at all\b|rubbish\b|nonsense\b"
    r"|that(?:'| i)?s (?:not|wrong|a myth|rubbish|nonsense)"
    r"|yeah,? right|(?:as if|hardly|far from it|dream on|pull the other|(?:of )?course not"
    r"|in your dreams|if only|i (?:don'?t|do not) (?:think|buy|believe))\b|sure,? sure"
    r"|(?:well|sadly|actually|except|but),? (?:no\b"
    r"|(?:it|they|that|you|he|she)\b[^.!?]{0,12}n[o']?t\b)"
    r"|(?:it|they|that|he|she)(?: has| have| is| are| does| do| did| wo| ca)n[o']?t\b)",
    re.IGNORECASE,
)
_STRONGLY_RETRACTED = re.compile(
    r"\s*(?:それは|that(?:'s|s| is) (?:wrong|not|a myth|rubbish|nonsense)|そんなこと|wrong|not true"
    r"|違う|yeah,? right|as if\b|pull the other|rubbish\b|nonsense\b|dream on"
    r"|in your dreams|i (?:don'?t|do not) (?:buy|believe) (?:it|that|them|him|her))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^。！？!?\n.]*(?:\.(?=\S)[^。！？!?\n.]*)*[。！？!?\n.]*[」』”\"]?")
_QUOTED = re.compile(
    r"「([^「」]*)」|『([^『』]*)』|“([^“”]*)”|\"([^\"]*)\""
    r"|(?<![a-z])['‘]([^'‘’]{12,}?)['’](?![a-z])",
    re.IGNORECASE,
)
_QUOTED_DENIED_JA = re.compile(
    r"^(?:って|と|とか|なんて|という|は|も)?(?:いう|言|い|ゆ)?[^。]{0,14}?(?:けど|けれど|ても"
    r"|のに|違|ちが|間違|誤|わけ|な[いく]|ません|へん|(?:と|の|ん)ちゃう|嘘|うそ|が、|人)"
)
_OWN_JA = re.compile(
    r"^(?:って|と)(?:答え|こたえ|伝え|教え|言って(?:あげ|や|おく|み)|言うかな|言うよ|言います|返"
    r"|説明|言いたい|助言|アドバイス|突っ込|ツッコ)"
)


def zones_of(text: str, language: Language) -> tuple[Zone, ...]:
    """Find what an answer does not say in its own voice.

    Args:
        text: The answer, as it was typed.
        language: The language it is written in.

    Returns:
        The zones, in no order; they may overlap.
    """
    zones = [*_retracted(text), *_quoted(text)]
    zones += _japanese(text) if language == "ja" else english_zones(text)
    return tuple(zones)


def _retracted(text: str) -> list[Zone]:
    """Find questions and quotations that the next sentence takes back."""
    zones = []
    sentences = [match for match in _SENTENCE.finditer(text) if match.group().strip()]
    for sentence, following in pairwise(sentences):
        asked = (
            sentence.group()
            .rstrip()
            .endswith(("?", "？", "」", "』", "”", '"', "?)", "って。", "..."))
        )
        strong = _STRONGLY_RETRACTED.match(following.group())
        if (asked or strong) and _RETRACTED.match(following.group()):
            zones.append(zone(sentence.start(), sentence.end(), True))
    return zones


def _quoted(text: str) -> list[Zone]:
    """Find quotations that are not the learner's own words."""
    zones = []
    for match in _QUOTED.finditer(text):
        inside = next(group for group in match.groups() if group is not None)
        before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() :]
        if len(inside) < _SHORT_QUOTE or _OWN_JA.match(after):
            continue
        if REPORTED.search(before) and not re.search(
            r"\bi(?:'d| would|d)?\s+(?:say|tell)", before, re.IGNORECASE
        ):
            zones.append(zone(*match.span(), bool(CONTRAST.search(after))))
        elif _QUOTED_DENIED_JA.match(after) or re.match(
            r"\s*(?:is|isn't|isnt|doesn't|doesnt|but|no\b|nope|—|–|-)", after, re.IGNORECASE
        ):
            zones.append(zone(*match.span(), True))
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
            zones.append(zone(start, match.start() + 1, denied))
    return zones
