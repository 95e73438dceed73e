"""The progress screen: what was done, what is known, what comes up, and what can be set.

Owns nothing of what it shows: the lines are those of `tutor stats`. The tests pin that every
picture has its words beside it, at any width.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tutor.study.progress_lines import ProgressLines
from tutor.study.statistics import Progress, progress
from tutor.text.cells import ambiguous_width, pad
from tutor.text.wrap import wrap
from tutor.ui.all_keys import progress_keys
from tutor.ui.screens.base import TutorScreen
from tutor.ui.settings import setting_words, settings_said
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.words import ui_words

_HEADING = "bold $text-primary"
_KEYS_CELLS = 5


class Page(VerticalScroll):
    """The lines, laid out anew when the width has changed."""

    def on_resize(self) -> None:
        """Break the lines again."""
        if isinstance(self.screen, ProgressScreen):
            self.screen.lay_out()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Space reads on only where there is more below."""
        super().watch_scroll_y(old_value, new_value)
        # A page that is scrolling when its screen is left scrolls on for a moment.
        if self.is_attached and isinstance(self.screen, ProgressScreen):
            self.screen.show_keys()


class ProgressScreen(TutorScreen):
    """All that is known of the learner."""

    CSS_PATH = "progress.tcss"
    AUTO_FOCUS = "Page"
    own_keys = progress_keys
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,ideographic_space,enter", "page_down", show=False),
        Binding("plus,＋", "change('more-review')", show=False),
        Binding("minus,－", "change('less-review')", show=False),
        Binding("a,ａ", "change('confidence')", show=False),
        Binding("w,ｗ", "change('width')", show=False),
        Binding("r,ｒ", "app.review", show=False),
        Binding("m,ｍ,p,ｐ,escape", "app.show_map", show=False),
    ]

    def __init__(self) -> None:
        self.page = Page()
        self.found: Progress | None = None
        self._lines = Static()
        super().__init__()

    def compose(self) -> ComposeResult:
        """Lay out title, lines and keys."""
        yield self.top_bar
        yield self.banner
        with self.page:
            yield self._lines
        yield self.notice
        yield self.key_bar

    def on_mount(self) -> None:
        """Look everything up."""
        tutor = self.tutor
        self.found = progress(tutor.library, tutor.store, tutor.opening.clock.now_utc())
        self.speak()

    def speak(self) -> None:
        """Show everything in the language of the app."""
        language = self.tutor.language
        trouble = self.tutor.trouble or (self.found.trouble if self.found is not None else None)
        self.top_bar.show(ui_words("progress-title", language), self.tutor.language_label)
        self.banner.show(trouble, language)
        self.lay_out()

    def show_keys(self) -> None:
        """Show the keys that work now."""
        self.key_bar.show(self.hints())

    def lay_out(self) -> None:
        """Break the lines at the width there is."""
        width = self.page.scrollable_content_region.width
        if width > 0 and self.found is not None:
            self._lines.update(Content("\n").join(self._contents(self.found, width)))
        self.call_after_refresh(self.show_keys)

    def _contents(self, found: Progress, width: int) -> Iterator[Content]:
        language = self.tutor.language
        is_ascii = ambiguous_width() == 2
        lines = ProgressLines(found, language, width, ascii_only=is_ascii, names_keys=True)
        for line in lines:
            yield Content.styled(line.text, _HEADING) if line.is_heading else Content(line.text)
        yield Content("")
        yield Content.styled(setting_words("settings", language), _HEADING)
        for keys, said in settings_said(self.tutor.store, language):
            lead = pad(keys, _KEYS_CELLS)
            first, *others = wrap(said, width - _KEYS_CELLS - 2)
            yield Content.assemble("  ", (lead, "bold $text-primary"), first)
            yield from (Content(" " * (_KEYS_CELLS + 2) + line) for line in others)

    def hints(self) -> list[KeyHint]:
        """Return the keys that work now."""
        language = self.tutor.language
        more = ui_words("more-review", language)
        has_more = self.page.scroll_offset.y < self.page.max_scroll_y
        reading = KeyHint("Space", ui_words("more-below", language), "screen.page_down")
        return [
            *([reading] if has_more else []),
            KeyHint("- +", more, "screen.change('more-review')"),
            KeyHint("r", ui_words("review", language), "app.review"),
            KeyHint("Esc", ui_words("map", language), "app.show_map"),
            KeyHint("q", ui_words("quit-map", language), "app.leave"),
            *self.common_hints(),
        ]

    def action_page_down(self) -> None:
        """Read on."""
        self.page.scroll_page_down(animate=False)

    def action_change(self, name: str) -> None:
        """Change a setting, and show it."""
        if self.tutor.change_setting(name):
            self.lay_out()
            self.page.scroll_end(animate=False)
