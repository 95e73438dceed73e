"""How wide the terminal draws characters of ambiguous width: whom to ask, and in which order.

Owns that order: the environment variable, what the learner chose, the terminal itself. Lines of
text never ask the terminal: nobody may be there to answer, and little depends on it. The tests pin
the order, and that an answer comes before Textual is imported.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from tutor.cli.words import in_both
from tutor.text.cells import set_ambiguous_width

if TYPE_CHECKING:
    from tutor.learner.store import Store

VARIABLE = "TUTOR_AMBIGUOUS_WIDTH"

_AUTO = "auto"
_WIDTHS: dict[str, Literal[1, 2]] = {"1": 1, "2": 2}


def width_asked_for(
    store: Store | None, environment: Mapping[str, str] = os.environ
) -> Literal[1, 2] | None:
    """Return the width that somebody asked for.

    Args:
        store: The learner's database; None where it is none of the command's business.
        environment: The variables of the process.

    Returns:
        The width in cells; None when the terminal decides.

    Raises:
        UsageMistake: The variable says neither `auto` nor a width.
    """
    asked = environment.get(VARIABLE, "")
    if not asked:
        return None if store is None else _preferred(store)
    if asked not in (_AUTO, *_WIDTHS):
        from tutor.cli.mistakes import UsageMistake

        raise UsageMistake(in_both("no-such-width", variable=VARIABLE, value=asked))
    return _WIDTHS.get(asked)


def settle_for_lines(store: Store | None) -> None:
    """Let lines of text be counted as asked for, else one cell a character.

    Raises:
        UsageMistake: The variable says neither `auto` nor a width.
    """
    set_ambiguous_width(width_asked_for(store) or 1)


def settle_for_screens(store: Store) -> None:
    """Let screens be counted as asked for, else as the terminal answers within 0.1 s.

    Raises:
        UsageMistake: The variable says neither `auto` nor a width.
    """
    width_cells = width_asked_for(store)
    if width_cells is None:
        from tutor.ui.probe import probe_ambiguous_width

        width_cells = probe_ambiguous_width()
    set_ambiguous_width(width_cells or 1)


def _preferred(store: Store) -> Literal[1, 2] | None:
    from tutor.study.preferences import preferred_ambiguous_width

    return preferred_ambiguous_width(store)
