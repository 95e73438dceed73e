"""What Textual reads from the environment: while it is being imported, and when it starts.

Owns those variables. May not import Textual: it would be too late. The tests pin that a size no
terminal has is not believed.
"""

import os

_MOST_CELLS = 1000


def prepare_environment() -> None:
    """Set what Textual must find, unless the learner has, and drop what it chokes on.

    A screen of 100,000 columns is laid out for minutes; without the variable the terminal is asked.

    Source: ours, because Textual 8.2 asks terminals for Kitty's "report all keys", and iTerm2,
    VS Code and WezTerm then lose text committed by an input method (xtermjs#6112, wezterm#7922).
    """
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    for name in ("COLUMNS", "LINES"):
        if not _is_a_size(os.environ.get(name, "1")):
            del os.environ[name]


def _is_a_size(value: str) -> bool:
    return value.isdecimal() and value.isascii() and 0 < int(value[:9]) <= _MOST_CELLS
