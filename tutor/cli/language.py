"""Which language the system asks for. Owns that question only, and knows no settings."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_WINDOWS_JAPANESE = 0x11
_WINDOWS_PRIMARY = 0x3FF


def locale_language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language of the system: `ja`, or `en` for every other one.

    Args:
        environment: The variables of the process.

    Source:
        POSIX.1-2017, 8.2: LC_ALL, then LC_MESSAGES, then LANG; an empty one counts as not set.
        Windows: the primary language of GetUserDefaultUILanguage.
    """
    for variable in _VARIABLES:
        if name := environment.get(variable, ""):
            return "ja" if name.lower().startswith("ja") else "en"
    return "ja" if _is_windows_japanese() else "en"


def _is_windows_japanese() -> bool:
    if sys.platform == "win32":
        import ctypes

        language: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return language & _WINDOWS_PRIMARY == _WINDOWS_JAPANESE
    return False
