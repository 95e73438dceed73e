"""The conversation: everything said, asked and shown so far.

Owns which part of it is mounted and what is in view. Only the last entries are mounted; older ones
are brought back when one scrolls up to them, so that the time to show a new line does not grow with
the conversation. It may not know the engine. The tests pin that scrolling up brings back every
entry and that what was in view stays where it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from msgspec import Struct
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from tutor.ui.entries import (
    ChoiceEntry,
    EndEntry,
    Entry,
    ExplainEntry,
    JudgeEntry,
    LineEntry,
    QuestionEntry,
    RecapEntry,
    RepliesEntry,
    SaidEntry,
    TableEntry,
)
from tutor.ui.speech import Speech
from tutor.ui.widgets.bubble import Bubble
from tutor.ui.widgets.card import Card
from tutor.ui.widgets.changing import Changing
from tutor.ui.widgets.conversation import ConversationLayout
from tutor.ui.widgets.kinds import card_of
from tutor.ui.widgets.recap import End, Recap
from tutor.ui.widgets.say_card import SayCard

MOUNTED = 60
"""How many of the last entries are mounted at first."""

MOST_MOUNTED = 120
"""When more are mounted, the oldest are taken away until `MOUNTED` are left."""

PAGE = 30
"""How many older entries come back at once."""

STUDENT = "student"


class _Held(Struct, frozen=True):
    """What stays in view when the layout changes: a widget, and how far its top is above the view.

    Without that its newest part is to be seen, and as much before it as fits.
    """

    widget: Widget
    above: int | None


class Transcript(VerticalScroll):
    """Shows entries; the last ones first, older ones when they are wanted."""

    def __init__(self, entries: Sequence[Entry], speech: Speech) -> None:
        self.entries = entries
        self.speech = speech
        self.first = max(0, len(entries) - MOUNTED)
        self._widgets: dict[int, Widget] = {}
        self._fetching = False
        self._held: _Held | None = None
        self._held_in = (Size(), Size())
        self._showing = False
        super().__init__()
        self._layout = ConversationLayout()

    @property
    def layout(self) -> ConversationLayout:
        """The layout of the conversation."""
        return self._layout

    @property
    def last_card(self) -> Card | None:
        """The card that stands at the end, if there is one."""
        widget = self._widgets.get(id(self.entries[-1])) if self.entries else None
        return widget if isinstance(widget, Card) else None

    @property
    def open_card(self) -> Card | None:
        """The card that waits for the learner, if there is one."""
        return self.last_card if self.last_card is not None and self.last_card.is_open else None

    @property
    def has_more_below(self) -> bool:
        """Whether there is something below what is in view."""
        return self.scroll_offset.y < self.max_scroll_y

    class Moved(Message):
        """What is in view has changed."""

    def table_in_view(self) -> TableEntry | None:
        """Return the last table that begins at or above the bottom of the view."""
        bottom = self.scroll_offset.y + self.size.height
        for entry in reversed(self.entries):
            widget = self._widgets.get(id(entry))
            is_below = widget is not None and widget.virtual_region.y >= bottom
            if isinstance(entry, TableEntry) and not is_below:
                return entry
        return None

    def compose(self) -> ComposeResult:
        """Show the last entries."""
        for entry in self.entries[self.first :]:
            yield self._widget(entry)

    def on_mount(self) -> None:
        """Begin at the end, and keep the place through every layout."""
        self.screen.screen_layout_refresh_signal.subscribe(self, self._keep_place)

    def show_end(self) -> None:
        """Bring the end into view."""
        self._held = None
        self._show_held()

    def show_change(self, card: Card) -> None:
        """Bring into view what has just changed in a card."""
        self._held = _Held(card, None)

    async def add(self, changed: Sequence[Entry], new: Sequence[Entry]) -> None:
        """Show what has changed and what is new, and bring it into view.

        Args:
            changed: Entries that were there before.
            new: Entries that came at the end.
        """
        old = [widget for entry in changed if (widget := await self._show_change(entry))]
        widgets = [self._widget(entry) for entry in new]
        if widgets:
            self._follow()
            await self.mount_all(widgets)
        await self._trim()
        self.refresh(layout=True)
        # What is read first: the newest line, or the question just answered.
        focus = widgets[0] if widgets else old[-1] if old else None
        if focus is not None:
            self._held = _Held(focus, -1 if widgets else None)

    def _follow(self) -> None:
        """Let the layout to come scroll to the end by itself, one frame before we could.

        Not where everything fits: Textual would scroll to before the beginning.
        """
        if self.max_scroll_y:
            self._showing = True
            self.anchor()
            self._showing = False

    def speak(self, speech: Speech) -> None:
        """Show everything in another language, and keep the place."""
        self.speech = speech
        for widget in self._widgets.values():
            widget.speak(speech)  # type: ignore[attr-defined]

    def _keep_place(self, _screen: Screen[object]) -> None:
        self._show_held()
        self.post_message(self.Moved())

    def _hold(self) -> None:
        """Remember what is in view now; None is the end."""
        y = self.scroll_offset.y
        self._held = None
        if self.has_more_below:
            regions = ((child, child.virtual_region) for child in self.children)
            self._held = next((_Held(c, y - r.y) for c, r in regions if r.bottom > y), None)

    def _show_held(self) -> None:
        """Bring back into view what was held."""
        held = self._held
        y = self.max_scroll_y
        if held is not None and held.widget.is_attached:
            region = held.widget.virtual_region
            y = region.bottom - self.size.height
            if held.above is not None:
                y = region.y + min(held.above, region.height - 1)
            elif region.height > self.size.height and (newest := _newest_lines(held.widget)):
                begin, end = newest
                y = region.y + min(begin, end + 2 - self.size.height)
        self._held_in = (self.size, self.virtual_size)
        self.anchor(False)
        y = max(0, min(y, self.max_scroll_y))
        if y != self.scroll_offset.y:
            self._showing = True
            self.scroll_to(y=y, animate=False, immediate=True)
            self._showing = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Fetch older entries when the top is reached."""
        super().watch_scroll_y(old_value, new_value)
        # A layout moves what is in view, too; only what the learner scrolls to is held.
        if not self._showing and self._held_in == (self.size, self.virtual_size):
            self._hold()
        self.post_message(self.Moved())
        if new_value < old_value and new_value <= 1 and self.first and not self._fetching:
            self._fetching = True
            self.call_next(self.fetch_older)

    async def fetch_older(self, count: int = PAGE) -> None:
        """Mount older entries above, without moving what is in view.

        Args:
            count: How many, at least 1.
        """
        first = max(0, self.first - count)
        older = self.entries[first : self.first]
        self.first = first
        await self.mount_all([self._widget(entry) for entry in older], before=0)

        self.call_after_refresh(setattr, self, "_fetching", False)

    async def show_top(self) -> None:
        """Go to the very first entry."""
        if self.first:
            self._fetching = True
            await self.fetch_older(self.first)
        self.call_after_refresh(self.scroll_home, animate=False, immediate=True)

    def page_down(self) -> None:
        """Go on by a screenful, less two lines to find one's place again."""
        step = max(1, self.size.height - 2)
        self.scroll_to(y=self.scroll_offset.y + step, animate=False, immediate=True)

    async def _show_change(self, entry: Entry) -> Widget | None:
        widget = self._widgets.get(id(entry))
        if widget is None:
            return None
        if isinstance(entry, ChoiceEntry) and entry.said is not None:
            said = Bubble(STUDENT, entry.said, self.speech)
            await self.mount(said, after=widget)
            await widget.remove()
            self._widgets[id(entry)] = said
            return said
        if isinstance(widget, Changing):
            widget.show_all()
        return widget

    async def _trim(self) -> None:
        """Take away the oldest widgets when there are too many."""
        surplus = len(self.entries) - self.first - MOST_MOUNTED
        if surplus <= 0:
            return
        first = len(self.entries) - MOUNTED
        gone = [self._widgets.pop(id(entry)) for entry in self.entries[self.first : first]]
        self.first = first
        await self.remove_children(gone)

    def _widget(self, entry: Entry) -> Widget:
        widget = _make(entry, self.speech)
        self._widgets[id(entry)] = widget
        return widget


def _newest_lines(widget: Widget) -> tuple[int, int] | None:
    """Return the first and last line of what changed last in a widget; None for all of it."""
    return widget.newest_lines() if isinstance(widget, Changing) else None


def _make(entry: Entry, speech: Speech) -> Widget:
    """Make the widget of an entry."""
    match entry:
        case LineEntry(line=line):
            return Bubble(line.who, line.text, speech, line.cite)
        case TableEntry():
            from tutor.ui.widgets.comparison import Comparison

            return Comparison(entry, speech)
        case QuestionEntry():
            return card_of(entry, speech)
        case ChoiceEntry(said=said) if said is not None:
            return Bubble(STUDENT, said, speech)
        case ChoiceEntry():
            return SayCard(entry, speech)
        case RepliesEntry() | SaidEntry() | ExplainEntry() | JudgeEntry():
            from tutor.ui.widgets.explaining import widget_of

            return widget_of(entry, speech)
        case RecapEntry():
            return Recap(entry, speech)
        case EndEntry():
            return End(entry, speech)
        case _:
            assert_never(entry)
