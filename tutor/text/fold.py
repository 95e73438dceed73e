"""The one form in which everything a learner types is compared.

Owns the folding of script, width, case, marks, spaces and English plurals. It may not judge: texts
that fold alike are the same typing, not the same meaning (see `near` and `negation` for that).
Invariants: folding is total and idempotent, and every folded sign points back at the original.

The text passes through two steps. First it is taken apart into plain signs, each with its place
(`_signs`): compatibility decomposition, case, hiragana for katakana, accents dropped, voicing marks
put on their kana. Then the signs are read left to right by kind (`_Writer`):

    kana, kanji, symbol   written as they are
    dash after a kana     one ー (オプト〜, サ-バー); never after ん, っ or another ー
    iteration mark        the sign it repeats (時々 → 時時, いすゞ → いすず)
    Latin word            without its plural s; words are joined (opt-ins = opt in = optin)
    digits                joined over a thousands comma (1,000), kept apart otherwise (1.5, 2-3)
    anything else         dropped, as spaces and punctuation are
"""

import re
import unicodedata
from functools import lru_cache

import msgspec

_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)} | {
    0x30FD: 0x309D,  # ヽ → ゝ
    0x30FE: 0x309E,  # ヾ → ゞ
}
_SAME_SIGN = str.maketrans(
    {
        "ゕ": "か",
        "ゖ": "か",  # 一ヶ月 is read and written 一か月
        "ゐ": "い",
        "ゑ": "え",
        # Input methods offer several circles and crosses for まる and ばつ.
        "◯": "○",
        "〇": "○",
        "⭕": "○",
        "✕": "×",
        "✖": "×",
        "☓": "×",
        "❌": "×",
        "〻": "々",
    }
)
_VOICING = ("\u3099", "\u309a")
_WAVES = frozenset("ー〜~∼〰")
_HYPHENS = frozenset("-‐‑‒–—―−─━")  # a long vowel only where kana stand on both sides
_NO_LENGTH = frozenset("んっー")
_KEPT_PUNCTUATION = frozenset("%々")
_DROPPED_CATEGORIES = frozenset(
    ("Cc", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sk", "Zl", "Zp", "Zs")
)
_UNSEEN_CATEGORIES = frozenset(("Mn", "Me", "Cf"))

# Plurals whose singular ends in -ie; every other -ies is a -y.
_IE_PLURALS = frozenset(
    ("cookies", "movies", "ties", "lies", "dies", "pies", "selfies", "freebies", "newbies")
)
_NO_PLURAL = ("ss", "us", "is", "news", "yes")
_ES_PLURALS = ("xes", "ches", "shes", "sses", "zes")
# Verbs that are terms of this kind of course only together with in, out or up.
_PHRASAL = {"opted": "opt", "opting": "opt", "signed": "sign", "signing": "sign"}
_PARTICLES = frozenset(("in", "ins", "out", "outs", "up", "ups"))

_LATIN_WORD = re.compile(r"[a-z]+")
_NEXT_WORD = re.compile(r"[\s‐‑-]{1,2}([a-z]+)")
_THOUSANDS = re.compile(r",\d{3}(?!\d)")


class Folded(msgspec.Struct, frozen=True, kw_only=True):
    """A folded text and where each of its signs came from.

    `starts` and `ends` are offsets into the original, one pair for each sign of `text`.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of the folded signs from `start` to before `end`.

        Raises:
            IndexError: the span is empty or outside the folded text.
        """
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"no such span in the folded text: {start}–{end}")
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> str:
    """Return the form of a text in which it is compared.

    Args:
        text: any text; it may be empty or contain nothing that survives folding.

    Returns:
        The folded text, never shown to anyone; `fold(fold(t)) == fold(t)`.

    Source:
        Unicode NFKD and case folding (UAX #15, #21); the rest is ours: it joins what the input
        methods and spellings of one word keep apart.
    """
    return fold_with_offsets(text).text


def fold_with_offsets(text: str) -> Folded:
    """Fold a text and remember where each folded sign stands in the original.

    Args:
        text: any text.

    Returns:
        The folded text with the start and end of each sign in `text`, in code points.
    """
    writer = _Writer(*_signs(text))
    writer.write_all()
    return Folded(text="".join(writer.out), starts=tuple(writer.starts), ends=tuple(writer.ends))


