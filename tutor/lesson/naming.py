"""What a course gives a name to, and names that stand for nothing or for two things.

Owns these two checks, wherever names are written. It may not change the data it looks at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from msgspec import Struct

from tutor.lesson.messages import nearest
from tutor.lesson.tree import Tree

_MOST_SHOWN = 20
"""Names that a finding lists; who has more looks them up."""


class Names(Struct, frozen=True, kw_only=True):
    """What a course defines and its lessons may name. None: unknown, so nothing is checked.

    `thorough` tells whether those findings are wanted that cost more than the reading itself and
    without which a lesson can be played.
    """

    languages: tuple[str, ...] = ("ja", "en")
    concepts: frozenset[str] | None = None
    misconceptions: frozenset[str] | None = None
    sources: frozenset[str] | None = None
    lessons: tuple[str, ...] | None = None
    tables: frozenset[str] = frozenset()
    thorough: bool = True

    @property
    def is_of_course(self) -> bool:
        """Whether a course is known; else its languages are only assumed."""
        return self.lessons is not None


def check_known(
    tree: Tree,
    data: Any,
    field: str,
    used: Iterable[str],
    known: Collection[str] | None,
    code: str,
) -> None:
    """Report names that nothing in the course stands for.

    Args:
        tree: The file; findings are added to it.
        data: The mapping in whose field the names stand: one, or a list of them.
        field: That field.
        used: The names, in the order of the field; empty ones name nothing.
        known: What there is; None when that is not known.
        code: The rule that is broken.
    """
    if known is None:
        return
    for index, name in enumerate(used):
        if name and name not in known:
            values = data.get(field)
            if isinstance(values, list):
                place = tree.place_of(values, index)
            else:
                place = tree.place_of(data, field)
            tree.report(code, place, id=name, **nearest_of(name, known))


def nearest_of(name: str, known: Collection[str]) -> dict[str, str]:
    """Say which name was probably meant, and which there are, for the wording of a finding.

    Args:
        name: A name that nothing stands for.
        known: The names there are.
    """
    names = list(known)
    shown = sorted(names) if len(names) <= _MOST_SHOWN else [*names[:_MOST_SHOWN], "…"]
    end = f".{name}"
    owned = next((each for each in names if each.endswith(end)), "")
    return {"guess": owned or nearest(name, names), "known": ", ".join(shown) or "-"}


def check_unique(tree: Tree, ids: Iterable[str], data: Iterable[Any]) -> None:
    """Report ids used twice.

    Args:
        tree: The file; findings are added to it.
        ids: The ids; empty ones do not count.
        data: The mappings they stand in, in the same order.
    """
    first: dict[str, Any] = {}
    for name, value in zip(ids, data, strict=True):
        if name and name in first:
            before = tree.place_of(first[name], "id")
            place = tree.place_of(value, "id")
            tree.report("S107", place, id=name, first=f"{before.line}:{before.column}")
        first.setdefault(name, value)
