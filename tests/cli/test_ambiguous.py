"""How wide ambiguous characters are: whom the program asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.lessons import open_database
from tests.cli.programs import tutor
from tutor.cli.ambiguous import VARIABLE, settle_for_lines, settle_for_screens, width_asked_for
from tutor.cli.mistakes import UsageMistake
from tutor.learner.store import Store
from tutor.study.preferences import remember_ambiguous_width
from tutor.text.cells import ambiguous_width, set_ambiguous_width
from tutor.ui import probe


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """A database, and a width that is put back."""
    store = open_database(home)
    yield store
    store.close()
    set_ambiguous_width(1)


@pytest.mark.parametrize(
    ("variable", "chosen", "width"),
    [
        ("", None, None),
        ("", 2, 2),
        ("auto", 2, None),
        ("1", 2, 1),
        ("2", None, 2),
    ],
)
def test_order(store: Store, variable: str, chosen: int | None, width: int | None) -> None:
    """The variable comes before what the learner chose."""
    if chosen == 2:
        remember_ambiguous_width(store, 2)

    assert width_asked_for(store, {VARIABLE: variable}) == width


@pytest.mark.parametrize("heard", [None, 1, 2])
def test_terminal(store: Store, heard: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens ask the terminal when nobody said anything; lines of text never do."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(probe, "probe_ambiguous_width", lambda: heard)
    settle_for_screens(store)
    assert ambiguous_width() == (heard or 1)
    settle_for_lines(store)
    assert ambiguous_width() == 1
    remember_ambiguous_width(store, 2)
    settle_for_lines(store)
    assert ambiguous_width() == 2


def test_mistake(store: Store) -> None:
    """A value that is no width is a mistake, named in both languages."""
    with pytest.raises(UsageMistake) as caught:
        width_asked_for(store, {VARIABLE: "3"})

    assert caught.value.message_in("en").startswith(f"The variable {VARIABLE} cannot be “3”")
    assert "に「3」は使えません" in caught.value.message_in("ja")


@pytest.mark.parametrize("words", [("list",), ("check",), ("learn", "two-words", "--plain")])
def test_mistake_in_every_command(words: tuple[str, ...], tmp_path: Path) -> None:
    """Every command that counts cells says so, and does nothing."""
    done = tutor(*words, home=tmp_path, TUTOR_AMBIGUOUS_WIDTH="wide")

    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot be “wide” (possible: auto, 1, 2)" in done.stderr
