"""The question kind `match`: left halves find their right halves."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tutor.questions.assigning import AssigningQuestion
from tutor.questions.parts import Fault, Part, key_faults, keys_of
from tutor.questions.question import Answer
from tutor.questions.shuffle import shuffled_keys
from tutor.questions.slug import Slug
from tutor.text.texts import Text


class Pair(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Two halves that belong together. The key of both is the pair's."""

    left: Text
    right: Text
    id: Slug = ""
    why: Text = ""


class Match(AssigningQuestion, frozen=True, kw_only=True, tag="match"):
    """Join the halves. Left halves are numbered in the author's order, right ones lettered."""

    pairs: tuple[Pair, ...]

    @property
    def item_keys(self) -> tuple[str, ...]:
        """The pairs' keys, which are those of the left halves."""
        return keys_of(self.pairs)

    @property
    def target_keys(self) -> tuple[str, ...]:
        """The pairs' keys, which are those of the right halves too."""
        return self.item_keys

    @property
    def key(self) -> Answer:
        """Each left half with the right half of its own pair."""
        return self.item_keys

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read left halves' numbers with right halves' letters.

        Args:
            typed: For instance `1a 2b 3c` or `1=a`; left halves that are not named stay open.
            shown: The keys of the right halves in the order in which they are lettered.

        Returns:
            The key of a right half, or an empty text, for each left half; None when it is not such
            pairs.
        """
        return self._assigned(typed, self.item_keys, shown or self.target_keys)

    def parts(self) -> tuple[Part, ...]:
        """Return the left halves, each with its right one."""
        return tuple(
            Part(key=key, label=pair.left, right=pair.right, why=pair.why)
            for key, pair in zip(self.item_keys, self.pairs, strict=True)
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the right half given to each left one, but for those left open."""
        halves = dict(zip(self.target_keys, self.pairs, strict=True))
        pairs = zip(self.item_keys, answer, strict=True)
        return tuple((key, halves[given].right) for key, given in pairs if given)

    def display_order(self, seed: str, /) -> tuple[str, ...]:
        """Return the keys of the right halves shuffled, never all beside their left ones.

        Two may stand so: crossed each time, they would be given away.

        Args:
            seed: What the order depends on, besides the question.
        """
        beside = self.item_keys if len(self.pairs) > 2 else ()
        return shuffled_keys(self.target_keys, (), self._seeded(seed), never=beside)

    def texts_apart(self) -> Iterable[tuple[Sequence[Text], str, str]]:
        """Return the left halves, and the right ones."""
        yield [pair.left for pair in self.pairs], "pairs", "left"
        yield [pair.right for pair in self.pairs], "pairs", "right"

    def _owed_reasons(self) -> Iterable[str]:
        return (f"pairs.{index}" for index, each in enumerate(self.pairs) if not each.why)

    def faults(self) -> Iterable[Fault]:
        """Find too few pairs, and halves that are the same."""
        if len(self.pairs) < 2:
            yield "too-few-pairs", "pairs"
        yield from key_faults(self.item_keys, "pairs")
        yield from self._equal_texts()
