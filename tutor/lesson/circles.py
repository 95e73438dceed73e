"""Whether a lesson can lose itself: circles without the learner, sections that call themselves.

Owns the search through a flow for ways on which nobody says anything. It supposes that every branch
of every condition can be taken, so it may find a circle that no learner would meet, and never
misses one that would hang. The tests pin both sides with lessons.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutor.lesson.flow import Flow, SectionEnd
from tutor.lesson.records import CallStep, ChoiceStep, GotoStep, NoteStep, SectionStep, WhenStep

MAX_WAYS = 50_000
MAX_CALLS = 64
"""Calls that may be under way at once; no conversation for people comes near."""

_Way = tuple[int, tuple[tuple[str, int], ...]]
"""A node, and the calls under way since the search began: section and node to come back to."""


def endless_jumps(flow: Flow) -> tuple[int, ...]:
    """Find the jumps that bring the lesson round without anything for the learner to do.

    Args:
        flow: A lesson in which no section calls itself.

    Returns:
        The goto and call nodes that lie on a silent circle, at least one for each circle. When
        there are too many ways to try, or too many calls in calls, all on the way count as circles.
    """
    found: set[int] = set()
    done: set[_Way] = set()
    # Only a jump leads back, and the first jump on a way is reached with no call under way.
    for start in (at for at in range(len(flow.nodes)) if _is_jump(flow, at)):
        way: _Way = (start, ())
        path: dict[_Way, Iterator[_Way]] = {} if way in done else {way: _silent_ways(flow, way)}
        while path:
            last = next(reversed(path))
            onward = next(path[last], None)
            if onward is None:
                done.add(last)
                del path[last]
            elif onward in path:
                ways = list(path)
                circle = ways[ways.index(onward) :]
                found.update(at for at, _ in circle if _is_jump(flow, at))
            elif onward not in done and onward[0] < flow.end:
                if len(done) + len(path) > MAX_WAYS or len(onward[1]) > MAX_CALLS:
                    found.update(at for at, _ in path if _is_jump(flow, at))
                    return tuple(sorted(found))
                path[onward] = _silent_ways(flow, onward)
    return tuple(sorted(found))


def calls_in_circles(flow: Flow) -> tuple[int, ...]:
    """Find the calls of a section that stand, through other calls or not, in that section itself.

    Args:
        flow: A lesson.

    Returns:
        The call nodes.
    """
    calls = [
        (name, at, node.step.to)
        for name, extent in flow.sections.items()
        for at, node in enumerate(flow.nodes[extent.start : extent.end], extent.start)
        if isinstance(node.step, CallStep)
    ]
    called: dict[str, list[str]] = {name: [] for name in flow.sections}
    for name, _, to in calls:
        called[name].append(to)
    circle_of = _circles(called)
    found = {at for name, at, to in calls if to in called and circle_of[name] == circle_of[to]}
    return tuple(sorted(found))


def _circles(called: dict[str, list[str]]) -> dict[str, str]:
    """Name, for each section, the circle it is in: by one of those that reach each other.

    Source:
        Sharir 1981, strongly connected components in two passes, each in linear time.
    """
    callers: dict[str, list[str]] = {name: [] for name in called}
    for name, others in called.items():
        for other in others:
            if other in callers:
                callers[other].append(name)
    finished: list[str] = []
    seen: set[str] = set()
    for name in called:
        _finish(name, called, seen, finished)
    circle_of: dict[str, str] = {}
    seen = set()
    for name in reversed(finished):
        together: list[str] = []
        _finish(name, callers, seen, together)
        circle_of.update(dict.fromkeys(together, name))
    return circle_of


def _finish(name: str, ways: dict[str, list[str]], seen: set[str], finished: list[str]) -> None:
    """Add a section and all it leads to that was not seen before, each behind what it leads to."""
    pending = [(name, False)]
    while pending:
        at, is_done = pending.pop()
        if is_done:
            finished.append(at)
        elif at in ways and at not in seen:
            seen.add(at)
            pending.append((at, True))
            pending += ((other, False) for other in ways[at])


def _is_jump(flow: Flow, at: int) -> bool:
    return isinstance(flow.nodes[at].step, (GotoStep, CallStep))


def _silent_ways(flow: Flow, way: _Way) -> Iterator[_Way]:
    """Yield where the lesson goes by itself from a node that may need no learner."""
    at, calls = way
    node = flow.nodes[at]
    match node.step:
        case WhenStep():
            yield from ((branch, calls) for branch in node.branches)
        case CallStep(to=section) if node.branches:
            yield node.branches[0], (*calls, (section, node.next))
        case GotoStep():
            while calls and node.next not in flow.sections[calls[-1][0]]:
                calls = calls[:-1]
            yield node.next, calls
        case SectionEnd(section=section) if calls and calls[-1][0] == section:
            yield calls[-1][1], calls[:-1]
        case ChoiceStep(options=options) if not all(option.once for option in options):
            return
        case SectionEnd() | SectionStep() | CallStep() | NoteStep() | ChoiceStep():
            yield node.next, calls
        case _:
            return
