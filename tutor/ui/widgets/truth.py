"""The widget of the question kind `truth`: true or false first, then the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.questions.question import Answer
from tutor.questions.truth import STATEMENT, VALUES
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.feedback import RIGHT_SIGN, WRONG_SIGN
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.option_card import OptionCard
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.words import ui_words
from tutor.wording import lesson_words

_VALUES = tuple(VALUES)


class Truth(OptionCard):
    """Pick true or false, Enter, pick a reason, Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("backspace,left", "change", show=False)]
    before: ClassVar[int] = len(_VALUES)

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        self.value = ""
        self._answers_seen = -1
        self._because = Static(classes="because")
        super().__init__(entry, speech)

    @property
    def pickable(self) -> Sequence[int]:
        """First the two truths, then the reasons."""
        return range(self.before, len(self.rows)) if self.value else range(self.before)

    @property
    def is_settled(self) -> bool:
        """Whether true or false was answered rightly already."""
        return STATEMENT in self.tried()[0]

    @property
    def _settled_reason(self) -> Answer:
        """The reason, if it was answered rightly already; only the truth is asked then."""
        return tuple(key for key in self.shown if key in self.tried()[0])

    def body(self) -> Iterable[Widget]:
        """Return the two truths, then the reasons."""
        yield from self.rows[: self.before]
        yield self._because
        yield from self.rows[self.before :]

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("true-or-false", self.speech.language) if self.is_open else ""

    def show_all(self) -> None:
        """Show everything as it stands now; after an answer, begin with what is not settled."""
        if len(self.entry.answers) != self._answers_seen:
            self._answers_seen = len(self.entry.answers)
            self.value = self._given[0] if self.is_settled else ""
            self.cursor = None
        super().show_all()

    def show_body(self) -> None:
        """Show the reasons once they are asked for, or have something to say."""
        shows_reasons = bool(self.value or self.entry.answers) or not self.is_open
        self._because.update(
            Content.styled(lesson_words("because", self.speech.language), "$text-muted")
        )
        self._because.display = shows_reasons
        for row in self.rows[self.before :]:
            row.display = shows_reasons
        super().show_body()

    def show_row(self, row: OptionRow) -> None:
        """Show one of the truths, or a reason."""
        if row.index >= self.before:
            super().show_row(row)
            return
        value = _VALUES[row.index]
        is_given = value == self.value or (not self.is_open and self._given[:1] == (value,))
        lead = self.lead_of(row.index, self._sign_of(value))
        style = "bold" if is_given else ""
        row.show(
            lead,
            self.speech.content(VALUES[value], style),
            "-cursor" if self.is_open and self.cursor == row.index else "",
        )

    def _sign_of(self, value: str) -> str:
        """Return the mark of a truth; one that is picked but not marked has a dot."""
        given = [marked.given[0] for marked in self.entry.counted]
        if value == self.question.key[0] and (self.entry.shows_key or value in given):
            return RIGHT_SIGN
        if value in given:
            return WRONG_SIGN
        return "*" if value == self.value else " "

    def can_click(self, index: int) -> bool:
        """A click on the truths changes what was picked first."""
        return index in self.pickable or (index < self.before and not self.is_settled)

    def picked(self, index: int) -> None:
        """Take what was picked; to pick a truth again is to change it."""
        if index < self.before and self.value:
            self.action_change()
        super().picked(index)

    def confirm(self) -> None:
        """Go on to the reasons, or answer with both."""
        if self.cursor is None:
            self.post_message(self.Unready(self, self.unready_word))
        elif self.value:
            self.answer((self.value, self.key_at(self.cursor)))
        elif self._settled_reason:
            self.answer((_VALUES[self.cursor], *self._settled_reason))
        else:
            self.value = _VALUES[self.cursor]
            self.cursor = None
            self.show_body()
            self.call_after_refresh(self.scroll_visible, animate=False)

    def hints(self) -> list[KeyHint]:
        """Return the keys that pick, and the one that goes back to true or false."""
        change = KeyHint(
            "Backspace", ui_words("change-truth", self.speech.language), "screen.on_card('change')"
        )
        can_change = self.value and not self.is_settled and self.asking is None
        return [*super().hints(), *([change] if can_change else [])]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Go back only where there is something to change."""
        if action == "change":
            return self.is_open and bool(self.value) and not self.is_settled
        return super().check_action(action, parameters)

    def action_change(self) -> None:
        """Go back to true or false."""
        self.value = ""
        self.cursor = None
        self.show_body()
