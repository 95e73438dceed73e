"""A home of their own for all tests, and a terminal that does not move."""

import itertools
import os
from pathlib import Path

import pytest

from tutor.explain.reading import Reading
from tutor.explain.records import Explanation

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


@pytest.fixture
def simple_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ids stand for ideas, `eno` fill the gap of the first, and a dot stand for giving up."""

    def read(explanation: Explanation, said: tuple[str, ...], language: str) -> Reading:
        assert language
        words = " ".join(said).replace("One is eno.", "one").split()
        covers = tuple(each.id for each in explanation.expect if each.id in words)
        shows = tuple(
            each.misconception for each in explanation.wrong if each.misconception in words
        )
        return Reading(
            covers=covers,
            shows=shows,
            understood=bool(covers or shows) or "hm" in words,
            gave_up="." in words,
        )

    monkeypatch.setattr("tutor.explain.reading.read_explanation", read)
