"""Negations in English and the clause to their right that they deny.

Owns the English grammar of negation as tables of patterns. It reads words, not trees. Invariant:
a scope never crosses the end of its sentence.

How it works. One scan finds, at each place, first what only looks like a negation (`_PLAIN`), which
is passed over, then what is one. The scope of a cue runs to the right, to the end of its clause;
quotations that open after the cue count as one word. It runs to the left too where the verb stands
there (it keeps nothing), where only need is denied (consent is not required), and where a whole
statement is denied (… is a myth). Cues that take a noun (without, instead of) reach over a few
words at most.
"""

import re

from tutor.text.negation_record import Negation

_AUXILIARY = (
    "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|might|need)"
)
_PRONOUN = "(?:i|you|u|he|she|it|its|we|they|there|that|this|these|those|it['’]s|that['’]s|thats)"
_NOT = "n['’]?t"
_LOOK_AHEAD = 240  # signs: a clause is never longer, and a scan stays linear
_NOUN_WORDS = 6

_SAYING = "(?:say|says|said|saying|answer|click|press|tick|choose|yes or|a|your|their)"
_AFTER_SAYING = "(?:and|or|but|first|later|before|after|when|then|so|yet|again|once|by|in)"

_PLAIN = (
    # Asking for agreement.
    rf",\s*(?:{_AUXILIARY}|ca|wo){_NOT}\s+{_PRONOUN}\b\s*\?",
    rf"(?:^|(?<=[.!?]\s))(?:{_AUXILIARY}|ca|wo){_NOT}\b(?=[^.!?]*\?)",
    rf"\bwhy (?:not|do{_NOT} (?:we|you))\b",
    # Not only, not until; two negations that make a statement.
    r"\b(?:not|never) (?:only|just|merely|simply|solely|least|until|untill|till|unless|before)\b",
    rf"(?:\b(?:not|never|cannot)|\b\w+{_NOT}) without\b",
    rf"\b(?:cannot|can not|ca{_NOT}) (?:help|but)\b",
    rf"\bcould(?:{_NOT}| not) agree more\b",
    # Fixed phrases.
    r"\bno (?:doubt|wonder|matter|problem|worries)\b",
    r"\bno (?:sooner|later|less|fewer|more) than\b",
    r"\bno way(?=\s*[,.!;])",
    r"\bno\.?\s*\d",
    r"\bwithout (?:a |any )?(?:doubt|question|fail)\b",
    r"\bnot to mention\b|\bnever mind\b|\bnothing (?:but|less than)\b|\bnone other than\b",
    r"\bwhether or not\b|\bor not(?=\s*(?:[.,;?!]|$))|\bif not(?=\s*(?:[.,;?!]|$))",
    # The answer "no", said or meant.
    r"[\"“‘']no[\"”’']",
    rf"\bno(?=\s*(?:[.,:;!?)\"”—–]|$)|\s-|\s+(?:{_PRONOUN}|because|thanks|means?|is|at|to)\b)",
    rf"\b{_SAYING} no(?=\s+{_AFTER_SAYING}\b)",
)

_CUES = (
    r"\bno longer\b|\bno more\b",
    rf"\b\w+n['’]t\b|\b(?:{_AUXILIARY}|ca|wo|ai)nt\b|\bcan ?not\b|\bnot\b|\bnever\b",
    r"\bneither\b|\bnor\b|\bhardly\b|\bbarely\b|\bscarcely\b|\brarely\b|\bseldom\b",
    r"\bfail(?:s|ed|ing)? to\b|\bunable to\b|\bimpossible to\b",
    r"\b(?:disagree|doubt|deny|denies) (?:that|whether)\b",
    r"\bno(?=[\s-])",
)
_NOTHING = r"\bnobody\b|\bno[ -]one\b|\bnoone\b|\bnothing\b|\bnowhere\b|\bnone\b"
_NOUN_CUES = (
    r"\bwithout\b|\binstead of\b|\brather than\b|\black(?:s|ed|ing)?(?: of)?\b"
    r"|\bin the absence of\b|\banything but\b|\bnon-"
)
_WRONG = "(?:myth|misconception|mix-up|mistake|wrong|false|untrue|incorrect|lie|fallacy)"
_TRUE_THAT = rf"\b(?:{_WRONG}) (?:that|to (?:think|say|believe|assume|claim))\b"
_STATEMENT_DENIED = (
    r"(?:\b(?:is|are|was)|['’]s|\bthats|\bits)\s+(?:just |simply |plain )?"
    rf"(?:an? )?(?:common |old )?{_WRONG}\b(?! that| to )"
)

