"""The parts of a question: how they are named, shown, and found to be at odds with each other.

Owns the `Part` and the checks that every list of parts needs. It knows no question kind.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from msgspec import Struct

from tutor.text.texts import Text, in_language

Fault = tuple[str, str]
"""What is wrong with a question's data, as a code, and where: names of fields and indexes from 0,
joined by dots, as in `items.2.bin`."""


class Part(Struct, frozen=True, kw_only=True):
    """What can be right or wrong by itself: what it is called, what is right, and why."""

    key: str
    label: Text
    right: Text
    why: Text = ""


class Named(Protocol):
    """Anything that may have an id."""

    @property
    def id(self) -> str:
        """What the author calls it; may be empty."""


def keys_of(parts: Iterable[Named]) -> tuple[str, ...]:
    """Return the keys of parts in the author's order: a part's id, else its number from 1."""
    return tuple(part.id or str(number) for number, part in enumerate(parts, 1))


def key_faults(keys: Sequence[str], field: str) -> Iterator[Fault]:
    """Find keys used twice."""
    for index, key in enumerate(keys):
        if key in keys[:index]:
            yield "duplicate-id", f"{field}.{index}"


def text_faults(texts: Sequence[Text], field: str, inner: str) -> Iterator[Fault]:
    """Find texts that say the same as an earlier one in some language."""
    seen: set[tuple[str, str]] = set()
    for index, text in enumerate(texts):
        languages = text if isinstance(text, dict) else ("",)
        said = {(language, " ".join(in_language(text, language).split())) for language in languages}
        if said & seen:
            yield "equal-texts", f"{field}.{index}.{inner}"
        seen |= said
