"""Slow work that the end of the program does not wait for.

Owns its thread, and nothing that is done there. It may be broken off at any point, so it is for
what can be done again. The tests pin that a result and a fault arrive, and that leaving is not held
up.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

_Result = TypeVar("_Result")


async def in_background(work: Callable[[], _Result]) -> _Result:
    """Do work in a thread of its own; asyncio's are waited for when the program ends.

    Args:
        work: What is done; it may not touch the screen.

    Returns:
        What it returned.

    Raises:
        Exception: What it raised.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[_Result] = loop.create_future()

    def settle(settled: Callable[[], None]) -> None:
        if not done.done():
            settled()

    def run() -> None:
        try:
            result = work()
        except Exception as raised:  # noqa: BLE001 - whatever it is, it is raised where it is awaited
            fault = raised
            told = lambda: done.set_exception(fault)  # noqa: E731 - one of two ends
        else:
            told = lambda: done.set_result(result)  # noqa: E731 - the other
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(settle, told)

    Thread(target=run, name="tutor-background", daemon=True).start()
    return await done
