"""A fault of the program while a screen is shown."""

from __future__ import annotations

import pytest
from rich.traceback import Traceback

from tutor.ui.app import TutorApp
from tutor.ui.faults import InputLost, RaisesFaults
from tutor.ui.picker import Picker
from tutor.ui.screens.teach import TeachApp


class Failing(RaisesFaults[int]):
    """An app that breaks as soon as it is ready."""

    def on_ready(self) -> None:
        """Break."""
        raise ZeroDivisionError


class Working(RaisesFaults[int]):
    """An app that ends at once."""

    def on_ready(self) -> None:
        """End."""
        self.exit(0)


def test_a_fault_is_raised_and_not_printed(capfd: pytest.CaptureFixture[str]) -> None:
    """The app closes without a word; who ran it gets the fault, to report it."""
    app = Failing()
    app.run(headless=True)

    assert "Traceback" not in "".join(capfd.readouterr())
    with pytest.raises(ZeroDivisionError):
        app.raise_fault()


def test_without_a_fault_nothing_is_raised() -> None:
    """An app that ended as it should ends with its own code."""
    app = Working()

    assert app.run(headless=True) == 0
    app.raise_fault()


class WithoutKeys(RaisesFaults[int]):
    """An app whose thread that reads the keys has failed."""

    def on_ready(self) -> None:
        """Do what that thread does with its fault."""
        try:
            1 // 0  # noqa: B018 - it fails
        except ZeroDivisionError:
            self.panic(Traceback())


def test_a_fault_of_the_input_is_raised_and_not_printed(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """When no key can be read any more, the app closes without a word, and not with code 0."""
    app = WithoutKeys()
    app.run(headless=True)

    assert "ZeroDivisionError" not in "".join(capfd.readouterr())
    with pytest.raises(InputLost, match="ZeroDivisionError"):
        app.raise_fault()


@pytest.mark.parametrize("kind", [TutorApp, TeachApp, Picker])
def test_every_app_raises_its_faults(kind: type) -> None:
    """No screen of ours leaves it to Textual to print a traceback."""
    assert issubclass(kind, RaisesFaults)