@lru_cache(maxsize=8192)
def _pieces(sign: str) -> str:
    """Take one code point apart into the plain signs it is written with."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    hiragana = plain.translate(_KATAKANA_TO_HIRAGANA).translate(_SAME_SIGN)
    if sign in "\u309b\u309c":  # free-standing ゛ and ゜ bring a space of their own
        hiragana = hiragana.lstrip()
    return "".join(
        piece
        for piece in hiragana
        if piece in _VOICING or unicodedata.category(piece) not in _UNSEEN_CATEGORIES
    )


def _signs(text: str) -> tuple[str, list[int], list[int]]:
    """Take a text apart into plain signs, with the start and the end of each in the text."""
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, sign in enumerate(text):
        pieces = _pieces(sign)
        if not pieces and ends:
            ends[-1] = place + 1
        for piece in pieces:
            if piece not in _VOICING:
                signs.append(piece)
                starts.append(place)
                ends.append(place + 1)
            elif signs:
                voiced = unicodedata.normalize("NFC", signs[-1] + piece)
                signs[-1] = voiced if len(voiced) == 1 else signs[-1]
                ends[-1] = place + 1
    return "".join(signs), starts, ends


class _Writer:
    """Writes the folded text from the plain signs, left to right."""

    def __init__(self, signs: str, starts: list[int], ends: list[int]) -> None:
        self._signs = signs
        self._from = starts
        self._to = ends
        self._written_to = 0  # the signs before this place are written; those after it are a gap
        self.out: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def write_all(self) -> None:
        """Write every sign that folding keeps."""
        place = 0
        while place < len(self._signs):
            sign = self._signs[place]
            if "a" <= sign <= "z":
                place = self._write_word(place)
                continue
            if sign in _WAVES or sign in _HYPHENS:
                if self._is_long_vowel(place):
                    self._write("ー", place)
            elif sign in "ゝゞ々":
                repeated = self._repeated(sign)
                if repeated:
                    self._write(repeated, place)
            elif "0" <= sign <= "9":
                self._write_digit(sign, place)
            elif not _is_dropped(sign):
                self._write(sign, place)
            place += 1

    def _write(self, sign: str, place: int, end: int | None = None) -> None:
        end = place + 1 if end is None else end
        self.out.append(sign)
        self.starts.append(self._from[place])
        self.ends.append(self._to[end - 1])
        self._written_to = end

    def _write_word(self, place: int) -> int:
        """Write the Latin word that begins at `place`; return the place after it."""
        match = _LATIN_WORD.match(self._signs, place)
        assert match is not None
        word, end = match.group(), match.end()
        if word == "s" and self.out and "a" <= self.out[-1] <= "z":
            return end  # possessive: GDPR's
        following = _NEXT_WORD.match(self._signs, end)
        if word in _PHRASAL and following and following.group(1) in _PARTICLES:
            stem = _PHRASAL[word]
        else:
            stem = _singular(word)
        for index, letter in enumerate(stem[:-1]):
            self._write(letter, place + index)
        self._write(stem[-1], place + len(stem) - 1, end)
        return end

    def _write_digit(self, sign: str, place: int) -> None:
        """Write a digit, and before it what keeps it apart from the digit written last."""
        gap = self._signs[self._written_to : place]
        if gap and self.out and "0" <= self.out[-1] <= "9":
            if gap == ".":
                self._write(".", place - 1)
            elif not _THOUSANDS.match(self._signs, self._written_to):
                self._write(" ", place - 1)
        self._write(sign, place)

    def _is_long_vowel(self, place: int) -> bool:
        """Tell whether the dash at `place` lengthens the kana written last."""
        last = self.out[-1] if self.out else ""
        if self._written_to != place or not _is_kana(last) or last in _NO_LENGTH:
            return False
        if self._signs[place] in _WAVES:
            return True
        return _is_kana(self._signs[place + 1 : place + 2])

    def _repeated(self, mark: str) -> str:
        """Return what an iteration mark stands for, or nothing where it has nothing to repeat."""
        last = self.out[-1] if self.out else ""
        if mark == "々":
            return last if "\u3400" <= last <= "\u9fff" else ""
        if not _is_kana(last) or last == "ー":
            return ""
        plain = unicodedata.normalize("NFD", last)[0]
        voiced = unicodedata.normalize("NFC", plain + _VOICING[0])
        return voiced if mark == "ゞ" and len(voiced) == 1 else plain


def _is_kana(sign: str) -> bool:
    return "\u3041" <= sign <= "\u3096" or sign == "ー"


@lru_cache(maxsize=8192)
def _is_dropped(sign: str) -> bool:
    if sign in _KEPT_PUNCTUATION:
        return False
    return unicodedata.category(sign) in _DROPPED_CATEGORIES


def _singular(word: str) -> str:
    """Strip a plural ending by its spelling alone; both sides of a comparison lose the same."""
    if not word.endswith("s") or word.endswith(_NO_PLURAL) or word == "s":
        return word
    if word.endswith("ies") and word not in _IE_PLURALS:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_ES_PLURALS) else word[:-1]
