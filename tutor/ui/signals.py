"""Leaving when the system asks for it: the terminal was closed, or the machine is going down.

Owns which signals are obeyed. Every action is saved before its result is shown, so all that is left
to do is to give the terminal back as it was.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Leave in good order when the program is told to end.

    Args:
        leave: Called in the running loop, with the exit code that shells expect of such an end.
    """
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        loop.add_signal_handler(number, leave, 128 + number)
