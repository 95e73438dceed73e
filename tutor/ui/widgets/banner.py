"""What the learner must be told and must not miss: nothing is saved, the lesson has changed."""

from __future__ import annotations

from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from tutor.errors import TutorError

SHOWN_SECONDS = 4.0


class Banner(Static):
    """A message that stays as long as it is true; nothing when there is none."""

    def show(self, trouble: TutorError | None, language: str) -> None:
        """Show a trouble, or disappear."""
        self.display = trouble is not None
        if trouble is not None:
            parts = (trouble.message_in(language), trouble.advice_in(language), trouble.place)
            self.update(Content("\n".join(part for part in parts if part)))


class Notice(Static):
    """Something said in passing, until it has been read or the next thing happens."""

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self._timer: Timer | None = None

    def show(self, words: str) -> None:
        """Say it."""
        self.update(Content(words))
        self.display = True
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SHOWN_SECONDS, self.hide)

    def hide(self) -> None:
        """Say nothing more."""
        self.display = False
