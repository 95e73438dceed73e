"""What the program itself says about a table: the questions made from it, and how a row is told."""

from __future__ import annotations

from tutor.text.texts import Text, in_language
from tutor.wording import LANGUAGES, Words

table_words = Words(
    {
        "what-belongs": (
            "{column}の{row}の欄には、何が入るでしょう？",
            "Under {column}, what belongs beside {row}?",
        ),
        "which-column": (
            "{row}の欄に{cell}と書いてあるのは、どの列でしょう？",
            "Beside {row}, which column says {cell}?",
        ),
        "which-row": (
            "{column}の列で{cell}と書いてあるのは、どの行でしょう？",
            "Under {column}, which row says {cell}?",
        ),
        "sort-cells": (
            "それぞれ、どの列の内容でしょう？",
            "Which column does each of these belong to?",
        ),
        "cell-of": ("{row}は{cell}", "{row}: {cell}"),
        "one-cell": (
            "{column}の{row}の欄には、{cell}とあります。",
            "Under {column}, beside {row}, it says {cell}.",
        ),
        "elsewhere": (
            "それは、{column}の{row}の欄にあります。",
            "That stands under {column}, beside {row}.",
        ),
        "one-row": ("{row}は、{cells}。", "{row}: {cells}."),
        "cell-of-row": ("{column}では{cell}", "{column}: {cell}"),
        "nothing": ("なし", "nothing"),
    }
)

_STOPS = "。．."
_QUOTES = {"ja": ("「", "」", "『", "』"), "en": ("“", "”", "‘", "’")}


def in_every_language(name: str, **texts: Text) -> dict[str, str]:
    """Say a sentence in every language of the program, what fills its blanks in quotation marks."""
    return {
        language: table_words(
            name,
            language,
            **{
                blank: quoted(in_language(text, language), language)
                for blank, text in texts.items()
            },
        )
        for language in LANGUAGES
    }


def quoted(text: str, language: str) -> str:
    """Put a text into quotation marks; those inside become inner ones.

    Args:
        text: A text, with or without a stop at its end, which is left out.
        language: A language of the program.
    """
    opening, closing, inner_opening, inner_closing = _QUOTES[language]
    inside = text.rstrip(_STOPS).replace(opening, inner_opening).replace(closing, inner_closing)
    return f"{opening}{inside}{closing}"
