"""What the teacher types in front of a class: hands, how many are here, a question of their own.

Owns how a line becomes a command, and what is said of one that cannot.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from tutor.classroom.commands import Count, Improvise, Next, Reveal, SetPresent
from tutor.classroom.hands import Miscounted, read_hands
from tutor.classroom.posing import LETTERS
from tutor.classroom.recommending import recommended
from tutor.classroom.scene import Phase, posed
from tutor.ui.screens.teach_field import TeachField

if TYPE_CHECKING:
    from tutor.ui.screens.teach_screen import TeachScreen

_EXAMPLE = ("12", "5", "3", "1", "2", "0", "4", "1", "3", "2")
"""Hands for as many options as there can be."""


def ask_hands(screen: TeachScreen) -> None:
    """Ask for the hands, and count them; an empty line closes the vote without."""
    question = posed(screen.seat.script, screen.seat.room.scene)
    assert question is not None
    options, present = len(question.options), screen.seat.room.present
    example = " ".join(_EXAMPLE[:options])
    many = question.picks_many
    is_open = screen.seat.room.scene.phase is Phase.OPEN

    def judged(typed: str) -> tuple[str, bool]:
        try:
            hands = read_hands(typed, options, present, picks_many=many)
        except Miscounted as miscount:
            return screen.words(miscount.cause, count=miscount.count, example=example), False
        total = sum(hands)
        if many or not present:
            return screen.words("sum", count=total), True
        return screen.words("sum-of", count=total, present=present), True

    def counted(typed: str | None) -> None:
        if typed == "" and is_open:
            screen.seat.order(Next())
        elif typed:
            screen.seat.order(Count(hands=read_hands(typed, options, present, picks_many=many)))

    field = TeachField(
        screen,
        screen.words("ask-hands", letters=" ".join(LETTERS[:options]), example=example),
        judged,
        is_covered=screen.covers_hands,
        space_does=screen.words("space-uncounted") if is_open else "",
        warns=screen.words("not-counted-yet") if is_open else "",
    )
    screen.app.push_screen(field, counted)


def ask_own(screen: TeachScreen) -> None:
    """Ask for a question nobody has prepared; an empty line means that it is only spoken."""

    def asked(typed: str | None) -> None:
        if typed is not None:
            screen.seat.order(Improvise(ask=typed.strip()))

    says = screen.words("space-spoken")
    field = TeachField(screen, screen.words("ask-own"), lambda _: ("", True), space_does=says)
    screen.app.push_screen(field, asked)


def ask_right(screen: TeachScreen) -> None:
    """Ask which option of an improvised question is right, and reveal; an empty line: none."""
    question = posed(screen.seat.script, screen.seat.room.scene)
    assert question is not None
    letters = [option.key for option in question.options]

    def letter(typed: str) -> str:
        return unicodedata.normalize("NFKC", typed).strip().upper()

    def judged(typed: str) -> tuple[str, bool]:
        is_good = letter(typed) in letters
        return ("" if is_good else screen.words("no-such-letter"), is_good)

    def said(typed: str | None) -> None:
        if typed is not None:
            screen.seat.order(Reveal(right=letter(typed)))

    field = TeachField(
        screen,
        screen.words("ask-right", letters=" ".join(letters)),
        judged,
        is_covered=screen.covers_hands,
        space_does=screen.words("space-none-right"),
    )
    screen.app.push_screen(field, said)


def ask_present(screen: TeachScreen) -> None:
    """Ask how many are here; where hands go up next, say so to whoever would count them now."""
    goes_up_next = recommended(screen.seat.script, screen.seat.room) in ("options", "vote-again")
    later = screen.words("hands-later") if goes_up_next else ""

    def number(typed: str) -> int | None:
        said = unicodedata.normalize("NFKC", typed).strip()
        return int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else None

    def judged(typed: str) -> tuple[str, bool]:
        if number(typed) is not None:
            return "", True
        return " ".join(filter(None, (screen.words("no-number"), later))), False

    def said(typed: str | None) -> None:
        if typed:
            screen.seat.order(SetPresent(count=number(typed) or 0))

    ask = " ".join(filter(None, (screen.words("ask-present"), later)))
    screen.app.push_screen(TeachField(screen, ask, judged), said)
