"""The question kind `blanks`: the gaps of a sentence are filled in by typing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from tutor.questions.parts import Fault, Part, key_faults
from tutor.questions.question import Answer, Question, Slug
from tutor.questions.typed import (
    Telling,
    Wordings,
    all_wordings,
    first_wording,
    judge,
    wording_faults,
)
from tutor.questions.verdict import Mark, Verdict, verdict_on_parts
from tutor.text.texts import Text, in_language

_GAP = re.compile(r"(?<!\\)\[([a-z0-9]+(?:-[a-z0-9]+)*)\](?!\()")
_NUMBER = re.compile(r"(?:^|(?<=[\s/／、，,;；]))([0-9０-９]{1,4})\s*[=＝]")
_BETWEEN = " 　\n/／、，,;；"
_SEPARATORS = (r"[/／;；\n]", r"、", r"[，,]", r"\s+")


class Gap(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is missing from the text where it says `[id]`."""

    id: Slug
    accept: Wordings
    near: tuple[Telling, ...] = ()
    why: Text = ""


class Blanks(Question, frozen=True, kw_only=True, tag="blanks"):
    """Fill in the gaps. They are numbered in the order of `gaps`, in every language."""

    text: Text
    gaps: tuple[Gap, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The gaps' ids, in the order in which they are numbered."""
        return tuple(gap.id for gap in self.gaps)

    @property
    def key(self) -> Answer:
        """The first wording accepted in each gap."""
        return tuple(next(iter(all_wordings(gap.accept)), "") for gap in self.gaps)

    def pieces(self, language: str) -> tuple[tuple[str, str], ...]:
        """Cut the text at its gaps.

        Args:
            language: The language of the text.

        Returns:
            Pairs of words and the id of the gap behind them; after the last gap an empty id.
        """
        words = _GAP.split(in_language(self.text, language))
        return tuple(zip(words[::2], (*words[1::2], ""), strict=True))

    def read(self, typed: str, _shown: Answer = (), /) -> Answer | None:
        """Read words for the gaps.

        Args:
            typed: The words of all gaps, parted by `/`, `、`, `,` or spaces, or of some gaps with
                their numbers, as in `2=opt-out`.

        Returns:
            The words for each gap, empty for those left open; None when there are not as many
            words as gaps.
        """
        answer = self._numbered(typed) or self._in_turn(typed)
        return answer if self.accepts(answer) else None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer has a text for each gap, and any that says something."""
        from tutor.text.fold import fold

        return len(answer) == len(self.gaps) and any(map(fold, answer))

    def mark(self, answer: Answer) -> Verdict:
        """Mark each gap by its words.

        Args:
            answer: The words for each gap, in the order of `gaps`; an empty text leaves it open.

        Returns:
            Not understood when the words of any gap are; otherwise right, partly or wrong with the
            share of the gaps filled rightly, and the author's reply to the first telling mistake.

        Source:
            Ours: because each gap is a decision of its own, but none may count as long as one of
            them could not be read. Words that belong into another gap were read, and are wrong.
        """
        from tutor.text.fold import fold

        marks: dict[str, tuple[Mark, Text]] = {}
        missing = []
        for gap, words in zip(self.gaps, answer, strict=True):
            if fold(words):
                marks[gap.id] = judge(words, gap.accept, gap.near, self._elsewhere(gap))
            else:
                missing.append(gap.id)
        by_mark = {
            mark: tuple(key for key, (given, _) in marks.items() if given is mark)
            for mark in (Mark.RIGHT, Mark.WRONG, Mark.NOT_UNDERSTOOD)
        }
        if by_mark[Mark.NOT_UNDERSTOOD]:
            return Verdict(mark=Mark.NOT_UNDERSTOOD, unread_parts=by_mark[Mark.NOT_UNDERSTOOD])
        why = next((why for _, why in marks.values() if why), "")
        return verdict_on_parts(by_mark[Mark.RIGHT], by_mark[Mark.WRONG], missing, why)

    def parts(self) -> tuple[Part, ...]:
        """Return the gaps, named by their numbers."""
        return tuple(
            Part(key=gap.id, label=str(number), right=first_wording(gap.accept), why=gap.why)
            for number, gap in enumerate(self.gaps, 1)
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the words typed into each gap, but for those left open."""
        return tuple((key, words) for key, words in zip(self.keys, answer, strict=True) if words)

    def faults(self) -> Iterable[Fault]:
        """Find gaps the text does not name, or names twice, and wordings that cannot be typed."""
        if not self.gaps:
            yield "no-gap", "gaps"
        yield from key_faults(self.keys, "gaps")
        for index, gap in enumerate(self.gaps):
            field = f"gaps.{index}"
            yield from wording_faults(gap.accept, gap.near, f"{field}.accept", f"{field}.near")
        if isinstance(self.text, str):
            yield from self._text_faults(self.text, "text")
        else:
            for language, text in self.text.items():
                yield from self._text_faults(text, f"text.{language}")

    def _text_faults(self, text: str, field: str) -> Iterator[Fault]:
        named = _GAP.findall(text)
        if not set(self.keys) <= set(named):
            yield "gap-not-in-text", field
        if not set(named) <= set(self.keys):
            yield "unknown-gap", field
        if len(set(named)) < len(named):
            yield "gap-twice", field

    def _elsewhere(self, gap: Gap) -> tuple[str, ...]:
        return tuple(
            wording
            for other in self.gaps
            if other is not gap
            for wording in all_wordings(other.accept)
        )

    def _numbered(self, typed: str) -> Answer:
        """Read `1=words / 2=words`; nothing when it is not written so."""
        before, *numbered = _NUMBER.split(typed.strip())
        if before or not numbered:
            return ()
        words = (each.strip(_BETWEEN) for each in numbered[1::2])
        given = dict(zip(map(int, numbered[::2]), words, strict=True))
        if not all(1 <= number <= len(self.gaps) for number in given):
            return ()
        return tuple(given.get(number, "") for number in range(1, len(self.gaps) + 1))

    def _in_turn(self, typed: str) -> Answer:
        """Read words in the order of the gaps; nothing when there are not as many as gaps."""
        if len(self.gaps) == 1:
            return (typed.strip(),)
        for separator in _SEPARATORS:
            words = re.split(separator, typed.strip())
            if len(words) == len(self.gaps):
                return tuple(word.strip() for word in words)
        return ()
