"""The way to the screens: the only module of the command line that imports them."""

from __future__ import annotations

import gc

from tutor.cli.ambiguous import settle_for_screens
from tutor.cli.materials import Materials
from tutor.lesson.library import CourseShelf
from tutor.study.opening import Opening
from tutor.study.preferences import preferred_theme


def show(materials: Materials, lesson: tuple[CourseShelf, str] | None) -> int:
    """Open the screens, and stay until the learner quits.

    Args:
        materials: What was opened for the command.
        lesson: The lesson to begin with; None opens the course map.

    Returns:
        The exit code.
    """
    opening = Opening(
        library=materials.library,
        store=materials.store,
        trouble=materials.trouble,
        clock=materials.clock,
        language=materials.language,
        lesson=lesson,
        theme=preferred_theme(materials.store),
        locale_language=materials.locale_language,
    )
    gc.disable()
    from tutor.ui.environment import prepare_environment

    prepare_environment()
    settle_for_screens(materials.store)
    from tutor.ui.app import run

    gc.freeze()
    gc.enable()
    return run(opening)
