"""Whose words an English answer holds.

Owns the English cues of what is denied, reported of others, asked or only imagined. It may not
judge whether that is right. Invariant: a zone lies inside the text.

What is reported, asked or imagined is not believed, but may still tell an idea; what is denied, or
reported and then contrasted ("my mate says … but no"), says nothing at all.
"""

from __future__ import annotations

import re

from tutor.explain.zones import Zone, zone

_OTHERS = (
    r"(?:people|they|some(?:one|body)?|others?|friends?|brother|sister|mum|mom|dad|gran|teachers?"
    r"|many|everyone|everybody|compan(?:y|ies)|sites?"
    r"|shops?|lots|folks?|you|he|she|mate|boss|guy|seller|most|we"
    r"|(?:my|our|his|her|their|some|one|this|that)\s+(?!opt|rule|law|sign|note|file|box|tick)"
    r"(?:\w+\s+){0,2}?\w+)"
)
_SAYS = (
    r"(?:say|says|said|think|thinks|believe|believes|reckon|reckons|claim|claims|assume|assumes"
    r"|argue|argues|told (?:me|us)|tells? (?:me|us|you|everyone)"
    r"|insists?|swears?|might say|may say|will say|would say|'ll say|'d say|might think|may think"
    r"|would (?:think|argue)|'d think|might assume|keeps? (?:saying|telling (?:me|us))|imagine"
    r"|figure[sd]?|(?:is|are) (?:convinced|certain|sure|adamant)"
    r"|want (?:you|us) to (?:think|believe))"
)
_ANSWERED = (
    r"(?!\s+[\"'“]?(?:yes|yeah|no|nope|ok|okay|so|sure|stop|please|otherwise|go|nothing|anything"
    r"|something|it'?s ok|(?:you|they|i|we) (?:want|wanted|don'?t want)|to|about|of|twice)\b)"
)
REPORTED = re.compile(
    rf"\b{_OTHERS}\s+(?:\w+\s+)?(?:{_SAYS})\b{_ANSWERED}(?:\s*,?\s*that\b)?[:,]?", re.IGNORECASE
)
_GIVEN_UP = re.compile(
    r"\b(?:i|we)\s+(?:used to|once|originally)\s+(?:think|thought|believed?|assumed?|reckon)\b"
    r"|\bwho (?:told you|said|says)\b|\bwhere did you (?:get|hear|read)\b|\bsays who\b",
    re.IGNORECASE,
)
_PAST_BELIEF = re.compile(
    r"\b(?:i|we)\s+(?:always|first|had)\s*(?:think|thought|believed?"
    r"|assumed?)\b|\bi (?:thought|assumed|believed)\b",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"\b(?:you|one|i|people|we)(?:'d| would| might|d) (?:naturally )?(?:think|assume|expect|hope"
    r"|imagine|guess|suppose|like to think)\b|\b(?:i|we) wish\b|\bif only\b"
    r"|\bit (?:sounds|looks|seems|feels) (?:like|as if|as though)\b(?=[^.!?]*\bbut\b)",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"\b(?:not|n't|isnt|never)\s+(?:that|because|like|as if|as though|cos|the case that|saying"
    r"|convinced|sure that|buying)\b"
    r"|\b(?:is|are|was)(?: not|n'?t) (?:the one|the ones|when|where|about|what)\b|\bdoes "
    r"?n[o']?t (?:mean|make)\b|\bdoesnt (?:mean|make)\b|\bdont (?:mean|make)\b"
    r"|\bi (?:do not|don'?t|wouldn'?t|would not) (?:think|believe|buy|reckon|accept"
    r"|agree|say|assume)\b"
    rf"{_ANSWERED}|\bi doubt\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\b(?:is|are|'s|thats|that's|isnt|isn't|its|was)\s+(?:just |simply |a |an |plain |total "
    r"|complete |not )*(?:myth|nonsense|rubbish|wrong|true|untrue|false|mistaken?|lie|right"
    r"|correct|how it works)\b",
    re.IGNORECASE,
)
_FALSE_THAT = re.compile(
    r"\b(?:wrong|false|untrue|not true|n'?t true|incorrect|myth|nonsense|lie|mistake|mistaken"
    r"|rubbish|misconception)"
    r"(?: to (?:say|think|believe|claim))? that\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\bjust (?:because|'?cause|cos|coz|cuz|since|as)\b(?P<reason>[^.!?;\n]{3,90}?)"
    r"(?:doesn'?t|does not|isn'?t|is not|don'?t)\b",
    re.IGNORECASE,
)
_IMAGINED = re.compile(
    r"\bif (?:only )?(?:it|that|this|robots\S*|opting out|unsubscribing|opt-?out|opt-?in|defaults?"
    r"|the (?!person|customer|user|people)\w+)\b[^.!?;\n]{2,80}?(?:\bwould|\bwouldn'?t|'d\b)",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:^|[.!?;\n](?:\s|$)|—)([^.!?;\n—]*(?:\.(?=\w)[^.!?;\n—]*)*)\?")
