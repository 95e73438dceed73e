"""Authored texts as plain text of one language, which can be read aloud.

Owns what becomes of the author's marks, where readings are put, and how texts are joined into
sentences. Pure. The tests pin that no mark is left, and that names never carry readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tutor.cli.plain_words import plain_words
from tutor.lesson.course_records import Source
from tutor.text.inline import Inline, parse_inline
from tutor.text.texts import Text, in_language
from tutor.wording import lesson_words

if TYPE_CHECKING:
    from tutor.lesson.glossary import Glossary

_STOPS = ("。", "．", "！", "？", ".", "!", "?", "」", "”")
_FULL_STOPS = "。．."


class PlainText:
    """Puts texts into one language; with a glossary, its terms get their readings."""

    def __init__(self, language: str, glossary: Glossary | None = None) -> None:
        self.language = language
        self._glossary = glossary

    def text(self, text: Text) -> str:
        """Return what somebody says or explains."""
        written = in_language(text, self.language)
        if self._glossary is not None:
            return spoken(self._glossary.annotated(written, self.language))
        return spoken(parse_inline(written))

    def name(self, text: Text) -> str:
        """Return what is said again and again, and therefore without readings."""
        return spoken(parse_inline(in_language(text, self.language)))

    def word(self, name: str, **values: object) -> str:
        """Return a sentence of plain mode."""
        return plain_words(name, self.language, **values)

    def labelled(self, label: str, text: Text) -> str:
        """Return a text behind a label."""
        return self.word("labelled", label=label, text=self.text(text))

    def numbered(self, texts: Iterable[Text]) -> Iterator[str]:
        """Number texts from 1."""
        for number, text in enumerate(texts, 1):
            yield self.word("option", number=number, text=self.text(text))

    def stopped(self, text: str) -> str:
        """End a text with a full stop, unless it ends a sentence already."""
        return text if text.endswith(_STOPS) else text + self.word("stop")

    def listed(self, texts: Sequence[Text]) -> str:
        """Join texts of one cell: as sentences, or in English as parts of one sentence."""
        said = [self.text(text) for text in texts]
        if self.language == "ja":
            return "".join(map(self.stopped, said))
        if all(text.endswith(_STOPS) for text in said):
            return " ".join(said)
        return self.stopped("; ".join(text.rstrip(_FULL_STOPS) for text in said))

    def sources(self, cite: tuple[str, ...], known: Mapping[str, Source]) -> Iterator[str]:
        """Name outside sources, those of one date together; the course itself is none."""
        by_date: dict[str, list[str]] = {}
        for source in (known[name] for name in cite if name in known):
            if source.address or source.jurisdiction:
                by_date.setdefault(source.as_of, []).append(self.name(source.title))
        undated = by_date.pop("", [])
        between = self.word("between")
        named = [
            self.word(
                "dated",
                titles=between.join(titles),
                date=lesson_words("as-of", self.language, date=date),
            )
            for date, titles in by_date.items()
        ]
        if named or undated:
            label = lesson_words("source", self.language)
            yield self.word("labelled", label=label, text=between.join((*named, *undated)))


def spoken(inline: Inline) -> str:
    """Return a text without its marks; a link's address follows its words."""
    said = inline.plain
    for span in reversed(inline.spans):
        if span.target is not None:
            said = f"{said[: span.end]} ({span.target}){said[span.end :]}"
    return said
