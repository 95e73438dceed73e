"""A question answered by typing: one field or several, and what was made of the words.

Owns the fields and the way between them and the keys of the screen: while a field has the focus
letters are text; Esc leaves it. `short`, `number`, `blanks` and their like say what fields there
are. It may not mark anything. The tests pin that no letter typed does what its key does elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tutor.questions.question import Answer
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.answer_field import AnswerField
from tutor.ui.widgets.feedback import RIGHT_SIGN, UNREAD_SIGN, WRONG_SIGN
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.question_card import QuestionCard
from tutor.ui.words import ui_words
from tutor.wording import lesson_words


class FieldCard(QuestionCard, can_focus_children=True):
    """A question with fields."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,down", "next_field(1)", show=False),
        Binding("shift+tab,up", "next_field(-1)", show=False),
        Binding("escape", "leave_field", show=False),
    ]

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        super().__init__(entry, speech)
        self._answers_seen = 0
        self.fields = tuple(AnswerField(value) for value in self._values_given())

    def field_keys(self) -> tuple[str, ...]:
        """Return the key of the part that each field stands for."""
        return tuple(part.key for part in self.question.parts())

    def label(self, number: int) -> Content:
        """Return the name of a field, counted from 0; empty where there is only one."""
        return Content(str(number + 1)) if len(self.fields) > 1 else Content("")

    def unit(self, number: int) -> Content:
        """Return what stands behind a field; may be empty."""
        return Content("")

    def given(self) -> Answer | None:
        """Return what was typed as an answer; None when there is none yet."""
        given = tuple(field.value.strip() for field in self.fields)
        return given if any(given) else None

    def _values_given(self) -> Iterable[str]:
        """Return what stood in the fields when the last answer was given."""
        return self._given or ("",) * len(self.field_keys())

    @property
    def is_typed_into(self) -> bool:
        """Whether one of the fields has the focus."""
        return any(field.input.has_focus for field in self.fields)

    @property
    def unready_word(self) -> str:
        """Say that something is to be typed."""
        return "type-first"

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("type-answer", self.speech.language) if self.is_open else ""

    def body(self) -> Iterable[Widget]:
        """Return the fields."""
        return self.fields

    def show_all(self) -> None:
        """Show everything as it stands now; what is typed after an answer takes its place.

        The first field that was not right comes first.
        """
        super().show_all()
        if len(self.entry.answers) != self._answers_seen:
            self._answers_seen = len(self.entry.answers)
            for field in self._open_fields:
                field.input.select_all()
            if self.is_typed_into:
                self._focus_field(None)

    def show_body(self) -> None:
        """Show the fields as they were marked; with the end of the question they close."""
        for number, (field, key) in enumerate(zip(self.fields, self.field_keys(), strict=True)):
            sign = self._sign(key)
            is_settled = not self.is_open or sign == RIGHT_SIGN
            field.show(sign, self.label(number), self.unit(number), is_settled=is_settled)
            field.display = self.is_open or (bool(self.entry.answers) and not self.is_compared)

    def _sign(self, key: str) -> str:
        """Return the mark of a part, by the last answer."""
        if not self.entry.answers:
            return " "
        verdict = self.entry.answers[-1].verdict
        if key in verdict.right_parts:
            return RIGHT_SIGN
        if key in verdict.unread_parts:
            return UNREAD_SIGN
        return WRONG_SIGN if key in verdict.wrong_parts else " "

    def take_focus(self) -> None:
        """Let what is typed come into the first field that is empty, else into the first open."""
        if self.has_focus_within or self.asking is not None:
            return
        self._focus_field(next((f for f in self._open_fields if f.is_empty), None))

    @property
    def _open_fields(self) -> list[AnswerField]:
        return [field for field in self.fields if not field.input.disabled]

    def _focus_field(self, field: AnswerField | None) -> None:
        field = field or next(iter(self._open_fields), None)
        if field is not None:
            field.input.focus(scroll_visible=False)

    def confirm(self) -> None:
        """Answer with what was typed; from outside the fields, go back into them first."""
        if self.is_typed_into:
            self.answer(self.given() or ())
        else:
            self._focus_field(None)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go on to the next empty field; after the last one, answer."""
        message.stop()
        fields = self._open_fields
        here = next(n for n, field in enumerate(fields) if field.input is message.input)
        after = next((field for field in fields[here + 1 :] if field.is_empty), None)
        if after is not None and not fields[here].is_empty:
            after.input.focus()
        else:
            self.confirm()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep in view what is typed."""
        message.stop()
        self.show_typed()
        if message.input.has_focus:
            message.input.scroll_visible(animate=False)

    def show_typed(self) -> None:
        """Show elsewhere what is typed, where there is such a place."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Go between open fields; Esc leaves one, or takes back what does not count yet."""
        if action == "next_field":
            return self.is_open and self.asking is None
        if action == "leave_field":
            return self.is_typed_into or self.asking is not None
        return super().check_action(action, parameters)

    def action_next_field(self, by: int) -> None:
        """Go to the next field that is open, or the one before; after the last comes the first."""
        fields = self._open_fields
        here = [n for n, field in enumerate(fields) if field.input.has_focus]
        if fields:
            fields[(here[0] + by) % len(fields) if here else 0].input.focus()

    def action_leave_field(self) -> None:
        """Let letters be keys again; or take back an answer that does not count yet."""
        if self.asking is not None:
            self.action_not_yet()
        else:
            self.focus(scroll_visible=False)

    def action_not_yet(self) -> None:
        """Go back into the field."""
        super().action_not_yet()
        self._focus_field(None)

    def hints(self) -> list[KeyHint]:
        """Return the keys that answer, lead between the fields, and back into them."""
        if self.asking is not None:
            return super().hints()
        language = self.speech.language
        does = "confirm" if self.is_typed_into else "into-field"
        hints = [KeyHint("Enter", ui_words(does, language), "screen.confirm")]
        if len(self._open_fields) > 1:
            to_next = ui_words("next-field", language)
            hints.append(KeyHint("Tab", to_next, "screen.on_card('next_field(1)')"))
        return hints
