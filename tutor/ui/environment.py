"""What Textual reads from the environment while it is being imported.

Owns those variables. May not import Textual: it would be too late.
"""

import os


def prepare_environment() -> None:
    """Set what Textual must find when it is imported, unless the learner has set it already.

    Source: ours, because Textual 8.2 asks terminals for Kitty's "report all keys", and iTerm2,
    VS Code and WezTerm then lose text committed by an input method (xtermjs#6112, wezterm#7922).
    """
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
