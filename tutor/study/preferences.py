"""What the learner likes: language, theme, widths, minutes of review, kept in the database.

Owns the names and the form of these settings. A language chosen in the program is kept together
with the language of the system at that time: who later starts the program under another system
language wants that one. The tests pin this, and that a setting nobody can read counts as not set.
"""

from __future__ import annotations

from typing import Literal

from tutor.errors import StoreTrouble
from tutor.learner.store import Store
from tutor.wording import LANGUAGES

_LANGUAGE = "language"
_THEME = "theme"
_AMBIGUOUS_WIDTH = "ambiguous_width"
_REVIEW_MINUTES = "review_minutes"
DEFAULT_REVIEW_MINUTES = 5
MOST_REVIEW_MINUTES = 600
_CONFIDENCE = "confidence"
_WIDTHS: dict[str | None, Literal[1, 2]] = {"1": 1, "2": 2}


def preferred_language(store: Store, locale_language: str) -> str:
    """Return the language the learner chose, as long as the system's is still the same.

    Args:
        store: The learner's database.
        locale_language: The language the system asks for now.

    Returns:
        A language of the program; that of the system when none was chosen under it.
    """
    chosen, _, under = (_setting(store, _LANGUAGE) or "").partition("@")
    return chosen if chosen in LANGUAGES and under == locale_language else locale_language


def remember_language(store: Store, chosen: str, locale_language: str) -> None:
    """Keep the language the learner chose.

    Args:
        store: The learner's database.
        chosen: A language of the program.
        locale_language: The language the system asks for now.

    Raises:
        StoreTrouble: It could not be saved.
    """
    store.set_setting(_LANGUAGE, f"{chosen}@{locale_language}")


def preferred_theme(store: Store) -> str | None:
    """Return the name of the theme the learner chose, or None."""
    return _setting(store, _THEME) or None


def remember_theme(store: Store, theme: str) -> None:
    """Keep the theme the learner chose.

    Raises:
        StoreTrouble: It could not be saved.
    """
    store.set_setting(_THEME, theme)


def preferred_ambiguous_width(store: Store) -> Literal[1, 2] | None:
    """Return how many cells the learner's terminal gives to ambiguous characters.

    Args:
        store: The learner's database.

    Returns:
        The width in cells that the learner chose; None when the terminal is to be asked.
    """
    return _WIDTHS.get(_setting(store, _AMBIGUOUS_WIDTH))


def remember_ambiguous_width(store: Store, width_cells: Literal[1, 2] | None) -> None:
    """Keep how wide ambiguous characters are; None lets the terminal be asked again.

    Raises:
        StoreTrouble: It could not be saved.
    """
    store.set_setting(_AMBIGUOUS_WIDTH, "auto" if width_cells is None else str(width_cells))


def prefers_confidence(store: Store) -> bool:
    """Tell whether the learner wants to be asked how sure they are, at every question."""
    return _setting(store, _CONFIDENCE) == "ask"


def remember_confidence(store: Store, *, asks: bool) -> None:
    """Keep whether the learner wants to be asked how sure they are.

    Raises:
        StoreTrouble: It could not be saved.
    """
    store.set_setting(_CONFIDENCE, "ask" if asks else "")


def preferred_review_minutes(store: Store) -> int:
    """Return how many minutes a day the learner wants to give to reviews; 5 unless chosen."""
    chosen = _setting(store, _REVIEW_MINUTES) or ""
    minutes = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 9 else 0
    return minutes if 1 <= minutes <= MOST_REVIEW_MINUTES else DEFAULT_REVIEW_MINUTES


def remember_review_minutes(store: Store, minutes: int) -> None:
    """Keep how many minutes a day the learner wants to give to reviews.

    Args:
        store: The learner's database.
        minutes: From 1 to 600.

    Raises:
        ValueError: It is less or more.
        StoreTrouble: It could not be saved.
    """
    if not 1 <= minutes <= MOST_REVIEW_MINUTES:
        raise ValueError(minutes)
    store.set_setting(_REVIEW_MINUTES, str(minutes))


def _setting(store: Store, name: str) -> str | None:
    try:
        return store.setting(name)
    except StoreTrouble:
        return None
