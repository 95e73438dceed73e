"""What marking an answer gives. Owns the `Verdict`; it knows no question kind."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from tutor.text.texts import Text


class Mark(StrEnum):
    """How an answer was marked."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    NOT_UNDERSTOOD = "not-understood"
    NOTED = "noted"


class Verdict(Struct, frozen=True, kw_only=True):
    """The mark of one answer.

    `share` runs from 0 (nothing right) to 1. `right_parts` and `wrong_parts` are keys of the parts
    the learner gave, `missing_parts` those that belong to the answer and were not given, and
    `unread_parts` those whose words were not understood. `why` is the author's own reply to just
    this wrong answer, `misconceptions` what the author says that it shows.
    """

    mark: Mark
    share: float = 0.0
    right_parts: tuple[str, ...] = ()
    wrong_parts: tuple[str, ...] = ()
    missing_parts: tuple[str, ...] = ()
    unread_parts: tuple[str, ...] = ()
    why: Text = ""
    misconceptions: tuple[str, ...] = ()
    self_graded: bool = False

    @property
    def is_right(self) -> bool:
        """Whether nothing is left to correct."""
        return self.mark is Mark.RIGHT

    @property
    def closes(self) -> bool:
        """Whether the question is over with this answer: nobody is asked to try again."""
        return self.self_graded or self.mark in (Mark.RIGHT, Mark.NOTED)


def verdict_on_parts(
    right: Iterable[str],
    wrong: Iterable[str],
    missing: Iterable[str] = (),
    why: Text = "",
    misconceptions: tuple[str, ...] = (),
) -> Verdict:
    """Mark an answer whose parts count alike.

    Args:
        right: Keys of the parts that are right.
        wrong: Keys of the parts that are wrong.
        missing: Keys of the parts that were left open.
        why: The author's reply to a wrong part, if there is one.
        misconceptions: What the wrong parts show.

    Returns:
        Right when every part is, wrong when none is, else partly; the share is that of the right
        parts among all.

    Source:
        Ours: because each part is a decision of its own, and a learner who made most of them well
        should see that. Wrong parts take nothing away: a question that is right in part stays
        open, so guessing at the rest gains no more than another try.
    """
    right, wrong, missing = tuple(right), tuple(wrong), tuple(missing)
    share = len(right) / max(1, len(right) + len(wrong) + len(missing))
    if share == 1:
        mark = Mark.RIGHT
    elif right:
        mark = Mark.PARTLY
    else:
        mark = Mark.WRONG
    return Verdict(
        mark=mark,
        share=share,
        right_parts=right,
        wrong_parts=wrong,
        missing_parts=missing,
        why=why,
        misconceptions=misconceptions,
    )
