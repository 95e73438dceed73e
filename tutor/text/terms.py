"""The terms of a glossary, found in a text.

Owns the matching of terms by their forms: folded, longest first, left to right. It may not know
what a term means. Invariants: hits point into the original text, do not overlap, and a Latin form
counts only as whole words.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from tutor.text.fold import Folded, fold, fold_with_offsets

_GAP = "\x1f"  # stands between Latin words in the searched text; folding leaves no such sign
_STOP = "\x1e"  # the same where something other than a space or a hyphen stood: never inside a term
_JOINTS = frozenset(" \t\n\u3000\u00a0-\u2010\u2011\u2012\u2013\uff0d・'’")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
# A loanword may lose or gain its last ー where enough is left to know it by (サーバー, サーバ).
_LAST_LONG_VOWEL = re.compile(r"(?:(?<=[ぁ-ゖー]{4})|(?<=ー[ぁ-ゖ]))ー$")
_TAKES_LONG_VOWEL = re.compile(r"(?:[ぁ-ゖー]{4}|ー[ぁ-ゖ])$")


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A term and every way it may be written: spellings, inflections, other names."""

    id: str
    forms: tuple[str, ...]


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A term found in a text, from offset `start` to before `end` of the original."""

    term_id: str
    start: int
    end: int


class Terms:
    """A glossary made ready for searching."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._term_ids: dict[str, str] = {}
        for term in terms:
            for form in term.forms:
                folded = _LAST_LONG_VOWEL.sub("", fold(form))
                if folded:
                    self._term_ids.setdefault(folded, term.id)
        longest_first = sorted(self._term_ids, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_form_pattern, longest_first)) or "(?!)")

    def find(self, text: str) -> tuple[Hit, ...]:
        """Find the terms in a text.

        Args:
            text: any text, as it was written.

        Returns:
            The hits in order, without overlaps; of forms that overlap, the one that begins first,
            and of those the longest, is taken. A form given to two terms belongs to the first.
        """
        folded = fold_with_offsets(text)
        searched, places = _with_gaps(folded, text)
        hits: list[Hit] = []
        for match in self._pattern.finditer(searched):
            form = match.group().replace(_GAP, "")
            term_id = self._term_ids.get(form) or self._term_ids[form.removesuffix("ー")]
            start, end = folded.original_span(places[match.start()], places[match.end() - 1] + 1)
            hits.append(Hit(term_id=term_id, start=start, end=end))
        return tuple(hits)


def _form_pattern(folded: str) -> str:
    """Return the pattern of a folded form: its Latin part with or without gaps, as whole words."""
    pattern = re.escape(folded[0])
    for last, sign in pairwise(folded):
        joint = f"{_GAP}?" if last in _LATIN and sign in _LATIN else ""
        pattern += joint + re.escape(sign)
    before = "(?<![a-z0-9])" if folded[0] in _LATIN else ""
    after = "(?![a-z0-9])" if folded[-1] in _LATIN else ""
    return before + pattern + ("ー?" if _TAKES_LONG_VOWEL.search(folded) else after)


def _with_gaps(folded: Folded, text: str) -> tuple[str, list[int]]:
    """Put a mark where Latin words were joined; return the folded place of each sign with it."""
    signs: list[str] = []
    places: list[int] = []
    last, last_end = "", 0
    for place, sign in enumerate(folded.text):
        if last in _LATIN and sign in _LATIN and folded.starts[place] > last_end:
            between = text[last_end : folded.starts[place]]
            signs.append(_GAP if _JOINTS.issuperset(between) else _STOP)
            places.append(place)
        signs.append(sign)
        places.append(place)
        last, last_end = sign, folded.ends[place]
    return "".join(signs), places
