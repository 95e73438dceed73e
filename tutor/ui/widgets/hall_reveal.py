"""The right answer, both votes side by side, and why: what the class sees at the end of a question.

Owns that sheet, and the bars of a vote.
"""

from __future__ import annotations

from textual.content import Content

from tutor.classroom.advice import voters_of
from tutor.classroom.posing import LETTERS, Answered, Posed
from tutor.classroom.scene import Ballot, Vote
from tutor.text.cells import pad, width_cells
from tutor.text.texts import Text, in_language
from tutor.ui.screens.teach_words import teach_words
from tutor.ui.widgets.hall_lines import (
    SIGN_CELLS,
    Lines,
    bar_of,
    beside,
    option_lines,
    text_lines,
)
from tutor.ui.widgets.hall_pages import Sheet

_ROUNDS = ("first-vote", "second-vote")
_HANDS_CELLS = 11


def reveal_sheet(question: Posed, ballot: Ballot, language: str, width: int) -> Sheet:
    """Return what is revealed.

    Args:
        question: What was asked.
        ballot: Its votes.
        language: The language.
        width: The room for a line, in cells.
    """
    stem = text_lines(in_language(question.ask, language), width, "$text-muted")
    blocks: list[tuple[Content, ...]] = []
    for index, option in enumerate(question.options):
        mark = "✓" if option.right else ""
        style = "bold" if option.right or not question.has_key else ""
        words = in_language(option.text, language)
        if option.right:
            right = teach_words("right", language)
            words += f"（{right}）" if language == "ja" else f" ({right})"
        lines = option_lines(index, words.strip(), width, style, mark)
        bars = vote_line(question, index, ballot.votes, language, width - SIGN_CELLS)
        if bars is not None:
            lines.append(Content.assemble(" " * SIGN_CELLS, bars))
        blocks.append(tuple(lines))
    blocks += (
        tuple(_answer_lines(question, answer, language, width)) for answer in question.answers
    )
    whys = [in_language(why, language) for why in question.reasons]
    if whys:
        title_name = "model" if question.kind in ("explain", "teach") else "why"
        title = Content.styled(teach_words(title_name, language), "bold $text-primary")
        lines = [line for why in whys for line in text_lines(why, width, indent=2)]
        blocks.append((title, *lines))
    return Sheet(head=(*stem, Content("")), blocks=tuple(blocks))


def vote_line(
    question: Posed, index: int, votes: tuple[Vote | None, ...], language: str, width: int
) -> Content | None:
    """Draw the hands of an option in every round that was counted, side by side.

    Args:
        question: What was asked.
        index: The option's place, from 0.
        votes: The rounds.
        language: The language.
        width: The room, in cells.

    Returns:
        One line; None when nothing was counted.
    """
    counted = [
        (teach_words(name, language), vote)
        for name, vote in zip(_ROUNDS, votes, strict=False)
        if vote is not None
    ]
    if not counted:
        return None
    each_cells = width // max(2, len(counted))
    parts: list[Content] = []
    for name, vote in counted:
        share = vote.hands[index] / max(1, voters_of(question, vote))
        hands = teach_words("hands", language, count=vote.hands[index], percent=round(share * 100))
        room = max(4, each_cells - width_cells(name) - _HANDS_CELLS - 3)
        bar = bar_of(index, min(1.0, share), room)
        parts.append(Content.assemble(f"{name} ", bar, " ", pad(hands, _HANDS_CELLS)))
    return Content(" ").join(parts)


def letter_of(question: Posed, label: Text) -> str:
    """Return the letter by which the class can name one of several things; else nothing.

    Args:
        question: What was asked, one whose hands are not counted.
        label: What is shown.
    """
    given = question.given
    is_named = 1 < len(given) <= len(LETTERS) and label in given
    return LETTERS[given.index(label)] if is_named else ""


def _answer_lines(question: Posed, answer: Answered, language: str, width: int) -> Lines:
    words = in_language(answer.right, language)
    name = in_language(answer.label, language) if answer.label else ""
    if not name:
        return text_lines(words, width, "bold", 2)
    letter = letter_of(question, answer.label)
    mark = f" {letter} " if letter else ""
    return [*beside(mark, name, width), *text_lines(f"→ {words}", width, "bold", 4)]
