"""A question answered by picking from options, and what each of them says once it is settled.

Owns how options look: in the order in which they are shown, what was tried and why it is wrong, the
right one and why; and that the others can be opened afterwards. `choice`, `choices`, `truth` and
their like say how options are picked. It may not mark anything.
"""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from tutor.dialogue.effects import AnswerMarked
from tutor.questions.question import OptionQuestion
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.feedback import BAD, GOOD, NEUTRAL, RIGHT_SIGN, WRONG_SIGN, Feedback
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.widgets.question_card import QuestionCard
from tutor.ui.widgets.rows import Rows
from tutor.wording import lesson_words


class OptionCard(QuestionCard, Rows):
    """A question, its options and its feedback."""

    gives_reasons: ClassVar[bool] = False
    names_beliefs: ClassVar[bool] = False
    shows_key_in_body: ClassVar[bool] = True
    question: OptionQuestion

    before: ClassVar[int] = 0
    """How many rows stand before those of the options."""

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        assert isinstance(entry.question, OptionQuestion)
        super().__init__(entry, speech)
        self.shown = entry.shown or entry.question.keys
        self._opened: set[str] = set()
        self.rows = tuple(OptionRow(index) for index in range(self.before + len(self.shown)))

    def key_at(self, index: int) -> str:
        """Return the key of the option in a row."""
        return self.shown[index - self.before]

    @property
    def newest_row(self) -> int | None:
        """The first of the options opened or answered, while nothing else has been said since."""
        if self._opened:
            return self.before + min(map(self.shown.index, self._opened))
        given = [key for key in self._given if key in self.shown]
        if not self.is_open or not given or not isinstance(self.entry.events[-1], AnswerMarked):
            return None
        return self.before + min(map(self.shown.index, given))

    def tried(self) -> tuple[set[str], set[str]]:
        """Return the keys the learner has picked rightly, and those picked wrongly."""
        right: set[str] = set()
        wrong: set[str] = set()
        for marked in self.entry.counted:
            right.update(marked.verdict.right_parts)
            wrong.update(marked.verdict.wrong_parts)
        return right, wrong

    def lead(self, index: int) -> Content:
        """Return what stands before an option's words."""
        return self.lead_of(index, self.sign(index))

    def sign(self, index: int) -> str:
        """Return the mark of an option: right, wrong, or nothing yet."""
        key = self.key_at(index)
        right, wrong = self.tried()
        if key in right or (self.entry.shows_key and self.question.option(key).right):
            return RIGHT_SIGN
        return WRONG_SIGN if key in wrong else " "

    def show_row(self, row: OptionRow) -> None:
        """Show an option: as it can be picked, or as it was answered."""
        key = self.key_at(row.index)
        sign = self.sign(row.index)
        words = self.speech.content(self.question.option(key).text)
        classes = "-cursor" if self.is_open and self.cursor == row.index else ""
        if sign != " ":
            words = Content.assemble(words, "\n", self._why(key, right=sign == RIGHT_SIGN))
            classes += " -right" if sign == RIGHT_SIGN else " -wrong"
        elif key in self._opened | self.told() and (opened := self.opened_words(key)):
            words = Content.assemble(words, "\n", opened)
        row.show(self.lead(row.index), words, classes)

    def told(self) -> set[str]:
        """Return the options of which something is said without being asked for."""
        right, wrong = self.tried()
        return right | wrong

    def opened_words(self, key: str) -> Content:
        """Return what is said of an option that has no mark."""
        return self._why(key, right=False, is_taken=False)

    def _why(self, key: str, *, right: bool, is_taken: bool = True) -> Content:
        option = self.question.option(key)
        label = lesson_words("picked-right" if right else "picked-wrong", self.speech.language)
        style = f"bold {(GOOD if right else BAD) if is_taken else NEUTRAL}"
        parts: list[Content | str] = [Content.styled(label, style)]
        if option.why:
            parts += [": ", self.speech.content(option.why)]
        if not right and option.misconception:
            for line in Feedback(self.entry, self.speech).belief(option.misconception):
                parts += ["\n", line]
        return Content.assemble(*parts)

    @property
    def _openable(self) -> list[str]:
        """The options that say nothing of themselves yet, and have something to say."""
        if not self.entry.shows_key:
            return []
        told = self.told()
        options = [(key, self.question.option(key)) for key in self.shown if key not in told]
        return [key for key, option in options if option.why and not option.right]

    @property
    def has_reasons_to_open(self) -> bool:
        """Whether there are options that were not answered, with reasons."""
        return bool(self._openable)

    @property
    def has_closed_reasons(self) -> bool:
        """Whether there is an option whose reason is not open yet."""
        return not self._opened.issuperset(self._openable)

    def toggle_reasons(self) -> None:
        """Open the reasons of all options, or close them."""
        self._opened = set(self._openable) if self.has_closed_reasons else set()
        self.show_body()

    def clicked_closed(self, index: int) -> None:
        """Open or close the reason of the option clicked."""
        if index >= self.before and self.key_at(index) in self._openable:
            self._opened ^= {self.key_at(index)}
            self.show_row(self.rows[index])
