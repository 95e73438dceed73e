"""The question kind `cells`: some cells of a table are hidden; what belongs where?

Owns what such a question takes over from its table. The author names the table by its id; whoever
reads the lesson puts the table itself into the question.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from tutor.questions.assigning import AssigningQuestion
from tutor.questions.filling import Place, says_something, verdict_on_places, words_typed
from tutor.questions.parts import Fault, Part
from tutor.questions.question import Answer
from tutor.questions.shuffle import shuffled_keys
from tutor.questions.slug import Slug
from tutor.questions.typed import Telling, Wordings, all_wordings, tagged, wording_faults
from tutor.questions.verdict import Verdict
from tutor.text.texts import Text, in_language

Content = Text | tuple[Text, ...]
"""What stands in a cell: one text, several as bullets, or none where nothing belongs."""


class Head(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column of the table."""

    id: Slug
    head: Text


class Line(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row of the table, with a cell for each column."""

    id: Slug
    head: Text
    cells: dict[str, Content]


class Sheet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The table, all of it."""

    id: Slug
    caption: Text
    columns: tuple[Head, ...]
    rows: tuple[Line, ...]


class Hidden(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A hidden cell, named `row.column`. `accept` are wordings right besides the cell's own."""

    cell: str
    accept: Wordings = ()
    near: tuple[Telling, ...] = ()
    why: Text = ""


class Cells(AssigningQuestion, frozen=True, kw_only=True, tag="cells"):
    """Fill in the hidden cells, which are numbered in the order of `hide`.

    With `pick` the learner chooses among what was hidden, which is lettered; without it they type.
    An answer holds, for each hidden cell, the name of the cell whose text was picked, or the words
    typed, or nothing.
    """

    table: Sheet
    hide: tuple[Hidden, ...]
    pick: bool = True

    @property
    def item_keys(self) -> tuple[str, ...]:
        """The names of the hidden cells."""
        return tuple(each.cell for each in self.hide)

    @property
    def target_keys(self) -> tuple[str, ...]:
        """The names of the hidden cells again, without those that say the same as one before."""
        firsts: list[str] = []
        for key in self.item_keys:
            if self.text_of(key) not in map(self.text_of, firsts):
                firsts.append(key)
        return tuple(firsts)

    @property
    def key(self) -> Answer:
        """What belongs into each hidden cell."""
        if self.pick:
            by_text = [(self.text_of(key), key) for key in self.target_keys]
            return tuple(
                next(key for text, key in by_text if text == self.text_of(item))
                for item in self.item_keys
            )
        return tuple(next(iter(all_wordings(place.accept)), "") for place in self._places())

    def text_of(self, cell: str) -> Text:
        """Return what stands in a cell as one text; an empty one where there is nothing."""
        row, _, column = cell.partition(".")
        for line in self.table.rows:
            if line.id == row:
                return as_one_text(line.cells.get(column, ()))
        return ""

    def read(self, typed: str, shown: Answer = (), /) -> Answer | None:
        """Read numbers of cells with letters, or words for the cells.

        Args:
            typed: `1b 2a` where cells are picked; else the words of all cells, parted by `/`, `、`,
                `,` or spaces, or of some with their numbers, as in `2=it stops`.
            shown: The keys of what is picked from, in the order in which it is lettered.

        Returns:
            A cell's name or the words for each hidden cell, empty for those left open; None when
            it is not that.
        """
        if self.pick:
            return self._assigned(typed, self.item_keys, shown or self.target_keys)
        answer = words_typed(typed, len(self.hide))
        return answer if self.accepts(answer) else None

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer has a text for each cell, and any that says something."""
        return super().accepts(answer) if self.pick else says_something(answer, len(self.hide))

    def mark(self, answer: Answer) -> Verdict:
        """Mark each cell by itself.

        Args:
            answer: A cell's name, or words, or an empty text for each hidden cell.

        Returns:
            Right, partly with the share of the cells that are right, or wrong; not understood when
            the words of any cell are.

        Source:
            Ours: as for `classify` where cells are picked (see `AssigningQuestion.mark`), as for
            `blanks` where they are typed (see `verdict_on_places`).
        """
        if self.pick:
            return super().mark(answer)
        return verdict_on_places(self._places(), answer)

    def parts(self) -> tuple[Part, ...]:
        """Return the hidden cells, named by the heads of their row and column."""
        rows = {line.id: line.head for line in self.table.rows}
        columns = {head.id: head.head for head in self.table.columns}
        return tuple(
            Part(
                key=each.cell,
                label=_beside(rows[row], columns[column]),
                right=self.text_of(each.cell),
                why=each.why,
            )
            for each in self.hide
            for row, _, column in (each.cell.partition("."),)
        )

    def said(self, answer: Answer) -> tuple[tuple[str, Text], ...]:
        """Return what was picked or typed for each cell, but for those left open."""
        pairs = zip(self.item_keys, answer, strict=True)
        return tuple(
            (key, self.text_of(given) if self.pick else given) for key, given in pairs if given
        )

    def display_order(self, seed: str, /) -> tuple[str, ...]:
        """Return the keys of what is picked from, shuffled; nothing where cells are typed.

        Args:
            seed: What the order depends on, besides the question.
        """
        if not self.pick:
            return ()
        return shuffled_keys(self.target_keys, (), self._seeded(seed))

    def awaited(self) -> Iterable[str]:
        """Return the wordings accepted in any cell that is typed."""
        if self.pick:
            return ()
        return (wording for place in self._places() for wording in all_wordings(place.accept))

    def misconceptions(self) -> Iterable[tuple[str, str]]:
        """Return the misconceptions of the answers in each cell's `near`."""
        for index, each in enumerate(self.hide):
            yield from tagged(each.near, f"hide.{index}.near")

    def _owed_reasons(self) -> Iterable[str]:
        return (f"hide.{index}" for index, each in enumerate(self.hide) if not each.why)

    def known_at(self, _path: str, /) -> tuple[str, ...]:
        """Return the cells of the table."""
        return tuple(
            f"{line.id}.{column.id}" for line in self.table.rows for column in self.table.columns
        )

    def faults(self) -> Iterable[Fault]:
        """Find cells that are not there, twice there, empty, or not to be picked or typed."""
        for index, each in enumerate(self.hide):
            path = f"hide.{index}.cell"
            if each.cell not in self.known_at(path):
                yield "unknown-cell", path
            elif each.cell in self.item_keys[:index]:
                yield "cell-named-twice", path
            elif not self.text_of(each.cell):
                yield "empty-cell-asked", path
            elif not self.pick:
                yield from self._typing_faults(index, each)
        if len(self.target_keys) < (2 if self.pick else 1):
            yield "too-few-hidden", "hide"

    def _typing_faults(self, index: int, each: Hidden) -> Iterator[Fault]:
        if not self._place(each).accept:
            yield "bullets-to-type", f"hide.{index}.cell"
        else:
            field = f"hide.{index}"
            accept = self._place(each).accept
            yield from wording_faults(accept, each.near, f"{field}.accept", f"{field}.near")

    def _places(self) -> tuple[Place, ...]:
        return tuple(map(self._place, self.hide))

    def _place(self, each: Hidden) -> Place:
        """Return what is right in a cell: its own text, if it is one, and what else is accepted."""
        row, _, column = each.cell.partition(".")
        content = next(line.cells[column] for line in self.table.rows if line.id == row)
        own = () if isinstance(content, tuple) else all_wordings(content)
        return Place(key=each.cell, accept=(*own, *all_wordings(each.accept)), near=each.near)


def as_one_text(content: Content) -> Text:
    """Return what stands in a cell as one text: bullets are joined, in every language there is."""
    if not isinstance(content, tuple):
        return content
    languages = dict.fromkeys(
        language for item in content if isinstance(item, dict) for language in item
    )
    if not languages:
        return " / ".join(in_language(item, "") for item in content)
    return {
        language: ("／" if language == "ja" else "; ").join(
            in_language(item, language).rstrip("。.") for item in content
        )
        for language in languages
    }


def _beside(row: Text, column: Text) -> Text:
    """Name a cell by its heads, in every language there is."""
    languages = dict.fromkeys(
        each for head in (row, column) if isinstance(head, dict) for each in head
    )
    if not languages:
        return f"{in_language(row, '')} / {in_language(column, '')}"
    return {each: f"{in_language(row, each)} / {in_language(column, each)}" for each in languages}
