"""Words that a learner types, held against the words an author expects.

Owns the lists of wordings and the judgement on one typed answer. It may call an answer wrong only
when it could read it: as a wrong answer that the author named, or as the opposite of a right one.
The tests pin that whatever is neither is not understood, and that no opposite is ever right.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from tutor.questions.parts import Fault
from tutor.questions.slug import Slug
from tutor.questions.verdict import Mark, Verdict
from tutor.text.texts import Text

ANSWER = "answer"
"""The key of the one part of an answer that is a single text."""

Wordings = str | tuple[str, ...] | dict[str, str | tuple[str, ...]]
"""One wording, several, or one or several for each language."""

_LONGEST = 200
_BEFORE = (
    r"(?i)(?:(?:\b(?:it'?s|it is|they'?re|they are|that'?s|that is|the answer is|i think|i guess"
    r"|i'd say|maybe|probably|perhaps|an?|the)\b|たぶん|多分|きっと|おそらく|答えは|それは)"
    r"[\s、,]*)+"
)
_AFTER = (
    r"(?i)(?:だと思います|だと思う|と思います|と思う|でしょうか|でしょう|ですよね|ですか|ですね|です|だよね"
    r"|だよ|だね|だ|かな|かも|,? ?\b(?:i think|i guess|maybe))[\s。．.!！?？]*$"
)


class Telling(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A wrong answer that tells what the learner believes, and the author's reply to it."""

    said: Wordings
    why: Text
    misconception: Slug = ""


def all_wordings(wordings: Wordings | Text) -> tuple[str, ...]:
    """Return every wording, whatever its language."""
    if isinstance(wordings, str):
        return (wordings,)
    if isinstance(wordings, tuple):
        return wordings
    return tuple(wording for each in wordings.values() for wording in all_wordings(each))


def first_wording(wordings: Wordings) -> Text:
    """Return the wording to show: the first one, of each language."""
    if isinstance(wordings, dict):
        firsts = {language: all_wordings(each)[:1] for language, each in wordings.items()}
        return {language: first[0] for language, first in firsts.items() if first}
    return next(iter(all_wordings(wordings)), "")


def without_frame(typed: str) -> str:
    """Take away what people put around an answer: たぶん … だと思います, “I think it's …”.

    Args:
        typed: What the learner typed.

    Returns:
        The words between, which may be all of it or nothing.
    """
    typed = typed.strip()
    before = re.match(_BEFORE, typed)
    if before is not None:
        typed = typed[before.end() :]
    return re.sub(_AFTER, "", typed).strip()


def judge(
    typed: str, accept: Wordings, telling: Iterable[Telling] = (), others: Iterable[str] = ()
) -> tuple[Mark, Telling | None]:
    """Mark typed words.

    Args:
        typed: What the learner typed.
        accept: The wordings that are right; those of every language count.
        telling: Wrong answers with a reply of their own.
        others: Further wordings that are known to be wrong here.

    Returns:
        Right, wrong or not understood, and the telling answer it was, if any. Small slips are
        forgiven as long as the words are nearer to a right wording than to a wrong one.

    Source:
        Ours: because an answer that nobody foresaw may be right, only what is known to be wrong
        is called so.
    """
    if len(typed) > _LONGEST:
        return Mark.NOT_UNDERSTOOD, None
    readings = {typed, without_frame(typed)}
    rights = all_wordings(accept)
    right = _nearest(readings, rights)
    named = [(_nearest(readings, all_wordings(each.said)), each) for each in telling]
    wrong, told = max([*named, (_nearest(readings, others), None)], key=lambda found: found[0])
    if right == 1 or right > wrong:
        return Mark.RIGHT, None
    if wrong > right:
        return Mark.WRONG, told
    is_opposite = right == 0 and _nearest(readings, _turned(rights)) > 0
    return (Mark.WRONG if is_opposite else Mark.NOT_UNDERSTOOD), None


def verdict_on_words(mark: Mark, told: Telling | None = None) -> Verdict:
    """Make the verdict on an answer of one typed part.

    Args:
        mark: Right, wrong or not understood.
        told: The telling answer it was, if any.
    """
    parts = (ANSWER,)
    match mark:
        case Mark.RIGHT:
            return Verdict(mark=mark, share=1.0, right_parts=parts)
        case Mark.WRONG:
            return Verdict(
                mark=mark,
                wrong_parts=parts,
                why=told.why if told else "",
                misconceptions=shown_by((told,)),
            )
        case _:
            return Verdict(mark=Mark.NOT_UNDERSTOOD, unread_parts=parts)


def shown_by(told: Iterable[Telling | None]) -> tuple[str, ...]:
    """Return the misconceptions that telling answers show, each once."""
    tagged = (each.misconception for each in told if each is not None)
    return tuple(dict.fromkeys(each for each in tagged if each))


def tagged(telling: Sequence[Telling], field: str) -> Iterator[tuple[str, str]]:
    """Return the misconceptions of telling answers, and where they stand."""
    for index, each in enumerate(telling):
        yield each.misconception, f"{field}.{index}.misconception"


def wording_faults(
    accept: Wordings, telling: Iterable[Telling], accept_field: str, telling_field: str
) -> Iterator[Fault]:
    """Find nothing that is accepted, wordings no one can type, and wrong ones that are right."""
    from tutor.text.fold import fold

    rights = [fold(wording) for wording in all_wordings(accept)]
    if not rights:
        yield "nothing-accepted", accept_field
    if not all(rights):
        yield "unreadable-wording", accept_field
    for index, each in enumerate(telling):
        wrongs = [fold(wording) for wording in all_wordings(each.said)]
        field = f"{telling_field}.{index}.said"
        if not (wrongs and all(wrongs)):
            yield "unreadable-wording", field
        if not set(rights).isdisjoint(wrongs):
            yield "wrong-and-right", field


def _nearest(readings: Iterable[str], wordings: Iterable[str]) -> float:
    from tutor.text.near import nearness

    wordings = tuple(wordings)
    return max((nearness(each, wording) for each in readings for wording in wordings), default=0.0)


def _turned(wordings: Iterable[str]) -> Iterator[str]:
    """Yield each wording with one of its words turned into its opposite or taken for another."""
    from tutor.text.opposites import lookalikes, opposites

    for wording in wordings:
        yield from opposites(wording)
        yield from lookalikes(wording)
