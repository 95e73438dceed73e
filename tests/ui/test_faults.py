"""A fault of the program while a screen is shown."""

from __future__ import annotations

import pytest

from tutor.ui.faults import RaisesFaults


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
