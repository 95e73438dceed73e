"""Lines of Japanese and English at a width in terminal cells.

Owns where a text breaks: the places between phrases, the filling of lines, the orphan at the end.
May not change a text: breaks are offsets into the original, so that styles, selection and copying
stay exact. Its tests pin that the offsets strictly increase, that the pieces joined give the text
back, that no line is wider than asked, and that kinsoku holds wherever it can.

Kinsoku gives way only when it cannot hold: when a run without any legal place is wider than the
whole line. The width gives way only when a single grapheme is wider than the line.
"""

import re
from functools import lru_cache
from itertools import pairwise

import msgspec

from tutor.text.cells import ambiguous_width, grapheme_width, graphemes, width_cells
from tutor.text.kinsoku import ZERO_WIDTH_SPACE, Grade, Trait, grades, traits

_SNUG = (0.3, 10)
_LOOSE = (0.5, 16)
"""How much of a line may stay empty, as a share and in cells, whichever is less: for the sake of a
phrase or the turn of a script; and rather than tear a Japanese word."""

_ORPHAN_CELLS = 2
_FILLED_SHARE = 0.5
"""How much of the last line but one must stay filled when it gives a phrase to an orphan."""

_TAIL = (
    "(?<=[ぁ-ゖ」』）])(?<![てで][いみおき])(?=ます|ませ|まし)"
    "|(?<=[ぁ-ゖ」』）])(?=いる|いま|ある|あり|ない|なる|なり|こと|もの|ため|ので|だけ)"
    "|(?:(?<=[うくすつぬむるぐぶたのなだ」』）])|(?<=ない))(?=よう)"
    "|(?:(?<=て)|(?<=[んい]で))(?=みる|みま|みて|おく|おき|しま|くる|きま)"
    r"|(?<=[^\W\x00-\x7fぁ-ゖ])(?=する|した|して|しま|され|させ|でき)"
    r"|(?<=[^\W\x00-\x7f])(?=です|でし|ください|という|など|では|には|とは)"
)
"""Endings and particles before which a phrase is torn with the least harm: 始まり|ません."""

_HANGING = f" \t\r\n\v\f\u3000{ZERO_WIDTH_SPACE}"


def break_offsets(
    text: str, width_cells: int, fold: bool = True, hang: bool = True
) -> tuple[int, ...]:
    """Find where the lines of a text begin.

    Args:
        text: Any text; a newline in it begins a new line behind itself.
        width_cells: The room for a line; less than 1 counts as 1.
        fold: Whether a word longer than a line is folded; otherwise it juts out.
        hang: Whether spaces that end a line may stand outside it. A field with a caret says no.

    Returns:
        The offsets, in code points and strictly increasing, where lines 2 and later begin.

    Source: ours, because the phrases of BudouX alone break kinsoku and leave half-empty lines.
    """
    ambiguous = ambiguous_width()
    if "\n" not in text:
        return _break_line(text, width_cells, fold, hang, ambiguous)
    offsets: list[int] = []
    start = 0
    for line in text.split("\n"):
        if start:
            offsets.append(start)
        inner = _break_line(line, width_cells, fold, hang, ambiguous)
        offsets.extend(start + offset for offset in inner)
        start += len(line) + 1
    return tuple(offsets)


def wrap(text: str, width_cells: int) -> tuple[str, ...]:
    """Break a text into lines.

    Args:
        text: Any text; a newline in it begins a new line.
        width_cells: The room for a line; less than 1 counts as 1.

    Returns:
        At least one line, without the spaces and newlines that hang at their ends.
    """
    offsets = (0, *break_offsets(text, width_cells), len(text))
    return tuple(text[start:end].rstrip(_HANGING) for start, end in pairwise(offsets))


def minimal_width(text: str) -> int:
    """Measure the widest piece of a text that should not be torn.

    Args:
        text: Any text.

    Returns:
        The width in cells of the widest phrase or Latin word.
    """
    return _minimal_width(text, ambiguous_width())


