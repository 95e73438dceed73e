"""The course's own Japanese is never broken badly, on screen or as plain text, at any usual width.

Every shipped lesson is played to its end, with a wrong answer, every hint and the solution of every
question, every row of every table; then every line drawn is looked at. `python -m
tests.content.test_line_breaks` prints the lines that are wrong.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from tests.cli.programs import tutor as run_tutor
from tests.questions.answering import answers_to, wrong_answers_to
from tutor.clock import FixedClock
from tutor.dialogue.actions import Action, Answer, AskHint, Choose, Continue, GiveUp
from tutor.dialogue.machine import offered, open_choice, open_question
from tutor.dialogue.state import Phase
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.library import CourseShelf, Library
from tutor.paths import shipped_content_folder
from tutor.questions.verdict import Mark
from tutor.study.opening import Opening
from tutor.study.session import Session

WIDTHS = (40, 60, 80, 120)
TESTED = (("ja", 40), ("ja", 80), ("en", 40))
"""What is looked at in every run of the tests; the rest only when this module is run."""

NEVER_FIRST = set(
    "、。，．・：；？！」』）】〕〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％℃"
)
COUNTED = (Mark.PARTLY, Mark.WRONG)
NEVER_LAST = set("「『（【〔〈《")
_FRAMES = re.compile("[│┃┼┿╭╮╰╯─━|▁▂▃▄▅▆▇█]")
_LEAD = re.compile(r"^(?:>?[ ✓✗]*(?:\[[ x]\] )?\d+  |・|- )")


def shipped_lessons() -> list[tuple[CourseShelf, str]]:
    """Return every lesson that comes with the program."""
    library = Library([shipped_content_folder()], Cache(None))
    return [(shelf, name) for shelf in library.shelves for name in shelf.lesson_ids]


def next_action(session: Session) -> Action:
    """Return what shows most: a wrong answer, then hints, then the solution."""
    state = session.state
    question = open_question(session.flow, state)
    choice = open_choice(session.flow, state)
    if choice is not None:
        return Choose(offered(state, choice)[0])
    if state.phase is Phase.EXPLAINING:
        return AskHint()
    if question is None or state.phase is Phase.ANSWERED:
        return Continue()
    tries = state.outcomes[question.id].tries
    wrong = (each for each in wrong_answers_to(question) if question.mark(each).mark in COUNTED)
    untried = next((given for given in wrong if given not in tries), None)
    if untried is not None:
        return Answer(untried)
    if not question.key:
        return Answer(answers_to(question)[0])
    return AskHint() if AskHint in session.legal else GiveUp()


def play(shelf: CourseShelf, name: str) -> Session:
    """Play a lesson to its end."""
    reading = shelf.lesson(name)
    assert reading.lesson is not None
    assert shelf.course is not None
    session = Session(
        course=shelf.course.id,
        lesson=reading.lesson,
        content_hash=reading.content_hash,
        store=Store.in_memory(Path(tempfile.gettempdir()) / "nowhere" / "none.sqlite3"),
        clock=FixedClock(),
    )
    while not session.has_ended:
        session.act(next_action(session))
    return session


def bad_pieces(rows: list[str]) -> Iterator[str]:
    """Give every piece of a line that begins or ends with a sign that must not stand there."""
    for row in rows:
        for piece in _FRAMES.split(row):
            words = _LEAD.sub("", piece.strip()).strip()
            if words and (words[0] in NEVER_FIRST or words[-1] in NEVER_LAST):
                yield row.strip()


async def drawn(shelf: CourseShelf, name: str, language: str, width: int) -> list[str]:
    """Return every row of the whole conversation as the screen draws it."""
    from tutor.ui.app import TutorApp
    from tutor.ui.compat import install
    from tutor.ui.screens.lesson import LessonScreen
    from tutor.ui.widgets import transcript

    install()
    session = play(shelf, name)
    opening = Opening(
        library=Library([shipped_content_folder()], Cache(None)),
        store=session.store,
        trouble=None,
        clock=FixedClock(),
        language=language,
        locale_language=language,
        lesson=None,
        theme=None,
    )
    with mock.patch.object(transcript, "MOUNTED", 10_000):
        app = TutorApp(opening)
        async with app.run_test(size=(width, 1200)) as pilot:
            app.shelf, app.session = shelf, session
            app.shows_readings = True
            await app.switch_screen(LessonScreen(session, app.speech))
            await pilot.pause()
            return [strip.text for strip in app.screen._compositor.render_strips()]


@pytest.mark.parametrize(("language", "width"), TESTED)
@pytest.mark.parametrize(("shelf", "name"), shipped_lessons())
async def test_no_bad_line_break_on_screen(
    shelf: CourseShelf, name: str, language: str, width: int
) -> None:
    """No row of the conversation breaks a rule, with readings shown."""
    rows = await drawn(shelf, name, language, width)

    assert sum(bool(row.strip()) for row in rows) > 200
    assert list(bad_pieces(rows)) == []


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize(("shelf", "name"), shipped_lessons())
def test_no_bad_line_break_in_plain_mode(
    home: Path, shelf: CourseShelf, name: str, width: int
) -> None:
    """No line of the plain mode breaks a rule."""
    course = shelf.course
    assert course is not None
    typed = "1\n" + "\n1\nh\nh\ns\n" * 200
    done = run_tutor(
        "--lang",
        "ja",
        "learn",
        f"{course.id}/{name}",
        "--plain",
        typed=typed,
        home=home,
        COLUMNS=str(width),
    )

    assert done.returncode == 0
    rows = done.stdout.splitlines()
    assert len(rows) > 100
    assert list(bad_pieces(rows)) == []


def test_bad_lines_are_seen() -> None:
    """The looking itself works: a comma in front, a bracket at the end, in frames as well."""
    rows = ["│ 、はい      │", " いいえ「", "│ >✓ 1  ー      │", "│ よい行です。 │"]

    assert list(bad_pieces(rows)) == ["│ 、はい      │", "いいえ「", "│ >✓ 1  ー      │"]


if __name__ == "__main__":
    found = [
        f"{name} {language} {width}: {row}"
        for shelf, name in shipped_lessons()
        for language in ("ja", "en")
        for width in WIDTHS
        for row in bad_pieces(asyncio.run(drawn(shelf, name, language, width)))
    ]
    print("\n".join(found) or "no bad line break")
    sys.exit(bool(found))
