"""Where the words of an author stand in an answer, and whether they are meant.

Owns the answer made ready for searching (`Said`) and the finding of a line in it. It knows no
explanation. Invariants: every span lies inside the answer; a wording that is denied does not count
as said.
"""

from __future__ import annotations

import re

from msgspec import Struct

from tutor.explain import english
from tutor.explain.schemes import Segment, names_of, segments_of
from tutor.explain.voices import zones_of
from tutor.explain.wordings import Atom, Form, Line, Part, Wording
from tutor.explain.zones import Zone
from tutor.text.fold import fold_with_offsets
from tutor.text.language import Language, language_of
from tutor.text.negation import Negation, negated

Span = tuple[int, int]

_SENTENCE = re.compile(r"[^。！？!?\n.]*(?:\.(?=\S)[^。！？!?\n.]*)*(?:[。！？!?\n.]+|$)")
_REACH = {"ja": 70, "en": 130}
_REACH_ACROSS = {"ja": 50, "en": 100}
"""Signs of an answer that the parts of one line may lie apart, and when a sentence ends between."""

_ONLY = re.compile(r"\s+(?:more than|but|other than|less than|short of|doubt)\b", re.IGNORECASE)
_NOBODY_DOES = re.compile(
    r"(?:(?<=nobody)|(?<=no one))(?:'s got|\s+(?:has|have|wants?|needs?|reads?|likes?))[.!,;]*\s*$",
    re.IGNORECASE,
)
"""The end of "it takes time nobody has": what comes before is so."""

_COMPLETE = re.compile(r"\b(?:do|does|did|doing|done|say|says|said|saying)\s+$", re.IGNORECASE)


_TURN = re.compile(
    r"けれども?[、,]?|けど[、,]?|(?:です|ます|だ|る|い|た)が、|一方で?|ただし?、|しかし"
    r"|\b(?:but|however|although|though|whereas)\b",
    re.IGNORECASE,
)


class _Piece:
    """One sentence of an answer in the form in which it is searched."""

    def __init__(
        self, text: str, start: int, default: Language, vocabulary: frozenset[str]
    ) -> None:
        self.start, self.end = start, start + len(text)
        self.language: Language = language_of(text, default)
        self.negations = tuple(
            _moved(negation, start)
            for negation in negated(text, self.language)
            if not _says_nothing_of_others(negation, text)
        )
        self._found: dict[tuple[int, Form], tuple[Span, ...]] = {}
        self._found_of_class: dict[tuple[int, Form], tuple[Span, ...]] = {}
        if self.language == "ja":
            self._folded = fold_with_offsets(text)
            self._searched = self._folded.text
        else:
            self._words = english.Sentence(text, start, vocabulary)
            self._searched = self._words.text

    def spans_of_any(self, wordings: tuple[Wording, ...], form: Form) -> tuple[Span, ...]:
        """Return where any of some wordings stands; the same class is looked for once."""
        key = (id(wordings), form)
        if key not in self._found_of_class:
            possible = [wording for wording in wordings if wording.is_possible(self._searched)]
            self._found_of_class[key] = tuple(
                span for wording in possible for span in self._spans(wording, form)
            )
        return self._found_of_class[key]

    def _spans(self, wording: Wording, form: Form) -> tuple[Span, ...]:
        """Return where a wording stands in one of its forms, as places in the answer."""
        key = (id(wording), form)
        if key not in self._found:
            matches = wording.pattern(form).finditer(self._searched)
            self._found[key] = tuple(self._original(*m.span()) for m in matches if m.group())
        return self._found[key]

    def _original(self, start: int, end: int) -> Span:
        if self.language == "ja":
            first, last = self._folded.original_span(start, end)
            return self.start + first, self.start + last
        return self._words.original(start, end)

    def is_denied(self, span: Span) -> bool:
        """Tell whether an odd number of negations reach a span from outside."""
        start, end = span
        reaching = 0
        for negation in self.negations:
            inside = start <= negation.start < end
            reaches = negation.scope_start < end and start < negation.scope_end
            reaching += reaches and not inside
        return reaching % 2 == 1


def _says_nothing_of_others(negation: Negation, text: str) -> bool:
    """Tell whether a negation leaves the words around it as they are.

    What is often thought (…と思われがち) is said all the same, "do nothing" is a whole deed, and
    "nothing but" means only.
    """
    if negation.cue.endswith("がち"):
        return True
    if _ONLY.match(text, negation.end) or _NOBODY_DOES.match(text, negation.end):
        return True
    return negation.cue.lower() == "nothing" and bool(_COMPLETE.search(text, 0, negation.start))


class Found(Struct, frozen=True, kw_only=True):
    """A line found in an answer, and where each of its parts stands."""

    line: Line
    spans: tuple[Span, ...]


