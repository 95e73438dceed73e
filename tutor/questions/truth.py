"""The question kind `truth`: a statement is true or false, and for one of some reasons."""

import re
from collections.abc import Iterable
from typing import ClassVar

import msgspec

from tutor.questions.parts import Fault, Part
from tutor.questions.question import Answer, Option, OptionQuestion
from tutor.questions.verdict import Mark, Verdict
from tutor.text.texts import Text

STATEMENT = "statement"
"""The key of the part that is the statement's truth."""

VALUES: dict[str, Text] = {
    "true": {"ja": "正しい", "en": "true"},
    "false": {"ja": "正しくない", "en": "false"},
}

_SAYINGS = {
    "true": """t true y yes correct right o ○ まる はい うん 正しい ただしい 本当 ほんとう ほんと
        そのとおり そう 合っている あっている 合ってる あってる 正解 真""",
    "false": """f false n no wrong incorrect x × ん ばつ いいえ ちがう 違う ちがいます 違います
        正しくない ただしくない 間違い まちがい 間違っている まちがっている 誤り うそ 嘘 偽""",
}
_SAID = r"(\D+?)(?:because|なぜなら|理由は?|です|だ)*([0-9]+)?"


class Truth(OptionQuestion, frozen=True, kw_only=True, tag="truth"):
    """True or false, and why: a lucky guess at the first does not pass for knowing."""

    options_field: ClassVar[str] = "because"

    ask: Text = msgspec.field(name="statement")
    options: tuple[Option, ...] = msgspec.field(name="because")
    is_true: bool = msgspec.field(name="right")

    @property
    def key(self) -> Answer:
        """The truth of the statement, then the right reason."""
        return (self._value, *super().key)

    @property
    def _value(self) -> str:
        return "true" if self.is_true else "false"

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read a truth and the number of a reason.

        Args:
            typed: For instance `f 2`, `いいえ 2`, `○1`, `正しい、1`; without the number only the
                truth is answered.
            shown: The reasons' keys in the order in which they are numbered.

        Returns:
            `true` or `false`, and a reason's key if there was one; None when it is not that.
        """
        from tutor.text.fold import fold

        said = re.fullmatch(_SAID, fold(typed))
        if said is None:
            return None
        word, number = said.groups()
        keys = shown or self.keys
        for value, sayings in _SAYINGS.items():
            if word in map(fold, sayings.split()):
                if number is None:
                    return (value,)
                if len(number) <= 4 and 1 <= int(number) <= len(keys):
                    return (value, keys[int(number) - 1])
        return None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is a truth, alone or with one reason of this question."""
        return (
            len(answer) in (1, 2)
            and answer[0] in VALUES
            and all(reason in self.keys for reason in answer[1:])
        )

    def mark(self, answer: Answer) -> Verdict:
        """Mark the truth and the reason.

        Args:
            answer: `true` or `false`, and a reason's key or none.

        Returns:
            Right when both are; partly with share 0.5 when the truth is right and the reason wrong
            or missing; else wrong, though the reason is a part that may be right by itself.

        Source:
            Ours: because half of all guesses at a truth are right, and no reason speaks for a
            wrong one.
        """
        value, given = answer[0], answer[1:]
        right = super().key
        wrong = tuple(reason for reason in given if reason not in right)
        if value != self._value:
            return Verdict(
                mark=Mark.WRONG,
                right_parts=tuple(reason for reason in given if reason in right),
                wrong_parts=(STATEMENT, *wrong),
                misconceptions=self.beliefs(wrong),
            )
        if given and not wrong:
            return Verdict(mark=Mark.RIGHT, share=1.0, right_parts=(STATEMENT, *given))
        return Verdict(
            mark=Mark.PARTLY,
            share=0.5,
            right_parts=(STATEMENT,),
            wrong_parts=wrong,
            missing_parts=right,
            misconceptions=self.beliefs(wrong),
        )

    def parts(self) -> tuple[Part, ...]:
        """Return the statement, then the reasons."""
        return (
            Part(key=STATEMENT, label=self.ask, right=VALUES[self._value], why=self.solution),
            *super().parts(),
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the truth in words, then the reason's text."""
        return ((STATEMENT, VALUES[answer[0]]), *super().said(answer[1:]))

    def faults(self) -> Iterable[Fault]:
        """Find several right reasons, and one named as the statement itself."""
        yield from super().faults()
        if len(super().key) > 1:
            yield "several-right-options", "because"
        if STATEMENT in self.keys:
            yield "duplicate-id", f"because.{self.keys.index(STATEMENT)}"