class _Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one line of text whatever the width: one entry a grapheme."""

    starts: tuple[int, ...] | range
    widths: bytes
    grades: bytes
    spaces: bytes


@lru_cache(maxsize=8192)
def _break_line(
    line: str, room_cells: int, fold: bool, hang: bool, _ambiguous: int
) -> tuple[int, ...]:
    room_cells = max(1, room_cells)
    if width_cells(line.rstrip(_HANGING) if hang else line) <= room_cells:
        return ()
    plan = _plan(line, _ambiguous)
    filling = _Filling(plan, room_cells, fold, hang)
    breaks = filling.breaks()
    if hang and breaks:
        breaks[-1] = filling.without_orphan(line, breaks)
    return tuple(plan.starts[index] for index in breaks)


@lru_cache(maxsize=2048)
def _minimal_width(text: str, ambiguous: int) -> int:
    widest = 0
    for line in text.split("\n"):
        if not line.strip(_HANGING):
            continue
        plan = _plan(line, ambiguous)
        cuts = [index for index, grade in enumerate(plan.grades) if grade == Grade.PHRASE]
        edges = (0, *(plan.starts[index] for index in cuts), len(line))
        pieces = (line[a:b].strip(_HANGING) for a, b in pairwise(edges))
        widest = max(widest, *map(width_cells, pieces))
    return widest


@lru_cache(maxsize=4096)
def _plan(line: str, _ambiguous: int) -> _Plan:
    pieces = tuple(graphemes(line))
    starts: list[int] | range = range(len(line))
    if len(pieces) != len(line):
        starts, offset = [], 0
        for piece in pieces:
            starts.append(offset)
            offset += len(piece)
    kinds = [traits(piece) for piece in pieces]
    marks = grades(pieces)
    if any(Trait.JAPANESE in kind for kind in kinds):
        _mark_phrases(pieces, kinds, marks)
    return _Plan(
        starts=starts if isinstance(starts, range) else tuple(starts),
        widths=bytes(map(grapheme_width, pieces)),
        grades=bytes(marks),
        spaces=bytes(Trait.SPACE in kind for kind in kinds),
    )


def _mark_phrases(pieces: tuple[str, ...], kinds: list[Trait], marks: list[Grade]) -> None:
    """Raise the grade of the places where BudouX sees a new phrase begin.

    Spaces are left out of what BudouX reads: the model knows none, and `Python の本` is one phrase.
    """
    visible = [index for index, kind in enumerate(kinds) if Trait.SPACE not in kind]
    heads = {0}
    text = "".join(pieces[index] for index in visible)
    tails = {match.start() for match in re.finditer(_TAIL, text)}
    offset = 0
    from tutor.text.phrases import phrases

    for phrase in phrases(text):
        offset += len(phrase)
        heads.add(offset)
    offset = 0
    for before, index in zip([-1, *visible], visible, strict=False):
        spaced_japanese = index - before > 1 and (
            Trait.JAPANESE in kinds[index] or (before >= 0 and Trait.JAPANESE in kinds[before])
        )
        if marks[index] in {Grade.ALLOWED, Grade.TURN} and offset in heads:
            marks[index] = Grade.PHRASE
        elif marks[index] is Grade.ALLOWED and offset in tails:
            marks[index] = Grade.TURN
        elif spaced_japanese and marks[index] is Grade.PHRASE and offset not in heads:
            marks[index] = Grade.ALLOWED if Trait.HIRAGANA in kinds[index] else Grade.TURN
        offset += len(pieces[index])


def _empty_cells(room_cells: int, share: float, most_cells: int) -> int:
    return min(int(room_cells * share), most_cells)


class _Filling:
    """Fills lines of one width from one plan; places are grapheme indices."""

    def __init__(self, plan: _Plan, room_cells: int, fold: bool, hang: bool) -> None:
        self._plan = plan
        self._room_cells = room_cells
        self._fold = fold
        self._hang = hang
        self._snug_cells = room_cells - _empty_cells(room_cells, *_SNUG)
        self._loose_cells = room_cells - _empty_cells(room_cells, *_LOOSE)

    def breaks(self) -> list[int]:
        found: list[int] = []
        start = 0
        while True:
            start = self._next(start)
            if start == len(self._plan.widths):
                return found
            found.append(start)

    def _next(self, start: int) -> int:
        """Where the line after the one from `start` begins."""
        plan = self._plan
        used_cells = 0
        loose = snug = 0  # the first places that leave no more than so much of the line empty
        for index in range(start, len(plan.widths)):
            used_cells += plan.widths[index]
            if self._hang and plan.spaces[index]:
                continue
            if used_cells > self._room_cells:
                end = max(index, start + 1)
                if end == len(plan.widths):
                    return end  # one grapheme, wider than the line
                return self._choose(start, loose or end, snug or end, end)
            if not loose and used_cells >= self._loose_cells:
                loose = index + 1
            if not snug and used_cells >= self._snug_cells:
                snug = index + 1
        return len(plan.widths)

    def _choose(self, start: int, loose: int, snug: int, end: int) -> int:
        place = (
            self._last(Grade.PHRASE, snug, end)
            or self._last(Grade.TURN, snug, end)
            or self._last(Grade.TURN, loose, snug)
            or self._last(Grade.ALLOWED, start + 1, end)
        )
        if place:
            return place
        if not self._fold:
            return self._next_allowed(end)
        return self._last(Grade.JOINT, loose, end) or self._last(Grade.WORD, start + 1, end) or end

    def _last(self, grade: Grade, first: int, last: int) -> int:
        marks = self._plan.grades
        for index in range(last, first - 1, -1):
            if marks[index] >= grade:
                return index
        return 0

    def _next_allowed(self, first: int) -> int:
        marks = self._plan.grades
        for index in range(first, len(marks)):
            if marks[index] >= Grade.ALLOWED:
                return index
        return len(marks)

    def without_orphan(self, line: str, breaks: list[int]) -> int:
        """Where the last line begins once it is no orphan, or where it began if it must be one."""
        plan = self._plan
        last = breaks[-1]
        if not _is_orphan(line[plan.starts[last] :]):
            return last
        above = breaks[-2] if len(breaks) > 1 else 0
        above_cells = sum(plan.widths[above:last])
        tail_cells = sum(plan.widths[last:])
        second_best = last
        for place in range(last - 1, above, -1):
            above_cells -= plan.widths[place]
            tail_cells += plan.widths[place]
            if tail_cells > self._room_cells:
                break
            if plan.grades[place] < Grade.ALLOWED or _is_orphan(line[plan.starts[place] :]):
                continue
            if plan.grades[place] == Grade.PHRASE:
                return place if above_cells >= self._room_cells * _FILLED_SHARE else second_best
            if second_best == last:
                second_best = place
        return second_best


def _is_orphan(tail: str) -> bool:
    if width_cells(tail.rstrip(_HANGING)) <= _ORPHAN_CELLS:
        return True
    silent = Trait.CLOSING | Trait.OPENING | Trait.SPACE
    return sum(not traits(piece) & silent for piece in graphemes(tail)) <= 1
