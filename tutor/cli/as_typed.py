"""Paths inside the commands that are shown, so that what is shown can be typed."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

_PLAIN = re.compile(rf"[\w@%+=:,./{re.escape(os.sep)}-]+")
"""What no shell takes for anything else; letters of any script are among it."""


def as_typed(path: Path) -> str:
    """Return a path in quotes if it needs them."""
    text = str(path)
    return text if _PLAIN.fullmatch(text) else shlex.quote(text)
