"""Several places to fill in by typing: how their words are typed in one line, and marked.

Owns the reading of such a line and the verdict on it. It may not know what the places are: gaps of
a sentence, or cells of a table.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from tutor.questions.question import Answer
from tutor.questions.typed import Telling, Wordings, all_wordings, judge, shown_by
from tutor.questions.verdict import Mark, Verdict, verdict_on_parts

_NUMBER = r"(?:^|(?<=[\s/／、，,;；]))([0-9０-９]{1,4})\s*[=＝]"
_BETWEEN = " 　\n/／、，,;；"
_SEPARATORS = (r"[/／;；\n]", r"、", r"[，,]", r"\s+")


class Place(Struct, frozen=True, kw_only=True):
    """One place to fill: its key, what is right there, and wrong answers that tell something."""

    key: str
    accept: Wordings
    near: tuple[Telling, ...] = ()


def words_typed(typed: str, count: int) -> Answer:
    """Read words for some places.

    Args:
        typed: The words of all places, parted by `/`, `、`, `,` or spaces, or of some with their
            numbers, as in `2=opt-out`.
        count: How many places there are.

    Returns:
        The words for each place, empty for those left open; nothing when there are not as many
        words as places.
    """
    return _numbered(typed, count) or _in_turn(typed, count)


def says_something(answer: Answer, count: int) -> bool:
    """Tell whether an answer has a text for each place, and any that says something."""
    from tutor.text.fold import fold

    return len(answer) == count and any(map(fold, answer))


def verdict_on_places(places: Sequence[Place], answer: Answer) -> Verdict:
    """Mark each place by its words.

    Args:
        places: The places.
        answer: The words for each of them, in the same order; an empty text leaves it open.

    Returns:
        Not understood when the words of any place are; otherwise right, partly or wrong with the
        share of the places filled rightly, and the author's reply to the first telling mistake.

    Source:
        Ours: because each place is a decision of its own, but none may count as long as one of
        them could not be read. Words that belong into another place were read, and are wrong.
    """
    from tutor.text.fold import fold

    marks: dict[str, tuple[Mark, Telling | None]] = {}
    missing = []
    for place, words in zip(places, answer, strict=True):
        if fold(words):
            marks[place.key] = judge(words, place.accept, place.near, _elsewhere(places, place))
        else:
            missing.append(place.key)
    by_mark = {
        mark: tuple(key for key, (given, _) in marks.items() if given is mark)
        for mark in (Mark.RIGHT, Mark.WRONG, Mark.NOT_UNDERSTOOD)
    }
    if by_mark[Mark.NOT_UNDERSTOOD]:
        return Verdict(mark=Mark.NOT_UNDERSTOOD, unread_parts=by_mark[Mark.NOT_UNDERSTOOD])
    told = [each for _, each in marks.values() if each is not None]
    return verdict_on_parts(
        by_mark[Mark.RIGHT],
        by_mark[Mark.WRONG],
        missing,
        why=told[0].why if told else "",
        misconceptions=shown_by(told),
    )


def _elsewhere(places: Sequence[Place], here: Place) -> tuple[str, ...]:
    return tuple(
        wording for place in places if place is not here for wording in all_wordings(place.accept)
    )


def _numbered(typed: str, count: int) -> Answer:
    """Read `1=words / 2=words`; nothing when it is not written so."""
    before, *numbered = re.split(_NUMBER, typed.strip())
    if before or not numbered:
        return ()
    words = (each.strip(_BETWEEN) for each in numbered[1::2])
    given = dict(zip(map(int, numbered[::2]), words, strict=True))
    if not all(1 <= number <= count for number in given):
        return ()
    return tuple(given.get(number, "") for number in range(1, count + 1))


def _in_turn(typed: str, count: int) -> Answer:
    """Read words in the order of the places; nothing when there are not as many as places."""
    if count == 1:
        return (typed.strip(),)
    for separator in _SEPARATORS:
        words = re.split(separator, typed.strip())
        if len(words) == count:
            return tuple(word.strip() for word in words)
    return ()
