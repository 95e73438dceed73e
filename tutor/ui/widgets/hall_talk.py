"""The conversation in class: the newest line, and of those before it as many as there is room for.

Owns how lines of the cast are drawn. Name, side and a bar tell the speakers apart, never colour
alone; what was said before is paler.
"""

from __future__ import annotations

from textual.content import Content

from tutor.classroom.scene import Scene
from tutor.classroom.script import Script
from tutor.classroom.telling import STUDENT, conversation
from tutor.dialogue.effects import AnyEffect, ChoiceMade, LineSpoken
from tutor.text.cells import ambiguous_width
from tutor.text.inline import plain
from tutor.text.texts import Text, in_language
from tutor.ui.widgets.hall_lines import Lines, text_lines
from tutor.ui.widgets.hall_pages import Sheet

_MOST_LINES_BACK = 2
_MOST_ASIDE_CELLS = 10
_WIDTHS_ASIDE = 7
"""The side of a speaker moves a line in by a seventh of the width, and never further."""


def talk_sheet(script: Script, scene: Scene, language: str, width: int) -> Sheet:
    """Return the newest lines of the conversation.

    Args:
        script: The lesson, for the names of its cast.
        scene: Where the class stands.
        language: The language.
        width: The room for a line, in cells.
    """
    said: list[tuple[str, Text]] = []
    for effect in reversed(conversation(script, scene)):
        spoken = _spoken(effect)
        if spoken is None or len(said) > _MOST_LINES_BACK:
            break
        said.append(spoken)
    blocks = [
        tuple(_bubble(script, who, text, language, width, is_new=number == 0))
        for number, (who, text) in enumerate(said)
    ]
    return Sheet(blocks=tuple(reversed(blocks)), stands_low=True)


def _spoken(effect: AnyEffect) -> tuple[str, Text] | None:
    match effect:
        case LineSpoken(line=line):
            return line.who, line.text
        case ChoiceMade(option=option):
            return STUDENT, option.say
        case _:
            return None


def _bubble(
    script: Script, who: str, text: Text, language: str, width: int, *, is_new: bool
) -> Lines:
    speaker = script.course.cast.get(who)
    side = speaker.side if speaker is not None else "left"
    words = in_language(text, language)
    style = "" if is_new else "$text-muted"
    if side == "middle":
        return text_lines(words, width - 4, style, 4)
    name = plain(in_language(speaker.name, language)) if speaker is not None else who
    bar = "|" if ambiguous_width() == 2 else "┃"
    aside = min(_MOST_ASIDE_CELLS, width // _WIDTHS_ASIDE)
    indent = " " * (aside if side == "right" else 0)
    room = width - aside - 2
    head = Content.assemble(indent, (name, f"bold {style or '$text-primary'}"))
    return [
        head,
        *(
            Content.assemble(indent, (f"{bar} ", style), line)
            for line in text_lines(words, room, style)
        ),
    ]
