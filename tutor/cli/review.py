"""The command `tutor review`: what is due is asked again, on the screens or as plain text.

Owns the choice of the course and of the front end. The tests pin that it says when something is
due next where nothing is due now, and that plain mode needs no screens.
"""

from __future__ import annotations

from tutor.cli.arguments import Request
from tutor.cli.courses import course_named
from tutor.cli.learn import must_be_plain, typed_lines, with_learner
from tutor.cli.materials import Materials, open_materials
from tutor.cli.mistakes import UsageMistake
from tutor.cli.output import Output
from tutor.cli.words import in_both, words
from tutor.errors import ExitCode
from tutor.lesson.library import CourseShelf


def run(request: Request, output: Output) -> int:
    """Ask what is due again.

    Raises:
        NotFound: There is no such course.
        UsageMistake: Both a number of questions and of minutes were given.
        StoreTrouble: The learner's database cannot be used.
    """
    from tutor.study.due import QUESTIONS_A_MINUTE

    most = request.limit
    if request.minutes is not None:
        if most is not None:
            raise UsageMistake(
                in_both("limit-or-minutes"), advice=in_both("usage-hint", command="tutor review")
            )
        most = request.minutes * QUESTIONS_A_MINUTE
    known = with_learner(request, output)
    if known is None:
        return ExitCode.OK
    materials = open_materials(known, output)
    try:
        shelf = _find(materials, request.course)
        if shelf is None:
            output.complain(words("broken-course", output.language))
            return ExitCode.FINDINGS
        if not (request.plain or must_be_plain(output)):
            from tutor.cli.screens import show

            return show(materials, None, review=(shelf, most))
        if not request.plain:
            output.complain(words("no-terminal", output.language))
        if materials.trouble is not None:
            output.complain(materials.trouble.in_language(output.language))
        return _play_plain(materials, shelf, most, output)
    finally:
        materials.store.close()


def _play_plain(materials: Materials, shelf: CourseShelf, most: int | None, output: Output) -> int:
    from tutor.cli.plain_review import PlainReview
    from tutor.cli.plain_teacher import teacher_beside
    from tutor.study.review_words import rest
    from tutor.study.reviewing import ReviewSession, prepare_review

    now = materials.clock.now_utc()
    review = prepare_review(shelf, materials.store, now, most=most)
    if review.lesson is None:
        output.say("\n".join(rest(review, None, now, output.language)))
        if review.left:
            output.say(words("review-more", output.language, count=review.left))
        return ExitCode.OK
    lesson = PlainReview(
        session=ReviewSession(review, shelf, materials.store, materials.clock),
        shelf=shelf,
        clock=materials.clock,
        output=output,
        typed=typed_lines(),
        locale_language=materials.locale_language,
        teacher=teacher_beside(materials, shelf, output),
    )
    lesson.play()
    return ExitCode.OK


def _find(materials: Materials, name: str | None) -> CourseShelf | None:
    """Find the course asked for, else the one with most to review; None when it is broken."""
    if name is not None:
        shelf = course_named(materials.library, name)
        return shelf if shelf.course is not None else None
    return _most_due(materials)


def _most_due(materials: Materials) -> CourseShelf | None:
    from tutor.study.due import count_due

    now = materials.clock.now_utc()
    counts = {
        shelf: count_due(materials.store, shelf.course.id, now).total
        for shelf in materials.library.shelves
        if shelf.course is not None
    }
    return max(counts, key=lambda shelf: counts[shelf], default=None)
