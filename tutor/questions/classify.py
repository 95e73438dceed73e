"""The question kind `classify`: cases are sorted into bins."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from tutor.questions.assigning import AssigningQuestion
from tutor.questions.parts import Fault, Part, key_faults, keys_of
from tutor.questions.question import Answer
from tutor.questions.shuffle import is_ordered_run, shuffled_keys
from tutor.questions.slug import Slug
from tutor.questions.verdict import Verdict
from tutor.text.texts import Text


class Bin(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where cases can be put."""

    text: Text
    id: Slug = ""


class Case(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is sorted: `bin` is the key of the bin it belongs to.

    `misconception` is what putting it anywhere else shows.
    """

    text: Text
    bin: Slug
    id: Slug = ""
    why: Text = ""
    misconception: Slug = ""


class Classify(AssigningQuestion, frozen=True, kw_only=True, tag="classify"):
    """Put each case into a bin. Cases are numbered, bins are lettered in the author's order."""

    bins: tuple[Bin, ...]
    items: tuple[Case, ...]
    shuffle: bool = True

    @property
    def item_keys(self) -> tuple[str, ...]:
        """The cases' keys in the author's order."""
        return keys_of(self.items)

    @property
    def target_keys(self) -> tuple[str, ...]:
        """The bins' keys in the author's order."""
        return keys_of(self.bins)

    @property
    def key(self) -> Answer:
        """The bin of each case."""
        return tuple(item.bin for item in self.items)

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read cases' numbers with bins' letters.

        Args:
            typed: For instance `1a 2b 3a` or `1=a`; cases that are not named stay open.
            shown: The cases' keys in the order in which they are numbered.

        Returns:
            A bin's key, or an empty text, for each case; None when it is not such pairs.
        """
        return self._assigned(typed, shown or self.item_keys, self.target_keys)

    def mark(self, answer: Answer) -> Verdict:
        """Mark each case by its bin; see `AssigningQuestion.mark`.

        Args:
            answer: A bin's key for each case, or an empty text.
        """
        verdict = super().mark(answer)
        cases = dict(zip(self.item_keys, self.items, strict=True))
        shown = (cases[key].misconception for key in verdict.wrong_parts)
        return replace(verdict, misconceptions=tuple(dict.fromkeys(filter(None, shown))))

    def parts(self) -> tuple[Part, ...]:
        """Return the cases, with the bin of each."""
        names = dict(zip(self.target_keys, self.bins, strict=True))
        return tuple(
            Part(key=key, label=item.text, right=names[item.bin].text, why=item.why)
            for key, item in zip(self.item_keys, self.items, strict=True)
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the bin that each case was put into, but for those left open."""
        names = dict(zip(self.target_keys, self.bins, strict=True))
        pairs = zip(self.item_keys, answer, strict=True)
        return tuple((key, names[given].text) for key, given in pairs if given)

    def display_order(self, seed: str, /) -> tuple[str, ...]:
        """Return the cases' keys shuffled, unless the author forbade it or numbers run in order.

        Args:
            seed: What the order depends on, besides the question.
        """
        if not self.shuffle or is_ordered_run([item.text for item in self.items]):
            return self.item_keys
        return shuffled_keys(self.item_keys, (), self._seeded(seed))

    def texts_apart(self) -> Iterable[tuple[Sequence[Text], str, str]]:
        """Return the names of the bins, and the cases."""
        yield [each.text for each in self.bins], "bins", "text"
        yield [each.text for each in self.items], "items", "text"

    def known_at(self, path: str, /) -> tuple[str, ...]:
        """Return the bins where a case names one."""
        return self.target_keys if path.endswith(".bin") else ()

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return the misconceptions of the cases."""
        for index, item in enumerate(self.items):
            yield item.misconception, f"items.{index}.misconception"

    def _owed_reasons(self) -> Iterable[str]:
        return (f"items.{index}" for index, each in enumerate(self.items) if not each.why)

    def faults(self) -> Iterable[Fault]:
        """Find too few bins or cases, cases whose bin is not there, and what is the same twice."""
        for field, parts in (("bins", self.bins), ("items", self.items)):
            if len(parts) < 2:
                yield f"too-few-{field}", field
            yield from key_faults(keys_of(parts), field)
        yield from self._equal_texts()
        for index, item in enumerate(self.items):
            if item.bin not in self.target_keys:
                yield "unknown-bin", f"items.{index}.bin"
