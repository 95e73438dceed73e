"""Slow work beside the screen."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap
from threading import current_thread, main_thread

import pytest

from tutor.ui.background import in_background


def test_a_result_arrives_from_another_thread() -> None:
    """The loop goes on while the work is done elsewhere."""
    worked_in = asyncio.run(in_background(current_thread))

    assert worked_in is not main_thread()
    assert worked_in.daemon


def test_a_fault_arrives_too() -> None:
    """What the work raises is raised where its result is awaited."""
    with pytest.raises(ZeroDivisionError):
        asyncio.run(in_background(lambda: 1 // 0))


def test_nobody_may_be_waiting_any_more() -> None:
    """A result that comes after its waiter was cancelled is dropped."""

    async def give_up() -> str:
        waiting = asyncio.ensure_future(in_background(lambda: 1))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        return await in_background(lambda: "still here")

    assert asyncio.run(give_up()) == "still here"


def test_the_end_does_not_wait() -> None:
    """A program whose work would never end ends."""
    program = """
        import asyncio
        from threading import Event
        from tutor.ui.background import in_background

        async def main():
            asyncio.ensure_future(in_background(Event().wait))
            await asyncio.sleep(0)
            print("over")

        asyncio.run(main())
    """
    finished = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    )

    assert finished.stdout == "over\n"
