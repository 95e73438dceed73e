"""What the class sees, phase by phase.

Owns how a scene becomes a sheet. Nothing that the phase does not allow is in it: the right answer,
why and the votes are read in `REVEAL` alone. The tests pin that.
"""

from __future__ import annotations

from typing import assert_never

from msgspec import Struct
from textual.content import Content

from tutor.classroom.posing import Posed
from tutor.classroom.room import Room
from tutor.classroom.scene import Phase, choice_of, highlighted, posed, table_of, visible_cells
from tutor.classroom.script import Script
from tutor.dialogue.machine import offered
from tutor.lesson.grids import grid_of
from tutor.lesson.records import RecapStep
from tutor.lesson.revealing import revealing
from tutor.lesson.table_records import Table
from tutor.text.cells import ambiguous_width
from tutor.text.inline import plain
from tutor.text.table import Drawing, draw
from tutor.text.texts import Text, in_language
from tutor.ui.screens.teach_words import teach_words
from tutor.ui.widgets.comparison import style_of
from tutor.ui.widgets.hall_lines import Lines, beside, centred, option_lines, text_lines
from tutor.ui.widgets.hall_pages import Sheet
from tutor.ui.widgets.hall_reveal import letter_of, reveal_sheet
from tutor.ui.widgets.hall_talk import talk_sheet

CURSOR = "bold reverse"

_MOST_TARGET_LINES = 2


class Seen(Struct, frozen=True, kw_only=True):
    """A room as a screen of some width shows it in a language."""

    script: Script
    room: Room
    language: str
    width: int

    def words(self, name: str, **values: object) -> str:
        """Return a sentence of the screens."""
        return teach_words(name, self.language, **values)

    def lines(self, text: Text, style: str = "", indent: int = 0) -> Lines:
        """Break an authored text into lines."""
        return text_lines(in_language(text, self.language), self.width, style, indent)


def public_sheet(seen: Seen) -> Sheet:
    """Return what the class sees.

    Args:
        seen: The room.
    """
    room, scene = seen.room, seen.room.scene
    if room.is_blank:
        return Sheet()
    if room.is_paused:
        return _middle(seen, [Content.styled(seen.words("paused"), "bold")])
    match scene.phase:
        case Phase.LOBBY:
            return _lobby(seen)
        case Phase.STEP:
            return _step(seen)
        case Phase.CHOOSING:
            return _choosing(seen)
        case Phase.ENDED:
            return _middle(seen, [Content.styled(seen.words("the-end"), "bold")])
        case Phase.READ | Phase.OPEN | Phase.CLOSED | Phase.DISCUSS | Phase.HINT:
            question = posed(seen.script, scene)
            assert question is not None
            return _question(seen, question)
        case Phase.REVEAL:
            question = posed(seen.script, scene)
            assert question is not None
            assert scene.ballot is not None
            return reveal_sheet(question, scene.ballot, seen.language, seen.width)
        case _:
            assert_never(scene.phase)


def _middle(seen: Seen, parts: Lines) -> Sheet:
    space = [Content("")] * 6
    return Sheet(blocks=((*space, *centred(parts, seen.width)),), gap=False)


def _lobby(seen: Seen) -> Sheet:
    course = plain(in_language(seen.script.course.title, seen.language))
    title = seen.lines(seen.script.lesson.title, "bold")
    parts = [Content.styled(course, "$text-muted"), Content(""), *title, Content("")]
    parts.append(Content(seen.words("soon")))
    if seen.room.present:
        parts += [Content(""), Content(seen.words("present", count=seen.room.present))]
    return _middle(seen, parts)


def _step(seen: Seen) -> Sheet:
    table = table_of(seen.script, seen.room.scene)
    if table is not None:
        return _table(seen, table)
    step = seen.script.flow.nodes[seen.room.scene.talk.at].step
    if isinstance(step, RecapStep):
        head = (Content.styled(seen.words("to-take-home"), "bold underline"), Content(""))
        points = (
            tuple(_beside(f"{number}. ", seen, point.text))
            for number, point in enumerate(step.points, 1)
        )
        return Sheet(head=head, blocks=tuple(points))
    return talk_sheet(seen.script, seen.room.scene, seen.language, seen.width)


def _beside(mark: str, seen: Seen, text: Text) -> Lines:
    return beside(mark, in_language(text, seen.language), seen.width)


