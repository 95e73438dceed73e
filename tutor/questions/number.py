"""The question kind `number`: an amount, typed, with a tolerance or a range and a unit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tutor.questions.parts import Fault, Part
from tutor.questions.question import Answer, Question
from tutor.questions.typed import ANSWER, Telling, all_wordings, tagged, verdict_on_words
from tutor.questions.verdict import Mark, Verdict
from tutor.text.texts import Text, in_language

if TYPE_CHECKING:
    from tutor.questions.quantity import Quantity

_PERCENT = "%"
_TO = r"(?<=[^\s~〜～–—-])\s*(?:[~〜～–—-]|\bto\b|から)\s*(?=-?[¥$€£]?[0-9０-９])"
_BETWEEN_ENDS = {"ja": "〜", "en": "–"}


class Number(Question, frozen=True, kw_only=True, tag="number"):
    """Type an amount.

    Authors write `value` and `within` as learners do: `4%`, `2000万`, `20-30`. `within` is how far
    off an answer may be, in the same unit; written with % it is a share of the value, unless the
    value is in % itself.
    """

    value: str
    within: str = "0"
    unit: Text = ""
    near: tuple[Telling, ...] = ()

    @property
    def key(self) -> Answer:
        """The value, as the author wrote it."""
        return (self.value,)

    def read(self, typed: str, _shown: Answer = (), /) -> Answer | None:
        """Read any words.

        Args:
            typed: What the learner typed, for instance `４％`, `2千万円`, `20 million`, `20〜30`.

        Returns:
            The words in a tuple of one; None when there are none.
        """
        answer = (typed.strip(),)
        return answer if self.accepts(answer) else None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is one text that says something."""
        return len(answer) == 1 and bool(answer[0].strip())

    def mark(self, answer: Answer) -> Verdict:
        """Mark the amount typed.

        Args:
            answer: The words typed.

        Returns:
            Right when the amount, or all of a range, lies within what is allowed; wrong when none
            of it does, with the author's reply to an amount named in `near`; not understood when
            it is no amount, is in another unit, or is a range that reaches in and out.

        Source:
            Ours: because another unit may be another way of saying the same, and a wide range may
            be meant as a narrow one.
        """
        from tutor.questions.quantity import read_quantity

        allowed, typed = self.allowed(), read_quantity(answer[0])
        if allowed is None or typed is None or not self._is_in_unit(typed, allowed):
            return verdict_on_words(Mark.NOT_UNDERSTOOD)
        if _lies_in(typed, allowed):
            return verdict_on_words(Mark.RIGHT)
        for each in self.near:
            named = (read_quantity(wording) for wording in all_wordings(each.said))
            if any(amount is not None and _lies_in(typed, amount) for amount in named):
                return verdict_on_words(Mark.WRONG, each)
        is_outside = typed.high < allowed.low or typed.low > allowed.high
        return verdict_on_words(Mark.WRONG if is_outside else Mark.NOT_UNDERSTOOD)

    def allowed(self) -> Quantity | None:
        """Return all amounts that are right, as a range; None when the data cannot be read."""
        from tutor.questions.quantity import Quantity, read_quantity

        value, within = read_quantity(self.value), read_quantity(self.within)
        if value is None or within is None or within.low != within.high or within.low < 0:
            return None
        low_off = high_off = within.low
        if within.unit == _PERCENT and _PERCENT not in self._units(value):
            low_off, high_off = (abs(end) * within.low / 100 for end in (value.low, value.high))
        return Quantity(low=value.low - low_off, high=value.high + high_off, unit=value.unit)

    def parts(self) -> tuple[Part, ...]:
        """Return the one part: the amount with its unit, a range as each language writes it."""
        right: Text
        if isinstance(self.unit, str) and not re.search(_TO, self.value):
            right = _with_unit(self.value, self.unit)
        else:
            languages = _BETWEEN_ENDS if isinstance(self.unit, str) else self.unit
            right = {
                name: _with_unit(_written(self.value, name), in_language(self.unit, name))
                for name in languages
            }
        return (Part(key=ANSWER, label=self.ask, right=right, why=self.solution),)

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the words as they were typed."""
        return ((ANSWER, answer[0]),)

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return the misconceptions of the amounts in `near`."""
        return tagged(self.near, "near")

    def _owed_reasons(self) -> Iterable[str]:
        return ("solution",)

    def faults(self) -> Iterable[Fault]:
        """Find amounts that cannot be read, and tolerances that forgive everything."""
        from tutor.questions.quantity import read_quantity

        value, allowed = read_quantity(self.value), self.allowed()
        if value is None:
            yield "unreadable-amount", "value"
        elif allowed is None:
            yield "unreadable-amount", "within"
        elif _reaches_zero(allowed) and not _reaches_zero(value):
            yield "tolerance-too-wide", "within"
        for index, each in enumerate(self.near):
            amounts = [read_quantity(wording) for wording in all_wordings(each.said)]
            if not amounts or None in amounts:
                yield "unreadable-amount", f"near.{index}.said"
            if allowed and any(amount and _lies_in(amount, allowed) for amount in amounts):
                yield "wrong-and-right", f"near.{index}.said"

    def _units(self, value: Quantity) -> set[str]:
        from tutor.questions.quantity import unit_named

        words = [self.unit] if isinstance(self.unit, str) else list(self.unit.values())
        return {value.unit, *map(unit_named, words)} - {""}

    def _is_in_unit(self, typed: Quantity, allowed: Quantity) -> bool:
        """Tell whether an amount is in the unit asked for, or in none that could be another."""
        units = self._units(allowed)
        if typed.unit:
            return typed.unit in units
        # 0.25 for 25 % may be meant as a share of one.
        return (
            _PERCENT not in units
            or _lies_in(typed, allowed)
            or not _lies_in(_times_100(typed), allowed)
        )


def _lies_in(amount: Quantity, allowed: Quantity) -> bool:
    return allowed.low <= amount.low and amount.high <= allowed.high


def _reaches_zero(amount: Quantity) -> bool:
    return amount.low <= 0 <= amount.high


def _times_100(amount: Quantity) -> Quantity:
    from msgspec.structs import replace

    return replace(amount, low=amount.low * 100, high=amount.high * 100)


def _written(value: str, language: str) -> str:
    """Put what a language writes between the ends of a range there; one number stays as it is."""
    return re.sub(_TO, _BETWEEN_ENDS.get(language, _BETWEEN_ENDS["en"]), value)


def _with_unit(value: str, unit: str) -> str:
    if not unit or value.endswith(unit):
        return value
    return f"{value} {unit}" if unit[0].isascii() and unit[0].isalpha() else f"{value}{unit}"
