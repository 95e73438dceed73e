"""The way to the screens: the only module of the command line that imports them.

Owns who is asked for their name before that: only where several learn, and none was named.
"""

from __future__ import annotations

import gc

from msgspec.structs import replace

from tutor.cli.ambiguous import settle_for_screens
from tutor.cli.arguments import Request
from tutor.cli.materials import Materials
from tutor.cli.output import Output
from tutor.clock import SystemClock
from tutor.learner.people import last_to_learn, learners
from tutor.learner.throwaway import throwaway_store
from tutor.lesson.library import CourseShelf, Library
from tutor.study.opening import Opening
from tutor.study.preferences import preferred_theme


def who_learns(request: Request, output: Output) -> Request | None:
    """Ask who is learning, where several do and the command line names none.

    Returns:
        The request with the learner's name; None when they would rather leave.
    """
    found = learners() if request.learner is None else ()
    if len(found) < 2:
        return request
    from tutor.ui.environment import prepare_environment

    prepare_environment()
    from tutor.ui.picker import pick_learner

    chosen = pick_learner(found, last_to_learn(found), output.language)
    return None if chosen is None else replace(request, learner=chosen.name)


def show(
    materials: Materials,
    lesson: tuple[CourseShelf, str] | None,
    *,
    exam: CourseShelf | None = None,
    review: tuple[CourseShelf, int | None] | None = None,
) -> int:
    """Open the screens, and stay until the learner quits.

    Args:
        materials: What was opened for the command.
        lesson: The lesson to begin with; None opens the course map.
        exam: The course whose exam is to begin instead.
        review: The course to review instead, and how many questions of it.

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
        exam=exam,
        review=review,
        learner=materials.learner.name if len(learners()) > 1 else None,
        theme=preferred_theme(materials.store),
        locale_language=materials.locale_language,
    )
    return _run(opening)


def show_preview(shelf: CourseShelf, lesson_id: str, step: str, language: str) -> int:
    """Open the screen of an author, and stay until they quit.

    Args:
        shelf: The course of the lesson.
        lesson_id: A lesson that can be read.
        step: Where to begin; empty for the beginning.
        language: The language to begin with.

    Returns:
        The exit code.
    """
    opening = Opening(
        library=Library((shelf.folder,), shelf.cache),
        store=throwaway_store(),
        trouble=None,
        clock=SystemClock(),
        language=language,
        lesson=None,
        preview=(shelf, lesson_id, step),
        theme=None,
    )
    return _run(opening)


def _run(opening: Opening) -> int:
    """Load the screens, and show them."""
    gc.disable()
    from tutor.ui.environment import prepare_environment

    prepare_environment()
    settle_for_screens(opening.store)
    from tutor.ui.app import run

    gc.freeze()
    gc.enable()
    return run(opening)
