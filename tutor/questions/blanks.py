"""The question kind `blanks`: the gaps of a sentence are filled in by typing."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from tutor.questions.filling import Place, says_something, verdict_on_places, words_typed
from tutor.questions.parts import Fault, Part, key_faults
from tutor.questions.question import Answer, Question
from tutor.questions.slug import Slug
from tutor.questions.typed import (
    Telling,
    Wordings,
    all_wordings,
    first_wording,
    tagged,
    wording_faults,
)
from tutor.questions.verdict import Verdict
from tutor.text.texts import Text, in_language

_GAP = re.compile(r"(?<!\\)\[([a-z0-9]+(?:-[a-z0-9]+)*)\](?!\()")


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
        answer = words_typed(typed, len(self.gaps))
        return answer if self.accepts(answer) else None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer has a text for each gap, and any that says something."""
        return says_something(answer, len(self.gaps))

    def mark(self, answer: Answer) -> Verdict:
        """Mark each gap by its words.

        Args:
            answer: The words for each gap, in the order of `gaps`; an empty text leaves it open.

        Source:
            See `verdict_on_places`.
        """
        return verdict_on_places(self._places(), answer)

    def parts(self) -> tuple[Part, ...]:
        """Return the gaps, named by their numbers."""
        return tuple(
            Part(key=gap.id, label=str(number), right=first_wording(gap.accept), why=gap.why)
            for number, gap in enumerate(self.gaps, 1)
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the words typed into each gap, but for those left open."""
        return tuple((key, words) for key, words in zip(self.keys, answer, strict=True) if words)

    def awaited(self) -> Iterable[str]:
        """Return the wordings accepted in any gap."""
        return (wording for gap in self.gaps for wording in all_wordings(gap.accept))

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return the misconceptions of the answers in each gap's `near`."""
        for index, gap in enumerate(self.gaps):
            yield from tagged(gap.near, f"gaps.{index}.near")

    def _owed_reasons(self) -> Iterable[str]:
        return (f"gaps.{index}" for index, gap in enumerate(self.gaps) if not gap.why)

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

    def _places(self) -> tuple[Place, ...]:
        return tuple(Place(key=gap.id, accept=gap.accept, near=gap.near) for gap in self.gaps)

    def _text_faults(self, text: str, field: str) -> Iterator[Fault]:
        named = _GAP.findall(text)
        if not set(self.keys) <= set(named):
            yield "gap-not-in-text", field
        if not set(named) <= set(self.keys):
            yield "unknown-gap", field
        if len(set(named)) < len(named):
            yield "gap-twice", field
