"""What the learner likes: the language and the theme, kept in the learner's database.

Owns the names and the form of these settings. A language chosen in the program is kept together
with the language of the system at that time: who later starts the program under another system
language wants that one. The tests pin this, and that a setting nobody can read counts as not set.
"""

from __future__ import annotations

from tutor.errors import StoreTrouble
from tutor.learner.store import Store
from tutor.wording import LANGUAGES

_LANGUAGE = "language"
_THEME = "theme"


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


def _setting(store: Store, name: str) -> str | None:
    try:
        return store.setting(name)
    except StoreTrouble:
        return None
