"""Where Textual's list of options is corrected: a page key may come before the list is laid out.

Owns that one replaced function; in so small a terminal that a list is never laid out, it is every
page key that would end the program. May be imported only where a list is shown: Textual's module is
loaded with it. The test pins that Textual still needs it.
"""

from __future__ import annotations

from typing import Literal

from textual.widgets import OptionList

stock_move_page = OptionList._move_page  # noqa: SLF001 - the function that is corrected


def install_for_lists() -> None:
    """Put our page key in place of Textual's own."""
    OptionList._move_page = move_page  # type: ignore[method-assign] # noqa: SLF001 - corrected


def move_page(self: OptionList, direction: Literal[-1, 1]) -> None:
    """Move by a page, in a list that knows where its options stand."""
    if self._index_to_line:
        stock_move_page(self, direction)