def _table(seen: Seen, table: Table) -> Sheet:
    """Draw the table; the page is the one with the highlight, or with what was shown last."""
    scene = seen.room.scene
    visible = visible_cells(scene, table)
    drawing = draw(
        grid_of(table, seen.language, visible), seen.width, ascii_rules=ambiguous_width() == 2
    )
    place = highlighted(seen.script, scene)
    rows = [row.id for row in table.rows]
    columns = [column.id for column in table.columns]
    cursor = None if place is None else (rows.index(place.row), columns.index(place.column))
    caption = tuple(seen.lines(table.caption, "bold underline"))
    head, rule, blocks = _rows_of(drawing, cursor)
    focus = cursor[0] if scene.cursor and cursor else _newest(seen, table, rows)
    head = (*caption, Content(""), *head)
    return Sheet(head=head, blocks=blocks, rule=rule, gap=False, focus=focus)


def _newest(seen: Seen, table: Table, rows: list[str]) -> int | None:
    """Return the row of the cells that were revealed last; None where none are hidden at first."""
    groups, shown = revealing(table).groups, seen.room.scene.talk.shown
    if not groups:
        return None
    return max(rows.index(place.row) for place in groups[shown - 1]) if shown else 0


def _rows_of(
    drawing: Drawing, cursor: tuple[int, int] | None
) -> tuple[tuple[Content, ...], tuple[Content, ...], tuple[tuple[Content, ...], ...]]:
    """Cut a drawn table into its head, the rule between rows, and its rows; a card has its own."""
    head: Lines = []
    rule: Lines = []
    blocks: list[Lines] = []
    waiting: Lines = []
    row = -1
    for pieces in drawing.lines:
        styled = (
            (piece.text, CURSOR if (piece.row, piece.column) == cursor else style_of(piece))
            for piece in pieces
        )
        line = Content.assemble(*styled)
        at = max((piece.row for piece in pieces), default=-1)
        if at < 0:
            waiting.append(line)
            continue
        if at != row:
            blocks.append([])
            row = at
            if not drawing.as_cards:
                head, rule = (waiting, rule) if len(blocks) == 1 else (head, waiting)
                waiting = []
        blocks[-1] += [*waiting, line]
        waiting = []
    return tuple(head), tuple(rule), tuple(map(tuple, blocks))


def _choosing(seen: Seen) -> Sheet:
    choice = choice_of(seen.script, seen.room.scene)
    assert choice is not None
    ask = choice.ask or seen.words("what-next")
    head = (*seen.lines(ask, "bold"), Content(""))
    keys = offered(seen.room.scene.talk, choice)
    said = dict(zip(choice.keys, choice.options, strict=True))
    blocks = (
        tuple(_beside(f" {number}  ", seen, said[key].say)) for number, key in enumerate(keys, 1)
    )
    return Sheet(head=head, blocks=tuple(blocks))


def _question(seen: Seen, question: Posed) -> Sheet:
    """Show the stem, and what the phase adds: options, a hint, what to do."""
    phase, ballot = seen.room.scene.phase, seen.room.scene.ballot
    assert ballot is not None
    stem = seen.lines(question.ask, "bold")
    if phase is Phase.READ:
        name = Content.styled(seen.words("question"), "$text-muted")
        think = Content.styled(seen.words("think-first"), "$text-muted")
        return Sheet(blocks=((Content(""), Content(""), name, Content("")), tuple(stem), (think,)))
    head = (*stem, Content(""))
    if phase is Phase.HINT:
        return Sheet(head=head, blocks=tuple(_hints(seen, question, ballot.hints)))
    says = {
        Phase.OPEN: "hands-up" if ballot.round == 1 else "hands-up-again",
        Phase.CLOSED: "voting-closed",
        Phase.DISCUSS: "talk" if question.is_counted else "talk-over",
    }[phase]
    foot = (Content(""), *text_lines(seen.words(says), seen.width, "bold $text-primary"))
    if question.is_counted:
        blocks = tuple(
            tuple(option_lines(number, in_language(option.text, seen.language), seen.width))
            for number, option in enumerate(question.options)
        )
    else:
        blocks = tuple(
            tuple(_beside(f" {letter_of(question, each) or '-'} ", seen, each))
            for each in question.given
        )
        targets = _targets(seen, question)
        if len(targets) > _MOST_TARGET_LINES:
            blocks += tuple(tuple(_beside(" → ", seen, each)) for each in question.targets)
        elif targets:
            head = (*stem, *targets, Content(""))
    return Sheet(head=head, blocks=blocks, foot=foot)


def _targets(seen: Seen, question: Posed) -> Lines:
    """Say in a line or two what things are put to, so that it can stand on every page."""
    names = [in_language(each, seen.language) for each in question.targets]
    return text_lines(f"→ {' / '.join(names)}", seen.width) if names else []


def _hints(seen: Seen, question: Posed, count: int) -> list[tuple[Content, ...]]:
    title = Content.styled(seen.words("hint"), "bold $text-primary")
    given = question.hints[:count]
    if not given:
        return [tuple(seen.lines(seen.words("no-hint")))]
    return [(title,), *(tuple(seen.lines(hint, indent=2)) for hint in given)]
