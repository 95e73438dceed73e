"""A text of a course: the same in every language, or one wording for each.

Owns what a `Text` is and how one wording is chosen. It may not know where texts come from.
"""

from __future__ import annotations

Text = str | dict[str, str]


def in_language(text: Text, language: str) -> str:
    """Return the wording of a text in one language.

    Args:
        text: A plain string (the same in every language) or a map of language code to wording.
        language: The language wanted, for instance `ja`.

    Returns:
        The wording; where that language is missing, the first one the author wrote.
    """
    if isinstance(text, str):
        return text
    if language in text:
        return text[language]
    return next(iter(text.values()), "")


def is_blank(text: Text) -> bool:
    """Tell whether a text says nothing in any language."""
    if isinstance(text, str):
        return not text.strip()
    return all(not wording.strip() for wording in text.values())
