"""What a text denies: its negations and how far each reaches.

Owns the question "is this part of the text denied?" for both languages; the grammar stands in
`negation_ja` and `negation_en`. It may not judge whether a denial is right. Invariant: every offset
lies inside the text, and two negations over the same words cancel each other.
"""

from typing import assert_never

from tutor.text.language import Language
from tutor.text.negation_record import Negation

__all__ = ["Negation", "is_negated", "negated"]


def negated(text: str, language: Language) -> tuple[Negation, ...]:
    """Find the negations of a text and their scopes.

    Args:
        text: one or more sentences, as they were written (not folded).
        language: the language whose grammar is read.

    Returns:
        The negations in the order of their cues. Words that only look like one (かもしれない,
        なければならない, "not only", "no doubt") and fixed double negations are not among them.
    """
    match language:
        case "ja":
            from tutor.text.negation_ja import negations_in_japanese

            return negations_in_japanese(text)
        case "en":
            from tutor.text.negation_en import negations_in_english

            return negations_in_english(text)
        case _:
            assert_never(language)


def is_negated(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether a part of a text is denied by the words around it.

    Args:
        text: the text, as it was written.
        start: where the part begins, an offset into `text`.
        end: the offset after its last sign.
        language: the language whose grammar is read.

    Returns:
        True if an odd number of negations reach the part. A negation inside the part belongs to
        its own meaning ("入らない" as a whole) and is not counted.
    """
    reaching = [
        negation
        for negation in negated(text, language)
        if negation.scope_start < end
        and start < negation.scope_end
        and not (start <= negation.start and negation.end <= end)
    ]
    return len(reaching) % 2 == 1
