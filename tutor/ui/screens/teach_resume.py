"""Before a class: one that was not ended is offered first."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tutor.classroom.journal import Replay
from tutor.classroom.noting import step_number
from tutor.classroom.rooms import FoundRoom
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.screens.teach_words import teach_words
from tutor.ui.widgets.key_bar import KeyBar, KeyHint


class ResumeScreen(Screen[bool]):
    """Gives back whether the class is taken up again."""

    CSS_PATH = "teach.tcss"
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space,enter", "choose(True)", show=False),
        Binding("n,ｎ", "choose(False)", show=False),
        Binding("q,ｑ,escape", "app.leave", show=False),
    ]

    def __init__(
        self, room: FoundRoom, found: Replay, others: tuple[str, ...], when: str, language: str
    ) -> None:
        self._is_damaged = room.trouble is not None
        self._found = found
        self._others = others
        self._when = when
        self._language = language
        self._is_chosen = False
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out which class it is, and the keys."""
        language, room = self._language, self._found.room
        step = step_number(self._found.script, room.scene)
        title = plain(in_language(self._found.header.lesson.title, language))
        body = teach_words("resume-body", language, title=title, when=self._when, step=step)
        head = teach_words("resume-title", language)
        told = [body]
        if self._is_damaged:
            told.append(teach_words("resume-damaged", language))
        if self._others:
            commands = "\n".join(f"tutor teach {name}" for name in self._others)
            told.append(teach_words("resume-others", language, commands=commands))
        yield Static(Content.assemble((head, "bold"), *(f"\n\n{each}" for each in told)))
        bar = KeyBar()
        bar.show(
            [
                KeyHint("Space", teach_words("resume", language), "screen.choose(True)"),
                KeyHint("n", teach_words("begin-new", language), "screen.choose(False)"),
                KeyHint("q", teach_words("key-quit", language), "app.leave"),
            ]
        )
        yield bar

    def action_choose(self, takes_up: bool) -> None:
        """Give back what was chosen, once: a second quick key must not close what comes next."""
        if not self._is_chosen:
            self._is_chosen = True
            self.dismiss(takes_up)
