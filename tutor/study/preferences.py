"""What the learner likes: language, theme, width of characters, kept in the learner's database.

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


def _setting(store: Store, name: str) -> str | None:
    try:
        return store.setting(name)
    except StoreTrouble:
        return None