_REAL_QUESTION = re.compile(
    r"^\s*[\"“']?(?:(?:so|and|but|wait|hang on|hmm|oh|you mean|what|really),?\s+)*"
    r"(?:(?:does|do|did|is|are|was|will|would|can|could|has|have|doesn'?t|don'?t|isn'?t|aren'?t"
    r"|won'?t|can'?t)\b"
    r"|(?!.*\b(?:right|yeah|yes|innit|no|eh|huh|ok|okay|(?:is|are|do|does|did|has|have|ca|could|wo)"
    r"n'?t (?:it|they|you|he|she|i|we|there|that)|what'?s the|where'?s the|who|why|how|what)\b"
    r"[^?]*$)(?!.*(?:what|who|why|how|where)\b))",
    re.IGNORECASE,
)
_HARD_END = re.compile(r"[.!?;\n](?:\s|$)")
CONTRAST = re.compile(
    r"\b(?:but|however|wrong|nah|nope|not true|though|yet|except|actually|no|sadly|rubbish|nonsense"
    r"|well,? (?:it|they|that|he|she|you)|(?:it|they|that|he|she)(?:'s| is| are|'re)?(?: do| does"
    r"| has| have| ca| wo| is| are| did)?n[o']?t\b|mistaken|mixed|muddled|confused)\b|—|–| - ",
    re.IGNORECASE,
)
_END = re.compile(
    r"\.(?=\s|$)|[!?;\n—–]|,?\s\b(?:but|however|whereas|though|yet|and (?:he|she|they|that|it|i)"
    r"(?:'s|s)? (?:is |are )?(?:wrong|not)|it(?:'s| is|s) just|its)\b",
    re.IGNORECASE,
)
_END_OF_DENIED = re.compile(
    rf"{_END.pattern}|,\s(?=(?:the|they|it|you|i|we|he|she|because|since|as|my|your|that|this|there"
    r"|somebody|someone|people)\b)",
    re.IGNORECASE,
)


def english_zones(text: str) -> list[Zone]:
    """Find what an English answer does not say in its own voice.

    Args:
        text: The answer, as it was typed.

    Returns:
        The zones, in no order; they may overlap.
    """
    return [*_reported(text), *_denied(text), *_taken_as_wrong(text), *_not_meant(text)]


def _reported(text: str) -> list[Zone]:
    zones = []
    for pattern, is_past in ((_PAST_BELIEF, True), (REPORTED, False), (_EXPECTED, False)):
        for match in pattern.finditer(text):
            stop = _stop(_END, text, match.end())
            denied = bool(CONTRAST.search(text[stop : stop + 60]))
            if denied or not is_past:
                zones.append(zone(match.end(), stop, denied))
    return zones


def _denied(text: str) -> list[Zone]:
    return [
        zone(match.end(), _stop(_END_OF_DENIED, text, match.end()), denied=True)
        for pattern in (_NOT_THAT, _GIVEN_UP)
        for match in pattern.finditer(text)
    ]


def _taken_as_wrong(text: str) -> list[Zone]:
    """Find statements that are called wrong, before or after they are made."""
    zones = [
        zone(match.end(), _stop(_HARD_END, text, match.end()), denied=True)
        for match in _FALSE_THAT.finditer(text)
    ]
    for match in _WRONG.finditer(text):
        said = match.group().lower()
        positive = re.search(r"\b(?:true|right|correct|how it works)\b", said)
        if bool(positive) != bool(re.search(r"\bnot\b|n'?t\b", said)):
            continue
        start = max(text.rfind(mark, 0, match.start()) for mark in ".!?;\n") + 1
        zones.append(zone(start, match.start(), denied=True))
    return zones


def _not_meant(text: str) -> list[Zone]:
    """Find what is asked, imagined, or named as a reason that does not hold."""
    zones = [zone(*match.span("reason"), denied=False) for match in _BECAUSE.finditer(text)]
    zones += [zone(*match.span(), denied=False) for match in _IMAGINED.finditer(text)]
    zones += [
        zone(*match.span(1), denied=False)
        for match in _QUESTION.finditer(text)
        if _REAL_QUESTION.match(match.group(1))
    ]
    return zones


def _stop(end: re.Pattern[str], text: str, start: int) -> int:
    found = end.search(text, start)
    return found.start() if found else len(text)
