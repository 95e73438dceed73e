"""The two fields a learner types into, made for input methods and wide characters.

Owns what a typed, pasted or deleted character does to a field. May not know what an answer is or
when it counts as given. Its tests pin, by way of a pseudo-terminal too, that committed Japanese
arrives whole, that one Backspace removes one character as a reader sees it, and that the caret and
the hardware cursor stand in the same cell.

An Enter that arrives in one read with committed text is the learner's own, and submits the text
before it once: no terminal passes on the Enter that an input method has used to confirm.
"""

from collections.abc import Iterator
from itertools import accumulate

from textual import events
from textual.geometry import Offset
from textual.widgets import Input, TextArea
from textual.widgets.text_area import Location

from tutor.text.cells import graphemes
from tutor.ui.compat import install_for_fields

_TYPED_THOUGH_UNPRINTABLE = frozenset("\u3000\u00a0\u200d")
"""What input methods send and `str.isprintable` denies, so that Textual drops it when typed:
the ideographic space, the no-break space, and the joiner of emoji."""


def previous_boundary(text: str, position: int) -> int:
    """The last place before a position where a grapheme begins."""
    return max((place for place in _boundaries(text) if place < position), default=0)


def next_boundary(text: str, position: int) -> int:
    """The first place behind a position where a grapheme ends."""
    return min((place for place in _boundaries(text) if place > position), default=len(text))


def _boundaries(text: str) -> Iterator[int]:
    return accumulate(map(len, graphemes(text)), initial=0)


def _is_typed(character: str | None) -> bool:
    return character is not None and character in _TYPED_THOUGH_UNPRINTABLE


install_for_fields()


class JapaneseInput(Input):
    """A one-line field whose characters are graphemes and whose paste never submits."""

    def on_mount(self) -> None:
        """Hold the caret still: a blinking one repaints over what is being composed."""
        self.cursor_blink = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is text for this field and so no shortcut."""
        return _is_typed(character) or super().check_consume_key(key, character)

    def on_key(self, event: events.Key) -> None:
        """Accept the characters Textual takes for unprintable."""
        if event.character is not None and _is_typed(event.character):
            event.stop()
            event.prevent_default()
            self.replace(event.character, *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Insert every pasted line, joined with spaces; Textual would drop all but the first."""
        event.stop()
        event.prevent_default()
        lines = (line.strip() for line in event.text.splitlines())
        self.replace(" ".join(filter(None, lines)), *self.selection)

    def action_cursor_left(self, select: bool = False) -> None:
        """Move over one grapheme, or to the left end of the selection."""
        super().action_cursor_left(select)
        self._rest_at(previous_boundary(self.value, self.cursor_position + 1), select)

    def action_cursor_right(self, select: bool = False) -> None:
        """Move over one grapheme, or to the right end of the selection, or take the suggestion."""
        super().action_cursor_right(select)
        self._rest_at(next_boundary(self.value, self.cursor_position - 1), select)

    def action_delete_left(self) -> None:
        """Delete the selection or the grapheme before the caret."""
        if self.selection.is_empty:
            self.delete(previous_boundary(self.value, self.cursor_position), self.cursor_position)
        else:
            self.delete_selection()

    def action_delete_right(self) -> None:
        """Delete the selection or the grapheme behind the caret."""
        if self.selection.is_empty:
            self.delete(self.cursor_position, next_boundary(self.value, self.cursor_position))
        else:
            self.delete_selection()

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell the caret is drawn in; Textual is one cell off at the end of the text."""
        x, y, _, _ = self.content_region
        column = self._position_to_cell(self.cursor_position)
        return Offset(x + column - self.scroll_offset.x, y)

    def _rest_at(self, position: int, select: bool) -> None:
        start = self.selection.start if select else position
        self.selection = type(self.selection)(start, position)


class JapaneseTextArea(TextArea):
    """A field of several lines whose characters are graphemes."""

    def on_mount(self) -> None:
        """Hold the caret still: a blinking one repaints over what is being composed."""
        self.cursor_blink = False

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Whether a key is text for this field and so no shortcut."""
        is_ours = _is_typed(character) and not self.read_only
        return is_ours or super().check_consume_key(key, character)

    def on_key(self, event: events.Key) -> None:
        """Accept the characters Textual takes for unprintable."""
        if event.character is not None and _is_typed(event.character):
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard(event.character, *self.selection)

    def get_cursor_left_location(self) -> Location:
        """Where the caret goes, and what Backspace deletes: one grapheme or the line's end."""
        row, column = self.cursor_location
        if column == 0:
            return super().get_cursor_left_location()
        return row, previous_boundary(self.document[row], column)

    def get_cursor_right_location(self) -> Location:
        """Where the caret goes, and what Delete deletes: one grapheme or the line's end."""
        row, column = self.cursor_location
        if self.cursor_at_end_of_line:
            return super().get_cursor_right_location()
        return row, next_boundary(self.document[row], column)
