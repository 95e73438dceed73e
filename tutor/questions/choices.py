"""The question kind `choices`: any number of options is right, and each option counts."""

from tutor.questions.numbers import numbers_typed
from tutor.questions.question import Answer, OptionQuestion
from tutor.questions.verdict import Mark, Verdict


class Choices(OptionQuestion, frozen=True, kw_only=True, tag="choices"):
    """Pick all that are right."""

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read the numbers of the options picked.

        Args:
            typed: What the learner typed, for instance `1 3`, `１、３` or `13`.
            shown: The keys in the order in which they are numbered; empty for the author's order.

        Returns:
            The options' keys in the author's order; None when it is not numbers of options.
        """
        numbers = numbers_typed(typed, len(self.options))
        if numbers is None:
            return None
        keys = shown or self.keys
        return self._in_order({keys[number - 1] for number in numbers})

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is one or more different keys of this question."""
        return bool(answer) and len(set(answer)) == len(answer) and set(answer) <= set(self.keys)

    def mark(self, answer: Answer) -> Verdict:
        """Mark the options picked, each option being one decision.

        Args:
            answer: One or more option keys, each once.

        Returns:
            Right when exactly the right options were picked. Otherwise the share is that of the
            right options picked less that of the wrong ones picked, never below 0: partly when it
            is above 0, else wrong.

        Source:
            Ours: because picking everything must earn nothing (right minus wrong).
        """
        picked, right = set(answer), set(self.key)
        hits, slips = picked & right, picked - right
        share = max(0.0, len(hits) / len(right) - len(slips) / max(1, len(self.keys) - len(right)))
        mark = Mark.PARTLY if share > 0 else Mark.WRONG
        if picked == right:
            mark = Mark.RIGHT
        return Verdict(
            mark=mark,
            share=share,
            right_parts=self._in_order(hits),
            wrong_parts=self._in_order(slips),
            missing_parts=self._in_order(right - picked),
            misconceptions=self.beliefs(self._in_order(slips)),
        )

    def _in_order(self, keys: set[str]) -> tuple[str, ...]:
        return tuple(key for key in self.keys if key in keys)
