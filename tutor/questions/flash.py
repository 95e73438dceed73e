"""The question kind `flash`: recall in one's own head, turn the card, grade oneself."""

from typing import ClassVar

import msgspec

from tutor.questions.parts import Part
from tutor.questions.question import Answer, Question
from tutor.questions.verdict import Mark, Verdict
from tutor.text.texts import Text

KNEW, PARTLY, FORGOT = "knew", "partly", "forgot"

GRADES: dict[str, Text] = {
    KNEW: {"ja": "言えた", "en": "I knew it"},
    PARTLY: {"ja": "少し言えた", "en": "I knew part of it"},
    FORGOT: {"ja": "出てこなかった", "en": "I had forgotten"},
}
"""What a learner can say of their own recall, best first."""

_SAYINGS = {
    KNEW: "1 k knew i-knew-it yes y right 言えた いえた 覚えていた おぼえていた わかった はい ○",
    PARTLY: "2 p partly part half i-knew-part-of-it 少し 少し言えた すこし 半分 一部 △",
    FORGOT: "3 f forgot i-had-forgotten i-forgot no n 忘れた わすれた 忘れていた 出てこなかった ×",
}
_MARKS = {KNEW: (Mark.RIGHT, 1.0), PARTLY: (Mark.PARTLY, 0.5), FORGOT: (Mark.WRONG, 0.0)}


class Flash(Question, frozen=True, kw_only=True, tag="flash"):
    """A card: the front asks, the back answers."""

    is_marked: ClassVar[bool] = False

    ask: Text = msgspec.field(name="front")
    back: Text

    @property
    def key(self) -> Answer:
        """That the learner knew it."""
        return (KNEW,)

    def read(self, typed: str, _shown: Answer = (), /) -> Answer | None:
        """Read how well the learner recalled.

        Args:
            typed: `1` to `3`, or a word such as `knew`, `p`, `忘れた`, `×`.

        Returns:
            The grade in a tuple of one; None when it is none.
        """
        from tutor.text.fold import fold

        word = fold(typed)
        for grade, sayings in _SAYINGS.items():
            if word in map(fold, sayings.split()):
                return (grade,)
        return None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is one grade."""
        return len(answer) == 1 and answer[0] in GRADES

    def mark(self, answer: Answer) -> Verdict:
        """Mark the recall as the learner graded it.

        Args:
            answer: One key of `GRADES`.

        Returns:
            Right, partly (share 0.5) or wrong; always closed, because the back has been seen.

        Source:
            Ours: because only the learner knows what they recalled before the card was turned.
        """
        mark, share = _MARKS[answer[0]]
        return Verdict(mark=mark, share=share, self_graded=True)

    def parts(self) -> tuple[Part, ...]:
        """Return the one part: the back of the card."""
        return (Part(key="back", label=self.ask, right=self.back, why=self.solution),)

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the grade in words."""
        return (("back", GRADES[answer[0]]),)
