"""How sure the learner is, asked between an answer and its verdict.

Owns the line in which it is asked and the keys that answer it, for every kind of card: while it is
asked they mean nothing else. It may not know what was answered.
"""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from tutor.dialogue.actions import Confidence
from tutor.questions.question import Answer
from tutor.ui.speech import Speech
from tutor.ui.widgets.card import Card
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words
from tutor.wording import lesson_words

SURENESS: tuple[Confidence, ...] = ("sure", "think", "guess")


class SureCard(Card):
    """A card that can ask how sure an answer is."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "not_yet", show=False)]

    def __init__(self, speech: Speech) -> None:
        self.asking: Answer | None = None
        self._sure: int | None = None
        super().__init__(speech)
        self._after.set_reactive(Widget.auto_links, False)  # else what can be clicked is underlined

    def answered(self, given: Answer, confidence: Confidence) -> None:
        """Take an answer that counts now."""
        raise NotImplementedError

    def taken_back(self) -> None:
        """Forget an answer that does not count yet."""
        raise NotImplementedError

    def ask_confidence(self, given: Answer) -> None:
        """Ask how sure the learner is, before the answer counts.

        Args:
            given: The answer.
        """
        self.asking, self._sure = given, None
        self.focus(scroll_visible=False)
        self.show_after()
        self.post_message(self.Changed())
        self.call_after_refresh(self._after.scroll_visible, animate=False)

    @property
    def count_pickable(self) -> int:
        """How many things can be picked by number now."""
        return len(SURENESS) if self.asking is not None else super().count_pickable

    def hints(self) -> list[KeyHint]:
        """Return the keys with which it is answered; or those that tell how sure one is."""
        if self.asking is None:
            return super().hints()
        language = self.speech.language
        return [
            KeyHint("1-3", ui_words("how-sure", language), "screen.pick_next"),
            KeyHint("Enter", ui_words("confirm", language), "screen.confirm"),
            KeyHint("Esc", ui_words("not-yet", language), "screen.on_card('not_yet')"),
        ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Take Esc only where there is a way back."""
        if action == "not_yet":
            return self.asking is not None
        return super().check_action(action, parameters)

    def action_not_yet(self) -> None:
        """Go back to the answer, which does not count yet."""
        self.asking = None
        self.taken_back()
        self.show_after()
        self.post_message(self.Changed())
        self.take_focus()

    def action_move(self, by: int) -> None:
        """Move the cursor: through what is to be picked, or through how sure one is."""
        if self.asking is None:
            super().action_move(by)
        else:
            last = len(SURENESS) - 1
            self._sure = (0 if by > 0 else last) if self._sure is None else self._sure + by
            self._sure = min(max(self._sure, 0), last)
            self.show_after()

    def action_pick(self, number: int) -> None:
        """Pick by number; to say how sure one is answers at once."""
        if self.asking is None:
            super().action_pick(number)
        elif 1 <= number <= len(SURENESS):
            self._answer_with(number - 1)

    def action_confirm(self) -> None:
        """Answer with what was picked or typed."""
        if self.asking is None:
            self.confirm()
        elif self._sure is None:
            self.post_message(self.Unready(self, "pick-first"))
        else:
            self._answer_with(self._sure)

    def _answer_with(self, sure: int) -> None:
        given, self.asking = self.asking, None
        self.show_after()
        assert given is not None
        self.answered(given, SURENESS[sure])

    def how_sure(self) -> Content:
        """Return the question how sure one is, with what can be said to it."""
        language = self.speech.language
        parts: list[Content | str] = [
            Content.styled(lesson_words("how-sure", language), "bold"),
            "\n",
        ]
        for index, name in enumerate(SURENESS):
            words = f" {index + 1} {lesson_words(name, language)} ".replace(" ", "\u00a0")
            style = "reverse" if index == self._sure else "bold $text-primary"
            each = Content.styled(words, style)
            parts += [each.stylize(Style.from_meta({"@click": f"screen.pick({index + 1})"})), " "]
        return Content.assemble(*parts)
