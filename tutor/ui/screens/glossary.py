"""The glossary over a lesson: the terms just spoken of first, then all others."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tutor.lesson.glossary import Glossary, card
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.entries import Entry, recent_texts
from tutor.ui.words import ui_words


def glossary_of(glossary: Glossary | None, language: str, entries: list[Entry]) -> Content | None:
    """Return the glossary of a course as it is shown; None when there are no terms.

    Args:
        glossary: The course's terms; None where no course is open.
        language: The language of the cards.
        entries: The conversation, of which the terms spoken of last come first.
    """
    if glossary is None or not glossary.terms:
        return None
    words = [in_language(text, language) for text in recent_texts(entries)]
    return glossary_content(glossary, language, words)


def glossary_content(glossary: Glossary, language: str, recent: Sequence[str]) -> Content:
    """Return the cards of all terms.

    Args:
        glossary: The course's terms.
        language: The language of the cards.
        recent: What was said last, the newest first; its terms come first.

    Returns:
        A card a term: its name, its reading, its meaning.
    """
    heard = dict.fromkeys(hit.term_id for words in recent for hit in glossary.find(plain(words)))
    others = [name for name in glossary.terms if name not in heard]
    parts: list[Content] = []
    for heading, names in (("terms-heard", list(heard)), ("terms-others", others)):
        if not names:
            continue
        parts.append(Content.styled(ui_words(heading, language), "$text-muted"))
        for name in names:
            title, meaning = card(glossary.terms[name], language, glossary)
            parts.append(
                Content.assemble((title, "bold $text-primary"), "\n", f"{plain(meaning)}\n")
            )
    return Content("\n").join(parts)
