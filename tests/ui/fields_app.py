"""A tiny app with both fields, for the tests that type into a real pseudo-terminal."""

from tutor.ui.environment import prepare_environment

prepare_environment()

from textual.app import ComposeResult  # noqa: E402 - the environment comes first
from textual.widgets import Input, Static  # noqa: E402 - the same

from tutor.ui.compat import KeepsCursor, install  # noqa: E402 - the same
from tutor.ui.fields import JapaneseInput, JapaneseTextArea  # noqa: E402 - the same


class FieldsApp(KeepsCursor[None]):
    """Shows what was submitted, so that a test can read it off the screen."""

    CSS = """
    Static { height: 2; }
    JapaneseInput { width: 24; }
    JapaneseTextArea { width: 24; height: 6; }
    """

    def compose(self) -> ComposeResult:
        """One line of results and the two fields."""
        yield Static("ready", id="results")
        yield JapaneseInput()
        yield JapaneseTextArea()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Count and show a submission."""
        self.submitted = [*getattr(self, "submitted", []), event.value]
        self.query_one("#results", Static).update(f"{len(self.submitted)}<{event.value}>")


if __name__ == "__main__":
    install()
    FieldsApp().run()
