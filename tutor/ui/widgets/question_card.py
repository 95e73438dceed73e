"""A question, and everything that has happened at it.

Owns what cards of all kinds share: when an answer counts as given, how sure the learner is, what is
said about the answers. How an answer is picked or typed is said by the kinds. It may not mark
anything. The tests pin that the same answer is not given twice in a row.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.visual import Visual

from tutor.dialogue.actions import Confidence
from tutor.questions.question import Answer
from tutor.study.exam_words import exam_words
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.compared import Compared
from tutor.ui.widgets.feedback import (
    BAD,
    GOOD,
    RIGHT_SIGN,
    WRONG_SIGN,
    Feedback,
    right_in_lines,
    said_in_lines,
)
from tutor.ui.widgets.hanging import Hanging, Stacked
from tutor.ui.widgets.sureness import SureCard
from tutor.wording import lesson_words


class QuestionCard(SureCard):
    """A question and its feedback."""

    compares: ClassVar[bool] = True
    """Whether the answers are set side by side below the body, and not in it."""

    compares_numbered: ClassVar[bool] = False
    """Whether the lines of such an answer have numbers."""

    shows_key_in_body: ClassVar[bool] = False
    """Whether the body itself marks the right answer."""

    gives_reasons: ClassVar[bool] = True
    """Whether the reasons of the parts stand below the body, and not in it."""

    names_beliefs: ClassVar[bool] = True
    """Whether the misconceptions behind an answer are named below the body, and not in it."""

    class Answered(Message):
        """The learner answers the question; `confidence` is empty as long as it was not asked."""

        def __init__(self, card: QuestionCard, given: Answer, confidence: Confidence = "") -> None:
            self.card = card
            self.given = given
            self.confidence = confidence
            super().__init__()

        @property
        def control(self) -> QuestionCard:
            """The card that was answered."""
            return self.card

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        self.entry = entry
        self.question = entry.question
        self._confidence: Confidence = ""
        self._given = entry.given
        self._compared = Compared()
        super().__init__(speech)

    @property
    def is_open(self) -> bool:
        """Whether the question waits for an answer."""
        return self.entry.is_open

    def compose(self) -> ComposeResult:
        """Lay out the card; the answers side by side come between the body and what is said."""
        *above, after = super().compose()
        yield from above
        if self.compares:
            yield self._compared
        yield after

    def ask_words(self) -> Content:
        """Return the question."""
        return self.speech.content(self.question.ask, "bold")

    def show_all(self) -> None:
        """Show everything as it stands now."""
        if not self.is_open:
            self.asking = None
        super().show_all()
        if self.entry.number:
            number = exam_words("question-number", self.speech.language, number=self.entry.number)
            self.border_title = Content(number)
        self._compared.show(*(self._answers_to_compare() if self.is_compared else ()))

    def after_words(self) -> Content:
        """Return what is said about the answers; or, before that, how sure the learner is."""
        feedback = Feedback(self.entry, self.speech)
        lines = feedback.lines(
            sure=self._confidence == "sure",
            names_beliefs=self.names_beliefs,
            gives_reasons=self.gives_reasons,
            key_of_answer="Esc s" if self.is_typed_into else "s",
        )
        if self.asking is not None:
            lines.append(self.how_sure())
        return Content("\n").join(lines)

    def answer(self, given: Answer) -> None:
        """Answer; but an Enter or a click too many does not give the same answer twice."""
        if not given or not self.question.accepts(given):
            self.post_message(self.Unready(self, self.unready_word))
        elif given == self._given:
            self.post_message(self.Unready(self, "same-again"))
        else:
            self.answered(given, "")

    def answered(self, given: Answer, confidence: Confidence) -> None:
        """Give the answer away."""
        self._given, self._confidence = given, confidence
        self.post_message(self.Answered(self, given, confidence))

    def taken_back(self) -> None:
        """Let the same answer be given again."""
        self._given = self.entry.given

    @property
    def is_compared(self) -> bool:
        """Whether the right answer may be seen, and is not what the learner answered last."""
        counted = self.entry.counted
        return self.entry.shows_key and not (counted and counted[-1].verdict.closes)

    def _answers_to_compare(self) -> list[Stacked]:
        """Return the learner's answer, where there is one, and the right one."""
        answers = []
        for marked in self.entry.counted[-1:]:
            right = marked.verdict.right_parts
            lines = self.said_lines(marked.given)
            said = [(RIGHT_SIGN if key in right else WRONG_SIGN, words) for key, words in lines]
            answers.append(self._headed("your-answer", WRONG_SIGN, BAD, said))
        rights = [(RIGHT_SIGN, words) for _, words in self.right_lines()]
        if rights and (answers or not self.shows_key_in_body):
            answers.append(self._headed("right-answer", RIGHT_SIGN, GOOD, rights))
        return answers

    def said_lines(self, given: Answer) -> Iterable[tuple[str, Content]]:
        """Return the lines of an answer, each with the key of its part."""
        return said_in_lines(self.question, given, self.speech)

    def right_lines(self) -> Iterable[tuple[str, Content]]:
        """Return the lines of the right answer."""
        return right_in_lines(self.question, self.speech)

    def _headed(
        self, name: str, sign: str, style: str, lines: list[tuple[str, Content]]
    ) -> Stacked:
        head = Content.styled(f"{sign} {lesson_words(name, self.speech.language)}", f"bold {style}")
        if len(lines) == 1:
            return Stacked((head, Hanging(Content("  "), lines[0][1].stylize_before(style))))
        column: list[Visual] = [head]
        for number, (said, words) in enumerate(lines, 1):
            lead = Content.assemble((f"{said} ", GOOD if said == RIGHT_SIGN else BAD))
            lead += Content(f"{number}  ") if self.compares_numbered else Content("")
            column.append(Hanging(lead, words))
        return Stacked(column)
