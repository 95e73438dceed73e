"""Which steps of a lesson can be reached at all.

Owns where a lesson may go from each node, and what lies beyond. It supposes that every branch can
be taken, so that what it finds is so for every learner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from tutor.lesson.flow import Flow
from tutor.lesson.records import CallStep, ChoiceStep, WhenStep


def ways_on(flow: Flow) -> tuple[frozenset[int], ...]:
    """Return where the lesson may go from each node.

    Args:
        flow: A lesson.

    Returns:
        For each node, the nodes that may come next; the end of the lesson is one of them.
    """
    return tuple(_after(flow, at) for at in range(flow.end))


def closure(after: Sequence[Set[int]], begin: Iterable[int]) -> frozenset[int]:
    """Return everything that can be reached.

    Args:
        after: Where one may go from each node; a node without an entry leads nowhere.
        begin: Where to begin.

    Returns:
        The nodes reached, those of `begin` included.
    """
    reached: set[int] = set()
    pending = list(begin)
    while pending:
        at = pending.pop()
        if at not in reached:
            reached.add(at)
            if at < len(after):
                pending += after[at]
    return frozenset(reached)


def _after(flow: Flow, at: int) -> frozenset[int]:
    node = flow.nodes[at]
    match node.step:
        case WhenStep():
            return frozenset(node.branches)
        case ChoiceStep(options=options):
            may_pass = all(option.once for option in options)
            return frozenset((*node.branches, *((node.next,) if may_pass else ())))
        case CallStep():
            return frozenset((*node.branches, node.next))
        case _:
            return frozenset((node.next,))
