"""What the teacher alone sees: notes, what comes next, the right answer, the bars, the advice.

Owns these lines. They are the teacher's view, and what `n` shows on the public screen on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from tutor.classroom.advice import advise, share_right
from tutor.classroom.commands import IllegalCommand, Next
from tutor.classroom.noting import name_of, notes_at
from tutor.classroom.posing import Posed
from tutor.classroom.room import obey
from tutor.classroom.scene import (
    MOST_ROUNDS,
    Ballot,
    Phase,
    choice_of,
    highlighted,
    posed,
    table_of,
    visible_cells,
)
from tutor.dialogue.machine import offered
from tutor.lesson.grids import cell_items
from tutor.lesson.predicting import column_head, row_head
from tutor.lesson.revealing import cell_at
from tutor.text.inline import plain
from tutor.text.texts import in_language
from tutor.ui.screens.teach_words import teach_words
from tutor.ui.widgets.hall_keys import space_does
from tutor.ui.widgets.hall_lines import SIGN_CELLS, Lines, option_lines, text_lines
from tutor.ui.widgets.hall_public import Seen
from tutor.ui.widgets.hall_reveal import vote_line

_TITLE = "bold $text-primary"


def private_lines(seen: Seen) -> Lines:
    """Return what the teacher alone sees.

    Args:
        seen: The room.
    """
    parts = [_now(seen), list(_advice(seen)), _question(seen), _table(seen), _choice(seen)]
    parts += [_notes(seen), _next(seen)]
    joined: Lines = []
    for part in parts:
        joined += [*([Content("")] if joined and part else []), *part]
    return joined


def _now(seen: Seen) -> Lines:
    room, language = seen.room, seen.language
    scene = room.scene
    ballot = scene.ballot
    phase = teach_words(
        f"phase-{scene.phase}", language, round=ballot.round if ballot is not None else 0
    )
    states = [phase]
    states += [seen.words("is-blank")] if room.is_blank else []
    states += [seen.words("is-paused")] if room.is_paused else []
    said = "　".join(states) if language == "ja" else " · ".join(states)
    return [
        Content.assemble((f"{seen.words('now')}  ", _TITLE), (said, "bold")),
        Content.styled(seen.words("space-will", what=space_does(seen)), "bold reverse"),
    ]


def _advice(seen: Seen) -> Iterator[Content]:
    question, ballot = posed(seen.script, seen.room.scene), seen.room.scene.ballot
    if question is None or ballot is None:
        return
    if not question.is_counted:
        yield from text_lines(seen.words("not-counted-kind"), seen.width)
    elif seen.room.scene.phase in (Phase.CLOSED, Phase.DISCUSS, Phase.HINT, Phase.REVEAL):
        share = share_right(question, ballot.vote)
        if ballot.vote is None:
            yield Content(seen.words("nobody-counted"))
        elif share is not None:
            name = "share-most" if question.picks_many else "share"
            yield Content.styled(seen.words(name, percent=round(share * 100)), "bold")
        if seen.room.scene.phase is Phase.CLOSED and share is not None:
            yield from text_lines(seen.words(_advice_name(question, ballot)), seen.width)


def _advice_name(question: Posed, ballot: Ballot) -> str:
    if ballot.round >= MOST_ROUNDS:
        return "advice-second"
    return f"advice-{advise(question, ballot)}"


def _question(seen: Seen) -> Lines:
    """Show the options with the right one marked, the hands, and the answer."""
    question, ballot = posed(seen.script, seen.room.scene), seen.room.scene.ballot
    if question is None or ballot is None:
        return []
    language = seen.language
    shown = text_lines(in_language(question.ask, language), seen.width, "bold")
    for index, option in enumerate(question.options):
        mark = "✓" if option.right else ""
        words = in_language(option.text, language)
        shown += option_lines(index, words, seen.width, "bold" if option.right else "", mark)
        bars = vote_line(question, index, ballot.votes, language, seen.width - SIGN_CELLS)
        shown += [] if bars is None else [Content.assemble(" " * SIGN_CELLS, bars)]
    for answer in question.answers:
        label = in_language(answer.label, language)
        right = in_language(answer.right, language)
        shown += text_lines(f"✓ {label} → {right}" if label else f"✓ {right}", seen.width)
    solution = in_language(question.solution, language)
    return shown + (text_lines(f"✓ {solution}", seen.width) if solution else [])


def _table(seen: Seen) -> Lines:
    """Show what is hidden in the highlighted cell."""
    scene = seen.room.scene
    table, place = table_of(seen.script, scene), highlighted(seen.script, scene)
    if scene.phase is not Phase.STEP or table is None or place is None:
        return []
    if place in visible_cells(scene, table):
        return []
    heads = [
        plain(in_language(head, seen.language))
        for head in (row_head(table, place.row), column_head(table, place.column))
    ]
    title = Content.styled(f"{seen.words('hidden-cell')}  {' × '.join(heads)}", _TITLE)
    items = cell_items(cell_at(table, place), seen.language)
    return [title, *(line for item in items for line in text_lines(item, seen.width, indent=2))]


def _choice(seen: Seen) -> Lines:
    choice = choice_of(seen.script, seen.room.scene)
    if choice is None:
        return []
    said = dict(zip(choice.keys, choice.options, strict=True))
    keys = offered(seen.room.scene.talk, choice)
    return [
        line
        for number, key in enumerate(keys, 1)
        for line in text_lines(f"{number}  {in_language(said[key].say, seen.language)}", seen.width)
    ]


def _notes(seen: Seen) -> Lines:
    notes = notes_at(seen.script, seen.room.scene)
    title = Content.styled(seen.words("notes"), _TITLE)
    if not notes:
        return [Content.styled(seen.words("no-notes"), "$text-muted")]
    return [title, *(line for note in notes for line in seen.lines(note, indent=2))]


def _next(seen: Seen) -> Lines:
    """Say what the class will see after Space, where that is another step."""
    try:
        after = obey(seen.script, seen.room, Next(), 0)
    except IllegalCommand:
        return []
    at = after.scene.talk.at
    if at == seen.room.scene.talk.at or at >= len(seen.script.flow.nodes):
        return []
    name = name_of(seen.script.flow.nodes[at].step)
    words = plain(in_language(name or "", seen.language))
    title = Content.styled(seen.words("next-step"), _TITLE)
    return [title, *text_lines(words, seen.width, "$text-muted", 2)]
