"""The app with which a class is taught: the public screen, or the teacher's view.

Owns which of them is shown, the theme and the language. It has no learner and opens no database:
teaching leaves what anybody learnt alone untouched.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from msgspec import Struct
from textual.binding import Binding, BindingType
from textual.theme import BUILTIN_THEMES, Theme

from tutor.classroom.rooms import FoundRoom
from tutor.classroom.scene import Phase
from tutor.classroom.seat import Seat
from tutor.clock import Clock, moment_from_text
from tutor.errors import TutorError
from tutor.ui.compat import install
from tutor.ui.faults import RaisesFaults
from tutor.ui.screens.teach_public import PublicScreen
from tutor.ui.screens.teach_screen import TeachScreen
from tutor.ui.screens.teach_view import ViewScreen
from tutor.ui.signals import leave_on_signals
from tutor.wording import LANGUAGES

LIGHT, DARK, CONTRAST = "class-light", "textual-dark", "class-contrast"

_LIGHT = replace(
    BUILTIN_THEMES["textual-light"],
    name=LIGHT,
    background="#ffffff",
    surface="#f4f4f4",
    variables={
        "text-primary": "#00417a",
        "text-warning": "#7a4d00",
        "text-error": "#9c1f2e",
        "text-muted": "#4a4a4a",
    },
)
_CONTRAST = Theme(
    name=CONTRAST,
    primary="#ffff00",
    secondary="#ffffff",
    warning="#ffff00",
    error="#ffffff",
    success="#ffffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    variables={"text-primary": "#ffff00", "text-muted": "#ffffff", "text-warning": "#ffff00"},
)


class Doors(Struct, frozen=True, kw_only=True):
    """The rooms that can be entered: one that was not ended, and one to be made.

    `others` are the names of further ones that were not ended; `asks_first` tells whether it is for
    the teacher to say which of the two it is.
    """

    unfinished: FoundRoom | None
    others: tuple[str, ...] = ()
    asks_first: bool = True
    make: Callable[[], Path]


class TeachApp(RaisesFaults[int]):
    """A screen in a room."""

    TITLE = "Tutor"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", show=False, priority=True),
    ]

    def __init__(
        self,
        doors: Doors,
        clock: Clock,
        language: str,
        *,
        is_view: bool = False,
    ) -> None:
        super().__init__()
        self.doors = doors
        self.seat: Seat
        self.language = language
        self.began_ms = 0
        self.trouble: TutorError | None = None
        self._clock = clock
        self._is_view = is_view
        self.register_theme(_LIGHT)
        self.register_theme(_CONTRAST)
        self.theme = LIGHT

    @property
    def now_ms(self) -> int:
        """The moment, in milliseconds of Unix time."""
        return round(self._clock.now_utc().timestamp() * 1000)

    @property
    def ended_room(self) -> str:
        """The name of the class, once it has come to its end on the public screen."""
        is_over = hasattr(self, "seat") and self.seat.room.scene.phase is Phase.ENDED
        return self.seat.folder.name if is_over and not self._is_view else ""

    @property
    def left_room(self) -> str:
        """The name of the class, if the public screen was closed before its end."""
        is_there = hasattr(self, "seat") and not self._is_view
        return self.seat.folder.name if is_there and not self.ended_room else ""

    def local_clock(self) -> str:
        """Return the time on the wall."""
        return f"{self._clock.now_utc().astimezone():%H:%M}"

    def on_mount(self) -> None:
        """Begin as soon as Textual paints: while it mounts, it paints nothing of a first frame."""
        if not self.is_headless:
            leave_on_signals(self.exit)
        self.call_later(self._begin)

    async def _begin(self) -> None:
        """Sit down in the room; a class that was not ended is offered first."""
        gc.freeze()
        gc.enable()
        found = self.doors.unfinished
        if found is None or found.replay is None:
            await self.enter(takes_up=False)
        elif self._is_view or not self.doors.asks_first:
            await self.enter(takes_up=True)
        else:
            from tutor.ui.screens.teach_resume import ResumeScreen

            when = f"{found.last.astimezone():%Y-%m-%d %H:%M}"
            screen = ResumeScreen(found, found.replay, self.doors.others, when, self.language)
            await self.push_screen(screen, self._chosen)

    async def _chosen(self, takes_up: bool | None) -> None:
        await self.enter(takes_up=bool(takes_up))

    async def enter(self, *, takes_up: bool) -> None:
        """Sit down in the room that was not ended, or in a new one, and show it."""
        try:
            folder = self.doors.unfinished.folder if takes_up and self.doors.unfinished else None
            self.seat = Seat(folder or self.doors.make(), self._clock)
            await self.seat.sit(takes_up=takes_up)
        except TutorError as trouble:
            self.trouble = trouble
            self.exit(int(trouble.exit_code))
            return
        self.began_ms = round(moment_from_text(self.seat.began).timestamp() * 1000)
        self.seat.on_change = self._changed
        self.seat.on_refused = self._refused
        await self.push_screen(ViewScreen() if self._is_view else PublicScreen())

    async def action_leave(self) -> None:
        """Get up; the class can be taken up again."""
        self.exit(0)

    async def on_unmount(self) -> None:
        """Give the room back, however the app ends."""
        if hasattr(self, "seat"):
            await self.seat.leave()

    def action_switch_language(self) -> None:
        """Say everything in the other language."""
        self.language = LANGUAGES[1 - LANGUAGES.index(self.language)]
        self._changed()

    def action_switch_theme(self) -> None:
        """Switch between light and dark."""
        self.theme = DARK if self.theme == LIGHT else LIGHT

    def action_switch_contrast(self) -> None:
        """Switch to the strongest contrast there is, and back."""
        self.theme = LIGHT if self.theme == CONTRAST else CONTRAST

    def action_help_quit(self) -> None:
        """Ctrl+C ends nothing in front of a class; say how to leave."""
        for screen in self.screen_stack:
            if isinstance(screen, TeachScreen):
                screen.tell(screen.words("how-to-leave"))

    def _changed(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, TeachScreen):
                screen.notice.hide()
                screen.show_room()

    def _refused(self, cause: str) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, TeachScreen):
                screen.refused(cause)


def run(app: TeachApp) -> int:
    """Show a class until the teacher closes the screen.

    Args:
        app: The app, with its seat.

    Returns:
        The exit code.

    Raises:
        TutorError: The room could not be entered.
        Exception: A fault of ours ended the app.
    """
    install()
    gc.disable()
    code = app.run(mouse=True)
    app.raise_fault()
    if app.trouble is not None:
        raise app.trouble
    return code if code is not None else app.return_code or 0
