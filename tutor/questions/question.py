"""What every kind of question shares.

Owns the fields all kinds have and the methods a kind must answer: how a typed answer is read, how
an answer is marked, what its parts are, what is wrong with its data. It may not draw anything or
read files. A question never changes: the tests pin that marking the same answer twice gives the
same verdict, and that the order in which its parts are shown never changes the key.
"""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from msgspec import Struct

from tutor.questions.parts import Fault, Part, key_faults, keys_of, text_faults
from tutor.questions.shuffle import Pin, is_ordered_run, shuffled_keys
from tutor.questions.slug import Slug
from tutor.questions.verdict import Verdict
from tutor.text.texts import Text

Answer = tuple[str, ...]
"""What a learner answers: the keys of the parts picked, or the words typed."""


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing a learner can pick, with the reason why it is right or wrong."""

    text: Text
    id: Slug = ""
    right: bool = False
    why: Text = ""
    misconception: Slug = ""
    pin: Pin = "free"


class Question(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="kind",
    tag=True,
):
    """The fields of every kind."""

    is_marked: ClassVar[bool] = True
    """Whether an answer is right or wrong; else it is only taken note of, or graded by oneself."""

    id: Slug
    ask: Text
    concept: Slug = ""
    hints: tuple[Text, ...] = ()
    solution: Text = ""
    cite: tuple[Slug, ...] = ()
    confidence: bool = False

    @property
    def kind(self) -> str:
        """The name of this kind of question, as authors write it."""
        return str(self.__struct_config__.tag)

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read what was typed as an answer; None when it cannot be read as one.

        `shown` is what `display_order` gave; empty for the author's order.
        """
        raise NotImplementedError

    def accepts(self, answer: Answer) -> bool:
        """Tell whether an answer has the form this question can mark."""
        raise NotImplementedError

    def mark(self, answer: Answer) -> Verdict:
        """Mark an answer that `accepts` allows."""
        raise NotImplementedError

    @property
    def key(self) -> Answer:
        """The right answer."""
        raise NotImplementedError

    def parts(self) -> tuple[Part, ...]:
        """Return what can be right or wrong by itself."""
        raise NotImplementedError

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Put an answer that `accepts` allows into words, by the keys of its parts."""
        raise NotImplementedError

    def display_order(self, _seed: str, /) -> tuple[str, ...]:
        """Return the keys that stand in an order of their own on the screen, in that order."""
        return ()

    def faults(self) -> Iterable[Fault]:
        """Find what is wrong with the data of this kind, needing no other file."""
        return ()

    def texts_apart(self) -> Iterable[tuple[Sequence[Text], str, str]]:
        """Return lists of texts that must differ, with the fields of the list and of its texts."""
        return ()

    def awaited(self) -> Iterable[str]:
        """Return the wordings that are right when typed; nothing where parts are picked."""
        return ()

    def known_at(self, _path: str, /) -> tuple[str, ...]:
        """Return the names that could stand where a fault is; nothing where it is no name."""
        return ()

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return the misconceptions the author named, and where, as a `Fault` says it."""
        return ()

    def without_why(self) -> Iterable[str]:
        """Return where the author owes a reason, as a `Fault` says it; nothing for the whole."""
        return () if self.solution else self._owed_reasons()

    def _owed_reasons(self) -> Iterable[str]:
        """Return where a reason is owed as long as there is no solution."""
        return ()

    def _equal_texts(self) -> Iterable[Fault]:
        """Find texts that must differ and do not."""
        for texts, field, inner in self.texts_apart():
            yield from text_faults(texts, field, inner)

    def _seeded(self, seed: str) -> str:
        return f"{seed}\0{self.id}"


class OptionQuestion(Question, frozen=True, kw_only=True):
    """A question answered by picking from options. An option's key is its id, else its number."""

    options_field: ClassVar[str] = "options"
    are_quoted: ClassVar[bool] = False
    """Whether the options are found in a text, rather than written to be picked from."""

    options: tuple[Option, ...]
    shuffle: bool = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The options' keys in the author's order."""
        return keys_of(self.options)

    @property
    def key(self) -> Answer:
        """The keys of the right options."""
        pairs = zip(self.keys, self.options, strict=True)
        return tuple(key for key, option in pairs if option.right)

    def option(self, key: str) -> Option:
        """Return the option with this key.

        Raises:
            KeyError: No option has this key.
        """
        for candidate, option in zip(self.keys, self.options, strict=True):
            if candidate == key:
                return option
        raise KeyError(key)

    def parts(self) -> tuple[Part, ...]:
        """Return the options; what is right of a wrong one is empty."""
        return tuple(
            Part(
                key=key,
                label=option.text,
                right=option.text if option.right else "",
                why=option.why,
            )
            for key, option in zip(self.keys, self.options, strict=True)
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return the options picked, with their texts."""
        return tuple((key, self.option(key).text) for key in answer)

    def display_order(self, seed: str, /) -> tuple[str, ...]:
        """Return the options' keys shuffled, unless the author forbade it or numbers run in order.

        Args:
            seed: What the order depends on, besides the question.
        """
        free = [option.text for option in self.options if option.pin == "free"]
        if not self.shuffle or is_ordered_run(free):
            return self.keys
        return shuffled_keys(self.keys, [option.pin for option in self.options], self._seeded(seed))

    def texts_apart(self) -> Iterable[tuple[Sequence[Text], str, str]]:
        """Return the texts of the options."""
        yield [option.text for option in self.options], self.options_field, "text"

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return the misconceptions of the options."""
        for index, option in enumerate(self.options):
            yield option.misconception, f"{self.options_field}.{index}.misconception"

    def without_why(self) -> Iterable[str]:
        """Return the options without a reason: each owes its own, whatever the solution says."""
        for index, option in enumerate(self.options):
            if not option.why:
                yield f"{self.options_field}.{index}"

    def beliefs(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the misconceptions that picking these options shows, each once."""
        tagged = (self.option(key).misconception for key in keys)
        return tuple(dict.fromkeys(each for each in tagged if each))

    def faults(self) -> Iterable[Fault]:
        """Find too few options, none that is right, and options that are the same."""
        field = self.options_field
        if len(self.options) < 2:
            yield "too-few-options", field
        if not any(option.right for option in self.options):
            yield "no-right-option", field
        yield from key_faults(self.keys, field)
        yield from self._equal_texts()
