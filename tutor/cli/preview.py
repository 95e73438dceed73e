"""The command `tutor preview`: a lesson on the screen that follows every edit of its file.

Owns what is opened for it: the lesson's own course and a store that forgets. The learner's database
is never touched.
"""

from __future__ import annotations

from tutor.cli.ambiguous import width_asked_for
from tutor.cli.arguments import Request
from tutor.cli.broken import refuse
from tutor.cli.learn import must_be_plain
from tutor.cli.lesson_files import named_file
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.cli.play_words import in_all
from tutor.errors import ExitCode, NotFound
from tutor.lesson.cache import Cache
from tutor.lesson.file_names import lesson_id_of
from tutor.lesson.library import CourseShelf
from tutor.paths import cache_folder


def run(request: Request, output: Output) -> int:
    """Show a lesson, and go on showing it as it is.

    Raises:
        NotFound: There is no such lesson, or it has no such step.
        UsageMistake: There is no terminal for screens.
    """
    width_asked_for(None)
    output.language = request.language or output.language
    path = named_file(request).absolute()
    shelf = CourseShelf(path.parent, Cache(cache_folder()))
    lesson_id = next((name for name, file in shelf.files.items() if file == path), None)
    if lesson_id is None:
        opened = shelf.files.get(lesson_id_of(path.name))
        told = in_all("not-previewed") if opened is None else in_all("another-file", path=opened)
        raise NotFound(told, place=str(path))
    reading = shelf.lesson(lesson_id)
    is_broken = reading.lesson is None or shelf.course is None
    if is_broken and must_be_plain(output):
        refuse(shelf, lesson_id, reading, output)
        return ExitCode.FINDINGS
    step = request.step or ""
    if step and reading.lesson is not None:
        from tutor.lesson.flow import lay_out
        from tutor.study.previewing import names_of

        flow = lay_out(reading.lesson.steps)
        known = [*flow.ids, *names_of(flow)]
        if step not in known:
            raise NotFound(in_all("no-such-step", step=step[:80]), advice=_guess(step, known))
    if must_be_plain(output):
        raise UsageMistake(in_all("no-preview-here"))
    from tutor.cli.screens import show_preview

    return show_preview(shelf, lesson_id, step, output.language)


def _guess(step: str, known: list[str]) -> dict[str, str] | None:
    from tutor.cli.words import in_both
    from tutor.lesson.messages import nearest

    guess = nearest(step, known)
    return in_both("did-you-mean", meant=guess) if guess else None
