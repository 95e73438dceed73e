"""English answers as plain words, and English wordings as patterns over them.

Owns the normal form of an English sentence (small letters, contractions opened, articles and
fillers dropped, each word with its place) and the inflections of an author's words. Invariant: a
wording always matches itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

GAP = r"(?:\S+ ){0,4}?"
"""Words that `…` leaves room for."""

_FILLER = "(?:(?:just|simply|still|then|all|even|also|totally|completely|fully|pretty) )?"
_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
_DROPPED = frozenset(
    "a an the really actually very quite basically literally please "
    "so oh um".split()
)
_OPENED = {
    "cant": "can not", "cannot": "can not", "wont": "will not", "aint": "is not", "im": "i am",
    "ive": "i have", "youre": "you are", "youve": "you have", "youll": "you will", "theyre": "they are",
    "theyve": "they have", "theyll": "they will", "weve": "we have", "its": "it is", "thats": "that is",
    "whats": "what is", "theres": "there is", "heres": "here is", "hes": "he is", "shes": "she is",
    "whos": "who is", "dunno": "do not know", "gonna": "going to", "wanna": "want to", "gotta": "have to",
    "untill": "until", "till": "until", "til": "until", "u": "you", "ur": "your", "ppl": "people",
    "optin": "opt in", "optout": "opt out", "cos": "because", "cuz": "because", "coz": "because",
    "emails": "mails", "email": "mail", "e": "", "nowt": "nothing", "summat": "something", "yer": "your",
    "wasnt": "was not", "nobodys": "nobody is", "ones": "one is", "everyones": "everyone is",
    "whoevers": "whoever is", "itll": "it will", "lets": "let us", "id": "i would", "theyd": "they would",
    "youd": "you would", "hed": "he would", "wed": "we would", "havent": "have not", "tickbox": "tick box",
    "checkbox": "check box", "tho": "though", "thru": "through", "nothin": "nothing", "doin": "doing",
    "yeah": "yes", "yep": "yes", "yea": "yes", "nope": "no", "nah": "no", "ok": "okay", "aye": "yes",
}  # fmt: skip
_NT = re.compile(
    r"^(is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|ai|wo|ca)n['’]?t$"
)
_SUFFIX = {
    "s": "", "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would",
}  # fmt: skip
_IRREGULAR = (
    "be is are was were been being am|get gets got gotten getting|send sends sent sending"
    "|say says said saying|go goes went gone going|choose chooses chose chosen choosing"
    "|leave leaves left leaving|keep keeps kept keeping|begin begins began begun beginning"
    "|take takes took taken taking|give gives gave given giving|know knows knew known knowing"
    "|make makes made making|tell tells told telling|think thinks thought thinking"
    "|come comes came coming|do does did done doing|have has had having|put puts putting"
    "|see sees saw seen seeing|find finds found finding|buy buys bought buying"
    "|forget forgets forgot forgotten forgetting|write writes wrote written writing"
    "|read reads reading|pay pays paid paying|spend spends spent spending|let lets letting"
    "|hear hears heard hearing|feel feels felt feeling|mean means meant meaning"
    "|become becomes became becoming|stick sticks stuck sticking|sit sits sat sitting"
    "|win wins won winning|lose loses lost losing|speak speaks spoke spoken speaking"
    "|hold holds held holding|break breaks broke broken breaking|teach teaches taught teaching"
    "|learn learns learned learnt learning|throw throws threw thrown throwing"
    "|shrink shrinks shrank shrunk shrinking|stand stands stood standing|grow grows grew grown growing"
    "|person people folk folks|man men|child children|die dies died dying|lie lies lied lying"
    "|opt opts opted opting|ask asks asked asking|hide hides hid hidden hiding"
    "|wake wakes woke woken|fall falls fell fallen falling|draw draws drew drawn drawing"
    "|set sets setting|run runs ran running|swallow swallows swallowed|shut shuts shutting"
    "|wear wears wore worn wearing|eat eats ate eaten eating|bring brings brought bringing"
)
_INVARIABLE = frozenset(
    "in out on off up to of no not yes it you they we i he she who that this for by at as if or and "
    "but with from until unless before after once only nothing nobody none never still all any "
    "more less most first already my your their our me them us him her is are was were".split()
)


_NEVER_SLIPS = frozenset(
    "though thorough through course courses letter letters matter better bitter later latter whether weather "
    "desert dessert advise advice device chance change chose choose quiet quite lose loose breath breathe "
    "affect effect accept except content consent contact contract county country lead leads planes places "
    "formed former farmer stared started starred tired tried tiered scared sacred caring sharing hopping "
    "hoping sitting siting setting string sting singed signed shopping sopping shipping stopping topping".split()
)


class Sentence:
    """An English sentence as words between spaces, each with its place in the answer."""

    def __init__(self, text: str, offset: int, vocabulary: frozenset[str] = frozenset()) -> None:
        words: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        place = 1
        self._place_of: dict[int, int] = {}
        for match in _WORD.finditer(text.lower()):
            for word in opened(match.group()):
                self._place_of[place] = len(words)
                words.append(_corrected(word, vocabulary))
                place += len(words[-1]) + 1
                self._starts.append(offset + match.start())
                self._ends.append(offset + match.end())
        self.text = " " + " ".join(words) + " " if words else ""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the answer of the words from `start` to before `end`."""
        first = self._place_of[start]
        last_space = self.text.rstrip().rfind(" ", 0, max(end - 1, start + 1))
        last = self._place_of.get(last_space + 1, first)
        return self._starts[first], self._ends[max(first, last)]


