"""Whether every way through a lesson is there to be taken, and leads to its end.

Owns the findings about steps nobody reaches, circles without a way out and menus that run empty. It
supposes that every branch can be taken, so that what it finds is so for every learner.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from tutor.check.walking import Written
from tutor.lesson.flow import Flow, SectionEnd, lay_out
from tutor.lesson.reaching import closure, ways_on
from tutor.lesson.records import ChoiceStep, GotoStep, NoteStep, SectionStep, Step


def check_ways(written: Written) -> None:
    """Warn of what no learner reaches, of circles without a way out, of menus that run empty.

    Args:
        written: The lesson; findings are added to its tree.
    """
    tree = written.tree
    flow = lay_out(written.lesson.steps)
    after = ways_on(flow)
    data_of = {id(step): value for step, value in written.steps()}
    reached = closure(after, {0})
    unreached = set(range(flow.end)) - reached
    for at in sorted(at for at in unreached if at - 1 not in unreached):
        step = _told_at(flow, at, unreached)
        if step is not None:
            tree.warn("R215", tree.place_of(data_of[id(step)]))
    lost = reached - {flow.end} - closure(_reversed(after, flow.end), {flow.end})
    if lost:
        jumps = {at for at in lost if isinstance(flow.nodes[at].step, GotoStep)}
        step = _told_at(flow, min(jumps or lost), lost)
        if step is not None:
            tree.warn("R216", tree.place_of(data_of[id(step)]))
    for at, node in enumerate(flow.nodes):
        runs_empty = isinstance(node.step, ChoiceStep) and all(
            each.once for each in node.step.options
        )
        if runs_empty and at in reached and at in closure(after, after[at]):
            tree.warn("R217", tree.place_of(data_of[id(node.step)], "options", name=True))


def _reversed(after: Sequence[Set[int]], end: int) -> list[set[int]]:
    before: list[set[int]] = [set() for _ in range(end + 1)]
    for at, targets in enumerate(after):
        for target in targets:
            before[target].add(at)
    return before


def _told_at(flow: Flow, at: int, among: Set[int]) -> Step | None:
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
