"""Lists of options: a page key does no harm, whenever it comes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.app import App, ComposeResult
from textual.widgets import OptionList

from tutor.ui.lists import install_for_lists, stock_move_page


@pytest.fixture(autouse=True)
def corrected(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Correct the list, and take the correction back at the end."""
    with monkeypatch.context() as patched:
        patched.setattr(OptionList, "_move_page", stock_move_page)
        install_for_lists()
        yield


class Listed(App[None]):
    """A list, seen or not."""

    def compose(self) -> ComposeResult:
        """Twenty options."""
        yield OptionList(*map(str, range(20)))


async def test_a_list_that_is_not_laid_out_ignores_page_keys() -> None:
    """Where Textual's own fails, nothing happens."""
    app = Listed()
    async with app.run_test():
        options = app.query_one(OptionList)
        options.highlighted = 0
        options._index_to_line.clear()
        with pytest.raises(KeyError):
            stock_move_page(options, 1)

        await options.run_action("page_down")

        assert options.highlighted == 0


async def test_a_list_moves_by_pages() -> None:
    """Once it is laid out, a page key moves by what is in view."""
    app = Listed()
    async with app.run_test(size=(40, 8)) as pilot:
        options = app.query_one(OptionList)
        options.highlighted = 0
        await pilot.press("pagedown")

        assert options.highlighted is not None
        assert options.highlighted > 1
