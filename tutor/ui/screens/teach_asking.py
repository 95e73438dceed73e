"""What the teacher types in front of a class: hands, how many are here, a question of their own.

Owns how a line becomes a command, and what is said of one that cannot.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.classroom.commands import Count, Improvise, Next, Reveal, SetPresent
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
    _show(screen, ask, judged, counted, is_covered=screen.covers_hands, takes_nothing=is_open)


def ask_own(screen: TeachScreen) -> None:
    """Ask for a question nobody has prepared; an empty line means that it is only spoken."""

    def asked(typed: str | None) -> None:
        if typed is not None:
            screen.seat.order(Improvise(ask=typed.strip()))

    _show(screen, screen.words("ask-own"), lambda _: ("", True), asked, takes_nothing=True)


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

    ask = screen.words("ask-right", letters=" ".join(letters))
    _show(screen, ask, judged, said, is_covered=screen.covers_hands, takes_nothing=True)


def ask_present(screen: TeachScreen) -> None:
    """Ask how many are here."""

    def number(typed: str) -> int | None:
        said = unicodedata.normalize("NFKC", typed).strip()
        return int(said) if said.isascii() and said.isdecimal() and len(said) < 5 else None

    def judged(typed: str) -> tuple[str, bool]:
        return ("", True) if number(typed) is not None else (screen.words("no-number"), False)

    def said(typed: str | None) -> None:
        if typed:
            screen.seat.order(SetPresent(count=number(typed) or 0))

    _show(screen, screen.words("ask-present"), judged, said)


def _show(
    screen: TeachScreen,
    ask: str,
    judged: Callable[[str], tuple[str, bool]],
    taken: Callable[[str | None], None],
    *,
    is_covered: bool = False,
    takes_nothing: bool = False,
) -> None:
    keys = screen.words("field-keys")
    field = TeachField(ask, judged, keys=keys, is_covered=is_covered, takes_nothing=takes_nothing)
    screen.app.push_screen(field, taken)
