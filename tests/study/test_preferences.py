"""What the learner likes."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tutor.learner.store import Store
from tutor.study.preferences import (
    preferred_ambiguous_width,
    preferred_language,
    preferred_theme,
    remember_ambiguous_width,
    remember_language,
    remember_theme,
)


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """An empty database."""
    store = Store.open(home / "learner.sqlite3", datetime(2026, 1, 1, tzinfo=UTC))
    yield store
    store.close()


def test_nothing_chosen(store: Store) -> None:
    """Who chose nothing gets the language of the system and no theme."""
    assert [preferred_language(store, language) for language in ("ja", "en")] == ["ja", "en"]
    assert preferred_theme(store) is None


def test_language(store: Store) -> None:
    """A choice counts as long as the system speaks the language it was made under."""
    remember_language(store, "ja", "en")

    assert store.setting("language") == "ja@en"
    assert preferred_language(store, "en") == "ja"
    assert preferred_language(store, "ja") == "ja"
    remember_language(store, "en", "ja")
    assert preferred_language(store, "ja") == "en"
    assert preferred_language(store, "en") == "en"


@pytest.mark.parametrize("kept", ["", "ja", "@", "xx@en", "ja@fr"])
def test_unreadable_language(store: Store, kept: str) -> None:
    """A setting that nobody can read counts as not set."""
    store.set_setting("language", kept)

    assert preferred_language(store, "en") == "en"


def test_theme(store: Store) -> None:
    """The theme is kept by its name."""
    remember_theme(store, "textual-light")

    assert preferred_theme(store) == "textual-light"


def test_ambiguous_width(store: Store) -> None:
    """A width is kept until the terminal is to be asked again; a strange one counts as not set."""
    assert preferred_ambiguous_width(store) is None
    remember_ambiguous_width(store, 2)
    assert preferred_ambiguous_width(store) == 2
    remember_ambiguous_width(store, None)
    assert preferred_ambiguous_width(store) is None
    store.set_setting("ambiguous_width", "3")
    assert preferred_ambiguous_width(store) is None


def test_unreadable_store(store: Store) -> None:
    """When the database cannot be read nothing was chosen."""
    store._connection.execute("DROP TABLE settings")

    assert preferred_language(store, "ja") == "ja"
    assert preferred_theme(store) is None
