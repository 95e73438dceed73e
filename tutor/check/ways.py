"""Whether every way through a lesson is there to be taken, and leads to its end.

Owns the search of a flow for steps nobody reaches, circles without a way out and menus that run
empty. It supposes that every branch can be taken, so that what it finds is so for every learner.
"""

from __future__ import annotations

from collections.abc import Iterable

from tutor.check.walking import Written
from tutor.lesson.flow import Flow, SectionEnd, lay_out
from tutor.lesson.records import (
    CallStep,
    ChoiceStep,
    GotoStep,
    NoteStep,
    SectionStep,
    Step,
    WhenStep,
)


def check_ways(written: Written) -> None:
    """Warn of what no learner reaches, of circles without a way out, of menus that run empty.

    Args:
        written: The lesson; findings are added to its tree.
    """
    tree = written.tree
    flow = lay_out(written.lesson.steps)
    after = [_after(flow, at) for at in range(flow.end)]
    data_of = {id(step): value for step, value in written.steps()}
    reached = _closure(after, {0})
    unreached = set(range(flow.end)) - reached
    for at in sorted(at for at in unreached if at - 1 not in unreached):
        step = _told_at(flow, at, unreached)
        if step is not None:
            tree.warn("R215", tree.place_of(data_of[id(step)]))
    lost = reached - {flow.end} - _closure(_reversed(after, flow.end), {flow.end})
    if lost:
        jumps = {at for at in lost if isinstance(flow.nodes[at].step, GotoStep)}
        step = _told_at(flow, min(jumps or lost), lost)
        if step is not None:
            tree.warn("R216", tree.place_of(data_of[id(step)]))
    for at, node in enumerate(flow.nodes):
        runs_empty = isinstance(node.step, ChoiceStep) and all(
            each.once for each in node.step.options
        )
        if runs_empty and at in reached and at in _closure(after, after[at]):
            tree.warn("R217", tree.place_of(data_of[id(node.step)], "options", name=True))


def _after(flow: Flow, at: int) -> set[int]:
    """Return where the lesson may go from a node."""
    node = flow.nodes[at]
    match node.step:
        case WhenStep():
            return set(node.branches)
        case ChoiceStep(options=options):
            may_pass = all(option.once for option in options)
            return {*node.branches, *([node.next] if may_pass else [])}
        case CallStep():
            return {*node.branches, node.next}
        case _:
            return {node.next}


def _closure(after: list[set[int]], begin: Iterable[int]) -> set[int]:
    reached: set[int] = set()
    pending = list(begin)
    while pending:
        at = pending.pop()
        if at not in reached:
            reached.add(at)
            if at < len(after):
                pending += after[at]
    return reached


def _reversed(after: list[set[int]], end: int) -> list[set[int]]:
    before: list[set[int]] = [set() for _ in range(end + 1)]
    for at, targets in enumerate(after):
        for target in targets:
            before[target].add(at)
    return before


def _told_at(flow: Flow, at: int, among: set[int]) -> Step | None:
    """Return the step to point at: an aside whose first step this is, else the first one shown.

    Args:
        flow: The lesson.
        at: The first node of a run of nodes.
        among: The nodes that may be pointed at.

    Returns:
        The step; None where the run holds nothing a learner would see.
    """
    before = flow.nodes[at - 1].step if at else None
    if isinstance(before, SectionStep) and before.steps:
        return before
    while at in among:
        step = flow.nodes[at].step
        if not isinstance(step, SectionEnd | SectionStep | NoteStep):
            return step
        at += 1
    return None
