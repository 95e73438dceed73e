"""What the store is told, it knows; what it refuses changes nothing."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from tests.learner.examples import NOW, action, attempt, begin, line_of, program, take
from tutor.errors import StoreCause, StoreTrouble
from tutor.learner.records import Place
from tutor.learner.store import Store
from tutor.learner.trouble import RunMoved


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the database is."""
    return tmp_path / "learner.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Return an empty store."""
    store = Store.open(path, NOW)
    yield store
    store.close()


def test_a_lesson_never_begun_has_no_run(store: Store) -> None:
    """Before the first run there is no run and no place."""
    assert store.latest_run("optin", "two-words") is None
    assert store.places("optin") == {}


def test_a_run_goes_on_after_closing(store: Store, path: Path) -> None:
    """Run, log, answers and place are there when the database is opened again."""
    run = begin(store, 2)
    take(store, run, 2)
    store.close()

    again = Store.open(path, NOW)
    found = again.latest_run("optin", "two-words")
    assert found is not None
    assert (found.id, found.lesson_hash, found.position, found.ended) == (run.id, "hash", 3, False)
    assert (found.started_at, found.touched_at) == (NOW, NOW + timedelta(seconds=2))
    assert again.actions(run.id) == (action(0), action(1), action(2))
    assert again.attempts("optin") == (attempt(0), attempt(1), attempt(2))
    again.close()


def test_the_run_returned_is_the_run_found(store: Store) -> None:
    """Beginning a run gives exactly what is read later."""
    run = begin(store, 3)

    assert store.latest_run("optin", "two-words") == run


def test_the_run_begun_last_is_the_latest(store: Store) -> None:
    """A new run takes over, even when the machine's clock was set back."""
    begin(store, 5)
    later = store.start_run("optin", "two-words", "hash", NOW - timedelta(days=400), length=10)

    assert store.latest_run("optin", "two-words") == later
    assert store.places("optin")["two-words"].position == 0


def test_places_of_a_course(store: Store) -> None:
    """Every lesson begun has one place, and other courses do not show."""
    begin(store, 1)
    begin(store, 4)
    ended = begin(store, 0, lesson="mail")
    store.append(ended.id, action(0), position=10, length=10, ended=True)
    store.start_run("other", "two-words", "hash", NOW)

    assert store.places("optin") == {
        "mail": Place(lesson="mail", position=10, length=10, ended=True, touched_at=NOW),
        "two-words": Place(
            lesson="two-words", position=4, length=10, ended=False, touched_at=action(3).at
        ),
    }


def test_attempts_of_one_question(store: Store) -> None:
    """Attempts can be asked for by question, in the order in which they were made."""
    run = begin(store)
    for seq, question in enumerate(["q-a", "q-b", "q-a"]):
        store.append(
            run.id, action(seq), [attempt(seq, question)], position=seq, length=9, ended=False
        )

    assert store.attempts("optin", "q-a") == (attempt(0, "q-a"), attempt(2, "q-a"))
    assert store.attempts("other") == ()


def test_settings_are_replaced(store: Store) -> None:
    """A setting is what it was last set to."""
    assert store.setting("language") is None
    store.set_setting("language", "ja")
    store.set_setting("language", "en")

    assert store.setting("language") == "en"


@pytest.mark.parametrize("text", ["", "同意する 😀", "'; DROP TABLE runs; --", "a\x00b", "\u3000"])
def test_any_text_is_kept(store: Store, text: str) -> None:
    """Whatever was typed comes back letter by letter."""
    run = begin(store)
    store.append(run.id, action(0, text), position=0, length=1, ended=False)

    assert store.actions(run.id)[0].action == text


def test_times_are_stored_as_iso_utc_milliseconds(store: Store) -> None:
    """In the file a time is text that any program can read."""
    run = store.start_run("optin", "two-words", "hash", datetime(2026, 1, 2, 3, 4, 5, 6789, UTC))
    store.append(run.id, action(0), [attempt(0)], position=1, length=9, ended=False)

    rows = store._connection.execute(
        "SELECT started_at, touched_at, actions.at, attempts.at FROM runs, actions, attempts"
    ).fetchall()
    later = "2026-01-31T23:59:59.123Z"
    assert rows == [("2026-01-02T03:04:05.006Z", later, later, later)]


@pytest.mark.parametrize("seq", [0, 1, 2, 4])
def test_an_action_that_does_not_follow_is_refused(store: Store, seq: int) -> None:
    """When another terminal went on with the run, nothing is added to it."""
    run = begin(store, 3)

    with pytest.raises(RunMoved):
        take(store, run, seq)

    assert len(store.actions(run.id)) == len(store.attempts("optin")) == 3
    assert store.latest_run("optin", "two-words") == run
    take(store, run, 3)


