"""What may be seen of a lesson by somebody who only looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lesson.examples import HEAD
from tests.study.answers import NOW, open_store
from tests.study.shelves import EXPLAIN, FIRST, SECOND, lesson_of, play, write_shelf
from tutor.clock import FixedClock
from tutor.dialogue.actions import Answer, Continue
from tutor.dialogue.machine import open_question
from tutor.learner.store import Store
from tutor.lesson.library import CourseShelf
from tutor.lesson.records import LineStep, QuizStep, TableStep
from tutor.study.course_map import Status
from tutor.study.looking import AROUND, Look, look_at_place
from tutor.study.session import Session

LINES = "".join(f"  - teacher: {{ja: 第{n}行, en: Line {n}}}\n" for n in range(30))
CHOICE = """\
  - choice:
      id: c
      options:
        - say: {ja: なぜ, en: Why}
          steps:
            - teacher: {ja: だから, en: Therefore}
        - say: {ja: 次へ, en: Go on}
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return a learner's database."""
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def look(
    shelf: CourseShelf, lesson_id: str, at: int, store: Store, session: Session | None = None
) -> Look:
    """Look at a place that is there."""
    found = look_at_place(shelf, lesson_id, at, store, session)
    assert found is not None
    return found


def session_of(shelf: CourseShelf, lesson_id: str, store: Store) -> Session:
    """Return a new session of a lesson."""
    lesson, content_hash = lesson_of(shelf, lesson_id)
    return Session(
        course="small",
        lesson=lesson,
        content_hash=content_hash,
        store=store,
        clock=FixedClock(NOW),
    )


def test_the_steps_around_a_place(tmp_path: Path, store: Store) -> None:
    """As many before as after, and the place is marked."""
    shelf = write_shelf(tmp_path / "c", HEAD + LINES)
    seen = look(shelf, "one", 15, store)

    assert [each.is_here for each in seen.looked] == [False] * AROUND + [True] + [False] * AROUND
    assert seen.status is Status.NEW


@pytest.mark.parametrize(("lesson_id", "at"), [("none", 0), ("one", 99), ("one", -1)])
def test_a_place_that_is_not_there(tmp_path: Path, store: Store, lesson_id: str, at: int) -> None:
    """There is nothing to look at, and that is no fault."""
    shelf = write_shelf(tmp_path / "c")

    assert look_at_place(shelf, lesson_id, at, store, None) is None


def test_nothing_is_seen_behind_a_question_still_to_be_answered(
    tmp_path: Path, store: Store
) -> None:
    """The look ends with it; once the lesson is done it goes on."""
    shelf = write_shelf(tmp_path / "c", FIRST + LINES)
    lesson, content_hash = lesson_of(shelf, "one")
    seen = look(shelf, "one", 0, store)
    assert [type(each.step) for each in seen.looked] == [QuizStep]

    play(lesson, content_hash, store, FixedClock(NOW))
    seen = look(shelf, "one", 0, store)
    assert [type(each.step) for each in seen.looked[:3]] == [QuizStep, QuizStep, LineStep]
    assert seen.status is Status.DONE


def test_nothing_is_seen_between_an_open_question_and_the_place(
    tmp_path: Path, store: Store
) -> None:
    """What is said about it stands there."""
    shelf = write_shelf(tmp_path / "c", FIRST + LINES)
    session = session_of(shelf, "one", store)
    before = look(shelf, "one", 5, store, session)
    question = open_question(session.flow, session.state)
    assert question is not None
    session.act(Answer(given=question.key))
    after = look(shelf, "one", 5, store, session)

    assert before.looked[0].is_here
    assert not after.looked[0].is_here


def test_cells_are_seen_as_far_as_they_were_revealed(tmp_path: Path, store: Store) -> None:
    """None at first, then those of the lesson under way or as it was saved; in the end all."""
    shelf = write_shelf(tmp_path / "c")

    def shown(session: Session | None = None) -> int:
        table = look(shelf, "two", 0, store, session).looked[0]
        assert isinstance(table.step, TableStep)
        return table.shown

    assert shown() == 0
    session = session_of(shelf, "two", store)
    assert shown(session) == 0
    session.act(Continue())
    assert shown(session) == shown() == 1
    session.close()
    assert look(shelf, "two", 0, store).status is Status.STARTED

    write_shelf(tmp_path / "c", second=SECOND + LINES)
    assert shown() == 0, "what was seen of another text is not known"
    write_shelf(tmp_path / "c", second=HEAD.replace("one", "two") + SECOND.partition("steps:\n")[2])
    play(*lesson_of(shelf, "two"), store, FixedClock(NOW))
    assert shown() == 4


def test_looking_changes_nothing(tmp_path: Path, store: Store) -> None:
    """No run is begun, and no action is taken."""
    shelf = write_shelf(tmp_path / "c", second=SECOND + EXPLAIN.replace("e-why", "e-more"))
    session = session_of(shelf, "two", store)
    session.act(Continue())
    state = session.state
    look(shelf, "one", 0, store, session)
    look(shelf, "two", 1, store, session)

    assert session.state == state
    assert set(store.places("small")) == {"two"}


def test_what_the_student_says_to_come_to_a_line(tmp_path: Path, store: Store) -> None:
    """Behind an option stands what was chosen."""
    shelf = write_shelf(tmp_path / "c", HEAD + CHOICE + LINES)
    looked = look(shelf, "one", 1, store).looked

    assert looked[0].said == {"ja": "なぜ", "en": "Why"}
    assert [each.said for each in looked[1:]] == [""] * AROUND
