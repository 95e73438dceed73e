"""A question in which each numbered item gets one of several lettered targets.

Owns how both are shown and joined: a number, then a letter; or an item, then a target with the
mouse; or the arrows alone. `classify` and `match` say what the items and targets are. It may not
mark anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tutor.questions.assigning import AssigningQuestion
from tutor.text.texts import Text
from tutor.ui.entries import QuestionEntry
from tutor.ui.speech import Speech
from tutor.ui.widgets.feedback import BAD, GOOD, NEUTRAL, RIGHT_SIGN, WRONG_SIGN, opposed
from tutor.ui.widgets.key_bar import KeyHint
from tutor.ui.widgets.option_row import OptionRow
from tutor.ui.widgets.question_card import QuestionCard
from tutor.ui.widgets.rows import Rows, full_width, keys_for
from tutor.ui.widgets.slips import reasons_open
from tutor.ui.words import ui_words
from tutor.wording import lesson_words

LETTERS = "abcdeijlnopuxz"
"""The keys of targets; those of commands are left out, such as `h`, but for `c`: what that shows is
not needed at a question, and three targets are to be a, b and c. Further ones are for arrows."""

_LETTER_BINDINGS = tuple(
    Binding(f"{key},{full_width(key)}", f"put({number})", show=False)
    for number, key in enumerate(LETTERS)
)


class AssigningCard(QuestionCard, Rows):
    """Items above, targets below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *_LETTER_BINDINGS,
        Binding("left", "turn(-1)", show=False),
        Binding("right,space,ideographic_space", "turn(1)", show=False),
        Binding("tab", "next_item(1)", show=False),
        Binding("shift+tab", "next_item(-1)", show=False),
    ]
    compares: ClassVar[bool] = False
    gives_reasons: ClassVar[bool] = False
    each_once: ClassVar[bool] = False
    """Whether a target belongs to one item only."""

    question: AssigningQuestion

    def __init__(self, entry: QuestionEntry, speech: Speech) -> None:
        assert isinstance(entry.question, AssigningQuestion)
        super().__init__(entry, speech)
        self.items = self.shown_items()
        self.targets = self.shown_targets()
        given = self._given or ("",) * len(self.question.item_keys)
        self.put = dict(zip(self.question.item_keys, given, strict=True))
        self.rows = tuple(OptionRow(n) for n in range(len(self.items) + len(self.targets)))
        self._between = Static(classes="between")
        self._parts = {part.key: part for part in self.question.parts()}
        self._rights = dict(zip(self.question.item_keys, self.question.key, strict=True))

    def shown_items(self) -> tuple[str, ...]:
        """Return the keys of the items, in the order in which they are numbered."""
        raise NotImplementedError

    def shown_targets(self) -> tuple[str, ...]:
        """Return the keys of the targets, in the order in which they are lettered."""
        raise NotImplementedError

    def target_text(self, key: str) -> Text:
        """Return the words of a target."""
        raise NotImplementedError

    @property
    def pickable(self) -> Sequence[int]:
        """The items; targets have letters."""
        return range(len(self.items))

    @property
    def settled(self) -> set[str]:
        """The items that were answered rightly."""
        return {key for marked in self.entry.counted for key in marked.verdict.right_parts}

    @property
    def unready_word(self) -> str:
        """Say how items are given their targets."""
        return "put-first"

    def title(self) -> str:
        """Say how it is answered."""
        return lesson_words("put-each", self.speech.language) if self.is_open else ""

    def body(self) -> Iterable[Widget]:
        """Return the items, then the targets."""
        yield from self.rows[: len(self.items)]
        yield self._between
        yield from self.rows[len(self.items) :]

    def show_all(self) -> None:
        """Show everything as it stands now; after an answer, go to the first that was wrong."""
        marked = self.entry.counted[-1:]
        if marked and self.is_open:
            wrong = [n for n, key in enumerate(self.items) if key in marked[0].verdict.wrong_parts]
            self.cursor = wrong[0] if wrong else self.cursor
        super().show_all()

    def show_body(self) -> None:
        """Show items and targets; the targets have done their work once the card is closed."""
        self._between.display = self.is_open
        for row in self.rows[len(self.items) :]:
            row.display = self.is_open
        super().show_body()

    def show_row(self, row: OptionRow) -> None:
        """Show an item with its target, or a target."""
        if row.index >= len(self.items):
            number = row.index - len(self.items)
            words = self.speech.content(self.target_text(self.targets[number]))
            row.show(f"   {letter_of(number)}  ", words)
            return
        key = self.items[row.index]
        sign = sign_of(self.entry, key, self.put[key])
        at_cursor = self.is_open and self.cursor == row.index
        row.show(
            self.lead_of(row.index, sign),
            self._item_words(key, sign),
            "-cursor" if at_cursor else "",
        )

    def _item_words(self, key: str, sign: str) -> Content:
        given, right = self.put[key], self._rights[key]
        words = self.speech.content(self._parts[key].label)
        if self.entry.shows_key and given != right:
            both = opposed(self._named("your-answer", given), self._named("right-answer", right))
            lines = [words, *(line for line, key in zip(both, (given, right), strict=True) if key)]
        else:
            style = {RIGHT_SIGN: GOOD, WRONG_SIGN: BAD}.get(sign, "$text-primary")
            gap = "\n" if self.speech.second else "  "
            lines = [Content.assemble(words, gap, self._arrow(given, style)) if given else words]
        is_due = sign == WRONG_SIGN and key in reasons_open(self.entry)
        if self._parts[key].why and (self.entry.shows_key or key in self.settled or is_due):
            lines.append(self.speech.content(self._parts[key].why, NEUTRAL))
        return Content("\n").join(lines)

    def _arrow(self, target: str, style: str) -> Content:
        letter = letter_of(self.targets.index(target))
        words = self.speech.content(self.target_text(target), style)
        return Content.assemble((f"→\u00a0{letter}\u00a0", f"bold {style}"), words)

    def _named(self, name: str, target: str) -> tuple[str, Content]:
        text = self.target_text(target) if target else ""
        return lesson_words(name, self.speech.language), self.speech.content(text)

    def can_click(self, index: int) -> bool:
        """Items and targets can be clicked."""
        return True

    def clicked(self, index: int) -> None:
        """Pick an item, or give the picked one a target; a click never answers."""
        if index < len(self.items):
            self.picked(index)
        else:
            self.action_put(index - len(self.items))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave all keys to the screen once the card is closed, and letters without a target."""
        if action == "put":
            return self._takes_targets and parameters[0] in range(len(self.targets))
        if action in ("turn", "next_item"):
            return self._takes_targets
        return super().check_action(action, parameters)

    @property
    def _left(self) -> list[int]:
        """The rows of the items that were put nowhere yet."""
        return [n for n, key in enumerate(self.items) if not self.put[key]]

    @property
    def _takes_targets(self) -> bool:
        return self.is_open and self.asking is None

    def action_put(self, number: int) -> None:
        """Give the item under the cursor a target, and go on to the next one without."""
        if self.cursor is None:
            self.action_next_item(1)
        if self.cursor is not None:
            self._assign(self.items[self.cursor], self.targets[number])
            after = [n for n in self._left if n > self.cursor]
            if self._left:
                self.place_cursor((after or self._left)[0])

    def action_turn(self, by: int) -> None:
        """Give the item under the cursor the next target, or the one before."""
        if self.cursor is None:
            self.action_next_item(1)
            return
        key = self.items[self.cursor]
        given = self.put[key]
        number = self.targets.index(given) + by if given else (0 if by > 0 else -1)
        self._assign(key, self.targets[number % len(self.targets)])

    def action_next_item(self, by: int) -> None:
        """Go to the next item, or to the one before; after the last comes the first."""
        if self.cursor is None:
            self.place_cursor(next(iter(self._left), 0))
        else:
            self.place_cursor((self.cursor + by) % len(self.items))

    def confirm(self) -> None:
        """Answer with everything as it is put; but everything is to be put somewhere."""
        given = tuple(self.put[key] for key in self.question.item_keys)
        if any(given) and not all(given):
            self.place_cursor(self._left[0])
            self.post_message(self.Unready(self, "put-all"))
        else:
            self.answer(given if any(given) else ())

    def hints(self) -> list[KeyHint]:
        """Return the keys that pick an item, give it a target, and answer."""
        picking, answering = super().hints()[:2]
        if self.asking is not None:
            return [picking, answering]
        letters = keys_for(LETTERS[: len(self.targets)])
        does = ui_words("give-target", self.speech.language)
        return [picking, KeyHint(letters, does, "screen.on_card('turn(1)')"), answering]

    def _assign(self, key: str, target: str) -> None:
        """Put an item somewhere, unless that is settled."""
        taken = [other for other, given in self.put.items() if self.each_once and given == target]
        if not self.settled.intersection((key, *taken)):
            self.put.update({**dict.fromkeys(taken, ""), key: target})
            self.show_body()


def letter_of(number: int) -> str:
    """Return the key of a target, counted from 0; a blank for one that only arrows reach."""
    return LETTERS[number] if number < len(LETTERS) else " "


def sign_of(entry: QuestionEntry, item: str, target: str) -> str:
    """Return what is known of an item with a target.

    Args:
        entry: An `AssigningQuestion` and what has happened at it.
        item: The key of the item.
        target: The key of the target it has now; empty for none.
    """
    assert isinstance(entry.question, AssigningQuestion)
    place = entry.question.item_keys.index(item)
    verdicts = {marked.given[place]: marked.verdict for marked in entry.counted}
    is_right = entry.shows_key and target == entry.question.key[place]
    if is_right or any(item in verdict.right_parts for verdict in verdicts.values()):
        return RIGHT_SIGN
    is_wrong = target in verdicts and item in verdicts[target].wrong_parts
    return WRONG_SIGN if is_wrong else " "