_HARD_BOUNDARIES = r"[!?;:\n—–()]|\.(?=\s|$|[\"”'’)])|\s-+\s"
_LINKING = (
    "(?:but|because|cuz|since|although|though|while|whereas|unless|until|untill|till|however|which"
    "|if|when|whenever|before|after|once|nor|then)"
)
_TURNING = "(?:just|only|instead|rather|even|still|so|and|or|yet|who|where|also|always|now)"
# What one does not know may well be so: "they didn't know that it was sold".
_FACTIVE = (
    r"(?:(?<=know)|(?<=realise)|(?<=realize)|(?<=notice)|(?<=remember))\s+"
    rf"(?:that|what|why|how|who|where|the|{_PRONOUN})\b"
)
_SOFT_BOUNDARIES = (
    _FACTIVE,
    rf",\s*(?=(?:{_LINKING}|{_TURNING}|{_PRONOUN})\b)",
    rf"\s{_LINKING}\b",
    rf"\sso\s+(?={_PRONOUN}\b|the\b)",
    rf"\s(?:and|or)\s+(?=(?:then|not|never|\w+n['’]?t|{_TURNING}|{_PRONOUN})\b)",
)
_CONDITION = re.compile(r"\b(?:if|when|once|because)\b[^.!?;,]*$", re.IGNORECASE)
_MAIN_CLAUSE = re.compile(
    rf"(?<=\S)\s(?:(?:i|you|u|he|she|it|we|they)\s+(?:{_AUXILIARY}|will|may|stay|remain|get)"
    r"|(?:it|you|they|we)['’](?:s|re|ll))\b",
    re.IGNORECASE,
)
_COMMA = re.compile(r",(?!\d)")
_LIST_GOES_ON = re.compile(r"\b(?:or|nor)\b")
_NOUN_BOUNDARY = re.compile(
    rf"(?<=\S)\s(?:i|you|he|she|it|we|they)\b|\s(?:will|may|{_AUXILIARY})\b"
    r"|\s(?:it|you|they|we)['’](?:s|re|ll)\b",
    re.IGNORECASE,
)
_BEFORE_SUBJECT = re.compile(
    r"\s*(?:(?:maybe|perhaps|almost|then|now|today|\w+ly)\s*)?", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_NEED_DENIED = re.compile(
    r"\s+(?:\w+ly |always |even )?(?:needed|required|necessary|mandatory|compulsory|given|obtained"
    r"|asked for|there|present)\b",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_CLAUSE_START = re.compile(
    r"[.!?;:\n—–(),](?!\w)|\b(?:and|but|because|so|that|if|when|while|since|although|though|or)\b",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"[!?\n]|\.(?=\s)")

_SCAN = re.compile(
    f"(?P<plain>{'|'.join(_PLAIN)})|(?P<noun>{_NOUN_CUES})|(?P<nothing>{_NOTHING})"
    f"|(?P<clause>{'|'.join(_CUES)}|{_TRUE_THAT})|(?P<statement>{_STATEMENT_DENIED})",
    re.IGNORECASE,
)
_HARD = re.compile(_HARD_BOUNDARIES)
_SOFT = re.compile("|".join(_SOFT_BOUNDARIES), re.IGNORECASE)


def negations_in_english(text: str) -> tuple[Negation, ...]:
    """Find the negations of an English text.

    Args:
        text: sentences as they were written; apostrophes may be missing (dont, isnt).

    Returns:
        The negations in order, with their scopes.

    Source:
        Ours, in the manner of NegEx (Chapman et al. 2001): cues, things that look like cues, and
        words that end a scope, each as a table.
    """
    found: list[Negation] = []
    for match in _SCAN.finditer(text):
        start, end = match.span()
        match match.lastgroup:
            case "clause":
                scope = (end, _scope_end(text, start, end))
                if _NEED_DENIED.match(text, end):
                    scope = (_clause_start(text, start), scope[1])
            case "nothing":
                clause_start = _clause_start(text, start)
                if _BEFORE_SUBJECT.fullmatch(text, clause_start, start):
                    scope = (end, _scope_end(text, start, end))
                else:
                    scope = (clause_start, _noun_scope_end(text, start, end))
            case "noun":
                scope = (end, _noun_scope_end(text, start, end))
            case "statement":
                scope = (_sentence_start(text, start), start)
            case _:
                continue
        found.append(
            Negation(
                start=start,
                end=end,
                cue=text[start:end],
                scope_start=scope[0],
                scope_end=scope[1],
            )
        )
    return tuple(found)


def _scope_end(text: str, cue_start: int, cue_end: int) -> int:
    """Return where the clause ends that a cue opens."""
    window = text[cue_end : cue_end + _LOOK_AHEAD]
    after = _QUOTATION.sub(lambda quoted: "x" * len(quoted.group()), window)
    hard = _HARD.search(after)
    if hard:
        after = after[: hard.start()]
    if '"' in after or "”" in after:  # the cue itself stands in a quotation that ends here
        after = re.split(r"[\"”]", after, maxsplit=1)[0]
    main_clause = _MAIN_CLAUSE.search(after)
    if main_clause and _CONDITION.search(text, max(0, cue_start - _LOOK_AHEAD), cue_start):
        after = after[: main_clause.start()]
    for match in _SOFT.finditer(after):
        is_next_word = match.group()[0] != "," and not after[: match.start()].strip()
        if not is_next_word:  # "not because of …" denies the reason, it does not end before it
            after = after[: match.start()]
            break
    commas = [match.start() for match in _COMMA.finditer(after)]
    if commas and not after[: commas[0]].strip():
        commas = commas[2:]  # "not, in my view, legal"
    for comma in commas:
        if not _LIST_GOES_ON.search(after, comma):
            after = after[:comma]
            break
    return cue_end + len(after.rstrip())


def _noun_scope_end(text: str, cue_start: int, cue_end: int) -> int:
    """Return where the few words end that a cue like `without` takes."""
    clause = text[cue_end : _scope_end(text, cue_start, cue_end)]
    words = list(_WORD.finditer(clause))[:_NOUN_WORDS]
    end = words[-1].end() if words else 0
    boundary = _NOUN_BOUNDARY.search(clause, 0, end)
    return cue_end + (boundary.start() if boundary else end)


def _clause_start(text: str, cue_start: int) -> int:
    """Return where the clause begins in which a cue stands."""
    offset = max(0, cue_start - _LOOK_AHEAD)
    ends = [match.end() for match in _CLAUSE_START.finditer(text, offset, cue_start)]
    return ends[-1] if ends else offset


def _sentence_start(text: str, denial_start: int) -> int:
    """Return where the statement begins that the sentence denies as a whole."""
    offset = max(0, denial_start - _LOOK_AHEAD)
    ends = [match.end() for match in _SENTENCE_START.finditer(text, offset, denial_start)]
    return ends[-1] if ends else offset
