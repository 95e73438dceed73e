"""What the public screen and the teacher's view share: the keys, and what they do to the room.

Owns the keys. A key gives a command; whether it is possible is the room's to say.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from tutor.classroom.commands import (
    AskCell,
    Blank,
    Command,
    Count,
    Discuss,
    End,
    GiveHint,
    GiveTime,
    Highlight,
    Improvise,
    Jump,
    Next,
    Pause,
    Pick,
    Redo,
    Reopen,
    Reveal,
    RevealCell,
    SetPresent,
    Skip,
    TurnBack,
    Undo,
)
from tutor.classroom.noting import step_number
from tutor.classroom.recommending import recommended
from tutor.classroom.room import legal
from tutor.classroom.scene import Phase, choice_of, highlighted, table_of, visible_cells
from tutor.dialogue.machine import offered
from tutor.ui.screens.teach_words import teach_words
from tutor.ui.widgets.banner import Notice
from tutor.ui.widgets.hall_keys import in_one_line, key_hints
from tutor.ui.widgets.hall_public import Seen
from tutor.ui.widgets.key_bar import KeyBar
from tutor.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from tutor.classroom.seat import Seat
    from tutor.ui.screens.teach import TeachApp

_MORE_SECONDS = 30

_ORDERS: dict[str, Command] = {
    "d": Discuss(),
    "g": GiveHint(),
    "e": Reopen(),
    "k": Skip(),
    "u": Undo(),
    "U": Redo(),
    "b": Blank(),
    "p": Pause(),
    "t": GiveTime(seconds=_MORE_SECONDS),
    "0": GiveTime(seconds=0),
    "enter": RevealCell(),
    "pageup": TurnBack(),
    "up": Highlight(down=-1),
    "down": Highlight(down=1),
    "left": Highlight(right=-1),
    "right": Highlight(right=1),
}
"""The keys that give one command each."""


def _with_wide(key: str) -> str:
    """Return a key with its full-width twin, which an input method may send."""
    if len(key) > 1:
        return key
    return f"{key},{chr(ord(key) + 0xFEE0)}"


class TeachScreen(Screen[None]):
    """A screen on which a class is taught."""

    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space", "next", show=False),
        *(Binding(_with_wide(key), f"give({key!r})", show=False) for key in _ORDERS),
        *(Binding(_with_wide(str(n)), f"pick({n})", show=False) for n in range(1, 10)),
        Binding(_with_wide("a"), "ask", show=False),
        Binding(_with_wide("r"), "reveal", show=False),
        Binding(_with_wide("h"), "hands", show=False),
        Binding(_with_wide("j"), "jump", show=False),
        Binding(_with_wide("o"), "overview", show=False),
        Binding(_with_wide("E"), "end", show=False),
        Binding(_with_wide("v"), "app.switch_language", show=False),
        Binding(_with_wide("T"), "app.switch_theme", show=False),
        Binding(f"{_with_wide('C')},{_with_wide('c')}", "app.switch_contrast", show=False),
        Binding("question_mark,？", "keys", show=False),
        Binding(_with_wide("q"), "app.leave", show=False),
    ]

    covers_hands: ClassVar[bool] = False
    """Whether a count is covered while it is typed."""

    def __init__(self) -> None:
        self.top_bar = TopBar()
        self.notice = Notice()
        self.key_bar = KeyBar()
        super().__init__()

    @property
    def teaching(self) -> TeachApp:
        """The app, as what it is."""
        from tutor.ui.screens.teach import TeachApp

        assert isinstance(self.app, TeachApp)
        return self.app

    @property
    def seat(self) -> Seat:
        """The seat of this screen in the room."""
        return self.teaching.seat

    @property
    def seen(self) -> Seen:
        """The room, as wide as this screen."""
        width = max(20, self.size.width - 4)
        language = self.teaching.language
        return Seen(script=self.seat.script, room=self.seat.room, language=language, width=width)

    def words(self, name: str, **values: object) -> str:
        """Return a sentence in the language of the screen."""
        return teach_words(name, self.teaching.language, **values)

    def show_room(self) -> None:
        """Show the room as it is now."""
        raise NotImplementedError

    def show_keys(self) -> None:
        """Show the keys that work now."""
        hints = key_hints(self.seen, is_private=not self.covers_hands)
        if self.covers_hands and hints:
            hints = in_one_line(hints, max(20, self.size.width - 2))
        self.key_bar.show(hints)

    def step_now(self) -> str:
        """Say at which step of the lesson the class is."""
        script = self.seat.script
        step = step_number(script, self.seat.room.scene)
        return self.words("step", step=step, length=script.flow.length)

    def time_left(self) -> str:
        """Say how much time is left, if some was given."""
        timer = self.seat.room.timer
        if timer is None:
            return ""
        left_ms = timer.ends_ms - self.teaching.now_ms if timer.ends_ms else timer.left_ms
        if left_ms <= 0:
            return self.words("time-up")
        minutes, seconds = divmod(-(-left_ms // 1000), 60)
        return self.words("time-left", minutes=minutes, seconds=seconds)

    def action_give(self, key: str) -> None:
        """Give the command of a key."""
        self.seat.order(_ORDERS[key])

    def action_next(self) -> None:
        """Do the recommended thing; where the teacher has something to say first, ask for it."""
        match recommended(self.seat.script, self.seat.room):
            case "nothing":
                return
            case "count":
                self.action_hands()
            case "answer":
                self.action_reveal(Next())
            case _:
                self.seat.order(Next())

    def action_reveal(self, command: Command | None = None) -> None:
        """Reveal; of an improvised question, ask first which option is right."""
        from tutor.ui.screens.teach_asking import ask_right

        ballot = self.seat.room.scene.ballot
        if ballot is not None and ballot.item.of == "own" and Reveal in legal(self.seat.room):
            ask_right(self)
        else:
            self.seat.order(command or Reveal())

    def action_pick(self, number: int) -> None:
        """Let the student say an option of a choice."""
        choice = choice_of(self.seat.script, self.seat.room.scene)
        keys = offered(self.seat.room.scene.talk, choice) if choice is not None else ()
        if number <= len(keys):
            self.seat.order(Pick(option=keys[number - 1]))

    def action_ask(self) -> None:
        """Ask about the highlighted hidden cell; elsewhere, open an unprepared question."""
        script, scene = self.seat.script, self.seat.room.scene
        table, place = table_of(script, scene), highlighted(script, scene)
        is_hidden = table is not None and place is not None
        if is_hidden and place not in visible_cells(scene, table) and scene.phase is Phase.STEP:  # type: ignore[arg-type] # `is_hidden` says so
            self.seat.order(AskCell())
        elif Improvise in legal(self.seat.room):
            from tutor.ui.screens.teach_asking import ask_own

            ask_own(self)
        else:
            self.refused("illegal")

    def action_hands(self) -> None:
        """Ask for the hands; where no hands are up, for how many are here."""
        from tutor.ui.screens.teach_asking import ask_hands, ask_present

        if Count in legal(self.seat.room):
            ask_hands(self)
        elif SetPresent in legal(self.seat.room):
            ask_present(self)

    def action_jump(self) -> None:
        """Search for a step to go to."""
        self._list_steps(searches=True)

    def action_overview(self) -> None:
        """Show all steps."""
        self._list_steps(searches=False)

    def action_end(self) -> None:
        """End the class, if the teacher is sure."""
        if End not in legal(self.seat.room):
            self.refused("illegal")
            return

        def ended(is_sure: bool | None) -> None:
            if is_sure:
                self.seat.order(End())

        self.ask_once(self.words("sure-end"), "E", self.words("key-end"), ended)

    def ask_once(
        self, ask: str, key: str, does: str, answered: Callable[[bool | None], None]
    ) -> None:
        """Ask whether the teacher is sure."""
        from tutor.ui.screens.teach_sure import TeachSure

        self.app.push_screen(TeachSure(self, ask, key, does), answered)

    def cover(self, rows: int) -> None:
        """Know how many rows at the foot are covered."""

    def action_keys(self) -> None:
        """Show all keys."""
        from tutor.ui.screens.panel import Panel
        from tutor.ui.screens.teach_keys_words import keys_content

        body = keys_content(self.teaching.language)
        self.app.push_screen(Panel(self.words("keys-title"), body, "Esc"))

    def refused(self, cause: str) -> None:
        """Say why a command had no effect."""
        known = {"stale": "was-stale", "unwritable": "was-unwritable", "alone": "was-alone"}
        self.tell(self.words(known.get(cause, "not-now")))

    def tell(self, words: str) -> None:
        """Say something in passing."""
        self.notice.show(words)

    def _list_steps(self, *, searches: bool) -> None:
        from tutor.ui.screens.teach_jump import TeachJump

        def chosen(number: int | None) -> None:
            if number is not None:
                self.seat.order(Jump(to=number), even_if_stale=True)

        seat, language = self.seat, self.teaching.language
        shows_all = not self.covers_hands
        panel = TeachJump(seat.script, seat.room, language, searches=searches, shows_all=shows_all)
        self.app.push_screen(panel, chosen)
