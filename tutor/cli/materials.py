"""What a command that deals with lessons needs: the courses, the learner's database, the language.

Owns how these are opened from a request. The tests pin that no state of the disk keeps the courses
from being opened, and the order in which languages are asked: the command line, what the learner
chose, the system.
"""

from __future__ import annotations

import os

from msgspec import Struct

from tutor.cli.ambiguous import settle_for_lines
from tutor.cli.arguments import Request
from tutor.cli.language import locale_language
from tutor.cli.output import Output
from tutor.cli.words import in_both
from tutor.clock import Clock, SystemClock
from tutor.errors import NotFound, TutorError
from tutor.learner.opening import open_store
from tutor.learner.people import Learner, learner_named
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.library import Library
from tutor.paths import cache_folder, content_folders
from tutor.study.preferences import preferred_language


class Materials(Struct, frozen=True, kw_only=True):
    """Everything opened, and what must be said about it."""

    library: Library
    store: Store
    trouble: TutorError | None
    clock: Clock
    language: str
    locale_language: str
    learner: Learner


def open_materials(request: Request, output: Output) -> Materials:
    """Open what a request is about, and let the output speak the learner's language.

    Raises:
        NotFound: A folder named on the command line is not there, or there is no course.
    """
    library = open_library(request)
    clock = SystemClock()
    learner = learner_named(request.learner or "")
    opened = open_store(learner.database, clock.now_utc())
    system = locale_language()
    output.language = request.language or preferred_language(opened.store, system)
    settle_for_lines(opened.store)
    return Materials(
        library=library,
        store=opened.store,
        trouble=opened.trouble,
        clock=clock,
        language=output.language,
        locale_language=system,
        learner=learner,
    )


def open_library(request: Request) -> Library:
    """Open the courses that a request is about.

    Raises:
        NotFound: A folder named on the command line is not there, or there is no course.
    """
    for folder in request.folders:
        if not folder.is_dir():
            raise NotFound(in_both("no-such-folder", path=folder))
        if not os.access(folder, os.R_OK | os.X_OK):
            raise NotFound(in_both("unreadable-folder", path=folder))
    folders = request.folders or content_folders()
    library = Library(tuple(folder.absolute() for folder in folders), Cache(cache_folder()))
    if not library.shelves:
        raise NotFound(in_both("nothing-here", folders=", ".join(map(str, folders))))
    return library
