"""The record of one negation in a text."""

import msgspec


class Negation(msgspec.Struct, frozen=True, kw_only=True):
    """One negation: the words that deny (`start` to `end`) and the part of the text they deny.

    All four are offsets into the text as given, in code points; a scope may be empty.
    """

    start: int
    end: int
    cue: str
    scope_start: int
    scope_end: int
