"""Pages: what does not fit is turned over, never shrunk.

Owns the cutting. The tests pin that no line is lost or shown twice, and that no page is too high.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from textual.content import Content

from tutor.ui.widgets.hall_lines import Lines


class Sheet(Struct, frozen=True, kw_only=True):
    """What is to be shown: a head for every page, and blocks that are kept whole if they can be.

    `focus` is the block that must be seen, when the teacher does not turn the pages; `rule` stands
    between two blocks of a page; `gap` tells whether a line is left free between blocks where there
    is room; what `stands_low` is shown at the foot of the screen, its newest blocks alone.
    """

    head: tuple[Content, ...] = ()
    blocks: tuple[tuple[Content, ...], ...] = ()
    foot: tuple[Content, ...] = ()
    focus: int | None = None
    rule: tuple[Content, ...] = ()
    gap: bool = True
    stands_low: bool = False

    def newest(self, height: int) -> Sheet:
        """Return the last blocks, as many as there is room for; at least one."""
        kept: list[tuple[Content, ...]] = []
        room = height
        for block in reversed(self.blocks):
            if kept and len(block) + 1 > room:
                break
            kept.append(block)
            room -= len(block) + 1
        return replace(self, blocks=tuple(reversed(kept)))


def pages_of(sheet: Sheet, height: int) -> list[Lines]:
    """Cut a sheet into pages.

    Args:
        sheet: What is to be shown.
        height: The lines of a page.

    Returns:
        At least one page; a block that is higher than a page goes on on the next one.
    """
    room = max(1, height - len(sheet.head) - len(sheet.foot))
    if sheet.gap and sum(map(len, sheet.blocks)) + len(sheet.blocks) - 1 <= room:
        between: tuple[Content, ...] = (Content(""),)
    else:
        between = sheet.rule
    bodies: list[Lines] = [[]]
    for block in sheet.blocks:
        gap = between if bodies[-1] else ()
        if len(bodies[-1]) + len(gap) + len(block) <= room:
            bodies[-1] += [*gap, *block]
            continue
        if bodies[-1]:
            bodies.append([])
        for line in block:
            if len(bodies[-1]) == room:
                bodies.append([])
            bodies[-1].append(line)
    return [[*sheet.head, *body, *sheet.foot] for body in bodies]


def page_with_focus(sheet: Sheet, height: int) -> int:
    """Return the page on which the block in focus ends; 0 when none is in focus."""
    if sheet.focus is None:
        return 0
    until = Sheet(
        head=sheet.head,
        blocks=sheet.blocks[: sheet.focus + 1],
        foot=sheet.foot,
        rule=sheet.rule,
        gap=False,
    )
    return len(pages_of(until, height)) - 1
