"""What a teacher can do in front of a class. Imperatives, and plain data: a room is its list."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct


class IllegalCommand(Exception):  # noqa: N818 - the word of the field, as in h11
    """The command is not possible here, or names something that is not there."""


class StaleCommand(Exception):  # noqa: N818 - not a fault
    """The room has moved on since the command was given."""


class Order(Struct, frozen=True, tag_field="do", tag=True, omit_defaults=True):
    """Something the teacher wants."""


class Next(Order, frozen=True, tag="next"):
    """Do the recommended next thing; on a thing of several pages, turn the page."""


class TurnBack(Order, frozen=True, tag="turn-back"):
    """Go back to the page before."""


class Pick(Order, frozen=True, tag="pick"):
    """Let the student say this option of a choice, by its key."""

    option: str


class Highlight(Order, frozen=True, tag="highlight"):
    """Move the highlight over the cells of the table; 1 is down and right, -1 up and left."""

    down: int = 0
    right: int = 0


class RevealCell(Order, frozen=True, tag="reveal-cell"):
    """Show the highlighted cell of the table."""


class AskCell(Order, frozen=True, tag="ask-cell"):
    """Ask the class what stands in the highlighted hidden cell."""


class Improvise(Order, frozen=True, tag="improvise"):
    """Ask a question that nobody has prepared, with A to D; the teacher reads out what they mean.

    `ask` is the question; empty when it is only spoken.
    """

    ask: str = ""


class Count(Order, frozen=True, tag="count"):
    """Write down the hands for each option, in the order of the letters. That closes the vote."""

    hands: tuple[int, ...]


class Discuss(Order, frozen=True, tag="discuss"):
    """Let neighbours argue before the class is asked again."""


class GiveHint(Order, frozen=True, tag="hint"):
    """Teach again: give the next hint, then ask again."""


class Reveal(Order, frozen=True, tag="reveal"):
    """Show the right answer, the votes and why.

    `right` says which option of an improvised question was right, by its letter; empty for none.
    """

    right: str = ""


class Reopen(Order, frozen=True, tag="reopen"):
    """Let hands go up once more in the same round; what was counted in it is void."""


class Skip(Order, frozen=True, tag="skip"):
    """Pass over the question or the choice, or show the rest of a table at once."""


class Jump(Order, frozen=True, tag="jump"):
    """Go to a step of the lesson, by its number in the flow."""

    to: int


class Undo(Order, frozen=True, tag="undo"):
    """Take the last change back."""


class Redo(Order, frozen=True, tag="redo"):
    """Do again what was taken back."""


class Blank(Order, frozen=True, tag="blank"):
    """Make the public screen empty, or show it again."""


class Pause(Order, frozen=True, tag="pause"):
    """Stop everything, the clock too, or go on."""


class GiveTime(Order, frozen=True, tag="time"):
    """Give the class some seconds, or some more; 0 takes the timer away."""

    seconds: int


class SetPresent(Order, frozen=True, tag="present"):
    """Say how many are there; 0 for not known."""

    count: int


class Lay(Order, frozen=True, tag="lay"):
    """Say in how many pages the public screen shows what stands there now."""

    pages: int


class Rejoin(Order, frozen=True, tag="rejoin"):
    """Take the room up again after it was away for some time, which the timer did not run."""

    away_ms: int


class End(Order, frozen=True, tag="end"):
    """End the class, wherever the lesson stands."""


Command: TypeAlias = (
    Next
    | TurnBack
    | Pick
    | Highlight
    | RevealCell
    | AskCell
    | Improvise
    | Count
    | Discuss
    | GiveHint
    | Reveal
    | Reopen
    | Skip
    | Jump
    | Undo
    | Redo
    | Blank
    | Pause
    | GiveTime
    | SetPresent
    | Lay
    | Rejoin
    | End
)
