"""The question kind `choice`: exactly one option is right."""

from collections.abc import Iterable

from tutor.questions.numbers import numbers_typed
from tutor.questions.parts import Fault
from tutor.questions.question import Answer, OptionQuestion
from tutor.questions.verdict import Mark, Verdict


class Choice(OptionQuestion, frozen=True, kw_only=True, tag="choice"):
    """Pick one."""

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read one option's number.

        Args:
            typed: What the learner typed, for instance `2` or `２`.
            shown: The keys in the order in which they are numbered; empty for the author's order.

        Returns:
            The option's key in a tuple of one; None when it is not one number of an option.
        """
        numbers = numbers_typed(typed, len(self.options))
        if numbers is None or len(numbers) != 1:
            return None
        return ((shown or self.keys)[numbers[0] - 1],)

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is one key of this question."""
        return len(answer) == 1 and answer[0] in self.keys

    def mark(self, answer: Answer) -> Verdict:
        """Mark the option picked.

        Args:
            answer: One option's key.

        Returns:
            Right with share 1, or wrong with share 0.

        Source:
            Ours: because one pick among options has no half-right.
        """
        if self.option(answer[0]).right:
            return Verdict(mark=Mark.RIGHT, share=1.0, right_parts=answer)
        return Verdict(
            mark=Mark.WRONG,
            wrong_parts=answer,
            missing_parts=self.key,
            misconceptions=self.beliefs(answer),
        )

    def faults(self) -> Iterable[Fault]:
        """Find several right options, besides what is wrong with options of any kind."""
        yield from super().faults()
        if len(self.key) > 1:
            yield "several-right-options", self.options_field
