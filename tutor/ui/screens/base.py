"""What all screens share: they speak a language, and their footer shows the keys that work.

Owns the common keys. A screen says which hints it gives; each hint is an action of the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from tutor.ui.screens.closing import ClosesOnce
from tutor.ui.widgets.banner import Banner, Notice
from tutor.ui.widgets.key_bar import KeyBar, KeyHint
from tutor.ui.widgets.top_bar import TopBar
from tutor.ui.words import ui_words
from tutor.wording import Words

if TYPE_CHECKING:
    from tutor.ui.app import TutorApp


class TutorScreen(ClosesOnce[None]):
    """A screen of the tutor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v,ｖ", "app.switch_language", show=False),
        Binding("V,Ｖ", "app.show_both", show=False),
        Binding("T,Ｔ", "app.switch_theme", show=False),
        Binding("c,ｃ", "app.show_sources", show=False),
        Binding("question_mark,？", "app.show_keys", show=False),
        Binding("slash,／", "app.ask", show=False),
        Binding("q,ｑ", "app.leave", show=False),
    ]

    def __init__(self) -> None:
        self.top_bar = TopBar()
        self.banner = Banner()
        self.notice = Notice()
        self.key_bar = KeyBar()
        super().__init__()

    @property
    def tutor(self) -> TutorApp:
        """The app, as what it is."""
        from tutor.ui.app import TutorApp

        assert isinstance(self.app, TutorApp)
        return self.app

    @property
    def own_keys(self) -> Words | None:
        """Keys that only this screen has; they stand first in the list of keys."""
        return None

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now, the most important first."""
        raise NotImplementedError

    def speak(self) -> None:
        """Show everything in the language of the app."""
        raise NotImplementedError

    def ask_hints(self) -> list[KeyHint]:
        """Return the key with which the teacher is asked, where that is possible."""
        does = ui_words("ask-teacher", self.tutor.language)
        return [KeyHint("/", does, "app.ask")] if self.tutor.can_ask else []

    def common_hints(self) -> list[KeyHint]:
        """Return the keys that work everywhere; the list of all keys comes last."""
        language = self.tutor.language
        return [
            *self.ask_hints(),
            KeyHint("v", ui_words("other-language", language), "app.switch_language"),
            KeyHint("?", ui_words("keys", language), "app.show_keys"),
        ]