@lru_cache(maxsize=4096)
def opened(word: str) -> tuple[str, ...]:
    """Return the plain words that a typed word stands for; none for articles and fillers."""
    bare = word.replace("'", "").replace("’", "")
    negated = _NT.match(word)
    if bare in _OPENED:
        pieces = _OPENED[bare].split()
    elif negated:
        pieces = [negated.group(1), "not"]
    elif bare != word:
        head, _, tail = word.replace("’", "'").partition("'")
        pieces = [head, _SUFFIX.get(tail, "")]
    else:
        pieces = [bare]
    return tuple(piece for piece in pieces if piece and piece not in _DROPPED)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in _IRREGULAR.split("|"):
        for word in row.split():
            table.setdefault(word, tuple(row.split()))
    return table


@lru_cache(maxsize=8192)
def inflected(word: str) -> tuple[str, ...]:
    """Return the forms of an English word, itself first."""
    if word in _INVARIABLE or len(word) < 3:
        return (word,)
    if word in _irregular():
        return _irregular()[word]
    if word.endswith("e"):
        return word, *(word[:-1] + end for end in ("es", "ed", "ing", "er", "ers"))
    if word.endswith("y") and word[-2] not in "aeiou":
        return word, *(word[:-1] + end for end in ("ies", "ied", "ying"))
    forms = [word + end for end in ("", "s", "es", "ed", "ing", "er", "ers")]
    if re.search(r"[^aeiou][aeiou][bdgklmnprt]$", word):
        forms += [word + word[-1] + end for end in ("ed", "ing", "er")]
    return tuple(forms)


@lru_cache(maxsize=8192)
def _pattern(word: str) -> str:
    """Return a pattern of the forms of a word; `word*` stands for any ending."""
    if word.endswith("*"):
        return re.escape(word[:-1]) + r"\w*"
    return f"(?:{'|'.join(inflected(word))})"


class Forms:
    """The patterns of one English wording: as it stands, as a limit, as a duty, as a condition."""

    def __init__(self, said: str) -> None:
        few = r"(?:\S+ ){0,5}?"
        self.said = said
        self.denied = (
            rf"(?:not|no|never|nothing|nobody|none|without|neither|hardly|refuse to) (?:\S+ ){{0,2}}?{said}"
        )
        self.until = (
            rf"(?:(?:until|unless|before|without) {few}|(?:if|when|while|as long as|long as|because)"
            rf" (?:\S+ ){{0,3}}?(?:not|never|nobody) (?:\S+ ){{0,2}}?){said}"
        )
        self.must = (
            r"(?:have to|has to|had to|having to|need to|needs to|must|got to|should|up to \S+ to|job to"
            r"|job is to|required to|supposed to|bother to|bothered to|bother|trouble to|effort to|trouble of"
            r"|effort of|on \S+ to|go and|go to|need|remember to|expected to|made to|only by|work to"
            rf"|leave \S+ to|one who|ones who|be one to|manually|yourself) {few}{said}"
        )
        self.once = (
            rf"(?:once|after|when|if|only if|as soon as|soon as|whenever|by|only) {few}{said}"
            rf"|{self.must}"
        )


@lru_cache(maxsize=4096)
def forms_of(wording: str) -> Forms:
    """Make the patterns of a wording.

    Args:
        wording: Words in their plain form; `…` leaves room for a few, `interest*` takes any ending,
            and what follows `=` is taken as it stands.

    Returns:
        Patterns for the text of a `Sentence`; each ends in the space after the last word.
    """
    pieces = []
    is_fixed = wording.startswith("=")
    for piece in _plain_pieces(wording):
        words = [(re.escape(word) if is_fixed else _pattern(word)) + " " for word in piece]
        pieces.append(_FILLER.join(words))
    return Forms(GAP.join(pieces))


def anchors_of(wording: str) -> tuple[str, ...]:
    """Return beginnings of words of which one stands in every text that has a wording.

    Args:
        wording: As for `forms_of`; what may stand between its pieces is left out of account.
    """
    words = [word for piece in _plain_pieces(wording) for word in piece]
    if not words:
        return ()
    longest = max(words, key=len)
    if longest.endswith("*"):
        return (" " + longest[:-1],)
    return tuple(" " + form for form in inflected(longest)) if longest in _irregular() else (
        " " + (longest[:-1] if longest[-1] in "ey" else longest),
    )


def vocabulary_of(wordings: Iterable[str]) -> frozenset[str]:
    """Return every form of every word of some wordings."""
    words = {word for wording in wordings for piece in _plain_pieces(wording) for word in piece}
    return frozenset(form for word in words for form in inflected(word.rstrip("*")))


def _plain_pieces(wording: str) -> list[list[str]]:
    """Return the words of a wording, a list for each piece between gaps."""
    return [
        [
            plain
            for word in piece.lower().replace("-", " ").split()
            for plain in ((word,) if word.endswith("*") else opened(word))
        ]
        for piece in wording.removeprefix("=").split("…")
    ]


def _corrected(word: str, vocabulary: frozenset[str]) -> str:
    """Return the one word of the vocabulary that a mistyped word stands for, else the word."""
    if len(word) < 6 or word in vocabulary or word in _NEVER_SLIPS:
        return word
    candidates = [known for known in _one_slip(word) if known in vocabulary]
    return candidates[0] if len(candidates) == 1 else word


@lru_cache(maxsize=4096)
def _one_slip(word: str) -> tuple[str, ...]:
    """Return what a word was if two letters changed places, or one was doubled or lost a twin."""
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    single = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    added = {word[:i] + c + word[i:] for i in range(1, len(word) + 1) for c in "aeioulrstnmcdpgh"}
    return tuple(sorted((swapped | single | added) - {word}))
