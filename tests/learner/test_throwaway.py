"""A store for trying out touches no disk, and passes for one that saves."""

from __future__ import annotations

from tutor.learner.throwaway import throwaway_store


def test_nothing_is_there_and_nothing_is_asked_of_a_disk() -> None:
    """It is empty, takes settings, says it is saved, and its path can hold no file."""
    store = throwaway_store()

    assert store.latest_run("optin", "two-words") is None
    assert store.saved
    assert not store.path.exists()
    assert not store.path.parent.is_dir()
