"""The question kind `poll`: the learner's own opinion or habit, with no right answer."""

from collections.abc import Iterable
from typing import ClassVar

from tutor.questions.choice import Choice
from tutor.questions.parts import Fault, key_faults
from tutor.questions.question import Answer
from tutor.questions.verdict import Mark, Verdict


class Poll(Choice, frozen=True, kw_only=True, tag="poll"):
    """Pick one; every option is as good as the others, and keeps its place."""

    is_marked: ClassVar[bool] = False

    shuffle: bool = False

    @property
    def key(self) -> Answer:
        """Nothing: a poll has no right answer."""
        return ()

    def mark(self, _answer: Answer, /) -> Verdict:
        """Take note of the option picked.

        Returns:
            Noted, with share 0: there was nothing to earn.

        Source:
            Ours: because an opinion that is marked is no longer asked for honestly.
        """
        return Verdict(mark=Mark.NOTED)

    def without_why(self) -> Iterable[str]:
        """Return nothing: an opinion needs no reason of the author's."""
        return ()

    def faults(self) -> Iterable[Fault]:
        """Find too few options, options that are the same, and any that claim to be right."""
        if len(self.options) < 2:
            yield "too-few-options", "options"
        for index, option in enumerate(self.options):
            if option.right:
                yield "poll-with-key", f"options.{index}.right"
        yield from key_faults(self.keys, "options")
        yield from self._equal_texts()
