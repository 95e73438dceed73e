"""Each correction of Textual's driver of Unix terminals: still needed, and in place."""

from __future__ import annotations

import sys
from codecs import getincrementaldecoder

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no such driver")


def test_what_is_typed_need_not_be_utf_8() -> None:
    """Textual's own decoder still fails at such a byte; ours puts a sign in its place."""
    from textual.drivers import linux_driver

    from tutor.ui.unix_driver import install_for_unix, tolerant_decoder

    install_for_unix()

    assert linux_driver.__dict__["getincrementaldecoder"] is tolerant_decoder
    with pytest.raises(UnicodeDecodeError):
        getincrementaldecoder("utf-8")().decode(b"a\xff")
    assert tolerant_decoder("utf-8")().decode(b"a\xff") == "a\ufffd"


class _Driver:
    """What SIGCONT does to a driver, noted down."""

    def __init__(self) -> None:
        self.is_resumed = False
        self._auto_restart = True
        self._must_signal_resume = False

    def resume_application_mode(self) -> None:
        self.is_resumed = True


@pytest.mark.parametrize("is_suspended", [True, False])
def test_the_screen_begins_anew_only_after_a_suspension(is_suspended: bool) -> None:
    """Textual's own answer to SIGCONT begins anew in any case; a closed terminal sends one too."""
    from tutor.ui.unix_driver import resume_if_suspended, stock_sigcont

    driver, stock = _Driver(), _Driver()
    driver._must_signal_resume = is_suspended

    resume_if_suspended(driver)  # type: ignore[arg-type]  # it looks at nothing else
    stock_sigcont(stock)  # type: ignore[arg-type]  # the same

    assert driver.is_resumed == is_suspended
    assert stock.is_resumed
