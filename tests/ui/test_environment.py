"""The variables that Textual reads."""

from __future__ import annotations

import os

import pytest

from tutor.ui.environment import prepare_environment


@pytest.mark.parametrize("value", ["99999", "0", "-5", "wide", "", "８０", "9" * 5000])
def test_a_size_that_no_terminal_has_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    """Textual asks the terminal itself then."""
    monkeypatch.setenv("COLUMNS", value)
    monkeypatch.setenv("LINES", "24")

    prepare_environment()

    assert "COLUMNS" not in os.environ
    assert os.environ["LINES"] == "24"


def test_where_no_size_is_given_none_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the learner chose about keys stays, too."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("TEXTUAL_DISABLE_KITTY_KEY", "0")

    prepare_environment()

    assert "COLUMNS" not in os.environ
    assert os.environ["TEXTUAL_DISABLE_KITTY_KEY"] == "0"
