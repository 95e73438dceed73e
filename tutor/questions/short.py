"""The question kind `short`: a few words, typed."""

from collections.abc import Iterable

from tutor.questions.parts import Fault, Part
from tutor.questions.question import Answer, Question
from tutor.questions.typed import (
    ANSWER,
    Telling,
    Wordings,
    all_wordings,
    first_wording,
    judge,
    tagged,
    verdict_on_words,
    wording_faults,
)
from tutor.questions.verdict import Verdict
from tutor.text.texts import Text


class Short(Question, frozen=True, kw_only=True, tag="short"):
    """Type the answer in either language; width, kana, case and small slips do not matter."""

    accept: Wordings
    near: tuple[Telling, ...] = ()

    @property
    def key(self) -> Answer:
        """The first wording accepted."""
        return all_wordings(self.accept)[:1]

    def read(self, typed: str, _shown: Answer = (), /) -> Answer | None:
        """Read any words.

        Args:
            typed: What the learner typed.

        Returns:
            The words in a tuple of one; None when there are none.
        """
        answer = (typed.strip(),)
        return answer if self.accepts(answer) else None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is one text that says something."""
        from tutor.text.fold import fold

        return len(answer) == 1 and bool(fold(answer[0]))

    def mark(self, answer: Answer) -> Verdict:
        """Mark the words typed.

        Args:
            answer: The words.

        Returns:
            Right, wrong (with the author's reply to an answer named in `near`), or not understood.

        Source:
            See `judge`.
        """
        return verdict_on_words(*judge(answer[0], self.accept, self.near))

    def parts(self) -> tuple[Part, ...]:
        """Return the one part: the answer."""
        right = first_wording(self.accept)
        return (Part(key=ANSWER, label=self.ask, right=right, why=self.solution),)

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the words as they were typed."""
        return ((ANSWER, answer[0]),)

    def awaited(self) -> Iterable[str]:
        """Return the wordings accepted."""
        return all_wordings(self.accept)

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return the misconceptions of the answers in `near`."""
        return tagged(self.near, "near")

    def _owed_reasons(self) -> Iterable[str]:
        return ("solution",)

    def faults(self) -> Iterable[Fault]:
        """Find wordings that cannot be typed, or are both right and wrong."""
        yield from wording_faults(self.accept, self.near, "accept", "near")
