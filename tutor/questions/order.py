"""The question kind `order`: steps or events are put in order."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from tutor.questions.numbers import numbers_typed
from tutor.questions.parts import Fault, Part, key_faults, keys_of
from tutor.questions.question import Answer, Question
from tutor.questions.shuffle import shuffled_keys
from tutor.questions.slug import Slug
from tutor.questions.verdict import Mark, Verdict
from tutor.text.texts import Text

_ARROWS = r"[→⇒➡>＞-]"


class Item(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One of the things to put in order."""

    text: Text
    id: Slug = ""
    why: Text = ""


class Order(Question, frozen=True, kw_only=True, tag="order"):
    """Put the items in order. The author writes them in the right one, the learner sees another."""

    items: tuple[Item, ...]

    @property
    def key(self) -> Answer:
        """All items' keys, in the right order."""
        return keys_of(self.items)

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read the items' numbers in the order the learner wants.

        Args:
            typed: For instance `3 1 2`, `312` or `3→1→2`.
            shown: The items' keys in the order in which they are numbered.

        Returns:
            The items' keys in the order typed; None when it is not every number once.
        """
        numbers = numbers_typed(re.sub(_ARROWS, " ", typed), max(1, len(self.items)))
        if numbers is None or len(numbers) != len(self.items):
            return None
        keys = shown or self.key
        return tuple(keys[number - 1] for number in numbers)

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is every item's key once."""
        return bool(answer) and sorted(answer) == sorted(self.key)

    def mark(self, answer: Answer) -> Verdict:
        """Mark the order by how many items would have to move.

        Args:
            answer: The items' keys in some order.

        Returns:
            Right when nothing has to move. The parts that are right are the most items that stand
            in the right order among themselves; the share is their number less one, over all less
            one: partly when it is above 0, else wrong.

        Source:
            Ours: the longest increasing subsequence, because one item put too early should cost
            that one item, and counting right places or neighbours would let it spoil the rest. One
            item alone is always in order, so it earns nothing, and a full reversal has share 0.
        """
        places = [self.key.index(key) for key in answer]
        kept = [answer[index] for index in longest_rise(places)]
        share = (len(kept) - 1) / max(1, len(answer) - 1)
        if len(kept) == len(answer):
            return Verdict(mark=Mark.RIGHT, share=1.0, right_parts=answer)
        return Verdict(
            mark=Mark.PARTLY if share > 0 else Mark.WRONG,
            share=share,
            right_parts=tuple(kept) if share > 0 else (),
            wrong_parts=tuple(key for key in answer if share == 0 or key not in kept),
        )

    def parts(self) -> tuple[Part, ...]:
        """Return the items, the place of each being what is right."""
        return tuple(
            Part(key=key, label=item.text, right=str(place), why=item.why)
            for place, (key, item) in enumerate(zip(self.key, self.items, strict=True), 1)
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the place each item was put at."""
        return tuple((key, str(place)) for place, key in enumerate(answer, 1))

    def display_order(self, seed: str, /) -> tuple[str, ...]:
        """Return the items' keys shuffled, never in the right order.

        Args:
            seed: What the order depends on, besides the question.
        """
        return shuffled_keys(self.key, (), self._seeded(seed), never=self.key)

    def texts_apart(self) -> Iterable[tuple[Sequence[Text], str, str]]:
        """Return the texts of the items."""
        yield [item.text for item in self.items], "items", "text"

    def _owed_reasons(self) -> Iterable[str]:
        return (f"items.{index}" for index, each in enumerate(self.items) if not each.why)

    def faults(self) -> Iterable[Fault]:
        """Find too few items, and items that are the same."""
        if len(self.items) < 3:
            yield "too-few-items", "items"
        yield from key_faults(self.key, "items")
        yield from self._equal_texts()


def longest_rise(places: Sequence[int]) -> list[int]:
    """Find the longest part of a sequence that rises.

    Args:
        places: Different numbers.

    Returns:
        The indexes of that part, rising; of several that are as long, the one that ends first.

    Source:
        The plain quadratic dynamic programme: questions have a handful of items.
    """
    best: list[list[int]] = []
    for index, place in enumerate(places):
        before = (rise for rise in best if places[rise[-1]] < place)
        best.append([*max(before, key=len, default=[]), index])
    return max(best, key=len, default=[])