class Said:
    """An answer made ready for searching."""

    def __init__(self, text: str, default: Language, vocabulary: frozenset[str]) -> None:
        self.text = text
        self._language: Language = language_of(text, default)
        self._pieces = [
            _Piece(match.group(), match.start(), self._language, vocabulary)
            for match in _SENTENCE.finditer(text)
            if match.group().strip()
        ]
        self._segments: tuple[Segment, ...] = segments_of(text)
        self._names = names_of(text)
        self._zones: tuple[Zone, ...] = zones_of(text, self._language)

    @property
    def languages(self) -> frozenset[Language]:
        """The languages of its sentences."""
        return frozenset(piece.language for piece in self._pieces)

    def find(self, line: Line, language: Language, *, believed: bool) -> Found | None:
        """Find a line.

        Args:
            line: What is looked for.
            language: The language of the line; sentences in others are passed over.
            believed: Whether what is only reported of others does not count, either.
        """
        pieces = [piece for piece in self._pieces if piece.language == language]
        places = []
        for part in line.parts:
            found = [
                span
                for piece in pieces
                for span in _spans_of(part, piece)
                if self._counts(span, believed=believed)
                and (self._is_about(span, part.scheme) or self._is_setting(span, part))
            ]
            if not found:
                return None
            places.append(found)
        spans = self._together(places, language)
        if spans is None or self._is_unless(line, spans):
            return None
        return Found(line=line, spans=spans)

    def _counts(self, span: Span, *, believed: bool) -> bool:
        """Tell whether a span is said in the learner's voice, or holds itself what denies it."""
        middle = (span[0] + span[1]) / 2
        return not any(
            zone.start <= min(span[0] + 1, middle) and middle < zone.end
            for zone in self._zones
            if zone.denied or believed
        )

    def _is_about(self, span: Span, scheme: str) -> bool:
        """Tell whether a span is about a scheme, and more than its name: opt-out is no refusal."""
        if not scheme:
            return True
        if any(start <= span[0] and span[1] <= end for start, end in self._names):
            return False
        return any(
            segment.scheme == scheme and segment.start <= span[0] and span[1] <= segment.end
            for segment in self._segments
        )

    def _is_setting(self, span: Span, part: Part) -> bool:
        """Tell whether a part that only sets the scene stands before either scheme is named."""
        return part.may_precede and bool(self._segments) and span[1] <= self._segments[0].start

    def _together(self, places: list[list[Span]], language: Language) -> tuple[Span, ...] | None:
        """Choose one span of each part so that they stand near one another."""
        for first in places[0]:
            chosen = [_nearest(first, others) for others in places]
            start, end = min(span[0] for span in chosen), max(span[1] for span in chosen)
            reach = (
                _REACH[language] if self._is_one_sentence(start, end) else _REACH_ACROSS[language]
            )
            if end - start <= reach:
                return tuple(chosen)
        return None

    def _is_one_sentence(self, start: int, end: int) -> bool:
        return any(piece.start <= start and end <= piece.end for piece in self._pieces)

    def _is_unless(self, line: Line, spans: tuple[Span, ...]) -> bool:
        if not line.unless:
            return False
        start, end = self.surroundings(spans)
        return any(
            start <= span[0] < end and self._is_about(span, part.scheme)
            for part in line.unless
            for piece in self._pieces
            if piece.start < end and start < piece.end
            for span in _spans_of(part, piece)
        )

    def surroundings(self, spans: tuple[Span, ...]) -> Span:
        """Return the sentences of some spans, from the last turn (but, けど) before to the next."""
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        turns = [place for piece in self._pieces for place in (piece.start, piece.end)]
        turns += [match.end() for match in _TURN.finditer(self.text)]
        return (
            max((place for place in turns if place <= start), default=0),
            min((place for place in turns if place >= end), default=len(self.text)),
        )


def _nearest(span: Span, others: list[Span]) -> Span:
    return min(others, key=lambda other: abs(other[0] - span[0]))


def _spans_of(part: Part, piece: _Piece) -> list[Span]:
    """Return where a part is said in a sentence, in the form its author wants."""
    return [span for atom in part.atoms for span in _spans_of_atom(atom, piece)]


def _spans_of_atom(atom: Atom, piece: _Piece) -> list[Span]:
    spans = piece.spans_of_any(atom.wordings, atom.pattern)
    match atom.form:
        case "any":
            return list(spans)
        case "not":
            denied = piece.spans_of_any(atom.wordings, "not")
            return [*(span for span in spans if piece.is_denied(span)), *denied]
        case _:
            return [span for span in spans if not piece.is_denied(span)]


def _moved(negation: Negation, by: int) -> Negation:
    return Negation(
        start=negation.start + by,
        end=negation.end + by,
        cue=negation.cue,
        scope_start=negation.scope_start + by,
        scope_end=negation.scope_end + by,
    )
