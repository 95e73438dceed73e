"""Where the learner stands in every lesson, and which is best taken now."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.courses import write_course
from tutor.learner.records import Place
from tutor.learner.store import Store
from tutor.lesson.cache import Cache
from tutor.lesson.heads import Head
from tutor.lesson.library import Library
from tutor.study.course_map import CourseMap, Status, draw_map, status_of

_NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """An empty database."""
    store = Store.open(home / "learner.sqlite3", _NOW)
    yield store
    store.close()


def begin(store: Store, lesson: str, minute: int, *, ended: bool = False) -> None:
    """Record that a lesson was begun."""
    at = _NOW + timedelta(minutes=minute)
    store.start_run("small", lesson, "hash", at, position=1, length=2, ended=ended)


def drawn(store: Store, *folders: Path) -> CourseMap:
    """Draw the map of some courses."""
    return draw_map(Library(folders, Cache(None)), store)


def ids(course_map: CourseMap) -> list[str]:
    """Return the lessons still to be done, the best first."""
    return [lesson.id for lesson in course_map.next]


@pytest.mark.parametrize(
    ("broken", "ended", "status"),
    [
        (None, None, Status.NEW),
        (False, False, Status.STARTED),
        (None, True, Status.DONE),
        (True, None, Status.BROKEN),
        (True, True, Status.BROKEN),
    ],
)
def test_status(broken: bool | None, ended: bool | None, status: Status) -> None:
    """A lesson is new, started or done; broken counts before all."""
    place = None
    if ended is not None:
        place = Place(lesson="a", position=1, length=2, ended=ended, touched_at=_NOW)

    assert status_of(Head(id="a", title="A", broken=broken), place) is status


def test_new(store: Store, tmp_path: Path) -> None:
    """At first all is new, and the first lesson of the course is best."""
    course_map = drawn(store, write_course(tmp_path, "b", "a"))

    assert [lesson.status for lesson in course_map.lessons] == [Status.NEW, Status.NEW]
    assert ids(course_map) == ["b", "a"]
    assert course_map.best is course_map.next[0]


def test_started_before_new(store: Store, tmp_path: Path) -> None:
    """What was touched last is gone on with; then the others under way; then what is new."""
    begin(store, "b", 1)
    begin(store, "d", 3)
    begin(store, "c", 2)

    assert ids(drawn(store, write_course(tmp_path, "a", "b", "c", "d"))) == ["d", "c", "b", "a"]


def test_done(store: Store, tmp_path: Path) -> None:
    """What is done is not to be done; when all is, nothing is best."""
    begin(store, "a", 1, ended=True)
    some = drawn(store, write_course(tmp_path / "one", "a", "b"))
    all_done = drawn(store, write_course(tmp_path / "two", "a"))

    assert ids(some) == ["b"]
    assert all_done.best is None


def test_needs(store: Store, tmp_path: Path) -> None:
    """A new lesson whose needs are done comes before one that still waits for them."""
    folder = write_course(tmp_path, "a", "b", "c", needs={"a": "b", "b": "c"})

    assert ids(drawn(store, folder)) == ["c", "a", "b"]
    begin(store, "c", 1, ended=True)
    assert ids(drawn(store, folder)) == ["b", "a"]


def test_broken(store: Store, tmp_path: Path) -> None:
    """A lesson known to be broken is never best; one without a file is known to be."""
    folder = write_course(tmp_path, "missing", "a")
    (folder / "missing.yaml").unlink()
    course_map = drawn(store, folder)

    assert course_map.lessons[0].status is Status.BROKEN
    assert ids(course_map) == ["a"]


def test_broken_course(store: Store, tmp_path: Path) -> None:
    """All lessons of a course that cannot be read are broken."""
    folder = write_course(tmp_path, "a")
    (folder / "course.yaml").write_text("tutor: 1\n", encoding="utf-8")
    course_map = drawn(store, folder)

    assert [lesson.status for lesson in course_map.lessons] == [Status.BROKEN]
    assert course_map.best is None


def test_several_courses(store: Store, tmp_path: Path) -> None:
    """Each course keeps its own places; what is under way anywhere comes first."""
    write_course(tmp_path / "1", "a", course="other")
    write_course(tmp_path / "2", "a", "b")
    begin(store, "b", 1)
    course_map = drawn(store, tmp_path)

    assert [course.shelf.folder.name for course in course_map.courses] == ["1", "2"]
    assert [str(lesson.status) for lesson in course_map.lessons] == ["new", "new", "started"]
    assert ids(course_map) == ["b", "a", "a"]


def test_unreadable_store(store: Store, tmp_path: Path) -> None:
    """When the database cannot be read the map is drawn all the same, and says so."""
    begin(store, "a", 1)
    store._connection.execute("DROP TABLE attempts")
    store._connection.execute("DROP TABLE actions")
    store._connection.execute("DROP TABLE runs")
    course_map = drawn(store, write_course(tmp_path, "a"))

    assert course_map.trouble is not None
    assert [lesson.status for lesson in course_map.lessons] == [Status.NEW]


def test_one_query(store: Store, tmp_path: Path) -> None:
    """A course of many lessons costs one query, and no lesson is read as a whole."""
    folder = write_course(tmp_path, *(f"l{number}" for number in range(100)))
    library = Library([folder], Cache(None))
    queries: list[str] = []
    store._connection.set_trace_callback(queries.append)
    course_map = draw_map(library, store)
    store._connection.set_trace_callback(None)

    assert len(queries) == 1
    assert len(course_map.next) == 100
    assert {lesson.head.broken for lesson in course_map.lessons} == {None}
