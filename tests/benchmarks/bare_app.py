"""The least that Textual can show: what our start is compared with. Run as a script."""

from textual.app import App, ComposeResult
from textual.widgets import Static

MARKER = "READY-AND-PAINTED"


class BareApp(App[None]):
    """One `Static`."""

    def compose(self) -> ComposeResult:
        """Lay out the one thing there is."""
        yield Static(MARKER)


if __name__ == "__main__":
    BareApp().run()
