"""Where Textual's driver of Unix terminals is corrected.

Owns its replaced functions. May be imported only where there are such terminals. The tests pin that
no byte and no signal that a terminal may send ends the program, or keeps it from ending.
"""

from __future__ import annotations

from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable
from functools import partial

from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

stock_sigcont = LinuxDriver._sigcont_application  # noqa: SLF001 - the function that is corrected


def install_for_unix() -> None:
    """Put our decoder and our answer to SIGCONT in place of Textual's own.

    Raises:
        AssertionError: Textual is not as these corrections expect it.
    """
    assert linux_driver.getincrementaldecoder in {getincrementaldecoder, tolerant_decoder}  # type: ignore[attr-defined]  # imported by name
    linux_driver.getincrementaldecoder = tolerant_decoder  # type: ignore[attr-defined,assignment]  # the same
    assert hasattr(LinuxDriver, "_sigtstp_application")
    LinuxDriver._sigcont_application = resume_if_suspended  # type: ignore[method-assign] # noqa: SLF001 - the same


def tolerant_decoder(encoding: str) -> Callable[[], IncrementalDecoder]:
    """A decoder of what is typed; at a byte that is not UTF-8, Textual's ends the program.

    Terminals set to Shift_JIS or EUC-JP send such bytes, and so do mice in the oldest protocol.
    """
    return partial(getincrementaldecoder(encoding), errors="replace")


def resume_if_suspended(self: LinuxDriver, *_: object) -> None:
    """Take the terminal again at SIGCONT, if it was given back before.

    A terminal that is closed sends SIGCONT right after SIGHUP. Textual would start its threads a
    second time, and wait for ever for what the first ones cannot write any more.
    """
    if self._must_signal_resume:
        stock_sigcont(self)
