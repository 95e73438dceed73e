"""A home of their own for all tests, and a terminal that does not move."""

import itertools
import os
from pathlib import Path

import pytest

# Textual reads these when it is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"
os.environ.pop("NO_COLOR", None)

_homes = itertools.count(1)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty `TUTOR_HOME`, so that nobody's own data is touched."""
    # Numbered here: pytest would look through all earlier ones for the next number.
    folder = tmp_path_factory.mktemp(f"home-{next(_homes)}", numbered=False)
    monkeypatch.setenv("TUTOR_HOME", str(folder))
    return folder


@pytest.fixture
def pure_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take PyYAML's C parser away, as where it was never built."""
    import yaml

    monkeypatch.delattr(yaml, "CBaseLoader")
