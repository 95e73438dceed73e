"""What of a lesson so far bears on how its questions are told.

Owns the look back: the order in which parts were shown, earlier answers to the same question, cards
turned. Pure. The tests pin that what is told again later is told as it was told first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tutor.dialogue.effects import AnswerMarked, AnyEffect, QuestionPosed
from tutor.questions.question import Question
from tutor.questions.verdict import Mark


class Standing(Struct, frozen=True, kw_only=True):
    """Where a lesson stands: its seed, all that happened, and the card turned last."""

    seed: str = ""
    history: Sequence[AnyEffect] = ()
    turned: QuestionPosed | None = None

    @property
    def posed(self) -> QuestionPosed | None:
        """The question put last."""
        found = (each for each in reversed(self.history) if isinstance(each, QuestionPosed))
        return next(found, None)

    def is_turned(self, posed: QuestionPosed) -> bool:
        """Tell whether the learner has seen the back of a card since it was put."""
        return posed is self.turned or any(
            answer.verdict.self_graded for answer in self._answers_to(posed)
        )

    def last_answer(self, question: Question) -> AnswerMarked | None:
        """Return the last answer that counted since a question was put; None when there is none."""
        posed = self.posed
        if posed is None or posed.question.id != question.id:
            return None
        answers = [each for each in self._answers_to(posed) if _counts(each)]
        return answers[-1] if answers else None

    def times(self, marked: AnswerMarked) -> int:
        """Count how often the same was answered, this time too; of unread answers, how many.

        Args:
            marked: An answer; one that is not in the history is the first.
        """
        answers = self._answers_until(marked)
        if _counts(marked):
            return sum(each.given == marked.given for each in answers)
        return sum(not _counts(each) for each in answers)

    def counted(self, marked: AnswerMarked) -> list[AnswerMarked]:
        """Return the answers that were understood since the question was put, up to this one.

        Args:
            marked: An answer; one that is not in the history is the first.
        """
        return [each for each in self._answers_until(marked) if _counts(each)]

    def _answers_until(self, marked: AnswerMarked) -> list[AnswerMarked]:
        answers: list[AnswerMarked] = []
        for effect in self.history:
            if isinstance(effect, QuestionPosed) and effect.question.id == marked.question.id:
                answers = []
            if isinstance(effect, AnswerMarked) and effect.question.id == marked.question.id:
                answers.append(effect)
            if effect is marked:
                return answers
        return [marked]

    def _answers_to(self, posed: QuestionPosed) -> Iterator[AnswerMarked]:
        """Yield the answers to a question until it is put again; none when it never was."""
        is_after = False
        for effect in self.history:
            match effect:
                case QuestionPosed(question=question) if question.id == posed.question.id:
                    is_after = effect is posed
                case AnswerMarked(question=question) if question.id == posed.question.id:
                    if is_after:
                        yield effect


def _counts(marked: AnswerMarked) -> bool:
    return marked.verdict.mark is not Mark.NOT_UNDERSTOOD