def test_two_stores_on_one_run(store: Store, path: Path) -> None:
    """The terminal that comes second with an action is told, and sees the other's."""
    run = begin(store)
    other = Store.open(path, NOW)
    take(other, run, 0)

    with pytest.raises(RunMoved) as raised:
        take(store, run, 0)

    assert raised.value.run_id == run.id
    assert store.actions(run.id) == (action(0),)
    other.close()


def test_an_unknown_run_is_trouble(store: Store) -> None:
    """A run that is not in this file means that the file is another one."""
    with pytest.raises(StoreTrouble) as raised:
        store.append(77, action(0), position=0, length=1, ended=False)

    assert raised.value.cause is StoreCause.GONE


def test_a_wrong_answer_record_is_a_bug_and_changes_nothing(store: Store) -> None:
    """An attempt of an action that is not there is refused, and so is the action with it."""
    run = begin(store)

    with pytest.raises(sqlite3.IntegrityError):
        store.append(run.id, action(0), [attempt(5)], position=0, length=1, ended=False)

    assert store.actions(run.id) == ()
    take(store, run, 0)


@pytest.mark.parametrize("table", ["actions", "attempts"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = ''", "DELETE FROM {}"])
def test_the_record_is_only_added_to(store: Store, table: str, change: str) -> None:
    """The database itself refuses to change or delete an action or an attempt."""
    run = begin(store, 2)

    with pytest.raises(sqlite3.IntegrityError, match="only added to"):
        store._connection.execute(change.format(table))

    assert store.actions(run.id) == (action(0), action(1))
    assert store.attempts("optin") == (attempt(0), attempt(1))


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "truncate"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 500)],
)
def test_pragmas(store: Store, pragma: str, value: object) -> None:
    """The connection is as safe as it is meant to be."""
    assert store._connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_one_question_for_all_places(store: Store) -> None:
    """The course map costs one statement, found through an index."""
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    store.places("optin")

    store._connection.set_trace_callback(None)
    assert len(asked) == 1
    plan = store._connection.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    assert "USING INDEX runs_of_lesson" in str(plan)


def test_opened_in_one_thread_and_used_in_another(path: Path) -> None:
    """A worker may open the store for the screen."""
    stores: list[Store] = []
    worker = Thread(target=lambda: stores.append(Store.open(path, NOW)))
    worker.start()
    worker.join()

    assert begin(stores[0], 1).id == 1
    stores[0].close()


def test_full_disk_loses_nothing_and_passes(store: Store) -> None:
    """When the disk is full an action is refused whole; with room again the same call succeeds."""
    run = begin(store)
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    seq, cause = 0, None
    while cause is None:
        try:
            take(store, run, seq)
            seq += 1
        except StoreTrouble as error:
            cause = error.cause

    assert cause is StoreCause.FULL
    assert len(store.actions(run.id)) == len(store.attempts("optin")) == seq > 0
    assert store.places("optin")["two-words"].position == seq
    store._connection.execute(f"PRAGMA max_page_count = {pages + 100}")
    take(store, run, seq)
    assert store.actions(run.id)[-1] == action(seq)


def test_a_disk_that_stops_writing(path: Path) -> None:
    """When the system refuses to let the file grow, the store says so and recovers by itself."""
    pytest.importorskip("resource", reason="limits on file sizes are a matter of POSIX")
    with program("outgrow", path) as process:
        told = [line_of(process), line_of(process)]

    assert told == ["failing", "True"]


@pytest.mark.parametrize("replaced", [False, True])
def test_a_file_that_vanishes_is_noticed(store: Store, path: Path, *, replaced: bool) -> None:
    """No action is acknowledged that would go into a deleted file."""
    run = begin(store, 1)
    path.unlink()
    if replaced:
        other = Store.open(path, NOW)
        begin(other, 1)
        other.close()

    with pytest.raises(StoreTrouble) as raised:
        take(store, run, 1)

    assert raised.value.cause is StoreCause.GONE


def test_a_damaged_time_costs_no_place(store: Store) -> None:
    """A time that cannot be read does not hide the place that carries it."""
    begin(store, 3)
    store._connection.execute("UPDATE runs SET touched_at = '20x6', started_at = 'y'")

    run = store.latest_run("optin", "two-words")
    assert run is not None
    assert (run.position, run.started_at.year) == (3, 1970)
    assert store.places("optin")["two-words"].position == 3


def test_records_come_without_sqlite() -> None:
    """Importing the records does not import sqlite3."""
    code = "import sys, tutor.learner.records, tutor.errors; print('sqlite3' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert (done.stdout.strip(), done.stderr) == ("False", "")
