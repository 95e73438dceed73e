"""What the teacher types in front of a class: hands, and how many are here.

Owns how a line becomes a command, and what is said of one that cannot.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from tutor.classroom.commands import Count, Next, SetPresent
from tutor.classroom.hands import Miscounted, read_hands
from tutor.classroom.posing import LETTERS
from tutor.classroom.scene import Phase, posed
from tutor.ui.screens.teach_field import TeachField

if TYPE_CHECKING:
    from tutor.ui.screens.teach_screen import TeachScreen


def ask_hands(screen: TeachScreen) -> None:
    """Ask for the hands, and count them; an empty line closes the vote without."""
    question = posed(screen.seat.script, screen.seat.room.scene)
    assert question is not None
    options, present = len(question.options), screen.seat.room.present
    many = question.picks_many
    is_open = screen.seat.room.scene.phase is Phase.OPEN

    def judged(typed: str) -> tuple[str, bool]:
        try:
            hands = read_hands(typed, options, present, picks_many=many)
        except Miscounted as miscount:
            return screen.words(miscount.cause, count=miscount.count), False
        total = sum(hands)
        if many or not present:
            return screen.words("sum", count=total), True
        return screen.words("sum-of", count=total, present=present), True

    def counted(typed: str | None) -> None:
        if typed == "" and is_open:
            screen.seat.order(Next())
        elif typed:
            screen.seat.order(Count(hands=read_hands(typed, options, present, picks_many=many)))

    ask = screen.words("ask-hands", letters=" ".join(LETTERS[:options]))
    field = TeachField(ask, judged, is_covered=screen.covers_hands, takes_nothing=is_open)
    screen.app.push_screen(field, counted)


def ask_present(screen: TeachScreen) -> None:
    """Ask how many are here."""

    def number(typed: str) -> int | None:
        said = unicodedata.normalize("NFKC", typed).strip()
        return int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else None

    def judged(typed: str) -> tuple[str, bool]:
        return ("", True) if number(typed) is not None else (screen.words("unread"), False)

    def said(typed: str | None) -> None:
        if typed:
            screen.seat.order(SetPresent(count=number(typed) or 0))

    screen.app.push_screen(TeachField(screen.words("ask-present"), judged), said)
