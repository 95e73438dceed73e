"""What the learner can set about reviews, questions and widths, and what is said of it.

Owns the steps of each setting. Where they are kept is the business of `study.preferences`. The
tests pin that every setting can be reached and taken back.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.learner.store import Store
from tutor.study.preferences import (
    preferred_ambiguous_width,
    preferred_review_minutes,
    prefers_confidence,
    remember_ambiguous_width,
    remember_confidence,
    remember_review_minutes,
)
from tutor.wording import Words

setting_words = Words(
    {
        "settings": ("設定", "Settings"),
        "review-minutes": ("一日の復習: {minutes}分", "Review a day: {minutes} min"),
        "asks-confidence": (
            "答えるとき、どのくらい確かかを聞きます",
            "You are asked how sure you are of an answer",
        ),
        "asks-no-confidence": (
            "どのくらい確かかは、聞きません",
            "You are not asked how sure you are of an answer",
        ),
        "width-auto": (
            "①や○などの幅は、端末に尋ねます（次に始めたときから）",
            "How wide ①, ○ and the like are: the terminal is asked (from the next start)",
        ),
        "width-1": (
            "①や○などの幅は、1文字ぶんです（次に始めたときから）",
            "How wide ①, ○ and the like are: one column (from the next start)",
        ),
        "width-2": (
            "①や○などの幅は、2文字ぶんです（次に始めたときから）",
            "How wide ①, ○ and the like are: two columns (from the next start)",
        ),
    }
)

_MINUTES = (1, 3, 5, 10, 15, 20, 30, 45, 60)
KEYS = {"review-minutes": "- +", "confidence": "a", "width": "w"}


def settings_said(store: Store, language: str) -> Iterator[tuple[str, str]]:
    """Say how everything is set, each with the keys that change it.

    Args:
        store: The learner's database.
        language: A language of the program.
    """
    for name, key in KEYS.items():
        yield key, _said(name, store, language)


def change_setting(name: str, store: Store, language: str) -> str:
    """Change one setting, and say how it is now.

    Args:
        name: `more-review`, `less-review`, `confidence` or `width`.
        store: The learner's database.
        language: A language of the program.

    Raises:
        StoreTrouble: It could not be saved.
    """
    match name:
        case "more-review" | "less-review":
            minutes = preferred_review_minutes(store)
            higher = [step for step in _MINUTES if step > minutes] or [minutes]
            lower = [step for step in _MINUTES if step < minutes] or [minutes]
            remember_review_minutes(store, higher[0] if name == "more-review" else lower[-1])
            return _said("review-minutes", store, language)
        case "confidence":
            remember_confidence(store, asks=not prefers_confidence(store))
        case _:
            width = preferred_ambiguous_width(store)
            remember_ambiguous_width(store, 1 if width is None else 2 if width == 1 else None)
    return _said(name, store, language)


def _said(name: str, store: Store, language: str) -> str:
    match name:
        case "review-minutes":
            minutes = preferred_review_minutes(store)
            return setting_words("review-minutes", language, minutes=minutes)
        case "confidence":
            asks = prefers_confidence(store)
            return setting_words("asks-confidence" if asks else "asks-no-confidence", language)
        case _:
            return setting_words(f"width-{preferred_ambiguous_width(store) or 'auto'}", language)
